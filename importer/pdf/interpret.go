package pdf

import (
	"github.com/ledongthuc/pdf"

	"parley/importer/layout"
	"parley/importer/pdf/font"
	"parley/importer/pdf/syntax"
)

// state is the graphics state, as far as it bears on text.
type state struct {
	ctm                    matrix
	charSpace, wordSpace   float64
	stretch, leading, rise float64
	font                   *font.Font
	size                   float64
	mode                   int // text rendering mode
	clip                   box // what is painted on, where clipped
	clipped                bool
}

// interpreter runs the content of one page.
type interpreter struct {
	doc       *document
	page      *layout.Page
	state     state
	saved     []state
	text, row matrix // text matrix, text line matrix
	path      path
	clipping  bool // the path becomes part of the clip when it is painted
	spans     []span
	off       int  // how many open spans, forms and annotations belong to layers that are off
	heads     int  // how many open spans are running heads
	covered   bool // text was met in the layer that is off
	operators int
	depth     int // of forms
	pictures  int
	silent    int     // codes that take room and have no text
	painted   float64 // area of the pictures
	placed    []placement
	broken    bool
}

// content is one stream of operators with what its names mean.
type content struct {
	lex       syntax.Lexer
	resources pdf.Value
	fonts     map[string]*font.Font
	off       map[string]bool // layers by the names of their properties
	args      []syntax.Object
}

// stop is what ends the run of a page from within.
type stop struct{}

func (in *interpreter) runPage(l leaf) {
	defer func() {
		if recover() != nil {
			in.broken = true
		}
		in.closeSpans()
	}()
	base := in.state
	data, err := in.doc.contentOf(l.page)
	in.broken = err != nil
	in.run(data, l.resources)
	in.closeSpans()
	in.state = base
	in.paintAnnotations(l.page)
}

// maxArgs is how many operands an operator may have; real ones have at most a few more than six.
const maxArgs = 64

func (in *interpreter) run(data []byte, resources pdf.Value) {
	c := &content{resources: resources, fonts: map[string]*font.Font{}}
	if in.depth == 0 { // nothing else is read meanwhile but forms, which have their own
		c.lex = in.doc.lexer
		defer func() { in.doc.lexer = c.lex }()
	}
	c.lex.Restart(data)
	for {
		o, ok := c.lex.Next()
		if !ok {
			return
		}
		if o.Kind != syntax.Operator {
			if len(c.args) < maxArgs {
				c.args = append(c.args, o)
			}
			continue
		}
		in.operators++
		if in.operators > maxOperators {
			panic(stop{})
		}
		if in.operators%1024 == 0 {
			in.checkTime()
		}
		in.do(c, string(o.Bytes))
		c.args = c.args[:0]
		c.lex.Reset()
	}
}

// checkTime ends the run with the context. Operators that read objects, which may be long, ask each time.
func (in *interpreter) checkTime() {
	if in.doc.ctx.Err() != nil {
		panic(stop{})
	}
}

// num gives the i-th operand as a number.
func (c *content) num(i int) float64 {
	if i < len(c.args) {
		return c.args[i].Num
	}
	return 0
}

// last gives the last operand.
func (c *content) last() syntax.Object {
	if n := len(c.args); n > 0 {
		return c.args[n-1]
	}
	return syntax.Object{}
}

// do carries out one operator. Those that only colour or clip are of no concern.
func (in *interpreter) do(c *content, operator string) {
	switch operator {
	case "q":
		if len(in.saved) < 512 {
			in.saved = append(in.saved, in.state)
		}
	case "Q":
		if n := len(in.saved); n > 0 {
			in.state, in.saved = in.saved[n-1], in.saved[:n-1]
		}
	case "cm":
		if m, ok := operands(c.args); ok {
			in.state.ctm = m.then(in.state.ctm)
		}
	case "gs":
		in.graphicsState(c)
	case "Do":
		in.paintObject(c)
	case "ID":
		c.lex.SkipImage()
		in.pictures++
	case "BMC":
		in.openSpan(c, false)
	case "BDC":
		in.openSpan(c, true)
	case "EMC":
		in.closeSpan()
	default:
		if !in.doText(c, operator) {
			in.doPath(c, operator)
		}
	}
}

// graphicsState takes the font from a graphics state dictionary, where a few producers put it.
func (in *interpreter) graphicsState(c *content) {
	in.checkTime()
	f := lookup(c.resources, "ExtGState", string(c.last().Bytes), "Font")
	if f.Len() == 2 {
		in.state.font, in.state.size = in.doc.fontOf(child(f, 0)), f.Index(1).Float64()
	}
}

// paintObject runs a form, and counts a picture.
func (in *interpreter) paintObject(c *content) {
	in.checkTime()
	x := lookup(c.resources, "XObject", string(c.last().Bytes))
	if in.doc.layers.hide(x, "OC") {
		in.enterLayer()
		defer in.leaveLayer()
	}
	switch lookup(x, "Subtype").Name() {
	case "Image":
		if in.off > 0 {
			return
		}
		in.pictures++
		in.painted += in.state.ctm.area()
		in.place(x)
		in.dot(in.state.ctm.unit())
	case "Form":
		in.paintForm(x, c.resources)
	}
}

func (in *interpreter) paintForm(x, outer pdf.Value) {
	if in.depth >= maxForms {
		return
	}
	if in.operators += formCost; in.operators > maxOperators {
		panic(stop{})
	}
	in.depth++
	state, saved, text, row, spans := in.state, in.saved, in.text, in.row, len(in.spans)
	in.saved = nil
	in.state.ctm = matrixOf(x.Key("Matrix")).then(in.state.ctm)
	if b, ok := in.state.ctm.bounds(x.Key("BBox")); ok {
		in.clipTo(b)
	}
	resources := x.Key("Resources")
	if resources.IsNull() {
		resources = outer
	}
	data, err := decode(x)
	in.broken = in.broken || err != nil
	in.run(data, resources)
	for len(in.spans) > spans {
		in.closeSpan()
	}
	in.state, in.saved, in.text, in.row = state, saved, text, row
	in.depth--
}
