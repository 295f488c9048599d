//go:build !headless

package app

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/comparison"
	"parley/diffview/lexicon"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// tree is a comparison of a draft with a section of three clauses, two of which share a row, and a draft of one clause.
func tree() *comparison.Comparison {
	return &comparison.Comparison{
		Memos: [2]*memo.Memo{
			{Clauses: []memo.Clause{
				{ID: "I", Label: "I.", Kind: memo.Heading, Parent: -1, Text: "Огонь"},
				{ID: "I/1", Label: "1.", Kind: memo.Body, Parent: 0, Level: 1, Text: "Перемирие: на всей линии", RunIn: memo.Span{End: len("Перемирие")}},
				{ID: "I/2", Label: "2.", Kind: memo.Body, Parent: 0, Level: 1, Text: "Контроль"},
				{ID: "I/3", Label: "3.", Kind: memo.Body, Parent: 0, Level: 1, Text: "Отвод"},
			}},
			{Clauses: []memo.Clause{{ID: "1", Kind: memo.Body, Parent: -1, Text: "Вогонь"}}},
		},
		Rows: []comparison.Row{
			{ID: "1", Kind: comparison.HeadingRow, Cells: [2]comparison.Cell{{Clauses: []int{0}}, {}}},
			{ID: "2", Kind: comparison.DifferRow, Cells: [2]comparison.Cell{{Clauses: []int{1, 2}}, {Clauses: []int{0}}}},
			{ID: "3", Kind: comparison.EqualRow, Cells: [2]comparison.Cell{{Clauses: []int{3}}, {}}},
		},
	}
}

// A section tells how many of its rows differ, a row of two clauses counted once, and leads to the first of them.
func TestOutlineCountsRowsOfASection(t *testing.T) {
	got := outlineBySide(tree(), 0, func(row int) bool { return false })
	want := []entry{
		{key: "I", label: "I.", text: "Огонь", head: true, row: 1, differs: 1, rows: 2, shares: shares{differ: 1}},
		{key: "I/1", label: "1.", text: "Перемирие", depth: 1, row: 1, sign: "≠"},
		{key: "I/2", label: "2.", text: "Контроль", depth: 1, row: 1, sign: "≠"},
		{key: "I/3", label: "3.", text: "Отвод", depth: 1, row: 2},
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n%+v, want\n%+v", got, want)
	}
}

// The bar of a head shows what the person has settled and how the other rows differ.
func TestOutlineSharesRows(t *testing.T) {
	c := tree()
	c.Rows = append(c.Rows, comparison.Row{ID: "4", Kind: comparison.OnlyBRow})
	if head := outlineBySide(c, 0, func(row int) bool { return row == 1 })[0]; head.shares != (shares{settled: 1}) {
		t.Errorf("settled, the section has %+v", head.shares)
	}
	var s shares
	for _, kind := range []comparison.RowKind{comparison.EqualRow, comparison.OnlyARow, comparison.OnlyBRow, comparison.OnlyBRow, comparison.DifferRow} {
		s.add(kind, false)
	}
	if s != (shares{differ: 1, onlyA: 1, onlyB: 2}) {
		t.Errorf("counted %+v", s)
	}
}

// Whatever is folded, an entry is shown unless a folded head stands above it, and the row of each entry is found at itself
// or at a head above it.
func TestFoldedHeadsHideWhatIsBelow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "n")
		entries := make([]entry, n)
		folded := make([]bool, n)
		parent := make([]int, n)
		for i := range entries {
			depth := 0
			if i > 0 {
				depth = rapid.IntRange(0, entries[i-1].depth+1).Draw(t, "depth")
			}
			entries[i] = entry{key: string(rune('a' + i)), depth: depth, row: i}
			parent[i] = -1
			for k := i - 1; k >= 0; k-- {
				if entries[k].depth < depth {
					parent[i] = k
					entries[k].head = true
					break
				}
			}
			folded[i] = rapid.Bool().Draw(t, "folded")
		}
		shown := shownEntries(entries, func(e *entry) bool { return folded[e.row] })
		for i := range entries {
			hidden := false
			for k := parent[i]; k >= 0; k = parent[k] {
				hidden = hidden || folded[k]
			}
			if slices.Contains(shown, i) == hidden {
				t.Fatalf("entry %d hidden: %v, shown %v", i, hidden, shown)
			}
			at := entryOf(entries, shown, i)
			for k := i; ; k = parent[k] {
				if k < 0 {
					t.Fatalf("the row of %d is found at %d of %v", i, at, shown)
				}
				if shown[at] == k {
					break
				}
			}
		}
	})
}

