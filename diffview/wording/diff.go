package wording

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Diff gives the edits that make right out of left, word by word. Both must be in one language. In a change the Delete
// stands before the Insert.
func Diff(left, right string) []Edit {
	a, b := pieces(left), pieces(right)
	var runs []run
	i, j := 0, 0
	for _, d := range compare(a, b) {
		n := utf8.RuneCountInString(d.Text)
		r := run{same: d.Type == diffmatchpatch.DiffEqual}
		if d.Type != diffmatchpatch.DiffInsert {
			r.left, i = a[i:i+n], i+n
		}
		if d.Type != diffmatchpatch.DiffDelete {
			r.right, j = b[j:j+n], j+n
		}
		runs = append(runs, r)
	}
	return edits(sorted(slide(absorb(join(runs)))))
}

// mostSteps bounds the work: no clause that people wrote comes near, and a file meant to hang the program is not let to.
const mostSteps = 100_000_000

// compare gives the script over the pieces, one rune for each. Texts without end that have little in common are said to
// differ between their common beginning and end.
func compare(a, b []piece) []diffmatchpatch.Diff {
	keys := map[string]rune{}
	left, right := runes(a, keys), runes(b, keys)
	begin, end := 0, 0
	for begin < min(len(left), len(right)) && left[begin] == right[begin] {
		begin++
	}
	for end < min(len(left), len(right))-begin && left[len(left)-1-end] == right[len(right)-1-end] {
		end++
	}
	if (len(left)-begin-end)*(len(right)-begin-end) > mostSteps {
		return []diffmatchpatch.Diff{
			{Type: diffmatchpatch.DiffEqual, Text: string(left[:begin])},
			{Type: diffmatchpatch.DiffDelete, Text: string(left[begin : len(left)-end])},
			{Type: diffmatchpatch.DiffInsert, Text: string(right[begin : len(right)-end])},
			{Type: diffmatchpatch.DiffEqual, Text: string(left[len(left)-end:])},
		}
	}
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0 // no limit: a result must not depend on the speed of the machine
	return differ.DiffMainRunes(left, right, false)
}

// piece is a token with the white space before it; a last piece may be white space alone.
type piece struct {
	space, text string
	key         string // equal for pieces that are the same word
	shape       shape
}

func (p piece) String() string { return p.space + p.text }

func pieces(text string) []piece {
	var cut []piece
	end := 0
	for _, t := range tokens(text) {
		own := t.span.Of(text)
		cut = append(cut, piece{space: text[end:t.span.Start], text: own, key: key(own), shape: t.shape})
		end = t.span.End
	}
	if end < len(text) {
		cut = append(cut, piece{space: text[end:], shape: mark})
	}
	return cut
}

// key is the same for words and marks that differ in spelling, case, or the sort of quotation mark or dash.
func key(own string) string {
	return alike.Replace(strings.ToLower(spell(own)))
}

// alike takes marks of one use for each other.
var alike = strings.NewReplacer("«", `"`, "»", `"`, "“", `"`, "”", `"`, "„", `"`, "‟", `"`, "–", "-", "—", "-", "‑", "-", "−", "-", "‒", "-", "―", "-")

// runes gives each distinct key one rune, past the surrogates, which no string can hold.
func runes(cut []piece, keys map[string]rune) []rune {
	const firstSurrogate, surrogates = 0xD800, 0x800
	mapped := make([]rune, len(cut))
	for i, p := range cut {
		r, known := keys[p.key]
		if !known {
			r = rune(len(keys) + 1)
			if r >= firstSurrogate {
				r += surrogates
			}
			keys[p.key] = r
		}
		mapped[i] = r
	}
	return mapped
}

// run is a stretch of both texts: the same words on both sides, or a change.
type run struct {
	same        bool
	left, right []piece
	kinds       [2]ChangeKind // of a change: of what the left has and of what the right has
}

