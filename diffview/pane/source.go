//go:build !headless

package pane

import "parley/diffview/comparison/caption"

// source says where a block stands, for a quote with the row that has its clause in full.
func (t *table) source(s int, b *block) string {
	if b.merged != nil {
		return t.mergedSource(b)
	}
	place := caption.Source(t.words, &t.comparison.Memos[s].Clauses[b.clause])
	if home := t.homeOf(b); home != "" {
		return place + caption.Gap + home
	}
	return place
}

// homeOf names the row that has a quoted clause in full, "" for a clause at home.
func (t *table) homeOf(b *block) string {
	if b.home < 0 {
		return ""
	}
	return caption.Home(t.words, t.comparison.Rows[b.home].ID)
}
