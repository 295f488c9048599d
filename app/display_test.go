//go:build !headless

package app

import (
	"runtime"
	"strings"
	"testing"
)

func TestHasDisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		return
	}
	for _, c := range []struct {
		x11, wayland string
		want         bool
	}{
		{"", "", false},
		{":0", "", true},
		{"", "wayland-0", true},
	} {
		t.Setenv("DISPLAY", c.x11)
		t.Setenv("WAYLAND_DISPLAY", c.wayland)
		if got := HasDisplay(); got != c.want {
			t.Errorf("DISPLAY %q, WAYLAND_DISPLAY %q: %v, want %v", c.x11, c.wayland, got, c.want)
		}
	}
}

func TestRunWithoutDisplaySaysWhatWorks(t *testing.T) {
	if runtime.GOOS != "linux" {
		return
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	err := Run(Options{})
	if err == nil || !strings.Contains(err.Error(), "parley compare A B") || strings.Contains(err.Error(), "\n") {
		t.Errorf("Run says %q", err)
	}
}

func TestQuietLogPassesNothingOnButTheKindSentence(t *testing.T) {
	var out strings.Builder
	q := &quietLog{out: &out}
	line := func(s string) {
		if n, err := q.Write([]byte(s)); n != len(s) || err != nil {
			t.Fatalf("wrote %d, %v", n, err)
		}
	}
	line("Fyne error: cannot open /home/delegate/secret.pdf")
	if out.Len() != 0 || q.failed.Load() {
		t.Fatalf("passed on %q", out.String())
	}
	wrong := "*** Error in Fyne call thread, this should have been called in fyne.Do[AndWait] ***\n"
	line(wrong)
	if out.String() != wrong {
		t.Fatalf("of what was done on a wrong goroutine it says %q", out.String())
	}
	out.Reset()
	q.started.Store(true)
	line("Fyne error: window creation error")
	line("Fyne error: window creation error")
	if want := "parley: " + errNoWindow.Error() + "\n"; out.String() != want {
		t.Errorf("said %q, want %q", out.String(), want)
	}
}
