//go:build linux && !headless

package screen

import (
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// bare is the least program with a window of the toolkit's, as large as ours.
const bare = `package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("org.parley.bare").NewWindow("bare")
	w.SetContent(widget.NewLabel("bare"))
	w.Resize(fyne.NewSize(1200, 800))
	w.ShowAndRun()
}
`

// frame gives how long a program takes from its start until its window has been drawn, words and all.
func frame(b *testing.B, on monitor, program, settings string) time.Duration {
	b.Helper()
	c := exec.Command(program)
	c.Env = append(os.Environ(), "DISPLAY="+on.display, "WAYLAND_DISPLAY=", "FYNE_PLATFORM=x11", "LANG=en_US.UTF-8", "XDG_CONFIG_HOME="+settings)
	began := time.Now()
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	for on.colours() < worded {
		if time.Since(began) > patience {
			b.Fatalf("%s draws nothing", program)
		}
		time.Sleep(time.Millisecond) // the processors are the program's and the screen's
	}
	took := time.Since(began)
	c.Process.Kill()
	c.Wait()
	for on.colours() > 1 {
		time.Sleep(20 * time.Millisecond)
	}
	return took
}

// worded is how many colours a window's first words have at least, for the rims of letters are drawn in many shades.
const worded = 8

// colours counts those of the screen's first corner, where a window's first words stand.
func (m monitor) colours() int {
	shown, err := m.shows()
	if err != nil {
		return 0
	}
	found := map[color.Color]bool{}
	for y := range 40 {
		for x := range 300 {
			found[shown.At(x, y)] = true
		}
	}
	return len(found)
}

// BenchmarkFirstFrame sets the time until our window is drawn against that of a window with nothing in it, the two by turns.
func BenchmarkFirstFrame(b *testing.B) {
	dir := b.TempDir()
	source, empty := filepath.Join(dir, "main.go"), filepath.Join(dir, "bare")
	if err := os.WriteFile(source, []byte(bare), 0o600); err != nil {
		b.Fatal(err)
	}
	if said, err := exec.Command("go", "build", "-tags", tags, "-o", empty, source).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, said)
	}
	on := virtualScreen(b, "1280x900")
	frame(b, on, empty, dir) // both lie in memory when it counts
	frame(b, on, plain, dir)
	var ours, theirs []time.Duration
	for b.Loop() {
		theirs = append(theirs, frame(b, on, empty, dir))
		ours = append(ours, frame(b, on, plain, dir))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	middle := len(ours) / 2
	b.ReportMetric(ours[middle].Seconds()*1000, "ms")
	b.ReportMetric(theirs[middle].Seconds()*1000, "bare-ms")
	b.ReportMetric(ours[middle].Seconds()/theirs[middle].Seconds(), "ratio")
}
