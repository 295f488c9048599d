package main

import "math"

// example is something that was seen, with what came of it.
type example struct {
	of     []float64 // the first is a constant 1
	right  bool
	weight float64
}

// ridge keeps the weights of a regression small: so many examples' worth of doubt for each, where it is measured in its
// standard deviation.
const ridge = 10

// regression fits the weights of a logistic regression by Newton's method. The weight of the constant is free.
func regression(examples []example) []float64 {
	spread := deviations(examples)
	b := make([]float64, len(spread))
	for range 30 {
		slope := make([]float64, len(b))
		curve := make([][]float64, len(b))
		for i := range curve {
			curve[i] = make([]float64, len(b))
		}
		for _, e := range examples {
			p := probability(b, e.of, spread)
			miss, bend := -p*e.weight, p*(1-p)*e.weight
			if e.right {
				miss += e.weight
			}
			for i, x := range e.of {
				slope[i] += miss * x / spread[i]
				for j, y := range e.of {
					curve[i][j] += bend * x / spread[i] * y / spread[j]
				}
			}
		}
		for i := 1; i < len(b); i++ {
			slope[i] -= ridge * b[i]
			curve[i][i] += ridge
		}
		farthest := 0.0
		for i, step := range solution(curve, slope) {
			step = max(-3, min(3, step))
			b[i] += step
			farthest = max(farthest, math.Abs(step))
		}
		if farthest < 1e-9 {
			break
		}
	}
	for i := range b {
		b[i] /= spread[i]
	}
	return b
}

// probability is what a logistic regression says of an example; each value is divided by its spread, if there is any.
func probability(weights, of, spread []float64) float64 {
	z := 0.0
	for i, x := range of {
		if spread != nil {
			x /= spread[i]
		}
		z += weights[i] * x
	}
	return 1 / (1 + math.Exp(-z))
}

// deviations gives the standard deviation of each value, 1 for the constant.
func deviations(examples []example) []float64 {
	n := len(examples[0].of)
	sums, squares := make([]float64, n), make([]float64, n)
	for _, e := range examples {
		for i, x := range e.of {
			sums[i] += x
			squares[i] += x * x
		}
	}
	count := float64(len(examples))
	for i := range squares {
		squares[i] = math.Sqrt(max(1e-12, squares[i]/count-sums[i]/count*sums[i]/count))
	}
	squares[0] = 1
	return squares
}

// solution solves linear equations by elimination, the largest pivot first.
func solution(a [][]float64, b []float64) []float64 {
	n := len(b)
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = append(append([]float64(nil), a[i]...), b[i])
	}
	for c := range n {
		pivot := c
		for r := c; r < n; r++ {
			if math.Abs(rows[r][c]) > math.Abs(rows[pivot][c]) {
				pivot = r
			}
		}
		rows[c], rows[pivot] = rows[pivot], rows[c]
		for r := range n {
			if r == c {
				continue
			}
			share := rows[r][c] / rows[c][c]
			for k := c; k <= n; k++ {
				rows[r][k] -= share * rows[c][k]
			}
		}
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = rows[i][n] / rows[i][i]
	}
	return out
}
