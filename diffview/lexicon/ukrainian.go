package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ukrainian stems a folded Ukrainian word. It is made for the prose of documents and goes in four steps: the reflexive
// particle goes, the longest known ending goes, so does a suffix of verbal nouns and abstract ones that is then left,
// and last the alternations of the stem are levelled (вибір / вибору, безпека / безпеці, початок / початку).
//
// At least three letters with a vowel among them always stay.
func ukrainian(fold string) string {
	fold = strings.ReplaceAll(fold, "'", "")
	if stem, ok := irregular[fold]; ok {
		return stem
	}
	word := []rune(fold)
	if len(word) <= 3 {
		return string(word)
	}
	word = cut(word, reflexive, 4)
	soft := softened(word)
	if noun := cut(word, infinitiveLike, 1); len(noun) < len(word) {
		return string(word[:len(word)-1])
	}
	word = cut(word, endings, 3)
	word = cut(word, suffixes, 4)
	return string(level(word, soft))
}

// cut drops the first ending of the list, which is sorted longest first, that leaves at least keep letters.
func cut(word []rune, list [][]rune, keep int) []rune {
	for _, ending := range list {
		if rest := len(word) - len(ending); rest >= keep && slices.Equal(word[rest:], ending) && slices.ContainsFunc(word[:rest], vowel) {
			return word[:rest]
		}
	}
	return word
}

func vowel(r rune) bool { return strings.ContainsRune("аеєиіїоуюя", r) }

// softened says whether a word ends in the і before which к, г and х turn into ц, з and с.
func softened(word []rune) bool {
	n := len(word)
	return word[n-1] == 'і' && n > 3 && !vowel(word[n-2])
}

// level undoes what inflection does to the end of a stem.
func level(word []rune, soft bool) []rune {
	n := len(word)
	if n < 4 {
		return word
	}
	if soft {
		switch word[n-1] {
		case 'ц':
			if word[n-2] == 'е' || word[n-2] == 'и' || word[n-2] == 'о' {
				word[n-1] = 'к'
			}
		case 'з':
			if word[n-2] == 'о' || word[n-2] == 'а' {
				word[n-1] = 'г'
			}
		}
	}
	if word[n-2] == 'і' && !vowel(word[n-1]) {
		word[n-2] = 'о'
	}
	if n > 4 && !vowel(word[n-3]) && (word[n-2] == 'о' && word[n-1] == 'к' || word[n-2] == 'е' && word[n-1] == 'ц') {
		word[n-2] = word[n-1]
		word = word[:n-1]
	}
	if n = len(word); word[n-1] == word[n-2] {
		word = word[:n-1]
	}
	return word
}

// longestFirst turns a list of words into runes, longest first, those of one length in alphabetical order.
func longestFirst(list string) [][]rune {
	words := strings.Fields(list)
	slices.SortFunc(words, func(a, b string) int {
		if d := utf8.RuneCountInString(b) - utf8.RuneCountInString(a); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	runes := make([][]rune, 0, len(words))
	for _, word := range slices.Compact(words) {
		runes = append(runes, []rune(word))
	}
	return runes
}

// irregular lists words whose ending only looks like one.
var irregular = map[string]string{
	"держав": "держав", "київ": "києв", "харків": "харков", "львів": "львов", "чернігів": "чернігов", "миколаїв": "миколаєв",
	"днів": "ден", "дні": "ден", "дня": "ден", "днем": "ден", "день": "ден", "мир": "мир", "миру": "мир", "миром": "мир",
}

var (
	reflexive = longestFirst("ся сь")

	// infinitiveLike are the ends of nouns whose plural looks like an infinitive (мандати, статути).
	infinitiveLike = longestFirst(`андати ультати егати олдати трати плати алати енати ормати окати парати ебати редити ліміти візити зити
		освіти світи еліти ститути татути аршрути рибути`)

	// endings of nouns, adjectives, pronouns, participles and verbs.
	endings = longestFirst(`
		а я о е є и і ї у ю ь й
		ою ею єю ом ем єм ам ям ами ями ах ях ів їв ей ові еві єві
		ія ії ію ією ій іє ієм іям іями іях
		ий ого ому им ім ої ої ою ими их іх їх яя яє ього ьому ьої ьою
		ать ати яти ити іти їти ути увати ювати овати овувати овування овуванню
		ає яє ує ює ують юють ають яють уть ють ать ять ить їть еть єть аєть яєть уєть юєть овує овують овуєть овуючи еш єш иш їш емо ємо имо їмо ете єте ите їте
		ав яв ив ів ув ала яла ила іла ула али яли или іли ули ало яло ило іло уло
		ував ював увала ювала ували ювали увало ювало
		атиме атимуть ятиме ятимуть итиме итимуть іватиме уватиме уватимуть юватиме юватимуть тиме тимуть
		уючи юючи аючи яючи ючи учи ачи ячи авши ивши івши ши вши
		ано яно ено єно ито уто овано увано ьовано
		ений ена ене ені еного еної еному ених еним еними ену еною
		аний ана ане ані аного аної аному аних аним аними ану аною
		яний яна яне яні яного яної яних яними
		ований ована оване овані ованого ованої ованому ованих ованим ованими овану ованою
		йований йована йоване йовані йованого йованої йованих йованими
		уваний увана уване увані уваного уваної уваних уваними увану
		юваний ювана юване ювані юваного юваної юваних юваними ювану
		уючий уюча уюче уючі уючого уючої уючих
		ння нню нням ннях ень
		ання анню анням аннях ань яння янню янням ення енню енням еннях ень іння їння інню інням
		ування уванню уванням уваннях увань ювання юванню юванням ювань
		ття ттю ттям
		ість ості істю остей остям остями остях`)

	// suffixes that are left when an ending has gone, so that the words of one family meet.
	suffixes = longestFirst(`увальн ювальн уван юван ован енн анн ськ альн яльн ичн ічн`)
)
