//go:build !headless

package pane

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// versions is a comparison of two versions in one language with a row for each letter: "=" says the same on both sides,
// "#" differs, "a" stands on one side, "m" has moved, "h" is a heading of both, "o" a heading of one.
func versions(rows string) *comparison.Comparison {
	s := newScene(
		memo.Memo{Name: "draft-1.txt", Format: "text", Language: memo.English},
		memo.Memo{Name: "draft-2.txt", Format: "text", Language: memo.English},
	)
	for i, sort := range rows {
		id, text := fmt.Sprint(i+1), fmt.Sprintf("The parties keep to point %d of what they agreed.", i+1)
		a := s.clause(0, id, id+".", text, i+1)
		if sort == 'a' || sort == 'o' {
			s.row(map[rune]comparison.RowKind{'a': comparison.OnlyARow, 'o': comparison.HeadingRow}[sort], a, -1)
			continue
		}
		b := s.clause(1, id, id+".", text, i+1)
		kind := map[rune]comparison.RowKind{'#': comparison.DifferRow, 'h': comparison.HeadingRow}[sort]
		if sort == '=' || sort == 'm' {
			kind = comparison.EqualRow
		}
		s.row(kind, a, b).Moved = sort == 'm'
		l := s.link(a, b)
		l.Relation = align.Same
		if sort == '#' {
			head := fmt.Sprintf("The parties keep to point %d of what they ", i+1)
			s.c.Memos[1].Clauses[b].Text = head + "signed."
			l.Relation = align.Edited
			l.Diff = []wording.Edit{{Op: wording.Equal, Text: head}, {Op: wording.Delete, Text: "agreed"}, {Op: wording.Insert, Text: "signed"}, {Op: wording.Equal, Text: "."}}
		}
	}
	return &s.c
}

// seen writes what of a table is shown: each row as its letter in rows, each folded run as the number of its clauses.
func seen(t *table, rows string) string {
	var b strings.Builder
	for i := range t.rows {
		switch {
		case t.tops[i+1] == t.tops[i]:
		case t.folded(i) > 0:
			fmt.Fprintf(&b, "[%d]", t.folds[i].clauses)
		default:
			b.WriteByte(rows[i])
		}
	}
	return b.String()
}

func TestRunsOfEqualRowsFoldWithTwoRowsOfContext(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"nothing equal", "##a#", "##a#"},
		{"too few to fold", "#======#", "#======#"},
		{"between two differences", "#=======#", "#==[3]==#"},
		{"at the head and at the foot", "=====#=====", "[3]==#==[3]"},
		{"all equal", "========", "[8]"},
		{"a heading in the run is folded and not counted", "#==h=h===h==#", "#==[4]h==#"},
		{"a heading of one side ends the run", "#=====o=====#", "#==[1]==o==[1]==#"},
		{"what has moved stays", "=====m=====", "[3]==m==[3]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.NewReplacer("[1]", "=").Replace(c.want)
			p, _ := window(t, false, "en", versions(c.rows), 876, 700)
			p.SetFolding(true)
			if got := seen(p.table, c.rows); got != want {
				t.Errorf("folded: %s, want %s", got, want)
			}
			p.SetFolding(false)
			if got := seen(p.table, c.rows); got != c.rows {
				t.Errorf("opened: %s, want %s", got, c.rows)
			}
		})
	}
}

// A heading that only counts is linked to none; in the same words on both sides it is no difference.
func TestAHeadingInTheSameWordsDoesNotEndARun(t *testing.T) {
	c := versions("#====h====#")
	c.Rows[5].Links = nil
	for _, same := range []bool{true, false} {
		text := "Section I"
		if !same {
			text = "Section II"
		}
		c.Memos[0].Clauses[5].Text, c.Memos[1].Clauses[5].Text, c.Memos[1].Clauses[5].Label = "Section I", text, c.Memos[0].Clauses[5].Label
		table := tableOf(c, words.In("en"), even(), Beside)
		table.folds = foldsOf(table, nil)
		if got := table.folded(3) > 0; got != same {
			t.Errorf("headings %q and %q: folded %v", "Section I", text, got)
		}
	}
}

// Whatever is folded: what differs is seen, and rows that are seen and folded are all that there are.
func TestFoldingHidesNothingThatDiffers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.StringMatching(`[=#amho]{0,40}`).Draw(t, "rows")
		table := tableOf(versions(rows), words.In("en"), even(), Beside)
		table.folds = foldsOf(table, nil)
		table.wrap(table.divide(900))
		for _, at := range table.differing() {
			if table.tops[at+1]-table.tops[at] < float64(leastRow) {
				t.Fatalf("%s: row %d differs and is not seen", rows, at)
			}
		}
		n := 0
		for i := range rows {
			if k := table.folded(i); k > 0 {
				n += k
			} else if !table.folds[i].under {
				n++
			}
		}
		if n != len(rows) {
			t.Fatalf("%s: %d rows", rows, n)
		}
	})
}

func TestEnterAndAClickOpenWhatIsFolded(t *testing.T) {
	const rows = "#==========#==========#"
	for name, open := range map[string]func(*Pane){
		"Enter": func(p *Pane) { press(p, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) },
		"click": func(p *Pane) {
			p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, headHeight+float32(p.table.tops[3])+5)})
		},
		"selecting a row in it": func(p *Pane) { p.Select(3) },
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := window(t, false, "en", versions(rows), 876, 500)
			p.SetFolding(true)
			var told []int
			p.options.OnSelect = func(row int) { told = append(told, row) }
			stood := p.table.tops[3] - p.offset
			open(p)
			if got, want := seen(p.table, rows), "#==========#==[6]==#"; got != want {
				t.Errorf("shown is %s, want %s", got, want)
			}
			if p.Selected() != 3 || told[len(told)-1] != 3 {
				t.Errorf("row %d is selected, told %v", p.Selected(), told)
			}
			if now := p.table.tops[3] - p.offset; now != stood {
				t.Errorf("the first row stands at %v, the line stood at %v", now, stood)
			}
			p.SetFolding(true)
			if p.Selected() != -1 || told[len(told)-1] != -1 {
				t.Errorf("row %d is selected and folded, told %v", p.Selected(), told)
			}
		})
	}
}

