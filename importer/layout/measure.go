package layout

import (
	"math"
	"slices"

	"parley/importer/hyphen"
)

const (
	defaultLead = 1.2  // type sizes from line to line where a document is too short to tell
	indentLeast = 0.8  // ems by which an indented line starts further in
	looser      = 0.03 // type sizes by which a step must be wider beside its share
	sameStep    = 0.04 // type sizes by which equal steps differ
	flushIndent = 8    // ems by which a line set at the right edge does
)

// measure is what the whole document says about its make-up.
type measure struct {
	size     float64   // type size of the body: the middle one by characters
	lead     float64   // usual step between lines of one paragraph, in type sizes
	indents  bool      // paragraphs begin with an indented line
	outdents bool      // and go on further out, labelled ones too
	apart    []float64 // wider steps from line to line, in type sizes, at clear ends of paragraphs
	words    hyphen.Words
	marks    map[string]bool // marks that notes begin with
}

// spot is a line with the column and the page it stands in.
type spot struct {
	*line
	block *block
	page  *leaf
	at    int // the index of the line in its block
}

// each gives all lines that are not furniture in reading order.
func each(pages []leaf, do func(spot)) {
	for i := range pages {
		for b := range pages[i].blocks {
			block := &pages[i].blocks[b]
			for k := range block.lines {
				if block.lines[k].furniture == "" {
					do(spot{&block.lines[k], block, &pages[i], k})
				}
			}
		}
	}
}

// eachPair gives all neighbouring lines of one block that run on downwards.
func eachPair(pages []leaf, do func(p, l spot)) {
	var last spot
	each(pages, func(s spot) {
		if last.line != nil && last.block == s.block && last.y > s.y {
			do(last, s)
		}
		last = s
	})
}

// newMeasure measures the document; furniture is marked already.
func newMeasure(pages []leaf) *measure {
	m := &measure{size: bodySize(pages), lead: defaultLead}
	findEdges(pages)
	m.lead = m.usualLead(pages)
	m.apart = m.stepsApart(pages)
	m.indents = m.usesIndents(pages)
	m.outdents = m.indents || goesOut(pages)
	return m
}

// bodySize is the middle type size by letters.
func bodySize(pages []leaf) float64 {
	letters := map[float64]int{}
	total := 0
	each(pages, func(s spot) {
		letters[s.size] += s.letters
		total += s.letters
	})
	sizes := make([]float64, 0, len(letters))
	for s := range letters {
		sizes = append(sizes, s)
	}
	slices.Sort(sizes)
	for _, s := range sizes {
		if total -= 2 * letters[s]; total <= 0 {
			return max(s, 1)
		}
	}
	return 1
}

// usualLead is the step between lines that certainly belong together: the first is full, the second goes on with a
// small letter. Where there are too few of them it is a low quantile of all steps.
func (m *measure) usualLead(pages []leaf) float64 {
	var sure, all []float64
	eachPair(pages, func(p, l spot) {
		d := (p.y - l.y) / l.size
		if d > 4 || d < 0.7 || !alike(p.size, l.size) || !alike(l.size, m.size) {
			return
		}
		all = append(all, d)
		if l.lower() && !fits(p, l) && !ended(p.text) {
			sure = append(sure, d)
		}
	})
	switch {
	case len(sure) >= 3:
		return median(sure)
	case len(all) >= 4:
		return quantile(all, 0.3)
	}
	return defaultLead
}

// stepsApart gives the steps between lines, wider than usual, at which one paragraph clearly ends and another begins.
func (m *measure) stepsApart(pages []leaf) (all []float64) {
	eachPair(pages, func(p, l spot) {
		d := (p.y - l.y) / l.size
		if ended(p.text) && (fits(p, l) || labelled(l.text)) && d > looseLead*m.lead+looser && d < 4 && alike(p.size, l.size) {
			all = append(all, d)
		}
	})
	return all
}

// parts says whether a step between lines is one at which paragraphs of the document part, more than once.
func (m *measure) parts(step float64) bool {
	n := 0
	for _, d := range m.apart {
		if math.Abs(d-step) < sameStep {
			n++
		}
	}
	return n > 1
}

// usesIndents says whether lines after a clear end of a paragraph usually start further in than the column.
func (m *measure) usesIndents(pages []leaf) bool {
	in, out := 0, 0
	eachPair(pages, func(p, l spot) {
		if !ended(p.text) || !fits(p, l) || l.row > 0 || l.centredIn(l.block.left, l.block.right) || labelled(l.text) || l.allBold() || capitals(l.text) {
			return
		}
		if indented(l) {
			in++
		} else {
			out++
		}
	})
	return in >= 2 && in > 2*out
}

// goesOut says whether any line certainly goes on further out than the line above it.
func goesOut(pages []leaf) bool {
	found := false
	eachPair(pages, func(p, l spot) {
		found = found || l.lower() && !ended(p.text) && !fits(p, l) && p.row == 0 && l.row == 0 && p.x0-l.x0 > indentLeast*l.size && !centred(p)
	})
	return found
}

// alike says whether two type sizes are one to the eye.
func alike(a, b float64) bool { return math.Abs(a-b) <= 0.1*max(a, b) }

// fits says whether the first words of l would have fitted at the end of p.
func fits(p, l spot) bool { return room(p, l) > 0 }

// room is the space in points left at the end of p after setting the first words of l there; below zero if they do not fit.
func room(p, l spot) float64 {
	free := p.block.right - p.x1
	if flushRight(p) && flushRight(l) && math.Abs(p.x0-l.x0) > 0.3*l.size {
		free = p.x0 - p.block.left
	} else if centred(p) && p.x0-p.block.left > firstIndent*p.size && !centred(l) && l.x0-l.block.left < firstIndent*l.size {
		free += p.x0 - p.block.left
	}
	return free - l.first - 0.5*p.size
}

// flushRight says whether a line stands at the right edge and begins well inside.
func flushRight(s spot) bool {
	return math.Abs(s.block.right-s.x1) < 0.3*s.size && s.x0-s.block.left > flushIndent*s.size
}
