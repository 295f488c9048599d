package scan

import (
	"slices"
	"strings"

	"parley/importer/layout"
)

// Rules printed on paper: thin dark strokes longer than any letter. Lengths are in points.
const (
	ruleDark  = 128 // brightness below which paper is ink
	rulePiece = 36  // an unbroken run this long is a piece of a rule
	ruleThick = 4   // what is thicker is a bar or a picture
	ruleBare  = 0.9 // share of a piece that must have bare paper on both sides
)

// rules finds the level and upright rules of a picture, in pixels. Nearly level ones are found in pieces and joined.
func (p Picture) rules() (level, upright []box) {
	level = p.strokes()
	turned := p.transposed()
	for _, b := range turned.strokes() {
		upright = append(upright, box{b.y0, b.x0, b.y1, b.x1})
	}
	return level, upright
}

// strokes finds level rules. Rows are looked at in bands of about a point, so that a line that lies slightly askew stays
// in one band for long enough.
func (p Picture) strokes() []box {
	band := max(1, p.DPI/72)
	least := rulePiece * p.DPI / 72
	thick := ruleThick * p.DPI / 72 / band
	w, bands := p.Rect.Dx(), p.Rect.Dy()/band
	dark := make([]bool, w*bands)
	for y := range bands * band {
		line, to := p.Pix[y*p.Stride:][:w], dark[y/band*w:][:w]
		for x, v := range line {
			if v < ruleDark {
				to[x] = true
			}
		}
	}
	var found []box
	for y := range bands {
		for x := 0; x < w; {
			start := x
			for x < w && dark[y*w+x] {
				x++
			}
			if x-start >= least && bare(dark, w, bands, start, x, y, thick) {
				found = join(found, box{float64(start), float64(y * band), float64(x), float64((y + 1) * band)}, float64(2*band))
			}
			x++
		}
		if len(found) > 2000 { // a drawing
			return nil
		}
	}
	return found
}

// bare says whether bare paper lies above and below a run within the thickness of a rule.
func bare(dark []bool, w, bands, x0, x1, y, thick int) bool {
	for _, way := range []int{-1, 1} {
		clear := 0
		for x := x0; x < x1; x++ {
			for d := 1; d <= thick; d++ {
				at := y + way*d
				if at < 0 || at >= bands || !dark[at*w+x] {
					clear++
					break
				}
			}
		}
		if float64(clear) < ruleBare*float64(x1-x0) {
			return false
		}
	}
	return true
}

// join adds a piece to the rule that it touches or nearly does, or to the rules as one more.
func join(rules []box, b box, slack float64) []box {
	for i := len(rules) - 1; i >= 0; i-- {
		r := &rules[i]
		if b.y0 <= r.y1+slack && b.x0 <= r.x1+slack && r.x0 <= b.x1+slack {
			*r = box{min(r.x0, b.x0), min(r.y0, b.y0), max(r.x1, b.x1), max(r.y1, b.y1)}
			return rules
		}
	}
	return append(rules, b)
}

// transposed gives the picture with rows for columns.
func (p Picture) transposed() Picture {
	turned := p.turned(90)
	for y := range turned.Rect.Dy() {
		line := turned.Pix[y*turned.Stride:][:turned.Rect.Dx()]
		for i, j := 0, len(line)-1; i < j; i, j = i+1, j-1 {
			line[i], line[j] = line[j], line[i]
		}
	}
	return turned
}

// withoutRules takes the strokes off words that were read from a rule at their side.
func (w word) withoutRules(upright []box) word {
	beside := func(x float64) bool {
		return slices.ContainsFunc(upright, func(r box) bool {
			slack := 0.7 * (w.box.y1 - w.box.y0) // Tesseract cuts boxes short
			return r.x0-slack < x && x < r.x1+slack && r.y0 < w.box.y1 && w.box.y0 < r.y1
		})
	}
	if cut := strings.TrimLeft(w.text, "|"); cut != w.text && beside(w.box.x0) {
		w.text = cut
	}
	if cut := strings.TrimRight(w.text, "|"); cut != w.text && beside(w.box.x1) {
		w.text = cut
	}
	return w
}

// printed gives the rules of a reading on the page as it is seen, levelled as its lines are.
func (r *reading) printed() []layout.Rule {
	if r.turned != 0 {
		return nil
	}
	place := r.levelling()
	var all []layout.Rule
	for _, b := range r.level {
		x0, _ := place(b.x0, (b.y0+b.y1)/2)
		x1, _ := place(b.x1, (b.y0+b.y1)/2)
		_, y := place((b.x0+b.x1)/2, (b.y0+b.y1)/2)
		all = append(all, layout.Rule{X0: x0, Y0: y - 0.4, X1: x1, Y1: y + 0.4})
	}
	for _, b := range r.upright {
		_, y0 := place((b.x0+b.x1)/2, b.y1)
		_, y1 := place((b.x0+b.x1)/2, b.y0)
		x, _ := place((b.x0+b.x1)/2, (b.y0+b.y1)/2)
		all = append(all, layout.Rule{X0: x - 0.4, Y0: y0, X1: x + 0.4, Y1: y1})
	}
	return all
}
