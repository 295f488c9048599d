package scan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"time"

	"parley/importer/memo"
)

// A page takes a few seconds, and its words some hundred kilobytes.
const (
	standard  = 60 * time.Second
	maxAnswer = 16 << 20
	lag       = time.Second // for a killed process to let go of its pipes
)

var (
	errSlow   = errors.New("scan: reading a page took too long")
	errAnswer = errors.New("scan: Tesseract's answer makes no sense")
)

// Modes of looking at a page.
const (
	whole = "3" // columns and lines are looked for
	turns = "0" // only how the page is turned
)

// read has a picture read in a language and gives Tesseract's answer in hOCR.
func (p program) read(ctx context.Context, picture Picture, language memo.Language) ([]byte, error) {
	return p.call(ctx, pnm(picture), "stdin", "stdout", "-l", nameOf(language), "--dpi", strconv.Itoa(picture.DPI), "--psm", whole, "hocr")
}

// call runs the program with something on standard input, in its time, and gives its standard output. What it says on
// standard error is about its own affairs and is let go.
func (p program) call(ctx context.Context, in io.Reader, arguments ...string) ([]byte, error) {
	inTime, cancel := context.WithTimeoutCause(ctx, p.patience, errSlow)
	defer cancel()
	c := exec.CommandContext(inTime, p.path, arguments...)
	c.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	c.Stdin = in
	out := answer{end: cancel}
	c.Stdout = &out
	c.WaitDelay = lag
	hide(c)
	err := c.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.full:
		return nil, errAnswer
	case context.Cause(inTime) != nil:
		return nil, context.Cause(inTime)
	case err != nil:
		return nil, fmt.Errorf("scan: Tesseract: %w", err)
	}
	return out.said.Bytes(), nil
}

// answer keeps what a process says up to a bound; more ends it.
type answer struct {
	said bytes.Buffer // not embedded: it would take all that it can read
	full bool
	end  func() // ends the process
}

// Write keeps p if there is room.
func (a *answer) Write(p []byte) (int, error) {
	if a.said.Len()+len(p) > maxAnswer {
		a.full = true
		a.end()
		return 0, errAnswer
	}
	return a.said.Write(p)
}

// pnm gives a picture in the plainest of formats, a head and the pixels as they are.
func pnm(p Picture) io.Reader {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	head := fmt.Sprintf("P5\n%d %d\n255\n", w, h)
	if p.Stride == w {
		return io.MultiReader(bytes.NewReader([]byte(head)), bytes.NewReader(p.Pix[:w*h]))
	}
	rows := []io.Reader{bytes.NewReader([]byte(head))}
	for y := range h {
		rows = append(rows, bytes.NewReader(p.Pix[y*p.Stride:][:w]))
	}
	return io.MultiReader(rows...)
}
