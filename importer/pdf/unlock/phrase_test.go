package unlock

import (
	"bytes"
	"crypto/cipher"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOddPasswordsAreThoseThatAreRefused(t *testing.T) {
	for password, want := range map[string]bool{
		"": false, "secret": false, "S3cret!/~": false, "відчини": false, "two words": true, "«мир»": true, "№7": true, "a\tb": true, "\xff": true, "e\u0301": true,
	} {
		if Odd(password) != want {
			t.Errorf("Odd(%q) = %v", password, !want)
		}
	}
}

func TestPreparedPasswords(t *testing.T) {
	for password, want := range map[string]string{
		"two words": "two words", "two\u00a0words": "two words", "so\u00adft": "soft", "№7": "No7", "e\u0301": "é",
		strings.Repeat("й", 70): strings.Repeat("й", 63) + "\xd0",
	} {
		if got := string(prepared(password)); got != want {
			t.Errorf("%q is prepared as %q, want %q", password, got, want)
		}
	}
}

// A lock that is made anew opens with the plain password alone, and gives the same key.
func TestRewrapKeepsTheKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		password := rapid.StringN(1, 40, 100).Draw(t, "password")
		bytes32 := rapid.SliceOfN(rapid.Byte(), 32, 32)
		salts := rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "salts")
		key := bytes32.Draw(t, "key")
		l := Lock{Revision: rapid.SampledFrom([]int{5, 6}).Draw(t, "revision"), O: make([]byte, 48), OE: bytes32.Draw(t, "OE")}
		word := prepared(password)
		l.U = append(l.hash(word, salts[:8], nil), salts...)
		l.UE = lockedKey(l, word, key)
		opened, ok := Rewrap(l, password)
		if !ok || !bytes.Equal(opened.key([]byte(Plain)), key) {
			t.Fatalf("opened %v", ok)
		}
		if _, ok := Rewrap(l, password+"x"); ok && len(word) < 127 {
			t.Fatal("another password opens it too")
		}
	})
}

// lockedKey locks a key as the user's password does.
func lockedKey(l Lock, word, key []byte) []byte {
	return crypt(cipher.NewCBCEncrypter, l.hash(word, l.U[hashed+8:], nil), key)
}
