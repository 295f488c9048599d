package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"golang.org/x/text/secure/precis"
	"golang.org/x/text/unicode/norm"
)

// ErrPassword says that a password cannot lock a PDF: the library that locks it, pdfcpu, prepares passwords as names of
// users are, which have no blanks, and beyond ASCII hardly more than letters and digits.
var ErrPassword = errors.New("this password cannot lock a PDF; choose one of letters and digits without blanks, at most 127 bytes")

// preparing is how pdfcpu prepares passwords.
var preparing = precis.NewIdentifier(precis.BidiRule, precis.Norm(norm.NFKC))

// lock writes a PDF that opens with a password alone, by AES-256 (ISO 32000-2, revision 6). Its keys are drawn anew each
// time, so that no two locked files have the same bytes, and it tells when it was locked.
func lock(w io.Writer, file []byte, password string) error {
	api.DisableConfigDir() // nothing is read from or written to the user's settings
	c := model.NewAESConfiguration(password, password, 256)
	c.Offline = true
	c.Optimize, c.OptimizeBeforeWriting, c.OptimizeResourceDicts = false, false, false
	c.Permissions = model.PermissionsAll
	if err := api.Encrypt(bytes.NewReader(file), w, c); err != nil {
		return fmt.Errorf("the PDF could not be locked: %w", err)
	}
	return nil
}

// lockable says whether a password can lock a PDF.
func lockable(password string) error {
	const longest = 127 // bytes; more do not count
	if _, err := preparing.String(password); err != nil || len(password) > longest {
		return ErrPassword
	}
	return nil
}
