package pdf

import (
	"slices"
	"strconv"
	"strings"

	"parley/importer/memo"
	"parley/importer/spelling"
)

// fewSigns is how few of a text's signs, one in so many, may be without a letter before the file is read again.
const fewSigns = 200

// mute says whether enough signs have no known letter for a second reading to be worth its time.
func (d *document) mute() bool {
	lost := d.unknown + d.silent
	return lost > 2 && lost*fewSigns > d.glyphs
}

// again reads a doubtful text once more, trying other ways to take the codes of each font, and gives the better of both. Where
// only some pages are doubtful, those are named: their fonts alone are tried, by the words that these pages have.
func (d *document) again(first memo.Text, pages []int) (memo.Text, error) {
	b := &blindfold{}
	if pages != nil {
		var err error
		if b.trusted, err = d.trusted(d.others(pages)); err != nil {
			return first, err
		}
	}
	words, err := d.hidden(b, pages)
	if err != nil {
		return first, err
	}
	found := b.decipher(words)
	if len(found.texts) == 0 {
		return first, nil
	}
	other := d.another()
	other.texts = found.texts
	second, err := other.read(Options{})
	if err != nil {
		return first, err
	}
	mendScans(&second)
	repair(&second)
	if !better(second, first, pages) {
		return first, nil
	}
	keepRaw(&second, first)
	if pages != nil {
		second.Warnings = append(second.Warnings, memo.Warning{Code: memo.ReadAgain, Values: []string{pageList(differing(second, first))}})
	}
	second.Warnings = append(second.Warnings, found.warnings()...)
	other.second = true
	*d = *other
	return second, nil
}

// hidden reads pages blind.
func (d *document) hidden(b *blindfold, pages []int) ([]blindWord, error) {
	blind := d.another()
	blind.blind, blind.only = b, pages
	t, err := blind.read(Options{})
	return wordsOf(t), err
}

// mostOthers is how many pages that read well are looked at for their fonts.
const mostOthers = 12

// others gives some of the pages that are not named, from all over the document.
func (d *document) others(pages []int) []int {
	all := make([]int, 0, len(d.pages))
	for n := 1; n <= len(d.pages); n++ {
		if !slices.Contains(pages, n) {
			all = append(all, n)
		}
	}
	some := []int{}
	for i := range min(mostOthers, len(all)) {
		some = append(some, all[i*len(all)/min(mostOthers, len(all))])
	}
	return some
}

// trusted gives the keys of the fonts that say what they show on pages that read well: what they say on others is true, too,
// however odd.
func (d *document) trusted(pages []int) (map[string]bool, error) {
	b := &blindfold{}
	words, err := d.hidden(b, pages)
	if err != nil {
		return nil, err
	}
	keys := map[string]bool{}
	for f, font := range b.fonts {
		cost, met, lost := b.cost(f, words, func(i int) string { return b.signs[i].own })
		if met >= enough && lost == 0 && cost < jumbled {
			keys[font.key] = true
		}
	}
	return keys, nil
}

// better says whether a second reading is better than the first: on the named pages, and no worse on the others that share
// their fonts; on the whole where none are named.
func better(second, first memo.Text, pages []int) bool {
	if pages == nil {
		return costOf(second) <= costOf(first)-0.02
	}
	now, then := parted(second, pages), parted(first, pages)
	return costOf(now[0]) <= costOf(then[0])-gain && (len(then[1].Paragraphs) == 0 || costOf(now[1]) <= costOf(then[1])+0.01)
}

// parted gives the paragraphs that begin on the named pages, and those on the others.
func parted(t memo.Text, pages []int) (parts [2]memo.Text) {
	for _, p := range t.Paragraphs {
		at := 1
		if slices.Contains(pages, p.Page) {
			at = 0
		}
		parts[at].Paragraphs = append(parts[at].Paragraphs, p)
	}
	return parts
}

// differing gives the pages that say something else in one text than in the other, in order.
func differing(a, b memo.Text) (pages []int) {
	was := pagesOf(b.Paragraphs)
	for page, now := range pagesOf(a.Paragraphs) {
		if textOf(now) != textOf(was[page]) {
			pages = append(pages, page)
		}
	}
	slices.Sort(pages)
	return pages
}

// another gives the same document for another reading.
func (d *document) another() *document {
	return &document{ctx: d.ctx, data: d.data, pages: d.pages, layers: d.layers, fonts: fontCache{}, searched: d.searched, reading: d.reading}
}

// costOf gives what a character of a text costs, that of an empty one more than any.
func costOf(t memo.Text) float64 {
	if len(t.Paragraphs) == 0 {
		return 1000
	}
	return spelling.Cost(textOf(t.Paragraphs))
}

func textOf(paragraphs []memo.Paragraph) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(p.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// keepRaw keeps what the file itself says of each paragraph: what the first reading has on its lines.
func keepRaw(second *memo.Text, first memo.Text) {
	was := pagesOf(first.Paragraphs)
	for page, now := range pagesOf(second.Paragraphs) {
		old := was[page]
		for i := range now {
			var lines []string
			for len(old) > 0 && (i+1 == len(now) || old[0].Line < now[i+1].Line) {
				lines = append(lines, strings.TrimSpace(old[0].Label+" "+old[0].Text))
				old = old[1:]
			}
			raw := strings.Join(lines, " ")
			if now[i].Raw == "" && raw != strings.TrimSpace(now[i].Label+" "+now[i].Text) {
				now[i].Raw = raw
			}
		}
	}
}

// pagesOf gives the paragraphs that begin on each page. They share their room with the list.
func pagesOf(all []memo.Paragraph) map[int][]memo.Paragraph {
	pages := map[int][]memo.Paragraph{}
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && all[end].Page == all[start].Page {
			end++
		}
		if _, known := pages[all[start].Page]; !known {
			pages[all[start].Page] = all[start:end:end]
		}
		start = end
	}
	return pages
}

// mostVague is how many doubtful words a warning names.
const mostVague = 12

// warnings says how fonts were read that say nothing, or nothing true, of their letters.
func (f deciphered) warnings() (all []memo.Warning) {
	if f.kinds[byNames] > 0 {
		all = append(all, memo.Warning{Code: memo.WrongMap})
	}
	if n := f.kinds[byBytes]; n > 0 {
		all = append(all, memo.Warning{Code: memo.FontBytes, Values: []string{strconv.Itoa(n), f.named}})
	}
	if n := f.kinds[byShapes]; n > 0 {
		all = append(all, memo.Warning{Code: memo.ByShapes, Values: []string{strconv.Itoa(n)}})
	}
	if n := len(f.vague); n > 0 {
		named := strings.Join(f.vague[:min(n, mostVague)], ", ")
		if more := n - mostVague; more > 0 {
			named += " (+" + strconv.Itoa(more) + ")"
		}
		all = append(all, memo.Warning{Code: memo.VagueWords, Values: []string{named}})
	}
	return all
}
