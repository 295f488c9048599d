package align_test

import (
	"cmp"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parley/diffview/align"
	"parley/importer/memo"
)

func weighed(t interface{ Fatal(...any) }, a, b *memo.Memo) []align.Evidence {
	found, err := align.Weigh(context.Background(), a, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The evidence for a pair does not depend on which draft stands on the left.
func TestEvidenceHasNoSide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMemo(t, "a"), anyMemo(t, "b")
		there, back := weighed(t, a, b), weighed(t, b, a)
		for n := range back {
			back[n].Left, back[n].Right = back[n].Right, back[n].Left
		}
		slices.SortFunc(back, func(x, y align.Evidence) int {
			return cmp.Or(cmp.Compare(x.Left, y.Left), cmp.Compare(x.Right, y.Right))
		})
		if len(there) != len(back) {
			t.Fatalf("%d pairs, %d the other way", len(there), len(back))
		}
		for n, e := range there {
			o := back[n]
			if e.Left != o.Left || e.Right != o.Right || !near(e.Alone, o.Alone) || !near(e.Among, o.Among) {
				t.Fatalf("%+v, the other way %+v", e, o)
			}
			if e.Alone[0] != 1 || e.Among[0] != 1 {
				t.Fatalf("%+v does not begin with a constant", e)
			}
		}
	})
}

// near says whether two lists of numbers differ by no more than the order of their sums does.
func near(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return max(x-y, y-x) < 1e-6 })
}

// chanceOf gives what a clause of the left draft is told to be worth to one of the right draft.
func chanceOf(t *testing.T, found *align.Alignment, left, right int) float64 {
	t.Helper()
	for _, c := range found.Candidates[0][left] {
		if c.Clause == right {
			return c.Score
		}
	}
	t.Fatalf("%d is no candidate of %d", right, left)
	return 0
}

// Who has a partner is less likely to be another's, and who lost one more likely.
func TestDecisionsMoveRivals(t *testing.T) {
	a := draft("en", "Prisoners of war are exchanged all for all.", "Ports are open to grain.", "Prisoners of war who are ill are freed first.")
	b := draft("ru", "Стороны обменивают военнопленных.", "Порты открыты для зерна.", "Больных отпускают раньше других.")
	free := run(t, a, b, align.Options{})
	first, second := chanceOf(t, free, 0, 0), chanceOf(t, free, 2, 0)
	if first < 0.5 || second >= first {
		t.Fatalf("chances of %.2f and %.2f", first, second)
	}
	if after := chanceOf(t, run(t, a, b, align.Options{Confirmed: [][2]int{{2, 0}}}), 0, 0); after >= first {
		t.Errorf("%.2f with the rival confirmed, %.2f before", after, first)
	}
	if after := chanceOf(t, run(t, a, b, align.Options{Rejected: [][2]int{{0, 0}}}), 2, 0); after <= second {
		t.Errorf("%.2f with the rival rejected, %.2f before", after, second)
	}
}

// A clause that says the same as two others is less sure of either.
func TestRivalsShareAChance(t *testing.T) {
	a := draft("ru", "Порты открыты для вывоза зерна.", "Выборы проводятся до конца года.")
	one := draft("en", "Ports are open to the export of grain.", "The bridge is repaired.")
	two := draft("en", "Ports are open to the export of grain.", "The bridge is repaired.", "Grain leaves through open ports.")
	alone, rivalled := chanceOf(t, run(t, a, one, align.Options{}), 0, 0), chanceOf(t, run(t, a, two, align.Options{}), 0, 0)
	if alone <= rivalled {
		t.Errorf("a chance of %.2f alone, of %.2f beside a rival", alone, rivalled)
	}
}
