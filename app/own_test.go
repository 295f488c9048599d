//go:build !headless

package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
)

// ownField gives a field of the panel in which the person writes, by what it is called.
func (b *bench) ownField(t *testing.T, name string) *own {
	t.Helper()
	for _, o := range b.owns {
		if o.name == name {
			return o
		}
	}
	t.Fatalf("no field %q", name)
	return nil
}

// The search goes to notes, working texts and owners, in their languages' forms, and the panel says where it is.
func TestSearchLooksIntoWhatThePersonWrote(t *testing.T) {
	b, _ := openDrafts(t)
	defer b.keepNothing()
	b.selectClause(t, "1")
	b.ownField(t, "Note").field.SetText("Спросить о наблюдателях")
	b.selectClause(t, "2")
	b.ownField(t, "Who sees to it").field.SetText("Petrenko")
	b.ownField(t, "Working text").field.SetText("Observers come first.")
	noted := b.comparison.Rows[b.pane.Selected()].ID
	for _, c := range []struct {
		text, field string
		manner      comparison.Manner
	}{
		{"наблюдатель", "Note", comparison.InAnyForm},
		{"petr", "Who sees to it", comparison.AsLetters},
		{"observer", "Working text", comparison.InAnyForm},
		{"Observers", "Working text", comparison.AsWords},
	} {
		b.settings.setManner(string(c.manner))
		b.pane.Select(-1)
		b.findHere()
		b.finding.field.SetText(c.text)
		b.shows(t, "1 row")
		b.findKeyed(fyne.KeyF3)
		if b.finding.told.text != "1 of 1" {
			t.Errorf("%q: at %q", c.text, b.finding.told.text)
		}
		o := b.ownField(t, c.field)
		b.shows(t, c.field+" · found here")
		if !o.frame.Visible() || o.head.text != c.field+" · found here" {
			t.Errorf("%q: the field is called %q, framed %v", c.text, o.head.text, o.frame.Visible())
		}
		b.findHere()
		b.endSearch()
		if o = b.ownField(t, c.field); o.frame.Visible() || o.head.text != c.field {
			t.Errorf("after the search the field is called %q, framed %v", o.head.text, o.frame.Visible())
		}
	}
	b.settings.setManner(string(comparison.AsLetters))
	b.finding.field.SetText("petr")
	b.selectClause(t, "2")
	b.ownField(t, "Who sees to it").field.SetText("nobody")
	b.shows(t, "not found")
	b.undo()
	b.shows(t, "1 row")
	if b.comparison.Rows[b.pane.Selected()].ID != noted {
		t.Error("another row is selected")
	}
}

// Where only a note answers and the panel is away, going there brings it; where the words are seen, it stays away.
func TestSearchBringsThePanelForANote(t *testing.T) {
	b, _ := openDrafts(t)
	defer b.keepNothing()
	b.win.Resize(fyne.NewSize(1400, 560))
	b.selectClause(t, "1")
	b.ownField(t, "Note").field.SetText("Спросить о наблюдателях")
	b.toggleDetails()
	b.findHere()
	b.finding.field.SetText("нейтральный")
	b.findKeyed(fyne.KeyF3)
	if b.settings.details() {
		t.Error("the panel comes for what is seen in the draft")
	}
	b.findHere()
	b.finding.field.SetText("наблюдатели")
	b.findKeyed(fyne.KeyF3)
	b.shows(t, "Note · found here")
	if !b.settings.details() || b.finding.told.text != "1 of 1" {
		t.Errorf("the panel is there %v, the place is %q", b.settings.details(), b.finding.told.text)
	}
	s, o := b.detailScroll, b.ownField(t, "Note")
	if top, ok := heightIn(s.Content, o.box); !ok || top < s.Offset.Y || top+o.box.Size().Height > s.Offset.Y+s.Size().Height {
		t.Errorf("the note stands from %v, seen is from %v, %v high", top, s.Offset.Y, s.Size().Height)
	}
	if !slices.Contains([]fyne.Focusable{b.finding.field, b.pane}, b.win.Canvas().Focused()) {
		t.Error("the keys are lost")
	}
}

// findKeyed types a key where the search is written.
func (b *bench) findKeyed(name fyne.KeyName) {
	b.finding.field.TypedKey(&fyne.KeyEvent{Name: name})
}
