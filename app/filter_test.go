//go:build !headless

package app

import (
	"context"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// A chip shows the rows of its sort, and pressed again all; the counts follow what is decided.
func TestFilters(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.press(t, "X")
	b.writeNote()
	b.win.Canvas().Focused().(*field).SetText("Подумать")
	b.show()
	b.shows(t, "With notes 1", "X: 1")
	b.press(t, "X: 1")
	if b.filter != filter(ofStatus+"X") {
		t.Fatalf("filter %q", b.filter)
	}
	if _, total := b.pane.Difference(); total != 1 {
		t.Errorf("%d differences among the rows shown, want 1", total)
	}
	b.setStatus("")
	b.shows(t, "X: 0")
	b.press(t, "X: 0")
	if b.filter != everything {
		t.Errorf("filter %q", b.filter)
	}
	b.keepNothing()
}

// A row that a filter hides is selected again once it is shown, unless the person has chosen another.
func TestAFilterGivesTheRowBack(t *testing.T) {
	b := newBench(t, 1400, 700)
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	b.pane.Select(0)
	steps := []struct {
		filter comparison.Sort
		then   int // selected by the person, -1 for none
		want   int
	}{
		{comparison.OnlyA, -1, -1},
		{comparison.OnlyB, -1, -1},
		{comparison.AllRows, -1, 0},
		{comparison.OnlyA, 1, -1},
		{comparison.AllRows, -1, 1},
		{comparison.OnlyB, -1, -1},
		{comparison.OnlyA, -1, 1},
	}
	for i, s := range steps {
		b.pick(filter(s.filter))
		if got := b.pane.Selected(); got != s.want {
			t.Errorf("step %d: row %d is selected, want %d", i, got, s.want)
		}
		if s.then >= 0 {
			b.pane.Select(s.then)
		}
	}
}

// Words are found in any form, in the way the person chose; Enter and F3 go on, Escape ends the search.
func TestFind(t *testing.T) {
	b, _ := openDrafts(t)
	b.item(t, "Search the drafts and your notes").Action()
	f := b.win.Canvas().Focused().(*field)
	f.SetText("статуса")
	b.shows(t, "1 row")
	f.OnSubmitted("")
	b.shows(t, "1 of 1")
	if r := b.row(); r == nil || b.comparison.Memos[0].Clauses[r.Cells[0].Clauses[0]].ID != "2" {
		t.Errorf("row %+v is selected", r)
	}
	b.item(t, "Whole words").Action()
	b.shows(t, "not found")
	if b.settings.manner() != string(comparison.AsWords) {
		t.Errorf("manner %q", b.settings.manner())
	}
	b.finding.field.SetText("статус")
	b.strayKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	b.shows(t, "1 of 1")
	b.win.Canvas().Focus(b.finding.field)
	b.finding.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.finding.query.Text != "" || b.win.Canvas().Focused() != fyne.Focusable(b.pane) {
		t.Errorf("after Escape: %q, %T", b.finding.query.Text, b.win.Canvas().Focused())
	}
}

// A draft that was read from pictures says how surely, and can be read anew in another language.
func TestScannedDraft(t *testing.T) {
	b := newBench(t, 1400, 900)
	var languages []memo.Language
	b.engine.read = func(ctx context.Context, s source, progress memo.Progress) (*memo.Memo, error) {
		languages = append(languages, s.scan)
		m, err := b.readDraft(ctx, s, progress)
		if err == nil && strings.Contains(s.name, "scan") {
			m.Clauses[0].Confidence = 0.934
		}
		return m, err
	}
	b.openPaths(0, []string{"/drafts/scan-ru.pdf", "/drafts/uk.pdf"})
	b.pane.Select(0)
	b.shows(t, "1 was read from a picture, 93 % sure.")
	menu := b.menu()
	a, other := findItem(menu.Items[2], "Pictures of A are in"), findItem(menu.Items[2], "Pictures of B are in")
	if !other.ChildMenu.Items[0].Disabled {
		t.Error("a draft that is text can be read as pictures")
	}
	a.ChildMenu.Items[2].Action()
	if got := languages[len(languages)-1]; got != memo.Ukrainian || !b.reviewing {
		t.Errorf("read in %q, reviewing %v", got, b.reviewing)
	}
}

// Hushed, slight changes are no differences, in counts and for F7; the report has them all the same.
func TestHush(t *testing.T) {
	b, paths := openDrafts(t)
	if err := os.WriteFile(paths[1], []byte(strings.ReplaceAll(leftDraft, "статус.", "статус;")), 0o600); err != nil {
		t.Fatal(err)
	}
	b.openPaths(1, paths[1:])
	if _, total := b.pane.Difference(); total != 1 {
		t.Fatalf("%d differences, want 1", total)
	}
	b.shows(t, "Differ 1")
	b.toggleHush()
	if _, total := b.pane.Difference(); total != 0 || !b.settings.hush() {
		t.Errorf("%d differences, hushed %v", total, b.settings.hush())
	}
	if b.comparison.Counts()[comparison.Differing] != 1 {
		t.Error("the comparison itself has lost the difference")
	}
	b.toggleHush()
	b.shows(t, "Differ 1")
	b.keepNothing()
}

// Nothing beside the search moves while what was found is told.
func TestSearchingMovesNothingAround(t *testing.T) {
	b, _ := openDrafts(t)
	b.layOut()
	driver := fyne.CurrentApp().Driver()
	where := func() (places [3]float32) {
		places[0] = driver.AbsolutePositionForObject(b.finding.field).X
		places[1] = driver.AbsolutePositionForObject(b.arranging).X
		places[2] = b.arranging.Size().Width
		return places
	}
	still, width := where(), b.finding.field.Size().Width
	for _, text := range []string{"вогонь", "нічого такого тут немає", "огонь", ""} {
		b.finding.field.SetText(text)
		b.layOut()
		if got := where(); got != still {
			t.Errorf("searching for %q moves the bar from %v to %v", text, still, got)
		}
		told := b.finding.told
		if left, right := driver.AbsolutePositionForObject(told).X, driver.AbsolutePositionForObject(b.finding.field).X+b.finding.field.Size().Width; text != "" && left < right {
			t.Errorf("%q: what is told begins at %v, within the field, which ends at %v", text, left, right)
		}
	}
	if got := b.finding.field.Size().Width; got != width {
		t.Errorf("the field is %v wide again, not %v", got, width)
	}
}
