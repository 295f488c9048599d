package review

import (
	"cmp"
	"fmt"
	"maps"
	"strconv"
	"strings"
)

// Numbering knows the ids of rows: which clause had its home in which row, and which ids were ever given.
type Numbering struct {
	Home map[string]string `json:"home"` // id of the row by clause, "A/II/4"
	Last int               `json:"last"` // the highest number given
	Used map[string]int    `json:"used"` // letters given behind a number: "82" -> 2 after "82a" and "82b"
}

// number gives an id to each row, rows being given by the clauses that have their home in them. A row keeps the id that
// one of its clauses had; where two rows could, the first one does.
func (n Numbering) number(rows [][]string) (Numbering, []string) {
	next := Numbering{Home: map[string]string{}, Last: n.Last, Used: maps.Clone(n.Used)}
	if next.Used == nil {
		next.Used = map[string]int{}
	}
	ids, taken := make([]string, len(rows)), map[string]bool{}
	for i, clauses := range rows {
		for _, c := range clauses {
			if id := n.Home[c]; id != "" && !taken[id] {
				ids[i], taken[id] = id, true
				break
			}
		}
	}
	last := len(rows) // rows from here on stand after all that had an id
	for last > 0 && ids[last-1] == "" {
		last--
	}
	for i := range ids {
		switch {
		case ids[i] != "":
		case i >= last:
			next.Last++
			ids[i] = strconv.Itoa(next.Last)
		default:
			before := "0"
			if i > 0 {
				before = digits(ids[i-1])
			}
			next.Used[before]++
			ids[i] = before + letters(next.Used[before])
		}
		for _, c := range rows[i] {
			next.Home[c] = ids[i]
		}
	}
	return next, ids
}

// after gives the numbering as one that has given the ids of a later one as well.
func (n Numbering) after(later Numbering) Numbering {
	n.Last, n.Used = max(n.Last, later.Last), maps.Clone(n.Used)
	for number, given := range later.Used {
		if n.Used == nil {
			n.Used = map[string]int{}
		}
		n.Used[number] = max(n.Used[number], given)
	}
	return n
}

// digits gives the number of an id, without its letters.
func digits(id string) string { return strings.TrimRight(id, "abcdefghijklmnopqrstuvwxyz") }

// letters writes 1 as a, 26 as z, 27 as aa.
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// byNumber orders ids as a table would: 9, 82, 82a, 82b, 82aa, 100.
func byNumber(a, b string) int {
	x, _ := strconv.Atoi(digits(a))
	y, _ := strconv.Atoi(digits(b))
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// check says what is wrong with a numbering that a file gives.
func (n Numbering) check() error {
	for clause, id := range n.Home {
		if number, err := strconv.Atoi(digits(id)); err != nil || number < 0 || number > n.Last {
			return fmt.Errorf("the row %q of clause %s was never given", id, clause)
		}
	}
	return nil
}
