package wording

import (
	"math/big"
	"strings"
)

// numerals gives the value of each numeral written as a word, all cases. «Семью» is left out: it is a family more often
// than seven.
var numerals = numeralForms(map[int64]string{
	1: "один одного одному одним одном одна одной одну одно одне однієї одній однією one",
	2: "два две двух двум двумя дві двох двом двома двое двоих двоє two",
	3: "три трех трем тремя трьох трьом трьома трое троих троє three", 4: "четыре четырех четырем четырьмя чотири чотирьох чотирьом чотирма четырьмя четверо four",
	5: "пять пяти пятью п'ять п'яти п'ятьох п'ятьом п'ятьма пятеро п'ятеро five", 6: "шесть шести шестью шість шістьох шістьом шестеро six",
	7: "семь семи сім сімох сімом семеро seven", 8: "восемь восьми восьмью восемью вісім вісьмох вісьмом eight",
	9: "девять девяти девятью дев'ять дев'яти дев'ятьох nine", 10: "десять десяти десятью десятьох ten",
	11: "одиннадцать одиннадцати одинадцять одинадцяти eleven", 12: "двенадцать двенадцати дванадцять дванадцяти twelve",
	13: "тринадцать тринадцати тринадцять тринадцяти thirteen", 14: "четырнадцать четырнадцати чотирнадцять чотирнадцяти fourteen",
	15: "пятнадцать пятнадцати п'ятнадцять п'ятнадцяти fifteen", 16: "шестнадцать шестнадцати шістнадцять шістнадцяти sixteen",
	17: "семнадцать семнадцати сімнадцять сімнадцяти seventeen", 18: "восемнадцать восемнадцати вісімнадцять вісімнадцяти eighteen",
	19: "девятнадцать девятнадцати дев'ятнадцять дев'ятнадцяти nineteen", 20: "двадцать двадцати двадцатью двадцять двадцяти twenty",
	30: "тридцать тридцати тридцатью тридцять тридцяти тридцятьох thirty", 40: "сорок сорока forty",
	50: "пятьдесят пятидесяти пятьюдесятью п'ятдесятьма п'ятдесят п'ятдесяти п'ятдесятьох fifty", 60: "шестьдесят шестидесяти шестьюдесятью шістдесятьма шістдесят шістдесяти sixty",
	70: "семьдесят семидесяти семьюдесятью сімдесятьма сімдесят сімдесяти seventy", 80: "восемьдесят восьмидесяти восемьюдесятью вісімдесятьма вісімдесят вісімдесяти eighty",
	90:  "девяносто девяноста дев'яносто дев'яноста ninety",
	100: "сто ста", 200: "двести двухсот двумстам двумястами двісті двохсот двомстам двомастами", 300: "триста трехсот тремстам тремястами трьохсот трьомстам трьомастами",
	400: "четыреста четырехсот четырехстам четырьмястами чотириста чотирьохсот чотирмастами", 500: "пятьсот пятисот пятистам пятьюстами п'ятсот п'ятисот п'ятьмастами", 600: "шестьсот шестисот шестьюстами шістсот шестисот шістьмастами",
	700: "семьсот семисот семьюстами сімсот семисот сьомастами", 800: "восемьсот восьмисот восемьюстами вісімсот восьмисот вісьмастами", 900: "девятьсот девятисот девятьюстами дев'ятсот дев'ятисот дев'ятьмастами",
})

// scales gives the factor of words that multiply what stands before them.
var scales = numeralForms(map[int64]string{
	100:               "hundred",
	1_000:             "тысяча тысячи тысяч тысяче тысячу тысячам тысячами тыс тисяча тисячі тисяч тисячу тисячам тисячами тис thousand",
	1_000_000:         "миллион миллиона миллионов миллионам миллионами миллионы млн мільйони мільйон мільйона мільйонів мільйонам мільйонами million mln",
	1_000_000_000:     "миллиард миллиарда миллиардов миллиардам миллиардами миллиарды млрд мільярди мільярд мільярда мільярдів мільярдам мільярдами billion bn",
	1_000_000_000_000: "триллион триллиона триллионов трлн трильйон трильйона трильйонів trillion",
})

