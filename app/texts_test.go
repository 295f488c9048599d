//go:build !headless

package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/pane"
)

// The working texts are shown in a column by a command, as they are written, and the choice is remembered.
func TestWorkingTextsStandInAColumn(t *testing.T) {
	b, _ := openDrafts(t)
	shown := func() []string {
		var all []string
		for _, text := range b.texts() {
			if text.Words != "" {
				all = append(all, text.Words+"|"+text.By)
			}
		}
		return all
	}
	if b.item(t, "Working text in a column").Checked || len(b.pane.Shares()) != 2 || !b.item(t, "Wider working text").Disabled {
		t.Error("the column is there before anybody asks for it")
	}
	b.item(t, "Working text in a column").Action()
	if !b.item(t, "Working text in a column").Checked || len(b.pane.Shares()) != 3 {
		t.Fatalf("the columns have the shares %v", b.pane.Shares())
	}
	b.pane.Select(0)
	b.pane.Next()
	b.item(t, "Write the working text").Action()
	f, ok := b.win.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("nothing is written in")
	}
	f.SetText("Both sides cease fire.")
	id := b.comparison.Rows[b.pane.Selected()].ID
	b.write("owner "+id, b.now().SetOwner(id, "Petrenko"))
	if got := shown(); len(got) != 1 || got[0] != "Both sides cease fire.|Petrenko" || b.now().Rows[id].Text != "Both sides cease fire." {
		t.Errorf("shown is %q, the row says %+v", got, b.now().Rows[id])
	}
	if b.win.Canvas().Focused() != f {
		t.Error("the field is left while it is written in")
	}
	wide := b.pane.Shares()[2]
	b.item(t, "Wider working text").Action()
	if got := b.pane.Shares()[2]; got <= wide {
		t.Errorf("the share of the texts is %v, was %v", got, wide)
	}
	if kept := b.settings.shares(); len(kept) != 2 || kept[1][2] != b.pane.Shares()[2] || kept[0][0] != 0.5 {
		t.Errorf("remembered are the shares %v", kept)
	}
	b.item(t, "Narrower working text").Action()
	b.item(t, "Even columns").Action()
	b.item(t, "Working text in a column").Action()
	if len(b.pane.Shares()) != 2 || b.texts() != nil || b.now().Rows[id].Text == "" {
		t.Error("the column is not taken away, or the text with it")
	}
	b.keepNothing()
}

// Where the working texts have no room beside the drafts the window says so, at the foot and where the command is, and pressing
// that shows them in one column.
func TestWorkingTextsWithoutRoom(t *testing.T) {
	const said = "No room for the working texts"
	b, _ := openDrafts(t)
	hides := func() {
		t.Helper()
		if slices.Contains(b.words(), said) {
			t.Errorf("the window says %q with the shares %v", said, b.pane.Shares())
		}
	}
	b.win.Resize(fyne.NewSize(1400, 700))
	b.item(t, "Working text in a column").Action()
	hides()
	b.win.Resize(fyne.NewSize(1000, 700))
	b.scale(len(textScales) - 1)
	if len(b.pane.Shares()) != 2 {
		t.Fatalf("in large text the columns have the shares %v", b.pane.Shares())
	}
	b.shows(t, said)
	if !b.item(t, "Working text in a column (no room now)").Checked || !b.item(t, "Wider working text").Disabled {
		t.Error("the menu does not say that the column is wanted and has no room")
	}
	b.press(t, said)
	hides()
	if b.pane.Arrangement() != pane.Unified || len(b.pane.Shares()) != 3 {
		t.Errorf("the rows stand in arrangement %d with the shares %v", b.pane.Arrangement(), b.pane.Shares())
	}
	b.arrange(pane.Beside)
	b.shows(t, said)
	b.win.Resize(fyne.NewSize(1600, 700))
	hides()
	b.item(t, "Working text in a column").Action()
	b.keepNothing()
}
