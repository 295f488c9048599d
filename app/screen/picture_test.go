//go:build linux && !headless

package screen

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// monitor is a virtual screen: its name, and the file that is the memory it draws in.
type monitor struct{ display, memory string }

// virtualScreen starts one. Keys do not repeat on it: on a machine that has much else to do one is let go late.
func virtualScreen(t testing.TB, size string) monitor {
	t.Helper()
	number, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	folder := t.TempDir()
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-r", "-fbdir", folder)
	x.ExtraFiles = []*os.File{told}
	if err := x.Start(); err != nil {
		t.Fatalf("%v; .ci/prepare test installs it", err)
	}
	told.Close()
	t.Cleanup(func() {
		x.Process.Kill()
		x.Wait()
	})
	var n int
	if _, err := fmt.Fscan(number, &n); err != nil {
		t.Fatal(err)
	}
	return monitor{display: fmt.Sprint(":", n), memory: filepath.Join(folder, "Xvfb_screen0")}
}

// shows gives what the screen shows now. Its memory is laid out as a window dump of X: a head of big-endian numbers, a
// table of colours, and the pixels, four bytes each.
func (m monitor) shows() (*image.NRGBA, error) {
	dump, err := os.ReadFile(m.memory)
	if err != nil {
		return nil, err
	}
	const head, entry = 100, 12 // bytes of the head without the name behind it, and of a colour in the table
	field := func(n int) int { return int(binary.BigEndian.Uint32(dump[4*n:])) }
	if len(dump) < head {
		return nil, errors.New("the screen's memory is not there yet")
	}
	width, height, order, bits, line := field(4), field(5), field(7), field(11), field(12)
	pixels := dump[min(len(dump), field(0)+entry*field(19)):]
	if order != 0 || bits != 32 || len(pixels) < height*line {
		return nil, fmt.Errorf("the screen's memory has %d bits a pixel in order %d, and %d bytes of them", bits, order, len(pixels))
	}
	shown := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		from, to := pixels[y*line:], shown.Pix[y*shown.Stride:]
		for x := 0; x < 4*width; x += 4 {
			to[x], to[x+1], to[x+2], to[x+3] = from[x+2], from[x+1], from[x], 0xff
		}
	}
	return shown, nil
}

// whole is all of a window of 1440 × 900.
var whole = image.Rect(0, 0, 1440, 900)

// drawn says whether the window is drawn as large as the screen: what is not drawn on is black.
func (m monitor) drawn() bool {
	shown, err := m.shows()
	if err != nil {
		return false
	}
	corner := shown.NRGBAAt(shown.Bounds().Max.X-3, shown.Bounds().Max.Y-3)
	return max(corner.R, corner.G, corner.B) > 0
}

// rests waits until nothing has moved for a while and the program has nothing to do, and gives what the screen shows.
func (s *screen) rests(what string) *image.NRGBA {
	s.t.Helper()
	const still, rest = 150 * time.Millisecond, 400 * time.Millisecond
	var last *image.NRGBA
	moved, worked, exposed := time.Time{}, time.Time{}, false
	s.until("rest for "+what, func() bool {
		now, err := s.shows()
		if err != nil {
			return false
		}
		if last == nil || !bytes.Equal(last.Pix, now.Pix) {
			last, moved = now, time.Now()
		}
		if s.busy() {
			worked = time.Now()
		}
		if quiet := min(time.Since(moved), time.Since(worked)); quiet < still || exposed {
			return quiet >= rest
		}
		s.expose()
		exposed = true
		return false
	})
	return last
}

// expose has the window drawn once more, by moving it off the screen by a pixel and back. On a machine that has much else to
// do, a window that took its size just then may show for ever after what was drawn the time before.
func (s *screen) expose() {
	s.tool("windowmove", s.window, "-1", "0", "windowmove", s.window, "0", "0")
}

// becomes waits until the screen shows something, and has the window drawn once more now and then.
func (s *screen) becomes(what string, shown func(now *image.NRGBA) bool) {
	s.t.Helper()
	const often = 2 * time.Second
	exposed := time.Now()
	s.until(what, func() bool {
		now, err := s.shows()
		if err == nil && shown(now) {
			return true
		}
		if time.Since(exposed) > often {
			s.expose()
			exposed = time.Now()
		}
		return false
	})
}

