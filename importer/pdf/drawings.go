package pdf

import (
	"math"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/filter"
	"parley/importer/pdf/letterform"
	"parley/importer/pdf/picture"
	"parley/importer/pdf/syntax"
)

// Bounds on the procedure that draws one glyph of a Type 3 font.
const (
	maxProcedure = 1 << 20 // bytes
	maxStrokes   = 20_000  // operators
	maxPixels    = 1 << 22 // of a glyph's picture
)

// drawings gives what draws the glyphs of a Type 3 font: their procedures, each a small page of paths and pictures. Glyph
// space is turned by the font's matrix. Scale may be anything; comparing shapes brings it into line.
func (d *document) drawings(v pdf.Value) func(code uint32) (letterform.Shape, bool) {
	procedures := lookup(v, "CharProcs")
	base := matrixOf(lookup(v, "FontMatrix"))
	if lookup(v, "FontMatrix").Len() != 6 {
		base = matrix{0.001, 0, 0, 0.001, 0, 0}
	}
	names := map[uint32]string{}
	list := lookup(v, "Encoding", "Differences")
	code := 0
	for i := range min(list.Len(), 4096) {
		switch x := child(list, i); x.Kind() {
		case pdf.Integer:
			code = int(x.Int64())
		case pdf.Name:
			names[uint32(code)] = x.Name()
			code++
		}
	}
	resources := lookup(v, "Resources")
	shapes := map[uint32]letterform.Shape{}
	middle := 0.0
	for c := range uint32(256) {
		p := lookup(procedures, names[c])
		if names[c] == "" || p.Kind() != pdf.Stream || d.ctx.Err() != nil {
			continue
		}
		data, _ := decodeInto(nil, p, maxProcedure)
		g := drawing{doc: d, resources: resources, ctm: base}
		g.run(data)
		s := g.path.Shape(1)
		if g.picture != nil {
			s = *g.picture
		}
		shapes[c] = s
		middle += s.Top + s.Bottom
	}
	return func(code uint32) (letterform.Shape, bool) {
		s, ok := shapes[code]
		if middle < 0 { // letters stand on their line: those that hang from it are shown upside down by the page
			s = s.Upturned()
		}
		return s, ok
	}
}

// drawing is what one procedure has painted.
type drawing struct {
	doc       *document
	resources pdf.Value
	ctm       matrix
	saved     []matrix
	path      letterform.Path
	x, y      float64 // where the path is
	picture   *letterform.Shape
}

func (g *drawing) run(data []byte) {
	lex := syntax.Lexer{Input: data}
	var args []syntax.Object
	for range maxStrokes {
		o, ok := lex.Next()
		if !ok {
			return
		}
		if o.Kind != syntax.Operator {
			if len(args) < maxArgs {
				args = append(args, o)
			}
			continue
		}
		switch string(o.Bytes) {
		case "ID":
			start := lex.Pos + 1
			lex.SkipImage()
			g.inline(args, data[min(start, len(data)):max(min(start, len(data)), min(lex.Pos, len(data)))])
		case "Do":
			if n := len(args); n > 0 {
				g.paint(g.doc.source(lookup(g.resources, "XObject", string(args[n-1].Bytes)), false))
			}
		case "BI": // the dictionary follows
		default:
			g.do(string(o.Bytes), args)
		}
		args = args[:0]
		if !o.IsOperator("BI") {
			lex.Reset()
		}
	}
}

