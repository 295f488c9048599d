package handmade

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// Lock says how to encrypt a file: with RC4 of 40 or 128 bits, or with AES of 128 or 256.
type Lock struct {
	AES         bool
	Bits        int
	User, Owner string // passwords; a file without a user's opens to everybody
}

// Encrypt locks a file whose pages name their parent. Its objects come back packed into object streams.
func (l Lock) Encrypt(file []byte) ([]byte, error) {
	api.DisableConfigDir()
	c := model.NewDefaultConfiguration()
	c.EncryptUsingAES, c.EncryptKeyLength = l.AES, l.Bits
	c.UserPW, c.OwnerPW = l.User, l.Owner
	c.Offline = true
	var b bytes.Buffer
	err := api.Encrypt(bytes.NewReader(file), &b, c)
	return b.Bytes(), err
}
