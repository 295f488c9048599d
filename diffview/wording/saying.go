package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// saying is a provision whose act is looked for.
type saying struct {
	text     string
	tokens   []lexicon.Token
	language memo.Language
	cues     *cueTable
	cut      []bool // tokens of conditions and relative clauses, which say nothing of what the main clause does
}

// word says whether token i is one of words, which are given folded.
func (s *saying) word(i int, words ...string) bool {
	return i >= 0 && i < len(s.tokens) && slices.Contains(words, s.tokens[i].Fold)
}

// comma says whether a mark stands between token i and the next one.
func (s *saying) comma(i int) bool {
	return i+1 < len(s.tokens) && strings.ContainsAny(s.text[s.tokens[i].Span.End:s.tokens[i+1].Span.Start], ",;:")
}

// cutConditions says whether what is said hangs on a condition, and cuts conditions that are clauses of their own.
func (s *saying) cutConditions() bool {
	s.cut = make([]bool, len(s.tokens))
	found := s.language == memo.English && s.word(0, "should") && len(s.tokens) > 1
	if found {
		s.cutFrom(0)
	}
	for i := range s.tokens {
		if s.cut[i] {
			continue
		}
		if _, n := s.cues.match(s.tokens, i, condition); n == 0 || s.cues.but(s.tokens, i, condition) {
			continue
		}
		found = true
		if s.word(i, "если", "якщо", "якби", "if", "unless", "provided") {
			s.cutFrom(i)
		}
	}
	return found
}

// cutFrom cuts a clause that begins at token i: to the next comma where it stands first or within commas, else to the end.
func (s *saying) cutFrom(i int) {
	first := i == 0 || s.comma(i-1)
	for k := i; k < len(s.tokens); k++ {
		s.cut[k] = true
		if first && s.comma(k) {
			if later := slices.IndexFunc(s.tokens[k+1:], func(t lexicon.Token) bool { return !t.Stop }); later >= 0 {
				return
			}
		}
	}
}

// cutRelatives cuts clauses that only say more of a noun: to the next comma; in English, which sets none, to the last
// verb of the main clause.
func (s *saying) cutRelatives() {
	for i := 1; i < len(s.tokens); i++ {
		if s.cut[i] || !s.relative(i) {
			continue
		}
		end := len(s.tokens)
		if s.language == memo.English {
			for k := len(s.tokens) - 1; k > i+1; k-- {
				if s.word(k, "shall", "must", "may", "will", "can") {
					end = k
					break
				}
			}
		}
		for k := i; k < end; k++ {
			s.cut[k] = true
			if s.comma(k) {
				break
			}
		}
	}
}

// complementing are English verbs after which "that" begins what is said, not more of a noun.
var complementing = set(`agree agrees ensure ensures confirm confirms undertake undertakes declare declares so recognise recognises is guarantee guarantees
	condition acknowledge acknowledges pledge pledges commit commits provided state states note notes event means`)

var relatives = set(`который которая которое которые которого которой которых которому которым которыми которую котором чьи чья чей
	який яка яке які якого якої яких якому якій яким якими яку чия чиї`)

// relative says whether token i begins a clause that says more of a noun.
func (s *saying) relative(i int) bool {
	switch s.language {
	case memo.English:
		return s.word(i, "which", "who", "whose", "whom") || s.word(i, "that") && !complementing[s.tokens[i-1].Fold]
	case memo.Ukrainian:
		return relatives[s.tokens[i].Fold] || s.word(i, "що") && s.comma(i-1) && !s.verb(i-1)
	}
	return relatives[s.tokens[i].Fold]
}

// cue gives the act that the words at token i show, the longest phrase first, and how many words show it.
func (s *saying) cue(i int) (kind string, words int) {
	for _, k := range order {
		if _, n := s.cues.match(s.tokens, i, k); n > words && !s.cues.but(s.tokens, i, k) {
			kind, words = k, n
		}
	}
	return kind, words
}

// ahead finds the first words behind a token that show an act, in the same part of the sentence, by the longest phrase.
func (s *saying) ahead(last int, want string) (at, words int) {
	for i := last + 1; i < len(s.tokens) && !s.cut[i] && !s.comma(i-1); i++ {
		if kind, n := s.cue(i); kind == want {
			return i, n
		}
	}
	return -1, 0
}

// reach is how many words may stand between a verb and what it governs.
const reach = 4

func (s *saying) governs(last, k int) bool { return k-last <= reach }

var nots = set("не not never no")

// negated says whether a "not" stands right before a token.
func (s *saying) negated(i int) bool { return i > 0 && nots[s.tokens[i-1].Fold] && !s.cut[i-1] }

// nobody says whether an English sentence says what it does before token i of nobody.
func (s *saying) nobody(i int) bool {
	return s.language == memo.English && i > 0 && s.first() < i && s.word(s.first(), "no", "neither", "none", "nobody", "nothing") && !s.bounding(s.first()+1)
}

// bounding says whether a "not" before token i makes a bound: "no later", «не более», or is no denial: "not only".
func (s *saying) bounding(i int) bool {
	return s.word(i, "later", "earlier", "more", "less", "fewer", "longer", "only", "least", "позднее", "позже", "ранее", "раньше", "более", "больше",
		"менее", "меньше", "свыше", "чаще", "реже", "только", "лишь", "пізніше", "раніше", "більше", "більш", "менше", "менш", "тільки", "лише", "частіше", "рідше")
}

