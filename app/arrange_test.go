//go:build !headless

package app

import (
	"testing"

	"parley/diffview/pane"
)

// How the rows stand is chosen from the menu and remembered; so is whether equal ones are folded.
func TestTheArrangementIsChosenAndRemembered(t *testing.T) {
	b, _ := openDrafts(t)
	for label, want := range map[string]pane.Arrangement{"In one column": pane.Unified, "Table by topic": pane.ByTopic, "Side by side": pane.Beside} {
		b.item(t, label).Action()
		if b.pane.Arrangement() != want || b.settings.arrangement() != want || !b.item(t, label).Checked {
			t.Errorf("%s: the pane has arrangement %d, remembered is %d", label, b.pane.Arrangement(), b.settings.arrangement())
		}
	}
	folding := b.pane.Folding()
	b.item(t, "Fold equal clauses").Action()
	if b.pane.Folding() == folding || b.settings.folding() == folding || b.item(t, "Fold equal clauses").Checked == folding {
		t.Errorf("folding stays %v", folding)
	}
	b.settings.store.SetString("arrangement", "other")
	if got := b.settings.arrangement(); got != pane.Beside {
		t.Errorf("an unknown arrangement is %v", got)
	}
	b.keepNothing()
}
