package scan

import (
	"math"
	"strings"
	"testing"

	"parley/importer/layout"
	"parley/importer/memo"
)

// A line that lies askew comes out level, whatever word one looks at.
func TestAskewLinesAreLevelled(t *testing.T) {
	var b strings.Builder
	b.WriteString("<div class='ocr_page'>")
	for line := range 3 {
		y := 100 + 40*line
		b.WriteString("<span class='ocr_line' title='bbox 100 " + itoa(y) + " 1100 " + itoa(y+40) + "; baseline 0.02 -25; x_size 22'>")
		for word := range 5 {
			x := 100 + 200*word
			foot := y + 15 + x/50
			b.WriteString("<span class='ocrx_word' title='bbox " + itoa(x) + " " + itoa(foot-20) + " " + itoa(x+150) + " " + itoa(foot) + "; x_wconf 90'><strong>слово</strong></span>")
		}
		b.WriteString("</span>")
	}
	lines, err := parse([]byte(b.String() + "</div>"))
	if err != nil || len(lines) != 3 || len(lines[1].words) != 5 {
		t.Fatalf("%+v, %v", lines, err)
	}
	r := reading{sheet: Sheet{Width: 600, Height: 800}, dpi: 144, lines: lines}
	glyphs := r.glyphs(body([]*reading{&r}))
	if len(glyphs) != 3*(5*5+4) {
		t.Fatalf("%d glyphs", len(glyphs))
	}
	for k := range 3 {
		for _, g := range glyphs[k*29 : (k+1)*29] {
			if math.Abs(g.Y-glyphs[k*29].Y) > 1e-9 || g.Angle != 0 || math.Abs(float64(g.Confidence)-0.9) > 1e-6 {
				t.Fatalf("line %d: %+v", k, g)
			}
		}
	}
	if step := glyphs[0].Y - glyphs[29].Y; math.Abs(step-20) > 0.2 {
		t.Errorf("lines are %.2f points apart", step)
	}
}

func itoa(n int) string {
	var b []byte
	for ; n > 0; n /= 10 {
		b = append([]byte{byte('0' + n%10)}, b...)
	}
	return string(b)
}

// Layout makes one paragraph of the lines of one, with its confidence, and parts them where the page does.
func TestLayoutTakesTheGlyphs(t *testing.T) {
	lines, err := parse([]byte(answerOf(sentences["ukr"], 80)))
	if err != nil {
		t.Fatal(err)
	}
	r := reading{sheet: Sheet{Number: 1, Width: 800, Height: 60}, dpi: 72, lines: lines}
	l := layout.New()
	l.Add(layout.Page{Number: 1, Width: 800, Height: 60, Glyphs: r.glyphs(10)})
	text := l.Finish()
	if len(text.Paragraphs) != 1 || text.Paragraphs[0].Text != sentences["ukr"] || text.Paragraphs[0].Confidence != 0.8 {
		t.Errorf("%+v", text.Paragraphs)
	}
	if score(&r, memo.Ukrainian) <= score(&r, memo.Russian) {
		t.Error("Ukrainian read as such scores no better than as Russian")
	}
}

// Specks and words without signs are no text.
func TestClean(t *testing.T) {
	at := box{0, 0, 10, 10}
	got := clean([]line{
		{words: []word{{"|", at, 0.3}, {"", at, 0.9}}},
		{words: []word{{"—", at, 0.9}}},
		{words: []word{{"слово", at, 0.4}, {" ", box{}, 0.9}}},
		{words: []word{{"ъ", at, 0.1}}},
	})
	if len(got) != 2 || got[0].words[0].text != "—" || len(got[1].words) != 1 {
		t.Errorf("%+v", got)
	}
}

// Four turns by a quarter give the picture again, and a place on the turned page leads back to the page.
func TestTurns(t *testing.T) {
	p, _ := sheet(1, 70, 9).Draw()
	q := p.turned(90)
	if q.Rect.Dx() != 60 || q.Rect.Dy() != 70 || q.Pix[59] != 9 {
		t.Errorf("turned by a quarter: %v", q.Rect)
	}
	if two := q.turned(90); two.Pix[len(two.Pix)-1] != 9 || string(two.Pix) != string(p.turned(180).Pix) {
		t.Error("two quarters are no half")
	}
	if string(q.turned(270).Pix) != string(p.Pix) {
		t.Error("a quarter and three are no whole")
	}
	for by, want := range map[int][2]float64{90: {69, 5}, 180: {65, 59}, 270: {1, 55}} {
		r := reading{sheet: Sheet{Width: 70, Height: 60}, turned: by}
		if x, y := r.unturned(5, 1); x != want[0] || y != want[1] {
			t.Errorf("%d: %v, %v, want %v", by, x, y, want)
		}
	}
}

// FuzzParse wants an answer for any answer, and glyphs with places for what is found in it.
func FuzzParse(f *testing.F) {
	f.Add([]byte(answerOf(sentences["eng"], 90)))
	f.Add([]byte("<span class='ocrx_word' title='bbox 1 2'>x</span><span class='ocr_line' title='bbox 0 0 9 9; baseline nan 1e9; x_size inf'><span class=ocrx_word title='bbox 1 2 3 4; x_wconf 900'>x"))
	f.Fuzz(func(t *testing.T, hocr []byte) {
		lines, _ := parse(hocr)
		r := reading{sheet: Sheet{Width: 600, Height: 800}, dpi: 200, lines: clean(lines)}
		for _, g := range r.glyphs(body([]*reading{&r})) {
			if math.IsNaN(g.X+g.Y+g.W+g.Size) || math.IsInf(g.X+g.Y+g.W+g.Size, 0) || g.Confidence < 0 || g.Confidence > 1 {
				t.Fatalf("%+v", g)
			}
		}
	})
}
