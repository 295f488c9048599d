package mend

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/importer/pdf/handmade"
	"parley/importer/pdf/syntax"
)

// object parses one object.
func parsed(text string) syntax.Object {
	l := syntax.Lexer{Input: []byte(text), Refs: true}
	o, _ := l.Next()
	return o
}

// TestPasswords opens locks that other programs made, with and without the right password.
func TestPasswords(t *testing.T) {
	const id = "<31323334353637383930313233343536>"
	// Ghostscript, revisions 2 and 3, empty user password: testdata/*.pdf are a page with one sentence of ours.
	for _, name := range []string{"rc4-40.pdf", "rc4-128.pdf"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if text := mended(t, data); !strings.Contains(text, "/Font") {
			t.Errorf("%s: no font in what was opened", name)
		}
	}
	bad := parsed("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O " + id + " /U " + id + " >>")
	if newLock(bad, nil, nil) != nil {
		t.Error("a wrong password opens a lock")
	}
	for _, dict := range []string{"<< /V 9 >>", "<< /V 2 /Length 7 >>", "<< /V 2 /Length 4096 >>", "<< /V 5 /R 6 /U () /UE () >>", "<<>>"} {
		if newLock(parsed(dict), nil, nil) != nil {
			t.Errorf("%s opens", dict)
		}
	}
}

// TestForeignLock opens, where it is at hand, a file that another program locked with the password "secret".
func TestForeignLock(t *testing.T) {
	data, err := os.ReadFile("../../../../shared/eval/pdf/enc-user-aes256-uk.pdf")
	if err != nil {
		t.Log(err)
		return
	}
	i := bytes.LastIndex(data, []byte("/Filter /Standard"))
	dict := parsed(string(data[bytes.LastIndex(data[:i], []byte("<<")):]))
	for j := i; dict.Key("U").Bytes == nil && j > 0; { // the dictionary holds others
		j = bytes.LastIndex(data[:j], []byte("<<"))
		dict = parsed(string(data[j:]))
		i = j
	}
	if newLock(dict, nil, []byte("secret")) == nil {
		t.Error("the right password does not open")
	}
	if newLock(dict, nil, []byte("Secret")) != nil {
		t.Error("a wrong password opens")
	}
}

// TestLockedWithAES opens whole files whose user password is empty.
func TestLockedWithAES(t *testing.T) {
	const id = "0123456789abcdef"
	filters := func(method string) string {
		return "/Filter /Standard /CF << /StdCF << /AuthEvent /DocOpen /CFM /" + method + " >> >> /StmF /StdCF /StrF /StdCF"
	}
	old := fmt.Sprintf("/V 4 /R 4 /Length 128 /P -1028 /O <%064x> %s", 7, filters("AESV2"))
	k := &lock{metadata: true}
	k.key = k.keyMD5(parsed("<< "+old+" >>"), []byte(id), nil, 16)
	old += fmt.Sprintf(" /U <%x%032x>", userEntry(k.key, []byte(id), 4), 0)
	seed := md5.Sum(append(bytes.Clone(k.key), 1, 0, 0, 0, 0, 's', 'A', 'l', 'T'))

	fileKey := []byte("0123456789abcdef0123456789ABCDEF")
	block, _ := aes.NewCipher(hash6(nil, []byte("keysalt.")))
	wrapped := make([]byte, 32)
	cipher.NewCBCEncrypter(block, make([]byte, 16)).CryptBlocks(wrapped, fileKey)
	modern := fmt.Sprintf("/V 5 /R 6 /Length 256 /P -1028 %s /U <%x%x%x> /UE <%x>", filters("AESV3"),
		hash6(nil, []byte("validate")), "validate", "keysalt.", wrapped)

	for name, c := range map[string]struct {
		dict string
		key  []byte
	}{"128 bits": {old, seed[:]}, "256 bits": {modern, fileKey}} {
		var f handmade.File
		content := f.Stream("", string(sealed(c.key, []byte(words))))
		page := f.Add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R >>", content))
		data := f.Bytes(f.Root(page), fmt.Sprintf("/Encrypt << %s >> /ID [(%s) (%s)]", c.dict, id, id))
		if got := mended(t, data); !strings.Contains(got, words) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestDecryption gives back what was encrypted, by all methods.
func TestDecryption(t *testing.T) {
	text := []byte("Neither side shall move forward.")
	k := &lock{key: []byte("0123456789abcdef0123456789abcdef")}
	if got := k.open(rc4Method, 7, 0, k.open(rc4Method, 7, 0, text)); !bytes.Equal(got, text) {
		t.Errorf("RC4: %q", got)
	}
	if got := k.open(clear, 7, 0, text); !bytes.Equal(got, text) {
		t.Errorf("clear: %q", got)
	}
	if got := k.open(aes256, 7, 0, sealed(k.key, text)); !bytes.Equal(got, text) {
		t.Errorf("AES-256: %q", got)
	}
	for _, short := range [][]byte{nil, []byte("x"), make([]byte, 16), make([]byte, 17)} {
		if got := k.open(aes256, 7, 0, short); len(got) != 0 {
			t.Errorf("%d bytes: %q", len(short), got)
		}
	}
}

// sealed encrypts with AES in CBC mode, padded, behind a vector of zeros.
func sealed(key, text []byte) []byte {
	block, _ := aes.NewCipher(key)
	n := aes.BlockSize - len(text)%aes.BlockSize
	text = append(bytes.Clone(text), bytes.Repeat([]byte{byte(n)}, n)...)
	iv := make([]byte, aes.BlockSize)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(text, text)
	return append(iv, text...)
}