// idles waits until the program has done what there was to do.
func (s *screen) idles() {
	s.t.Helper()
	const idle = 200 * time.Millisecond
	worked := time.Now()
	s.until("idle program", func() bool {
		if s.busy() {
			worked = time.Now()
		}
		return time.Since(worked) >= idle
	})
}

// busy says whether the program is at work, or would be if the machine had time for it, or waits for a child that reads.
func (s *screen) busy() bool {
	own := fmt.Sprint(s.program.Process.Pid)
	threads, _ := filepath.Glob("/proc/" + own + "/task/*/stat") // the pattern is sound
	others, _ := filepath.Glob("/proc/[0-9]*/stat")
	return slices.ContainsFunc(threads, func(stat string) bool { return standing(stat)[0] == "R" }) ||
		slices.ContainsFunc(others, func(stat string) bool {
			state := standing(stat) // one that ended and was never asked how is no longer at work
			return state[1] == own && state[0] != "Z"
		})
}

// standing gives the state of a process or a thread, and its parent's number; of one that has ended there is neither.
func standing(file string) [2]string {
	stat, _ := os.ReadFile(file)
	_, rest, _ := strings.Cut(string(stat), ") ")
	if fields := strings.Fields(rest); len(fields) > 1 {
		return [2]string(fields[:2])
	}
	return [2]string{}
}

// picture waits until nothing moves any more, and gives what the screen shows. It is kept under the name.
func (s *screen) picture(name string) *image.NRGBA {
	s.t.Helper()
	shown := s.rests("the picture " + name)
	s.keep(name, shown)
	return shown
}

// keep leaves a picture for people to look at.
func (s *screen) keep(name string, shown image.Image) {
	s.t.Helper()
	const pictures = "../../build/pictures"
	if err := os.MkdirAll(pictures, 0o755); err != nil {
		s.t.Fatal(err)
	}
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&file, shown); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(pictures, name+".png"), file.Bytes(), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// turns waits until a part of the screen shows something else than a picture does, and gives what the screen shows then.
// It is kept under the name.
func (s *screen) turns(name string, from *image.NRGBA, part image.Rectangle) *image.NRGBA {
	s.t.Helper()
	s.becomes("change in the picture "+name, func(now *image.NRGBA) bool { return !same(from, now, part) })
	shown := s.picture(name)
	if same(from, shown, part) {
		s.t.Errorf("what changed in the picture %s went away by itself", name)
	}
	return shown
}

// returns waits until a part of the screen shows what a picture does, which was kept under the name. Where it does not,
// what it shows instead is kept too.
func (s *screen) returns(name string, to *image.NRGBA, part image.Rectangle) {
	s.t.Helper()
	var last *image.NRGBA
	defer func() {
		if s.t.Failed() && last != nil {
			s.keep(name+"-differs", last)
		}
	}()
	s.becomes("return to the picture "+name, func(now *image.NRGBA) bool {
		last = now
		return same(to, now, part)
	})
}

// same says whether a part of two pictures is.
func same(a, b *image.NRGBA, part image.Rectangle) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	part = part.Intersect(a.Bounds())
	for y := part.Min.Y; y < part.Max.Y; y++ {
		from, to := a.PixOffset(part.Min.X, y), a.PixOffset(part.Max.X, y)
		if !bytes.Equal(a.Pix[from:to], b.Pix[from:to]) {
			return false
		}
	}
	return true
}

// colours counts the colours of a picture.
func colours(shown image.Image) int {
	all := map[color.Color]bool{}
	for y := shown.Bounds().Min.Y; y < shown.Bounds().Max.Y; y++ {
		for x := shown.Bounds().Min.X; x < shown.Bounds().Max.X; x++ {
			all[shown.At(x, y)] = true
		}
	}
	return len(all)
}

// bright says whether a colour is nearer to white than to black.
func bright(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return r+g+b > 3*0xffff/2
}
