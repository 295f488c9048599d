package clauses

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

// longClause is how many words a paragraph has at least that may well be several clauses run together.
const longClause = 200

// Doubts gives what about the cut of a memo a person may want to look at, by clause, in their order: labels that leap or
// go back within their list, paragraphs too long for one clause, what was guessed, and brackets without a partner. Of what a
// person has settled nothing is doubtful.
func Doubts(m memo.Memo) []memo.Doubt {
	all := countingDoubts(m.Clauses)
	for i, c := range m.Clauses {
		if wordier(c.Text, longClause-1) {
			n := len(strings.Fields(c.Text))
			all = append(all, memo.Doubt{Clause: i, Code: memo.TooLong, Values: []string{strconv.Itoa(n)}})
		}
		switch c.Guess {
		case memo.GuessedHeading:
			all = append(all, memo.Doubt{Clause: i, Code: memo.DoubtfulHeading})
		case memo.GuessedLabel:
			all = append(all, memo.Doubt{Clause: i, Code: memo.DoubtfulLabel, Values: []string{c.Label}})
		}
	}
	for _, i := range markBrackets(slices.Clone(m.Clauses)) {
		all = append(all, memo.Doubt{Clause: i, Code: memo.BrokenBracket})
	}
	all = slices.DeleteFunc(all, func(d memo.Doubt) bool { return m.Clauses[d.Clause].Settled })
	slices.SortStableFunc(all, func(a, b memo.Doubt) int { return cmp.Compare(a.Clause, b.Clause) })
	return all
}

// listKey names a list that clauses count through: those below one clause whose labels have one form.
type listKey struct {
	parent int
	kind   label.Kind
	name   string
	close  string
	depth  int
	upper  bool
}

// counter is how far a list has counted.
type counter struct {
	label  string
	number int
	suffix string
}

// countingDoubts finds the labels that do not count on from the one before them in their list.
func countingDoubts(clauses []memo.Clause) (all []memo.Doubt) {
	lists := map[listKey]counter{}
	for i, c := range clauses {
		l, ok := labelOf(c)
		if !ok || l.Kind == label.Bullet || len(l.Numbers) == 0 || c.Kind == memo.Note {
			continue
		}
		last := len(l.Numbers) - 1
		for _, r := range append([]label.Reading{{Kind: l.Kind, Number: l.Numbers[last]}}, l.Others...) {
			key := listKey{c.Parent, r.Kind, l.Name, closeForm(l.Close), len(l.Numbers), upper(c.Label)}
			if l.Kind == label.Named || last > 0 {
				key.kind = l.Kind
			}
			if l.Kind == label.Named {
				key.close = ""
			}
			before, counted := lists[key]
			now := counter{c.Label, r.Number, l.Suffix}
			switch {
			case counted && now.next(before, r.Kind):
				lists[key] = now
			case r.Kind != l.Kind || r.Number != l.Numbers[last]: // a further reading that nothing bears out
				continue
			case !counted:
				if !countsElsewhere(lists, key, l) {
					lists[key] = now
				}
				continue
			default:
				if countsElsewhere(lists, key, l) {
					continue
				}
				lists[key] = now
				code := memo.NumbersLeap
				if r.Number <= before.number {
					code = memo.NumbersReturn
				}
				all = append(all, memo.Doubt{Clause: i, Code: code, Values: []string{before.label, c.Label}})
			}
			break
		}
	}
	return all
}

// next says whether a label comes right after another: the next number, the same put in later ("4 bis"), or the next of
// the letters that lists count as one, «г» and «ґ».
func (c counter) next(before counter, kind label.Kind) bool {
	if c.number != before.number {
		return c.number == before.number+1
	}
	return c.suffix != before.suffix && c.suffix != "" || kind == label.Letter && !strings.EqualFold(c.label, before.label)
}

// countsElsewhere says whether another reading of the label counts on in a list of its own.
func countsElsewhere(lists map[listKey]counter, key listKey, l label.Label) bool {
	for _, o := range l.Others {
		if l.Kind != label.Named && len(l.Numbers) == 1 {
			key.kind = o.Kind
		}
		if before, ok := lists[key]; ok && o.Number == before.number+1 {
			return true
		}
	}
	return false
}
