package rtf

import (
	"strings"

	"parley/importer/memo"
	"parley/importer/prose"
)

// destination says what becomes of the text of a group.
type destination uint8

const (
	running    destination = iota // it shows
	skipped                       // nothing of the group is read
	muted                         // it does not show; groups within may
	twofold                       // \upr: the second group of it shows
	gathered                      // it goes to the state's text: the label of a list item, the instruction of a field
	fontTable                     // names of fonts
	styleTable                    // names of styles
	listed                        // none in tables of lists
	levelText                     // how a level of a list is labelled
)

// state is what holds in a group.
type state struct {
	to     destination
	text   *strings.Builder // where gathered text goes
	font   int
	skip   int // \uc: how many characters stand for one of Unicode
	look   prose.Look
	par    layout
	hidden *bool  // not nil: the text does not show; whether that was counted
	cut    bool   // deleted
	put    bool   // inserted
	gone   bool   // a note or a box of text that is not there in the view
	drawn  bool   // a field whose instruction has said what shows
	sink   bool   // the group opened the innermost sink
	closes func() // called when the group ends; nil for most
}

// layout is what holds for a paragraph.
type layout struct {
	list, level int      // \ls, \ilvl
	old         *oldList // numbered as in the days before tables of lists
	style       int      // \s
	outline     int      // \outlinelevel, -1 for none
	left, first int      // \li, \fi in twips
	centred     bool
	depth       int // of tables around it
}

// plainLayout is that of a paragraph of which nothing was said.
var plainLayout = layout{style: -1, outline: -1}

// usualSize is the type size in points of text that names none.
const usualSize = 12

// plain resets what holds for characters.
func (s *state) plain(font int) {
	s.font, s.look = font, prose.Look{Points: usualSize}
	s.hidden, s.cut, s.put = nil, false, false
}

// shows says whether text in this state is part of the view.
func (s *state) shows(view memo.View) bool {
	return s.hidden == nil && s.there(view)
}

// there says whether text in this state is in the view, hidden or not.
func (s *state) there(view memo.View) bool {
	switch view {
	case everything:
		return !s.gone
	case memo.Original:
		return !s.put && !s.gone
	}
	return !s.cut && !s.gone
}

// everything is the view that word processors show while changes are tracked: what was deleted and what was inserted.
const everything memo.View = 255
