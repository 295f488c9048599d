package misread

import (
	"strings"
	"unicode/utf8"

	"parley/importer/pattern"
)

// wordSlips are mended in Cyrillic words. What comes of the first is no word; the others Tesseract cannot read right, for its
// Ukrainian knows no «ґ».
var wordSlips = []slip{
	{pattern.New(`([\s(«])(іне|іна|іза|ідо|іпо|іпро|івід|іпід|ине|идо|ипо|иот|иза)(?:\s)`), parted},
	{pattern.New(`((?:^|\P{L})(?:[Оо]б|[Пп]ід|[Бб]ез|[Нн]еоб)?)(г)(?:рунт)`), always("ґ")},
	{pattern.New(`((?:^|\P{L})(?:[Зз])?)(г)(?:валт)`), always("ґ")},
	{pattern.New(`(^|\P{L})(г)(?:атун)`), always("ґ")},
	{pattern.New(`(^|\P{L})(Г)(?:рунт|валт|атун)`), always("Ґ")},
}

// parted sets a blank behind the first letter.
func parted(was string) string {
	_, n := utf8.DecodeRuneInString(was)
	return was[:n] + " " + was[n:]
}

// mendWords mends the slips in words of a text; those of Ukrainian only in what is Ukrainian.
func mendWords(text string) (string, []Found) {
	ukrainian := strings.ContainsAny(text, "іїєІЇЄ")
	return mendSlips(text, wordSlips, func(k int) bool { return k > 0 && !ukrainian })
}
