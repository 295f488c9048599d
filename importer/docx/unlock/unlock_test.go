package unlock_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"parley/importer/docx/unlock"
)

// word is the password of the file in testdata, which LibreOffice locked.
const word = "таємно 1"

func locked(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/standard.docx")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestThePasswordOpensTheFile(t *testing.T) {
	clear, err := unlock.Open(locked(t), word)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(clear), int64(len(clear)))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == "word/document.xml" }) {
		t.Error("it holds no Word document")
	}
	for _, other := range []string{"", "таємно", "Таємно 1", "таємно 1 ", "password"} {
		if _, err := unlock.Open(locked(t), other); !errors.Is(err, unlock.ErrPassword) {
			t.Errorf("%q: %v, want %v", other, err, unlock.ErrPassword)
		}
	}
}

func TestWhatIsLockedComesBack(t *testing.T) {
	for _, size := range []int{4096, 70_000} {
		file := append([]byte("PK\x03\x04"), bytes.Repeat([]byte{7}, size)...)
		data, err := excelize.Encrypt(file, &excelize.Options{Password: word})
		if err != nil {
			t.Fatal(err)
		}
		if clear, err := unlock.Open(data, word); err != nil || !bytes.HasPrefix(clear, file) {
			t.Errorf("%d bytes come back as %d, %v", len(file), len(clear), err)
		}
	}
}

// A broken container is an error and no panic.
func TestBrokenLocks(t *testing.T) {
	data := locked(t)
	for i := 0; i < len(data); i += 1021 {
		broken := bytes.Clone(data)
		broken[i] ^= 0x55
		for _, d := range [][]byte{broken, data[:i]} {
			if clear, err := unlock.Open(d, word); err == nil && !bytes.HasPrefix(clear, []byte("PK")) {
				t.Errorf("byte %d: neither a file nor an error", i)
			}
		}
	}
	if _, err := unlock.Open([]byte("PK\x03\x04"), word); !errors.Is(err, unlock.ErrUnknown) {
		t.Errorf("what is not locked: %v", err)
	}
}
