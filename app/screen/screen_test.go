//go:build linux && !headless

package screen

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long the program may take for anything on a machine that has much else to do.
const patience = 90 * time.Second

// tags are those that the program is built with everywhere, and watching those of a build in which the toolkit tells of
// what is done on a wrong goroutine.
const (
	tags     = "migrated_fynedo,no_emoji"
	watching = "no_emoji"
)

// plain is the program under test: the one that PARLEY names, as `make test` does, else one built here. So is watched,
// which the review is done with: PARLEY_WATCHED, built to tell of wrong goroutines.
var plain, watched string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "parley-screen")
	plain, err = built(err, dir, "PARLEY", tags)
	watched, err = built(err, dir, "PARLEY_WATCHED", watching)
	err = instead(err, dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// built gives the program that a variable of the environment names; where none is, it is built.
func built(err error, dir, variable, tags string) (string, error) {
	path := os.Getenv(variable)
	if err != nil || path != "" {
		return path, err
	}
	path = filepath.Join(dir, variable)
	if said, err := exec.Command("go", "build", "-tags", tags, "-o", path, "../..").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, said)
	}
	return path, nil
}

// instead puts a program in the place of the system's that opens files and folders: it only writes what it is asked to
// open beside the settings.
func instead(err error, dir string) error {
	const script = `#!/bin/sh
printf %s "$1" >"$XDG_CONFIG_HOME/opening" && mv "$XDG_CONFIG_HOME/opening" "$XDG_CONFIG_HOME/opened"
`
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o700); err != nil {
		return err
	}
	return os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// screen is a virtual screen with the program's window on it.
type screen struct {
	t *testing.T
	monitor
	window  string // as X names it
	program *exec.Cmd
	said    bytes.Buffer  // on standard error
	ended   chan struct{} // closed then
	failure error         // how it ended
}

// open starts a virtual screen of a size, "1280x900", and on it the program with these arguments, in a language and with
// the settings in a folder. A busy machine may give a screen that nothing can be drawn on; then another one is tried.
func open(t *testing.T, size, language, settings string, arguments ...string) *screen {
	t.Helper()
	return openWith(t, plain, size, language, settings, arguments...)
}

// openWith is open with one of the builds.
func openWith(t *testing.T, program, size, language, settings string, arguments ...string) *screen {
	t.Helper()
	const tries = 3
	for try := 1; ; try++ {
		s := start(t, program, size, language, settings, arguments...)
		if s.windowed() {
			s.fill(size)
			s.until("a window drawn to its corner", s.drawn)
			return s
		}
		if said := s.said.String(); try == tries || !strings.Contains(said, "OpenGL") {
			t.Fatalf("no window: %v\n%s", s.program.ProcessState, said)
		}
	}
}

// start starts the program on a virtual screen of its own.
func start(t *testing.T, program, size, language, settings string, arguments ...string) *screen {
	t.Helper()
	s := &screen{t: t, monitor: virtualScreen(t, size), ended: make(chan struct{})}
	s.still(settings)
	s.program = exec.Command(program, arguments...)
	s.program.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "LC_ALL=", "LC_MESSAGES=", "LANGUAGE=",
		"LANG="+language, "XDG_CONFIG_HOME="+settings)
	s.program.Stderr = &s.said
	if err := s.program.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		s.failure = s.program.Wait()
		close(s.ended)
	}()
	t.Cleanup(func() { s.program.Process.Kill() })
	return s
}

