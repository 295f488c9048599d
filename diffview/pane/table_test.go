//go:build !headless

package pane

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"parley/assets/words"
)

// The heights are counted without laying the rows; they must be those of the laid rows at every width.
func TestHeightsAreThoseOfTheLaidRows(t *testing.T) {
	tables := []*table{
		tableOf(rivals(), words.In("en"), even(), Beside),
		tableOf(redline(), words.In("uk"), even(), Beside),
		tableOf(rivals(), words.In("ru"), even(), Unified),
		tableOf(redline(), words.In("en"), even(), Unified),
		tableOf(topical(), words.In("uk"), even(), ByTopic),
	}
	rapid.Check(t, func(t *rapid.T) {
		table := rapid.SampledFrom(tables).Draw(t, "table")
		table.wrap(table.divide(float32(rapid.IntRange(300, 2600).Draw(t, "width"))))
		for at := range table.rows {
			want := float32(0)
			switch row := &table.rows[at]; {
			case row.from < 0:
				want = topicHeight
			case !row.band:
				want = max(leastRow, table.measureIssue(row))
			}
			for _, blocks := range table.lay(at).cells {
				if n := len(blocks); n > 0 {
					last := blocks[n-1]
					bottom := last.y + last.height() + bandAir
					if !table.rows[at].band {
						bottom = last.y + last.height() + sourceAir + float32(len(last.source))*sourceLine + below
					}
					want = max(want, bottom)
				}
			}
			if got := float32(table.tops[at+1] - table.tops[at]); got != want {
				t.Fatalf("row %d is %v px high, its cells need %v", at, got, want)
			}
		}
	})
}

func TestRowsAreFoundByHeight(t *testing.T) {
	table := tableOf(rivals(), words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	for at := range table.rows {
		if got := table.at(table.tops[at]); got != at {
			t.Errorf("top of row %d: %d", at, got)
		}
		if got := table.at(table.tops[at+1] - 1); got != at {
			t.Errorf("foot of row %d: %d", at, got)
		}
	}
	if got, last := table.at(1e9), len(table.rows)-1; got != last {
		t.Errorf("below all: %d, want %d", got, last)
	}
}

func TestEveryClauseOfTheModelIsShown(t *testing.T) {
	c := rivals()
	shown := [2]map[int]int{{}, {}}
	for _, row := range rowsOf(SynopsisOf(c), 2, even()) {
		for side, blocks := range row.cells {
			for _, b := range blocks {
				if b.home < 0 {
					shown[side][b.clause]++
				}
			}
		}
	}
	for side, m := range c.Memos {
		for at := range m.Clauses {
			if shown[side][at] != 1 {
				t.Errorf("side %d clause %d stands in full in %d rows", side, at, shown[side][at])
			}
		}
	}
}

func TestQuotesSayWhereTheirClauseGoesOnAndStands(t *testing.T) {
	table := tableOf(rivals(), words.In("en"), even(), Beside)
	b := &table.rows[4].cells[1][0]
	if want := "… Чисельність, розміщення та інші параметри Сил оборони не обмежуються"; b.text != want {
		t.Errorf("quote is %q, want %q", b.text, want)
	}
	if got, want := strings.Join(table.source(1, b), " · "), "I, bullet 5 · p. 1, l. 19 · shown with row 3"; got != want {
		t.Errorf("source is %q, want %q", got, want)
	}
	if !b.opposite {
		t.Error("a link with a stance is not shown as possibly opposite")
	}
}

func TestHeadingsJoinTheirLabel(t *testing.T) {
	for _, c := range []struct{ label, text, want string }{
		{"I.", "Ключові засади", "I. Ключові засади"},
		{"Раздел I", "Основные параметры", "Раздел I · Основные параметры"},
		{"", "Меморандум", "Меморандум"},
		{"Розділ II", "", "Розділ II"},
	} {
		if got := joinHeading(c.label, c.text); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestMarksOfTheStripKeepOrderAndPlace(t *testing.T) {
	table := tableOf(rivals(), words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	ticks := ticksOf(table, nil, 400, table.height())
	if len(ticks) != len(table.differing()) {
		t.Fatalf("%d marks for %d differences", len(ticks), len(table.differing()))
	}
	for i, mark := range ticks {
		if mark.y < 0 || mark.y+tickHeight > 400 || i > 0 && mark.y <= ticks[i-1].y {
			t.Errorf("mark %d at %v", i, mark.y)
		}
	}
	if first, last := ticks[0].kind, ticks[len(ticks)-1].kind; first != differTick || last != sideTick(1) {
		t.Errorf("kinds %v … %v", first, last)
	}
	if crowded := ticksOf(table, nil, tickPitch, table.height()); len(crowded) != 1 || crowded[0].kind != differTick|sideTick(0)|sideTick(1) {
		t.Errorf("one place for all gives %v", crowded)
	}
}

// Statuses have marks of their own; where several rows share a place, the one furthest from agreed is shown.
func TestStatusesAreSeenInTheStrip(t *testing.T) {
	table := tableOf(rivals(), words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	shown := map[fyne.ThemeColorName]bool{}
	for _, mark := range ticksOf(table, allStatuses, 400, table.height()) {
		shown[mark.status] = true
	}
	for _, s := range allStatuses[:len(table.rows)] {
		if !shown[s.Colour] {
			t.Errorf("status %q has no mark", s.Colour)
		}
	}
	if crowded := ticksOf(table, allStatuses, tickPitch, table.height()); len(crowded) != 1 || crowded[0].status != Refused {
		t.Errorf("one place for all gives %v", crowded)
	}
}
