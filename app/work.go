//go:build !headless

package app

import (
	"context"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"parley/importer/memo"
)

// patience is how long work may take before the window says what it is doing, and pulse how often it says so anew.
const (
	patience = 300 * time.Millisecond
	pulse    = 100 * time.Millisecond
)

// work is one piece of long work. There is at most one: new work takes the place of the old.
type work struct {
	about  string // what it is about, for the person: the name of a file
	cancel context.CancelFunc
	card   *busyCard // shown once patience is over

	back    func()   // takes back what it was begun for, where it comes to nothing; nil for nothing to take back
	ordered bool     // what the person does meanwhile waits, and is done after it in its order
	waiting []func() // that
	touches []touch  // corrections of the cut that it works out, of the comparison

	mu    sync.Mutex
	stage memo.Stage
	share float64
}

// report takes the progress of the work, on the goroutine that works.
func (w *work) report(stage memo.Stage, share float64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stage, w.share = stage, share
}

func (w *work) progress() (memo.Stage, float64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stage, w.share
}

// begin runs work beside the window. What run returns enters the window in one step, unless the work was abandoned
// meanwhile; run itself must touch nothing of the window.
func (p *program) begin(about string, run func(context.Context, memo.Progress) (enter func())) {
	p.undertake(&work{about: about}, run)
}

// undertake is begin for work that has more to say about itself. What waited for it is done after it has entered.
func (p *program) undertake(w *work, run func(context.Context, memo.Progress) (enter func())) {
	p.abandon()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel, w.stage = cancel, memo.Reading
	p.work = w
	time.AfterFunc(patience, func() { p.watch(ctx, w) })
	p.spawn(func() {
		enter := run(ctx, w.report)
		fyne.Do(func() {
			if p.work != w {
				return
			}
			p.abandon()
			p.entering = len(w.waiting) > 0
			enter()
			p.entering = false
			for _, do := range w.waiting {
				p.inTurn(do)
			}
			if len(w.waiting) > 0 && p.reviewing && p.check == nil {
				p.sayOwn()
			}
		})
	})
}

// inTurn does what the person asks for; while ordered work is under way it waits for that.
func (p *program) inTurn(do func()) {
	if p.work != nil && p.work.ordered {
		p.work.waiting = append(p.work.waiting, do)
		return
	}
	do()
}

// watch shows how the work goes on until it ends.
func (p *program) watch(ctx context.Context, w *work) {
	tick := time.NewTicker(pulse)
	defer tick.Stop()
	for ctx.Err() == nil {
		fyne.Do(func() { p.tell(w) })
		select {
		case <-ctx.Done():
		case <-tick.C:
		}
	}
}

// tell shows the state of work on its card. While the person writes in the panel there is none, for it would take the letters, and
// a blank would press its button.
func (p *program) tell(w *work) {
	if p.work != w {
		return
	}
	if w.card == nil {
		if w.ordered && slices.ContainsFunc(p.owns, func(o *own) bool { return fyne.Focusable(o.field) == p.win.Canvas().Focused() }) {
			return
		}
		w.card = p.newBusyCard(w.about)
	}
	stage, share := w.progress()
	w.card.tell(p.say.Say("memo.stage."+string(stage)), share)
}

// cancel stops the work under way for the person, who has then not done what it was begun for.
func (p *program) cancel() {
	if w := p.work; w != nil {
		p.abandon()
		w.takeBack()
	}
}

func (w *work) takeBack() {
	if w.back != nil {
		w.back()
	}
}

// abandon stops the work under way, if any, and forgets it: whatever it still brings is dropped.
func (p *program) abandon() {
	if p.work == nil {
		return
	}
	p.work.cancel()
	if p.work.card != nil {
		p.work.card.close()
	}
	p.work = nil
}
