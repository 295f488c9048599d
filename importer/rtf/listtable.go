package rtf

import "strings"

// listing is the entry of the tables of lists that is being read.
type listing struct {
	list     *list
	id       int
	level    *listLevel // nil outside of one
	override *override
	number   int // \ls of the override
	at       int // level of the override from 0
	restarts bool
}

// enterTable begins a table of fonts, styles or lists, or an entry of one.
func (p *parser) enterTable(name string) {
	s := p.top()
	switch name {
	case "fonttbl":
		s.to, p.fontEntry = fontTable, font{charset: -1}
		s.text = &strings.Builder{}
		return
	case "stylesheet":
		s.to, s.text = styleTable, &strings.Builder{}
		return
	case "listtable", "listoverridetable":
		s.to = listed
		return
	}
	if s.to != listed {
		return
	}
	e := &p.listing
	switch name {
	case "list":
		*e = listing{list: &list{}}
		s.closes = func() {
			if e.list != nil && len(p.lists) < maxEntries {
				p.lists[e.id] = e.list
			}
			*e = listing{}
		}
	case "listlevel":
		e.level = &listLevel{start: 1}
		s.closes = e.endLevel
	case "leveltext":
		text := &strings.Builder{}
		s.to, s.text = levelText, text
		s.closes = func() {
			if e.level != nil {
				e.level.text = levelLabel(text.String())
			}
		}
	case "listoverride":
		*e = listing{override: &override{}, at: -1}
		s.closes = func() {
			if e.override != nil && len(p.overrides) < maxEntries {
				p.overrides[e.number] = e.override
			}
			*e = listing{}
		}
	case "lfolevel":
		e.at, e.restarts = e.at+1, false
	}
}

// endLevel lays a level into its list or its override.
func (e *listing) endLevel() {
	level := e.level
	e.level = nil
	switch {
	case level == nil:
	case e.list != nil && len(e.list.levels) < maxLevels:
		e.list.levels = append(e.list.levels, level)
	case e.override != nil && 0 <= e.at && e.at < maxLevels:
		e.override.levels[e.at] = level
		if e.restarts {
			e.override.starts[e.at] = &level.start
		}
	}
}

// listWord reads what a control word says of a list.
func (p *parser) listWord(t token) {
	e := &p.listing
	switch t.word {
	case "listid":
		e.id = t.param
		if e.override != nil {
			e.override.list = t.param
		}
		return
	case "ls":
		e.number = t.param
		return
	case "listoverridestartat":
		e.restarts = true
		return
	}
	if e.level == nil {
		if t.word == "levelstartat" && e.override != nil && 0 <= e.at && e.at < maxLevels {
			e.override.starts[e.at] = &t.param
		}
		return
	}
	switch t.word {
	case "levelnfc", "levelnfcn":
		e.level.format = t.param
	case "levelstartat":
		e.level.start = t.param
	case "levellegal":
		e.level.legal = !t.given || t.param != 0
	case "levelnorestart":
		e.level.running = !t.given || t.param != 0
	case "f":
		e.level.font = t.param
	}
}

// maxLabel is how long the pattern of a label can be, in characters, and about how long a label, in bytes.
const maxLabel = 255

// levelLabel takes the length in front and the semicolon at the end off what \leveltext says.
func levelLabel(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	r = r[1:]
	if n := len(r); n > 0 && r[n-1] == ';' {
		r = r[:n-1]
	}
	return string(r[:min(len(r), maxLabel)])
}
