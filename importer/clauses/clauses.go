package clauses

import (
	"slices"
	"strings"
	"unicode"

	"parley/importer/language"
	"parley/importer/memo"
)

// Cut makes a memo of a text: its clauses as a tree, its title, party and language. What a file says about itself, name,
// path and checksum, is left to the caller.
//
// Every paragraph becomes one clause; its words stand, in their order, in the clause's label and text. What is within a
// clause is marked by spans of its text: provisions, a run-in title, brackets, references.
func Cut(t memo.Text) memo.Memo {
	items := itemsOf(t)
	assign(items)
	m := memo.Memo{
		Format:    t.Format,
		Pages:     t.Pages,
		Warnings:  t.Warnings,
		Marks:     t.Marks,
		Furniture: t.Furniture,
		Clauses:   build(items),
	}
	finish(&m, nil)
	return m
}

// finish fills in what follows from the clauses and their tree. Of a clause that reads as one of those before did, all of
// whom were finished, what follows from its words alone is not looked for again.
func finish(m *memo.Memo, before []memo.Clause) {
	known := make(map[string]*memo.Clause, len(before))
	for i := range before {
		known[before[i].ID] = &before[i]
	}
	as := func(c *memo.Clause) *memo.Clause {
		if k := known[c.ID]; k != nil && k.Text == c.Text {
			return k
		}
		return nil
	}
	m.Title, m.Party = titleOf(m.Clauses), partyOf(m.Clauses)
	markPaths(m.Clauses)
	m.Language = tellLanguages(m.Clauses)
	markRunIns(m.Clauses)
	markReferences(m.Clauses, as)
	broken := markBrackets(m.Clauses)
	m.Warnings = slices.DeleteFunc(slices.Clone(m.Warnings), func(w memo.Warning) bool { return w.Code == memo.OpenBrackets })
	if len(broken) > 0 {
		m.Warnings = append(m.Warnings, memo.Warning{Code: memo.OpenBrackets, Values: []string{citations(m.Clauses, broken)}})
	}
	for i := range m.Clauses {
		c := &m.Clauses[i]
		c.Provisions = nil
		if c.Kind == memo.Heading {
			continue
		}
		if k := as(c); k != nil && k.Kind != memo.Heading && k.RunIn == c.RunIn {
			c.Provisions = slices.Clone(k.Provisions)
		} else {
			c.Provisions = provisions(c.Text, c.RunIn)
		}
	}
}

// citations names clauses as a person would look for them, a few at most.
func citations(clauses []memo.Clause, which []int) string {
	const few = 5
	var names []string
	for _, i := range which[:min(len(which), few)] {
		names = append(names, clauses[i].ID)
	}
	if len(which) > few {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// tellLanguages sets the language of each clause and gives that of the whole. A clause too short to tell borrows
// from its neighbours.
func tellLanguages(clauses []memo.Clause) memo.Language {
	var all language.Reader
	for i := range clauses {
		clauses[i].Language = all.Detect(clauses[i].Text)
	}
	whole := all.Whole()
	told := make([]memo.Language, len(clauses)) // of the nearest clause after each that tells
	next := memo.Unknown
	for i := len(clauses) - 1; i >= 0; i-- {
		told[i] = next
		if l := clauses[i].Language; l != memo.Unknown {
			next = l
		}
	}
	last := memo.Unknown
	for i := range clauses {
		c := &clauses[i]
		if c.Language != memo.Unknown {
			last = c.Language
			continue
		}
		c.Language = borrow(c.Text, last, told[i], whole)
	}
	return whole
}

// borrow gives a language to a text that does not tell: that of its neighbours where they agree, else the one of theirs
// or of the whole that is written in the text's script.
func borrow(text string, before, after, whole memo.Language) memo.Language {
	if before == after && before != memo.Unknown {
		return before
	}
	latin := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
	for _, l := range []memo.Language{after, before, whole} {
		if l != memo.Unknown && latin == (l == memo.English) {
			return l
		}
	}
	return whole
}
