package mend

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/importer/pdf/handmade"
)

// TestLocksOfOthers opens what Ghostscript locked without a user password, in its two older ways: testdata/*.pdf are a page
// with one sentence of ours.
func TestLocksOfOthers(t *testing.T) {
	for _, name := range []string{"rc4-40.pdf", "rc4-128.pdf"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if text := mended(t, data); !strings.Contains(text, "/Font") {
			t.Errorf("%s: no font in what was opened", name)
		}
	}
}

// TestLockedAndDamaged opens locked files whose cross-references do not hold, as far as the lock itself is left.
func TestLockedAndDamaged(t *testing.T) {
	l := handmade.Lock{AES: true, Bits: 256, Owner: "owner"}
	whole, err := l.Encrypt(handmade.Simple(handmade.Helvetica, words))
	if err != nil {
		t.Fatal(err)
	}
	start := bytes.LastIndex(whole, []byte("startxref"))
	cases := map[string][]byte{
		"whole":            whole,
		"tail cut off":     whole[:start],
		"offsets off":      append([]byte("%PDF-1.7\n%moved\n"), whole...),
		"startxref wrong":  append(bytes.Clone(whole[:start]), "startxref\n7\n%%EOF\n"...),
		"bytes behind end": append(bytes.Clone(whole), bytes.Repeat([]byte("x\n"), 3000)...),
	}
	for name, data := range cases {
		if got := mended(t, data); !strings.Contains(got, words) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestLockInTheTrailer opens a file whose lock stands in its trailer and not in an object of its own.
func TestLockInTheTrailer(t *testing.T) {
	data, err := os.ReadFile("testdata/rc4-128.pdf")
	if err != nil {
		t.Fatal(err)
	}
	_, from, _ := strings.Cut(string(data), "/Encrypt ")
	var id int
	if _, err := fmt.Sscan(from, &id); err != nil {
		t.Fatal(err)
	}
	_, dict, _ := bytes.Cut(data, fmt.Appendf(nil, "\n%d 0 obj", id))
	dict, _, _ = bytes.Cut(dict, []byte("endobj"))
	moved := bytes.Replace(data, fmt.Appendf(nil, "/Encrypt %d 0 R", id), append([]byte("/Encrypt "), dict...), 1)
	if text := mended(t, moved); !strings.Contains(text, "/Font") {
		t.Error("no font in what was opened")
	}
}

// TestPasswords wants a missing password and a wrong one told apart.
func TestPasswords(t *testing.T) {
	l := handmade.Lock{AES: true, Bits: 128, User: "secret", Owner: "owner"}
	data, err := l.Encrypt(handmade.Simple(handmade.Helvetica, words))
	if err != nil {
		t.Fatal(err)
	}
	for password, want := range map[string]error{"": ErrEncrypted, "Secret": ErrPassword, "secret": nil, "owner": nil} {
		if _, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), password); !errors.Is(err, want) {
			t.Errorf("password %q: %v, want %v", password, err, want)
		}
	}
}
