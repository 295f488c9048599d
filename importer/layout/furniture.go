package layout

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

const (
	marginZone  = 0.2  // share of the page's height, at top and foot, where running heads stand
	numberZone  = 0.15 // and where page numbers stand
	edgeZone    = 0.075
	sameHeight  = 3.0 // points
	marginLines = 6   // lines looked at from each edge
)

// edgeLine is a line near the top or the foot of a page.
type edgeLine struct {
	page    int // index
	line    *line
	rank    int     // 0 for the outermost
	apart   float64 // distance to the next line further in, in type sizes
	outer   bool    // stands at the very edge
	smaller bool    // than the next line further in
}

// markFurniture marks running heads and page numbers: what stands at the same height on several pages and says the
// same, numbers aside that count with the pages.
func markFurniture(pages []leaf) {
	for _, top := range []bool{true, false} {
		var all [][]edgeLine
		for i := range pages {
			all = append(all, edgeLines(&pages[i], i, top))
		}
		markRepeated(pages, all)
		markPageNumbers(pages, all)
		for i := range all {
			markLevel(all[i])
		}
	}
}

// edgeLines gives the lines near one edge of a page, the outermost first.
func edgeLines(p *leaf, index int, top bool) []edgeLine {
	var ls []*line
	for b := range p.blocks {
		for i := range p.blocks[b].lines {
			ls = append(ls, &p.blocks[b].lines[i])
		}
	}
	depth := func(l *line) float64 {
		if top {
			return p.height - l.y
		}
		return l.y
	}
	slices.SortStableFunc(ls, func(a, b *line) int { return cmp.Compare(depth(a), depth(b)) })
	var out []edgeLine
	for i, l := range ls {
		if len(out) == marginLines || depth(l) > marginZone*p.height {
			break
		}
		e := edgeLine{page: index, line: l, rank: i, apart: math.Inf(1), outer: depth(l) < edgeZone*p.height}
		for _, n := range ls[i+1:] {
			if d := depth(n) - depth(l); d > 0.3*l.size {
				e.apart = d / max(l.size, n.size)
				e.smaller = l.size < 0.95*n.size
				break
			}
		}
		out = append(out, e)
	}
	return out
}

// markRepeated marks what several pages have at one height.
func markRepeated(pages []leaf, all [][]edgeLine) {
	byText := map[string][]edgeLine{}
	var texts []string
	for _, page := range all {
		for _, e := range page {
			t := fold(e.line.text)
			if byText[t] == nil {
				texts = append(texts, t)
			}
			byText[t] = append(byText[t], e)
		}
	}
	for _, t := range texts {
		es := byText[t]
		slices.SortStableFunc(es, func(a, b edgeLine) int { return cmp.Compare(a.line.y, b.line.y) })
		for from := 0; from < len(es); {
			to := from + 1
			for to < len(es) && es[to].line.y-es[to-1].line.y < sameHeight {
				to++
			}
			if group := slices.Clone(es[from:to]); running(pages, group) {
				for _, e := range group {
					e.line.furniture = memo.RunningHead
				}
			}
			from = to
		}
	}
}

// running says whether equal lines at one height are a running head. Two pages are enough only for lines set apart
// from the text, smaller, at the very edge, or first on both without ending a sentence; what begins with a number of its own is more likely a clause.
func running(pages []leaf, es []edgeLine) bool {
	slices.SortStableFunc(es, func(a, b edgeLine) int { return cmp.Compare(a.page, b.page) })
	distinct, apart, first := 1, true, true
	for i, e := range es {
		if i > 0 && es[i-1].page != e.page {
			distinct++
		}
		apart = apart && (e.apart > 1.9 || e.outer || e.smaller)
		first = first && e.rank == 0 && e.line.text == es[0].line.text && !ended(e.line.text)
	}
	if distinct < 2 || !inStep(pages, es) {
		return false
	}
	l, labelled := label.Parse(es[0].line.text)
	labelled = labelled && !l.Unsure && l.Kind != label.Bullet
	if distinct == 2 || labelled {
		return (apart || first) && !labelled && (len(pages) < 6 || es[0].outer || es[0].rank == 0)
	}
	return true
}

// inStep says whether the numbers in lines that differ by numbers alone are the same everywhere or count with the pages.
func inStep(pages []leaf, es []edgeLine) bool {
	good, bad := 0, 0
	for i := 1; i < len(es); i++ {
		a, b := numbers(es[i-1].line.text), numbers(es[i].line.text)
		step := pages[es[i].page].number - pages[es[i-1].page].number
		ok := len(a) == len(b)
		for k := 0; ok && k < len(a); k++ {
			ok = a[k] == b[k] || b[k]-a[k] == step
		}
		if ok {
			good++
		} else {
			bad++
		}
	}
	return good > 0 && good >= 4*bad
}

// fold replaces every number in s by one sign.
func fold(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	var b strings.Builder
	in := false
	for _, r := range s {
		digit := r >= '0' && r <= '9'
		if digit && !in {
			b.WriteByte('#')
		} else if !digit {
			b.WriteRune(r)
		}
		in = digit
	}
	return b.String()
}

// numbers gives the numbers in s.
func numbers(s string) []int {
	var out []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		n, err := strconv.Atoi(f)
		if err != nil {
			n = -1
		}
		out = append(out, n)
	}
	return out
}

// markLevel marks what stands level with a running head of the page or further out, such as the title of a section.
func markLevel(es []edgeLine) {
	last := -1
	for i, e := range es {
		if e.line.furniture == memo.RunningHead {
			last = i
		}
	}
	if last < 0 {
		return
	}
	for _, e := range es {
		level := math.Abs(e.line.y-es[last].line.y) < sameHeight
		if e.line.furniture == "" && (e.rank < es[last].rank || level) && e.outer {
			e.line.furniture = memo.RunningHead
		}
	}
}

// furniture lists what was left out of the text, page by page.
func furniture(pages []leaf) []memo.Furniture {
	var out []memo.Furniture
	for i := range pages {
		p := &pages[i]
		at := memo.Place{Page: p.number}
		for _, b := range p.blocks {
			for _, l := range b.lines {
				if l.furniture != "" {
					out = append(out, memo.Furniture{Kind: l.furniture, Text: unmarked(l.text), Place: at})
				}
			}
		}
		for _, s := range p.strays {
			out = append(out, memo.Furniture{Kind: s.kind, Text: unmarked(s.text), Place: at})
		}
	}
	return out
}
