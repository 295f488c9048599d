//go:build !headless

package app

import (
	"testing"
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
