package pdf

import (
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

// again reads a doubtful text once more, trying other ways to take the codes of each font, and gives the better of both.
func (d *document) again(first memo.Text) (memo.Text, error) {
	b := &blindfold{}
	blind := d.another()
	blind.blind = b
	hidden, err := blind.read(Options{})
	if err != nil {
		return first, err
	}
	found := b.decipher(wordsOf(hidden))
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
	if costOf(second) > costOf(first)-0.02 {
		return first, nil
	}
	keepRaw(&second, first)
	second.Warnings = append(second.Warnings, found.warnings()...)
	other.second = true
	*d = *other
	return second, nil
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
