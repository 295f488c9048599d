package layout

import (
	"encoding/binary"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// drawPages sets random paragraphs, heads, columns and stray words.
func drawPages(t *rapid.T) []Page {
	word := rapid.StringMatching(`[а-яa-z]{1,9}[.,;]?`)
	s := newTypesetter()
	s.justify = rapid.Bool().Draw(t, "justify")
	s.noSpace = rapid.Bool().Draw(t, "no blanks")
	s.lead = rapid.Float64Range(11, 24).Draw(t, "lead")
	s.bottom = 400
	if rapid.Bool().Draw(t, "head") {
		s.newPage = func(s *typesetter) { s.at(100, 810, "running head", 0) }
	}
	for range rapid.IntRange(1, 12).Draw(t, "paragraphs") {
		ws := rapid.SliceOfN(word, 1, 60).Draw(t, "words")
		s.bold = rapid.Bool().Draw(t, "bold")
		s.para(strings.Join(ws, " "), float64(rapid.IntRange(0, 30).Draw(t, "indent")), float64(rapid.IntRange(0, 20).Draw(t, "gap")))
	}
	return s.pages
}

// letters gives the sorted letters of a text.
func letters(s string) string {
	rs := []rune(s)
	rs = slices.DeleteFunc(rs, func(r rune) bool { return !unicode.IsLetter(r) })
	slices.Sort(rs)
	return string(rs)
}

func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := drawPages(t)
		var painted, read strings.Builder
		for _, p := range pages {
			for _, g := range p.Glyphs {
				painted.WriteString(g.Text)
			}
		}
		got := lay(pages)
		for _, p := range got.Paragraphs {
			read.WriteString(p.Text)
			var lines strings.Builder
			for _, l := range p.Lines {
				lines.WriteString(l.Text)
			}
			if len(p.Lines) == 1 || len(p.Lines) > 1 && (letters(lines.String()) != letters(p.Text) || p.Lines[0].Line != p.Line || p.Lines[0].Page != p.Page) {
				t.Fatalf("the lines %q are of %q", lines.String(), p.Text)
			}
		}
		for _, f := range got.Furniture {
			read.WriteString(f.Text)
		}
		if letters(painted.String()) != letters(read.String()) {
			t.Fatalf("painted %q\nread %q", painted.String(), read.String())
		}
	})
}

func TestOrderOfPaintingNeverMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := drawPages(t)
		want := texts(lay(pages))
		rng := rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed")))
		for _, p := range pages {
			rng.Shuffle(len(p.Glyphs), func(i, j int) { p.Glyphs[i], p.Glyphs[j] = p.Glyphs[j], p.Glyphs[i] })
		}
		if got := texts(lay(pages)); !slices.Equal(got, want) {
			t.Fatalf("got %q\nwant %q", got, want)
		}
	})
}

// FuzzLayout paints glyphs and rules at any place whatever.
func FuzzLayout(f *testing.F) {
	f.Add([]byte("1. Стороны прекращают огонь"))
	f.Add([]byte{0xff, 0xf0, 0, 0, 0, 0, 0, 0x7f})
	f.Fuzz(func(t *testing.T, data []byte) {
		var pages []Page
		p := Page{Number: 1, Width: 595, Height: 842}
		for len(data) >= 12 {
			x := float64(int16(binary.LittleEndian.Uint16(data)))
			y := float64(int16(binary.LittleEndian.Uint16(data[2:])))
			g := Glyph{Text: string(data[4:7]), X: x / 8, Y: y / 8, W: float64(int8(data[7])), Size: float64(data[8]), Angle: int16(int8(data[9])) * 45, Hidden: data[10]&7 == 0}
			if data[10]&63 == 63 {
				g.X = math.NaN()
			}
			p.Glyphs = append(p.Glyphs, g)
			if data[11]&3 == 0 {
				p.Rules = append(p.Rules, Rule{x / 8, y / 8, x/8 + float64(data[7]), y/8 + float64(data[8]&1)*50})
			}
			if data[11] == 255 {
				pages = append(pages, p)
				p = Page{Number: len(pages) + 1, Width: 595, Height: 842}
			}
			data = data[12:]
		}
		pages = append(pages, p)
		first, second := lay(pages), lay(pages)
		if !slices.Equal(texts(first), texts(second)) {
			t.Fatal("the same pages read differently")
		}
		for _, s := range texts(first) {
			if strings.ContainsRune(s, markOpen) || strings.ContainsRune(s, markClose) || strings.Contains(s, "  ") {
				t.Fatalf("marks or double blanks left in %q", s)
			}
		}
	})
}

func BenchmarkLayout(b *testing.B) {
	s, _ := book(20, func(s *typesetter, page int) { s.at(150, 800, "Проект меморандума", 0) })
	b.ReportAllocs()
	for b.Loop() {
		lay(s.pages)
	}
}
