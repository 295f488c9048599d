package pdf

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"

	"parley/importer/pdf/font"
	"parley/importer/pdf/letterform"
	"parley/importer/spelling"
)

// reading is one way to take the codes of a font.
type reading uint8

const (
	asWritten reading = iota // what the font says
	byNames                  // glyph names and the program's own map before ToUnicode
	byBytes                  // codes are bytes of a Cyrillic encoding
	byShapes                 // letters that look like the glyphs and make words
	tooSmall                 // as written, or by shapes where another font of the document is read so
)

// The costs of a character ([spelling.Cost]) that decide between readings.
const (
	sound    = 3.4  // a text that costs no more is taken as it is
	gain     = 0.35 // another reading has to be so much better
	jumbled  = 4.3  // a text that costs more is no text in any language that uses Latin or Cyrillic letters
	enough   = 40   // signs of a font by which it can be judged
	likeness = 0.42 // a glyph is like no letter known beyond this
)

// deciphered is what became of the fonts of a document.
type deciphered struct {
	texts map[string]map[uint32]string // by font and code, where they differ from the font's own
	kinds [byShapes + 1]int            // how many fonts were read each way
	named string                       // the encoding that bytes were read in
	vague []string                     // words with letters told by their shapes that may be others
}

// decipher decides for each font of a text that was read blind how to take its codes.
func (b *blindfold) decipher(words []blindWord) deciphered {
	out := deciphered{texts: map[string]map[uint32]string{}}
	chosen := make([]string, len(b.signs))
	for i, s := range b.signs {
		chosen[i] = s.own
	}
	var shapes, small []int
	for f := range b.fonts {
		kind, texts, name := b.judge(f, words)
		switch kind {
		case byShapes:
			shapes = append(shapes, f)
			continue
		case tooSmall:
			small = append(small, f)
			continue
		}
		out.kinds[kind]++
		if kind == byBytes {
			out.named = name
		}
		for i, text := range texts {
			chosen[i] = text
		}
	}
	if len(shapes) == 0 {
		out.kinds[asWritten] += len(small)
	} else {
		shapes = append(shapes, small...)
		slices.Sort(shapes)
		b.byShapes(shapes, words, chosen, &out)
	}
	for i, s := range b.signs {
		if chosen[i] != s.own {
			key := b.fonts[s.font].key
			if out.texts[key] == nil {
				out.texts[key] = map[uint32]string{}
				maps.Copy(out.texts[key], b.blanks[key])
			}
			out.texts[key][s.code] = chosen[i]
		}
	}
	return out
}

// judge chooses a reading for a font that needs no shapes, or says that shapes are to be tried. Of a reading other than the
// written one it gives the texts of the font's signs.
func (b *blindfold) judge(f int, words []blindWord) (kind reading, texts map[int]string, name string) {
	own := func(i int) string { return b.signs[i].own }
	cost, met, lost := b.cost(f, words, own)
	used := b.used(words)
	switch {
	case lost == 0 && cost < sound, lost*fewSigns <= met && b.foreign(f, used):
		return asWritten, nil, ""
	case lost == 0 && met < enough && b.shapely(f, used):
		return tooSmall, nil, ""
	case lost == 0 && met < enough:
		return asWritten, nil, ""
	}
	best := cost - gain
	try := func(k reading, called string, of func(i int) string) {
		text := func(i int) string {
			if b.signs[i].font != f {
				return own(i)
			}
			return of(i)
		}
		if c, _, gone := b.cost(f, words, text); gone == 0 && c < best {
			best, kind, name = c, k, called
			texts = map[int]string{}
			for i, s := range b.signs {
				if s.font == f {
					texts[i] = text(i)
				}
			}
		}
	}
	try(byNames, "", func(i int) string { return b.fonts[f].named.Text(b.signs[i].code) })
	if b.fonts[f].bytes && !b.shapely(f, used) { // shapes know better: many old encodings have most letters in common
		for _, c := range cyrillicBytes {
			try(byBytes, c.name, func(i int) string { return string(c.charmap.DecodeByte(byte(b.signs[i].code))) })
		}
	}
	if kind != asWritten && best < sound {
		return kind, texts, name
	}
	if b.shapely(f, used) {
		return byShapes, nil, ""
	}
	if kind == byBytes {
		return asWritten, nil, "" // of noise one encoding is always a little better
	}
	return kind, texts, name
}

// cyrillicBytes are the encodings that old Cyrillic fonts use under a Western name.
var cyrillicBytes = []struct {
	name    string
	charmap *charmap.Charmap
}{
	{"windows-1251", charmap.Windows1251},
	{"koi8-u", charmap.KOI8U},
	{"ibm866", charmap.CodePage866},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic},
	{"iso-8859-5", charmap.ISO8859_5},
}

// shapely says whether the shapes of most of a font's signs that are used are known.
func (b *blindfold) shapely(f int, used []bool) bool {
	drawn, all := 0, 0
	for i, s := range b.signs {
		if s.font == f && used[i] {
			all++
			if s.drawn {
				drawn++
			}
		}
	}
	return drawn > 0 && drawn*2 >= all
}

// foreign says whether most letters of a font that are used are of a script that Parley does not read, so that no other reading
// of it can be judged.
func (b *blindfold) foreign(f int, used []bool) bool {
	some, all := 0, 0
	for i, s := range b.signs {
		if s.font != f || !used[i] {
			continue
		}
		all++
		if strings.ContainsFunc(s.own, foreign) {
			some++
		}
	}
	return 2*some > all
}

