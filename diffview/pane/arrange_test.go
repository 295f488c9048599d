//go:build !headless

package pane

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// topical is the short comparison with topics and issues.
func topical() *comparison.Comparison {
	c := rivals()
	for row, topic := range map[int]string{1: "territory", 2: "alliances", 3: "nuclear", 4: "forces", 6: "ceasefire", 7: "ceasefire"} {
		c.Rows[row].Topic = topic
	}
	c.Rows[4].Turn = wording.Turn{Issue: "force-size"}
	c.Rows[2].Turn = wording.Turn{Issue: "neutrality"}
	return c
}

var arrangements = []Arrangement{Beside, Unified, ByTopic}

// However the rows are arranged, every clause stands in full once.
func TestEveryArrangementShowsEveryClause(t *testing.T) {
	for name, c := range map[string]*comparison.Comparison{"rivals": topical(), "redline": redline(), "versions": versions("#=h=m#a==")} {
		for _, a := range arrangements {
			if a == ByTopic {
				continue // see TestEveryWordStandsInTheTableByTopic
			}
			shown := map[string]int{}
			table := tableOf(c, words.In("en"), even(), a)
			for i := range table.rows {
				for side, blocks := range table.rows[i].cells {
					for _, b := range blocks {
						switch {
						case b.merged != nil:
							shown[fmt.Sprint(0, b.merged.clauses[0])]++
							shown[fmt.Sprint(1, b.merged.clauses[1])]++
						case b.home < 0:
							shown[fmt.Sprint(side, b.clause)]++
						}
					}
				}
			}
			for side, m := range c.Memos {
				for i := range m.Clauses {
					heading := a == Unified && m.Clauses[i].Kind == memo.Heading && side == 1 // one that both have is shown once
					if n := shown[fmt.Sprint(side, i)]; n != 1 && !(heading && n == 0) {
						t.Errorf("%s, arrangement %d: clause %d of side %d is shown %d times", name, a, i, side, n)
					}
				}
			}
		}
	}
}

func TestChangingTheArrangementKeepsTheSelectedRowInView(t *testing.T) {
	p, _ := window(t, false, "en", topical(), 876, 400)
	for _, row := range []int{1, 4, 8} {
		p.Select(row)
		for _, a := range []Arrangement{ByTopic, Unified, Beside} {
			p.SetArrangement(a)
			if p.Selected() != row || p.Arrangement() != a || !p.inView(p.chosen) {
				t.Errorf("in arrangement %d row %d is selected, in view %v; want row %d", a, p.Selected(), p.inView(p.chosen), row)
			}
		}
	}
}

// In every arrangement the keys go through all rows and all differences, and never stop where nothing can be selected.
func TestKeysReachEveryRowInEveryArrangement(t *testing.T) {
	for _, a := range arrangements {
		p, _ := window(t, false, "en", topical(), 876, 400)
		p.SetArrangement(a)
		reached := map[int]bool{}
		for range 60 {
			press(p, fyne.KeyDown)
			reached[p.Selected()] = true
		}
		if reached[-1] || len(reached) != 7 {
			t.Errorf("arrangement %d: rows %v are reached", a, reached)
		}
		p.Select(-1)
		press(p, fyne.KeyHome)
		n := 1
		for before := -2; before != p.Selected(); n++ {
			before = p.Selected()
			p.Next()
		}
		if current, total := p.Difference(); current != total || total != 6 {
			t.Errorf("arrangement %d: difference %d of %d", a, current, total)
		}
	}
}

func TestTopicsStandTogether(t *testing.T) {
	c := topical()
	c.Rows[1].Topic = "ceasefire" // far from the others
	table := tableOf(c, words.In("en"), even(), ByTopic)
	var got []string
	for i := range table.rows {
		if r := &table.rows[i]; r.from < 0 {
			got = append(got, r.title+" "+r.note)
		} else {
			got = append(got, c.Rows[r.from].ID)
		}
	}
	want := "Ceasefire 3 rows · 2 differ, 2, 7, "
	if all := strings.Join(got, ", "); !strings.HasPrefix(all, want) || !strings.HasSuffix(all, "Other matters 1 row, 9, Headings of the drafts 2 rows, 1, 6") {
		t.Errorf("got %s", all)
	}
}

