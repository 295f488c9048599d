//go:build !headless

package app

import (
	"strings"
	"testing"

	"parley/app/review"
)

// typed types letters where the keys are.
func (b *bench) typed(text string) {
	for _, r := range text {
		b.win.Canvas().Focused().TypedRune(r)
	}
}

// Where pairing anew unsettles a row while the person writes a note, what they type stays theirs: nothing takes the keys, letters
// typed meanwhile are there, and the next ones go on behind them. The window says it over the rows, until a status or they say so.
func TestPairingAnewLeavesWhoeverWritesAlone(t *testing.T) {
	b, _ := openDrafts(t)
	defer b.keepNothing()
	b.selectClause(t, "3")
	noted := b.row().ID
	b.selectClause(t, "1")
	id := b.row().ID
	b.press(t, "G")
	b.selectClause(t, "3")
	b.writeNote() // first, so that however slow the machine is nothing else has the keys when a card would come
	b.hold = true
	b.judge(b.linkOf("1", "2"), review.Rejected)
	b.typed("ask ")
	b.tell(b.work)
	if b.work.card != nil {
		t.Error("a card takes the letters")
	}
	b.typed("the")
	b.hold = false
	b.release()
	b.typed("m")
	if len(b.dialogs) > 0 || b.win.Canvas().Overlays().Top() != nil {
		t.Error("something lies over the window")
	}
	if f, ok := b.win.Canvas().Focused().(*field); !ok || f.Text != "ask them" {
		t.Errorf("%T has the keys; the note is %q", b.win.Canvas().Focused(), b.now().Rows[noted].Note)
	}
	if got := b.now().Rows[noted].Note; got != "ask them" {
		t.Errorf("the note is %q", got)
	}
	said := "Row " + id + " says something else now"
	b.shows(t, said)
	if b.now().Rows[id].Status != review.NotDiscussed {
		t.Error("an agreement outlives the pair that it was on")
	}
	b.press(t, "Show")
	if b.row().ID != id {
		t.Errorf("row %s is shown, want %s", b.row().ID, id)
	}
	b.press(t, "Y")
	if strings.Contains(strings.Join(b.words(), "|"), said) {
		t.Error("it is still said of a row that has a status again")
	}
}

// The line goes when the person puts it away, and when undo settles the row again.
func TestTheLineOnUnsettledRowsGoes(t *testing.T) {
	b, _ := openDrafts(t)
	defer b.keepNothing()
	b.selectClause(t, "1")
	b.press(t, "G")
	const said = "says something else now"
	shown := func() bool { return strings.Contains(strings.Join(b.words(), "|"), said) }
	b.judge(b.linkOf("1", "2"), review.Rejected)
	if !shown() {
		t.Fatal("the window does not say that the row is settled no more")
	}
	b.undo()
	if shown() {
		t.Error("it is said of a row that undo has settled again")
	}
	b.redo()
	if !shown() {
		t.Error("redo unsettles the row and nothing is said")
	}
	b.press(t, "Hide")
	if shown() {
		t.Error("the line does not go")
	}
}