// One run is folded again alone, and its line stands where its first row stood.
func TestARunIsFoldedAgainAlone(t *testing.T) {
	const rows = "#==========#==========#"
	for name, fold := range map[string]func(*Pane){
		"arrow": func(p *Pane) { p.Select(5); press(p, fyne.KeyLeft) },
		"sign": func(p *Pane) {
			p.scrollTo(0)
			at := fyne.NewPos(p.table.columns.lanes[0].left+foldInset+5, headHeight+float32(p.table.tops[3])+above+5)
			p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
			if p.Cursor() != desktop.PointerCursor {
				t.Error("nothing says that the sign can be pressed")
			}
			p.Tapped(&fyne.PointEvent{Position: at})
		},
	} {
		p, _ := window(t, false, "en", versions(rows), 876, 900)
		p.SetFolding(true)
		p.Select(3)
		p.Select(14)
		fold(p)
		if got, want := seen(p.table, rows), "#==[6]==#==========#"; got != want || p.Selected() != -1 {
			t.Errorf("%s: shown is %s, want %s; row %d is selected", name, got, want, p.Selected())
		}
		if p.FoldHere() {
			t.Errorf("%s: what is folded is folded again", name)
		}
		press(p, fyne.KeyRight)
		if got, want := seen(p.table, rows), rows; got != want {
			t.Errorf("%s: opened again %s is shown", name, got)
		}
	}
}

// However the rows stand, the sign is at the first row of an opened run that is no heading and at the selected one, and
// folds it.
func TestTheSignFoldsInEveryArrangement(t *testing.T) {
	const rows = "#==h========#"
	for _, c := range []struct {
		name   string
		how    Arrangement
		apart  bool
		chosen int
		at     int // the row whose sign is pressed
	}{
		{"side by side", Beside, false, 5, 4},
		{"side by side, at the selected row", Beside, false, 7, 7},
		{"in one column", Unified, false, 5, 4},
		{"by topic", ByTopic, false, 5, 4},
		{"apart", Beside, true, 5, 4},
		{"apart, at the selected row", Beside, true, 7, 7},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, _ := window(t, false, "en", versions(rows), 876, 1400)
			p.SetFolding(true)
			p.SetArrangement(c.how)
			closed := p.Folded()
			p.Select(c.chosen)
			if p.Folded() != closed-1 || !p.InOpened() {
				t.Fatalf("%d lines stand for folded rows, %d before", p.Folded(), closed)
			}
			p.scrollTo(0)
			if c.apart {
				p.SetApart(true)
				scrollOver(p, 1, 40)
				p.shifts = []float64{0, max(p.shift(1), 40)} // all rows are in view, so that nothing scrolls
			}
			at := p.table.placeOf(c.at)
			if c.how == ByTopic { // where headings come last
				for at > 0 && p.table.opens(at-1, p.opened) {
					at--
				}
			}
			if p.foldSignAt(at+1, p.table.foldLeft(c.apart)+5, headHeight+float32(p.table.tops[at+1])+above+5) >= 0 && at+1 != c.chosen {
				t.Error("the next row has the sign too")
			}
			p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.table.foldLeft(c.apart)+5, headHeight+float32(p.table.tops[at]-p.offset)+above+5)})
			if p.Folded() != closed || p.InOpened() {
				t.Errorf("%d lines stand for folded rows, want %d", p.Folded(), closed)
			}
		})
	}
}

func TestSearchAndFiltersOpenWhatTheyHit(t *testing.T) {
	const rows = "#====================#"
	p, _ := window(t, false, "en", versions(rows), 876, 500)
	p.SetFolding(true)
	n := p.SetFound(sought(p.table, comparison.Query{Text: "point 7 ", Manner: comparison.AsLetters}))
	if got, want := seen(p.table, rows), "#========[10]==#"; n != 1 || got != want {
		t.Errorf("found in %d rows, shown is %s, want %s", n, got, want)
	}
	if p.NextFound(1); p.Selected() != 6 {
		t.Errorf("row %d is found", p.Selected())
	}
	p.SetFound(Found{})
	p.SetFilter(func(row int) bool { return row > 0 && row < 20 })
	if got := seen(p.table, rows); got != rows[1:20] {
		t.Errorf("the filter shows %s", got)
	}
	p.SetFilter(nil)
	if got := seen(p.table, rows); !strings.Contains(got, "[16]") {
		t.Errorf("without a filter %s is shown", got)
	}
}

// A comparison made anew leaves open what the person opened.
func TestReplaceKeepsWhatIsOpen(t *testing.T) {
	const rows = "#==========#==========#"
	p, _ := window(t, false, "en", versions(rows), 876, 500)
	p.SetFolding(true)
	p.Select(5)
	p.Replace(versions(rows), 5)
	if got, want := seen(p.table, rows), "#==========#==[6]==#"; got != want || p.Selected() != 5 {
		t.Errorf("shown is %s, want %s; row %d is selected", got, want, p.Selected())
	}
	if p.Folded() != 1 {
		t.Errorf("%d lines stand for folded rows", p.Folded())
	}
}

func folded() *comparison.Comparison { return versions("=====h==#======================") }
