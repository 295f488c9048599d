package wording

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
)

// CompareFacts pairs the facts of two texts, like with like, in the order of the left text; what only the right text
// states comes last. A fact that a text repeats counts once. Places and actors are never set against other places and
// actors: they are there on both sides or on one.
func CompareFacts(left, right []Fact) []FactPair {
	a, b := distinct(left), distinct(right)
	m := matching{left: a, right: b, toRight: filled(len(a)), toLeft: filled(len(b))}
	for _, alike := range []func(l, r Fact) bool{
		func(l, r Fact) bool { return l.Kind == r.Kind && l.Role == r.Role && equalValues(l, r) },
		func(l, r Fact) bool { return l.Kind == r.Kind && compatible(l, r) && equalValues(l, r) },
		lasting,
		func(l, r Fact) bool {
			return l.Kind == r.Kind && comparable(l.Kind) && l.Role == r.Role && sameSort(l, r)
		},
		func(l, r Fact) bool {
			return l.Kind == r.Kind && comparable(l.Kind) && compatible(l, r) && sameSort(l, r)
		},
	} {
		m.pair(alike)
	}
	return m.pairs()
}

// matching is a pairing in the making; -1 stands for no partner.
type matching struct {
	left, right     []Fact
	toRight, toLeft []int
}

// pair gives each free fact of the left the first free fact of the right that is alike.
func (m *matching) pair(alike func(l, r Fact) bool) {
	for i, l := range m.left {
		if m.toRight[i] >= 0 {
			continue
		}
		for j, r := range m.right {
			if m.toLeft[j] < 0 && alike(l, r) {
				m.toRight[i], m.toLeft[j] = j, i
				break
			}
		}
	}
}

func (m *matching) pairs() []FactPair {
	pairs := make([]FactPair, 0, len(m.left)+len(m.right))
	for i := range m.left {
		l := &m.left[i]
		if m.toRight[i] < 0 {
			pairs = append(pairs, FactPair{Kind: l.Kind, Left: l, Verdict: LeftOnly})
			continue
		}
		r := &m.right[m.toRight[i]]
		verdict := Differs
		if equalValues(*l, *r) || lasting(*l, *r) {
			verdict = FactSame
		}
		pairs = append(pairs, FactPair{Kind: l.Kind, Left: l, Right: r, Verdict: verdict})
	}
	for j := range m.right {
		if m.toLeft[j] < 0 {
			r := &m.right[j]
			pairs = append(pairs, FactPair{Kind: r.Kind, Right: r, Verdict: RightOnly})
		}
	}
	return pairs
}

// distinct leaves out what a text says again, and puts the facts in order of their place.
func distinct(facts []Fact) []Fact {
	sorted := slices.Clone(facts)
	slices.SortStableFunc(sorted, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(a.Value, b.Value))
	})
	var kept []Fact
	for _, f := range sorted {
		if !slices.ContainsFunc(kept, func(k Fact) bool { return k.Kind == f.Kind && k.Role == f.Role && k.Value == f.Value }) {
			kept = append(kept, f)
		}
	}
	return kept
}

func filled(n int) []int { return slices.Repeat([]int{-1}, n) }

// comparable says whether two facts of a kind can differ, rather than merely both be there.
func comparable(kind FactKind) bool { return kind != PlaceName && kind != Actor }

// compatible says whether the roles of two facts may be one: the same, or one of them not told.
func compatible(l, r Fact) bool {
	return l.Role == r.Role || l.Role == "" && r.Role != "every" || r.Role == "" && l.Role != "every"
}

// sameSort says whether two values can be set against each other: dates as exact as one another, numbers of one unit.
func sameSort(l, r Fact) bool {
	switch l.Kind {
	case Date:
		return len(l.Value) == len(r.Value)
	case Deadline:
		return isSpan(l) == isSpan(r)
	case Reference:
		return l.Role == r.Role
	case Number:
		return unitOf(l.Value) == unitOf(r.Value)
	}
	return true
}

func isSpan(f Fact) bool { return unitOf(f.Value) != "" }

// unitOf gives what stands behind the number: "d" of "<=30 d".
func unitOf(value string) string {
	_, unit, _ := strings.Cut(value, " ")
	return unit
}

// lasting says whether one of the two is «в течение 30 дней» and the other 30 days: the words do not tell a deadline
// from a duration there, so they are taken to agree.
func lasting(l, r Fact) bool {
	if l.Kind == r.Kind || !isTime(l.Kind) || !isTime(r.Kind) {
		return false
	}
	limit, other := l, r
	if r.Kind == Deadline {
		limit, other = r, l
	}
	return limit.Role == within && other.Role == "" && sameSpan(strings.TrimPrefix(limit.Value, "<="), other.Value)
}

func isTime(kind FactKind) bool { return kind == Duration || kind == Deadline }

// equalValues says whether two facts state the same: 24 hours are one day, two weeks are 14 days, a year is 12 months.
func equalValues(l, r Fact) bool {
	return l.Value == r.Value || isTime(l.Kind) && isTime(r.Kind) && sameSpan(l.Value, r.Value)
}

// smaller gives each unit of time that has a fixed length in another one.
var smaller = map[string]struct {
	unit  string
	times int64
}{"h": {"min", 60}, "d": {"min", 1440}, "w": {"min", 10080}, "min": {"min", 1}, "y": {"mo", 12}, "mo": {"mo", 1}}

// sameSpan compares two spans of time with their bounds.
func sameSpan(a, b string) bool {
	opA, amountA, unitA := parseSpan(a)
	opB, amountB, unitB := parseSpan(b)
	return amountA != nil && amountB != nil && opA == opB && unitA == unitB && amountA.Cmp(amountB) == 0
}

// parseSpan takes "<=14 d" apart and gives the amount in the smallest unit; the amount is nil for a range or a date.
func parseSpan(value string) (op string, amount *big.Rat, unit string) {
	rest := strings.TrimLeft(value, "<>=")
	op = value[:len(value)-len(rest)]
	number, unit, _ := strings.Cut(rest, " ")
	small, known := smaller[unit]
	if !known {
		return op, nil, unit
	}
	amount, ok := new(big.Rat).SetString(number)
	if !ok {
		return op, nil, unit
	}
	return op, amount.Mul(amount, big.NewRat(small.times, 1)), small.unit
}
