package rtf

import (
	"parley/importer/numeral"
	"parley/importer/prose"
)

// oldList is how a paragraph is labelled in files from before the tables of lists, \pn: by itself.
type oldList struct {
	format        string // as numeral knows it
	start         int
	level         int
	before, after string
	font          int
	silent        bool // it goes on with the item before
}

// beginOld reads a \pn group.
func (p *parser) beginOld() {
	s := p.top()
	old := &oldList{start: 1, format: "decimal"}
	p.old = old
	s.to = listed
	outer := len(p.states) - 2
	s.closes = func() {
		p.old = nil
		if 0 <= outer && outer < len(p.states) {
			p.states[outer].par.old = old
		}
	}
}

// around takes the text that stands before or after the numbers.
func (o *oldList) around(name, text string) {
	if r := []rune(text); len(r) > maxLabel {
		text = string(r[:maxLabel])
	}
	if name == "pntxtb" {
		o.before = text
	} else {
		o.after = text
	}
}

// oldWord reads what a control word says in a \pn group.
func (o *oldList) oldWord(t token) {
	switch t.word {
	case "pndec":
		o.format = "decimal"
	case "pnucrm":
		o.format = "upperRoman"
	case "pnlcrm":
		o.format = "lowerRoman"
	case "pnucltr":
		o.format = "upperLetter"
	case "pnlcltr":
		o.format = "lowerLetter"
	case "pnord", "pnordt":
		o.format = "ordinal"
	case "pncard":
		o.format = "cardinalText"
	case "pnlvlblt":
		o.format = "bullet"
	case "pnlvlcont":
		o.silent = true
	case "pnlvl":
		o.level = t.param
	case "pnstart":
		o.start = t.param
	case "pnf":
		o.font = t.param
	}
}

// oldCount is how far the lists of a stream have counted.
type oldCount struct {
	last   *oldList // of the paragraph before, nil if it had none
	counts map[int]int
}

// next counts a paragraph and gives its label.
func (c *oldCount) next(o *oldList, p *parser) string {
	switch {
	case o.silent:
		return ""
	case c.last == nil:
		c.counts = map[int]int{}
	case o.level > c.last.level:
		delete(c.counts, o.level)
	}
	n, going := c.counts[o.level]
	if n++; !going {
		n = o.start
	}
	c.counts[o.level], c.last = n, o
	font := p.fonts[o.font].name
	if o.format == "bullet" {
		return prose.BulletIn(o.before, font)
	}
	return prose.Clean(o.before + numeral.Named(o.format, n) + o.after)
}