// do carries out a path operator.
func (g *drawing) do(operator string, args []syntax.Object) {
	var a [6]float64
	for i := range min(len(args), 6) {
		a[i] = args[i].Num
	}
	switch operator {
	case "q":
		if len(g.saved) < 64 {
			g.saved = append(g.saved, g.ctm)
		}
	case "Q":
		if n := len(g.saved); n > 0 {
			g.ctm, g.saved = g.saved[n-1], g.saved[:n-1]
		}
	case "cm":
		if m, ok := operands(args); ok {
			g.ctm = m.then(g.ctm)
		}
	case "m":
		g.x, g.y = g.ctm.apply(a[0], a[1])
		g.path.Move(g.x, g.y)
	case "l":
		g.x, g.y = g.ctm.apply(a[0], a[1])
		g.path.Line(g.x, g.y)
	case "c":
		g.curve(a[0], a[1], a[2], a[3], a[4], a[5])
	case "y":
		g.curve(a[0], a[1], a[2], a[3], a[2], a[3])
	case "v":
		x1, y1 := g.x, g.y
		x2, y2 := g.ctm.apply(a[0], a[1])
		g.x, g.y = g.ctm.apply(a[2], a[3])
		g.path.Cube(x1, y1, x2, y2, g.x, g.y)
	case "re":
		for i, corner := range [4][2]float64{{a[0], a[1]}, {a[0] + a[2], a[1]}, {a[0] + a[2], a[1] + a[3]}, {a[0], a[1] + a[3]}} {
			x, y := g.ctm.apply(corner[0], corner[1])
			if i == 0 {
				g.path.Move(x, y)
			} else {
				g.path.Line(x, y)
			}
		}
	}
}

func (g *drawing) curve(a, b, c, d, e, f float64) {
	x1, y1 := g.ctm.apply(a, b)
	x2, y2 := g.ctm.apply(c, d)
	g.x, g.y = g.ctm.apply(e, f)
	g.path.Cube(x1, y1, x2, y2, g.x, g.y)
}

// inline paints a picture that stands in the procedure itself.
func (g *drawing) inline(args []syntax.Object, data []byte) {
	s := picture.Source{Data: data}
	entry := func(long, short string) syntax.Object {
		for i := 0; i+1 < len(args); i += 2 {
			if args[i].Is(long) || args[i].Is(short) {
				return args[i+1]
			}
		}
		return syntax.Object{}
	}
	s.Width, s.Height = entry("Width", "W").Int(), entry("Height", "H").Int()
	s.Bits = max(entry("BitsPerComponent", "BPC").Int(), 1)
	s.Stencil = entry("ImageMask", "IM").Num == 1
	for _, o := range entry("Decode", "D").Items {
		s.Decode = append(s.Decode, o.Num)
	}
	names, parms := entry("Filter", "F"), entry("DecodeParms", "DP")
	if names.Kind == syntax.Name {
		names, parms = syntax.Object{Items: []syntax.Object{names}}, syntax.Object{Items: []syntax.Object{parms}}
	}
	for i, name := range names.Items[:min(len(names.Items), 4)] {
		var p syntax.Object
		if i < len(parms.Items) {
			p = parms.Items[i]
		}
		step := filter.Step{
			Name: string(name.Bytes), Predictor: p.Key("Predictor").Int(), Colors: p.Key("Colors").Int(),
			Bits: p.Key("BitsPerComponent").Int(), Columns: p.Key("Columns").Int(),
		}
		s.Steps = append(s.Steps, step)
		if step.Name == "CCITTFaxDecode" || step.Name == "CCF" {
			s.Fax = picture.Fax{
				K: p.Key("K").Int(), Columns: p.Key("Columns").Int(),
				Align: p.Key("EncodedByteAlign").Num == 1, BlackIs1: p.Key("BlackIs1").Num == 1,
			}
		}
	}
	g.paint(s)
}

// paint looks at a picture that fills the unit square of the matrix. The largest one of a glyph is its shape.
func (g *drawing) paint(s picture.Source) {
	if s.Width <= 0 || s.Height <= 0 || s.Width > maxPixels/s.Height || !g.ctm.finite() {
		return
	}
	m, err := s.Grey()
	if err != nil || m == nil {
		return
	}
	x0, y0 := g.ctm.apply(0, 0)
	x1, y1 := g.ctm.apply(1, 1)
	if y0 > y1 { // stored from the bottom
		for top, bottom := 0, m.Rect.Dy()-1; top < bottom; top, bottom = top+1, bottom-1 {
			a, b := m.Pix[top*m.Stride:top*m.Stride+m.Rect.Dx()], m.Pix[bottom*m.Stride:bottom*m.Stride+m.Rect.Dx()]
			for i := range a {
				a[i], b[i] = b[i], a[i]
			}
		}
	}
	one := letterform.Picture(m, math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1))
	if !one.Blank() {
		g.picture = &one
	}
}
