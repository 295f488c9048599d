package mend

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"

	"parley/importer/pdf/syntax"
)

// key256 is algorithm 2.A for a user password; nil means that it does not fit.
func key256(dict syntax.Object, password []byte) []byte {
	u, ue := dict.Key("U").Bytes, dict.Key("UE").Bytes
	if len(u) < 48 || len(ue) < 32 {
		return nil
	}
	hash := hash5
	if dict.Key("R").Int() >= 6 {
		hash = hash6
	}
	if !bytes.Equal(hash(password, u[32:40]), u[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(password, u[40:48]))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, ue[:32])
	return key
}

// hash5 is the hash of revision 5.
func hash5(password, salt []byte) []byte {
	sum := sha256.Sum256(append(bytes.Clone(password), salt...))
	return sum[:]
}

// hash6 is algorithm 2.B for a user password.
func hash6(password, salt []byte) []byte {
	k := hash5(password, salt)
	for round := 0; ; round++ {
		block := bytes.Repeat(append(bytes.Clone(password), k...), 64)
		c, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(c, k[16:32]).CryptBlocks(block, block)
		rest := 0
		for _, b := range block[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			k = hash5(block, nil)
		case 1:
			sum := sha512.Sum384(block)
			k = sum[:]
		default:
			sum := sha512.Sum512(block)
			k = sum[:]
		}
		if round >= 63 && int(block[len(block)-1]) <= round-32 {
			return k[:32]
		}
	}
}
