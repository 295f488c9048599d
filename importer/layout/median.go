package layout

import "slices"

// median is the middle of values, the upper one of two; 0 for none. It sorts values in place.
func median(values []float64) float64 { return quantile(values, 0.5) }

// quantile is the value below which the given share of values lies; 0 for none. It sorts values in place.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[min(int(share*float64(len(values))), len(values)-1)]
}
