package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Weights that made the examples are found again, and what is told of a chance comes true as often.
func TestRegression(t *testing.T) {
	made := []float64{-1, 2, 0, -30}
	chance := rand.New(rand.NewPCG(1, 2))
	var all []example
	for range 40000 {
		x := []float64{1, chance.NormFloat64(), 5 * chance.NormFloat64(), chance.Float64() / 10}
		all = append(all, example{of: x, right: chance.Float64() < probability(made, x, nil), weight: 1})
	}
	found := regression(all)
	for i, want := range made {
		if math.Abs(found[i]-want) > 0.05*max(1, math.Abs(want)) {
			t.Errorf("weight %d is %.3f, made with %.3f", i, found[i], want)
		}
	}
	var said, came, n [10]float64
	for _, e := range all {
		p := probability(found, e.of, nil)
		b := min(9, int(10*p))
		said[b] += p
		n[b]++
		if e.right {
			came[b]++
		}
	}
	for b := range n {
		if n[b] > 500 && math.Abs(said[b]-came[b])/n[b] > 0.05 {
			t.Errorf("%.0f times a chance of %.2f, and %.2f came true", n[b], said[b]/n[b], came[b]/n[b])
		}
	}
}

// Examples that count twice are worth as much as two.
func TestRegressionWeighs(t *testing.T) {
	once := []example{{[]float64{1, 0.5}, true, 2}, {[]float64{1, -1}, false, 1}, {[]float64{1, 1}, true, 1}, {[]float64{1, 2}, false, 2}}
	var twice []example
	for _, e := range once {
		for range int(e.weight) {
			twice = append(twice, example{e.of, e.right, 1})
		}
	}
	// the spread of the values differs with their number, and with it how much doubt there is
	a, b := regression(once), regression(twice)
	if a[1] == 0 || math.Abs(a[1]-b[1]) > 0.2*math.Abs(a[1]) {
		t.Errorf("%v and %v", a, b)
	}
}

func TestSolution(t *testing.T) {
	got := solution([][]float64{{0, 2, 1}, {1, 1, 1}, {2, 0, 3}}, []float64{7, 6, 11})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(got[i]-want) > 1e-9 {
			t.Errorf("%v", got)
		}
	}
}
