package docx

import (
	"strings"

	"parley/importer/numeral"
	"parley/importer/prose"
)

// counters count the paragraphs of lists.
type counters struct {
	lists numbering
	used  map[spot]bool       // where start overrides have taken effect
	at    map[string]*counter // by definition
}

// spot is a level of a list.
type spot struct {
	list  string
	level int
}

// counter is where the lists of one definition stand.
type counter struct {
	number [levels]int
	begun  [levels]bool
}

// newCounters gives counters that have counted nothing yet.
func newCounters(lists numbering) *counters {
	return &counters{lists, map[spot]bool{}, map[string]*counter{}}
}

// next counts one paragraph of the list id at a level and gives its label, "" if it has none.
func (c *counters) next(id string, at int) string {
	l := c.lists.lists[id]
	if l == nil || l.levels[at] == nil {
		return ""
	}
	n := c.at[l.definition]
	if n == nil {
		n = &counter{}
		c.at[l.definition] = n
	}
	if here := (spot{id, at}); l.starts[at].said && !c.used[here] {
		c.used[here] = true
		n.begun[at] = false
	}
	for i := range at {
		n.begin(l, i)
	}
	if !n.begin(l, at) {
		n.number[at]++
	}
	for i := at + 1; i < levels; i++ {
		if l.levels[i] != nil && l.levels[i].restarts(at) {
			n.begun[i] = false
		}
	}
	return l.label(n, at)
}

// begin has a level count from its start, unless it is counting already, and says whether it had to.
func (n *counter) begin(l *list, at int) bool {
	if n.begun[at] {
		return false
	}
	n.number[at], n.begun[at] = l.start(at), true
	return true
}

// start is the number that a level of l begins with.
func (l *list) start(at int) int {
	switch {
	case l.starts[at].said:
		return l.starts[at].number
	case l.levels[at] == nil:
		return 1
	}
	return l.levels[at].start
}

// restarts says whether a level counts afresh after one further up, counted from 0.
func (l *level) restarts(after int) bool {
	return l.restart < 0 || l.restart > after
}

// label puts together what stands before a paragraph.
func (l *list) label(n *counter, at int) string {
	def := l.levels[at]
	if def.format == "bullet" {
		return prose.BulletIn(def.text, def.font)
	}
	var b strings.Builder
	for text := def.text; text != ""; {
		before, after, found := strings.Cut(text, "%")
		b.WriteString(before)
		if !found {
			break
		}
		if after == "" || after[0] < '1' || after[0] > '9' {
			b.WriteByte('%')
			text = after
			continue
		}
		b.WriteString(l.shown(n, int(after[0]-'1'), at))
		text = after[1:]
	}
	return clean(prose.Symbols(b.String(), def.font))
}

// shown is the number of a level in the label of the level at.
func (l *list) shown(n *counter, i, at int) string {
	def := l.levels[i]
	if def == nil || i > at {
		return ""
	}
	format := def.format
	if l.levels[at].legal && format != "none" && format != "bullet" {
		format = "decimal"
	}
	if format == "custom" {
		return custom(def.pattern, n.number[i])
	}
	return numeral.Named(format, n.number[i])
}

// custom writes n in a format that is told by its first numbers: 001, 002, 003, …
func custom(pattern string, n int) string {
	first, _, _ := strings.Cut(pattern, ",")
	return numeral.Padded(n, min(len(strings.TrimSpace(first)), 8))
}
