package importer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"parley/importer/memo"
)

// What gives nothing is not waited for, nor what is cancelled.
func TestPatience(t *testing.T) {
	never := make(chan struct{})
	defer close(never)
	hang := func(func()) ([]byte, error) { <-never; return nil, nil }
	_, err := patiently(context.Background(), time.Millisecond, hang)
	if file := (*memo.FileError)(nil); !errors.As(err, &file) || file.Problem != memo.Unreadable {
		t.Errorf("of what hangs: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := patiently(ctx, time.Hour, hang); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	data, err := patiently(context.Background(), time.Hour, func(alive func()) ([]byte, error) {
		alive()
		return []byte("words"), nil
	})
	if err != nil || string(data) != "words" {
		t.Errorf("%q, %v", data, err)
	}
}

// A name that leads nowhere is said to, whatever stands in its way.
func TestNamesThatLeadNowhere(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	paths := []string{filepath.Join(file, "below.pdf"), ""}
	ring := filepath.Join(dir, "ring.txt")
	if err := os.Symlink("ring.txt", ring); err == nil { // not everybody may on Windows
		paths = append(paths, ring)
	}
	for _, path := range paths {
		_, err := Load(context.Background(), path)
		if file := (*memo.FileError)(nil); !errors.As(err, &file) || file.Problem != memo.Missing {
			t.Errorf("%q: %v", path, err)
		}
	}
}
