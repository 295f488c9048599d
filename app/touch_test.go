//go:build !headless

package app

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// cutOf lists the ids of a draft's clauses as they are compared.
func (b *bench) cutOf(side int) (all []string) {
	for _, c := range b.comparison.Memos[side].Clauses {
		all = append(all, c.ID)
	}
	return all
}

func openTouch(t *testing.T) *bench {
	t.Helper()
	b := openCheck(t, true)
	b.keys(fyne.KeyEscape)
	b.win.Resize(fyne.NewSize(1400, 1000)) // roomy enough for the panel
	b.show()
	return b
}

func TestAClauseIsCorrectedInTheComparison(t *testing.T) {
	b := openTouch(t)
	b.selectClause(t, "I/1")
	b.shows(t, "For the menu Clauses: A · I.1")
	b.item(t, "Split the clause…").Action()
	b.press(t, "Split")
	want := []string{"T", "I", "I/1", "I/1+2", "I/4", "II", "II/1"}
	if got := b.cutOf(0); !slices.Equal(got, want) || !b.comparison.Audits[0].Complete() {
		t.Fatalf("cut as %q", got)
	}
	if len(b.cutOf(1)) != 6 {
		t.Error("the other draft was cut too")
	}
	if len(b.whole().Drafts[0].Corrections) != 1 || b.decisions.kept.keeper == nil {
		t.Error("the review does not keep the correction")
	}
	b.selectClause(t, "I/1+2")
	b.item(t, "Join with the one before").Action()
	if got := b.cutOf(0); len(got) != 6 {
		t.Errorf("joined, cut as %q", got)
	}
	b.selectClause(t, "T")
	b.item(t, "Join with the one before").Action()
	b.shows(t, "There is no clause before this one.")
	b.keys(fyne.KeyEscape)
	b.item(t, "Undo").Action()
	if got := b.cutOf(0); !slices.Equal(got, want) {
		t.Errorf("undone, cut as %q", got)
	}
	b.item(t, "Undo").Action()
	if got := b.cutOf(0); len(got) != 6 {
		t.Errorf("undone, cut as %q", got)
	}
	b.item(t, "Redo").Action()
	if got := b.cutOf(0); !slices.Equal(got, want) {
		t.Errorf("redone, cut as %q", got)
	}
}

