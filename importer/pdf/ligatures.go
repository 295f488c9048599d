package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

// joined are the English words, by pieces of them, that a ligature stands in, by the ligature. A font whose map of letters has
// no or a wrong letter for its ligatures shows "ûrst" or "�rst" for "first".
var joined = map[string][]string{
	"fi": strings.Fields(`first field fire find final finan fight figure fift five file fill film firm fish fiscal fix defin confi benefi certifi ratifi
		notifi verifi specifi modifi identifi clarifi unifi signifi justifi qualifi pacifi scientifi artifi profi defici infin refin prefix infirm
		classifi simplifi fulfi satisfi fortifi rectifi testifi gratifi crucifi electrifi beautifi intensifi diversifi exemplifi amplifi traffi fit`),
	"fl": strings.Fields(`fly flie flight flag fleet flow flood floor flee fled float flex conflict inflict reflect influen inflat deflect flank flour fluid
		fluct flaw flat flame flash`),
	"ff": strings.Fields(`effect effort differ offer suffer staff affect affair tariff buffer offen offset offline offshore cutoff stuff cliff diffus
		sheriff bluff effac affor`),
	"ffi": strings.Fields(`office offici suffici suffic efficien difficul traffic affirm affili coeffici affinit affix graffiti`),
	"ffl": strings.Fields(`baffl shuffl scuffl affluen affli muffl waffl`),
}

// ligatureNames are the ligatures in the order in which they are tried.
var ligatureNames = []string{"fi", "fl", "ff", "ffi", "ffl"}

// standIn is a word with one sign in the place of a ligature.
type standIn struct {
	before, after string // in lower case
	sign          rune
}

// standInOf finds the sign in a word whose other letters are plain Latin ones.
func standInOf(word string) (s standIn, ok bool) {
	at, plain := -1, 0
	for i, r := range word {
		switch {
		case r < utf8.RuneSelf:
			if letter(r) {
				plain++
			}
		case at < 0 && (r == utf8.RuneError || unicode.Is(unicode.Latin, r)):
			s.sign, at = r, i
		case letter(r):
			return s, false
		}
	}
	if at < 0 || plain == 0 {
		return s, false
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	return standIn{strings.ToLower(word[:at]), strings.ToLower(word[at+size:]), s.sign}, true
}

// ligature gives the one that makes a known word of it, by the longest piece where there are several; "" for none.
func (s standIn) ligature() (best string) {
	longest := 0
	for _, l := range ligatureNames {
		for _, piece := range joined[l] {
			if len(piece) > longest && s.fits(l, piece) {
				best, longest = l, len(piece)
			}
		}
	}
	return best
}

// fits says whether the word with a ligature in the place of the sign has a piece that the ligature is in. A short piece has
// to be the word.
func (s standIn) fits(ligature, piece string) bool {
	const short = 3
	word := s.before + ligature + s.after
	if len(piece) <= short {
		return strings.TrimFunc(word, func(r rune) bool { return !letter(r) }) == piece
	}
	for from := 0; ; from++ {
		i := strings.Index(word[from:], piece)
		if i < 0 {
			return false
		}
		if from += i; from <= len(s.before) && from+len(piece) >= len(s.before)+len(ligature) {
			return true
		}
	}
}

// ligatureSigns finds the signs that stand for one ligature throughout a text: most of the words that have one become known
// words by it, and more than one does.
func ligatureSigns(paragraphs []memo.Paragraph, counts []letterCount) map[rune]string {
	words := map[rune]map[standIn]bool{}
	for i, p := range paragraphs {
		if !counts[i].accented {
			continue
		}
		for word := range strings.FieldsSeq(p.Text) {
			if s, ok := standInOf(word); ok && s.sign != utf8.RuneError {
				if words[s.sign] == nil {
					words[s.sign] = map[standIn]bool{}
				}
				words[s.sign][s] = true
			}
		}
	}
	found := map[rune]string{}
	for sign, all := range words {
		count := map[string]int{}
		for s := range all {
			count[s.ligature()]++
		}
		for _, l := range ligatureNames {
			if n := count[l]; n > 1 && 2*n > len(all) {
				found[sign] = l
			}
		}
	}
	return found
}

// unligature writes out the ligatures that signs stand for, and gives how many words changed. Signs without known letter are
// judged word by word, for they may be several ligatures.
func unligature(text string, signs map[rune]string) (string, int) {
	words := strings.Split(text, " ")
	changed := 0
	for i, word := range words {
		s, ok := standInOf(word)
		if !ok {
			continue
		}
		l := signs[s.sign]
		if s.sign == utf8.RuneError {
			l = s.ligature()
		}
		if l != "" {
			words[i] = strings.Replace(word, string(s.sign), l, 1)
			changed++
		}
	}
	if changed == 0 {
		return text, 0
	}
	return strings.Join(words, " "), changed
}
