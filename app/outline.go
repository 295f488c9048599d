//go:build !headless

package app

import (
	"slices"

	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
	"parley/diffview/lexicon"
)

// order is what an outline is made after.
type order string

// The orders: the sections and clauses of one draft as they stand in it, or the topics of the talks.
const (
	byTopic order = "topic"
	byA     order = "A"
	byB     order = "B"
)

// orders lists them as they are offered.
var orders = []order{byTopic, byA, byB}

// entry is one line of an outline, which leads to a row.
type entry struct {
	key     string // names it among the entries of its outline, for folding
	label   string // hangs in front of the text; "" for none
	text    string
	head    bool // holds the entries below it that stand deeper
	depth   int
	row     int    // index of the row that it leads to; -1 for none
	topic   string // of a topic's entry its id
	differs int    // how many of the rows below it differ
	rows    int    // how many rows stand below it
	shares  shares // of the rows below it
	sign    string // how the row differs, of an entry that is no head; "" where it does not
	over    string // stands above it, as the name of a group of heads that begins here; "" for none
}

// shares counts rows by how they stand: settled by the person, or else by how they differ.
type shares struct{ settled, differ, onlyA, onlyB int }

// add counts a row.
func (s *shares) add(kind comparison.RowKind, settled bool) {
	switch {
	case settled:
		s.settled++
	case kind == comparison.DifferRow:
		s.differ++
	case kind == comparison.OnlyARow:
		s.onlyA++
	case kind == comparison.OnlyBRow:
		s.onlyB++
	}
}

// rowSigns tell in an outline how a row differs, as the gutter does.
var rowSigns = map[comparison.RowKind]string{comparison.DifferRow: "≠", comparison.OnlyARow: "A", comparison.OnlyBRow: "B"}

// outlineOf makes an outline of a comparison.
func (p *program) outlineOf(o order) []entry {
	switch o {
	case byA:
		return outlineBySide(p.view, 0, p.settled)
	case byB:
		return outlineBySide(p.view, 1, p.settled)
	}
	return p.outlineByTopic()
}

// settled says whether the person has given a row a status that settles it.
func (p *program) settled(row int) bool {
	return p.now().Rows[p.comparison.Rows[row].ID].Status.Settled()
}

// outlineBySide makes the outline of one draft; settled says which rows the person has settled.
func outlineBySide(c *comparison.Comparison, side int, settled func(row int) bool) []entry {
	clauses, homes := c.Memos[side].Clauses, c.Homes()[side]
	entries := make([]entry, len(clauses))
	counted := make([]map[int]bool, len(clauses)) // rows below each clause
	for i := range clauses {
		clause := &clauses[i]
		e := entry{key: clause.ID, label: clause.Label, text: clause.Text, depth: clause.Level, row: homes[i]}
		if e.row >= 0 {
			e.sign = rowSigns[c.Rows[e.row].Kind]
		}
		if !clause.RunIn.Empty() {
			e.text = clause.RunIn.Of(clause.Text)
		}
		entries[i] = e
		for at := clause.Parent; at >= 0; at = clauses[at].Parent {
			entries[at].head = true
			if e.row < 0 || c.Rows[e.row].Kind == comparison.HeadingRow || counted[at][e.row] {
				continue
			}
			if counted[at] == nil {
				counted[at] = map[int]bool{}
			}
			counted[at][e.row] = true
			entries[at].rows++
			entries[at].shares.add(c.Rows[e.row].Kind, settled(e.row))
			if c.Rows[e.row].Differs() {
				entries[at].differs++
			}
			if home := entries[at].row; home < 0 || c.Rows[home].Kind == comparison.HeadingRow {
				entries[at].row = e.row // a section leads to its first clause: headings are no rows to stand on
			}
		}
	}
	return entries
}

// outlineByTopic makes the outline of the topics, in the order of the glossary but each group of PA-X together under its
// name, and below each topic its rows.
func (p *program) outlineByTopic() []entry {
	c := p.view
	rows := map[string][]int{}
	for i := range c.Rows {
		if c.Rows[i].Kind != comparison.HeadingRow {
			rows[c.Rows[i].Topic] = append(rows[c.Rows[i].Topic], i)
		}
	}
	var entries []entry
	group := ""
	for _, topic := range append(topicsByGroup(), "") {
		if len(rows[topic]) == 0 {
			continue
		}
		head := entry{key: topic, topic: topic, text: p.say.Say("app.outline.rest"), head: true, row: rows[topic][0], rows: len(rows[topic])}
		if topic != "" {
			head.text = captions.Topic(p.say, topic)
		}
		if of := captions.Group(p.say, topic); of != group {
			group, head.over = of, of
		}
		for _, i := range rows[topic] {
			if c.Rows[i].Differs() {
				head.differs++
			}
			head.shares.add(c.Rows[i].Kind, p.settled(i))
		}
		entries = append(entries, head)
		for _, i := range rows[topic] {
			entries = append(entries, entry{
				key: topic + "/" + c.Rows[i].ID, label: c.Rows[i].ID, text: p.nameOf(i), depth: 1, row: i, sign: rowSigns[c.Rows[i].Kind],
			})
		}
	}
	return entries
}

// topicsByGroup lists the topics of the glossary, those of one group of PA-X behind the first of them; those of none come
// last.
func topicsByGroup() []string {
	topics := slices.Clone(lexicon.Load().Topics)
	first := map[string]int{"": len(topics)}
	for i := range topics {
		if _, known := first[topics[i].Group]; !known {
			first[topics[i].Group] = i
		}
	}
	slices.SortStableFunc(topics, func(a, b lexicon.Topic) int { return first[a.Group] - first[b.Group] })
	ids := make([]string, len(topics))
	for i := range topics {
		ids[i] = topics[i].ID
	}
	return ids
}

// nameOf says in a few words what a row is about: the issue that it turns on, else how its clause begins.
func (p *program) nameOf(row int) string {
	r := &p.comparison.Rows[row]
	if r.Turn.Issue != "" {
		issue := r.Turn
		issue.Says = [2]lexicon.Position{}
		return captions.Gist(p.say, p.comparison.Memos, issue)
	}
	for side, cell := range r.Cells {
		if len(cell.Clauses) > 0 {
			clause := &p.comparison.Memos[side].Clauses[cell.Clauses[0]]
			if !clause.RunIn.Empty() {
				return clause.RunIn.Of(clause.Text)
			}
			return clause.Text
		}
	}
	return ""
}

// shownEntries gives the indexes of the entries that no folded head hides.
func shownEntries(entries []entry, folded func(*entry) bool) []int {
	shown := make([]int, 0, len(entries))
	deeper := -1 // entries deeper than this are hidden; -1 hides none
	for i := range entries {
		e := &entries[i]
		if deeper >= 0 && e.depth > deeper {
			continue
		}
		deeper = -1
		if e.head && folded(e) {
			deeper = e.depth
		}
		shown = append(shown, i)
	}
	return shown
}

// entryOf finds among those shown the entry of a row: its own, or the head that hides it; -1 for none.
func entryOf(entries []entry, shown []int, row int) int {
	under := -1 // place in shown of the head that may hide what follows
	at := 0
	for i := range entries {
		if at < len(shown) && shown[at] == i {
			under = at
			at++
		}
		if e := &entries[i]; e.row == row && (!e.head || e.rows == 0) {
			return under
		}
	}
	return -1
}
