package scan

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/importer/layout"
)

// upright gives a line of words that are written up or down the page, as Tesseract gives them.
func upright(x int, down bool, words ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<span class='ocr_line' title='bbox %d 100 %d 1000; baseline 303 -2424; x_size 31'>", x, x+30)
	for i, w := range words {
		y := 100 + 200*i
		if !down {
			y = 850 - 200*i
		}
		fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 96'>%s</span>", x, y, x+30, y+150, w)
	}
	return b.String() + "</span>"
}

// Lines that Tesseract reads on their side are known as such, whichever way they run, and their letters follow one another
// along the line.
func TestLinesOnTheirSide(t *testing.T) {
	for by, down := range map[int]bool{90: false, 270: true} {
		lines, err := parse([]byte("<div>" + upright(500, down, "Стороны", "отводят", "войска") + "</div>"))
		if err != nil {
			t.Fatal(err)
		}
		r := reading{sheet: Sheet{Width: 600, Height: 800}, dpi: 144, lines: lines}
		if r.lies() != by {
			t.Errorf("lies at %d, want %d", r.lies(), by)
		}
		text, last := "", math.Inf(-1)
		for _, g := range r.glyphs(12) {
			text += g.Text
			along := g.Y
			if down {
				along = -g.Y
			}
			if int(g.Angle) != by || g.Text != " " && along <= last {
				t.Errorf("%+v stands at %v, behind one at %v", g, along, last)
			}
			last = along
		}
		if text != "Стороны отводят войска" {
			t.Errorf("read %q", text)
		}
		// A level line stays one, however many words of it are high.
		level, err := parse([]byte(answerOf(sentences["ukr"], 80)))
		if err != nil || (&reading{lines: level}).lies() != 0 {
			t.Errorf("level lines lie: %v", err)
		}
	}
}

// A note along the margin is kept apart from the lines of the page.
func TestNoteOnItsSide(t *testing.T) {
	level := answerOf(sentences["rus"], 80)
	note := upright(900, false, "Копия", "верна")
	lines, err := parse([]byte(strings.Replace(level, "</body>", note+"</body>", 1)))
	if err != nil {
		t.Fatal(err)
	}
	r := reading{sheet: Sheet{Width: 600, Height: 800}, dpi: 144, lines: lines}
	l := layout.New()
	l.Add(layout.Page{Number: 1, Width: 600, Height: 800, Glyphs: r.glyphs(body([]*reading{&r}))})
	text := l.Finish()
	if len(text.Furniture) != 1 || text.Furniture[0].Text != "Копия верна" {
		t.Errorf("%+v", text.Furniture)
	}
	for _, p := range text.Paragraphs {
		if strings.Contains(p.Text, "Копия") {
			t.Errorf("read into the text: %q", p.Text)
		}
	}
}

// Strokes that are rules beside words are no signs; those that stand alone stay.
func TestRulesBesideWords(t *testing.T) {
	rules := []box{{100, 0, 103, 500}}
	for text, want := range map[string]string{"|45": "45", "45": "45", "|": ""} {
		if got := (word{text: text, box: box{115, 40, 160, 70}}).withoutRules(rules); got.text != want {
			t.Errorf("%q beside a rule is %q, want %q", text, got.text, want)
		}
	}
	if got := (word{text: "45|", box: box{300, 40, 360, 70}}).withoutRules(rules); got.text != "45|" {
		t.Errorf("%q far from any rule", got.text)
	}
}

// The size of a type is told by its words, whatever letters they have.
func TestMeasured(t *testing.T) {
	const size = 40.0
	for _, tt := range []struct {
		text      string
		top, foot float64
	}{{"сосна", 0.47, 0}, {"рука", 0.47, 0.21}, {"ВЫВОД", 0.68, 0.14}, {"Сроки", 0.68, 0.21}, {"2026", 0.68, 0}, {"moon", 0.47, 0}, {"Treaty,", 0.68, 0.21}} {
		l := line{slope: 0.01, words: []word{{text: tt.text, box: box{100, 100, 300, 100 + size*(tt.top+tt.foot) + 2}}}}
		if got := l.measured(); math.Abs(got-size) > 0.01*size {
			t.Errorf("%s: a size of %v, want %v", tt.text, got, size)
		}
	}
	if got := (line{words: []word{{text: "«—»", box: box{0, 0, 10, 10}}}}).measured(); got != 0 {
		t.Errorf("signs alone have a size of %v", got)
	}
}
