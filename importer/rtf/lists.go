package rtf

import (
	"strings"

	"parley/importer/numeral"
	"parley/importer/prose"
)

// maxLevels is how many levels a list has.
const maxLevels = 9

// list is an entry of the list table, with the counts of its levels.
type list struct {
	levels []*listLevel
	counts [maxLevels]int
	begun  [maxLevels]bool
}

// listLevel says how a level is labelled.
type listLevel struct {
	format  int // \levelnfc
	start   int
	legal   bool   // all numbers in digits
	running bool   // upper levels do not make it start afresh
	font    int    // of the label
	text    string // with placeholders, runes from 0 to 8, for the numbers of the levels
}

// override is what a paragraph's \ls stands for.
type override struct {
	list   int
	levels [maxLevels]*listLevel // in place of the list's own
	starts [maxLevels]*int       // for the first paragraph, in place of the level's own
}

// level gives a level of the list as the override has it, nil if there is none.
func (o *override) level(l *list, at int) *listLevel {
	if o.levels[at] != nil {
		return o.levels[at]
	}
	if at < len(l.levels) {
		return l.levels[at]
	}
	return nil
}

// count counts a paragraph of \ls number at a level from 0 and gives its label; known says that the tables speak of it.
func (p *parser) count(number, at int) (label string, known bool) {
	o := p.overrides[number]
	if o == nil || at < 0 || at >= maxLevels {
		return "", false
	}
	l := p.lists[o.list]
	if l == nil || o.level(l, at) == nil {
		return "", false
	}
	if first := o.starts[at]; first != nil {
		o.starts[at] = nil
		l.counts[at], l.begun[at] = *first, true
	} else if l.begun[at] {
		l.counts[at]++
	}
	for i := range at + 1 {
		if of := o.level(l, i); of != nil && !l.begun[i] {
			l.counts[i], l.begun[i] = of.start, true
		}
	}
	for i := at + 1; i < maxLevels; i++ {
		if of := o.level(l, i); of == nil || !of.running {
			l.begun[i] = false
		}
	}
	return p.label(o, l, at), true
}

// formats gives the names that numeral knows for \levelnfc; what is not here is shown in digits.
var formats = map[int]string{
	1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 6: "cardinalText", 7: "ordinalText", 8: "hex",
	9: "chicago", 14: "decimalFullWidth", 18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", bulletSign: "bullet",
	26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 57: "numberInDash", 58: "russianLower", 59: "russianUpper", noNumber: "none",
}

// Formats that show no number.
const (
	bulletSign = 23
	noNumber   = 255
)

// label writes the label of a level from the counts.
func (p *parser) label(o *override, l *list, at int) string {
	own := o.level(l, at)
	font := p.fonts[own.font].name
	if own.format == bulletSign {
		return prose.BulletIn(own.text, font)
	}
	var b strings.Builder
	for _, r := range own.text {
		if b.Len() >= maxLabel {
			break
		}
		if r >= maxLevels {
			b.WriteRune(r)
			continue
		}
		of := o.level(l, int(r))
		if of == nil || int(r) > at {
			continue
		}
		format := formats[of.format]
		if own.legal && of.format != bulletSign && of.format != noNumber {
			format = ""
		}
		b.WriteString(numeral.Named(format, l.counts[r]))
	}
	return prose.Clean(prose.Symbols(b.String(), font))
}
