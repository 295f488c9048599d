//go:build !headless

package app

import (
	"slices"
	"strings"
	"unicode"

	"parley/importer/memo"
)

// passagesOf gives the clauses of a draft as passages in reading order. A paragraph that was split into several clauses
// stands there once, each of its lines with the clauses that have words in it.
func passagesOf(clauses []memo.Clause) []passage {
	var all []passage
	for first := 0; first < len(clauses); {
		c := &clauses[first]
		if len(c.Lines) == 0 {
			text := c.Raw
			if text == "" {
				text = (&entry{label: c.Label, text: c.Text}).title()
			}
			all = append(all, passage{clauses: []int{first}, text: text, Place: c.Place, ends: true})
			first++
			continue
		}
		end := first + 1
		for end < len(clauses) && slices.Equal(clauses[end].Lines, c.Lines) {
			end++
		}
		owners := ownersOf(clauses[first:end], c.Lines)
		for k, l := range c.Lines {
			q := passage{text: l.Text, Place: memo.Place{Page: l.Page, Line: l.Line}, goesOn: k > 0, ends: k == len(c.Lines)-1}
			for _, i := range owners[k] {
				q.clauses = append(q.clauses, first+i)
			}
			all = append(all, q)
		}
		first = end
	}
	return all
}

// ownersOf tells for each line of a paragraph which of the clauses that were made of it have words in it: by their letters,
// since hyphens at line ends and blanks are not theirs. Clauses that are not found there have all lines.
func ownersOf(clauses []memo.Clause, lines []memo.Line) [][]int {
	owners := make([][]int, len(lines))
	var printed strings.Builder
	ends := make([]int, len(lines)) // in printed, of each line
	for k, l := range lines {
		printed.WriteString(lettersOf(l.Text))
		ends[k] = printed.Len()
	}
	whole, from := printed.String(), 0
	for i := range clauses {
		said := lettersOf(clauses[i].Label + clauses[i].Text)
		start, end := 0, len(whole)
		if at := strings.Index(whole[from:], said); at >= 0 && len(clauses) > 1 && said != "" {
			start = from + at
			end = start + len(said)
			from = end
		}
		begins := 0
		for k := range lines {
			if start < ends[k] && begins < end || ends[k] == begins && start <= begins && begins < end {
				owners[k] = append(owners[k], i)
			}
			begins = ends[k]
		}
	}
	for k := range owners {
		if owners[k] == nil { // a line of signs alone, or of words that were mended since
			owners[k] = []int{len(clauses) - 1}
			if k > 0 {
				owners[k] = owners[k-1][len(owners[k-1])-1:]
			}
		}
	}
	return owners
}

// lettersOf leaves of a text its letters and digits, all small.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}