// cost gives what the words of a font cost in a reading, how many signs of it there are, and how many of them are without
// a text. Each word counts a few times at most, so that a running head does not decide.
func (b *blindfold) cost(f int, words []blindWord, text func(i int) string) (cost float64, met, lost int) {
	var all strings.Builder
	for _, w := range words {
		of := 0
		var word strings.Builder
		for _, r := range w.runes {
			i, ok := b.index(r)
			switch {
			case !ok:
				word.WriteRune(r)
				continue
			case b.signs[i].font != f:
				word.WriteString(text(i))
				continue
			}
			of++
			t := text(i)
			if t == "" || strings.Contains(t, font.Unknown) || strings.ContainsFunc(t, private) {
				t = font.Unknown
				lost += w.times
			}
			word.WriteString(t)
		}
		if of == 0 {
			continue
		}
		met += of * w.times
		for range min(w.times, 4) {
			all.WriteString(word.String())
			all.WriteByte(' ')
		}
	}
	return spelling.Cost(all.String()), met, lost
}

// private says whether a character means what its font wants, or nothing.
func private(r rune) bool { return unicode.Is(unicode.Co, r) || r < ' ' }

// byShapes reads fonts by what their glyphs look like, all together, for they share words.
func (b *blindfold) byShapes(fonts []int, words []blindWord, chosen []string, out *deciphered) {
	signs := make([]spelling.Sign, len(b.signs))
	used := b.used(words)
	for _, f := range fonts {
		var members []int
		for i, s := range b.signs {
			if s.font == f && s.drawn && used[i] {
				members = append(members, i)
			}
		}
		looks := make([]letterform.Shape, len(members))
		for k, i := range members {
			looks[k] = b.signs[i].shape
		}
		for k, list := range letterform.Match(looks, letterform.Faces()) {
			for _, c := range list {
				if c.Cost <= likeness {
					signs[members[k]].Choices = append(signs[members[k]].Choices, spelling.Choice{Rune: c.Rune, Look: lookCost(c.Cost, list[0].Cost)})
				}
			}
		}
	}
	asked := make([]bool, len(b.signs))
	for i := range signs {
		asked[i] = slices.Contains(fonts, b.signs[i].font)
		if text := []rune(chosen[i]); !asked[i] && len(text) == 1 {
			signs[i].Choices = []spelling.Choice{{Rune: text[0]}}
		}
	}
	answers := spelling.Solve(signs, b.solvable(words))
	good := map[int]bool{}
	for _, f := range fonts {
		text := func(i int) string {
			switch {
			case !asked[i]:
				return chosen[i]
			case len(signs[i].Choices) == 0:
				return font.Unknown
			}
			return plainText(answers[i].Rune)
		}
		before, met, lost := b.cost(f, words, func(i int) string { return b.signs[i].own })
		after, _, still := b.cost(f, words, text)
		good[f] = after < before-gain && (after < jumbled || met < enough) && still*2 <= met || met < enough && (lost > still || after < before)
		if good[f] {
			out.kinds[byShapes]++
		} else {
			out.kinds[asWritten]++
		}
	}
	vague := make([]bool, len(b.signs))
	for i := range signs {
		if !asked[i] || !good[b.signs[i].font] || !used[i] || len(signs[i].Choices) == 0 {
			continue
		}
		chosen[i] = plainText(answers[i].Rune)
		vague[i] = answers[i].Margin < vagueMargin
	}
	for _, w := range words {
		var word strings.Builder
		doubt := false
		for _, r := range w.runes {
			if i, ok := b.index(r); ok {
				word.WriteString(chosen[i])
				doubt = doubt || vague[i]
			} else {
				word.WriteRune(r)
			}
		}
		if doubt {
			out.vague = append(out.vague, word.String())
		}
	}
}

// plainText writes letters set as one apart.
func plainText(r rune) string {
	switch r {
	case '\uFB01':
		return "fi"
	case '\uFB02':
		return "fl"
	case '\uFB00':
		return "ff"
	case '\uFB03':
		return "ffi"
	case '\uFB04':
		return "ffl"
	}
	return string(r)
}

// lookCost turns a distance of shapes into nats. Where one letter fits a glyph perfectly another has to fit its neighbours
// very much better; where none does, the neighbours say more than the shapes.
func lookCost(distance, least float64) float64 {
	return 10*distance + 3*math.Log((distance+exact)/(least+exact))
}

// exact is a distance of shapes that means nothing: the same glyph drawn in other grids.
const exact = 0.012

// vagueMargin is by how many nats the next best letter has to be worse, for a letter to be sure.
const vagueMargin = 3

// used says which signs stand in the words.
func (b *blindfold) used(words []blindWord) []bool {
	used := make([]bool, len(b.signs))
	for _, w := range words {
		for _, r := range w.runes {
			if i, ok := b.index(r); ok {
				used[i] = true
			}
		}
	}
	return used
}

// solvable writes words in the indices of their signs.
func (b *blindfold) solvable(words []blindWord) []spelling.Word {
	out := make([]spelling.Word, len(words))
	for k, w := range words {
		out[k].Times = min(w.times, 4)
		for _, r := range w.runes {
			i, ok := b.index(r)
			if !ok {
				i = -1
			}
			out[k].Signs = append(out[k].Signs, i)
		}
	}
	return out
}
