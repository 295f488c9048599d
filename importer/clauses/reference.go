package clauses

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// step is one link of a reference: «пунктов 2 и 3», «настоящего Раздела», "Article 4(2)".
type step struct {
	unit     unit
	start    int
	end      int
	ordinals []memo.Span // what it counts with, each as printed; none where it says «настоящий»
	way      int         // -1 for «выше», 1 for «ниже», else 0
}

// unit is a kind of part that references name.
type unit struct {
	name string // as package label calls it
	rank int    // the less the further out
}

// namedUnit is one with its names.
type namedUnit struct {
	unit
	name unitNames
}

// unitNames are what a part is called.
type unitNames struct {
	*pattern.Pattern
	forms string
}

// units know the parts by their names, in every case. The first that fits wins.
var units = []namedUnit{
	{unit{"subpoint", 11}, unitName(`подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|підпункт(?:у|а|ом|і|и|ів|ам|ами|ах)?|пп\.|подп\.|підп\.|sub-?paragraphs?|sub-?points?|sub-?clauses?`)},
	{unit{"point", 10}, unitName(`пункт(?:а|у|ом|е|ы|ов|ам|ами|ах|і|и|ів)?|п\.|paragraphs?|paras?\.?|points?|items?|clauses?`)},
	{unit{"article", 8}, unitName(`стать(?:я|и|е|ю|ей|ям|ями|ях)|статей|статт(?:я|і|ю|ею|ей|ям|ями|ях)|ст\.|articles?|arts?\.`)},
	{unit{"subsection", 7}, unitName(`подраздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?|підрозділ(?:у|ом|і|и|ів|ам|ами|ах)?|subsections?`)},
	{unit{"section", 4}, unitName(`раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?|розділ(?:у|ом|і|и|ів|ам|ами|ах)?|разд\.|розд\.|sections?|secs?\.`)},
	{unit{"chapter", 5}, unitName(`глав(?:а|ы|е|у|ой|ам|ами|ах|и|і|ою)|гл\.|chapters?|ch\.`)},
	{unit{"part", 2}, unitName(`част(?:ь|и|ью|ей|ям|ями|ях)|частин(?:а|и|і|у|ою|ам|ами|ах)|ч\.|parts?`)},
	{unit{"annex", 1}, unitName(`приложени(?:е|я|ю|ем|и|й|ям|ями|ях)|прил\.|додат(?:ок|ка|ку|ком|ки|ків|кам|ками|ках)|дод\.|annex(?:es)?|appendix|appendices`)},
	{unit{"option", 9}, unitName(`вариант(?:а|у|ом|е|ы|ов|ам|ами|ах)?|варіант(?:а|у|ом|і|и|ів|ам|ами|ах)?|options?`)},
	{unit{"stage", 8}, unitName(`этап(?:а|у|ом|е|ы|ов|ам|ами|ах)?|етап(?:у|ом|і|и|ів|ам|ами|ах)?|стади(?:я|и|ю|ей|й|ям|ями|ях)|стаді(?:я|ї|ю|єю|й|ям|ями|ях)|stages?|phases?`)},
}

// unitName matches the longest of the forms: «статьями» and not «статья» in it.
func unitName(forms string) unitNames {
	return unitNames{pattern.Longest(`^(?i:` + forms + `)`), forms}
}

var (
	thisOne     = pattern.New(`^(?i:настоящ\p{L}+|данн\p{L}+|эт(?:ого|ому|ой|им|ом|от|а|у)|ц(?:ього|ьому|ей|ієї|ій|им)|дан(?:ого|ому|ої|ій)|this|the present)\s+`)
	numberSign  = pattern.New(`^(?:№|No\.|N)\s*`)
	ordinalText = pattern.New(`^(?:\d{1,3}(?:\.\d{1,3})*(?:\([\p{L}\d]{1,4}\))*(?:[ -]?(?i:bis|ter|quater|бис|біс|тер|кватер))?|[IVXІХ]{1,6}(?:\([\p{L}\d]{1,4}\))*|[«"“(]\p{L}[»"”)]|\p{L}\)|\p{Lu})`)
	between     = pattern.New(`^(?:\s*,\s*|\s+(?:и|і|та|й|and|or|или|або)\s+|\s*[–—-]\s*)(?:(?:№|No\.|N)\s*)?`)
	linkToNext  = pattern.New(`^\s*,?\s+(?:(?:of|in|у|в|во|к|до|to|under)\s+)?(?:the\s+)?`)
	direction   = pattern.New(`^,?\s+(?:(?i:указанн|упомянут|изложенн|названн|зазначен|згадан|наведен|mentioned|set out|listed)\p{L}*\s+)?(?i:(выше|вище|above)|(ниже|нижче|below))`)
	bareWay     = pattern.New(`(?i:(?:указанн|упомянут|изложенн|перечисленн|названн|приведенн|приведённ|зазначен|згадан|викладен|перелічен|наведен)\p{L}*\s+(?:выше|ниже|вище|нижче)|(?:mentioned|listed|set out|described|referred to|stated|named)\s+(?:above|below))`)
)

