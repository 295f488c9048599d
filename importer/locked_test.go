package importer_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"parley/importer"
	"parley/importer/memo"
	"parley/importer/pdf/handmade"
)

// A locked file opens with its password, says that it waits for one, that one is wrong, or that none helps.
func TestLockedFiles(t *testing.T) {
	word, err := os.ReadFile("docx/unlock/testdata/standard.docx")
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := handmade.Lock{AES: true, Bits: 256, User: "secret", Owner: "owner"}.Encrypt(
		handmade.Simple(handmade.Helvetica, "BT /F1 12 Tf 72 720 Td (1. Ferries run every hour.) Tj ET"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, password string
		data           []byte
		want           memo.Problem // "" for none
		says           string
	}{
		{"memo.pdf", "", pdf, memo.Encrypted, ""},
		{"memo.pdf", "sesame", pdf, memo.WrongPassword, ""},
		{"memo.pdf", "secret", pdf, "", "Ferries run every hour."},
		{"other.pdf", "", handmade.Locked(), memo.Encrypted, ""},
		{"other.pdf", "secret", handmade.Locked(), memo.WrongPassword, ""},
		{"memo.docx", "", word, memo.Encrypted, ""},
		{"memo.docx", "sesame", word, memo.WrongPassword, ""},
		{"memo.docx", "таємно 1", word, "", "Пороми ходять щогодини."},
		{"memo.docx", "secret", append(bytes.Clone(word[:512]), word[1024:]...), memo.ForeignLock, ""},
	} {
		m, err := importer.ReadBytes(context.Background(), c.name, c.data, importer.Options{Password: c.password})
		if c.want != "" {
			check(t, c.name, err, c.want)
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if said := m.Clauses[len(m.Clauses)-1].Text; !strings.Contains(said, c.says) {
			t.Errorf("%s says %q, want %q", c.name, said, c.says)
		}
	}
}
