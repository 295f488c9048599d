package lexicon

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

// alike compares two words as they stand in a text.
func alike(a, b string, language memo.Language) bool {
	return Alike(Tokens(a, language)[0], Tokens(b, language)[0], language)
}

// Each line lists forms of one word that a search for any of them must find.
func TestFleetingVowelsJoinForms(t *testing.T) {
	for language, lines := range map[memo.Language]string{
		memo.Russian: `
			огонь огня огню огнём
			день дня дню днём дни дней
			дня дню дни
			конец конца концу
			рынок рынка рынки рынков
			участок участка участки участков
			палец пальца
			боец бойца бойцы
			лёд льда
			ветер ветра
			земель земля земли
			денег деньги деньгами
			писем письмо письма
			рубеж рубежа`,
		memo.Ukrainian: `
			вогонь вогню вогнем
			день дня дню днем
			кінець кінця кінцем
			палець пальця
			ніч ночі`,
		memo.English: `
			fire fires`,
	} {
		for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
			forms := strings.Fields(line)
			for _, form := range forms[1:] {
				if !alike(forms[0], form, language) || !alike(form, forms[0], language) {
					t.Errorf("%s: %q and %q are not found together", language, forms[0], form)
				}
			}
		}
	}
}

// Words that look alike and are others stay apart.
func TestAlikeKeepsWordsApart(t *testing.T) {
	for language, lines := range map[memo.Language]string{
		memo.Russian: `
			мир мор
			год где
			срок строка
			война вина
			он но
			сила село
			село слой
			дом дым
			порт парт`,
		memo.Ukrainian: `
			мир мор
			війна вина
			сила село
			рік рука`,
		memo.English: `
			war wear
			form from`,
	} {
		for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
			words := strings.Fields(line)
			if alike(words[0], words[1], language) {
				t.Errorf("%s: %q finds %q", language, words[0], words[1])
			}
		}
	}
}

// Odd words are compared with no more harm than to differ.
func FuzzAlike(f *testing.F) {
	f.Add("огонь", "огня")
	f.Add("ь", "о")
	f.Add("\xff", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		left, right := Token{Fold: a, Stem: a}, Token{Fold: b, Stem: b}
		for _, language := range []memo.Language{memo.Russian, memo.Ukrainian, memo.English} {
			if Alike(left, right, language) != Alike(right, left, language) || !Alike(left, left, language) {
				t.Errorf("%q and %q in %s: the order counts", a, b, language)
			}
		}
	})
}
