//go:build !headless

package app

import (
	"errors"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"parley/assets/icon"
)

// lingering is how long the program may last behind its window. What the person did is kept by then. The toolkit, when its
// last event comes while it empties its queue, waits for that event for ever, and nobody would see it.
const lingering = 2 * time.Second

// id names the program to the system: preferences are kept under it.
const id = "org.parley.Parley"

// Run opens the window and returns when it is closed. Its error is one line that says why there can be no window and
// what works without one.
func Run(o Options) (err error) {
	if !HasDisplay() {
		return errors.New("there is no display to open a window on; the command line works without one: parley compare A B")
	}
	if err := preferX11(); err != nil {
		return err
	}
	notes := quieten()
	defer func() {
		if notes.failed.Load() && !notes.started.Load() {
			_ = recover() // the toolkit goes on without a display until it falls
			err = errNoWindow
		}
	}()
	holdMemory()
	a := fyneapp.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("parley-icon.png", icon.Small))
	p := newProgram(a, o.Version, tools())
	p.raise()
	p.start(o)
	p.win.SetOnClosed(func() { time.AfterFunc(lingering, func() { os.Exit(0) }) })
	a.Lifecycle().SetOnStarted(func() { notes.started.Store(true) })
	a.Run()
	return nil
}

// holdMemory has no memory collected until the first frame is there: next to nothing of what is read for it can be given
// back.
func holdMemory() {
	const opening = time.Second
	usual := debug.SetGCPercent(-1)
	time.AfterFunc(opening, func() { debug.SetGCPercent(usual) })
}
