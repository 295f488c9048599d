package layout

import (
	"strings"

	"parley/importer/hyphen"
)

// settleHyphens decides what U+2010 is: where it stands only at line ends, beside plain hyphens, it parts words; else it
// is the document's hyphen.
func settleHyphens(pages []leaf) {
	found, plain, inside := false, false, false
	each(pages, func(s spot) {
		plain = plain || strings.ContainsRune(s.text, '-')
		if i := strings.IndexRune(s.text, printedHyphen); i >= 0 {
			found = true
			inside = inside || i+len(string(printedHyphen)) < len(s.text)
		}
	})
	if !found {
		return
	}
	each(pages, func(s spot) {
		if cut, ok := strings.CutSuffix(s.text, string(printedHyphen)); ok && plain && !inside {
			s.text = cut + string(softHyphen)
		}
		s.text = strings.ReplaceAll(s.text, string(printedHyphen), "-")
	})
}

// wordsOf gathers the words of a document.
func wordsOf(pages []leaf) hyphen.Words {
	return hyphen.Of(func(yield func(string, bool) bool) {
		on := true
		each(pages, func(s spot) { on = on && yield(s.text, s.broken) })
	})
}