func numeralForms(forms map[int64]string) map[string]int64 {
	values := map[string]int64{}
	for value, words := range forms {
		for _, form := range strings.Fields(words) {
			values[form] = value
		}
	}
	return values
}

// oneAndAHalf are the words for 1.5.
var oneAndAHalf = set("полтора полторы полутора півтора півтори півтораста")

// ordinals begin the words that make an ordinal of the numeral before them: «двадцать первый», "twenty-first".
var ordinals = prefixes(`перв втор трет четверт пят шест седьм восьм девят десят перш друг четверт п'ят шост сьом восьм дев'ят десят
	first second third fourth fifth sixth seventh eighth ninth`)

// quantity is a number as written: one value, or a range.
type quantity struct {
	low, high *big.Rat // high is nil where there is no range
	worded    bool     // written in words
}

// String gives the decimal value: "85000", "1.5", "2-3".
func (q quantity) String() string {
	if q.high != nil {
		return decimal(q.low) + "-" + decimal(q.high)
	}
	return decimal(q.low)
}

func (q quantity) is(n int64) bool { return q.high == nil && q.low.Cmp(big.NewRat(n, 1)) == 0 }

func whole(n int64) quantity { return quantity{low: big.NewRat(n, 1)} }

func decimal(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	if d, exact := r.FloatPrec(); exact {
		return r.FloatString(d)
	}
	return r.RatString()
}

func (q quantity) times(factor int64) quantity {
	f := big.NewRat(factor, 1)
	q.low = new(big.Rat).Mul(q.low, f)
	if q.high != nil {
		q.high = new(big.Rat).Mul(q.high, f)
	}
	return q
}

// quantity reads a number at token i: digits or words, a scale, a range, the same number again in brackets.
func (s *scanner) quantity(i int) (q quantity, next int, ok bool) {
	q.low, next, q.worded, ok = s.single(i)
	if !ok {
		return q, i, false
	}
	if high, end, ok := s.rangeEnd(next); ok && high.Cmp(q.low) > 0 {
		q.high, next = high, end
	} else if s.fold(i-1, "between", "между", "між") && s.fold(next, "and", "и", "і", "й", "та") {
		if high, end, _, ok := s.single(next + 1); ok && high.Cmp(q.low) > 0 {
			q.high, next = high, end
		}
	}
	if q.high == nil {
		next = s.repeated(q, next)
	}
	if factor, end := s.scale(next); factor != 0 {
		q, next = q.times(factor), end
		q.low, next = s.smallerScale(q, factor, next)
	}
	if q.high == nil {
		next = s.repeated(q, next)
	}
	return q, next, true
}

// smallerScale adds what a second number with a smaller scale says: «1 млн 200 тыс.».
func (s *scanner) smallerScale(q quantity, scale int64, i int) (*big.Rat, int) {
	more, at, ok := s.written(i)
	if !ok || q.high != nil {
		return q.low, i
	}
	factor, next := s.scale(at)
	if factor == 0 || factor >= scale {
		return q.low, i
	}
	return more.Add(more.Mul(more, big.NewRat(factor, 1)), q.low), next
}

// single reads one number without a scale in digits, or with its scales in words.
func (s *scanner) single(i int) (value *big.Rat, next int, worded, ok bool) {
	if value, next, ok = s.written(i); ok {
		return value, next, false, true
	}
	value, next, ok = s.worded(i)
	return value, next, true, ok
}

// rangeEnd reads what may follow the first number of a range: «–3», «-три», "to 3", and "or three" before what is counted.
func (s *scanner) rangeEnd(i int) (*big.Rat, int, bool) {
	either := s.fold(i, "or", "или", "або", "чи")
	if !either && !s.isDash(i) && !s.fold(i, "до", "to") {
		return nil, i, false
	}
	high, next, _, ok := s.single(i + 1)
	if !ok || either && !(s.isWord(next) && s.measured(next)) {
		return nil, i, false
	}
	return high, next, true
}

