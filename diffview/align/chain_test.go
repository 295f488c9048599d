package align

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestHeaviest(t *testing.T) {
	same := cmp.AllowUnexported(pair{})
	tests := []struct {
		name   string
		pairs  []pair
		strict bool
		want   []pair
	}{
		{"nothing", nil, true, nil},
		{"in order", []pair{{0, 0, 1}, {1, 1, 1}}, true, []pair{{0, 0, 1}, {1, 1, 1}}},
		{"the heavier of two that cross", []pair{{0, 1, 1}, {1, 0, 2}}, true, []pair{{1, 0, 2}}},
		{"two light ones outweigh one", []pair{{0, 2, 3}, {1, 0, 2}, {2, 1, 2}}, true, []pair{{1, 0, 2}, {2, 1, 2}}},
		{"a clause twice, strictly", []pair{{0, 0, 1}, {0, 1, 2}}, true, []pair{{0, 1, 2}}},
		{"a clause twice", []pair{{0, 0, 1}, {0, 1, 2}}, false, []pair{{0, 0, 1}, {0, 1, 2}}},
		{"many to one", []pair{{0, 1, 1}, {1, 1, 2}, {2, 0, 1}}, false, []pair{{0, 1, 1}, {1, 1, 2}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, heaviest(test.pairs, 3, test.strict), same); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The tree must find what trying every chain finds.
func TestHeaviestIsHeaviest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const width = 6
		strict := rapid.Bool().Draw(t, "strict")
		pairs := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) pair {
			return pair{rapid.IntRange(0, 5).Draw(t, "left"), rapid.IntRange(0, width-1).Draw(t, "right"), float64(rapid.IntRange(1, 9).Draw(t, "score"))}
		}), 0, 9, func(p pair) [2]int { return [2]int{p.left, p.right} }).Draw(t, "pairs")
		follows := func(a, b pair) bool {
			if strict {
				return a.left < b.left && a.right < b.right
			}
			return a.left <= b.left && a.right <= b.right
		}
		most := 0.0
		for set := range 1 << len(pairs) {
			var chosen []pair
			for n, p := range pairs {
				if set&(1<<n) != 0 {
					chosen = append(chosen, p)
				}
			}
			ok := true
			for i, p := range chosen {
				for _, q := range chosen[i+1:] {
					ok = ok && (follows(p, q) || follows(q, p))
				}
			}
			if ok {
				most = max(most, weightOf(chosen))
			}
		}
		chain := heaviest(pairs, width, strict)
		for i := 1; i < len(chain); i++ {
			if !follows(chain[i-1], chain[i]) {
				t.Fatalf("%v is no chain", chain)
			}
		}
		if got := weightOf(chain); got != most {
			t.Fatalf("the chain %v weighs %v, the heaviest %v", chain, got, most)
		}
	})
}
