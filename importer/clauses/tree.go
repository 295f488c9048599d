package clauses

import (
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

// node is a clause that later ones may belong to or stand beside.
type node struct {
	clause  int // index in builder.clauses
	parent  int // the same for its parent, -1 at the top
	item    *item
	reading      // of its label, the one that its neighbours bear out
	rank    int  // how high a heading ranks, the less the higher; 0 for what is no heading
	shut    bool // its list was interrupted: it may go on, but nothing new nests in it
	listing bool // the paragraph it announced last ends in a semicolon: another comes
}

// builder grows the tree. Its stack holds the way from the top to the clause placed last.
type builder struct {
	clauses []memo.Clause
	ids     ids
	stack   []node
}

// build makes the clauses of the items.
func build(items []item) []memo.Clause {
	b := builder{clauses: make([]memo.Clause, 0, len(items)), ids: newIDs()}
	for i := range items {
		b.place(&items[i])
	}
	return b.clauses
}

// place finds where an item belongs, and adds it.
func (b *builder) place(it *item) {
	switch {
	case it.role == title:
		b.add(it, -1, nil)
	case it.role == remark:
		b.add(it, -1, nil)
	case it.role == subtitle:
		b.add(it, b.stack[len(b.stack)-1].clause, nil)
	case it.role == heading, it.marked && it.mark.Kind == label.Named && it.mark.Name != "point":
		b.placeHeading(it)
	case it.marked:
		b.placePoint(it)
	default:
		b.placeParagraph(it)
	}
}

// push adds an item and keeps it open for what follows.
func (b *builder) push(it *item, parent int, r reading, rank int) {
	clause := b.add(it, parent, r.numbers)
	b.stack = append(b.stack, node{clause: clause, parent: parent, item: it, reading: r, rank: rank})
}

// add makes the clause of an item under the clause parent and gives its index.
func (b *builder) add(it *item, parent int, numbers []int) int {
	c := memo.Clause{Label: it.Label, Kind: kindOf(it), Parent: parent, Text: it.Text, Guess: guessOf(it), Place: it.Place, Raw: it.Raw, Lines: it.Lines, Confidence: it.Confidence}
	prefix, trimmed := "", []int(nil)
	if parent >= 0 {
		prefix = b.clauses[parent].ID + "/"
		trimmed = b.ids.numbers[parent]
	}
	c.ID = b.ids.name(prefix, it, numbers, trimmed)
	b.clauses = append(b.clauses, c)
	return len(b.clauses) - 1
}

// guessOf says what about the item was guessed.
func guessOf(it *item) memo.Guess {
	switch {
	case it.role == heading && !it.marked && it.Style.Level == 0 && !isAnnex(it.Text):
		return memo.GuessedHeading
	case it.marked && it.mark.Unsure:
		return memo.GuessedLabel
	}
	return ""
}

// kindOf gives the kind of an item's clause.
func kindOf(it *item) memo.Kind {
	switch it.role {
	case title, heading, subtitle:
		return memo.Heading
	case recital:
		return memo.Preamble
	case remark:
		return memo.Note
	}
	return memo.Body
}

// joinHeading joins the two parts of a heading as a reader would write them in one line.
func joinHeading(a, b string) string {
	switch {
	case a == "" || b == "":
		return a + b
	case strings.ContainsRune(".:)–—", lastRune(a)):
		return a + " " + b
	}
	return a + ". " + b
}

func lastRune(s string) rune {
	r := []rune(s)
	return r[len(r)-1]
}
