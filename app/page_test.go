//go:build !headless

package app

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"parley/importer/memo"
)

// A page has its clauses as the file has them and what it carries beside the draft, each at its place; notes that a reader
// put at the end of the draft stand on the page where they are.
func TestPagesHaveWhatWasRead(t *testing.T) {
	at := func(page, line int) memo.Place { return memo.Place{Page: page, Line: line} }
	m := &memo.Memo{
		Clauses: []memo.Clause{
			{Label: "1.", Text: "Огонь", Place: at(1, 2)},
			{Label: "2.", Text: "Отвод", Raw: "2. 0твод", Place: at(2, 3)},
			{Text: "Сноска", Kind: memo.Note, Place: at(1, 9)},
		},
		Furniture: []memo.Furniture{{Kind: memo.RunningHead, Text: "Проект", Place: at(1, 1)}, {Kind: memo.PageNumber, Text: "2", Place: at(2, 8)}},
	}
	var got []string
	for _, page := range pagesOf(m) {
		var texts []string
		for _, q := range page {
			texts = append(texts, q.text)
		}
		got = append(got, strings.Join(texts, "|"))
	}
	want := []string{"Проект|1. Огонь|Сноска", "2. 0твод|2"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Where a format knows no pages nothing is left out, however long the draft is.
func TestDraftWithoutPagesIsDealtOut(t *testing.T) {
	m := &memo.Memo{Clauses: make([]memo.Clause, 2*sheetful+1)}
	n := 0
	for _, page := range pagesOf(m) {
		for _, q := range page {
			if q.clause != n {
				t.Fatalf("clause %d stands where %d should", q.clause, n)
			}
			n++
		}
	}
	if n != len(m.Clauses) || len(pagesOf(m)) != 3 || pagesOf(&memo.Memo{}) != nil {
		t.Errorf("%d clauses on %d pages", n, len(pagesOf(m)))
	}
}

// The page of the selected row is a key away and says what it marks; Escape closes it.
func TestPageIsShown(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	b.item(t, "Page of A as it was read").Action()
	b.shows(t, "The drafts as they were read", "ru.txt", "2. Украина сохраняет нейтральный статус.", "Part 1 of 1")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	b.shows(t, "uk.txt")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	b.shows(t, "ru.txt")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.dialogs) != 0 {
		t.Error("Escape leaves the page open")
	}
	b.shows(t, "See it on its page", "Open its folder")
	b.keepNothing()
}

// The folder of a draft's file is opened by the system; trouble with that is said in words.
func TestFolderIsOpened(t *testing.T) {
	b, paths := openDrafts(t)
	var opened string
	var trouble error
	b.opener = func(u *url.URL) error {
		opened = u.String()
		return trouble
	}
	b.item(t, "Open the folder of B").Action()
	folder, _, _ := strings.Cut(paths[1], "/uk.txt")
	if opened != "file://"+folder {
		t.Errorf("opened %q, want the folder of %q", opened, paths[1])
	}
	trouble = errors.New("no program")
	b.item(t, "Open the folder of A").Action()
	b.shows(t, "Nothing opens it")
	b.keepNothing()
}
