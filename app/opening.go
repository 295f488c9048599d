//go:build !headless

package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// opening is drafts on their way to the window: what the sides will hold then, and what has to be done before.
type opening struct {
	drafts [2]draft
	unread []int // sides to read
	locked []int // sides to ask the password of
	onward bool  // go on to compare
	again  bool  // what is read is there already; trouble with it costs nothing
}

// open reads sources into the sides from side on. Where that makes a pair at one go, or a review is on the screen, it goes
// on to compare.
func (p *program) open(side int, sources []source) {
	if len(sources) == 2 {
		side = 0
	}
	o := opening{drafts: p.drafts, onward: len(sources) == 2 || p.reviewing}
	for i, s := range sources {
		at := (side + i) % 2
		o.drafts[at] = draft{source: s}
		o.unread = append(o.unread, at)
	}
	p.read(o)
}

// reread reads a side anew, after change has said how.
func (p *program) reread(side int, change func(*source)) {
	o := opening{drafts: p.drafts, unread: []int{side}, onward: p.reviewing, again: true}
	change(&o.drafts[side].source)
	p.read(o)
}

// read reads what is unread and, where that is wanted and nothing stands in the way, compares.
func (p *program) read(o opening) {
	names := make([]string, len(o.unread))
	for i, side := range o.unread {
		names[i] = o.drafts[side].source.name
	}
	pairing := p.pairing()
	p.begin(strings.Join(names, " — "), func(ctx context.Context, progress memo.Progress) func() {
		var locked []int
		for _, side := range o.unread {
			s := o.drafts[side].source
			m, err := p.engine.readDraft(ctx, &s, progress)
			before := o.drafts[side]
			o.drafts[side] = draft{source: s, memo: m, trouble: err}
			o.drafts[side].follow(before)
			if isLocked(err) {
				locked = append(locked, side)
			}
		}
		o.unread, o.locked = nil, append(locked, o.locked...)
		var c *comparison.Comparison
		var err error
		if o.onward && o.drafts[0].memo != nil && o.drafts[1].memo != nil {
			options := pairing(o.drafts[0].memo, o.drafts[1].memo)
			options.Progress = progress
			c, err = p.engine.compare(ctx, o.drafts[0].memo, o.drafts[1].memo, options)
		}
		return func() { p.opened(o, c, err) }
	})
}

// readDraft reads a source, after it has loaded its file.
func (e engine) readDraft(ctx context.Context, s *source, progress memo.Progress) (*memo.Memo, error) {
	if s.bytes == nil {
		data, err := e.load(ctx, *s)
		if err != nil {
			return nil, err
		}
		s.bytes = data
	}
	return e.read(ctx, *s, progress)
}

// isLocked says whether a password may help.
func isLocked(err error) bool {
	var file *memo.FileError
	return errors.As(err, &file) && (file.Problem == memo.Encrypted || file.Problem == memo.WrongPassword)
}

// opened takes up what was read, after it has asked for the passwords that are needed. Trouble with a file never costs
// the review that is on the screen, nor a draft that was read before.
func (p *program) opened(o opening, c *comparison.Comparison, err error) {
	if len(o.locked) > 0 {
		p.askPassword(o, o.locked[0])
		return
	}
	failed := -1 // the side that has trouble where there was none before
	for side, d := range o.drafts {
		if d.trouble != nil && p.drafts[side].memo != nil {
			failed = side
		}
	}
	if p.reviewing && c == nil || o.again && failed >= 0 {
		p.lament(o, failed, err)
		return
	}
	p.drafts = o.drafts
	p.compared(c, err)
	if o.again && p.reviewing {
		p.keepOn() // the review holds how its drafts are read
	}
	p.tellUnfit()
}

// lament says what is wrong with what was to take the place of drafts that are kept. A locked one needs no words: a
// person was asked and gave no password.
func (p *program) lament(o opening, failed int, err error) {
	if failed < 0 {
		if err != nil {
			p.showTrouble(p.say.Say("app.compare"), err)
		}
		return
	}
	if d := o.drafts[failed]; !isLocked(d.trouble) {
		p.showTrouble(d.source.name, d.trouble)
	}
}

// unlock takes the password of a locked side and reads it. Where a person gives none, it goes on without.
func (p *program) unlock(o opening, side int, password string) {
	o.locked = slices.DeleteFunc(slices.Clone(o.locked), func(s int) bool { return s == side })
	if password == "" {
		p.opened(o, nil, nil)
		return
	}
	o.drafts[side].source.password = password
	o.unread = []int{side}
	p.read(o)
}
