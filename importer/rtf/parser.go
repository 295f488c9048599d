package rtf

import (
	"bytes"
	"context"
	"unicode/utf8"

	"parley/importer/memo"
	"parley/importer/prose"
)

// parser reads a file into a draft.
type parser struct {
	lexer
	view   memo.View
	draft  prose.Draft
	marks  memo.Marks
	states []state
	sinks  []*sink
	size   int  // bytes of text so far
	broken bool // the file is cut off, or its braces do not match

	star    bool   // \* stands before the word that comes
	skip    int    // characters to pass over after \u
	high    rune   // the first half of a pair of \u, 0 for none
	partial []byte // bytes of a letter in UTF-8 that is not whole yet

	ansiPage, language, defaultFont int
	hasRussian                      bool // a font has Russian letters by its character set
	inUTF8                          bool // letters that stand in the file as they are
	tallies                         map[int]*tally
	recoded                         map[int]bool // fonts whose Western letters are Russian ones

	fonts      map[int]font
	fontNumber int
	fontEntry  font
	styles     map[int]int // heading levels
	lists      map[int]*list
	overrides  map[int]*override
	listing    listing
	mistaken   map[int]bool // lists, by \ls, that count otherwise than the labels in the file
	trusted    map[int]bool // lists that count for the view, whatever labels stand in the file
	old        *oldList     // that is being read
}

func newParser(data []byte, view memo.View) *parser {
	p := &parser{
		lexer: lexer{data}, view: view, fonts: map[int]font{}, styles: map[int]int{}, lists: map[int]*list{},
		overrides: map[int]*override{}, tallies: map[int]*tally{},
		mistaken: map[int]bool{},
	}
	p.inUTF8 = utf8.Valid(data)
	p.states = []state{{skip: 1, par: plainLayout, look: prose.Look{Points: usualSize}}}
	p.sinks = []*sink{{out: &p.draft.Body}}
	return p
}

func (p *parser) top() *state { return &p.states[len(p.states)-1] }

func (p *parser) sink() *sink { return p.sinks[len(p.sinks)-1] }

// read reads to the end of the outermost group, and on where text stands behind a brace too many.
func (p *parser) read(ctx context.Context) error {
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if len(p.states) > maxDepth || p.size > maxText {
			return ErrTooLarge
		}
		t := p.lexer.next()
		switch t.kind {
		case end:
			p.broken = p.broken || len(p.states) > 1
			for len(p.states) > 1 {
				p.shut()
			}
			p.finish() // what stands behind a brace too many
			return nil
		case open:
			p.open()
		case shut:
			p.shut()
			if len(p.states) == 1 {
				if !bytes.Contains(p.lexer.rest, []byte(`\par`)) {
					return nil
				}
				p.broken = true
			}
		case word:
			p.control(t)
		case symbol:
			p.symbol(t.word)
		case escaped:
			if t.given {
				p.bytes([]byte{byte(t.param)}, false)
			}
		case plain:
			p.bytes(t.text, p.inUTF8)
		}
	}
}

// open begins a group: it has the state of the one around it.
func (p *parser) open() {
	s := *p.top()
	s.sink, s.closes, s.drawn = false, nil, false
	if s.to == twofold {
		s.to = muted
	}
	p.star, p.skip = false, 0
	p.states = append(p.states, s)
}

// shut ends a group.
func (p *parser) shut() {
	p.star, p.skip = false, 0
	if len(p.states) < 2 {
		return
	}
	switch outermost := len(p.states) == 2; {
	case p.top().sink:
		p.finish()
		p.sinks = p.sinks[:len(p.sinks)-1]
	case outermost:
		p.finish()
	}
	closes := p.top().closes
	p.states = p.states[:len(p.states)-1]
	if closes != nil {
		closes()
	}
}
