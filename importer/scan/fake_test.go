package scan

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// behaviour is the variable of the environment that says what the test binary does where it stands in for Tesseract: it
// is then called by that name.
const behaviour = "PARLEY_TEST_TESSERACT"

// programName is the name under which Tesseract is looked for.
var programName = map[bool]string{true: "tesseract.exe", false: "tesseract"}[runtime.GOOS == "windows"]

func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == programName {
		os.Exit(pretend(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// sentences is what the fake reads on every page, by language.
var sentences = map[string]string{
	"rus": "Стороны прекращают огонь по всей линии и обмениваются всеми пленными без условий",
	"ukr": "Сторони припиняють вогонь уздовж усієї лінії та обмінюються всіма полоненими без умов",
	"eng": "The parties cease fire along the whole line and exchange all prisoners without conditions",
}

// pretend answers as Tesseract does. A picture whose first pixel is dark is in Ukrainian, one of odd width is upside down.
func pretend(arguments []string) int {
	do := os.Getenv(behaviour)
	if slices.Contains(arguments, "--list-langs") {
		if do == "no list" {
			return 1
		}
		fmt.Println("List of available languages (4):\neng\nosd\nrus")
		if do != "no Ukrainian" {
			fmt.Println("ukr")
		}
		return 0
	}
	picture, err := readPNM(os.Stdin)
	if err != nil || os.Getenv("OMP_THREAD_LIMIT") != "1" {
		return 1
	}
	switch do {
	case "slow":
		time.Sleep(time.Minute)
	case "crash":
		return 139
	case "babble":
		fmt.Println("<html><span class='ocr_line' title='bbox 0 0 1 1'><<<")
		return 0
	case "endless":
		for {
			if _, err := io.WriteString(os.Stdout, strings.Repeat("x", 1<<20)); err != nil {
				return 1
			}
		}
	}
	upsideDown := picture.Rect.Dx()%2 == 1 && picture.Pix[len(picture.Pix)-1] == 255
	if after(arguments, "--psm") == turns {
		if picture.Rect.Dx()%2 == 1 {
			fmt.Println("Page number: 0\nRotate: 180")
		}
		return 0
	}
	language := "rus"
	if picture.Pix[0] < 50 || picture.Pix[len(picture.Pix)-1] < 50 {
		language = "ukr"
	}
	sure := 95
	if got := after(arguments, "-l"); got != language {
		language, sure = got, 60
	}
	if upsideDown {
		sure = 30
	}
	fmt.Print(answerOf(sentences[language], sure))
	return 0
}

func after(arguments []string, flag string) string {
	if i := slices.Index(arguments, flag); i >= 0 && i+1 < len(arguments) {
		return arguments[i+1]
	}
	return ""
}

// answerOf writes hOCR of one line.
func answerOf(sentence string, sure int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html><head><meta name='x'/></head><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line' title="bbox 10 10 790 30; baseline 0 -5; x_size 20; x_descenders 5; x_ascenders 5">`)
	x := 10
	for word := range strings.FieldsSeq(sentence) {
		wide := 8 * len([]rune(word))
		fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d 10 %d 30; x_wconf %d'>%s</span> ", x, x+wide, sure, word)
		x += wide + 8
	}
	return b.String() + "</span></p></div></body></html>"
}

// readPNM reads a picture as Tesseract would: it must be whole.
func readPNM(r io.Reader) (*image.Gray, error) {
	in := bufio.NewReader(r)
	var w, h, most int
	if _, err := fmt.Fscanf(in, "P5\n%d %d\n%d\n", &w, &h, &most); err != nil {
		return nil, err
	}
	p := image.NewGray(image.Rect(0, 0, w, h))
	if _, err := io.ReadFull(in, p.Pix); err != nil {
		return nil, err
	}
	if rest, _ := io.ReadAll(in); len(rest) > 0 {
		return nil, io.ErrUnexpectedEOF
	}
	return p, nil
}

// fake puts the test binary on the path as Tesseract.
func fake(t *testing.T, do string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(self, filepath.Join(dir, programName)); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	t.Setenv(behaviour, do)
}

// sheet gives a page of a given width whose picture has contrast; the first pixel is as dark as told.
func sheet(number, width int, first byte) Sheet {
	return Sheet{Number: number, Width: float64(width), Height: 60, Draw: func() (Picture, error) {
		p := image.NewGray(image.Rect(0, 0, width, 60))
		for i := range p.Pix {
			p.Pix[i] = 255
		}
		p.Pix[0] = first
		return Picture{p, 72}, nil
	}}
}

// text gives the words of a page's glyphs.
func (p Page) text() string {
	var b bytes.Buffer
	for _, g := range p.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}

func background() context.Context { return context.Background() }
