package charset

import (
	"math"
	"slices"
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
збитків, відбудова, ґрунтовна перевірка, об'єкти енергетики, щоденні звіти, європейська інтеграція, чинність, юридична ціна.
Смешанная комиссия осматривает склады, аэродромы, шахты и мосты на юге и севере, сверяет списки умерших и пропавших без вести,
публикует сводки дважды в месяц. Июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь. Вывоз зерна, въезд и выезд, объём
груза, лёд, подъём воды, безъядерный статус, съезд судей, взнос, избрание, эвакуация, телефонная линия, шифр, щебень, юноши.
Змішана комісія оглядає склади, аеродроми, шахти й мости на півдні та півночі, звіряє списки померлих і зниклих безвісти,
оприлюднює зведення двічі на місяць. Червень, липень, серпень, вересень, жовтень, листопад, грудень. Вивезення зерна, в'їзд
і виїзд, обсяг вантажу, крига, підйом води, без'ядерний статус, з'їзд суддів, внесок, обрання, евакуація, телефон, щебінь, юнаки.`

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

// What is not in the primer costs, as logarithms.
const (
	rarePair  = -11.0 // two letters of one script that the primer never joins
	oddPair   = -16.0 // a capital after a small letter, or two scripts in one word
	strayMark = -14.0 // a box line, a control or a currency sign where text has none, a letter of another alphabet
	edgePair  = -8.0  // a letter that begins or ends no word of the primer
	plainPair = -6.0  // two Latin letters beside each other
	lone      = -9.0  // a letter by itself that is no word, or a capital by itself amid a line
	calmMark  = -5.0  // a mark where marks of its kind stand
	oddMark   = -12.0 // a mark where they do not
)

// fluency says how much a text reads like one: the sum of what each character beyond ASCII costs beside its neighbours.
// Higher is better. Texts that the same bytes give in several encodings can be compared.
func fluency(text string) float64 {
	sum := 0.0
	before, last := '\n', '\n'
	runes := []rune(text)
	for i, r := range runes {
		next := '\n'
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		if r >= utf8.RuneSelf {
			sum += cost(before, last, r, next)
			if closing := mates[r]; closing != "" && !strings.ContainsAny(string(runes[i:min(i+quotation, len(runes))]), closing) && !(r == '“' && slices.Contains(runes[max(i-quotation, 0):i], '„')) {
				sum += oddMark - calmMark
			}
		}
		before, last = last, r
	}
	return sum
}

// mates are the marks that close what a mark opens, and quotation is how far away they may be.
var mates = map[rune]string{'«': "»", '„': "“”", '“': "”", '‘': "’"}

const quotation = 1000

// cost is what the character r costs after two others and before the next.
func cost(before, last, r, next rune) float64 {
	switch {
	case stray(r):
		return strayMark
	case !unicode.IsLetter(r):
		return markCost(last, r, next)
	}
	sum := pairCost(last, r)
	if !unicode.IsLetter(next) {
		sum += pairCost(r, ' ')
	} else if next < utf8.RuneSelf {
		sum += pairCost(r, next)
	}
	if unicode.IsSpace(last) && unicode.IsSpace(next) && unicode.Is(unicode.Cyrillic, r) && !unicode.IsDigit(before) {
		amid := last != '\n' && last != '\r' && !strings.ContainsRune(".;:!?)»\n\r", before)
		if !strings.ContainsRune(words, unicode.ToLower(r)) || unicode.IsUpper(r) && amid {
			sum += lone
		}
	}
	return sum
}

// words are the letters that are words by themselves in Russian or Ukrainian.
const words = "авиокуясєіїйзбжґ"

// markCost is what a mark costs between its neighbours.
func markCost(last, r, next rune) float64 {
	apart := func(r rune) bool { return unicode.IsSpace(r) }
	inside := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	calm := true
	switch r {
	case '\u00a0':
		calm = !apart(last) && !apart(next)
	case '–', '—', '−':
		calm = apart(last) == apart(next) || unicode.IsDigit(next)
	case '•', '·':
		calm = apart(next) || apart(last)
	case '«', '“', '„':
		calm = !inside(last) && !apart(next)
	case '»', '”':
		calm = !apart(last) && !inside(next)
	case '‘':
		calm = !apart(next)
	case '’':
		calm = inside(last)
	case '№', '§':
		calm = !inside(last) && !unicode.IsLetter(next)
	case '…':
		calm = !unicode.IsLetter(next) || apart(last)
	case '\u00ad', '‚':
		calm = false
	case '°', '‰', '€', '≤', '≥', '×', '±':
		calm = !unicode.IsLetter(last) && !unicode.IsLetter(next)
	}
	if calm {
		return calmMark
	}
	return oddMark
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

// pairCost is what two neighbours cost of which one at least is a letter.
func pairCost(a, b rune) float64 {
	switch {
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
		return edgePair
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

// alphabet is the letters of Russian and Ukrainian.
const alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєії"

// stray says whether a character has no business in a memorandum.
func stray(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return false
	case unicode.Is(unicode.Cyrillic, r):
		return !strings.ContainsRune(alphabet, unicode.ToLower(r))
	case unicode.IsLetter(r):
		return false
	}
	return !strings.ContainsRune("«»“”„‘’‚–—…•№§°·\u00a0−±≤≥‰€×\u00ad", r)
}
