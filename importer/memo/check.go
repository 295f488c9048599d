package memo

import (
	"fmt"
	"unicode/utf8"
)

// Check says what is wrong with a memo that was kept in a file: ids that are not unique, parents that do not stand before
// their children, spans outside the text. A memo that a reader made has nothing wrong.
func (m *Memo) Check() error {
	ids := make(map[string]bool, len(m.Clauses))
	for i := range m.Clauses {
		c := &m.Clauses[i]
		if c.ID == "" || ids[c.ID] {
			return fmt.Errorf("clause %d has no id of its own", i)
		}
		ids[c.ID] = true
		if c.Parent < -1 || c.Parent >= i || c.Level < 0 || (c.Parent < 0) != (c.Level == 0) {
			return fmt.Errorf("clause %s has no place in the tree", c.ID)
		}
		if !utf8.ValidString(c.Text) || !c.spansFit() {
			return fmt.Errorf("clause %s has marks outside its text", c.ID)
		}
	}
	for i := range m.Clauses {
		for _, r := range m.Clauses[i].References {
			if r.To != "" && !ids[r.To] {
				return fmt.Errorf("clause %s refers to %s, which is not there", m.Clauses[i].ID, r.To)
			}
		}
	}
	return nil
}

// spansFit says whether every span of a clause lies within its text, at the edges of characters.
func (c *Clause) spansFit() bool {
	fits := func(s Span) bool {
		edge := func(at int) bool { return at == len(c.Text) || utf8.RuneStart(c.Text[at]) }
		return 0 <= s.Start && s.Start <= s.End && s.End <= len(c.Text) && edge(s.Start) && edge(s.End)
	}
	ok := fits(c.RunIn)
	for _, s := range c.Provisions {
		ok = ok && fits(s)
	}
	for _, b := range c.Brackets {
		ok = ok && fits(b.Span)
	}
	for _, r := range c.References {
		ok = ok && fits(r.Span)
	}
	return ok
}
