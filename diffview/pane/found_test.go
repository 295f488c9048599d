//go:build !headless

package pane

import (
	"slices"
	"strings"
	"testing"

	"parley/diffview/comparison"
)

// ownFound searches drafts and texts, with the rows given that answer by what the person wrote.
func ownFound(p *Pane, text string, own ...int) Found {
	found := sought(p.table, comparison.Query{Text: text, Manner: comparison.AsLetters})
	found.Rows = make([]bool, len(p.table.synopsis.Rows))
	for _, row := range own {
		found.Rows[row] = true
	}
	return found
}

// framed gives what is framed as found of a row's texts: their words, then the names under them.
func framed(t *table, at int) []string {
	var all []string
	for i := range t.lay(at).cells[t.drafts()] {
		b := &t.lay(at).cells[t.drafts()][i]
		for _, line := range b.lines {
			for _, r := range line {
				if r.mark&comparison.FoundMark != 0 {
					all = append(all, r.text)
				}
			}
		}
		for _, h := range b.hits {
			before := ""
			for _, letter := range b.source[h.line] {
				if t.ruler.width(before, sourceFace) >= h.x-0.01 && t.ruler.width(before, sourceFace) < h.x+h.width-0.01 {
					all = append(all, string(letter))
				}
				before += string(letter)
			}
		}
	}
	return all
}

// What the person wrote is found as the drafts are: counted, gone to, marked where it is seen and in the strip.
func TestWhatThePersonWroteIsFound(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 1100, 700)
	p.SetTexts(proposed)
	if n := p.SetFound(ownFound(p, "foreign", 2, 3)); n != 2 {
		t.Fatalf("found in %d rows", n)
	}
	if got := framed(p.table, 2); !slices.Equal(got, []string{"Foreign"}) {
		t.Errorf("framed is %q", got)
	}
	if at, of := p.NextFound(1); at != 1 || of != 2 || p.Selected() != 2 || p.FoundOwn() {
		t.Errorf("%d of %d is row %d, nowhere to be seen %v", at, of, p.Selected(), p.FoundOwn())
	}
	if at, _ := p.NextFound(1); at != 2 || p.Selected() != 3 || !p.FoundOwn() {
		t.Errorf("number %d is row %d, nowhere to be seen %v", at, p.Selected(), p.FoundOwn())
	}
	marked := 0
	for _, tick := range ticksOf(p.table, nil, 600, p.table.height()) {
		if tick.kind&foundTick != 0 {
			marked++
		}
	}
	if marked != 2 {
		t.Errorf("%d marks in the strip", marked)
	}
	p.SetFound(ownFound(p, "petr", 2))
	if got := strings.Join(framed(p.table, 2), ""); got != "Petr" {
		t.Errorf("of the owner %q is framed", got)
	}
	if p.NextFound(1); p.FoundOwn() {
		t.Error("the owner is nowhere to be seen")
	}
	p.SetTexts(nil)
	if p.Selected() != 2 || !p.FoundOwn() {
		t.Error("without the column the owner is to be seen")
	}
	p.SetArrangement(ByTopic)
	if n := p.SetFound(ownFound(p, "petr", 2)); n != 1 {
		t.Errorf("by topic it is found in %d rows", n)
	}
}

// While the person writes in the row, the count follows, and the row does not fold away under them.
func TestFindingFollowsWhatIsWritten(t *testing.T) {
	const rows = "#==============#"
	p, _ := window(t, false, "en", versions(rows), 1100, 700)
	p.SetFolding(true)
	if n := p.SetFound(ownFound(p, "nobody says this", 7)); n != 1 || p.table.standsFor(7) != 7 || p.table.folded(7) > 0 {
		t.Fatalf("found in %d rows; shown is %s", n, seen(p.table, rows))
	}
	p.NextFound(1)
	news := 0
	p.options.OnSelect = func(int) { news++ }
	if n := p.SetFoundRows(make([]bool, len(rows))); n != 0 || p.Selected() != 7 || news > 0 {
		t.Errorf("found in %d rows; row %d is selected, told %d times", n, p.Selected(), news)
	}
	all := make([]bool, len(rows))
	all[3], all[7] = true, true
	if n := p.SetFoundRows(all); n != 2 || p.Selected() != 7 {
		t.Errorf("found in %d rows; row %d is selected", n, p.Selected())
	}
}
