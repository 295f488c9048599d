package unlock_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"parley/importer/pdf/handmade"
	"parley/importer/pdf/unlock"
)

const words = "BT (The parties shall) Tj ET"

// lock encrypts a page that shows the words.
func lock(t testing.TB, l handmade.Lock) []byte {
	t.Helper()
	locked, err := l.Encrypt(handmade.Simple(handmade.Helvetica, words))
	if err != nil || bytes.Contains(locked, []byte(words)) {
		t.Fatal("nothing was encrypted", err)
	}
	return locked
}

// TestEveryLockOpens opens all makes of locks with either password, and with no other.
func TestEveryLockOpens(t *testing.T) {
	for _, l := range []handmade.Lock{{Bits: 40}, {Bits: 128}, {AES: true, Bits: 128}, {AES: true, Bits: 256}} {
		name := fmt.Sprintf("AES %v, %d bits", l.AES, l.Bits)
		l.User, l.Owner = "guest", "host"
		if l.Bits == 256 { // older locks know no Unicode
			l.User, l.Owner = "гість", "господар"
		}
		locked := lock(t, l)
		for password, want := range map[string]error{"": unlock.ErrPassword, l.User: nil, l.Owner: nil, "Guest": unlock.ErrPassword} {
			clear, err := unlock.Open(context.Background(), locked, password)
			if !errors.Is(err, want) {
				t.Errorf("%s, password %q: %v, want %v", name, password, err, want)
			}
			if want == nil && !readable(clear) {
				t.Errorf("%s: the content is not in clear", name)
			}
		}
	}
}

// readable says whether a file in clear shows the words.
func readable(file []byte) bool {
	c := model.NewDefaultConfiguration()
	c.Offline = true
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(file), c)
	if err != nil {
		return false
	}
	page, _, _, err := ctx.PageDict(1, false)
	if err != nil {
		return false
	}
	content, err := ctx.PageContent(page, 1)
	return err == nil && bytes.Contains(content, []byte("The parties shall"))
}

// TestNoPasswordNeeded opens files that only forbid something, whatever password is given.
func TestNoPasswordNeeded(t *testing.T) {
	locked := lock(t, handmade.Lock{AES: true, Bits: 256, Owner: "owner"})
	for _, password := range []string{"", "owner", "something else"} {
		if clear, err := unlock.Open(context.Background(), locked, password); err != nil || !readable(clear) {
			t.Errorf("password %q: %v", password, err)
		}
	}
}

// TestBrokenLocks wants an error and no panic for what pdfcpu does not know or trips over.
func TestBrokenLocks(t *testing.T) {
	locked := lock(t, handmade.Lock{AES: true, Bits: 256, Owner: "owner"})
	for i := 0; i < len(locked); i += 7 {
		broken := bytes.Clone(locked)
		broken[i] ^= 0x55
		_, _ = unlock.Open(context.Background(), broken, "x")
		_, _ = unlock.Open(context.Background(), locked[:i], "x")
	}
	if _, err := unlock.Open(context.Background(), handmade.Locked(), ""); err == nil {
		t.Error("a lock of nobody's make opens")
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := unlock.Open(ended, locked, ""); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want the context's error", err)
	}
}

// TestNothingIsLeftBehind wants no folder of settings made in the person's home.
func TestNothingIsLeftBehind(t *testing.T) {
	locked := lock(t, handmade.Lock{AES: true, Bits: 256, Owner: "owner"})
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData", "TMPDIR"} {
		t.Setenv(name, home)
	}
	if _, err := unlock.Open(context.Background(), locked, ""); err != nil {
		t.Fatal(err)
	}
	_ = filepath.WalkDir(home, func(path string, _ os.DirEntry, _ error) error {
		if path != home {
			t.Errorf("%s was made", path)
		}
		return nil
	})
}

// FuzzOpen wants a file or an error of any bytes, never a panic.
func FuzzOpen(f *testing.F) {
	f.Add(lock(f, handmade.Lock{Bits: 40, User: "x", Owner: "y"}), "x")
	f.Add(lock(f, handmade.Lock{AES: true, Bits: 256, User: "", Owner: "y"}), "")
	f.Add(handmade.Locked(), "")
	f.Fuzz(func(t *testing.T, data []byte, password string) {
		_, _ = unlock.Open(context.Background(), data, password)
	})
}
