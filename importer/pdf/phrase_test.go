package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
)

// Passwords that are phrases open what they lock, and nothing else.
func TestPhrasesAsPasswords(t *testing.T) {
	for _, l := range []handmade.Lock{
		{AES: true, Bits: 256, User: "correct horse", Owner: "the owner's №1"},
		{AES: true, Bits: 256, User: "plain", Owner: "«мир» — 2026"},
		{AES: true, Bits: 256, User: "мир и вода", Owner: "plain"},
		{AES: true, Bits: 128, User: "correct horse", Owner: "two words"},
	} {
		locked, err := l.Encrypt(handmade.Simple(handmade.Helvetica, shown("Each side keeps to its line.")))
		if err != nil {
			t.Fatal(err)
		}
		for password, want := range map[string]error{
			l.User: nil, l.Owner: nil, l.User + " ": pdf.ErrPassword, "no such phrase": pdf.ErrPassword, "—": pdf.ErrPassword, "\xff": pdf.ErrPassword, "": pdf.ErrEncrypted,
		} {
			_, err := pdf.Read(context.Background(), bytes.NewReader(locked), int64(len(locked)), pdf.Options{Password: password})
			if !errors.Is(err, want) {
				t.Errorf("user %q, owner %q, password %q: %v, want %v", l.User, l.Owner, password, err, want)
			}
		}
	}
}

// A phrase given for a file that needs none does no harm.
func TestPhraseThatNobodyAsksFor(t *testing.T) {
	locked, err := handmade.Lock{AES: true, Bits: 256, Owner: "owner"}.Encrypt(handmade.Simple(handmade.Helvetica, shown("Each side keeps to its line.")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pdf.Read(context.Background(), bytes.NewReader(locked), int64(len(locked)), pdf.Options{Password: "some phrase"}); err != nil {
		t.Error(err)
	}
}
