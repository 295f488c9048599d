package clauses

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations are what a full stop follows without ending a sentence, in lower case.
var abbreviations = set(`ст п пп ч т тт тов стр с см ср напр наприклад им ім вул ул обл р-н див диви гл разд розд рис табл прил дод абз подп підп
	пос пгт смт пл пр просп проф акад ген полк кн изд экз прим ред соотв відп респ дж
	т.з т.зв зв зокр и.о в.о св кв сб тт зп мін
	art arts no nos par para paras sec secs fig vol ch cl mr mrs ms dr st vs e.g i.e cf approx gen col prof res inc ltd`)

// enders are abbreviations that stand at the end of a sentence as often as within one.
var enders = set(`г гг р рр в вв тыс тис млн млрд трлн руб грн долл дол чел чол н.э н.е u.s u.k u.n e.u u.s.a a.m p.m`)

// listEnders close a list: what begins with a capital after them is a sentence.
var listEnders = set(`т.е т.д т.п т.ін т.і др ін та.ін пр etc al`)

// beginners open sentences; no name begins with them.
var beginners = set(`в во на до после за при по с со из от для к если все это эти этот эта данный данная данное указанный указанные такой такие
	кроме также однако она он они их его ее не ни с стороны сторона каждая каждый любая любой настоящий настоящая настоящее
	у в на до після за при по з із від для якщо усі всі це ці цей ця такий такі крім також однак вона він вони їх його її не сторони кожна кожен будь-яка
	будь-який
	the this these those that a an in on at by for from to if all any each every no they it its he she their such both neither parties after before
	until upon within with without during`)

func set(list string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		all[word] = true
	}
	return all
}

// abbreviated says whether the full stop between before and rest belongs to an abbreviation, an initial or the number of
// an item, and ends no sentence.
func abbreviated(before, rest string) bool {
	word := lastWord(before)
	if numbersItem(before, word, ":;.") {
		return true
	}
	folded := strings.ToLower(word)
	lead := lastWord(strings.TrimSuffix(strings.TrimRightFunc(before[:len(before)-len(word)], unicode.IsSpace), "."))
	pair := strings.ToLower(lead) + "." + folded // «т. д» is written apart as well as together
	single := utf8.RuneCountInString(word) == 1 && unicode.IsLetter(firstOf(word))
	switch {
	case pair == "т.е" || folded == "т.е":
		return true
	case listEnders[folded] || listEnders[pair]:
		return false
	case enders[folded] || acronym(word) || single && unicode.IsLower(firstOf(word)) && !abbreviations[folded]:
		return !begins(rest)
	}
	return abbreviations[folded] || single
}

// begins says whether rest opens with a word that begins sentences and no name.
func begins(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	return end > 0 && beginners[strings.ToLower(rest[:end])]
}

// acronym says whether a word is single letters with full stops between them: "U.S", «О.О.Н».
func acronym(word string) bool {
	parts := strings.Split(word, ".")
	for _, p := range parts {
		if utf8.RuneCountInString(p) != 1 || !unicode.IsUpper(firstOf(p)) {
			return false
		}
	}
	return len(parts) > 1
}

// numbersItem says whether word, the end of before, is the number of an item in an inline list, one of the marks standing
// in front of it, and no number that ends a sentence.
func numbersItem(before, word, marks string) bool {
	if len(word) == 0 || len(word) > 2 || strings.Trim(word, "0123456789") != "" {
		return false
	}
	lead := strings.TrimRightFunc(before[:len(before)-len(word)], unicode.IsSpace)
	return lead == "" || strings.ContainsRune(marks, lastRune(lead))
}

// lastWord gives the word that s ends with, full stops and hyphens within it included.
func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})+1:]
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