// keptFile reads the file in which the review is kept, with all that waits to be saved.
func (b *bench) keptFile(t *testing.T) review.Review {
	t.Helper()
	if err := b.decisions.kept.keeper.Flush(); err != nil {
		t.Fatal(err)
	}
	r, err := review.Open(context.Background(), b.decisions.kept.file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The file has the cut as it is on the screen, after undo and redo too.
func TestTheFileHasTheCutAsItIs(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.item(t, "Make it a note").Action()
	for i, step := range []string{"", "Undo", "Redo", "Undo"} {
		if step != "" {
			b.item(t, step).Action()
		}
		if got, want := len(b.keptFile(t).Drafts[0].Corrections), 1-i%2; got != want || len(b.drafts[0].cut.inForce()) != want {
			t.Errorf("step %d, %s: %d corrections in the file, %d on the screen, want %d", i, step, got, len(b.drafts[0].cut.inForce()), want)
		}
	}
	b.keepNothing()
}

func TestUndoGoesThroughCutsAndDecisionsInOrder(t *testing.T) {
	b := openTouch(t)
	b.selectClause(t, "I/4")
	b.item(t, "G · Agreed").Action()
	status := b.statuses()[b.pane.Selected()].Letter
	b.item(t, "Deeper").Action()
	b.item(t, "Make it a note").Action()
	for _, n := range []int{1, 0} {
		b.item(t, "Undo").Action()
		if got := len(b.drafts[0].cut.inForce()); got != n {
			t.Errorf("%d corrections are in force, want %d", got, n)
		}
		if got := b.statuses()[b.pane.Selected()].Letter; got != status {
			t.Errorf("the status is %q", got)
		}
	}
	b.item(t, "Undo").Action()
	if got := b.statuses()[b.pane.Selected()].Letter; got == status {
		t.Error("the decision before was not undone")
	}
}

// What is done on the screen of the cut is undone in the comparison as one act.
func TestUndoOfACheckedCut(t *testing.T) {
	b := openTouch(t)
	b.item(t, "Check the cut…").Action()
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	b.press(t, "Note")
	b.press(t, "Done")
	if got := len(b.comparison.Memos[0].Clauses); got != 7 {
		t.Fatalf("%d clauses", got)
	}
	b.item(t, "Undo").Action()
	if got := b.cutOf(0); len(got) != 6 || b.drafts[0].memo != b.drafts[0].cut.read {
		t.Errorf("undone, cut as %q", got)
	}
	b.item(t, "Redo").Action()
	if d := b.drafts[0]; len(d.memo.Clauses) != 7 || d.cut.done != 2 {
		t.Errorf("redone, %d acts are in force", d.cut.done)
	}
}

func TestTheOtherDraftIsTakenInHand(t *testing.T) {
	b := openTouch(t)
	b.selectClause(t, "I/1")
	b.keys(fyne.KeyF6)
	b.shows(t, "B · I.1")
	b.item(t, "Make it a note").Action()
	if len(b.drafts[0].cut.acts) != 0 || len(b.drafts[1].cut.acts) != 1 {
		t.Errorf("%d acts on A, %d on B", len(b.drafts[0].cut.acts), len(b.drafts[1].cut.acts))
	}
	b.item(t, "Check the cut…").Action()
	if c := b.chosen(); b.check.side != 1 || c == nil || c.ID != "I/1" {
		t.Errorf("the cut of side %d is checked at %v", b.check.side, c)
	}
}

func TestContextMenuOffersTheCut(t *testing.T) {
	b := openTouch(t)
	if findItem(b.context(), "Deeper") != nil {
		t.Error("there is no clause in hand, and its cut is offered")
	}
	b.selectClause(t, "I/4")
	findItem(b.context(), "Deeper").Action()
	if c := b.comparison.Memos[0].Clauses[3]; c.Level != 2 {
		t.Errorf("level %d", c.Level)
	}
}

// Corrections that follow each other while the first is worked out are done in their order, compared once, and undone one
// by one or not at all.
func TestQuickCorrectionsAreComparedOnce(t *testing.T) {
	b := openTouch(t)
	b.selectClause(t, "I/4")
	compared := 0
	compare := b.engine.compare
	b.engine.compare = func(ctx context.Context, a, c *memo.Memo, o comparison.Options) (*comparison.Comparison, error) {
		compared++
		return compare(ctx, a, c, o)
	}
	b.hold = true
	b.item(t, "Deeper").Action()
	b.item(t, "Shallower").Action()
	b.item(t, "Make it a note").Action()
	b.item(t, "Swap sides").Action() // waits
	if b.work == nil || len(b.drafts[0].cut.acts) != 0 {
		t.Fatal("nothing is under way")
	}
	b.hold = false
	last := b.held[len(b.held)-1]
	b.held = nil
	last()
	var acts []clauses.Act
	for _, c := range b.drafts[1].cut.inForce() {
		acts = append(acts, c.Act)
	}
	if want := []clauses.Act{clauses.Deeper, clauses.Shallower, clauses.AsNote}; !slices.Equal(acts, want) {
		t.Errorf("done: %q", acts)
	}
	if compared != 2 {
		t.Errorf("compared %d times, not once for the cut and once for the swap", compared)
	}
}

// Cancel leaves all as it was, and forgets what waited.
func TestCancelLeavesTheCut(t *testing.T) {
	b := openTouch(t)
	b.selectClause(t, "I/4")
	before := b.comparison
	b.hold = true
	b.item(t, "Deeper").Action()
	b.item(t, "Swap sides").Action()
	b.tell(b.work)
	b.press(t, "Cancel")
	b.hold = false
	b.release()
	if b.comparison != before || len(b.drafts[0].cut.acts) != 0 || b.work != nil {
		t.Error("something was done")
	}
	b.item(t, "Deeper").Action()
	if len(b.drafts[0].cut.acts) != 1 {
		t.Error("nothing can be done any more")
	}
}

// A file that falls on the window while a correction is worked out costs it nothing.
func TestAFileFallsOnACorrection(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	b.hold = true
	b.item(t, "Deeper").Action()
	b.fall(fyne.NewPos(900, 300), []fyne.URI{storage.NewFileURI("/drafts/other.txt")})
	b.hold = false
	b.release()
	if len(b.drafts[0].cut.acts) != 1 || b.drafts[1].source.name != "other.txt" {
		t.Errorf("%d acts on A; B is %q", len(b.drafts[0].cut.acts), b.drafts[1].source.name)
	}
}
