package charset

import (
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// primer is text of our own in Russian and Ukrainian. Its pairs of neighbouring letters stand for those of both
// languages: a letter read in the wrong encoding gives another letter in the other case or a sign, and the pairs that
// come out are rare ones.
const primer = `
Стороны подтверждают свою приверженность миру и договорились о нижеследующем. Прекращение огня начинается в полночь и
распространяется на всю линию соприкосновения. Каждая из сторон отводит тяжёлые вооружения на расстояние не менее тридцати
километров, объявляет о сроках и допускает наблюдателей. Обмен удерживаемыми лицами проводится по принципу «всех на всех».
Нейтральный статус закрепляется в законодательстве. Иностранные войска, базы и объекты не размещаются на территории. Защита
прав граждан, языка и вероисповедания обеспечивается судом. Санкции отменяются поэтапно, этапы согласует комиссия. Решение
вступает в силу после утверждения Советом Безопасности. Выборы проводятся через сто дней после отмены военного положения.
Соглашение действует бессрочно, изменения вносятся письменно, подлинные экземпляры хранятся у посредника. Экономическое
восстановление, энергетика, железные дороги, щиты, ёмкости, цены, юридические вопросы, хозяйство, чрезвычайные меры.
Сторони підтверджують свою відданість мирові та домовилися про таке. Припинення вогню починається опівночі й поширюється на
всю лінію зіткнення. Кожна зі сторін відводить важке озброєння на відстань не менш як тридцять кілометрів, оголошує строки і
допускає спостерігачів. Обмін утримуваними особами відбувається за принципом «усіх на всіх». Повернення депортованих дітей,
цивільних заручників і політв'язнів є невідкладним. Гарантії безпеки надають держави, що їх визначено в додатку. Чисельність
сил оборони не обмежується. Україна вільно обирає союзи, членство залежить від згоди їхніх учасників. Територіальні здобутки,
зроблені силою, не визнаються. Обмеження, запроваджені раніше, скасовують поступово, із можливістю поновлення. Відшкодування
збитків, відбудова, ґрунтовна перевірка, об'єкти енергетики, щоденні звіти, європейська інтеграція, чинність, юридична ціна.`

// pairs gives the logarithm of how often a pair of lower-case letters stands together in the primer; ' ' stands for the
// edge of a word.
var pairs = sync.OnceValue(func() map[[2]rune]float64 {
	counts, total := map[[2]rune]int{}, 0
	eachPair(strings.ToLower(primer), func(a, b rune) {
		counts[[2]rune{a, b}]++
		total++
	})
	logs := make(map[[2]rune]float64, len(counts))
	for p, n := range counts {
		logs[p] = math.Log(float64(n) / float64(total))
	}
	return logs
})

// What pairs outside the primer cost, as logarithms.
const (
	rarePair  = -11.0 // two letters of one script that the primer never joins
	oddPair   = -16.0 // a capital after a small letter, or two scripts in one word
	strayMark = -14.0 // a box line, a control or a currency sign where text has none
	markPair  = -7.0  // a letter beside an ordinary mark
	plainPair = -6.0  // two Latin letters beside each other
)

// fluency says how much a text reads like one: the mean over the pairs in which a character beyond ASCII stands. Higher
// is better.
func fluency(text string) float64 {
	sum, n := 0.0, 0
	eachPair(text, func(a, b rune) {
		if a < utf8.RuneSelf && b < utf8.RuneSelf {
			return
		}
		sum += pairCost(a, b)
		n++
	})
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// eachPair calls do with every two neighbours; white space, digits and ASCII marks come as ' '.
func eachPair(text string, do func(a, b rune)) {
	last := ' '
	for _, r := range text {
		if r < utf8.RuneSelf && !unicode.IsLetter(r) {
			r = ' '
		}
		if r != ' ' || last != ' ' {
			do(last, r)
		}
		last = r
	}
}

func pairCost(a, b rune) float64 {
	switch {
	case stray(a) || stray(b):
		return strayMark
	case unicode.IsLower(a) && unicode.IsUpper(b):
		return oddPair
	case unicode.Is(unicode.Cyrillic, a) && unicode.Is(unicode.Latin, b), unicode.Is(unicode.Latin, a) && unicode.Is(unicode.Cyrillic, b):
		return oddPair
	case unicode.Is(unicode.Latin, a) || unicode.Is(unicode.Latin, b):
		if unicode.IsLetter(a) && unicode.IsLetter(b) && (a > 0xff || b > 0xff || a >= utf8.RuneSelf && b >= utf8.RuneSelf) {
			return rarePair // no Western word joins many accented letters
		}
		return plainPair
	}
	if cost, ok := pairs()[[2]rune{edge(a), edge(b)}]; ok {
		return cost
	}
	if edge(a) == ' ' || edge(b) == ' ' {
		return markPair - 1
	}
	return rarePair
}

// edge folds a character for the table: letters to lower case, marks to ' '.
func edge(r rune) rune {
	if unicode.IsLetter(r) {
		return unicode.ToLower(r)
	}
	return ' '
}

// stray says whether a character has no business in a memorandum.
func stray(r rune) bool {
	switch {
	case r < utf8.RuneSelf || unicode.IsLetter(r):
		return false
	case strings.ContainsRune("«»“”„‘’‚–—…•№§°·\u00a0−±‰€×\u00ad", r):
		return false
	}
	return true
}
