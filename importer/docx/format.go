package docx

import (
	"strconv"
	"strings"

	"parley/importer/memo"
)

// toggle is a property that may be on, off, or not said.
type toggle int8

const (
	unsaid toggle = iota
	off
	on
)

// toggleOf reads the element of a property.
func toggleOf(e element) toggle {
	if e.on() {
		return on
	}
	return off
}

// or gives t, or other where t says nothing.
func (t toggle) or(other toggle) toggle {
	if t == unsaid {
		return other
	}
	return t
}

// not says that a property of a style is on in one of two styles only: on in both switches it off again.
func (t toggle) differs(other toggle) toggle {
	switch {
	case (t == on) != (other == on):
		return on
	case t == unsaid && other == unsaid:
		return unsaid
	}
	return off
}

// runFormat is what is said of the look of characters.
type runFormat struct {
	style                string
	bold, italic, vanish toggle
	size                 int // in half points, 0 = not said
	font                 string
}

// over lays f over base.
func (f runFormat) over(base runFormat) runFormat {
	f.bold, f.italic, f.vanish = f.bold.or(base.bold), f.italic.or(base.italic), f.vanish.or(base.vanish)
	if f.size == 0 {
		f.size = base.size
	}
	if f.font == "" {
		f.font = base.font
	}
	return f
}

// length is a distance in twentieths of a point, where one is said.
type length struct {
	said  bool
	twips int
}

// or gives l, or other where l says nothing.
func (l length) or(other length) length {
	if l.said {
		return l
	}
	return other
}

// paragraphFormat is what is said of the look of a paragraph.
type paragraphFormat struct {
	style       string
	outline     int    // 1 to 9, 10 for body text, 0 = not said
	list        string // the numbered list it belongs to; "0" takes it out of any, "" = not said
	level       int    // of the list, from 0; -1 = not said
	centred     toggle
	left, first length // of all lines, of the first line beyond them
}

// plain says nothing.
var plain = paragraphFormat{level: -1}

// over lays f over base.
func (f paragraphFormat) over(base paragraphFormat) paragraphFormat {
	if f.outline == 0 {
		f.outline = base.outline
	}
	if f.list == "" {
		f.list = base.list
	}
	if f.level < 0 {
		f.level = base.level
	}
	f.centred = f.centred.or(base.centred)
	f.left, f.first = f.left.or(base.left), f.first.or(base.first)
	return f
}

// fate says what becomes of something that carries tracked changes, in the view that is read.
type fate struct {
	view memo.View
	gone bool
}

// meet takes in a change.
func (f *fate) meet(name string) {
	f.gone = f.gone || isGone(name, f.view)
}

// isGone says whether what the change element called name marks is not there in view.
func isGone(name string, view memo.View) bool {
	switch name {
	case "w:ins", "w:moveTo":
		return view == memo.Original
	case "w:del", "w:moveFrom":
		return view == memo.Accepted
	}
	return false
}

// ending is what becomes of a paragraph's mark.
type ending struct {
	gone   bool // deleted, or behind a large first letter: the next paragraph goes on in the same line
	hidden bool // not shown, with the same effect
}

// paragraphProperties reads a w:pPr as it is in view.
func (s *source) paragraphProperties(view memo.View) (paragraphFormat, ending, error) {
	f, end := plain, ending{}
	before, changed, dropped := plain, false, false
	err := s.children(func(e element) (err error) {
		switch e.name {
		case "w:pStyle":
			f.style = e.value("w:val")
		case "w:outlineLvl":
			f.outline = min(max(e.number("w:val", 9), 0), 9) + 1
		case "w:jc":
			f.centred = off
			if e.value("w:val") == "center" {
				f.centred = on
			}
		case "w:ind":
			f.left, f.first = indents(e)
		case "w:framePr":
			kind := e.value("w:dropCap")
			dropped = kind == "drop" || kind == "margin"
		case "w:numPr":
			f.list, f.level, err = s.listProperties(view)
		case "w:rPr":
			end, err = s.markProperties(view)
		case "w:pPrChange":
			changed = true
			err = s.children(func(e element) (err error) {
				if e.name == "w:pPr" {
					before, _, err = s.paragraphProperties(view)
				}
				return err
			})
		}
		return err
	})
	if changed && view == memo.Original {
		f = before
	}
	end.gone = end.gone || dropped
	return f, end, err
}