// join puts neighbours of one sort together, so that changes and common words alternate.
func join(runs []run) []run {
	var joined []run
	for _, r := range runs {
		if n := len(joined); n > 0 && joined[n-1].same == r.same {
			last := &joined[n-1]
			last.left = append(last.left[:len(last.left):len(last.left)], r.left...)
			last.right = append(last.right[:len(last.right):len(last.right)], r.right...)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// absorb takes common words that are no help to a reader into the changes around them.
func absorb(runs []run) []run {
	for i := 1; i+1 < len(runs); i++ {
		if runs[i].same && island(runs[i-1], runs[i], runs[i+1]) {
			runs[i].same = false
		}
	}
	return join(runs)
}

// island says whether the common words between two changes are better read as changed: at most two words without
// weight, or few letters in a sea of changes.
func island(before, common, after run) bool {
	words, heavy := 0, false
	for _, p := range common.left {
		switch {
		case p.shape == digits:
			heavy = true
		case p.shape == word:
			words++
			heavy = heavy || utf8.RuneCountInString(p.text) > 3
		case strings.Contains(".;:", p.text):
			heavy = true // the end of a sentence or an item is a landmark
		}
	}
	if !heavy {
		return words <= 2 && replaces(before) && replaces(after)
	}
	const sea = 6
	return words == 1 && letters(common.left)*sea < min(size(before), size(after))
}

// replaces says whether words stand on both sides of a change.
func replaces(r run) bool { return len(r.left) > 0 && len(r.right) > 0 }

// size is the number of letters on the smaller side of a change.
func size(r run) int { return min(letters(r.left), letters(r.right)) }

func letters(cut []piece) (n int) {
	for _, p := range cut {
		n += utf8.RuneCountInString(p.text)
	}
	return n
}

// slide moves one-sided changes that could as well stand a few words earlier or later to where they begin after a mark
// and end with one: "[ B, C;]" reads better than "[; B, C]".
func slide(runs []run) []run {
	for i := 1; i+1 < len(runs); i++ {
		if before, after := &runs[i-1], &runs[i+1]; before.same && after.same {
			switch {
			case len(runs[i].left) == 0:
				slideSide(&before.right, &runs[i].right, &after.right, &before.left, &after.left)
			case len(runs[i].right) == 0:
				slideSide(&before.left, &runs[i].left, &after.left, &before.right, &after.right)
			}
		}
	}
	return runs
}

// slideSide moves change to the left by the number of pieces that makes its end best; the other side's pieces change
// owner with it.
func slideSide(before, change, after, otherBefore, otherAfter *[]piece) {
	line := concat(*before, *change)
	size, best, bestRank := len(*change), 0, rank(line[len(line)-1])
	for steps := 1; steps < len(*before); steps++ {
		cut := len(*before) - steps
		if line[cut].key != line[cut+size].key {
			break
		}
		if r := rank(line[cut+size-1]); r > bestRank {
			best, bestRank = steps, r
		}
	}
	if best == 0 {
		return
	}
	cut := len(*before) - best
	moved := line[cut+size:]
	*before, *change, *after = line[:cut:cut], line[cut:cut+size:cut+size], concat(moved, *after)
	other := *otherBefore
	*otherBefore, *otherAfter = other[:cut:cut], concat(other[cut:], *otherAfter)
}

// rank says how well a change ends with p.
func rank(p piece) int {
	switch p.text {
	case ".", ";", ":", "!", "?":
		return 2
	case ",", "—", "–":
		return 1
	}
	return 0
}

func concat(a, b []piece) []piece {
	return append(append(make([]piece, 0, len(a)+len(b)), a...), b...)
}

// edits writes the runs out. Common words that look otherwise on the two sides become a pair that says how.
func edits(runs []run) []Edit {
	w := &writer{}
	for _, r := range runs {
		if r.same {
			for i := range r.left {
				w.common(r.left[i], r.right[i])
			}
			continue
		}
		w.change(text(r.left), text(r.right), r.kinds)
	}
	w.close()
	return w.edits
}

func text(cut []piece) string {
	var b strings.Builder
	for _, p := range cut {
		b.WriteString(p.String())
	}
	return b.String()
}

// writer collects edits and joins neighbours of one operation.
type writer struct {
	edits []Edit
	open  Edit // the one being written; its text is in text
	text  strings.Builder
}

func (w *writer) add(op Op, text string, kind ChangeKind) {
	if text == "" {
		return
	}
	if w.open.Op != op || w.open.Kind != kind {
		w.close()
		w.open = Edit{Op: op, Kind: kind}
	}
	w.text.WriteString(text)
}

func (w *writer) close() {
	if w.text.Len() > 0 {
		w.open.Text = w.text.String()
		w.edits = append(w.edits, w.open)
		w.text.Reset()
	}
}

func (w *writer) common(left, right piece) {
	if left.space != right.space {
		w.add(Delete, left.space, w.spacing(Delete, right.space))
		w.add(Insert, right.space, w.spacing(Insert, left.space))
	} else {
		w.add(Equal, left.space, "")
	}
	if left.text == right.text {
		w.add(Equal, left.text, "")
		return
	}
	kind := Quotes
	switch {
	case spell(left.text) == spell(right.text):
		kind = Spelling
	case left.shape == word:
		kind = Case
	}
	w.add(Delete, left.text, kind)
	w.add(Insert, right.text, kind)
}

// spacing gives the kind of white space that only one side has: that of the words before it, which it belongs to where the
// other side has none at all.
func (w *writer) spacing(op Op, other string) ChangeKind {
	if w.open.Op == op && other == "" && (w.open.Kind == Words || w.open.Kind == Relocated || w.open.Kind == Numbering) {
		return w.open.Kind
	}
	return Spacing
}

// change writes a change; white space that both sides begin with stays outside it.
func (w *writer) change(left, right string, kinds [2]ChangeKind) {
	if left != "" && right != "" {
		n := commonSpace(left, right)
		w.add(Equal, left[:n], "")
		left, right = left[n:], right[n:]
	}
	w.add(Delete, left, kinds[0])
	w.add(Insert, right, kinds[1])
}

func commonSpace(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] && a[n] == ' ' {
		n++
	}
	return n
}

// Apply gives the two texts that the edits stand for.
func Apply(edits []Edit) (left, right string) {
	var a, b strings.Builder
	for _, e := range edits {
		if e.Op != Insert {
			a.WriteString(e.Text)
		}
		if e.Op != Delete {
			b.WriteString(e.Text)
		}
	}
	return a.String(), b.String()
}
