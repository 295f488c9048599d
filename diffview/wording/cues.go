package wording

import (
	_ "embed" // for acts.txt
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

//go:embed acts.txt
var actsText string

// Kinds of words in acts.txt beside the acts.
const (
	free      = "free"
	condition = "if"
	exception = "but" // to the words of acts
	ordinary  = "but if"
	head      = "head " // before an act
)

// cueTable holds the phrases of a language by kind and by the first two letters of their first word.
type cueTable struct {
	phrases map[string]map[string][][]string
}

// actCues reads acts.txt, by language.
var actCues = sync.OnceValue(func() map[memo.Language]*cueTable {
	tables := map[memo.Language]*cueTable{}
	for line := range strings.Lines(actsText) {
		before, phrases, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		at := strings.LastIndex(before, " ")
		kind := before[:at]
		language := memo.Language(before[at+1:])
		t := tables[language]
		if t == nil {
			t = &cueTable{map[string]map[string][][]string{}}
			tables[language] = t
		}
		if t.phrases[kind] == nil {
			t.phrases[kind] = map[string][][]string{}
		}
		for phrase := range strings.SplitSeq(phrases, ";") {
			words := strings.Fields(lexicon.Fold(phrase))
			key := opening(words[0])
			t.phrases[kind][key] = append(t.phrases[kind][key], words)
		}
	}
	return tables
})

// opening gives the first letter of a word, by which phrases are looked up.
func opening(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n]
}

// match gives the longest phrase of a kind that stands at token i, and how many words it has.
func (t *cueTable) match(tokens []lexicon.Token, i int, kind string) (phrase []string, words int) {
	fold := tokens[i].Fold
	if fold == "" {
		return nil, 0
	}
	for _, p := range t.phrases[kind][opening(fold)] {
		if len(p) > words && reads(tokens, i, p) {
			phrase, words = p, len(p)
		}
	}
	return phrase, words
}

// but says whether a longer phrase that is no cue stands at token i, or right around it.
func (t *cueTable) but(tokens []lexicon.Token, i int, kind string) bool {
	_, n := t.match(tokens, i, kind)
	list := exception
	if kind == condition {
		list = ordinary
	}
	for from := max(0, i-2); from <= i; from++ {
		if _, m := t.match(tokens, from, list); m > 0 && from+m > i && (m > n || m == n && from == i) {
			return true
		}
	}
	return false
}

// reads says whether the words of a phrase stand at token i.
func reads(tokens []lexicon.Token, i int, phrase []string) bool {
	if i+len(phrase) > len(tokens) {
		return false
	}
	for k, word := range phrase {
		fold := tokens[i+k].Fold
		if begin, open := strings.CutSuffix(word, "*"); open && strings.HasPrefix(fold, begin) {
			continue
		}
		if fold != word {
			return false
		}
	}
	return true
}

// Endings of verbs in the third person, of the present and of the impersonal passive.
var (
	finiteRussian   = []string{"ет", "ут", "ют", "ит", "ат", "ят", "ется", "ются", "утся", "ится", "ятся", "атся"}
	finiteUkrainian = []string{"ає", "яє", "ує", "юється", "ується", "ають", "яють", "ують", "юють", "ить", "їть", "ться", "уть", "дять", "сять", "тять", "лять", "рять", "жать", "чать", "ведено", "дано", "нено", "ховано", "ершено"}
)

// notFinite are nouns and numerals that end like verbs.
var notFinite = set(`палат зарплат затрат утрат ракет газет планет анкет минут валют приют паритет дворят опять пять вслед кают зачет отчет расчет учет счет полет
	оплат растрат дипломат нейтралитет иммунитет этикет кабинет интеллект адвокат постулат сенат мигрант трибунат менталитет авторитет факультет ответ совет секрет предмет бюджет институт статут маршрут редут лет билет пакет кредит дефицит транзит лимит аудит визит депутат мандат
	результат формат комитет приоритет суверенитет аппарат сертификат атташат объект дебют солдат штат плацдарм интернет тридцать двадцать
	пам'ять двадцять тридцять десять дев'ять п'ятнадцять область мить здоров'ять чверть п'ятдесять митить`)

// deverbal says whether a Russian or Ukrainian noun names an act.
func deverbal(fold string) bool {
	return acts[fold] || slices.ContainsFunc([]string{"ение", "ание", "ция", "цию", "ення", "ання", "іння", "ття", "ція", "тие", "овка", "дача", "плата"}, func(e string) bool {
		return strings.HasSuffix(fold, e)
	})
}

var acts = set("вывод отвод возврат обмен допуск созыв ввод выборы вывоз вивід відвід обмін вивезення допуск скликання перегляд пересмотр розгляд начало початок обязательство зобов'язання")

// participle says whether an English word looks like a past participle.
func participle(fold string) bool {
	return strings.HasSuffix(fold, "ed") || participles[fold]
}

var participles = set(`made paid held kept sent given taken brought built begun chosen drawn found laid led left met put read rebuilt returned set shown
	sold spent split undertaken withdrawn written won sought seen run overseen met borne bound cut dealt done freed frozen unfrozen swept struck hit sunk thrown worn grown known`)

var adjectives = set("a an the immediate complete full total general unconditional permanent prompt early mutual gradual final lasting stable")

// adjectival says whether a word may stand before the name of an act: «Полное и немедленное прекращение», "An immediate halt".
func adjectival(fold string, language memo.Language) bool {
	if language == memo.English {
		return adjectives[fold]
	}
	return slices.ContainsFunc([]string{"ое", "ый", "ая", "ий", "ые", "ого", "не", "ний", "на", "ні", "ій", "е"}, func(e string) bool {
		return strings.HasSuffix(fold, e)
	})
}