// listProperties reads a w:numPr: the list and the level in it.
func (s *source) listProperties(view memo.View) (list string, level int, err error) {
	level = -1
	f := fate{view: view}
	err = s.children(func(e element) error {
		switch e.name {
		case "w:ilvl":
			level = min(max(e.number("w:val", 0), 0), levels-1)
		case "w:numId":
			list = e.value("w:val")
		default:
			f.meet(e.name)
		}
		return nil
	})
	if f.gone {
		return "", -1, err
	}
	return list, level, err
}

// markProperties reads the w:rPr of a paragraph's mark.
func (s *source) markProperties(view memo.View) (ending, error) {
	f, end := fate{view: view}, ending{}
	err := s.children(func(e element) error {
		if e.name == "w:vanish" || e.name == "w:specVanish" {
			end.hidden = e.on()
		}
		f.meet(e.name)
		return nil
	})
	end.gone = f.gone
	return end, err
}

// indents reads a w:ind.
func indents(e element) (left, first length) {
	for _, name := range []string{"w:left", "w:start"} {
		if v, ok := e.lookup(name); ok {
			left = length{true, twips(v)}
		}
	}
	if v, ok := e.lookup("w:firstLine"); ok {
		first = length{true, twips(v)}
	}
	if v, ok := e.lookup("w:hanging"); ok {
		first = length{true, -twips(v)}
	}
	return left, first
}

// runProperties reads a w:rPr as it is in view.
func (s *source) runProperties(view memo.View) (runFormat, error) {
	var f, before runFormat
	changed := false
	err := s.children(func(e element) (err error) {
		switch e.name {
		case "w:rStyle":
			f.style = e.value("w:val")
		case "w:b":
			f.bold = toggleOf(e)
		case "w:i":
			f.italic = toggleOf(e)
		case "w:vanish":
			f.vanish = toggleOf(e)
		case "w:sz":
			f.size = min(max(halfPoints(e.value("w:val")), 0), 3276)
		case "w:rFonts":
			f.font = e.value("w:ascii")
		case "w:rPrChange":
			changed = true
			err = s.children(func(e element) (err error) {
				if e.name == "w:rPr" {
					before, err = s.runProperties(view)
				}
				return err
			})
		}
		return err
	})
	if changed && view == memo.Original {
		f = before
	}
	return f, err
}

// units are the units that the strict dialect measures with, in points.
var units = []struct {
	name   string
	points float64
}{{"pt", 1}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"pc", 12}, {"pi", 12}}

// twips reads a length, which is in twentieths of a point unless it names a unit.
func twips(v string) int { return measured(v, 20) }

// halfPoints reads a type size, which is in half points unless it names a unit.
func halfPoints(v string) int { return measured(v, 2) }

// measured reads a length; perPoint is how many of the default unit make a point.
func measured(v string, perPoint float64) int {
	for _, u := range units {
		if body, ok := strings.CutSuffix(v, u.name); ok {
			x, err := strconv.ParseFloat(body, 64)
			if err != nil || x < -1e5 || x > 1e5 {
				return 0
			}
			return int(x * u.points * perPoint)
		}
	}
	n, _ := parseNumber(v)
	return n
}

// parseNumber reads a whole number, however its fraction is written; ones out of all proportion are no numbers.
func parseNumber(v string) (int, bool) {
	whole, _, _ := strings.Cut(strings.TrimSpace(v), ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n < -1e6 || n > 1e6 {
		return 0, false
	}
	return n, true
}
