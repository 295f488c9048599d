package scan

import (
	"image"
	"strings"
	"testing"
)

// lineAt sets words side by side at a height, each as sure as told.
func lineAt(y float64, text string, sure ...float64) (l line) {
	x := 100.0
	for i, w := range strings.Fields(text) {
		wide := 20 * float64(len([]rune(w)))
		if w != "_" {
			l.words = append(l.words, word{text: w, box: box{x, y, x + wide, y + 30}, confidence: sure[min(i, len(sure)-1)]})
		}
		x += wide + 20
	}
	l.box = box{100, y, x - 20, y + 30}
	return l
}

// Of a second look those lines are taken that read better, and no word that only the first look found is lost.
func TestImprove(t *testing.T) {
	tests := []struct {
		name          string
		first, second []line
		want          string
	}{
		{"a stamp across the words", []line{lineAt(0, "Стороны 0твФдят войска", 0.95, 0.3, 0.95)}, []line{lineAt(0, "Стороны отводят войска", 0.95)}, "Стороны отводят войска"},
		{"no better", []line{lineAt(0, "Стороны отв0дят войска", 0.95, 0.3, 0.95)}, []line{lineAt(0, "Ст0роны отводят войска", 0.3, 0.95)}, "Стороны отв0дят войска"},
		{"a good line stays", []line{lineAt(0, "Стороны отводят войска", 0.9)}, []line{lineAt(0, "Стороны отводят воиска", 0.99)}, "Стороны отводят войска"},
		{"a pale word", []line{lineAt(0, "Стороны 0твФдят войска", 0.95, 0.3, 0.95)}, []line{lineAt(0, "Стороны отводят _", 0.95)}, "Стороны 0твФдят войска"},
		{"a short pale word", []line{lineAt(0, "Стороны 0твФдят войска на", 0.95, 0.3, 0.95)}, []line{lineAt(0, "Стороны отводят войска _", 0.95)}, "Стороны отводят войска на"},
		{"a word left out", []line{lineAt(0, "Стороны _______ войска", 0.95, 0.3, 0.95)}, []line{lineAt(0, "Стороны отводят войска", 0.95)}, "Стороны отводят войска"},
		{"a line in two pieces", []line{lineAt(0, "Стороны 0т_", 0.95, 0.3), lineAt(2, "_______ ___ дят войска", 0.95)}, []line{lineAt(0, "Стороны отводят войска", 0.95)}, "Стороны отводят войска"},
		{"a line that was not seen", []line{lineAt(0, "Стороны отводят", 0.9)}, []line{lineAt(0, "Стороны отводят", 0.9), lineAt(60, "войска и орудия", 0.9)}, "Стороны отводят войска и орудия"},
		{"specks", []line{lineAt(0, "Стороны отводят", 0.9)}, []line{lineAt(60, "войска", 0.3)}, "Стороны отводят"},
		{"nothing seen", []line{lineAt(0, "Стороны 0твФдят войска", 0.3)}, nil, "Стороны 0твФдят войска"},
	}
	for _, tt := range tests {
		r := reading{lines: tt.first}
		r.improve(&reading{lines: tt.second})
		if got := strings.TrimSpace(r.text()); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Print stays and a paler stamp goes; where there is nothing between ink and paper there is nothing to take away.
func TestDarkest(t *testing.T) {
	page := image.NewGray(image.Rect(0, 0, 100, 100))
	for i := range page.Pix {
		page.Pix[i] = 240
	}
	for i := range 500 {
		page.Pix[i] = 20
		page.Pix[5000+i] = 130
	}
	clear, ok := Picture{page, 200}.darkest()
	if !ok || clear.Pix[0] > 40 || clear.Pix[5000] != 255 || clear.Pix[9999] != 255 {
		t.Errorf("%v: ink %d, stamp %d, paper %d", ok, clear.Pix[0], clear.Pix[5000], clear.Pix[9999])
	}
	for i, v := range page.Pix {
		page.Pix[i] = 255 * (v / 200)
	}
	if _, ok := (Picture{page, 200}).darkest(); ok {
		t.Error("a page of one bit has something to take away")
	}
	if _, ok := (Picture{image.NewGray(image.Rect(0, 0, 9, 9)), 200}).darkest(); ok {
		t.Error("a black page has something to take away")
	}
}

// A grey stamp is told from the grey edges of black letters.
func TestWashed(t *testing.T) {
	page := image.NewGray(image.Rect(0, 0, 200, 200))
	for i := range page.Pix {
		page.Pix[i] = 250
	}
	for y := 20; y < 180; y += 12 {
		for x := 10; x < 190; x += 8 {
			for d, v := range []byte{130, 10, 10, 130} {
				for k := range 8 {
					page.Pix[(y+k)*page.Stride+x+d] = v
				}
			}
		}
	}
	if (Picture{page, 200}).washed() {
		t.Error("letters with grey edges are taken for a stamp")
	}
	for y := 60; y < 140; y++ {
		for x := 100; x < 105; x++ {
			page.Pix[y*page.Stride+x] = min(page.Pix[y*page.Stride+x], 110)
		}
	}
	if !(Picture{page, 200}).washed() {
		t.Error("a stroke of even grey is not seen")
	}
}
