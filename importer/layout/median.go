package layout

import "slices"

// median is the middle of values, the upper one of two; 0 for none. It changes the order of the values.
func median(values []float64) float64 { return quantile(values, 0.5) }

// quantile is the value below which the given share of values lies; 0 for none. It changes the order of the values.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	return nth(values, min(int(share*float64(len(values))), len(values)-1))
}

// fewValues is how many values are sorted faster than parted.
const fewValues = 12

// nth gives the value that has n smaller ones before it once they are sorted, without sorting more of them than it must
// (Hoare, "Find", 1961).
func nth(values []float64, n int) float64 {
	for len(values) > fewValues {
		last := len(values) - 1
		pivot := max(min(values[0], values[last]), min(max(values[0], values[last]), values[last/2]))
		i, j := 0, last
		for i <= j {
			for values[i] < pivot {
				i++
			}
			for values[j] > pivot {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case n <= j:
			values = values[:j+1]
		case n >= i:
			values, n = values[i:], n-i
		default:
			return values[n]
		}
	}
	slices.Sort(values)
	return values[n]
}
