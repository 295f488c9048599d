package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parley/importer/memo"
)

// repair mends three faults of letters that are common in PDFs and says so in the text's warnings: fonts that show CP1251
// and call it Latin, Latin letters typed for Cyrillic ones that look the same, and ligatures that are called another letter.
func repair(t *memo.Text) {
	var recoded, replaced, joined int
	counts := make([]letterCount, len(t.Paragraphs))
	for i, p := range t.Paragraphs {
		counts[i].add(p.Text)
	}
	signs := ligatureSigns(t.Paragraphs, counts)
	western := readsAsCyrillic(t.Paragraphs, counts)
	mend := func(s string, c letterCount) string {
		if fixed, ok := recode(s, c, western); ok {
			s, c = fixed, letterCount{}
			c.add(s)
			recoded++
		}
		n := 0
		if c.mixes() {
			s, n = unmix(s)
			replaced += n
		}
		if c.unknown || len(signs) > 0 {
			s, n = unligature(s, signs)
			joined += n
		}
		return s
	}
	for i := range t.Paragraphs {
		p := &t.Paragraphs[i]
		text, label := p.Text, p.Label
		p.Text = mend(text, counts[i])
		if label != "" {
			var c letterCount
			c.add(label)
			p.Label = mend(label, c)
		}
		if p.Raw == "" && (p.Text != text || p.Label != label) {
			was := strings.TrimSpace(label + " " + text)
			if was != strings.TrimSpace(p.Label+" "+p.Text) {
				p.Raw = was
			}
		}
	}
	for i := range t.Furniture {
		f := &t.Furniture[i]
		var c letterCount
		c.add(f.Text)
		f.Text = mend(f.Text, c)
	}
	if recoded > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Recoded, Values: []string{strconv.Itoa(recoded)}})
	}
	if replaced > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.MixedLetters, Values: []string{strconv.Itoa(replaced)}})
	}
	if joined > 0 {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Ligatures, Values: []string{strconv.Itoa(joined)}})
	}
}

// western says how much of a text is Cyrillic that a file calls Western European.
type western uint8

const (
	nowhere  western = iota
	inPlaces         // in paragraphs that are so by themselves
	everywhere
)

// readsAsCyrillic finds out what of a text to recode. A text that would make no words then is of another kind.
func readsAsCyrillic(paragraphs []memo.Paragraph, counts []letterCount) western {
	var all letterCount
	for _, c := range counts {
		all.ascii += c.ascii
		all.cyrillic += c.cyrillic
		all.high += c.high
		all.vowels += c.vowels
	}
	found := inPlaces
	if all.western() {
		found = everywhere
	}
	var q quality
	for i, p := range paragraphs {
		if fixed, ok := recode(p.Text, counts[i], found); ok {
			for word := range strings.FieldsSeq(fixed) {
				q.add(word)
			}
		}
	}
	if q.wordless() {
		return nowhere
	}
	return found
}

// letterCount counts the letters of a text by where they come from.
type letterCount struct {
	ascii, cyrillic int
	high            int // signs that stand in CP1252 where CP1251 has a Cyrillic letter
	vowels          int // Cyrillic vowels among what the high ones would be

	accented  bool // there is a Latin letter beyond the plain ones
	diaeresis bool // «ï» or «Ï», which look like Cyrillic ones
	unknown   bool // there is a replacement character
}

func (c *letterCount) add(s string) {
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			if low := b | 0x20; low >= 'a' && low <= 'z' {
				c.ascii++
			}
			i++
			continue
		}
		if (b == 0xD0 || b == 0xD1) && i+1 < len(s) && s[i+1]&0xC0 == 0x80 { // U+0400 to U+047F
			c.cyrillic++
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if cyrillic(r) {
			c.cyrillic++
			continue
		}
		c.accented = c.accented || unicode.Is(unicode.Latin, r)
		c.diaeresis = c.diaeresis || r == 'ï' || r == 'Ï'
		c.unknown = c.unknown || r == utf8.RuneError
		if to, ok := cyrillicFor[r]; ok {
			c.high++
			if strings.ContainsRune("аеиоуыэюяіїєёАЕИОУЫЭЮЯІЇЄЁ", to) {
				c.vowels++
			}
		}
	}
}

