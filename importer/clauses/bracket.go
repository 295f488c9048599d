package clauses

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// How many clauses a bracket may stand around, and how deep brackets may nest; those beyond are no negotiators' work.
const (
	longestBracket = 200
	deepestBracket = 32
)

// openBracket is an opening square bracket that waits for its partner.
type openBracket struct {
	clause, at int
	whole      bool // nothing of its clause stands before it
}

// markBrackets finds what stands in square brackets, nested ones too, and gives the clauses with a bracket that has no
// partner. A bracket may enclose several clauses where it opens at the start of one and closes at the end of another.
func markBrackets(clauses []memo.Clause) (broken []int) {
	var stack []openBracket
	for i := range clauses {
		c := &clauses[i]
		c.Brackets = nil
		begun := len(c.Text) - len(strings.TrimLeft(c.Text, "[ ")) // where its words begin
		ended := len(strings.TrimRight(c.Text, "] .;,/"))          // and end
		for len(stack) > 0 && stack[0].clause < i-longestBracket {
			broken = append(broken, stack[0].clause)
			stack = stack[1:]
		}
		for at := 0; at < len(c.Text); at++ {
			switch c.Text[at] {
			case '[':
				if refersToNote(c.Text, at) {
					at += strings.IndexByte(c.Text[at:], ']')
					continue
				}
				if len(stack) == deepestBracket {
					broken = append(broken, stack[0].clause)
					stack = stack[1:]
				}
				stack = append(stack, openBracket{i, at, at < begun})
			case ']':
				last := len(stack) - 1
				end := at >= ended
				for last >= 0 && stack[last].clause < i && !(stack[last].whole && end) {
					broken = append(broken, stack[last].clause)
					last--
				}
				if last < 0 {
					broken = append(broken, i)
					stack = nil
					continue
				}
				encloseClauses(clauses, stack[last], i, at+1)
				stack = stack[:last]
			}
		}
	}
	for _, o := range stack {
		broken = append(broken, o.clause)
	}
	for i := range clauses {
		orderBrackets(&clauses[i])
	}
	slices.Sort(broken)
	return slices.Compact(broken)
}

// refersToNote says whether the bracket at an offset holds the number of a note: "agreed[1]", «сторон.[12]». It is set to the
// word before it, as no words in dispute are.
func refersToNote(text string, at int) bool {
	n := 0
	for at+1+n < len(text) && '0' <= text[at+1+n] && text[at+1+n] <= '9' {
		n++
	}
	if n == 0 || n > 3 || at+1+n == len(text) || text[at+1+n] != ']' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return isLetter(before) || strings.ContainsRune(".,;:!?…»”’\")", before)
}

// encloseClauses records a pair of brackets in every clause that it encloses.
func encloseClauses(clauses []memo.Clause, open openBracket, last, end int) {
	party, _ := partyBefore(clauses[open.clause].Text[open.at+1:])
	for i := open.clause; i <= last; i++ {
		s := memo.Span{End: len(clauses[i].Text)}
		if i == open.clause {
			s.Start = open.at
		}
		if i == last {
			s.End = end
		}
		if !s.Empty() {
			clauses[i].Brackets = append(clauses[i].Brackets, memo.Bracket{Span: s, Party: party})
		}
	}
}

// orderBrackets sorts the brackets of a clause and tells which are alternatives to the one before them.
func orderBrackets(c *memo.Clause) {
	slices.SortStableFunc(c.Brackets, func(a, b memo.Bracket) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	byEnd := slices.Clone(c.Brackets)
	slices.SortStableFunc(byEnd, func(a, b memo.Bracket) int { return cmp.Compare(a.End, b.End) })
	for i := range c.Brackets {
		b := &c.Brackets[i]
		n, _ := slices.BinarySearchFunc(byEnd, b.Start+1, func(a memo.Bracket, at int) int { return cmp.Compare(a.End, at) })
		if n == 0 {
			continue
		}
		a := byEnd[n-1] // the last that ends before it
		between := strings.TrimSpace(c.Text[a.End:b.Start])
		b.Other = between == "/" || between == "" && a.Party != "" && b.Party != ""
	}
}

// proposer is what a bracket begins with that says whose proposal it holds.
var proposer = pattern.New(`^\s*(\p{L}[\p{L}. -]{0,40}?)\s*(?::|\s[–—-]\s|\])`)

// partyBefore reads the name of a party at the start of what a bracket holds, "RUS: …", and gives its code and where the
// words of the proposal begin; "" if there is none.
func partyBefore(s string) (party string, at int) {
	m := proposer.FindStringSubmatchIndex(s)
	if m == nil {
		return "", 0
	}
	name := s[m[2]:m[3]]
	if len(name) == 3 && !strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsUpper(r) }) {
		return name, m[1]
	}
	folded := strings.ToLower(name)
	for _, p := range proposers {
		if slices.Contains(p.names, folded) {
			return p.code, m[1]
		}
	}
	return "", 0
}

// proposers are the names that brackets use for the parties, in lower case.
var proposers = []struct {
	code  string
	names []string
}{
	{"RUS", []string{"ru", "rf", "russia", "russian side", "russian federation", "the russian federation", "рф", "рос", "россия", "российская сторона", "российская федерация", "росія", "російська сторона", "російська федерація"}},
	{"UKR", []string{"ua", "ukraine", "ukrainian side", "украина", "украинская сторона", "укр", "україна", "українська сторона"}},
	{"USA", []string{"us", "u.s.", "united states", "the united states", "сша", "соединённые штаты", "соединенные штаты", "сполучені штати"}},
}
