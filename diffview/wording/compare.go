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
		func(l, r Fact) bool {
			return l.Kind == r.Kind && l.Role == r.Role && l.Start == r.Start && equalValues(l, r)
		},
		func(l, r Fact) bool { return l.Kind == r.Kind && l.Role == r.Role && equalValues(l, r) },
		func(l, r Fact) bool { return l.Kind == r.Kind && compatible(l, r) && equalValues(l, r) },
		lasting,
		func(l, r Fact) bool { return unlikeShares(l, r) && percent(l) == percent(r) },
		func(l, r Fact) bool {
			return l.Kind == r.Kind && isSpan(l) && isSpan(r) && (l.Renewable || r.Renewable) && sameLength(l, r)
		},
		func(l, r Fact) bool {
			return l.Kind == r.Kind && comparable(l.Kind) && told(l) && l.Role == r.Role && l.Start == r.Start && sameSort(l, r)
		},
		func(l, r Fact) bool { // months rather against months than against days
			return l.Kind == r.Kind && isSpan(l) && isSpan(r) && l.Role == r.Role && sameSort(l, r) && sameMeasure(l, r)
		},
		func(l, r Fact) bool {
			return l.Kind == r.Kind && comparable(l.Kind) && l.Role == r.Role && sameSort(l, r)
		},
		func(l, r Fact) bool {
			return isSpan(l) && isSpan(r) && l.Role != every && r.Role != every && sameLength(l, r)
		},
	} {
		m.pair(alike)
	}
	m.pairLast(func(l, r Fact) bool {
		return l.Kind == r.Kind && comparable(l.Kind) && compatible(l, r) && sameSort(l, r)
	})
	m.pairLast(func(l, r Fact) bool {
		return l.Kind == r.Kind && isSpan(l) && isSpan(r) && (l.Renewable || r.Renewable)
	})
	m.pairLast(func(l, r Fact) bool { return unlikeShares(l, r) && compatible(l, r) })
	m.pairLast(mayLast)
	return m.pairs()
}

// unlikeShares says whether one of two facts is a share in hundredths and the other a fraction: 50 % and a half.
func unlikeShares(l, r Fact) bool { return l.Kind != r.Kind && percent(l) != "" && percent(r) != "" }

// percent gives a share with its bound in hundredths to two places: "66.67 %" for two thirds; "" for what is no share.
func percent(f Fact) string {
	bare, hundredths := strings.CutSuffix(f.Value[len(op(f.Value)):], " %")
	switch {
	case f.Kind == Percent && hundredths:
	case f.Kind == Number && strings.Contains(bare, "/"):
	default:
		return ""
	}
	share, ok := new(big.Rat).SetString(bare)
	if !ok {
		return ""
	}
	if !hundredths {
		share.Mul(share, big.NewRat(100, 1))
	}
	return op(f.Value) + strings.TrimSuffix(share.FloatString(2), ".00") + " %"
}

// told says whether the text tells what a fact is said of or counted from.
func told(f Fact) bool { return f.Role != "" || f.Start != "" }

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

// pairLast pairs free facts that could be set against each other where there is no choice: one on each side.
func (m *matching) pairLast(alike func(l, r Fact) bool) {
	partner := func(i int) int {
		only := -1
		for j, r := range m.right {
			if m.toLeft[j] < 0 && alike(m.left[i], r) {
				if only >= 0 {
					return -1
				}
				only = j
			}
		}
		return only
	}
	wanted := map[int]int{} // by how many facts of the left each of the right could be taken
	for i := range m.left {
		for j, r := range m.right {
			if m.toRight[i] < 0 && m.toLeft[j] < 0 && alike(m.left[i], r) {
				wanted[j]++
			}
		}
	}
	for i := range m.left {
		if m.toRight[i] >= 0 {
			continue
		}
		if j := partner(i); j >= 0 && wanted[j] == 1 {
			m.toRight[i], m.toLeft[j] = j, i
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
		pair := FactPair{Kind: l.Kind, Left: l, Right: r, Verdict: Differs, How: how(*l, *r)}
		if len(pair.How) == 0 && (equalValues(*l, *r) || lasting(*l, *r) || unlikeShares(*l, *r)) {
			pair.Verdict = FactSame
		}
		pairs = append(pairs, pair)
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
		if !slices.ContainsFunc(kept, func(k Fact) bool {
			return k.Kind == f.Kind && k.Role == f.Role && k.Start == f.Start && k.Value == f.Value
		}) {
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
	return l.Role == r.Role || l.Role == "" && r.Role != every || r.Role == "" && l.Role != every
}

// sameSort says whether two values can be set against each other: dates as exact as one another, numbers of one unit.
func sameSort(l, r Fact) bool {
	switch l.Kind {
	case Date:
		return len(l.Value) == len(r.Value) && isClock(l) == isClock(r)
	case Deadline:
		return isSpan(l) == isSpan(r) && isClock(l) == isClock(r)
	case Reference:
		return l.Role == r.Role
	case Number:
		return dimension(unitOf(l.Value)) == dimension(unitOf(r.Value)) && strings.Contains(l.Value, "/") == strings.Contains(r.Value, "/")
	}
	return true
}

func isSpan(f Fact) bool { return isTime(f.Kind) && unitOf(f.Value) != "" }

func isClock(f Fact) bool {
	return strings.Contains(f.Value, "T") && (f.Kind == Date || f.Kind == Deadline)
}

// dimension gives what a unit measures.
func dimension(unit string) string {
	switch unit {
	case "km", "m", "mi", "nmi", "ft":
		return "distance"
	case "MW", "GW":
		return "power"
	}
	return unit
}

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

// mayLast says whether both may tell how long the same thing lasts: «в течение 30 дней» and 90 days.
func mayLast(l, r Fact) bool {
	return l.Kind != r.Kind && isSpan(l) && isSpan(r) && sameMeasure(l, r) &&
		(l.Role == within && r.Role == "" || l.Role == "" && r.Role == within) && (l.Renewable || r.Renewable)
}

func isTime(kind FactKind) bool { return kind == Duration || kind == Deadline }

// equalValues says whether two facts state the same: 24 hours are one day, two weeks are 14 days, a year is 12 months, a
// kilometre is 1000 metres.
func equalValues(l, r Fact) bool {
	return l.Value == r.Value || (isTime(l.Kind) && isTime(r.Kind) || l.Kind == Number && r.Kind == Number) && sameSpan(l.Value, r.Value)
}

// sameLength says whether two spans of time are as long as each other, whatever their bounds.
func sameLength(l, r Fact) bool {
	return sameSpan(strings.TrimLeft(l.Value, "<>="), strings.TrimLeft(r.Value, "<>="))
}

// sameMeasure says whether two spans of time are counted alike: in months and years, in days and hours, in working days.
func sameMeasure(l, r Fact) bool {
	_, a, unitA := parseSpan(l.Value)
	_, b, unitB := parseSpan(r.Value)
	return a != nil && b != nil && unitA == unitB
}

// smaller gives each unit that has a fixed size in another one.
var smaller = map[string]struct {
	unit  string
	times int64
}{
	"h": {"min", 60}, "d": {"min", 1440}, "w": {"min", 10080}, "min": {"min", 1}, "y": {"mo", 12}, "mo": {"mo", 1},
	"km": {"m", 1000}, "m": {"m", 1}, "mm": {"mm", 1}, "GW": {"MW", 1000}, "MW": {"MW", 1}, "wd": {"wd", 1}, "mi": {"mi", 1}, "nmi": {"nmi", 1}, "ft": {"ft", 1},
}

// sameSpan compares two measured values with their bounds.
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