// Wherever the current entry makes the outline scroll to, every entry that is in sight is drawn.
func TestEveryEntryInSightIsDrawn(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	entries := make([]entry, 40)
	for i := range entries {
		entries[i] = entry{key: strconv.Itoa(i), text: "Entry " + strconv.Itoa(i), head: i%5 == 0, depth: min(1, i%5), row: i}
	}
	l := newOutlineList(entries, &outlineFolds{turned: map[string]bool{}}, outlineActs{})
	w.SetContent(l)
	w.Resize(fyne.NewSize(200, 220))
	for _, at := range []int{39, 20, 0, 25, 12, 38} {
		l.follow(at)
		drawn := map[string]bool{}
		for _, o := range test.WidgetRenderer(l.sheet).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				drawn[text.Text] = true
			}
		}
		for i, e := range entries {
			if inSight := l.sheet.tops[i+1] > l.scroll.Offset.Y && l.sheet.tops[i] < l.scroll.Offset.Y+l.scroll.Size().Height; inSight && !drawn[e.text] {
				t.Errorf("with entry %d the current one, entry %d is in sight and not drawn", at, i)
			}
		}
		if l.folds.offset != l.scroll.Offset.Y {
			t.Errorf("the outline stands at %v and would come back at %v", l.scroll.Offset.Y, l.folds.offset)
		}
	}
}

// The outline follows the selected row and leads to rows by Enter, whatever the filter hides; Escape goes back to the rows.
func TestOutlineLeadsAndFollows(t *testing.T) {
	b, _ := openDrafts(t)
	b.item(t, "Draft A").Action()
	current := func() string {
		l := b.guide.list
		return l.entries[l.shown[l.at]].key
	}
	b.selectClause(t, "2")
	if current() != "2" {
		t.Errorf("the outline stands at %q", current())
	}
	b.pick(filter(comparison.OnlyA))
	b.item(t, "Outline").Action()
	if b.win.Canvas().Focused() != fyne.Focusable(b.guide.list) {
		t.Fatal("the outline has not got the keys")
	}
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn)
	if got := b.row(); got == nil || b.comparison.Memos[0].Clauses[got.Cells[0].Clauses[0]].ID != "1" {
		t.Errorf("Enter leads to %+v", got)
	}
	if b.filter != everything {
		t.Errorf("the filter %q hides the row", b.filter)
	}
	press(fyne.KeyEscape)
	if b.win.Canvas().Focused() != fyne.Focusable(b.pane) {
		t.Errorf("after Escape %T has the keys", b.win.Canvas().Focused())
	}
	b.keepNothing()
}

