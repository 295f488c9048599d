//go:build !headless

package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// soon is how long after a change at the latest the review is saved.
const soon = 3 * time.Second

// kept is where the decisions are kept: in the review's file, or before there is one in a place of the program's own, so
// that nothing is lost when it ends before its time.
type kept struct {
	path    string // of the review's file; "" before it was saved
	keeper  *review.Keeper
	file    string // that the keeper writes to
	trouble error  // of the last saving
}

// unsaved says whether there are decisions that the person has not saved to a file.
func (p *program) unsaved() bool {
	k := &p.decisions.kept
	return k.keeper != nil && (k.path == "" || k.trouble != nil)
}

// keepSoon has the decisions saved in a while.
func (p *program) keepSoon() {
	k := &p.decisions.kept
	if k.keeper == nil {
		switch {
		case k.path != "":
			k.file = k.path
		case k.file == "":
			k.file = p.shelter()
		}
		file := k.file
		k.keeper = review.Keep(file, soon, func(err error) { fyne.Do(func() { p.keptNow(file, err) }) })
	}
	k.keeper.Put(p.whole())
	p.tellKept()
}

// tellKept says in the title and at the foot whether the decisions are saved.
func (p *program) tellKept() {
	p.win.SetTitle(p.title())
	if b := p.saved; b != nil {
		key, there := p.keptKey()
		b.Hidden = !there
		if there {
			b.text, b.brief, b.disabled = p.say.Say(key), p.say.Say(key+".brief"), key != "app.foot.unsaved"
		}
		p.foot.Refresh()
	}
}

// keptKey is the key of what is said at the foot of how the decisions are kept, if there are any.
func (p *program) keptKey() (key string, there bool) {
	switch k := &p.decisions.kept; {
	case k.keeper == nil:
		return "app.foot.saved", k.path != "" // opened, and nothing was decided since
	case p.unsaved():
		return "app.foot.unsaved", true
	case !k.keeper.Saved():
		return "app.foot.saving", true
	}
	return "app.foot.saved", true
}

// keepOn has a review that is kept already saved in a while as it is now; one in which nothing was decided has no file.
func (p *program) keepOn() {
	if k := &p.decisions.kept; k.keeper != nil || k.path != "" {
		p.keepSoon()
	}
}

// keptNow takes the news that the file was saved, or why not.
func (p *program) keptNow(file string, err error) {
	k := &p.decisions.kept
	if k.file != file {
		return // of a review that is not open any more
	}
	k.trouble = err
	p.tellKept()
	if err != nil && k.path != "" {
		p.showSentence(p.say.Say("app.keep.failed"), p.say.Say("app.keep.failed.what", filepath.Base(k.path)), err.Error())
	}
}

// keepNothing ends the keeping of the decisions: what waits is saved. A review without a file of the person's stays where
// it is sheltered, and can be opened from the first screen.
func (p *program) keepNothing() {
	if k := &p.decisions.kept; k.keeper != nil {
		_ = k.keeper.Flush() // trouble was told, and there is nowhere else to put it
		k.keeper.Stop()
	}
	p.decisions = decisions{}
}

// whole is the review with its drafts, as its file holds it.
func (p *program) whole() review.Review {
	r := p.now()
	for side := range p.drafts {
		d := &p.drafts[side]
		read := d.memo
		if d.cut.read != nil {
			read = d.cut.read
		}
		r.Drafts[side] = review.Draft{
			Name: d.source.name, Path: d.source.path, Data: d.source.bytes, Memo: *read,
			Reading: review.Reading{View: d.source.view, Encoding: d.source.encoding, Scan: d.source.scan}, Corrections: slices.Clone(d.cut.acts[:d.cut.done]),
		}
	}
	return r
}

// shelter names a file of the program's own for a review that was not saved yet.
func (p *program) shelter() string {
	name := fmt.Sprintf("%d-%s%s", os.Getpid(), time.Now().UTC().Format("20060102T150405"), review.Ending)
	_ = os.MkdirAll(p.shelters, 0o700) // where it fails, saving tells
	return filepath.Join(p.shelters, name)
}

// sheltered lists the reviews that were never saved, the latest first: of programs that have ended, and of this one's
// earlier comparisons.
func (p *program) sheltered() []string {
	files, _ := filepath.Glob(filepath.Join(p.shelters, "*"+review.Ending)) // the pattern is sound
	files = slices.DeleteFunc(files, func(f string) bool {
		var pid int
		_, err := fmt.Sscanf(filepath.Base(f), "%d-", &pid)
		return err != nil || f == p.decisions.kept.file || pid != os.Getpid() && running(pid)
	})
	slices.SortFunc(files, func(a, b string) int {
		_, x, _ := strings.Cut(filepath.Base(a), "-")
		_, y, _ := strings.Cut(filepath.Base(b), "-")
		return strings.Compare(y, x)
	})
	return files
}

