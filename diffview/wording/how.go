package wording

import "strings"

// how tells in which ways two facts differ that are set against each other: none for those that agree, and for those that
// can only be the same or not, such as dates and references.
func how(l, r Fact) []How {
	var ways []How
	switch {
	case isSpan(l) && isSpan(r):
		ways = spanWays(l, r)
	case l.Kind == r.Kind && (l.Kind == Number || l.Kind == Amount || l.Kind == Percent):
		ways = sizeWays(l.Value, r.Value)
	case unlikeShares(l, r):
		ways = sizeWays(percent(l), percent(r))
	case l.Kind == Deadline && r.Kind == Deadline && !isSpan(l) && !isSpan(r):
		if op(l.Value) != op(r.Value) {
			ways = append(ways, Bound)
		}
	}
	return ways
}

func spanWays(l, r Fact) []How {
	var ways []How
	if !lasting(l, r) && !equalValues(l, r) {
		left, right := l.Value, r.Value
		if l.Kind != r.Kind && (l.Role == within || r.Role == within) {
			left, right = strings.TrimLeft(left, "<>="), strings.TrimLeft(right, "<>=")
		}
		ways = sizeWays(left, right)
	}
	if l.Renewable != r.Renewable {
		ways = append(ways, Renewal)
	}
	if l.Start != "" && r.Start != "" && l.Start != r.Start {
		ways = append(ways, Start)
	}
	return ways
}

// sizeWays compares two values that may be bounded and have a unit.
func sizeWays(l, r string) []How {
	var ways []How
	bare := [2]string{l[len(op(l)):], r[len(op(r)):]}
	_, amountL, unitL := parseSpan(bare[0])
	_, amountR, unitR := parseSpan(bare[1])
	measured := amountL != nil && amountR != nil
	otherUnit := measured && unitL != unitR
	if !otherUnit && (measured && amountL.Cmp(amountR) != 0 || !measured && bare[0] != bare[1]) {
		ways = append(ways, Size)
	}
	if op(l) != op(r) {
		ways = append(ways, Bound)
	}
	if otherUnit {
		ways = append(ways, Unit)
	}
	return ways
}

// op gives the bound that a value begins with.
func op(value string) string { return value[:len(value)-len(strings.TrimLeft(value, "<>="))] }
