package clauses

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/memo"
)

// item is one paragraph on its way to become a clause.
type item struct {
	memo.Paragraph // Text and Label hold what the clause will
	mark           label.Label
	marked         bool // mark is a label
	role           role
}

// role is the part an item plays in the draft.
type role uint8

const (
	body     role = iota
	title         // the draft's own title, each of its lines
	heading       // heads what follows
	subtitle      // the second line of a heading whose first is a bare label
	recital       // before the first part or point
	remark        // a note
)

// itemsOf reads the paragraphs of a text and parts their labels from their words.
func itemsOf(t memo.Text) []item {
	items := make([]item, 0, len(t.Paragraphs))
	for _, p := range t.Paragraphs {
		p.Text, p.Label = singleSpaced(p.Text), singleSpaced(p.Label)
		if p.Text == "" && p.Label == "" {
			continue
		}
		it := item{Paragraph: p}
		if p.Label != "" {
			it.mark, it.marked = label.Parse(p.Label)
			it.mark.Unsure = false
		} else {
			it.mark, it.marked = label.Parse(p.Text)
		}
		if p.Note {
			it.role = remark
		}
		items = append(items, it)
	}
	settle(items)
	for i := range items {
		it := &items[i]
		if it.marked && it.Label == "" {
			it.Label, it.Text = it.mark.Text, it.Text[it.mark.End:]
		}
	}
	return items
}

// singleSpaced writes s with one blank between words and none around them, as it mostly is.
func singleSpaced(s string) string {
	blank := true // at the start a blank is one too many
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if blank {
				return strings.Join(strings.Fields(s), " ")
			}
			blank = true
		case c < ' ', c >= 0xC2 && c <= 0xE3 && otherBlank(s[i:]):
			return strings.Join(strings.Fields(s), " ")
		default:
			blank = false
		}
	}
	if blank {
		return strings.TrimSpace(s)
	}
	return s
}

// otherBlank says whether s may begin with a blank that is not plain. It is wrong about signs that no draft has.
func otherBlank(s string) bool {
	switch {
	case s[0] == 0xC2:
		return len(s) < 2 || s[1] == 0x85 || s[1] == 0xA0
	case s[0] == 0xE2:
		return len(s) < 3 || s[1] == 0x81 || s[1] == 0x80 && (s[2] <= 0x8A || s[2] >= 0xA8)
	}
	return s[0] == 0xE1 || s[0] == 0xE3
}

// settle drops the unsure labels that nothing bears out: none of their form counts up to them or on from them, nor do
// they name a part in a line that has the shape of a heading.
func settle(items []item) {
	seen := map[string][]int{}
	for i := range items {
		for _, n := range items[i].lasts() {
			key := items[i].series(n)
			seen[key] = append(seen[key], i)
		}
	}
	for i := range items {
		it := &items[i]
		if !it.marked || !it.mark.Unsure {
			continue
		}
		if it.mark.Kind == label.Named && it.mark.End < len(it.Text) {
			rest := item{Paragraph: memo.Paragraph{Text: it.Text[it.mark.End:]}}
			annexed := it.mark.Name == "annex" && len(strings.Fields(rest.Text)) <= plainHeading && !strings.ContainsRune(".;:,", lastMark(rest.Text))
			if annexed || rest.shape(plainHeading) {
				continue
			}
		}
		another := func(at int) bool { return at != i }
		it.marked = (it.mark.End < len(it.Text) || it.mark.Kind == label.Roman) && slices.ContainsFunc(it.lasts(), func(n int) bool {
			return slices.ContainsFunc(seen[it.series(n-1)], another) || slices.ContainsFunc(seen[it.series(n+1)], another)
		})
	}
}

// lasts gives every reading of the last ordinal.
func (it *item) lasts() []int {
	if !it.marked || len(it.mark.Numbers) == 0 {
		return nil
	}
	all := []int{it.mark.Numbers[len(it.mark.Numbers)-1]}
	for _, o := range it.mark.Others {
		all = append(all, o.Number)
	}
	return all
}

// series names the place n in the row of labels that are written as the item's is.
func (it *item) series(n int) string {
	m := it.mark
	key := []rune{rune(m.Kind), ' ', rune(n), ' '}
	for _, lead := range m.Numbers[:len(m.Numbers)-1] {
		key = append(key, rune(lead), '.')
	}
	if upper(m.Text) {
		key = append(key, 'U')
	}
	if m.Kind == label.Letter && strings.ContainsFunc(m.Text, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		key = append(key, 'C')
	}
	if m.Kind == label.Named { // «Статья 1» and «Ст. 2.» are one row
		return string(key) + m.Name
	}
	return string(key) + closeForm(m.Close)
}

// upper says whether the first letter of s is a capital.
func upper(s string) bool {
	i := strings.IndexFunc(s, unicode.IsLetter)
	if i < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

// lower says whether s starts with a small letter.
func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "«\"“„("))
	return unicode.IsLower(r)
}

// lastMark gives the last character of s, closing quotation marks and brackets aside.
func lastMark(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "»\"”’)] "))
	return r
}

// leads says whether the item announces what comes after it.
func (it *item) leads() bool { return lastMark(it.Text) == ':' }

// bare says whether the item is a label alone.
func (it *item) bare() bool { return it.marked && it.Text == "" }

// bullet says whether the item's label is a bullet.
func (it *item) bullet() bool { return it.marked && it.mark.Kind == label.Bullet }
