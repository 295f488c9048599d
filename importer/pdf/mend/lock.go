package mend

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"

	"parley/importer/pdf/syntax"
)

// lock is the standard security handler of a file (ISO 32000-2, 7.6.4), opened with a user password. Files that only
// forbid printing or copying have an empty one.
type lock struct {
	key              []byte
	streams, strings method
	dictionary       int // number of the encryption dictionary, which is in clear
	metadata         bool
}

// method is how strings or streams are encrypted.
type method uint8

const (
	clear method = iota
	rc4Method
	aes128
	aes256
)

// is says whether an object is the encryption dictionary itself.
func (k *lock) is(id int) bool { return k.dictionary == id }

// unlock finds the file's key, if the file is encrypted.
func (f *file) unlock() error {
	if f.lock != nil || f.trailer.encrypt.Kind == syntax.Null {
		return nil
	}
	dict, ok := f.resolve(f.trailer.encrypt)
	if !ok || !dict.Key("Filter").Is("Standard") {
		return ErrEncrypted
	}
	id, _ := f.resolve(f.trailer.id)
	var first []byte
	if len(id.Items) > 0 {
		first = id.Items[0].Bytes
	}
	k := newLock(dict, first, nil)
	if k == nil {
		return ErrEncrypted
	}
	k.dictionary = refID(f.trailer.encrypt)
	f.lock = k
	return nil
}

// newLock derives the key; nil means that the password does not open the file, or that its lock is of an unknown make.
func newLock(dict syntax.Object, id, password []byte) *lock {
	k := &lock{streams: rc4Method, strings: rc4Method, metadata: true}
	if m := dict.Key("EncryptMetadata"); m.Kind == syntax.Bool {
		k.metadata = m.Num != 0
	}
	bits := dict.Key("Length").Int()
	switch dict.Key("V").Int() {
	case 1:
		bits = 40
	case 2:
		if bits == 0 {
			bits = 40
		}
	case 4:
		bits = 128
		k.choose(dict)
	case 5:
		k.choose(dict)
		if k.key = key256(dict, password); k.key == nil {
			return nil
		}
		return k
	default:
		return nil
	}
	if bits < 40 || bits > 128 {
		return nil
	}
	k.key = k.keyMD5(dict, id, password, bits/8)
	if !bytes.HasPrefix(dict.Key("U").Bytes, userEntry(k.key, id, dict.Key("R").Int())) {
		return nil
	}
	return k
}

// choose reads the crypt filters of versions 4 and 5.
func (k *lock) choose(dict syntax.Object) {
	pick := func(key string) method {
		cf := dict.Key("CF").Key(string(dict.Key(key).Bytes))
		switch string(cf.Key("CFM").Bytes) {
		case "V2":
			return rc4Method
		case "AESV2":
			return aes128
		case "AESV3":
			return aes256
		}
		return clear
	}
	k.streams, k.strings = pick("StmF"), pick("StrF")
}

var pad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// keyMD5 is algorithm 2.
func (k *lock) keyMD5(dict syntax.Object, id, password []byte, n int) []byte {
	revision := dict.Key("R").Int()
	p := uint32(int64(dict.Key("P").Num))
	h := md5.New()
	h.Write(append(bytes.Clone(password), pad...)[:len(pad)])
	h.Write(dict.Key("O").Bytes)
	h.Write([]byte{byte(p), byte(p >> 8), byte(p >> 16), byte(p >> 24)})
	h.Write(id)
	if revision >= 4 && !k.metadata {
		h.Write([]byte{255, 255, 255, 255})
	}
	key := h.Sum(nil)
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:n])
			key = sum[:]
		}
	}
	return key[:n]
}

// userEntry is algorithm 4 or 5: what U begins with if the key is right, which is the check of algorithm 6.
func userEntry(key, id []byte, revision int) []byte {
	if revision < 3 {
		return rc4Bytes(key, pad)
	}
	sum := md5.Sum(append(bytes.Clone(pad), id...))
	u := sum[:]
	for i := range 20 {
		round := bytes.Clone(key)
		for j := range round {
			round[j] ^= byte(i)
		}
		u = rc4Bytes(round, u)
	}
	return u
}

func rc4Bytes(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// open decrypts what belongs to one object.
func (k *lock) open(m method, id, gen int, data []byte) []byte {
	if m == clear {
		return data
	}
	if m == aes256 {
		return cbc(k.key, data)
	}
	seed := append(bytes.Clone(k.key), byte(id), byte(id>>8), byte(id>>16), byte(gen), byte(gen>>8))
	if m == aes128 {
		seed = append(seed, "sAlT"...)
	}
	sum := md5.Sum(seed)
	key := sum[:min(len(k.key)+5, 16)]
	if m == aes128 {
		return cbc(key, data)
	}
	return rc4Bytes(key, data)
}

// cbc decrypts data that begins with its initial vector and ends with its padding.
func cbc(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	iv, data := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data[:len(out)])
	if n := int(out[len(out)-1]); n >= 1 && n <= aes.BlockSize {
		out = out[:len(out)-n]
	}
	return out
}

// openStrings decrypts all strings within a value.
func (k *lock) openStrings(id, gen int, o *syntax.Object) {
	if o.Kind == syntax.String {
		o.Bytes = k.open(k.strings, id, gen, o.Bytes)
	}
	for i := range o.Items {
		k.openStrings(id, gen, &o.Items[i])
	}
}

// openStream decrypts the data of a stream.
func (k *lock) openStream(id, gen int, dict syntax.Object, data []byte) []byte {
	if dict.Key("Type").Is("XRef") || !k.metadata && dict.Key("Type").Is("Metadata") {
		return data
	}
	return k.open(k.streams, id, gen, data)
}
