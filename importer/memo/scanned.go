package memo

import "slices"

// Scanned says which pages hold clauses that were read from pictures, and how sure that reading is on the whole, 0 to 1, the
// longer clauses counting for more. A memo without any gives no pages and 0.
func (m *Memo) Scanned() (pages []int, confidence float64) {
	signs := 0
	for i := range m.Clauses {
		c := &m.Clauses[i]
		if c.Confidence == 0 {
			continue
		}
		if !slices.Contains(pages, c.Page) {
			pages = append(pages, c.Page)
		}
		confidence += c.Confidence * float64(len(c.Text))
		signs += len(c.Text)
	}
	slices.Sort(pages)
	return pages, confidence / float64(max(signs, 1))
}
