// Package unlock opens Word files that a password locks.
//
// What Word locks it wraps in a container of the old kind, with a stream that says how and one that holds the encrypted
// file. All cryptography, and the reading of the container, is excelize's.
package unlock

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Errors of [Open].
var (
	ErrPassword = errors.New("unlock: the password does not open the file")
	ErrUnknown  = errors.New("unlock: a lock of an unknown make")
)

// Open gives the Word file within the container data in clear.
func Open(data []byte, password string) (clear []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // the streams may be cut short anywhere
			clear, err = nil, fmt.Errorf("%w: %v", ErrUnknown, r)
		}
	}()
	clear, err = excelize.Decrypt(data, &excelize.Options{Password: password})
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	case len(clear) == 0:
		return nil, ErrUnknown
	case !bytes.HasPrefix(clear, []byte("PK\x03\x04")):
		return nil, ErrPassword // a wrong key makes noise of the file
	}
	return clear, nil
}
