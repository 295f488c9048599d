package clauses

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/memo"
	"parley/importer/pattern"
)

// resolver finds the clauses that references name.
type resolver struct {
	clauses []memo.Clause
	labels  []label.Label // of each clause
	marked  []bool
	last    map[int][]int // the clauses whose labels end in a number
}

// crowd is how many clauses may end in one number before references to it are given up: none would be clear.
const crowd = 1000

func newResolver(clauses []memo.Clause) *resolver {
	r := &resolver{clauses: clauses, labels: make([]label.Label, len(clauses)), marked: make([]bool, len(clauses)), last: map[int][]int{}}
	for i, c := range clauses {
		r.labels[i], r.marked[i] = labelOf(c)
		if n := len(r.labels[i].Numbers); r.marked[i] && n > 0 {
			at := r.labels[i].Numbers[n-1]
			r.last[at] = append(r.last[at], i)
		}
	}
	return r
}

// labelOf reads the label of a clause again.
func labelOf(c memo.Clause) (label.Label, bool) {
	if c.Label == "" {
		return label.Label{}, false
	}
	if l, ok := label.Parse(c.Label + " " + beginning(c.Text)); ok && l.Text == c.Label {
		return l, true
	}
	return label.Parse(c.Label)
}

// beginning gives as much of a text as can tell what stands before it.
func beginning(text string) string {
	const enough = 200 // bytes
	if len(text) <= enough {
		return text
	}
	end := enough
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// aim is one step of a reference with one ordinal, read.
type aim struct {
	unit  unit
	label label.Label // no ordinals where it says «настоящий»
	this  bool
}

// resolve gives the references that a chain of steps in clause from makes: one for each ordinal of its first step.
func (r *resolver) resolve(from int, chain []step) []memo.Reference {
	text := r.clauses[from].Text
	end := chain[len(chain)-1].end
	elsewhere := foreign(text[end:])
	var outer []aim
	for _, s := range chain[1:] {
		if len(s.ordinals) == 0 {
			outer = append(outer, aim{unit: s.unit, this: true})
			continue
		}
		outer = append(outer, aims(s.unit, s.ordinals[0].Of(text))...)
	}
	first := chain[0]
	if len(first.ordinals) == 0 {
		ref := memo.Reference{Span: memo.Span{Start: first.start, End: end}}
		if first.way == 0 && !elsewhere {
			ref.To = r.id(r.find(from, append(outer, aim{unit: first.unit, this: true}), 0))
		}
		return []memo.Reference{ref}
	}
	var refs []memo.Reference
	for k, o := range first.ordinals {
		ref := memo.Reference{Span: o}
		if k == 0 {
			ref.Start = first.start
		}
		if k == len(first.ordinals)-1 {
			ref.End = end
		}
		if !elsewhere {
			ref.To = r.id(r.find(from, append(slices.Clone(outer), aims(first.unit, o.Of(text))...), first.way))
		}
		refs = append(refs, ref)
	}
	return refs
}

func (r *resolver) id(clause int) string {
	if clause < 0 {
		return ""
	}
	return r.clauses[clause].ID
}

// inBrackets finds the ordinals in brackets of "4(2)(a)".
var inBrackets = pattern.New(`\(([\p{L}\d]+)\)`)

// aims reads an ordinal: "4(2)(a)" aims at a part, a point in it and one in that.
func aims(u unit, ordinal string) []aim {
	lead, _, _ := strings.Cut(ordinal, "(")
	rest := inBrackets.FindAllStringSubmatch(ordinal, -1)
	var all []aim
	if lead == "" && len(rest) > 0 { // "(a)" alone
		lead, rest = rest[0][1], rest[1:]
	}
	lead = strings.Trim(lead, "«»\"“”) ")
	if l, ok := label.Parse(lead + ")"); ok {
		all = append(all, aim{unit: u, label: l})
	}
	for k, m := range rest {
		if l, ok := label.Parse(m[1] + ")"); ok {
			all = append(all, aim{unit: unit{"subpoint", 12 + k}, label: l})
		}
	}
	return all
}

// find gives the clause that the aims lead to, seen from a clause; -1 for none, or for several alike.
func (r *resolver) find(from int, path []aim, way int) int {
	slices.SortStableFunc(path, func(a, b aim) int { return a.unit.rank - b.unit.rank })
	at := -1
	for n, a := range path {
		switch {
		case a.this:
			at = r.enclosing(from, a.unit.name)
		case n == 0:
			at = r.nearest(from, a, way)
		default:
			at, _ = r.only(at, a, from, way)
		}
		if at < 0 {
			return -1
		}
	}
	return at
}

// enclosing gives the part of a kind that a clause stands in.
func (r *resolver) enclosing(from int, name string) int {
	for i := from; i >= 0; i = r.clauses[i].Parent {
		switch {
		case r.marked[i] && r.labels[i].Kind == label.Named && r.labels[i].Name == name:
			return i
		case r.marked[i] && r.labels[i].Kind == label.Named:
		case name == "annex" || name == "article":
		case (name == "point" || name == "subpoint") && r.marked[i] && r.clauses[i].Kind != memo.Heading:
			return i
		case name != "point" && name != "subpoint" && r.clauses[i].Kind == memo.Heading && i != from:
			return i
		}
	}
	return -1
}

// nearest looks for an aim around a clause, further and further out.
func (r *resolver) nearest(from int, a aim, way int) int {
	for scope := from; ; scope = r.clauses[scope].Parent {
		if at, n := r.only(scope, a, from, way); n > 0 {
			return at
		}
		if scope < 0 {
			return -1
		}
	}
}

// only gives the clause below scope that fits the aim, -1 unless it is the only one at its depth, and how many fit.
func (r *resolver) only(scope int, a aim, from, way int) (at, n int) {
	if len(a.label.Numbers) == 0 {
		return -1, 0
	}
	candidates := r.last[a.label.Numbers[len(a.label.Numbers)-1]]
	if len(candidates) > crowd {
		return -1, 0
	}
	at = -1
	for _, i := range candidates {
		if i == from || way*(i-from) < 0 || !r.within(i, scope) || !r.fits(i, a) {
			continue
		}
		switch {
		case at < 0 || r.clauses[i].Level < r.clauses[at].Level:
			at, n = i, 1
		case r.clauses[i].Level == r.clauses[at].Level:
			n++
		}
	}
	if n > 1 {
		at = -1
	}
	return at, n
}

// within says whether clause i stands below scope, which may be -1 for the whole.
func (r *resolver) within(i, scope int) bool {
	for i = r.clauses[i].Parent; i > scope; i = r.clauses[i].Parent {
	}
	return i == scope
}

// fits says whether clause i is one of the kind and the ordinal that the aim has.
func (r *resolver) fits(i int, a aim) bool {
	l := r.labels[i]
	if !r.marked[i] || len(l.Numbers) == 0 || l.Suffix != a.label.Suffix {
		return false
	}
	named := l.Kind == label.Named
	switch a.unit.name {
	case "point", "subpoint":
		if named && l.Name != "point" {
			return false
		}
		if !named && l.Kind != a.label.Kind && !slices.ContainsFunc(a.label.Others, func(o label.Reading) bool { return o.Kind == l.Kind }) {
			return false
		}
		if p := r.clauses[i].Parent; p >= 0 && r.marked[p] && len(l.Numbers) == len(r.labels[p].Numbers)+len(a.label.Numbers) && startsWith(l.Numbers, r.labels[p].Numbers) {
			return slices.Equal(l.Numbers[len(r.labels[p].Numbers):], a.label.Numbers)
		}
	case "article", "annex", "option", "stage":
		if !named || l.Name != a.unit.name {
			return false
		}
	default:
		if named && l.Name != a.unit.name || !named && r.clauses[i].Kind != memo.Heading {
			return false
		}
	}
	return slices.Equal(l.Numbers, a.label.Numbers) || sameLetter(l, a.label)
}

// sameLetter says whether two labels are one letter, whatever alphabet they were counted in.
func sameLetter(a, b label.Label) bool {
	bare := func(l label.Label) string { return strings.ToLower(strings.Trim(l.Text, "().] [")) }
	return a.Kind == label.Letter && b.Kind == label.Letter && bare(a) == bare(b)
}
