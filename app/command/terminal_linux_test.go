package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// keyboard is the far end of a terminal: what is typed there, and what is seen there.
type keyboard struct {
	t    *testing.T
	far  *os.File
	near *os.File // what the program takes for its terminal
	seen strings.Builder
	left bool // a question was left without an answer
}

// abandoned are terminals that a question may still listen to. Were they closed, the next file would get their number, and the
// question what is typed there.
var abandoned []*os.File

func newKeyboard(t *testing.T) *keyboard {
	t.Helper()
	far, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatal("this machine lends no terminals:", err)
	}
	t.Cleanup(func() { far.Close() })
	if err := unix.IoctlSetPointerInt(int(far.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(int(far.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	near, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	k := &keyboard{t: t, far: far, near: near}
	t.Cleanup(func() {
		if k.left {
			abandoned = append(abandoned, near)
			return
		}
		near.Close()
	})
	return k
}

// wait reads what is shown until it ends in text.
func (k *keyboard) wait(text string) {
	k.t.Helper()
	b := make([]byte, 1)
	for !strings.HasSuffix(k.seen.String(), text) {
		if _, err := k.far.Read(b); err != nil {
			k.t.Fatalf("%q is not shown, but %q", text, k.seen.String())
		}
		k.seen.Write(b)
	}
}

// echoes says whether what is typed is shown.
func (k *keyboard) echoes() bool {
	k.t.Helper()
	state, err := unix.IoctlGetTermios(int(k.near.Fd()), unix.TCGETS)
	if err != nil {
		k.t.Fatal(err)
	}
	return state.Lflag&unix.ECHO != 0
}

// quiet waits until what is typed is no longer shown.
func (k *keyboard) quiet() {
	for k.echoes() {
	}
}

func (k *keyboard) types(text string) {
	k.t.Helper()
	if _, err := io.WriteString(k.far, text); err != nil {
		k.t.Fatal(err)
	}
}

func TestPasswordIsAskedForAndNotShown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "locked.pdf")
	if err := os.WriteFile(path, lockedPDF("secret", "1. The ceasefire lasts for 30 days."), 0o600); err != nil {
		t.Fatal(err)
	}
	k := newKeyboard(t)
	var out strings.Builder
	status := make(chan int)
	go func() { status <- Run([]string{"clauses", path}, Program{In: k.near, Out: &out, Err: k.near}) }()
	k.wait("Password for locked.pdf: ")
	k.quiet()
	k.types("sesame\n")
	k.wait("locked.pdf: The password is not the right one. Check its capitals and the layout of the keyboard, or ask the sender for it.\r\n")
	k.wait("Password for locked.pdf: ")
	k.quiet()
	k.types("secret\n")
	if got := <-status; got != done || !strings.Contains(out.String(), "1. The ceasefire lasts for 30 days.") {
		t.Errorf("status %d, output %q", got, out.String())
	}
	if strings.Contains(k.seen.String(), "sesame") {
		t.Errorf("the terminal shows what was typed: %q", k.seen.String())
	}
	if !k.echoes() {
		t.Error("the terminal is left silent")
	}
}

func TestPasswordIsAskedForAFewTimes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "locked.pdf")
	if err := os.WriteFile(path, lockedPDF("secret", "1. Text."), 0o600); err != nil {
		t.Fatal(err)
	}
	for typed, asked := range map[string]int{"sesame\n": attempts, "\n": 1} {
		k := newKeyboard(t)
		status := make(chan int)
		go func() { status <- Run([]string{"clauses", path}, Program{In: k.near, Out: io.Discard, Err: k.near}) }()
		for range asked {
			k.wait("Password for locked.pdf: ")
			k.quiet()
			k.types(typed)
		}
		k.wait("\nparley: ")
		if got := <-status; got != trouble {
			t.Errorf("status %d after %q", got, typed)
		}
	}
}

// Who interrupts the program at the question gets the terminal back as it was.
func TestInterruptedQuestionLeavesTheTerminalAsItWas(t *testing.T) {
	k := newKeyboard(t)
	ctx, cancel := context.WithCancel(context.Background())
	answer := make(chan error)
	go func() {
		_, err := terminal{k.near, k.near}.ask(ctx, "Password: ")
		answer <- err
	}()
	k.wait("Password: ")
	k.quiet()
	k.left = true
	cancel()
	if err := <-answer; !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
	if !k.echoes() {
		t.Error("the terminal is left silent")
	}
}

// The password of a report is asked for twice, is not shown, and nothing is written where the two differ.
func TestPasswordToLockWithIsAskedForTwice(t *testing.T) {
	folder := t.TempDir()
	var drafts []string
	for name, text := range map[string]string{"a.txt": "1. The ceasefire lasts 30 days.", "b.txt": "1. The ceasefire lasts 60 days."} {
		drafts = append(drafts, filepath.Join(folder, name))
		if err := os.WriteFile(drafts[len(drafts)-1], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for again, want := range map[string]int{"secret\n": done, "sesame\n": trouble} {
		report := filepath.Join(t.TempDir(), "r.pdf")
		k := newKeyboard(t)
		status := make(chan int)
		go func() {
			status <- Run([]string{"compare", drafts[0], drafts[1], "--lock", "-o", report}, Program{In: k.near, Out: io.Discard, Err: k.near})
		}()
		k.wait("Password to lock the PDF with: ")
		k.quiet()
		k.types("secret\n")
		k.wait("The same again: ")
		k.quiet()
		k.types(again)
		if want == trouble {
			k.wait("the two passwords differ; nothing was written\r\n")
		}
		if got := <-status; got != want {
			t.Errorf("status %d after %q", got, again)
		}
		if _, err := os.Stat(report); (err == nil) != (want == done) {
			t.Errorf("after %q: %v", again, err)
		}
		if strings.Contains(k.seen.String(), "secret") {
			t.Error("the password is shown")
		}
	}
}