// repeated passes over the same number once more in brackets: «14 (четырнадцать)», "fourteen (14)".
func (s *scanner) repeated(q quantity, i int) int {
	if !s.fold(i, "(") {
		return i
	}
	again, next, _, ok := s.single(i + 1)
	if !ok || again.Cmp(q.low) != 0 || !s.fold(next, ")") {
		return i
	}
	return next + 1
}

// scale reads «тыс.», «млрд», "billion" with its full stop.
func (s *scanner) scale(i int) (factor int64, next int) {
	if i >= len(s.tokens) {
		return 0, i
	}
	factor = scales[s.tokens[i].fold]
	if factor == 0 {
		return 0, i
	}
	i++
	if s.fold(i, ".") && !s.tokens[i].spaced && s.abbreviates(i-1) {
		i++
	}
	return factor, i
}

// abbreviates says whether token i is one of the short forms that a full stop belongs to.
func (s *scanner) abbreviates(i int) bool {
	return s.fold(i, "тыс", "тис", "млн", "млрд", "трлн", "bn", "mln")
}

// written reads digits with groups of thousands and decimals: «85 000», "85,000", «3,5», "3.5".
func (s *scanner) written(i int) (*big.Rat, int, bool) {
	if !s.isDigits(i) {
		return nil, i, false
	}
	number := s.tokens[i].fold
	next := i + 1
	next, number = s.groups(next, number)
	if (s.fold(next, ".") || s.fold(next, ",")) && s.touches(next) && s.isDigits(next+1) && s.touches(next+1) && !s.dotted(next+2) {
		number += "." + s.tokens[next+1].fold
		next += 2
	}
	const longest = 18
	if len(number) > longest {
		return nil, i, false
	}
	value, ok := new(big.Rat).SetString(number)
	return value, next, ok
}

// groups reads on over groups of three digits, all with the same mark between them.
func (s *scanner) groups(next int, number string) (int, string) {
	if len(number) > 3 {
		return next, number
	}
	var between string
	for first := true; ; first = false {
		at, sign := next, " "
		if s.fold(next, ",") || s.fold(next, ".") {
			if !s.touches(next) || !s.touches(next+1) {
				return next, number
			}
			at, sign = next+1, s.tokens[next].fold
		} else if s.isDigits(next) && !s.tokens[next].spaced {
			return next, number
		}
		if !s.isDigits(at) || len(s.tokens[at].fold) != 3 || !first && sign != between {
			return next, number
		}
		thousands := sign == " " || s.tokens[at].fold == "000" || sign == "," && s.english() || s.groupFollows(at+1, sign)
		if first && !thousands {
			return next, number
		}
		number += s.tokens[at].fold
		next, between = at+1, sign
	}
}

// groupFollows says whether one more group of three digits comes after the same mark.
func (s *scanner) groupFollows(i int, sign string) bool {
	return s.fold(i, sign) && s.touches(i) && s.isDigits(i+1) && s.touches(i+1) && len(s.tokens[i+1].fold) == 3
}

// dotted says whether one more dotted part follows, as in «1.2.3», which is a label or a date and no decimal.
func (s *scanner) dotted(i int) bool {
	return s.fold(i, ".") && s.touches(i) && s.isDigits(i+1) && s.touches(i+1)
}

