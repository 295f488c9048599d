package report

import (
	"bytes"
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parley/importer/pdf"
	"parley/importer/pdf/unlock"
)

func TestLockedPDFOpensWithItsPasswordAlone(t *testing.T) {
	const password = "Слово-42"
	report := written(t, PDF, small(t), Options{Language: "uk", Password: password})
	for _, other := range []string{"", "слово-42", "parley"} {
		if clear, err := unlock.Open(context.Background(), []byte(report), other); err == nil {
			t.Errorf("%q opens it: %d bytes", other, len(clear))
		}
	}
	text, err := pdf.Read(context.Background(), strings.NewReader(report), int64(len(report)), pdf.Options{Password: password})
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, p := range text.Paragraphs {
		said.WriteString(p.Text + " ")
	}
	if !strings.Contains(said.String(), "Порівняння двох проєктів") || !strings.Contains(said.String(), "Нейтральный статус") {
		t.Errorf("it says %q", said.String())
	}
	for _, open := range []string{"Parley", "a.pdf", password} {
		if strings.Contains(report, open) {
			t.Errorf("%q can be read without the password", open)
		}
	}
}

// A program that is not ours opens it, and knows no weaker lock in it.
func TestPopplerOpensLockedPDFs(t *testing.T) {
	file := filepath.Join(t.TempDir(), "locked.pdf")
	if err := writeFile(file, written(t, PDF, small(t), Options{Password: "Round2"})); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftotext", file, "-").CombinedOutput(); err == nil || bytes.Contains(out, []byte("Comparison")) {
		t.Errorf("it opens without a password: %s", out)
	}
	out, err := exec.Command("pdfinfo", "-upw", "Round2", file).CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("algorithm:AES-256")) {
		t.Errorf("%v: %s", err, out)
	}
}

func TestPasswordsThatWouldNotOpenAreRefused(t *testing.T) {
	for _, password := range []string{"two words", "en–dash", "Слово!", strings.Repeat("x", 128)} {
		if err := (Options{Password: password}).Check(); err == nil {
			t.Errorf("%q is taken", password)
		}
	}
	if err := (Options{Password: "Ґанок#7"}).Check(); err != nil {
		t.Error(err)
	}
}
