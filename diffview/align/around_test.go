package align

import (
	"math"
	"testing"
)

// Likely pairs around a pair count, on either diagonal, the less the farther off; those of its own row and column do not.
func TestAround(t *testing.T) {
	rows := make([][]cell, 5)
	for i := range rows {
		rows[i] = []cell{{other: int32(i), chance: 1}}
	}
	rows[2] = []cell{{other: 0, chance: 1}, {other: 2, chance: 1}}
	x := chances{t: newTable(&published, rows, 5)}
	for i, want := range map[int][]float64{
		2: {1, 1.0/2 + 1.0/2, 1 + 1 + 1.0/3 + 1.0/3, 1.0/2 + 1.0/2, 1},
		0: {1 + 1.0/3, 1.0/2 + 1.0/2, 1 + 1.0/3, 1.0/2 + 1.0/2, 1.0 / 3},
	} {
		sums := make([]float64, 5)
		x.around(i, sums)
		for j := range sums {
			if math.Abs(sums[j]-want[j]) > 1e-9 {
				t.Errorf("clauses %d and %d: %.3f, not %.3f", i, j, sums[j], want[j])
			}
		}
	}
}