// worded reads a number in words: «двадцяти одного», "one hundred and five thousand", «полтора».
func (s *scanner) worded(i int) (*big.Rat, int, bool) {
	if i < len(s.tokens) && oneAndAHalf[s.tokens[i].fold] {
		return big.NewRat(3, 2), i + 1, true
	}
	if value, next := s.partOfScale(i); value != nil {
		return value, next, true
	}
	if s.fold(i, "a") && s.fold(i+1, "hundred", "thousand") {
		return big.NewRat(scales[s.tokens[i+1].fold], 1), i + 2, true
	}
	var total, group int64
	least, next := int64(1_000), i // what follows in a group must be smaller
	for {
		at := s.afterJoint(next, i)
		if at >= len(s.tokens) {
			break
		}
		fold := s.tokens[at].fold
		if value := numerals[fold]; value != 0 && value < least && (group == 0 || fits(group, value)) {
			group, least, next = group+value, value, at+1
			continue
		}
		if factor := scales[fold]; factor == 100 && group > 0 && group < 10 {
			group, least, next = group*100, 100, at+1
			continue
		} else if factor > 100 && at == i && oneScale[fold] && at+1 < len(s.tokens) && numerals[s.tokens[at+1].fold] != 0 {
			total, next = factor, at+1 // «тысяча двести»
			continue
		} else if factor > 100 && at == i && s.scaleAlone(at) {
			return big.NewRat(factor, 1), at + 1, true
		} else if factor > 100 && group > 0 && at == next && !s.abbreviates(at) {
			total, group, least, next = total+group*factor, 0, 1_000, at+1
			continue
		}
		break
	}
	if next == i || s.isOrdinal(next) {
		return nil, i, false
	}
	if end := s.andAHalf(next); end > next {
		value := new(big.Rat).Add(big.NewRat(total+group, 1), big.NewRat(1, 2))
		if factor, behind := s.scale(end); factor != 0 && total == 0 {
			return value.Mul(value, big.NewRat(factor, 1)), behind, true
		}
		return value, end, true
	}
	return big.NewRat(total+group, 1), next, true
}

// oneScale are scales in the singular, which may begin a number.
var oneScale = set("тысяча тысячу тысячи тысячей тысяче тисяча тисячу тисячі тисячею")

// andAHalf gives the token behind "and a half", «с половиной»; i where it does not stand there.
func (s *scanner) andAHalf(i int) int {
	switch {
	case s.fold(i, "and") && s.fold(i+1, "a") && s.fold(i+2, "half"):
		return i + 3
	case s.fold(i, "с", "з", "із") && s.fold(i+1, "половиной", "половиною"):
		return i + 2
	}
	return i
}

// partOfScale reads a part of a large number: "half a million", "a quarter of a billion", «полмиллиона», «чверть мільярда».
func (s *scanner) partOfScale(i int) (*big.Rat, int) {
	if !s.isWord(i) {
		return nil, i
	}
	for _, half := range []string{"пол", "пів"} {
		if scale := scales[strings.TrimPrefix(s.tokens[i].fold, half)]; scale >= 1_000 && strings.HasPrefix(s.tokens[i].fold, half) {
			return big.NewRat(scale, 2), i + 1
		}
	}
	part, at := int64(0), i+1
	switch {
	case s.fold(i, "half", "пів"):
		part = 2
	case s.fold(i, "a") && s.fold(i+1, "quarter"):
		part, at = 4, i+2
	default:
		part = shares[s.tokens[i].fold]
	}
	if part == 0 {
		return nil, i
	}
	for s.fold(at, "of", "a") {
		at++
	}
	if factor, next := s.scale(at); factor >= 1_000 {
		return big.NewRat(factor, part), next
	}
	return nil, i
}

// scaleAlone says whether a scale stands for one of it: «тысячу пленных», «мільйон тонн», but not «тысячи людей» or
// «тысяч».
func (s *scanner) scaleAlone(i int) bool {
	return s.fold(i, "тысяча", "тысячу", "тысяче", "тисяча", "тисячу", "тисячі", "миллион", "мільйон", "миллиард", "мільярд") && s.isWord(i+1) &&
		(!s.fold(i, "тисячі") || s.fold(i-1, "в", "у", "на", "по")) && (s.measured(i+1) || s.isWord(i+2) && s.measured(i+2))
}

// fits says whether value may follow group in one number: units follow tens, tens follow hundreds.
func fits(group, value int64) bool {
	if value >= 100 {
		return false
	}
	if value >= 10 {
		return group%100 == 0
	}
	return group%10 == 0 && group%100 != 10
}

