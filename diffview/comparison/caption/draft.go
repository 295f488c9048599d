package caption

import (
	"cmp"
	"strings"

	"parley/assets/words"
	"parley/importer/memo"
)

// Draft is what a side is called: after its party where no other draft comes from that, else after its file. What is
// called after a party that several drafts come from could not be told apart.
func Draft(w *words.Catalogue, memos []*memo.Memo, side int) string {
	m, alone := memos[side], true
	for s, other := range memos {
		alone = alone && (s == side || other.Party != m.Party)
	}
	if key := "caption.party." + m.Party; alone && w.Has(key) {
		return w.Say(key)
	}
	return cmp.Or(m.Name, m.Title, w.Say("caption.side", memo.Letter(side)))
}

// Head says what a draft is: «ru · PDF, 3 pages · 31 clauses».
func Head(w *words.Catalogue, m *memo.Memo) string {
	form := Format(w, m.Format)
	if m.Pages > 0 {
		form = strings.TrimPrefix(form+", "+w.Count("caption.pages", m.Pages), ", ")
	}
	var parts []string
	for _, part := range []string{string(m.Language), form, w.Count("caption.clauses", len(m.Clauses))} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, Gap)
}

// Format names the format of a file; one without a name is called as it is.
func Format(w *words.Catalogue, format string) string {
	if key := "caption.format." + format; w.Has(key) {
		return w.Say(key)
	}
	return format
}
