//go:build !headless

package app

import (
	"context"
	"strings"
	"testing"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// compareWithReasons is compareDrafts with a link that says why, and candidates.
func compareWithReasons(ctx context.Context, a, b *memo.Memo, progress comparison.Options) (*comparison.Comparison, error) {
	c, err := compareDrafts(ctx, a, b, progress)
	if err != nil {
		return nil, err
	}
	c.Links = []comparison.Link{{
		Link: align.Link{
			Band:     align.Possible,
			Relation: align.Related,
			Reasons:  []align.Reason{{Left: "нейтральный", Right: "нейтральною", Concept: "neutrality"}},
		},
		Facts: []wording.FactPair{
			{Kind: wording.Duration, Left: &wording.Fact{Text: "30 дней"}, Right: &wording.Fact{Text: "60 днів"}, Verdict: wording.Differs},
			{Kind: wording.Actor, Left: &wording.Fact{Text: "Россия"}, Verdict: wording.LeftOnly},
		},
		Stance: "possibly-opposite",
	}}
	c.Rows[0].Links = []int{0}
	c.Candidates = [2][][]align.Candidate{
		{{{Clause: 0, Score: 0.8}, {Clause: 1, Score: 0.3}}, {}},
		{{{Clause: 0, Score: 0.8}}, {}},
	}
	return c, nil
}

func openExplained(t *testing.T, width float32) *bench {
	t.Helper()
	b := newBench(t, width, 800)
	b.engine.compare = compareWithReasons
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	return b
}

func TestSelectedRowIsExplained(t *testing.T) {
	b := openExplained(t, 1400)
	b.shows(t, "Select a row to see")
	b.next()
	b.shows(t, "Row 1", "Paired because · possibly", "нейтральный", "нейтральною", "30 дней", "60 днів", "Possibly opposite", "Other clauses")
	for _, w := range b.words() {
		if w == "Россия" {
			t.Error("an actor that one side names is shown among the facts")
		}
	}
}

func TestAnotherClauseLeadsToItsRow(t *testing.T) {
	b := openExplained(t, 1400)
	b.next()
	for _, o := range b.objects() {
		if found, ok := o.(*button); ok && found.rank == rowRank {
			found.Tapped(nil)
			break
		}
	}
	if got := b.pane.Selected(); got != 2 {
		t.Errorf("row %d is selected, want the one where the other clause stands", got)
	}
}

// Whatever the clauses are called, nothing in the panel is wider than it is.
func TestThePanelIsAsWideAsItIs(t *testing.T) {
	b := newBench(t, 1400, 800)
	b.engine.compare = func(ctx context.Context, x, y *memo.Memo, o comparison.Options) (*comparison.Comparison, error) {
		c, err := compareWithReasons(ctx, x, y, o)
		for i := range c.Memos[1].Clauses {
			c.Memos[1].Clauses[i].ID = "III/H1/H1/p" + strings.Repeat("1", i+1)
		}
		return c, err
	}
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	b.pane.Select(0)
	if least, wide := b.detail.MinSize().Width, b.detailScroll.Size().Width-32; least > wide {
		t.Errorf("the panel needs %v and has %v", least, wide)
	}
}

func TestDetailsFoldAway(t *testing.T) {
	visible := func(b *bench) bool {
		for _, w := range b.words() {
			if w == "Row 1" {
				return true
			}
		}
		return false
	}
	narrow := openExplained(t, 1000)
	narrow.next()
	if visible(narrow) {
		t.Error("a narrow window shows the panel")
	}
	wide := openExplained(t, 1400)
	wide.next()
	wide.item(t, "Details of the row").Action()
	if visible(wide) {
		t.Error("the panel stays when it was put away")
	}
	wide.item(t, "Details of the row").Action()
	if !visible(wide) {
		t.Error("the panel does not come back")
	}
}
