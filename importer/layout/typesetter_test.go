package layout

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

// typesetter paints text on pages with the metrics of a simple serif, for tests.
type typesetter struct {
	pages   []Page
	size    float64
	lead    float64 // points from line to line
	left    float64
	right   float64
	top     float64
	y       float64
	bold    bool
	justify bool
	noSpace bool // paints no blanks
	bottom  float64
	newPage func(*typesetter) // called on each fresh page
}

func newTypesetter() *typesetter {
	return &typesetter{size: 10, lead: 12, left: 72, right: 372, top: 760, bottom: 80}
}

// advance is the width of a character in ems.
func advance(r rune) float64 {
	switch {
	case r == '\u0306' || r == '\u0308' || r == '\u200b':
		return 0
	case r == ' ' || r == '\u00a0':
		return 0.25
	case strings.ContainsRune("іijl.,;:!'()1", r):
		return 0.3
	case strings.ContainsRune("мшщжюМШЩЖЮmwMW—", r):
		return 0.8
	}
	return 0.5
}

func (t *typesetter) width(s string) float64 {
	w := 0.0
	for _, r := range s {
		w += advance(r) * t.size
	}
	return w
}

// page begins a page.
func (t *typesetter) page() *typesetter {
	t.pages = append(t.pages, Page{Number: len(t.pages) + 1, Width: 444, Height: 842})
	t.y = t.top
	if t.newPage != nil {
		t.newPage(t)
	}
	return t
}

func (t *typesetter) current() *Page {
	if len(t.pages) == 0 {
		t.page()
	}
	return &t.pages[len(t.pages)-1]
}

// at paints one line of text at a place, extra points wider at each blank.
func (t *typesetter) at(x, y float64, s string, extra float64) {
	p := t.current()
	for _, r := range s {
		w := advance(r) * t.size
		if r == ' ' {
			w += extra
		}
		if r != ' ' || !t.noSpace {
			p.Glyphs = append(p.Glyphs, Glyph{Text: string(r), X: x, Y: y, W: w, Size: t.size, Bold: t.bold})
		}
		x += w
	}
}

// para sets a paragraph between the edges with its first line moved in, then moves down by one line and a gap.
func (t *typesetter) para(s string, indent, gap float64) {
	x := t.left + indent
	ls := t.wrap(s, t.right-x)
	for i, l := range ls {
		t.current()
		if t.y < t.bottom {
			t.page()
		}
		extra := 0.0
		if n := strings.Count(l, " "); t.justify && i+1 < len(ls) && n > 0 {
			extra = (t.right - x - t.width(l)) / float64(n)
		}
		t.at(x, t.y, l, extra)
		t.y -= t.lead
		x = t.left
	}
	t.y -= gap
}

// wrap breaks s into lines, the first of the given width.
func (t *typesetter) wrap(s string, first float64) []string {
	var out []string
	cur, room := "", first
	for _, w := range strings.Split(s, " ") {
		next := w
		if cur != "" {
			next = cur + " " + w
		}
		if cur != "" && t.width(next) > room {
			out = append(out, cur)
			room = t.right - t.left
			next = w
		}
		cur = next
	}
	return append(out, cur)
}

// centre sets one line in the middle.
func (t *typesetter) centre(s string) {
	t.at((t.left+t.right-t.width(s))/2, t.y, s, 0)
	t.y -= t.lead
}

// text lays the pages out.
func (t *typesetter) text() memo.Text { return lay(t.pages) }

func lay(pages []Page) memo.Text {
	l := New()
	for _, p := range pages {
		p.Glyphs = slices.Clone(p.Glyphs)
		l.Add(p)
	}
	return l.Finish()
}

func texts(t memo.Text) []string {
	var out []string
	for _, p := range t.Paragraphs {
		out = append(out, p.Text)
	}
	return out
}

func furnitureTexts(t memo.Text) []string {
	var out []string
	for _, f := range t.Furniture {
		out = append(out, string(f.Kind)+": "+f.Text)
	}
	return out
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

// box gives the four edges of a rectangle.
func box(x0, y0, x1, y1 float64) []Rule {
	return []Rule{{x0, y0, x1, y0}, {x0, y1, x1, y1}, {x0, y0, x0, y1}, {x1, y0, x1, y1}}
}

// turned rotates the glyphs of a page counter-clockwise by an angle about its centre.
func turned(p Page, angle int) Page {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	w, h := p.Width, p.Height
	if angle%180 != 0 {
		p.Width, p.Height = h, w
	}
	gs := make([]Glyph, len(p.Glyphs))
	for i, g := range p.Glyphs {
		x, y := g.X-w/2, g.Y-h/2
		g.X, g.Y = x*cos-y*sin+p.Width/2, x*sin+y*cos+p.Height/2
		g.Angle = int16(angle)
		gs[i] = g
	}
	p.Glyphs = gs
	return p
}

const (
	clauseOne   = "1. Стороны обязуются прекратить огонь по всей линии соприкосновения в полночь первого апреля и не возобновлять его ни под каким предлогом."
	clauseTwo   = "2. Прекращение огня является всеобъемлющим, полным и бессрочным; оно распространяется на применение любых видов оружия."
	clauseThree = "3. Каждая Сторона отводит тяжёлое вооружение на расстояние не менее тридцати километров в течение четырнадцати дней."
	plainOne    = "Стороны подтверждают приверженность целям и принципам Устава и стремятся к скорейшему и прочному миру между народами обеих стран."
	plainTwo    = "Контроль за выполнением этих положений возлагается на совместную комиссию, в которую входят по три представителя от каждой из Сторон."
	plainThree  = "Споры о толковании разрешаются путём консультаций, а если согласия нет в течение двух месяцев, передаются на рассмотрение арбитража."
)
