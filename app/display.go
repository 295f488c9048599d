//go:build !headless

package app

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"sync/atomic"
)

// HasDisplay says whether there is a screen to open a window on. Only systems with X11 or Wayland can lack one.
func HasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// errNoWindow is what a person reads where the system has a screen and yet gives no window: a display that does not
// answer, a remote desktop or a virtual machine without OpenGL 2.1.
var errNoWindow = errors.New("this computer gives no window to draw in (Parley needs OpenGL 2.1); " +
	"the command line works without one: parley compare A B")

// signs are the words by which the toolkit's log tells that there will be no window.
var signs = [][]byte{
	[]byte("window creation error"),
	[]byte("failed to initialise GLFW"),
	[]byte("failed to initialise OpenGL"),
}

// astray stand in what the toolkit logs where something was done on a wrong goroutine, in a build that watches for it:
// that it was, and where in the source.
var astray = [][]byte{[]byte("*** Error in Fyne call thread"), []byte("  From: ")}

// quietLog stands between the toolkit's log and the terminal. The log may name a person's files, so nothing of it is
// passed on but that something was done on a wrong goroutine, which would be our own fault.
type quietLog struct {
	out     io.Writer
	started atomic.Bool // the window's loop runs
	failed  atomic.Bool // there will be no window
}

// Write swallows a line and notes whether it means that there will be no window. Once the loop runs such a line is
// followed by the end of the process, so the kind sentence has to be said here.
func (q *quietLog) Write(line []byte) (int, error) {
	for _, sign := range astray {
		if bytes.Contains(line, sign) {
			if _, err := q.out.Write(line); err != nil {
				return 0, err
			}
		}
	}
	for _, sign := range signs {
		if bytes.Contains(line, sign) && !q.failed.Swap(true) && q.started.Load() {
			fmt.Fprintln(q.out, "parley:", errNoWindow)
		}
	}
	return len(line), nil
}

// quieten puts a quietLog in place of the standard one.
func quieten() *quietLog {
	q := &quietLog{out: os.Stderr}
	log.SetOutput(q)
	return q
}

// preferX11 keeps the toolkit from asking for Wayland, and complaining about its absence, where there is none.
func preferX11() error {
	const choice = "FYNE_PLATFORM"
	if runtime.GOOS != "linux" || os.Getenv("WAYLAND_DISPLAY") != "" || os.Getenv(choice) != "" {
		return nil
	}
	return os.Setenv(choice, "x11")
}
