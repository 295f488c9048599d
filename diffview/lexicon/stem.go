package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"

	"parley/importer/memo"
)

// Stem gives the part of a folded word that its forms have in common: Snowball for Russian and English (British
// spellings first turned into American ones), a stemmer of our own for Ukrainian. Words of another script than the
// language's are left as they are, and so are hyphenated words but for their last part. It is for comparing, not for
// reading: the result need not be a word.
func Stem(fold string, language memo.Language) string {
	if i := strings.LastIndexByte(fold, hyphen); i >= 0 {
		return fold[:i+1] + Stem(fold[i+1:], language)
	}
	cyrillic := len(fold) > 0 && fold[0] >= utf8.RuneSelf
	switch language {
	case memo.Russian:
		if fold == "киев" { // Snowball sees the ending of a genitive plural in it
			return fold
		}
		if cyrillic {
			return snowball(fold, russian.Stem)
		}
	case memo.Ukrainian:
		if cyrillic {
			return ukrainian(fold)
		}
	case memo.English:
		if !cyrillic {
			return snowball(american(fold), english.Stem)
		}
	}
	return fold
}

func snowball(word string, stem func(*snowballstem.Env) bool) string {
	env := snowballstem.NewEnv(word)
	stem(env)
	return env.Current()
}

// spellings turns British endings into American ones. Words that merely end so ("exercise") change too, all alike, which
// does no harm in a stem.
var spellings = strings.NewReplacer(
	"isation", "ization", "fence", "fense", "centre", "center", "programme", "program", "licence", "license",
	"labour", "labor", "neighbour", "neighbor", "favour", "favor", "harbour", "harbor", "honour", "honor", "armour", "armor",
	"behaviour", "behavior", "endeavour", "endeavor", "judgement", "judgment", "fulfill", "fulfil", "travell", "travel",
	"cancell", "cancel", "manoeuvre", "maneuver",
)

// irregularVerbs gives the base of forms that no rule of endings reaches.
var irregularVerbs = func() map[string]string {
	verbs := map[string]string{}
	for line := range strings.SplitSeq(`withdraw withdrawn withdrew, hold held, give given gave, take taken took, pay paid, meet met, build built,
		rebuild rebuilt, keep kept, choose chosen chose, freeze frozen froze, unfreeze unfrozen, forbid forbidden, oversee overseen oversaw,
		undertake undertaken undertook, seek sought, bring brought, bind bound, lead led, send sent, sell sold, bear borne born,
		speak spoken, break broken, begin begun began, leave left, lose lost, make made, write written, overfly overflown`, ",") {
		forms := strings.Fields(line)
		for _, form := range forms[1:] {
			verbs[form] = forms[0]
		}
	}
	return verbs
}()

// american gives a folded English word in American spelling, without the 's of possession.
func american(word string) string {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
	if base, ok := irregularVerbs[word]; ok {
		return base
	}
	word = spellings.Replace(word)
	for _, ending := range [...]string{"ise", "ised", "ises", "ising"} {
		if len(word) > len(ending)+3 && strings.HasSuffix(word, ending) {
			at := len(word) - len(ending) + 1
			return word[:at] + "z" + word[at+1:]
		}
	}
	return word
}