// afterJoint passes over what joins two numerals: the hyphen of "twenty-one", the "and" of "hundred and five".
func (s *scanner) afterJoint(i, start int) int {
	if i == start {
		return i
	}
	joint := s.fold(i, "-") && s.touches(i) && s.touches(i+1) || s.fold(i, "and")
	if joint && i+1 < len(s.tokens) {
		if value := numerals[s.tokens[i+1].fold]; value != 0 && value < 100 {
			before := numerals[s.tokens[i-1].fold]
			if s.fold(i, "and") && scales[s.tokens[i-1].fold] != 0 || s.fold(i, "-") && before >= 20 && before < 100 && value < 10 {
				return i + 1
			}
		}
	}
	return i
}

// parts of a whole, in the forms that follow their numerator.
var (
	thirds   = set("трети третей третини третин thirds")
	quarters = set("четверти четвертей четвертями чверті чвертей чвертями quarters fourths")
	fifths   = set("пятая пятую пятых пятыми п'ята п'яту п'ятих п'ятими fifths fifth")
	tenths   = set("десятая десятую десятых десятыми десята десяту десятих десятими tenths tenth")
)

// fraction reads «2/3», «две трети», "three quarters".
func (s *scanner) fraction(i int) (value string, next int) {
	if s.isDigits(i) && s.fold(i+1, "/") && s.touches(i+1) && s.isDigits(i+2) && s.touches(i+2) && !s.fold(i+3, "/") {
		above, below := s.value(i), s.value(i+2)
		if above < 1 || above >= below || below > 10 {
			return "", i
		}
		return s.tokens[i].fold + "/" + s.tokens[i+2].fold, i + 3
	}
	if value := s.share(i); value != "" {
		return value, i + 1
	}
	above, at, ok := s.worded(i)
	if !ok || !above.IsInt() {
		if !s.fold(i, "a", "one") || !s.fold(i+1, "third", "quarter") || !s.fold(i+2, "of", "majority") {
			return "", i
		}
		above, at = big.NewRat(1, 1), i+1
	}
	if s.isDash(at) && s.touches(at) {
		at++
	}
	below := ""
	switch {
	case s.fold(at, "half", "halves") && above.Cmp(big.NewRat(1, 1)) == 0:
		below = "2"
	case s.in(at, thirds) || s.fold(at, "third") && above.Cmp(big.NewRat(1, 1)) == 0:
		below = "3"
	case s.in(at, fifths):
		below = "5"
	case s.in(at, tenths):
		below = "10"
	case s.in(at, quarters) || s.fold(at, "quarter") && above.Cmp(big.NewRat(1, 1)) == 0:
		below = "4"
	default:
		return "", i
	}
	return decimal(above) + "/" + below, at + 1
}

// shares are words for parts of a whole that need no numerator.
var shares = numeralForms(map[int64]string{
	2: "половина половину половины половиной половини половиною",
	3: "треть третью третина третину третиною", 4: "четверть четвертью чверть чвертю",
})

// share reads «половина», «треть», "half of"; not «во второй половине» and not "the first half".
func (s *scanner) share(i int) string {
	if !s.isWord(i) {
		return ""
	}
	if s.isWord(i-1) && ordinals.has(s.tokens[i-1].fold) {
		return ""
	}
	if below := shares[s.tokens[i].fold]; below != 0 {
		return "1/" + decimal(big.NewRat(below, 1))
	}
	if s.fold(i, "half") && s.fold(i+1, "of", "the", "its", "their") {
		return "1/2"
	}
	return ""
}

// isOrdinal says whether the word at i, perhaps after a hyphen, makes an ordinal of the numeral before it.
func (s *scanner) isOrdinal(i int) bool {
	if s.fold(i, "-") && s.touches(i) {
		i++
	}
	if s.in(i, thirds) || s.in(i, quarters) || s.in(i, fifths) || s.in(i, tenths) {
		return false
	}
	return i < len(s.tokens) && s.tokens[i].shape == word && ordinals.has(s.tokens[i].fold) && numerals[s.tokens[i].fold] == 0
}
