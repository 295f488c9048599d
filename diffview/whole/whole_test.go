package whole_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"parley/diffview/whole"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// alone wants nothing in a folder but the file of this name, with this text.
func alone(t *testing.T, dir, name, want string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "звіт.html")
	for _, s := range []string{"first, and long", "second"} {
		if err := whole.Write(path, whole.Shared, text(s)); err != nil {
			t.Fatal(err)
		}
		alone(t, dir, "звіт.html", s)
	}
}

// Trouble while writing leaves what was there, and nothing else.
func TestTroubleLeavesWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.txt")
	if err := whole.Write(path, whole.Shared, text("before")); err != nil {
		t.Fatal(err)
	}
	err := whole.Write(path, whole.Shared, func(w io.Writer) error {
		io.WriteString(w, "half of the")
		return errors.New("the disk is full")
	})
	if err == nil || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v", err)
	}
	alone(t, dir, "report.txt", "before")
	for _, bad := range []string{dir, filepath.Join(dir, "nowhere", "a.txt")} {
		if err := whole.Write(bad, whole.Shared, text("x")); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%s: %v", bad, err)
		}
	}
	alone(t, dir, "report.txt", "before")
}

// A new file is for those it is meant for; one that is there stays for those it was for; a link leads to its file.
func TestPermissionsAndLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // where permissions are other ones and links need rights
	}
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.parley"), filepath.Join(t.TempDir(), "link.parley")
	mode := func() os.FileMode {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if err := errors.Join(whole.Write(path, whole.Private, text("1")), os.Symlink(path, link)); err != nil || mode() != whole.Private {
		t.Errorf("%v, permissions %v", err, mode())
	}
	if err := errors.Join(os.Chmod(path, 0o640), whole.Write(link, whole.Private, text("2"))); err != nil || mode() != 0o640 {
		t.Errorf("%v, permissions %v", err, mode())
	}
	alone(t, dir, "a.parley", "2")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
}
