package layout

import "math"

// documents cuts pages into the documents that a file was put together of: each has a make-up of its own, and its notes end it.
// A new one begins where the printed page numbers begin again, or where the paper changes other than by being turned.
func documents(pages []leaf) [][]leaf {
	var out [][]leaf
	from, counted := 0, false
	for i := range pages {
		if i > 0 && (counted && pages[i].folio == 1 || !samePaper(&pages[i-1], &pages[i])) {
			out = append(out, pages[from:i])
			from, counted = i, false
		}
		counted = counted || pages[i].folio > 0
	}
	return append(out, pages[from:])
}

// samePaper says whether two pages are of one size, upright or across.
func samePaper(a, b *leaf) bool {
	const slack = 3 // points, by which scans differ
	near := func(x, y float64) bool { return math.Abs(x-y) <= slack }
	return near(a.width, b.width) && near(a.height, b.height) || near(a.width, b.height) && near(a.height, b.width)
}