// denied gives the "not" that a verb of duty governs, −1 for none.
func (s *saying) denied(last int) int {
	for i := last + 1; i < len(s.tokens) && i <= last+reach && !s.cut[i] && !s.comma(i-1); i++ {
		if nots[s.tokens[i].Fold] && !s.bounding(i+1) {
			return i
		}
	}
	return -1
}

// first gives the first token that is not cut.
func (s *saying) first() int { return max(0, slices.Index(s.cut, false)) }

// attributive says whether token i is an English participle, which shows an act behind "is" alone: "closed channels".
func (s *saying) attributive(i int) bool {
	return s.language == memo.English && strings.HasSuffix(s.tokens[i].Fold, "ed")
}

// month says whether a "may" is the month.
func (s *saying) month(i int) bool {
	t := s.tokens[i]
	return t.Fold == "may" && i > 0 && t.Span.Of(s.text) == "May"
}

// timeUnits begin words for terms of time: a bound on them is rather a deadline.
var timeUnits = []string{"дн", "день", "сут", "доб", "діб", "час", "годин", "недел", "тижд", "тижн", "месяц", "місяц", "год", "лет", "рок", "рік", "day", "hour", "week", "month", "year"}

// terms begin words for what a limit on time is a limit of, and not a deadline.
var terms = []string{"срок", "строк", "термін", "период", "період", "мандат", "term", "period", "duration", "mandate", "пребыван", "перебуван", "stay"}

// limiting says whether a phrase of n words at token i limits something, and does not merely say until when to act.
func (s *saying) limiting(i, n int) bool {
	within := func(k int, begins []string) bool {
		return slices.ContainsFunc(begins, func(b string) bool { return strings.HasPrefix(s.tokens[k].Fold, b) })
	}
	timed := false
	for k := i + n; k < len(s.tokens) && k < i+n+4 && !s.comma(k-1); k++ {
		timed = timed || within(k, timeUnits) && !(k > 0 && s.word(k-1, "в", "на", "a", "per"))
	}
	if !timed {
		return true
	}
	for k := range s.tokens[:i] {
		if within(k, terms) {
			return true
		}
	}
	return false
}

// named gives the act that a provision names in place of a verb, and the last token that does: «Отказ от …».
func (s *saying) named(i int) (Act, int) {
	for k := s.first(); k < i; k++ {
		if !adjectival(s.tokens[k].Fold, s.language) {
			return "", i
		}
	}
	for _, act := range []Act{Ends, Refuses, Forbids, Limits} {
		if _, n := s.cues.match(s.tokens, i, head+string(act)); n > 0 && !s.verbal(i+n) {
			return act, i + n - 1
		}
	}
	return "", i
}

// verbal says whether a verb stands behind token i.
func (s *saying) verbal(i int) bool {
	for ; i < len(s.tokens); i++ {
		if s.cut[i] {
			continue
		}
		if kind, _ := s.cue(i); kind != "" && kind != string(Limits) && kind != free || s.finite(i) || s.copula(i) {
			return true
		}
	}
	return false
}

// byForm tells what a provision without a verb that shows it does.
func (s *saying) byForm() Act {
	if s.language == memo.English {
		if s.nobody(len(s.tokens)) {
			return Forbids
		}
		return Obliges
	}
	for i := range s.tokens {
		if !s.cut[i] && s.word(i, "не") && !s.bounding(i+1) && !s.dashed(i-1) {
			return Forbids
		}
	}
	for i := range s.tokens {
		if !s.cut[i] && deverbal(s.tokens[i].Fold) {
			return Obliges
		}
	}
	return States
}

// dashed says whether a dash stands behind token i, as it does for "is".
func (s *saying) dashed(i int) bool {
	return i >= 0 && strings.ContainsAny(s.text[s.tokens[i].Span.End:s.tokens[i+1].Span.Start], "–—")
}

// copula says whether token i is a form of "to be" in English.
func (s *saying) copula(i int) bool {
	return s.language == memo.English && s.word(i, "is", "are", "be")
}

// infinitive says whether token i is a Ukrainian infinitive, perhaps behind a word or two.
func (s *saying) infinitive(i int) bool {
	for k := i; k < len(s.tokens) && k < i+3 && !s.comma(k-1); k++ {
		if f := s.tokens[k].Fold; strings.HasSuffix(f, "ти") || strings.HasSuffix(f, "тися") || strings.HasSuffix(f, "тись") {
			return true
		}
	}
	return false
}

// verb says whether token i is a verb that may be followed by what is said.
func (s *saying) verb(i int) bool {
	if i < 0 {
		return false
	}
	kind, n := s.cue(i)
	return n > 0 && kind != string(Limits) || s.finite(i)
}

// finite says whether token i looks like a Russian or Ukrainian verb in the third person.
func (s *saying) finite(i int) bool {
	fold := s.tokens[i].Fold
	if s.language == memo.English || utf8.RuneCountInString(fold) < 4 || s.tokens[i].Stop || notFinite[fold] {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s.tokens[i].Span.Of(s.text)); i > 0 && unicode.IsUpper(r) {
		return false
	}
	endings := finiteRussian
	if s.language == memo.Ukrainian {
		endings = finiteUkrainian
	}
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(fold, e) })
}