// mixes says whether a text has letters of both alphabets at all.
func (c *letterCount) mixes() bool { return c.cyrillic > 0 && (c.ascii > 0 || c.diaeresis) }

// western says whether the text as a whole is CP1251 read as CP1252: mostly high letters, which no language written
// in Latin letters has, with as many vowels among them as Russian and Ukrainian have.
func (c *letterCount) western() bool {
	return c.high >= 40 && c.high > c.ascii && c.high > c.cyrillic && c.vowels*4 > c.high && c.vowels*10 < c.high*7
}

// cyrillicFor gives the CP1251 letter of the byte that CP1252 or Latin-1 shows as a given sign.
var cyrillicFor = func() map[rune]rune {
	m := map[rune]rune{}
	for b := 0x80; b < 0x100; b++ {
		to := charmap.Windows1251.DecodeByte(byte(b))
		if !unicode.IsLetter(to) && to != '№' {
			continue
		}
		m[rune(b)] = to
		if from := charmap.Windows1252.DecodeByte(byte(b)); from != utf8.RuneError {
			m[from] = to
		}
	}
	return m
}()

// recode reads a paragraph as CP1251 if its letters, which c counts, say so, or if those of the whole text do and it has
// none that speak against it.
func recode(s string, c letterCount, where western) (string, bool) {
	if where == nowhere || c.high == 0 || c.cyrillic > 0 || where == inPlaces && !c.western() {
		return s, false
	}
	return strings.Map(func(r rune) rune {
		if to, ok := cyrillicFor[r]; ok {
			return to
		}
		return r
	}, s), true
}

// Letters that look alike, in the same order.
const (
	latinAlike    = "aeiopcxyABEKMHOPCTXIjsïÏSJ"
	cyrillicAlike = "аеіорсхуАВЕКМНОРСТХІјѕїЇЅЈ"
)

var toCyrillic, toLatin = alike(latinAlike, cyrillicAlike), alike(cyrillicAlike, latinAlike)

func alike(from, to string) map[rune]rune {
	m := map[rune]rune{}
	targets := []rune(to)
	for i, r := range []rune(from) {
		m[r] = targets[i]
	}
	return m
}

// unmix writes each word that mixes Latin and Cyrillic letters in one alphabet, if every letter has a likeness in it.
// It gives the number of words changed.
func unmix(s string) (string, int) {
	var b strings.Builder
	changed, start := 0, -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		word, ok := unmixWord(s[start:end])
		if !ok && word == "i" && besideCyrillic(s, start, end) {
			word, ok = "і", true
		}
		if ok {
			changed++
		}
		b.WriteString(word)
		start = -1
	}
	for i, r := range s {
		if letter(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
		b.WriteRune(r)
	}
	flush(len(s))
	if changed == 0 {
		return s, 0
	}
	return b.String(), changed
}

func unmixWord(word string) (string, bool) {
	var latin, cyrillics, onlyLatin, onlyCyrillic int
	for _, r := range word {
		switch {
		case cyrillic(r):
			cyrillics++
			if _, ok := toLatin[r]; !ok {
				onlyCyrillic++
			}
		case unicode.Is(unicode.Latin, r):
			latin++
			if _, ok := toCyrillic[r]; !ok {
				onlyLatin++
			}
		}
	}
	table := toCyrillic
	switch {
	case latin == 0 || cyrillics == 0 || onlyLatin > 0 && onlyCyrillic > 0:
		return word, false
	case onlyLatin > 0 || onlyCyrillic == 0 && latin > cyrillics:
		table = toLatin
	}
	return strings.Map(func(r rune) rune {
		if to, ok := table[r]; ok {
			return to
		}
		return r
	}, word), true
}

// besideCyrillic says whether a word stands between two Cyrillic words with nothing but blanks and numbers, № too, between.
func besideCyrillic(s string, start, end int) bool {
	const between = " 0123456789,.№"
	before, after := strings.TrimRight(s[:start], between), strings.TrimLeft(s[end:], between)
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return len(before) < start && len(after) < len(s)-end && cyrillic(last) && cyrillic(first)
}