// A merged text holds all that was taken out and all that was put in, marked.
func TestTwoVersionsAreMergedIntoOneText(t *testing.T) {
	table := tableOf(redline(), words.In("en"), even(), Unified)
	b := &table.rows[0].cells[0][0]
	if want := "A complete and unconditional ceasefire lasts for 14 30 days and may be is extended every 30 days."; b.text != want {
		t.Fatalf("merged text is %q, want %q", b.text, want)
	}
	var out, in []string
	for _, m := range b.marks(table, 0, 0) {
		switch {
		case m.Kind&comparison.DeleteMark != 0:
			out = append(out, m.Of(b.text))
		case m.Kind&comparison.InsertMark != 0:
			in = append(in, m.Of(b.text))
		}
	}
	if fmt.Sprint(out, in) != "[14 may be] [30 is every 30 days]" {
		t.Errorf("taken out %q, put in %q", out, in)
	}
	table.found = sought(table, comparison.Query{Text: "every 30", Manner: comparison.AsLetters})
	found := ""
	for _, m := range b.marks(table, 0, 0) {
		if m.Kind&comparison.FoundMark != 0 {
			found += m.Of(b.text)
		}
	}
	if found != "every 30" {
		t.Errorf("marked as found: %q", found)
	}
	if len(tableOf(rivals(), words.In("en"), even(), Unified).rows[2].cells[1]) != 1 {
		t.Error("rivals in two languages are merged")
	}
}

func TestMergingKeepsBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		op := rapid.SampledFrom([]wording.Op{wording.Equal, wording.Delete, wording.Insert})
		var diff []wording.Edit
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			diff = append(diff, wording.Edit{Op: op.Draw(t, "op"), Text: rapid.StringMatching(`[a-zа-я ]{1,8}`).Draw(t, "text")})
		}
		one := mergedBlock(block{}, block{}, diff)
		var texts, want [2]string
		for i, p := range one.merged.pieces {
			for s := range texts {
				if p.from[s] >= 0 {
					texts[s] += one.text[p.at : p.at+p.size]
					want[s] += diff[i].Text
				}
			}
		}
		if texts != want {
			t.Fatalf("%q holds %q, want %q", one.text, texts, want)
		}
	})
}

// The heading of what is read is kept in sight, leads back to its place, and hides no row that is selected.
func TestTheHeadingStaysInSight(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 240)
	if !slices.Equal(keptRows(p), []int{-1, -1}) {
		t.Errorf("at the top %v are kept", keptRows(p))
	}
	p.scrollTo(p.table.tops[3])
	if !slices.Equal(keptRows(p), []int{0, 0}) || p.pushed() != 0 {
		t.Errorf("in section I %v are kept at %v", keptRows(p), p.pushed())
	}
	p.scrollTo(p.table.tops[5] - 10)
	if got := p.pushed(); got != 10-p.table.stickyHeight([]head{{0, 0}, {0, 0}}) {
		t.Errorf("the next heading pushes it to %v", got)
	}
	p.scrollTo(p.table.tops[7])
	if !slices.Equal(keptRows(p), []int{5, 5}) {
		t.Errorf("in section III %v are kept", keptRows(p))
	}
	for _, row := range []int{8, 4, 3, 2, 1, 6} {
		p.Select(row)
		if p.table.tops[row] < p.top() && !math.Signbit(p.table.tops[row]-p.offset) && !slices.Equal(keptRows(p), []int{-1, -1}) {
			t.Errorf("row %d begins at %v, its heading covers up to %v", row, p.table.tops[row], p.top())
		}
	}
	p.scrollTo(p.table.tops[3])
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, headHeight+10)})
	if p.offset != p.table.tops[0] {
		t.Errorf("a click on the heading scrolls to %v", p.offset)
	}
}