// A topic is a head over its rows; Space shows them alone, and all again.
func TestOutlineByTopic(t *testing.T) {
	b, _ := openDrafts(t)
	b.item(t, "Topics").Action()
	l := b.guide.list
	heads := len(l.shown)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	topic := l.entries[l.shown[0]]
	if topic.topic == "" || topic.rows == 0 {
		t.Fatalf("the first entry is %+v", topic)
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if len(l.shown) != heads+topic.rows {
		t.Errorf("%d entries unfolded, want %d", len(l.shown), heads+topic.rows)
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if _, counts := b.filters(); b.filter != filter(ofTopic+topic.topic) || counts[b.filter] != topic.rows {
		t.Errorf("filter %q of %d rows", b.filter, counts[b.filter])
	}
	b.guide.list.follow(topic.row)
	b.onlyTopic(topic.topic)
	if b.filter != everything {
		t.Errorf("filter %q", b.filter)
	}
	b.keepNothing()
}

// In a wide window the outline is there until it is put away, and that is remembered; in a narrow one it is drawn out, one
// panel at a time.
func TestOutlineIsShownWhereThereIsRoom(t *testing.T) {
	visible := func(b *bench) bool {
		return slices.ContainsFunc(b.objects(), func(o fyne.CanvasObject) bool { _, ok := o.(*outlineList); return ok })
	}
	wide := openExplained(t, 1400)
	if !visible(wide) {
		t.Error("a wide window shows no outline")
	}
	wide.item(t, "Outline").Action() // goes there
	wide.item(t, "Outline").Action() // puts it away
	if visible(wide) || wide.settings.outline() {
		t.Error("the outline stays when it was put away")
	}
	narrow := openExplained(t, 1000)
	if visible(narrow) {
		t.Error("a narrow window shows the outline unasked")
	}
	narrow.item(t, "Outline").Action()
	if !visible(narrow) || !narrow.settings.outline() {
		t.Error("the outline is not drawn out")
	}
	narrow.item(t, "Details of the row").Action()
	narrow.next()
	narrow.shows(t, "Row 1")
	if visible(narrow) {
		t.Error("two panels share a narrow window")
	}
}

// A note is written where the person sees it, in a narrow window too.
func TestNoteIsWrittenInANarrowWindow(t *testing.T) {
	b := openExplained(t, 1000)
	b.next()
	b.writeNote()
	b.shows(t, "Note")
	if _, ok := b.win.Canvas().Focused().(*field); !ok {
		t.Errorf("%T has the keys", b.win.Canvas().Focused())
	}
}

// In a low window the panel is scrolled to where the note is written.
func TestTheNoteIsSeenWhereItIsWritten(t *testing.T) {
	b := openMemoranda(t, 1024, 700, "uk")
	b.next()
	b.writeNote()
	note, ok := b.win.Canvas().Focused().(*field)
	if !ok {
		t.Fatalf("%T has the keys", b.win.Canvas().Focused())
	}
	s := b.detailScroll
	if top, ok := heightIn(b.detail, note); !ok || top < s.Offset.Y || top+note.Size().Height > s.Offset.Y+s.Size().Height {
		t.Errorf("the note stands from %v, seen is from %v, %v high", top, s.Offset.Y, s.Size().Height)
	}
}

// Topics of one group of PA-X stand together under its name, which is said once, and none is lost.
func TestTopicsStandUnderTheirGroups(t *testing.T) {
	b := openComparison(t, 1400, 800, "en", rivers())
	var over, topics []string
	for _, e := range b.outlineOf(byTopic) {
		if e.over != "" {
			over = append(over, e.over)
		}
		if e.topic != "" && e.head {
			topics = append(topics, e.topic)
		}
	}
	if diff := cmp.Diff([]string{"Security sector", "Socio-economic reconstruction", "Transitional justice", "Implementation"}, over); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"ceasefire", "forces", "guarantees", "sanctions", "economy", "people", "monitoring", "steps"}, topics); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
	if all := topicsByGroup(); len(all) != len(lexicon.Load().Topics) {
		t.Errorf("%d topics are in order of %d", len(all), len(lexicon.Load().Topics))
	}
	b.selectClause(t, "I/1")
	b.shows(t, "Ceasefire", "PA-X: Security sector")
	b.arrange(pane.ByTopic)
	b.shows(t, "PA-X: Implementation")
}

// While slight changes are hushed the window says so, and shows them again where that is pressed.
func TestHushIsSaid(t *testing.T) {
	b := openComparison(t, 1024, 700, "en", riverVersions())
	b.toggleHush()
	b.shows(t, "Same 3")
	b.press(t, "Slight changes are hushed")
	b.shows(t, "Differ 3")
	if b.settings.hush() {
		t.Error("slight changes are still hushed")
	}
}

// A row that has no clause of a draft but quotes one stands in that draft's outline where the clause does.
func TestOutlineShowsWhatARowQuotes(t *testing.T) {
	b := newBench(t, 1400, 700)
	b.engine.compare = func(ctx context.Context, left, right *memo.Memo, o comparison.Options) (*comparison.Comparison, error) {
		c, err := compareDrafts(ctx, left, right, o)
		c.Rows[1].Cells[1].Quotes = []comparison.Quote{{Clause: 0, Span: memo.Span{End: 4}, Home: 0}}
		return c, err
	}
	b.openPaths(0, []string{"/drafts/ru.pdf", "/drafts/uk.pdf"})
	for o, want := range map[order][3]string{byB: {"1", "1", "2"}, byA: {"1", "2", ""}} {
		b.outlineAfter(o)
		for row, want := range want {
			b.pane.Select(row)
			got := ""
			if l := b.guide.list; l.at >= 0 {
				got = l.entries[l.shown[l.at]].key
			}
			if got != want {
				t.Errorf("by %s, row %d stands at %q, want %q", o, row, got, want)
			}
		}
		b.show()
		if l := b.guide.list; o == byB && (l.at < 0 || l.entries[l.shown[l.at]].key != "2") {
			t.Error("built anew, the outline stands elsewhere")
		}
	}
}
