package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"

	"parley/importer/layout"
)

// span is a piece of marked content, open until its EMC.
type span struct {
	actual   string
	replaces bool // the glyphs painted in it stand for actual
	first    int  // index of its first glyph
	off      bool // belongs to a layer that is off
	head     bool // is a running head
}

func (in *interpreter) openSpan(c *content, properties bool) {
	if len(in.spans) >= 4096 {
		panic(stop{})
	}
	s := span{first: len(in.page.Glyphs)}
	if properties && len(c.args) >= 2 {
		in.checkTime()
		s.actual, s.replaces = actualText(c)
		switch tag := string(c.args[len(c.args)-2].Bytes); {
		case tag == "OC" && in.doc.layers.off != nil:
			if s.off = in.hides(c); s.off {
				in.enterLayer()
			}
		case tag == "Artifact" && pagination(c):
			s.head = true
			in.heads++
		}
	}
	in.spans = append(in.spans, s)
}

// hides says whether the layer that a marked content operator names is off.
func (in *interpreter) hides(c *content) bool {
	name := string(c.last().Bytes)
	off, ok := c.off[name]
	if !ok {
		off = in.doc.layers.hide(lookup(c.resources, "Properties"), name)
		if c.off == nil {
			c.off = map[string]bool{}
		}
		c.off[name] = off
	}
	return off
}

// enterLayer begins what belongs to a layer that is off.
func (in *interpreter) enterLayer() {
	if in.off == 0 {
		in.covered = false
	}
	in.off++
}

// leaveLayer ends it, and counts it where it held text.
func (in *interpreter) leaveLayer() {
	in.off--
	if in.off == 0 && in.covered {
		in.doc.covered++
	}
}

// pagination says whether the properties of an artifact call it a running head or the like.
func pagination(c *content) bool {
	p := c.last()
	return string(p.Key("Type").Bytes) == "Pagination" || lookup(c.resources, "Properties", string(p.Bytes), "Type").Name() == "Pagination"
}

// actualText reads the replacement text of a marked content operator's properties, inline or by name.
func actualText(c *content) (string, bool) {
	p := c.last()
	if text := p.Key("ActualText"); text.Bytes != nil {
		return textString(text.Bytes), true
	}
	v := lookup(c.resources, "Properties", string(p.Bytes), "ActualText")
	return textString([]byte(v.RawString())), v.Kind() == pdf.String
}

// textString decodes a PDF text string: UTF-16 or UTF-8 with a mark, else Latin.
func textString(b []byte) string {
	switch s := string(b); {
	case strings.HasPrefix(s, "\xFE\xFF"):
		units := make([]uint16, 0, len(b)/2)
		for b = b[2:]; len(b) >= 2; b = b[2:] {
			units = append(units, uint16(b[0])<<8|uint16(b[1]))
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(s, "\xEF\xBB\xBF"):
		return s[3:]
	}
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}

func (in *interpreter) closeSpans() {
	for len(in.spans) > 0 {
		in.closeSpan()
	}
}

func (in *interpreter) closeSpan() {
	n := len(in.spans)
	if n == 0 {
		return
	}
	s := in.spans[n-1]
	in.spans = in.spans[:n-1]
	if s.off {
		in.leaveLayer()
	}
	if s.head {
		in.heads--
	}
	if !s.replaces || s.first >= len(in.page.Glyphs) {
		return
	}
	painted := in.page.Glyphs[s.first:]
	if says(painted, s.actual) {
		return // it adds nothing, and the glyphs know their places better
	}
	one := painted[0]
	one.Text = s.actual
	one.W = reach(painted)
	in.page.Glyphs = append(in.page.Glyphs[:s.first], one)
	if s.actual == "" {
		in.page.Glyphs = in.page.Glyphs[:s.first]
	}
}

// says tells whether glyphs spell a text, white space aside.
func says(glyphs []layout.Glyph, text string) bool {
	text = squeeze(text)
	for _, g := range glyphs {
		rest, ok := strings.CutPrefix(text, squeeze(g.Text))
		if !ok {
			return false
		}
		text = rest
	}
	return text == ""
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// reach gives the advance from the first glyph to the end of the last one on its line.
func reach(glyphs []layout.Glyph) float64 {
	first := glyphs[0]
	sin, cos := math.Sincos(float64(first.Angle) * math.Pi / 180)
	w := first.W
	for _, g := range glyphs[1:] {
		dx, dy := g.X-first.X, g.Y-first.Y
		if off := dy*cos - dx*sin; math.Abs(off) < first.Size/2 {
			w = max(w, dx*cos+dy*sin+g.W)
		}
	}
	return w
}