// still has the toolkit move nothing by itself: a screen on which a cursor blinks never rests for long.
func (s *screen) still(settings string) {
	s.t.Helper()
	file := filepath.Join(settings, "fyne", "settings.json")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(`{"no_animations": true}`), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// windowed waits for the window and says whether there is one; there is none where the program has ended.
func (s *screen) windowed() bool {
	for began := time.Now(); time.Since(began) < patience; time.Sleep(100 * time.Millisecond) {
		select {
		case <-s.ended:
			return false
		default:
		}
		if ids := strings.Fields(s.tool("search", "--onlyvisible", "--name", "Parley")); len(ids) > 0 {
			s.window = ids[len(ids)-1]
			return true
		}
	}
	return false
}

// fill has the window fill the screen.
func (s *screen) fill(size string) {
	s.t.Helper()
	width, height, _ := strings.Cut(size, "x")
	s.until("a window of "+size, func() bool { // it takes its own size once more while it opens
		if strings.Contains(s.tool("getwindowgeometry", s.window), "Position: 0,0") && strings.HasSuffix(s.tool("getwindowgeometry", s.window), "Geometry: "+size) {
			return true
		}
		s.tool("windowmove", s.window, "0", "0")
		s.tool("windowsize", s.window, width, height)
		return false
	})
	s.tool("windowfocus", s.window)
}

// tool runs xdotool and gives what it prints. It fails while there is no window yet, so its failures are not ours.
func (s *screen) tool(arguments ...string) string {
	c := exec.Command("xdotool", arguments...)
	c.Env = append(os.Environ(), "DISPLAY="+s.display)
	said, _ := c.Output()
	return strings.TrimSpace(string(said))
}

// press presses keys, each as xdotool names it: "F7", "ctrl+w".
func (s *screen) press(keys ...string) {
	for _, key := range keys {
		s.tool("windowfocus", "--sync", s.window, "key", key)
		time.Sleep(100 * time.Millisecond)
	}
}

// layout puts another layout on the keyboard: "us", "ua", "ru".
func (s *screen) layout(name string) {
	s.t.Helper()
	if said, err := exec.Command("setxkbmap", "-display", s.display, name).CombinedOutput(); err != nil {
		s.t.Fatalf("%v: %s", err, said)
	}
}

// title gives the window's title.
func (s *screen) title() string { return s.tool("getwindowname", s.window) }

// untilTitled waits until the window has a title.
func (s *screen) untilTitled(title string) {
	s.t.Helper()
	s.until(fmt.Sprintf("the title %q", title), func() bool { return s.title() == title })
}

// until waits for something, while the program runs.
func (s *screen) until(what string, there func() bool) {
	s.t.Helper()
	for began := time.Now(); !there(); time.Sleep(100 * time.Millisecond) {
		select {
		case <-s.ended:
			s.t.Fatalf("no %s: the program ended: %v\n%s", what, s.failure, s.said.String())
		default:
		}
		if time.Since(began) > patience {
			if shown, err := s.shows(); err == nil {
				s.keep("failed-"+s.t.Name(), shown)
			}
			s.t.Fatalf("no %s after %v; the title is %q\n%s", what, patience, s.title(), s.said.String())
		}
	}
}

// quit closes the window by its key. Nothing may have been said on standard error: the toolkit says there what was done
// on a wrong goroutine. A machine that has much else to do may lose a key on its way from xdotool to the window; it is
// pressed a second time then, and that is told.
func (s *screen) quit() {
	s.t.Helper()
	s.press("ctrl+q")
	if !s.ends(patience / 3) {
		s.t.Log("Ctrl+Q is pressed once more")
		s.press("ctrl+q")
	}
	s.leaves()
}

// leaves wants the program to end well. One that does not end is asked for what it is doing.
func (s *screen) leaves() {
	s.t.Helper()
	if !s.ends(patience) {
		s.picture("does-not-end")
		s.program.Process.Signal(syscall.SIGQUIT)
		<-s.ended
		s.t.Fatalf("the program does not end:\n%s", s.said.String())
	}
	if err := s.failure; err != nil {
		s.t.Errorf("the program ended with %v", err)
	}
	if s.said.Len() > 0 {
		s.t.Errorf("said on standard error:\n%s", s.said.String())
	}
}

// ends waits a while for the program to end and says whether it did.
func (s *screen) ends(while time.Duration) bool {
	select {
	case <-s.ended:
		return true
	case <-time.After(while):
		return false
	}
}
