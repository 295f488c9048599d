package clauses

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/pattern"
)

// How long a heading may be, in words. A look of its own allows more.
const (
	plainHeading  = 8
	styledHeading = 25
)

// assign tells headings, the title, recitals and notes from the body.
func assign(items []item) {
	for i := range items {
		if items[i].role == body && (isRemark(items[i].Text) && !items[i].marked) {
			items[i].role = remark
		}
	}
	first := assignTitle(items)
	numbered := countHeadings(items)
	headed := map[headingKey]bool{} // the kinds of numbers that have headed something: what has their shape goes on
	for i := first; i < len(items); i++ {
		it := &items[i]
		if it.role != body {
			continue
		}
		var after *item
		if i+1 < len(items) && items[i+1].role == body {
			after = &items[i+1]
		}
		switch {
		case i > first && isSubtitle(&items[i-1], it):
			it.role = subtitle
		case it.marked && headed[it.headingKey()] && it.shape(styledHeading) && !it.bare() && !sameForm(it, after):
			it.role = heading
		case i > first && goesOn(&items[i-1], it) && (after == nil || !divides(it, after)): // of a list of short items the last is one too
		case it.marked && labelledHeading(it, after, numbered):
			it.role = heading
			headed[it.headingKey()] = it.mark.Kind == label.Arabic
		case !it.marked && plainHeadingLine(it, after):
			it.role = heading
		}
	}
	assignRecitals(items, first)
}

// shape says whether the words of an item could head something: few, in capitals or starting with one, and not closed
// as a sentence is.
func (it *item) shape(limit int) bool {
	if it.Text == "" {
		return it.marked
	}
	return !lower(it.Text) && !strings.ContainsRune(".;:,!?…–—", lastMark(it.Text)) && !wordier(it.Text, limit) && strings.ContainsFunc(it.Text, unicode.IsLetter)
}

// wordier says whether s has more words than limit.
func wordier(s string, limit int) bool {
	if len(s) <= 2*limit { // not enough for so many words of one letter
		return false
	}
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n > limit {
			return true
		}
	}
	return false
}

// styled says whether the look of the item sets it apart from the body.
func (it *item) styled() bool {
	s := it.Style
	return s.Level > 0 || s.Bold || s.Centred || s.Size >= 1.12 || capitals(it.Text)
}

// capitals says whether s has at least four letters and no small ones.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 3
}

// declared says whether the item is a heading by its look and shape: the file says so, or it is short and set apart.
// A full stop at the end is let pass.
func (it *item) declared() bool {
	if it.Style.Level > 0 {
		return true
	}
	if !it.styled() || it.Text == "" {
		return false
	}
	return it.shape(styledHeading) || lastMark(it.Text) == '.' && !wordier(it.Text, plainHeading) && !lower(it.Text)
}

// headingKey names a kind of numbered items that may be headings all together: «1. Общие положения».
type headingKey struct {
	kind  label.Kind
	depth int
	upper bool
	close string
}

// headingKey gives the kind of numbered items that it belongs to.
func (it *item) headingKey() headingKey {
	return headingKey{it.mark.Kind, len(it.mark.Numbers), upper(it.Label), closeForm(it.mark.Close)}
}

// countHeadings tells for each kind of numbered items whether they may be headings: most have the shape of one, or one
// that has is divided at once, 1. into 1.1.
func countHeadings(items []item) map[headingKey]bool {
	shaped, all, divided := map[headingKey]int{}, map[headingKey]int{}, map[headingKey]bool{}
	for i := range items {
		it := &items[i]
		if !it.marked || it.role != body {
			continue
		}
		key := it.headingKey()
		all[key]++
		if it.shape(styledHeading) {
			shaped[key]++
			divided[key] = divided[key] || i+1 < len(items) && divides(it, &items[i+1])
		}
	}
	most := map[headingKey]bool{}
	for key, n := range all {
		most[key] = shaped[key]*3 >= n*2 || divided[key]
	}
	return most
}

// divides says whether after is numbered within it: 1.1 within 1.
func divides(it, after *item) bool {
	n := len(it.mark.Numbers)
	return after.marked && after.mark.Kind == label.Arabic && len(after.mark.Numbers) == n+1 && startsWith(after.mark.Numbers, it.mark.Numbers)
}

