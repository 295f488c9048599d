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

// The arrangements are buttons too; whatever chose one, the button says so.
func TestArrangementsAreButtons(t *testing.T) {
	b := openReview(t)
	held := func() string {
		for _, s := range b.arranging.buttons {
			if s.chosen {
				return s.text
			}
		}
		return ""
	}
	if held() != "Side by side" {
		t.Errorf("at first %q holds", held())
	}
	b.press(t, "By topic")
	if held() != "By topic" || b.pane.Arrangement() != pane.ByTopic {
		t.Errorf("%q holds, the rows stand as %v", held(), b.pane.Arrangement())
	}
	b.item(t, "In one column").Action()
	if held() != "Unified" {
		t.Errorf("after a command of the menu %q holds", held())
	}
}

// The sides are taken apart, joined and evened from the menu, and so is the width of the columns.
func TestTheSidesAreTakenApartAndEvened(t *testing.T) {
	b, _ := openDrafts(t)
	b.item(t, "Scroll each side by itself").Action()
	if !b.pane.Apart() || !b.item(t, "Scroll each side by itself").Checked {
		t.Error("the sides are not apart")
	}
	b.item(t, "Rows beside each other again").Action()
	if b.pane.Apart() || b.item(t, "Scroll each side by itself").Checked {
		t.Error("the sides are still apart")
	}
	b.item(t, "Wider column A").Action()
	if b.pane.Shares()[0] <= 0.5 || b.settings.shares()[0][0] != b.pane.Shares()[0] {
		t.Errorf("the share of A is %v, remembered is %v", b.pane.Shares(), b.settings.shares())
	}
	b.item(t, "Even columns").Action()
	if b.settings.shares()[0][0] != 0.5 {
		t.Errorf("even columns have shares of %v", b.settings.shares())
	}
	b.keepNothing()
}