// saveReview saves the review to its file; where it has none it asks for one. then is done after it was saved.
func (p *program) saveReview(then func()) {
	if !p.reviewing {
		return
	}
	if p.decisions.kept.path == "" {
		p.saveReviewAs(then)
		return
	}
	p.keepSoon()
	if p.decisions.kept.keeper.Flush() == nil && then != nil {
		then()
	}
}

// saveReviewAs asks for a file and saves the review to it.
func (p *program) saveReviewAs(then func()) {
	if !p.reviewing {
		return
	}
	s := &saving{
		program: p, head: "app.keep.title", failed: "app.keep.failed", folder: p.folderFor(p.settings.reviewFolder()), stem: suggestName(p.comparison), kinds: []kind{{ending: review.Ending}},
		write: func(path string, _ int) error { return review.Save(path, p.whole()) },
		done: func(path string) {
			p.keepIn(path)
			if then != nil {
				then()
			}
		},
	}
	s.open()
}

// keepIn has the decisions kept in another file from now on, where they are already.
func (p *program) keepIn(path string) {
	k := &p.decisions.kept
	if k.keeper != nil {
		k.keeper.Stop()
		if k.path == "" {
			_ = os.Remove(k.file) // it is sheltered no longer; a file that cannot be removed is offered again
		}
	}
	*k = kept{path: path}
	p.settings.rememberReview(path)
	p.settings.setReviewFolder(filepath.Dir(path))
	p.keepSoon()
	p.show()
}

// openReviewFile opens a review.
func (p *program) openReviewFile(path string) {
	p.begin(filepath.Base(path), func(ctx context.Context, progress memo.Progress) func() {
		o, err := p.loadReview(ctx, path, progress)
		return func() {
			if err != nil {
				p.showTrouble(filepath.Base(path), err)
				return
			}
			p.enter(o)
		}
	})
}

// loaded is a review on its way into the window.
type loaded struct {
	path       string
	review     review.Review
	drafts     [2]draft
	comparison *comparison.Comparison
}

// loadReview reads a review and compares its drafts, beside the window.
func (p *program) loadReview(ctx context.Context, path string, progress memo.Progress) (*loaded, error) {
	r, err := review.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	o := &loaded{path: path}
	for side, d := range r.Drafts {
		m, err := d.Cut()
		lost := 0
		if unfit := (*clauses.Unfit)(nil); errors.As(err, &unfit) {
			lost = len(unfit.Corrections)
		}
		o.drafts[side] = draft{
			source: source{name: d.Name, path: d.Path, bytes: d.Data, view: d.Reading.View, encoding: d.Reading.Encoding, scan: d.Reading.Scan},
			memo:   &m, cut: cut{read: &d.Memo, acts: d.Corrections, done: len(d.Corrections), lost: lost},
		}
		r.Drafts[side] = review.Draft{Corrections: d.Corrections} // the rest is the window's now
	}
	o.review = r
	a, b := o.drafts[0].memo, o.drafts[1].memo
	options := comparison.Options{Progress: progress}
	options.Confirmed, options.Rejected, _ = r.Pairing(a, b)
	o.comparison, err = p.engine.compare(ctx, a, b, options)
	return o, err
}

// enter puts a review on the screen, as it was left.
func (p *program) enter(o *loaded) {
	p.keepNothing()
	p.drafts, p.comparison = o.drafts, nil
	p.decisions = decisions{
		history: review.Begin(o.review),
		drafts:  [2]string{o.comparison.Memos[0].SHA256, o.comparison.Memos[1].SHA256},
		kept:    kept{path: o.path},
	}
	if filepath.Dir(o.path) == p.shelters {
		file := p.shelter() // under a name of this program's, for no other one to offer it meanwhile
		if os.Rename(o.path, file) != nil {
			file = o.path
		}
		p.decisions.kept = kept{file: file} // it goes on being sheltered until it is saved
		defer p.keepSoon()
	} else {
		p.settings.rememberReview(o.path)
	}
	p.compared(o.comparison, nil)
	p.tellUnfit()
}

// leave asks whether a review that has no file is to be saved, before what is to be done ends the program.
func (p *program) leave(then func()) {
	if !p.unsaved() {
		if k := &p.decisions.kept; p.reviewing && k.keeper != nil {
			k.keeper.Put(p.whole()) // where the person stands is no change, and is kept with those that were
		}
		p.keepNothing()
		then()
		return
	}
	drop := func() {
		file := p.decisions.kept.file
		sheltered := p.decisions.kept.path == ""
		p.decisions.kept.keeper.Stop()
		p.decisions = decisions{}
		if sheltered {
			_ = os.Remove(file) // one that stays is offered again
		}
		then()
	}
	p.uncover()
	p.ask("app.keep.ask", p.say.Say("app.keep.ask.what"), "app.keep.drop", drop, "app.keep.save", func() {
		p.saveReview(func() {
			p.keepNothing()
			then()
		})
	})
}