// starts remembers how a reference can begin with a word, as it is written.
type starts map[string]opening

// opening is how a reference begins.
type opening uint8

const (
	nowise opening = 1 + iota
	byUnit         // «пункт», "the" too, for "the present" is two words
	byThis         // «этого», with the name of a part as the next word
)

// of gives how a reference can begin with a word.
func (s starts) of(word string) opening {
	if known := s[word]; known != 0 {
		return known
	}
	low := strings.ToLower(word)
	known := nowise
	switch {
	case !openers()[firstTwo(low+".")]:
	case low == "the" || slices.ContainsFunc(units, func(u namedUnit) bool { return u.name.MatchString(low + ".") }):
		known = byUnit
	case thisOne.MatchString(low + " "):
		known = byThis
	}
	s[word] = known
	return known
}

// openers are the first two characters of all words that a reference can begin with, a full stop behind them counted in. They
// tell most words without a look at the forms.
var openers = sync.OnceValue(func() map[[2]rune]bool {
	all := map[[2]rune]bool{}
	for _, word := range []string{"настоящ", "дан", "эт", "ць", "це", "ці", "ци", "th"} { // as thisOne has them
		all[firstTwo(word)] = true
	}
	for _, u := range units {
		for _, form := range strings.Split(u.name.forms, "|") {
			all[firstTwo(strings.ReplaceAll(form, `\.`, "."))] = true
		}
	}
	return all
})

// firstTwo gives the first two characters of a text.
func firstTwo(s string) (two [2]rune) {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	return [2]rune{first, second}
}

// can says whether a reference can begin with the word that ends at an offset of a text.
func (s starts) can(word, text string, end int) bool {
	how := s.of(word)
	if how == byThis {
		from, to := nextWord(text, end)
		return from < to && s.of(text[from:to]) == byUnit
	}
	return how == byUnit
}

// referencesIn finds the references in a text: chains of steps, outermost last or first as they were written.
func referencesIn(text string, s starts) [][]step {
	var found [][]step
	for i := 0; i < len(text); {
		start, end := nextWord(text, i)
		if start < end && s.can(text[start:end], text, end) {
			if chain, after := chainAt(text, start); len(chain) > 0 {
				found = append(found, chain)
				i = after
				continue
			}
		}
		i = end
		if hyphen := strings.IndexByte(text[start:end], '-'); hyphen >= 0 { // another word may begin after it
			i = start + hyphen
		}
	}
	return found
}

// nextWord gives the next word from offset i on that begins with a letter, hyphens within it included, where no letter or
// digit stands right before it. The word is empty at the end of text.
func nextWord(text string, i int) (start, end int) {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	inside := wordRune(before)
	start = -1
	for at, r := range text[i:] {
		letter := isLetter(r)
		switch {
		case start >= 0 && !letter && r != '-':
			return start, i + at
		case start < 0 && letter && !inside:
			start = i + at
		}
		inside = letter || unicode.IsDigit(r)
	}
	if start < 0 {
		start = len(text)
	}
	return start, len(text)
}

// wordRune says whether r is part of a word.
func wordRune(r rune) bool { return isLetter(r) || unicode.IsDigit(r) }

