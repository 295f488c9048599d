package wording

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// sorted tells for each change what kind it is.
func sorted(runs []run) []run {
	for i := range runs {
		if !runs[i].same {
			kind := sortOf(runs, i)
			runs[i].kinds = [2]ChangeKind{kind, kind}
		}
	}
	relocated(runs)
	return runs
}

func sortOf(runs []run, i int) ChangeKind {
	r := runs[i]
	switch {
	case blank(r.left) && blank(r.right):
		return Spacing
	case renumbers(runs, i):
		return Numbering
	case marks(r.left) && marks(r.right):
		return Punctuation
	}
	return Words
}

// blank says whether pieces are white space alone.
func blank(cut []piece) bool {
	return !slices.ContainsFunc(cut, func(p piece) bool { return p.text != "" })
}

// marks says whether pieces are marks alone. Signs that say something («%», "$", "+") are none.
func marks(cut []piece) bool {
	return !slices.ContainsFunc(cut, func(p piece) bool { return p.shape != mark || p.text != "" && !strings.Contains(punctuation, p.text) })
}

const punctuation = ".,;:!?()[]{}\"'«»“”„‟’‘–—-‑…·•"

// renumbers says whether a change is one of the number or letter of an item: it stands at the beginning of the text or of
// an item, and a full stop or a bracket follows it or ends it.
func renumbers(runs []run, i int) bool {
	r := runs[i]
	if i > 0 {
		before := runs[i-1].left
		if last := before[len(before)-1]; !strings.Contains(";:.(", last.text) || last.text == "(" && len(before) > 1 && !strings.Contains(";:.,", before[len(before)-2].text) {
			return false
		}
	}
	closed := i+1 < len(runs) && slices.Contains([]string{")", "."}, runs[i+1].left[0].text)
	left, right := numbers(r.left, closed), numbers(r.right, closed)
	if len(r.left) > 0 && len(r.right) > 0 {
		return left && right
	}
	return i == 0 && i+1 < len(runs) && (left || right) // a label that only one side has
}

// numbers says whether pieces are the number or letter of an item, without its mark where that is closed behind them.
func numbers(cut []piece, closed bool) bool {
	if len(cut) == 0 {
		return false
	}
	last := cut[len(cut)-1].text
	if !closed && last != "." && last != ")" {
		return false
	}
	told := false
	for k, p := range cut {
		const longest = 4 // letters of a Roman number
		switch {
		case p.shape == digits && len(p.text) <= 2, p.shape == word && utf8.RuneCountInString(p.text) == 1,
			p.shape == word && utf8.RuneCountInString(p.text) <= longest && strings.Trim(p.text, "IVXІХivxіх") == "":
			told = true
		case p.shape == mark && strings.Contains(".()", p.text):
		default:
			return false
		}
		if k > 0 && p.space != "" {
			return false
		}
	}
	return told
}

// A stretch must have so many words of so many letters to be recognised elsewhere.
const (
	fewest   = 2
	shortest = 4
)

// relocated marks what is gone in one place and stands in another, word for word; marks and case are left out.
func relocated(runs []run) {
	arrived := map[string][]int{} // the runs that have these words on the right
	for k, r := range runs {
		if !r.same && r.kinds[1] == Words && countWords(r.right) >= fewest {
			words := wordsOf(r.right)
			arrived[words] = append(arrived[words], k)
		}
	}
	for i, r := range runs {
		if r.same || r.kinds[0] != Words || countWords(r.left) < fewest {
			continue
		}
		words := wordsOf(r.left)
		if at := arrived[words]; len(at) > 0 {
			runs[i].kinds[0], runs[at[0]].kinds[1] = Relocated, Relocated
			arrived[words] = at[1:]
		}
	}
}

// countWords counts the words by which a stretch is recognised.
func countWords(cut []piece) (n int) {
	for _, p := range cut {
		if p.shape != mark && utf8.RuneCountInString(p.text) >= shortest {
			n++
		}
	}
	return n
}

func wordsOf(cut []piece) string {
	var keys []string
	for _, p := range cut {
		if p.shape != mark {
			keys = append(keys, p.key)
		}
	}
	return strings.Join(keys, " ")
}
