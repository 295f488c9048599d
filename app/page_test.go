//go:build !headless

package app

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
			if !q.of(n) || !q.ends {
				t.Fatalf("clauses %v stand where %d should", q.clauses, n)
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

// Where the lines of a page are known they stand as there, across the end of a page too, and the marked clause has its own:
// of a paragraph that was split those in which it has words.
func TestPagesHaveTheLinesOfTheirPages(t *testing.T) {
	lines := []memo.Line{{Text: "1. Фонарь зажигают вече-", Page: 1, Line: 3}, {Text: "ром. 2. Лодки спят", Page: 1, Line: 4}, {Text: "до утра.", Page: 2, Line: 1}}
	m := &memo.Memo{Pages: 2, Clauses: []memo.Clause{
		{Label: "1.", Text: "Фонарь зажигают вечером.", Lines: lines, Place: memo.Place{Page: 1, Line: 3}},
		{Label: "2.", Text: "Лодки спят до утра.", Lines: lines, Place: memo.Place{Page: 1, Line: 3}},
		{Label: "3.", Text: "Вода течёт.", Place: memo.Place{Page: 2, Line: 2}},
	}}
	var got []string
	for _, page := range pagesOf(m) {
		for _, q := range page {
			got = append(got, fmt.Sprint(q.Page, ".", q.Line, " ", q.text, " ", q.clauses))
		}
	}
	want := []string{"1.3 1. Фонарь зажигают вече- [0]", "1.4 ром. 2. Лодки спят [0 1]", "2.1 до утра. [1]", "2.2 3. Вода течёт. [2]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// However a paragraph is cut, each of its lines is some clause's, each clause has a line, and they follow each other.
func TestEveryLineHasAClause(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[а-я]{1,6}[.,;]?`), 2, 20).Draw(t, "words")
		var lines []memo.Line
		for rest := words; len(rest) > 0; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "in a line")
			lines = append(lines, memo.Line{Text: strings.Join(rest[:n], " ")})
			rest = rest[n:]
		}
		var clauses []memo.Clause
		for rest := words; len(rest) > 0; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "in a clause")
			clauses = append(clauses, memo.Clause{Text: strings.Join(rest[:n], " ")})
			rest = rest[n:]
		}
		owned, last := map[int]bool{}, 0
		for k, owners := range ownersOf(clauses, lines) {
			if len(owners) == 0 || !slices.IsSorted(owners) || owners[0] < last {
				t.Fatalf("line %d is of %v, the one before of %d", k, owners, last)
			}
			for _, i := range owners {
				owned[i], last = true, i
			}
		}
		if len(owned) != len(clauses) {
			t.Fatalf("%d of %d clauses have lines", len(owned), len(clauses))
		}
	})
}
