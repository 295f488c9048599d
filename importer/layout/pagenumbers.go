package layout

import (
	"strconv"
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
	"parley/importer/pattern"
)

// pageNumber is a line that is nothing but a page's number: «3», «– 3 –», «стор. 3 з 7», "Page 3 of 7", «3/7», "iv".
var pageNumber = pattern.New(`(?i)^[\s\-–—|·•\[(]*(page|pg\.?|p\.|стр\.?|страница|с\.|стор\.?|сторінка|лист|аркуш)?\s*№?\s*(\d{1,4}|[ivxlc]{1,7})(\s*(?:/|из|з|із|of|від|out of)\s*\d{1,4})?[\s\-–—|·•\])]*$`)

// folio is a line that may be a page number.
type folio struct {
	edgeLine
	value    int
	explicit bool // says itself that it is one
}

// markPageNumbers marks lines that give the page's number: those that count with the pages, and single ones that stand
// apart and say that they are one.
func markPageNumbers(pages []leaf, all [][]edgeLine) {
	var fs []folio
	offsets := map[int]int{}
	for _, page := range all {
		for _, e := range page {
			if f, ok := parseFolio(e, pages[e.page].height); ok {
				fs = append(fs, f)
				offsets[f.value-pages[e.page].number]++
			}
		}
	}
	for _, f := range fs {
		offset := f.value - pages[f.page].number
		if offsets[offset] >= 2 || f.apart > 1.25 && (f.explicit || offset == 0) {
			f.line.furniture = memo.PageNumber
			pages[f.page].folio = f.value
		}
	}
}

// parseFolio reads e as a page number that stands at the edge of its page.
func parseFolio(e edgeLine, height float64) (folio, bool) {
	depth := min(e.line.y, height-e.line.y)
	if depth > numberZone*height || e.rank > 1 && e.line.furniture == "" {
		return folio{}, false
	}
	m := pageNumber.FindStringSubmatch(e.line.text)
	if m == nil {
		return folio{}, false
	}
	f := folio{edgeLine: e, explicit: m[1] != "" || m[3] != "" || strings.ContainsAny(e.line.text, "-–—|·•[(")}
	if n, err := strconv.Atoi(m[2]); err == nil {
		f.value = n
		return f, true
	}
	l, ok := label.Parse(m[2] + ". x")
	if !ok || l.Kind != label.Roman || m[2] != strings.ToLower(m[2]) || len(l.Numbers) == 0 {
		return folio{}, false
	}
	f.value, f.explicit = l.Numbers[0], false
	return f, true
}
