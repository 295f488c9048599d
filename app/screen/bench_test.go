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
func frame(b *testing.B, display, program, settings string) time.Duration {
	b.Helper()
	c := exec.Command(program)
	c.Env = append(os.Environ(), "DISPLAY="+display, "WAYLAND_DISPLAY=", "FYNE_PLATFORM=x11", "LANG=en_US.UTF-8", "XDG_CONFIG_HOME="+settings)
	began := time.Now()
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	for !lit(display) {
		if time.Since(began) > patience {
			b.Fatalf("%s draws nothing", program)
		}
	}
	took := time.Since(began)
	c.Process.Kill()
	c.Wait()
	for lit(display) {
		time.Sleep(20 * time.Millisecond)
	}
	return took
}

// lit says whether anything is drawn on a screen: what is not drawn on is black.
func lit(display string) bool {
	c := exec.Command("import", "-window", "root", "-resize", "8x8!", "-depth", "8", "gray:-")
	c.Env = append(os.Environ(), "DISPLAY="+display)
	shown, err := c.Output()
	sum := 0
	for _, brightness := range shown {
		sum += int(brightness)
	}
	return err == nil && sum > 8*len(shown)
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
	display := virtualScreen(b, "1280x900")
	frame(b, display, empty, dir) // both lie in memory when it counts
	frame(b, display, binary, dir)
	var ours, theirs []time.Duration
	for b.Loop() {
		theirs = append(theirs, frame(b, display, empty, dir))
		ours = append(ours, frame(b, display, binary, dir))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	middle := len(ours) / 2
	b.ReportMetric(ours[middle].Seconds()*1000, "ms")
	b.ReportMetric(theirs[middle].Seconds()*1000, "bare-ms")
	b.ReportMetric(ours[middle].Seconds()/theirs[middle].Seconds(), "ratio")
}
