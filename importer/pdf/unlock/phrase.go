package unlock

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Plain is the password that [Rewrap] locks with.
const Plain = "parley"

// Odd says whether a password has signs that pdfcpu takes in no lock of AES-256: it prepares passwords as it would the
// names of users, which have no blanks, dashes or quotation marks beyond ASCII.
func Odd(password string) bool {
	return strings.ContainsFunc(password, func(r rune) bool {
		return r <= ' ' || r == unicode.MaxASCII || r > unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// Lock are the entries of an encryption dictionary of AES-256 that hold what a password is checked by, U and O of 48
// bytes, and the file's key locked with it, UE and OE of 32. The revision is 5 or 6.
type Lock struct {
	Revision     int
	U, UE, O, OE []byte
}

// The parts of U and O: a hash, then the salts of the check and of the key.
const (
	hashed = 32
	salted = 48
)

// Long says whether l is a lock of AES-256 with all its parts. Older ones take any password.
func (l Lock) Long() bool {
	return (l.Revision == 5 || l.Revision == 6) && len(l.U) >= salted && len(l.O) >= salted && len(l.UE) == 32 && len(l.OE) == 32
}

// Rewrap gives a lock with the same key that [Plain] opens as the user's password. It is false where the password, the
// user's or the owner's, does not open l. It follows algorithms 2.A and 2.B of ISO 32000-2. The lock must be long.
func Rewrap(l Lock, password string) (Lock, bool) {
	key := l.key(prepared(password))
	if key == nil {
		key = l.key(shortened([]byte(password))) // many programs leave passwords as they are
	}
	if key == nil {
		return Lock{}, false
	}
	salts := l.U[hashed:salted] // as good as new ones: what they protect never leaves this process
	l.U = append(l.hash([]byte(Plain), salts[:8], nil), salts...)
	l.UE = crypt(cipher.NewCBCEncrypter, l.hash([]byte(Plain), salts[8:], nil), key)
	return l, true
}

// key gives the file's key where word is the user's password or the owner's, else nil.
func (l Lock) key(word []byte) []byte {
	u, o := l.U[:salted], l.O[:salted]
	switch {
	case bytes.Equal(l.hash(word, u[hashed:hashed+8], nil), u[:hashed]):
		return crypt(cipher.NewCBCDecrypter, l.hash(word, u[hashed+8:], nil), l.UE)
	case bytes.Equal(l.hash(word, o[hashed:hashed+8], u), o[:hashed]):
		return crypt(cipher.NewCBCDecrypter, l.hash(word, o[hashed+8:], u), l.OE)
	}
	return nil
}

// hash is that of the lock's revision; u is empty for the user's password.
func (l Lock) hash(word, salt, u []byte) []byte {
	first := sha256.Sum256(bytes.Join([][]byte{word, salt, u}, nil))
	if l.Revision == 5 {
		return first[:]
	}
	return harden(first[:], word, u)
}

// prepared gives a password as the format wants it hashed: compatible signs made one, blanks plain.
func prepared(password string) []byte {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff': // nothing to see
			return -1
		case unicode.Is(unicode.Zs, r):
			return ' '
		}
		return r
	}, password)
	return shortened(norm.NFKC.Bytes([]byte(plain)))
}

// shortened gives what of a password counts.
func shortened(word []byte) []byte { return word[:min(len(word), 127)] }

// harden is algorithm 2.B from its second step on.
func harden(k, word, u []byte) []byte {
	for round := 1; ; round++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			panic(err) // sixteen bytes are always a key
		}
		e := bytes.Repeat(bytes.Join([][]byte{word, k, u}, nil), 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 { // 256 leaves 1, so the sum of bytes leaves what their number does
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 64 && int(e[len(e)-1]) <= round-32 {
			return k[:32]
		}
	}
}

// crypt runs a mode of AES-256 over whole blocks, from a vector of zeros.
func crypt(mode func(cipher.Block, []byte) cipher.BlockMode, key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // hash gives thirty-two bytes
	}
	out := make([]byte, len(data))
	mode(block, make([]byte, aes.BlockSize)).CryptBlocks(out, data)
	return out
}
