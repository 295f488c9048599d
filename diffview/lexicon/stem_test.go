package lexicon

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

// Each line lists forms of one word, or words of one family, that must share a stem.
func TestStemBringsFormsTogether(t *testing.T) {
	for language, lines := range map[memo.Language]string{
		memo.Ukrainian: `
			вибір вибору вибори виборів виборами виборах
			безпека безпеки безпеці безпеку безпекою
			допомога допомоги допомозі допомогу допомогою
			початок початку початком
			зв'язок зв'язку зв'язки зв'язків
			договір договору договором договори договорів договорами
			порушення порушень порушенням порушувати порушує порушують порушив порушуються
			відшкодування відшкодовує відшкодувати відшкодовувати
			полонений полонені полонених полоненими
			гарантія гарантії гарантій гарантіями гарантує гарантувати
			санкція санкції санкцій санкціями
			держава держави держав державами державою
			військо війська військ військами військом
			територія території територій територією
			звільнення звільнити звільняє звільняють звільнено
			забороняється заборонити заборона заборонено заборони
			кордон кордони кордонів кордонами
			український українська українською українських
			механізм механізму механізми
			угода угоди угод угодою
			резолюція резолюції резолюцією
			сторона сторони сторін сторонами стороною`,
		memo.Russian: `
			войска войск войсками войскам
			санкция санкции санкций санкциями
			договор договора договором договоры договоров
			территория территории территорий территорией`,
		memo.English: `
			recognise recognised recognises recognising recognize recognized
			defence defense
			guarantee guarantees guaranteed
			centre centres center centers
			demobilisation demobilization
			Russia Russia's
			withdraw withdraws withdrawing withdrawn withdrew
			freeze frozen freezing`,
	} {
		for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
			forms := strings.Fields(line)
			want := Stem(Fold(forms[0]), language)
			for _, form := range forms[1:] {
				if got := Stem(Fold(form), language); got != want {
					t.Errorf("%s: Stem(%q) = %q, but Stem(%q) = %q", language, form, got, forms[0], want)
				}
			}
		}
	}
}

// Words of different matter must not fall together.
func TestStemKeepsWordsApart(t *testing.T) {
	for language, pairs := range map[memo.Language][][2]string{
		memo.Ukrainian: {{"мир", "мірою"}, {"держава", "держати"}, {"порт", "портал"}, {"обмін", "обман"}, {"діти", "дії"}, {"вогню", "вогкий"}},
		memo.Russian:   {{"мир", "мера"}, {"войско", "война"}},
		memo.English:   {{"nation", "nature"}, {"gas", "gap"}},
	} {
		for _, pair := range pairs {
			if a, b := Stem(Fold(pair[0]), language), Stem(Fold(pair[1]), language); a == b {
				t.Errorf("%s: %q and %q both stem to %q", language, pair[0], pair[1], a)
			}
		}
	}
}

func TestStemOfHyphenatedAndForeignWords(t *testing.T) {
	for _, c := range []struct {
		language   memo.Language
		fold, want string
	}{
		{memo.Ukrainian, "держави-гаранти", "держави-гарант"},
		{memo.Ukrainian, "nato", "nato"},
		{memo.Russian, "starlink", "starlink"},
		{memo.English, "обсе", "обсе"},
		{memo.Unknown, "гарантии", "гарантии"},
		{memo.Ukrainian, "", ""},
		{memo.Ukrainian, "м'я", "мя"},
	} {
		if got := Stem(c.fold, c.language); got != c.want {
			t.Errorf("%s: Stem(%q) = %q, want %q", c.language, c.fold, got, c.want)
		}
	}
}

func FuzzStem(f *testing.F) {
	f.Add("зобов'язання", "uk")
	f.Add("-", "ru")
	f.Add("ise", "en")
	f.Fuzz(func(t *testing.T, word, language string) {
		fold := Fold(word)
		stem := Stem(fold, memo.Language(language))
		Skeleton(stem, memo.Language(language))
	})
}

func TestSkeletonMeetsAcrossLanguages(t *testing.T) {
	for _, c := range [][3]string{
		{"мониторинг", "моніторинг", "monitoring"},
		{"демилитаризация", "демілітаризація", "demilitarisation"},
		{"президент", "президент", "president"},
		{"гуманитарный", "гуманітарний", "humanitarian"},
		{"референдума", "референдуму", "referendum"},
		{"санкции", "санкції", "sanctions"},
		{"протокол", "протокол", "protocol"},
		{"ратификация", "ратифікація", "ratification"},
		{"репарации", "репарації", "reparations"},
		{"компенсация", "компенсація", "compensation"},
		{"дипломатические", "дипломатичні", "diplomatic"},
		{"механизм", "механізм", "mechanism"},
		{"Донецк", "Донецьк", "Donetsk"},
		{"Стамбул", "Стамбул", "Stambul"},
	} {
		ru := Skeleton(Stem(Fold(c[0]), memo.Russian), memo.Russian)
		uk := Skeleton(Stem(Fold(c[1]), memo.Ukrainian), memo.Ukrainian)
		en := Skeleton(Stem(Fold(c[2]), memo.English), memo.English)
		if ru != uk || uk != en {
			t.Errorf("%v: %q, %q, %q", c, ru, uk, en)
		}
	}
}
