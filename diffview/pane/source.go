//go:build !headless

package pane

import (
	"regexp"
	"strings"

	"parley/assets/words"
)

// source says where a block stands, for a quote with the row that has its clause in full.
func (t *table) source(s int, b *block) string {
	if home := t.homeOf(b); home != "" {
		return t.place(s, b) + sourceGap + home
	}
	return t.place(s, b)
}

// sourceGap stands between the parts of a source.
const sourceGap = " · "

// homeOf names the row that has a quoted clause in full, "" for a clause at home.
func (t *table) homeOf(b *block) string {
	if b.home < 0 || b.home >= len(t.comparison.Rows) {
		return ""
	}
	return t.words.Say("pane.home", t.comparison.Rows[b.home].ID)
}

// place says where a block stands in its file: «I.2 · p. 1, l. 11».
func (t *table) place(s int, b *block) string {
	clause := &t.comparison.Memos[s].Clauses[b.clause]
	parts := []string{cite(t.words, clause.ID)}
	var place []string
	if clause.Page > 0 {
		place = append(place, t.words.Say("pane.page", clause.Page))
	}
	if clause.Line > 0 {
		place = append(place, t.words.Say("pane.line", clause.Line))
	} else if clause.Paragraph > 0 {
		place = append(place, t.words.Say("pane.paragraph", clause.Paragraph))
	}
	if len(place) > 0 {
		parts = append(parts, strings.Join(place, ", "))
	}
	return strings.Join(parts, sourceGap)
}

// unnumbered is a part of an id that stands for something without a number of its own: a bullet, the title. The part of
// an option, a stage or an annex says so too.
var unnumbered = regexp.MustCompile(`^([bpOSXHPN])([0-9]+)$`)

// cite writes the id of a clause as one would say it: "I/2" is «I.2», "II/O2/b3" is «II, option 2, bullet 3».
func cite(w *words.Catalogue, id string) string {
	var b strings.Builder
	spoken := false
	for i, part := range strings.Split(id, "/") {
		before := spoken
		if m := unnumbered.FindStringSubmatch(part); m != nil {
			part, spoken = w.Say("pane.cite."+m[1], m[2]), true
		} else if spoken = part == "T"; spoken {
			part = w.Say("pane.cite.T")
		}
		switch {
		case i > 0 && (before || spoken):
			b.WriteString(", ")
		case i > 0:
			b.WriteByte('.')
		}
		b.WriteString(part)
	}
	return b.String()
}
