package wording

import (
	"strconv"
	"strings"
)

// parts gives the short name of what a reference points to.
var parts = units(map[string]string{
	"art.": "ст статья статьи статье статью статьей статьями статьях статьям статей стаття статті статтю статтею статтях статтями статтям article articles art arts",
	"para.": `п пп пункт пункта пункту пунктом пункте пункты пунктами пунктах пунктам пунктов пункти пункті пунктів подпункт подпункта подпункте подпунктом
		підпункт підпункту підпункті підпунктом paragraph paragraphs para paras subparagraph point points clause clauses`,
	"al.":      "абзац абзаца абзаце абзацу абзацем абзаці",
	"sec.":     "раздел раздела разделу разделом разделе разделы разделов розділ розділу розділом розділі розділи розділів section sections",
	"ch.":      "глава главы главе главу главой глави главі главою chapter chapters",
	"part":     "ч часть части частью частина частини частині частину частиною part parts",
	"annex":    "приложение приложения приложении приложению приложением додаток додатка додатку додатком annex annexes appendix",
	"res.":     "резолюция резолюции резолюцию резолюцией резолюций резолюциями резолюція резолюції резолюцію резолюцією резолюцій резолюціями resolution resolutions",
	"protocol": "протокол протокола протоколу протоколом протоколе протоколі protocol",
	"phase":    "этап этапа этапе этапом этапу етап етапу етапі етапом phase stage",
	"option":   "вариант варианта варианте варианту вариантом варіант варіанта варіанту варіанті варіантом option",
	"no.":      "№ no",
})

// shortParts need their full stop.
var shortParts = set("ст п пп ч art arts para paras no")

// beforeNumber may stand between the name of a part and its number.
var (
	beforeNumber = set("№ no number номер n")
	ofCouncil    = set(`сб рб га совета ради безопасности безпеки генеральной генеральної ассамблеи асамблеї оон организации организації объединенных
		об'єднаних наций націй of the un united nations security council general assembly №`)
)

// references reads a reference at i with all its numbers: «статьи 5 и 6» are two.
func (s *scanner) references(i int) ([]Fact, int) {
	if i >= len(s.tokens) {
		return nil, i
	}
	part := parts[s.tokens[i].fold]
	if part == "" {
		if at := s.council(i); at > i {
			if number, next := s.partNumber(at); number != "" {
				return []Fact{s.fact(Reference, "res. "+number, "res.", i, next)}, next
			}
		}
		return nil, i
	}
	at := i + 1
	if s.in(i, shortParts) {
		if !s.fold(at, ".") || !s.touches(at) {
			return nil, i
		}
		at++
	}
	if end := s.council(at); part == "res." && end > at {
		at = end
	}
	for s.in(at, beforeNumber) || s.fold(at, ".") && s.touches(at) && s.fold(at-1, "no") || part == "res." && s.in(at, ofCouncil) {
		at++
		if end := s.council(at); part == "res." && end > at {
			at = end
		}
	}
	number, next := s.partNumber(at)
	if number == "" {
		return nil, i
	}
	facts := []Fact{s.fact(Reference, part+" "+number, part, i, next)}
	for s.fold(next, ",", "и", "і", "й", "та", "and", "or", "или", "або") {
		number, end := s.partNumber(next + 1)
		if number == "" || s.isWord(next+1) != s.isWord(at) {
			break
		}
		facts = append(facts, s.fact(Reference, part+" "+number, part, next+1, end))
		next = end
	}
	return facts, next
}

// council passes over the mark of the United Nations before the number of a resolution: "S/RES/", "A/RES/".
func (s *scanner) council(i int) int {
	if s.fold(i, "s", "a") && s.fold(i+1, "/") && s.fold(i+2, "res") && s.fold(i+3, "/") && s.touches(i+1) && s.touches(i+3) {
		return i + 4
	}
	return i
}

// partNumber reads the number of a part: «5», «2.1», «5–7», "VII", "ES-11/1", "2202 (2015)". A number that measures
// something is none.
func (s *scanner) partNumber(i int) (number string, next int) {
	if n, next := s.romanNumber(i); n != "" {
		return n, next
	}
	if s.isWord(i) && s.fold(i+1, "-") && s.touches(i+1) && s.isDigits(i+2) && s.touches(i+2) && s.fold(i+3, "/") && s.isDigits(i+4) {
		return s.text[s.tokens[i].span.Start:s.tokens[i+4].span.End], i + 5
	}
	const longest = 5
	if !s.isDigits(i) || len(s.tokens[i].fold) > longest || s.measures(i) {
		return "", i
	}
	number, next = s.tokens[i].fold, i+1
	for s.fold(next, ".", "/") && s.touches(next) && s.isDigits(next+1) && s.touches(next+1) {
		number += s.tokens[next].fold + s.tokens[next+1].fold
		next += 2
	}
	if (s.isDash(next) || s.fold(next, "to", "по", "до", "through")) && s.isDigits(next+1) && len(s.tokens[next+1].fold) <= 3 &&
		s.value(next+1) > s.value(i) && !s.measures(next+1) {
		number, next = number+"-"+s.tokens[next+1].fold, next+2
	} else if s.fold(next, "-") && s.touches(next) && s.isCapital(next+1) && s.touches(next+1) {
		number, next = number+"-"+s.tokens[next+1].span.Of(s.text), next+2
	}
	if s.fold(next, "(") && s.isDigits(next+1) && isYear(s.value(next+1)) && s.fold(next+2, ")") {
		next += 3
	}
	return number, next
}

// isCapital says whether token i is a word in capital letters, as in «1234-IX».
func (s *scanner) isCapital(i int) bool {
	if !s.isWord(i) {
		return false
	}
	own := s.tokens[i].span.Of(s.text)
	return own == strings.ToUpper(own)
}

// measures says whether the number at i measures or dates something.
func (s *scanner) measures(i int) bool {
	if value, _ := s.dayMonth(i); value != "" {
		return true
	}
	if value, _ := s.numericDate(i); value != "" {
		return true
	}
	if s.in(i+1, yearWords) && isYear(s.value(i)) {
		return true
	}
	f, next, ok := s.measure(i, i, bound{})
	_, end := s.counts(i + 1)
	return ok && (f.Kind != Number && f.Kind != Date || unitOf(f.Value) != "" || end > i+1 && next > i+1 && !(s.isWord(i+1) && parts[s.tokens[i+1].fold] != ""))
}

// romanNumber reads a Roman number in capitals and gives it in digits.
func (s *scanner) romanNumber(i int) (string, int) {
	if !s.isWord(i) {
		return "", i
	}
	numeral := strings.NewReplacer("І", "I", "Х", "X", "С", "C").Replace(s.tokens[i].span.Of(s.text))
	letters := []struct {
		value int64
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}
	total, rest := int64(0), numeral
	for _, l := range letters {
		for strings.HasPrefix(rest, l.text) {
			total, rest = total+l.value, rest[len(l.text):]
		}
	}
	if rest != "" || total == 0 || numeral == "C" {
		return "", i
	}
	return strconv.FormatInt(total, 10), i + 1
}
