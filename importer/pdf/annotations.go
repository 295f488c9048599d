package pdf

import (
	"github.com/ledongthuc/pdf"
)

// maxAnnotations bounds the annotations of one page.
const maxAnnotations = 5000

// Flags of an annotation under which it is not seen.
const (
	flagHidden = 1 << 1
	flagNoView = 1 << 5
)

// paintAnnotations paints what stands on a page beside its content and is read as part of it: the fields of a form that
// somebody filled in, text boxes, stamps. Comments that open on a click are not part of the page.
func (in *interpreter) paintAnnotations(page pdf.Value) {
	list := lookup(page, "Annots")
	for i := range min(list.Len(), maxAnnotations) {
		a := child(list, i)
		switch lookup(a, "Subtype").Name() {
		case "Widget", "FreeText", "Stamp":
			if lookup(a, "F").Int64()&(flagHidden|flagNoView) == 0 && !in.doc.layers.hide(a, "OC") {
				in.paintAppearance(a)
			}
		}
	}
}

// paintAppearance runs an annotation's normal appearance, moved and scaled so that its box fills the annotation's
// (ISO 32000-2, 12.5.5).
func (in *interpreter) paintAppearance(a pdf.Value) {
	form := lookup(a, "AP", "N")
	if form.Kind() == pdf.Dict {
		form = lookup(form, lookup(a, "AS").Name())
	}
	rect, ok := boxOf(lookup(a, "Rect"))
	if form.Kind() != pdf.Stream || !ok {
		return
	}
	from, ok := matrixOf(lookup(form, "Matrix")).bounds(lookup(form, "BBox"))
	if !ok {
		return
	}
	x, y := (rect.x1-rect.x0)/(from.x1-from.x0), (rect.y1-rect.y0)/(from.y1-from.y0)
	before := in.state
	in.state.ctm = matrix{x, 0, 0, y, rect.x0 - from.x0*x, rect.y0 - from.y0*y}.then(in.state.ctm)
	in.paintForm(form, pdf.Value{})
	in.state = before
}

// bounds gives the upright box around a box that m has moved.
func (m matrix) bounds(v pdf.Value) (around box, ok bool) {
	b, ok := boxOf(v)
	x, y := m.apply(b.x0, b.y0)
	around = box{x, y, x, y}
	for _, corner := range [3][2]float64{{b.x1, b.y0}, {b.x0, b.y1}, {b.x1, b.y1}} {
		x, y := m.apply(corner[0], corner[1])
		around = box{min(around.x0, x), min(around.y0, y), max(around.x1, x), max(around.y1, y)}
	}
	return around, ok && around.x1 > around.x0 && around.y1 > around.y0
}
