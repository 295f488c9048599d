package report

import (
	"strconv"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"parley/assets/fonts"
	"parley/diffview/report/word"
)

// setter sets paragraphs and tables on pages, from top to bottom. All measures are points.
type setter struct {
	file    *fpdf.Fpdf
	y       float64
	left    float64 // where paragraphs and tables begin
	running string  // at the top of each page
	upright bool    // the last pages will be
	turned  int     // how many pages are not; 0 as long as none is
	head    func()  // sets the head of the table that goes on; nil between tables

	links  map[string]int // by the row they lead to
	widths map[measured]int
	bold   bool // the typeface that is on
	size   float64
}

// measured is a stretch of text whose width is known, in thousandths of the size.
type measured struct {
	text string
	bold bool
}

// The edges of what is set on a page.
const (
	leftEdge   = 34.0
	topEdge    = 46.0
	bottomEdge = 38.0
)

const typeface = "noto"

// locales are the languages as a PDF names them.
var locales = map[string]string{"en": "en-GB", "ru": "ru-RU", "uk": "uk-UA"}

func newSetter(title, language string) *setter {
	p := &setter{file: fpdf.New("L", "pt", "A4", ""), left: leftEdge, links: map[string]int{}, widths: map[measured]int{}}
	p.file.SetAutoPageBreak(false, 0)
	p.file.AddUTF8FontFromBytes(typeface, "", fonts.Regular)
	p.file.AddUTF8FontFromBytes(typeface, "B", fonts.Bold)
	p.file.SetTitle(title, true)
	p.file.SetProducer("Parley", true)
	p.file.SetLang(locales[language])
	p.file.SetCatalogSort(true)
	never := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the form wants a time
	p.file.SetCreationDate(never)
	p.file.SetModificationDate(never)
	return p
}

func (p *setter) width() float64 { w, _ := p.file.GetPageSize(); return w - 2*leftEdge }

// The sides of A4.
const (
	longSide  = 841.89
	shortSide = 595.28
)

// turn begins the upright pages.
func (p *setter) turn() {
	p.turned = p.file.PageCount()
	p.page()
}

// below is how much lower than it is the library would think a place of a page to be, for it counts all places from the
// top of the last page, in the end.
func (p *setter) below(page int) float64 {
	if p.upright && (p.turned == 0 || page <= p.turned) {
		return longSide - shortSide
	}
	return 0
}

// bottom is where the text of a page ends.
func (p *setter) bottom() float64 { _, h := p.file.GetPageSize(); return h - bottomEdge }

// page begins a page.
func (p *setter) page() {
	if p.turned > 0 {
		p.file.AddPageFormat("P", fpdf.SizeType{Wd: shortSide, Ht: longSide})
	} else {
		p.file.AddPage()
	}
	p.size = 0 // a page knows no typeface yet
	p.line(leftEdge, 22, textLine{runs: []setRun{{shown(p.running), sourceLook}}, height: sourceSize * leading})
	p.y = topEdge
	if p.head != nil {
		p.head()
	}
}

// room begins a page where less than height is left.
func (p *setter) room(height float64) {
	if p.y+height > p.bottom() {
		p.page()
	}
}

// block sets a paragraph over the whole width.
func (p *setter) block(from setParagraph) {
	for _, l := range p.wrap(from, p.width()) {
		p.room(l.height)
		p.line(p.left, p.y, l)
		p.y += l.height + l.below
	}
}

// font turns a look's typeface on.
func (p *setter) font(l look) {
	if p.bold == l.bold && p.size == l.size {
		return
	}
	style := ""
	if l.bold {
		style = "B"
	}
	p.file.SetFont(typeface, style, l.size)
	p.bold, p.size = l.bold, l.size
}

// measure is how wide runs are side by side.
func (p *setter) measure(runs []setRun) float64 {
	total := 0.0
	for _, r := range runs {
		key := measured{r.text, r.bold}
		units, ok := p.widths[key]
		if !ok {
			p.font(r.look)
			units = p.file.GetStringSymbolWidth(r.text)
			p.widths[key] = units
		}
		total += float64(units) * r.size / 1000
	}
	return total
}

// line sets a line with its left upper corner at a place.
func (p *setter) line(x, y float64, l textLine) {
	for _, r := range l.runs {
		wide := p.measure([]setRun{r})
		base := y + (l.height-r.size)/2 + r.size*0.82
		if r.fill != "" {
			p.fill(r.fill)
			p.file.Rect(x, base-r.size*0.86, wide, r.size*1.14, "F")
			if r.edge {
				p.stroke("B58900", 0.8)
				p.file.Line(x, base+r.size*0.26, x+wide, base+r.size*0.26)
			}
		}
		p.font(r.look)
		red, green, blue := colour(r.ink)
		p.file.SetTextColor(red, green, blue)
		p.file.Text(x, base, r.text)
		switch r.look.line {
		case word.Single:
			p.stroke(r.ink, 0.6)
			p.file.Line(x, base+r.size*0.14, x+wide, base+r.size*0.14)
		case word.Dotted:
			p.stroke(accentInk, 0.7)
			p.file.SetDashPattern([]float64{1, 1.4}, 0)
			p.file.Line(x, base+r.size*0.18, x+wide, base+r.size*0.18)
			p.file.SetDashPattern(nil, 0)
		}
		if r.struck {
			p.stroke(r.ink, 0.6)
			p.file.Line(x, base-r.size*0.28, x+wide, base-r.size*0.28)
		}
		x += wide
	}
}

func (p *setter) fill(ink string) {
	red, green, blue := colour(ink)
	p.file.SetFillColor(red, green, blue)
}

func (p *setter) stroke(ink string, width float64) {
	red, green, blue := colour(ink)
	p.file.SetDrawColor(red, green, blue)
	p.file.SetLineWidth(width)
}

// colour takes "RRGGBB" apart.
func colour(ink string) (red, green, blue int) {
	v, err := strconv.ParseUint(ink, 16, 32)
	if err != nil {
		panic(err) // they are constants
	}
	return int(v >> 16), int(v >> 8 & 0xFF), int(v & 0xFF)
}

// bookmark names this place of the page in the list of contents.
func (p *setter) bookmark(text string, level int) {
	p.font(plainLook)
	p.file.Bookmark(shown(text), level, p.y+p.below(p.file.PageNo()))
}

// link gives the link that leads to a row.
func (p *setter) link(to string) int {
	if _, ok := p.links[to]; !ok {
		p.links[to] = p.file.AddLink()
	}
	return p.links[to]
}

// feet writes the foot of each page, when it is known how many there are.
func (p *setter) feet(text string, number func(page, pages int) string) {
	pages := p.file.PageCount()
	for i := range pages {
		p.file.SetPage(i + 1)
		p.size = 0
		y, wide := p.bottom()+14, p.width()
		if p.turned > 0 && i < p.turned {
			wide = longSide - 2*leftEdge // the page is as high as the last one for the library, and as long as it is for us
		}
		p.line(leftEdge, y, textLine{runs: []setRun{{shown(text), sourceLook}}, height: sourceSize * leading})
		right := []setRun{{shown(number(i+1, pages)), sourceLook}}
		p.line(leftEdge+wide-p.measure(right), y, textLine{runs: right, height: sourceSize * leading})
	}
}
