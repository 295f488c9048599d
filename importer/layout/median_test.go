package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The value found by parting is the one that sorting finds, whatever the order and however many are equal.
func TestNthIsThatOfSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.Float64Range(-1e5, 1e5), rapid.Map(rapid.IntRange(0, 3), func(n int) float64 { return float64(n) }))
		values := rapid.SliceOfN(value, 1, 80).Draw(t, "values")
		n := rapid.IntRange(0, len(values)-1).Draw(t, "n")
		sorted := slices.Sorted(slices.Values(values))
		if got := nth(slices.Clone(values), n); got != sorted[n] {
			t.Fatalf("got %v, want %v of %v", got, sorted[n], sorted)
		}
	})
}