// labelledHeading says whether an item with a label heads what follows.
func labelledHeading(it, after *item, most map[headingKey]bool) bool {
	switch it.mark.Kind {
	case label.Bullet:
		return false
	case label.Named:
		if it.mark.Name == "point" {
			return it.bare() || it.declared()
		}
		if it.mark.Name == "annex" && !wordier(it.Text, styledHeading) && !strings.ContainsRune(".;,", lastMark(it.Text)) {
			return true // «Приложение 1 к Соглашению»
		}
		if enclosed(it.Text) && !wordier(it.Text, styledHeading) {
			return true // «Вариант 2 («пакетный»).»
		}
		return it.shape(styledHeading) || it.declared() || it.leads() && it.mark.Name != "article" && !wordier(it.Text, styledHeading)
	case label.Roman:
		if upper(it.Label) && it.shape(styledHeading) && !it.bare() {
			return true
		}
		return upper(it.Label) && (it.bare() || it.declared())
	}
	if it.bare() || !it.shape(styledHeading) && it.Style.Level == 0 || it.mark.Close == ")" || it.mark.Close == "()" {
		return false
	}
	if it.Style.Level > 0 || it.styled() && it.Text != "" {
		return true
	}
	if after == nil || !most[it.headingKey()] || sameForm(it, after) || after.bullet() {
		return false
	}
	return !lower(after.Text) || it.mark.Kind == label.Letter && upper(it.Label)
}

// goesOn says whether it is the next item of a list whose item before is none of the headings.
func goesOn(before, it *item) bool {
	return it.marked && it.mark.Kind != label.Named && before.role == body && !it.styled() && sameForm(it, before) && startsAt(before, it)
}

// startsAt says whether the ordinals of it are the next after those of before.
func startsAt(before, it *item) bool {
	last := len(it.mark.Numbers) - 1
	return last >= 0 && startsWith(it.mark.Numbers[:last], before.mark.Numbers[:last]) && it.mark.Numbers[last] == before.mark.Numbers[last]+1
}

// sameForm says whether two items are numbered in one way.
func sameForm(a, b *item) bool {
	return b != nil && b.marked && a.mark.Kind == b.mark.Kind && len(a.mark.Numbers) == len(b.mark.Numbers) && a.mark.Close == b.mark.Close
}

// plainHeadingLine says whether an item without a label heads what follows.
func plainHeadingLine(it, after *item) bool {
	switch {
	case it.Style.Level == 0 && (it.Style.Entries || signature(it.Text)):
		return false
	case it.declared():
		return it.Style.Level > 0 || after != nil
	case after == nil || !it.shape(plainHeading) || it.Style.ListLevel > 0:
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(it.Text)
	if unicode.IsDigit(last) {
		return false
	}
	return after.marked && !lower(it.Text) || strings.ContainsRune(".;:", lastMark(after.Text)) && wordier(after.Text, 2)
}

// enclosed says whether a text stands in brackets, a full stop after them let pass.
func enclosed(s string) bool {
	s = strings.TrimRight(s, ".:")
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1
}

// signatory knows a line that says for whom is signed: «За Российскую Сторону», "For the Government of …".
var signatory = pattern.New(`^(?:За|Від імені|Від|От имени|От|On behalf of|For)\s.*(?i:сторон|сторін|федерац|украин|україн|росси|росі|правительств|уряд|делегац|side|party|government|delegation|ukrain|russia|federation|republic|республик|республік)`)

// signature says whether a line is one of those at the end of a draft that are to be signed.
func signature(s string) bool {
	return strings.Contains(s, "___") || !wordier(s, plainHeading) && signatory.MatchString(s)
}

// isSubtitle says whether it is the second line of the heading before it, whose first line is a label alone.
func isSubtitle(before, it *item) bool {
	if before.role != heading || !before.bare() || it.marked {
		return false
	}
	return it.declared() || it.shape(styledHeading)
}

// assignRecitals marks what stands before the first part or point as recitals, unless that is most of the draft.
func assignRecitals(items []item, first int) {
	end := first
	for end < len(items) {
		it := &items[end]
		if it.role == heading || it.role == body && it.marked && !it.bullet() {
			break
		}
		end++
	}
	if end == len(items) || end-first > max(3, len(items)/2) {
		return
	}
	for i := first; i < end; i++ {
		if items[i].role == body {
			items[i].role = recital
		}
	}
}

// longestRemark is how many bytes what a note calls itself has at most.
const longestRemark = len("примечание")

// isRemark says whether a paragraph calls itself a note.
func isRemark(s string) bool {
	word, _, ok := strings.Cut(s, ":")
	if !ok || len(word) > longestRemark {
		return false
	}
	switch strings.ToLower(word) {
	case "сноска", "виноска", "примечание", "примітка", "footnote", "note":
		return true
	}
	return false
}
