//go:build !headless

package app

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// cut is what a person did to the clauses of a draft: acts on the memo as it was read, in their order. Those that were
// undone stand behind the others, to be done again.
type cut struct {
	read *memo.Memo // as it was read; nil before the first act
	acts []clauses.Correction
	done int // how many of the acts are in force
	lost int // acts that did not fit another reading of the file, not told yet
}

// correct does an act on the draft's clauses, for good until it is undone. It says whether the act fits.
func (d *draft) correct(act clauses.Correction) bool {
	if d.cut.read == nil {
		d.cut.read = d.memo
	}
	now, err := clauses.Correct(*d.memo, []clauses.Correction{act})
	if err != nil {
		return false
	}
	d.cut.acts = append(slices.Clone(d.cut.acts[:d.cut.done]), act)
	d.cut.done++
	d.memo = &now
	return true
}

// recut works out beside the window what an act makes of the draft that is checked, and tells then whether the act fits.
// What the person does meanwhile is done after that.
func (p *program) recut(act func(*draft) bool, then func(fits bool)) {
	side, d := p.check.side, p.drafts[p.check.side]
	p.undertake(&work{about: d.memo.Name, ordered: true}, func(_ context.Context, progress memo.Progress) func() {
		progress(memo.Cutting, unknown)
		fits := act(&d)
		d.doubts()
		return func() {
			p.drafts[side] = d
			then(fits)
		}
	})
}

// doubts are those of the cut as it is, found once.
func (d *draft) doubts() []memo.Doubt {
	if d.doubted.of != d.memo {
		d.doubted = doubted{d.memo, clauses.Doubts(*d.memo)}
	}
	return d.doubted.doubts
}

// doubted is what is doubtful about the cut of a memo.
type doubted struct {
	of     *memo.Memo
	doubts []memo.Doubt
}

// undo takes back the last act that is in force, and gives it; nil for none.
func (d *draft) undo() *clauses.Correction {
	if d.cut.done == 0 {
		return nil
	}
	d.cut.done--
	d.recut()
	return &d.cut.acts[d.cut.done]
}

// redo does anew the act that was undone last, and gives it; nil for none.
func (d *draft) redo() *clauses.Correction {
	if d.cut.done == len(d.cut.acts) {
		return nil
	}
	d.cut.done++
	d.recut()
	return &d.cut.acts[d.cut.done-1]
}

// inForce are the acts that are not undone.
func (c *cut) inForce() []clauses.Correction { return slices.Clone(c.acts[:c.done]) }

// restore has these acts in force, as they were once; those of them that do not fit this reading of the draft are left out.
func (d *draft) restore(acts []clauses.Correction) {
	if d.cut.read == nil {
		d.cut.read = d.memo
	}
	if n := len(acts); n > len(d.cut.acts) || !slices.Equal(acts, d.cut.acts[:n]) {
		_, err := clauses.Correct(*d.cut.read, acts)
		d.cut.acts = fitting(acts, err)
	}
	d.cut.done = min(len(acts), len(d.cut.acts))
	d.recut()
}

// fitting gives the acts without those that an error of laying them on a memo names.
func fitting(acts []clauses.Correction, err error) []clauses.Correction {
	unfit := (*clauses.Unfit)(nil)
	if !errors.As(err, &unfit) {
		return slices.Clone(acts)
	}
	return slices.DeleteFunc(slices.Clone(acts), func(c clauses.Correction) bool { return slices.Contains(unfit.Corrections, c) })
}

// recut lays the acts in force on the memo as it was read. They fit, for they did when they were made.
func (d *draft) recut() {
	if d.cut.done == 0 {
		d.memo = d.cut.read
		return
	}
	now, err := clauses.Correct(*d.cut.read, d.cut.acts[:d.cut.done])
	if err == nil {
		d.memo = &now
	}
}

// follow lays the acts on the draft as it was read before on this reading of it; those that do not fit are left out. A
// reading that came to nothing, for the file asks for its password first, keeps them for the next.
func (d *draft) follow(before draft) {
	if d.memo == nil {
		d.cut = before.cut
		return
	}
	if before.cut.done == 0 {
		return
	}
	all := before.cut.inForce()
	now, err := clauses.Correct(*d.memo, all)
	kept := fitting(all, err)
	d.cut.lost = len(all) - len(kept)
	if len(kept) > 0 {
		d.cut.read, d.cut.acts, d.cut.done = d.memo, kept, len(kept)
		d.memo = &now
	}
}

// tellUnfit says how many acts were left out in another reading of a draft.
func (p *program) tellUnfit() {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(8))
	for side := range p.drafts {
		d := &p.drafts[side]
		if d.cut.lost > 0 {
			lines.Add(newProse(d.memo.Name, strong))
			lines.Add(newProse(p.say.Count("app.cut.lost", d.cut.lost), plain))
			d.cut.lost = 0
		}
	}
	if len(lines.Objects) > 0 {
		p.page(p.say.Say("app.cut.title"), lines, 520, 220)
	}
}
