package pdf

import (
	"fmt"
	"math"

	"github.com/ledongthuc/pdf"

	"parley/importer/layout"
)

// leaf is a page of the document with what it inherits.
type leaf struct {
	page, resources, media, crop pdf.Value
	rotate                       int
}

// leaves walks the page tree. Counts are not trusted, a node is entered once.
func leaves(r *pdf.Reader) ([]leaf, error) {
	w := treeWalk{seen: map[string]bool{}}
	w.walk(lookup(r.Trailer(), "Root", "Pages"), leaf{}, 0)
	switch {
	case len(w.found) > maxPages:
		return nil, fmt.Errorf("%w: more than %d pages", ErrTooLarge, maxPages)
	case len(w.found) == 0:
		return nil, fmt.Errorf("%w: no pages", ErrDamaged)
	}
	return w.found, nil
}

type treeWalk struct {
	found []leaf
	seen  map[string]bool
}

func (w *treeWalk) walk(v pdf.Value, from leaf, depth int) {
	if v.Kind() != pdf.Dict || depth > 64 || len(w.found) > maxPages {
		return
	}
	from.inherit(v)
	kids := lookup(v, "Kids")
	if kids.Kind() != pdf.Array || lookup(v, "Type").Name() == "Page" {
		from.page = v
		w.found = append(w.found, from)
		return
	}
	if key := kids.String(); w.seen[key] {
		return
	} else if kids.Len() > 0 {
		w.seen[key] = true
	}
	for i := range kids.Len() {
		w.walk(child(kids, i), from, depth+1)
	}
}

// child gives an element of an array, nothing where the object layer cannot read it.
func child(list pdf.Value, i int) (v pdf.Value) {
	defer func() { _ = recover() }()
	return list.Index(i)
}

func (l *leaf) inherit(v pdf.Value) {
	if r := lookup(v, "Resources"); !r.IsNull() {
		l.resources = r
	}
	if b := lookup(v, "MediaBox"); b.Len() == 4 {
		l.media = b
	}
	if b := lookup(v, "CropBox"); b.Len() == 4 {
		l.crop = b
	}
	if r := lookup(v, "Rotate"); !r.IsNull() {
		l.rotate = int(math.Mod(r.Float64(), 360))
	}
}

// box is the part of the page that is seen, in the page's own space.
type box struct{ x0, y0, x1, y1 float64 }

func boxOf(v pdf.Value) (b box, ok bool) {
	x0, y0, x1, y1 := child(v, 0).Float64(), child(v, 1).Float64(), child(v, 2).Float64(), child(v, 3).Float64()
	b = box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
	return b, b.x1-b.x0 > 1 && b.y1-b.y0 > 1 && b.x1-b.x0 < 1e6 && b.y1-b.y0 < 1e6
}

// frame gives an empty page of the right size and the matrix from the page's own space to the page as it is seen.
func (l *leaf) frame(number int) (layout.Page, matrix) {
	b, ok := boxOf(l.media)
	if !ok {
		b = box{0, 0, 595, 842}
	}
	if c, ok := boxOf(l.crop); ok {
		c = box{max(b.x0, c.x0), max(b.y0, c.y0), min(b.x1, c.x1), min(b.y1, c.y1)}
		if c.x1-c.x0 > 1 && c.y1-c.y0 > 1 {
			b = c
		}
	}
	w, h := b.x1-b.x0, b.y1-b.y0
	switch (l.rotate + 360) % 360 {
	case 90:
		return layout.Page{Number: number, Width: h, Height: w}, matrix{0, -1, 1, 0, -b.y0, b.x1}
	case 180:
		return layout.Page{Number: number, Width: w, Height: h}, matrix{-1, 0, 0, -1, b.x1, b.y1}
	case 270:
		return layout.Page{Number: number, Width: h, Height: w}, matrix{0, 1, -1, 0, b.y1, -b.x0}
	}
	return layout.Page{Number: number, Width: w, Height: h}, matrix{1, 0, 0, 1, -b.x0, -b.y0}
}
