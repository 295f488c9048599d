//go:build linux && !headless

package screen

import (
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

// frame gives how long a program takes from its start until its window has been drawn.
func frame(b *testing.B, on monitor, program, settings string) time.Duration {
	b.Helper()
	c := exec.Command(program)
	c.Env = append(os.Environ(), "DISPLAY="+on.display, "WAYLAND_DISPLAY=", "FYNE_PLATFORM=x11", "LANG=en_US.UTF-8", "XDG_CONFIG_HOME="+settings)
	began := time.Now()
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	for !on.lit() {
		if time.Since(began) > patience {
			b.Fatalf("%s draws nothing", program)
		}
	}
	took := time.Since(began)
	c.Process.Kill()
	c.Wait()
	for on.lit() {
		time.Sleep(20 * time.Millisecond)
	}
	return took
}

// lit says whether anything is drawn on the screen: what is not drawn on is black.
func (m monitor) lit() bool {
	shown, err := m.shows()
	if err != nil {
		return false
	}
	sum, size := 0, shown.Bounds().Size()
	for y := 0; y < size.Y; y += size.Y / 8 {
		for x := 0; x < size.X; x += size.X / 8 {
			r, g, b, _ := shown.At(x, y).RGBA()
			sum += int(max(r, g, b) >> 8)
		}
	}
	return sum > 8*64
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
