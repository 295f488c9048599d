//go:build !headless

package app

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"sync"
)

// HasDisplay says whether there is a screen to open a window on. Only systems with X11 or Wayland can lack one.
func HasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// noWindow is what a person reads where the system has a screen and yet gives no window: a display that does not answer,
// a remote desktop or a virtual machine without OpenGL 2.1.
const noWindow = "parley: this computer gives no window to draw in (Parley needs OpenGL 2.1); " +
	"the command line works without one: parley compare A B"

// signs are the words by which the toolkit's log tells that there will be no window.
var signs = [][]byte{
	[]byte("window creation error"),
	[]byte("failed to initialise GLFW"),
	[]byte("failed to initialise OpenGL"),
}

// quietLog stands between the toolkit's log and the terminal. The log may name a person's files, so nothing of it is
// passed on; and some of its lines are followed by the end of the process, so the kind sentence has to be said here.
type quietLog struct {
	out  io.Writer
	once sync.Once
}

// Write swallows a line, and says once that there is no window if the line means that.
func (q *quietLog) Write(line []byte) (int, error) {
	for _, sign := range signs {
		if bytes.Contains(line, sign) {
			q.once.Do(func() { fmt.Fprintln(q.out, noWindow) })
		}
	}
	return len(line), nil
}

// quieten puts a quietLog in place of the standard one.
func quieten() { log.SetOutput(&quietLog{out: os.Stderr}) }