// isLetter says whether r is a letter. Most are settled without a look into the tables.
func isLetter(r rune) bool {
	switch {
	case r >= 'А' && r <= 'я', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsLetter(r)
}

// chainAt reads the steps of one reference: «подпункту «а» пункта 3 Раздела II», "Section II, paragraph 3".
func chainAt(text string, at int) (chain []step, end int) {
	s, ok := stepAt(text, at)
	for ok {
		chain, end = append(chain, s), s.end
		if len(s.ordinals) > 1 && len(chain) > 1 {
			break
		}
		gap := linkToNext.FindString(text[end:])
		if gap == "" {
			break
		}
		if s, ok = stepAt(text, end+len(gap)); ok {
			ok = !slices.ContainsFunc(chain, func(c step) bool { return c.unit.rank == s.unit.rank }) && chain[0].way == 0
		}
	}
	return chain, end
}

// stepAt reads one step: the name of a part with its ordinals, or «настоящий» with the name.
func stepAt(text string, at int) (step, bool) {
	s := step{start: at}
	this := thisOne.FindString(text[at:])
	end := at + len(this)
	name := ""
	for _, u := range units {
		if name = u.name.FindString(text[end:]); name != "" {
			s.unit = u.unit
			break
		}
	}
	end += len(name)
	if next, _ := utf8.DecodeRuneInString(text[end:]); name == "" || !strings.HasSuffix(name, ".") && wordRune(next) {
		return s, false
	}
	s.end = end
	if this != "" {
		return s, !vague(s.unit.name, name)
	}
	gap := len(text[end:]) - len(strings.TrimLeft(text[end:], " "))
	if gap == 0 && !strings.HasSuffix(name, ".") {
		return s, false
	}
	end += gap
	end += len(numberSign.FindString(text[end:]))
	for {
		o := ordinalAt(text, end)
		if o == "" {
			break
		}
		s.ordinals = append(s.ordinals, memo.Span{Start: end, End: end + len(o)})
		s.end = end + len(o)
		sep := between.FindString(text[s.end:])
		if sep == "" {
			break
		}
		end = s.end + len(sep)
	}
	if m := direction.FindStringSubmatchIndex(text[s.end:]); m != nil {
		s.way = 1
		if m[2] >= 0 {
			s.way = -1
		}
		s.end += m[1]
	}
	return s, len(s.ordinals) > 0 || s.way != 0
}

// vague says whether «этот …» with the name may well speak of something else: «на этом этапе», "on this point".
func vague(unit, name string) bool {
	switch unit {
	case "part", "stage", "option":
		return !unicode.IsUpper(firstOf(name))
	}
	low := strings.ToLower(name)
	return strings.HasPrefix(low, "item") || low == "point" || low == "points"
}

// ordinalAt reads a number, a Roman number or a letter that stands alone.
func ordinalAt(text string, at int) string {
	o := ordinalText.FindString(text[at:])
	if next, _ := utf8.DecodeRuneInString(text[at+len(o):]); !wordRune(next) {
		return o
	}
	if mark := strings.LastIndexAny(o, " -"); mark > 0 { // «1 бистро» is no «1 бис»
		return o[:mark]
	}
	return ""
}

// otherDocument knows the names of documents that can follow a reference: «статьи 51 Устава ООН».
var otherDocument = pattern.New(`^(?i:устав|статут|конституц|договор|договір|соглашен|согласован|угод|конвенц|протокол|резолюц|закон|кодекс|хартии|хартії|меморандум|декларац|акта|акту|charter|constitution|treaty|agreement|convention|protocol|resolution|law|code|act|memorandum|declaration)`)

// ownDocument knows how a draft speaks of itself.
var ownDocument = pattern.New(`^(?i:меморандум|memorandum|документ|document)`)

// adjective knows the words that may stand before the name of a document.
var adjective = pattern.New(`(?:ого|его|ой|ей|ої|ьої|ых|их|ому|ем|ом|им)$`)

// foreign says whether what follows a reference names another document than the draft.
func foreign(rest string) bool {
	const near = 400 // bytes, more than the words that are looked at
	words := strings.Fields(rest[:min(len(rest), near)])
	if len(rest) == 0 || rest[0] != ' ' {
		return false
	}
	for n, w := range words[:min(len(words), 6)] {
		bare := strings.TrimFunc(w, func(r rune) bool { return !wordRune(r) })
		switch {
		case thisOne.MatchString(strings.ToLower(bare) + " "):
			return false
		case ownDocument.MatchString(bare) && (n == 0 || strings.EqualFold(words[n-1], "the")):
			return false
		case otherDocument.MatchString(bare):
			return true
		case bare == "of" || bare == "the":
		case !adjective.MatchString(bare) && !unicode.IsUpper(firstOf(bare)) || bare != w:
			return false
		}
	}
	return false
}

// bareWays finds «указанные выше» and the like.
func bareWays(text string) [][]int {
	for _, word := range []string{"выше", "ниже", "вище", "нижче", "above", "below"} {
		if strings.Contains(text, word) {
			return bareWay.FindAllStringIndex(text, -1)
		}
	}
	return nil
}

// markReferences finds and resolves the references of every clause; as gives the finished clause that one reads as, nil for
// none. Words that held no reference then hold none now.
func markReferences(clauses []memo.Clause, as func(*memo.Clause) *memo.Clause) {
	r, s := newResolver(clauses), starts{}
	for i := range clauses {
		c := &clauses[i]
		c.References = nil
		if k := as(c); k != nil && len(k.References) == 0 {
			continue
		}
		for _, chain := range referencesIn(c.Text, s) {
			c.References = append(c.References, r.resolve(i, chain)...)
		}
		for _, at := range bareWays(c.Text) {
			s := memo.Span{Start: at[0], End: at[1]}
			if !slices.ContainsFunc(c.References, func(o memo.Reference) bool { return o.Start < s.End && s.Start < o.End }) {
				c.References = append(c.References, memo.Reference{Span: s})
			}
		}
		slices.SortStableFunc(c.References, func(a, b memo.Reference) int { return cmp.Compare(a.Start, b.Start) })
	}
}
