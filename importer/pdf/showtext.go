package pdf

import (
	"math"
	"strings"

	"parley/importer/layout"
	"parley/importer/pdf/font"
	"parley/importer/pdf/syntax"
)

// doText carries out the text operators; false if it is none of them.
func (in *interpreter) doText(c *content, operator string) bool {
	s := &in.state
	switch operator {
	case "BT":
		in.text, in.row = identity, identity
	case "ET":
	case "Tf":
		in.setFont(c)
	case "Tc":
		s.charSpace = c.num(0)
	case "Tw":
		s.wordSpace = c.num(0)
	case "Tz":
		s.stretch = c.num(0) / 100
	case "TL":
		s.leading = c.num(0)
	case "Ts":
		s.rise = c.num(0)
	case "Tr":
		s.mode = c.args0().Int()
	case "Td":
		in.move(c.num(0), c.num(1))
	case "TD":
		s.leading = -c.num(1)
		in.move(c.num(0), c.num(1))
	case "Tm":
		if m, ok := operands(c.args); ok {
			in.text, in.row = m, m
		}
	case "T*":
		in.move(0, -s.leading)
	case "Tj":
		in.show(c.last().Bytes)
	case "'":
		in.move(0, -s.leading)
		in.show(c.last().Bytes)
	case "\"":
		s.wordSpace, s.charSpace = c.num(0), c.num(1)
		in.move(0, -s.leading)
		in.show(c.last().Bytes)
	case "TJ":
		in.showSpaced(c.last().Items)
	default:
		return false
	}
	return true
}

// args0 gives the first operand.
func (c *content) args0() syntax.Object {
	if len(c.args) > 0 {
		return c.args[0]
	}
	return syntax.Object{}
}

func (in *interpreter) setFont(c *content) {
	if len(c.args) < 2 {
		return
	}
	name := string(c.args[0].Bytes)
	f, ok := c.fonts[name]
	if !ok {
		in.checkTime()
		f = in.doc.fontOf(lookup(c.resources, "Font", name))
		c.fonts[name] = f
	}
	in.state.font, in.state.size = f, c.args[1].Num
}

// move starts a new line.
func (in *interpreter) move(x, y float64) {
	if moved := in.row.shifted(x, y); moved.finite() {
		in.row = moved
	}
	in.text = in.row
}

// showSpaced shows the strings of an array with the corrections between them.
func (in *interpreter) showSpaced(items []syntax.Object) {
	for i := range items {
		o := &items[i]
		switch {
		case o.Kind == syntax.String:
			in.show(o.Bytes)
		case o.Kind != syntax.Number:
		case in.state.font != nil && in.state.font.Vertical:
			in.text = in.text.shifted(0, -o.Num/1000*in.state.size)
		default:
			in.text = in.text.shifted(-o.Num/1000*in.state.size*in.state.stretch, 0)
		}
	}
}

// hang is how high over the foot of a glyph the place lies that it hangs from in vertical writing, as a share of the type size,
// where a font says nothing else.
const hang = 0.88

// show paints a string.
func (in *interpreter) show(s []byte) {
	st := &in.state
	if st.font == nil || len(s) == 0 {
		return
	}
	m := in.text.then(st.ctm)
	if !m.finite() {
		return
	}
	g := in.brush(m)
	across := length(m[0], m[1])
	var code *font.Code
	for first := true; len(s) > 0; first = false {
		code, s = st.font.Next(s)
		if len(in.page.Glyphs) >= maxPageGlyphs {
			panic(stop{})
		}
		if code.Text != "" {
			g.Text = code.Text
			g.X, g.Y = m[2]*st.rise+m[4], m[3]*st.rise+m[5]
			g.W = math.Abs(code.Width*st.size*st.stretch) * across
			if st.font.Hung && first && len(s) == 0 {
				x, y := -code.Width/2*st.size*st.stretch, -hang*st.size
				g.X, g.Y = g.X+x*m[0]+y*m[2], g.Y+x*m[1]+y*m[3]
			}
			if st.font.Vertical {
				g.W = g.Size
			}
			g.Hidden = st.mode == 3 || st.mode == 7 || in.outside(g.X, g.Y) || st.clipped && st.cutOff(&g)
			if in.off > 0 {
				in.covered = in.covered || strings.TrimSpace(code.Text) != ""
			} else {
				in.page.Glyphs = append(in.page.Glyphs, g)
			}
		} else if code.Width > 0 {
			in.silent++
		}
		x, y := code.Width*st.size+st.charSpace, 0.0
		if code.Space {
			x += st.wordSpace
		}
		x *= st.stretch
		if st.font.Vertical {
			x, y = 0, -st.size-st.charSpace
		}
		m[4] += x*m[0] + y*m[2]
		m[5] += x*m[1] + y*m[3]
		in.text[4] += x*in.text[0] + y*in.text[2]
		in.text[5] += x*in.text[1] + y*in.text[3]
	}
}

// brush gives a glyph with what all glyphs of one string share.
func (in *interpreter) brush(m matrix) layout.Glyph {
	st := &in.state
	along := st.size * st.stretch
	angle := 0.0
	if m[1] != 0 || m[0]*along <= 0 {
		angle = math.Atan2(m[1]*along, m[0]*along) * 180 / math.Pi
	}
	if st.font.Vertical {
		angle = math.Atan2(-m[3]*st.size, -m[2]*st.size) * 180 / math.Pi
	}
	g := layout.Glyph{
		Size:   math.Abs(st.size) * length(m[2], m[3]) * st.font.Em,
		Angle:  (int16(math.Round(angle)) + 360) % 360,
		Bold:   st.font.Bold || st.mode == 2,
		Italic: st.font.Italic || slanted(m),
		Head:   in.heads > 0,
	}
	return g
}

// length is how long a vector is. Most run along or across the page.
func length(x, y float64) float64 {
	switch {
	case x == 0:
		return math.Abs(y)
	case y == 0:
		return math.Abs(x)
	}
	return math.Hypot(x, y)
}

// slanted says whether a matrix leans the letters to the right, the way an italic is made of an upright font.
func slanted(m matrix) bool {
	det := m[0]*m[3] - m[1]*m[2]
	if det == 0 {
		return false
	}
	lean := (m[0]*m[2] + m[1]*m[3]) / math.Abs(det)
	return lean > 0.15 && lean < 0.6
}

// outside says whether a point lies so far off the page that nothing at it can be seen.
func (in *interpreter) outside(x, y float64) bool {
	const slack = 2
	return x < -slack || y < -slack || x > in.page.Width+slack || y > in.page.Height+slack
}
