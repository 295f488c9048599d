package font

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// glyphList holds the Adobe Glyph List (BSD-3-Clause), "name;code points in hexadecimal", private use left out.
//
//go:embed glyphs.txt
var glyphList string

var glyphs = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 4500)
	for line := range strings.Lines(glyphList) {
		name, codes, _ := strings.Cut(strings.TrimSpace(line), ";")
		var text []rune
		for code := range strings.FieldsSeq(codes) {
			n, _ := strconv.ParseUint(code, 16, 32)
			text = append(text, rune(n))
		}
		m[name] = string(text)
	}
	for name, text := range texNames() {
		m[name] = text
	}
	return m
})

// texNames are the names that TeX's Cyrillic fonts use, and a few more that Adobe's list lacks.
func texNames() map[string]string {
	m := map[string]string{
		"numero": "№", "visiblespace": " ", "compwordmark": "", "zerowidthjoiner": "", "perthousandzero": "",
		"hyphenchar": "-", "hyphen.alt": "-", "rangedash": "–", "punctdash": "—", "cyrdash": "—", "afii61289": "ℓ",
		"quotedblleftbase": "„", "nbspace": "\u00a0", "softhyphen": "\u00ad", "hryvnia": "₴", "ruble": "₽", "Ibreve": "Й",
	}
	add := func(name string, small, capital rune) {
		m["cyr"+name], m["CYR"+strings.ToUpper(name)] = string(small), string(capital)
	}
	for i, name := range strings.Fields("a b v g d e zh z i ishrt k l m n o p r s t u f h c ch sh shch hrdsn ery sftsn erev yu ya") {
		add(name, 'а'+rune(i), 'А'+rune(i))
	}
	add("yo", 'ё', 'Ё')
	add("ie", 'є', 'Є')
	add("ii", 'і', 'І')
	add("yi", 'ї', 'Ї')
	add("gup", 'ґ', 'Ґ')
	add("ushrt", 'ў', 'Ў')
	add("je", 'ј', 'Ј')
	add("dze", 'ѕ', 'Ѕ')
	add("dje", 'ђ', 'Ђ')
	add("tshe", 'ћ', 'Ћ')
	add("lje", 'љ', 'Љ')
	add("nje", 'њ', 'Њ')
	add("dzhe", 'џ', 'Џ')
	return m
}

// Unicode gives the text of a glyph by its name, after the rules of the Adobe Glyph List Specification.
func Unicode(name string) (string, bool) {
	if s, ok := glyphs()[name]; ok {
		return s, true
	}
	if i := strings.IndexByte(name, '.'); i >= 0 {
		if i == 0 {
			return "", false
		}
		return Unicode(name[:i])
	}
	if strings.Contains(name, "_") {
		return joined(name)
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 {
		if s, ok := hexRunes(hex); ok {
			return s, true
		}
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil && utf8.ValidRune(rune(n)) {
			return string(rune(n)), true
		}
	}
	return "", false
}

// joined reads the name of a ligature, "f_f_i".
func joined(name string) (string, bool) {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		s, ok := Unicode(part)
		if !ok {
			return "", false
		}
		b.WriteString(s)
	}
	return b.String(), true
}

// hexRunes reads code points of four digits each; a tail that is no hexadecimal is a suffix.
func hexRunes(hex string) (string, bool) {
	var b strings.Builder
	for len(hex) >= 4 {
		n, err := strconv.ParseUint(hex[:4], 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			break
		}
		b.WriteRune(rune(n))
		hex = hex[4:]
	}
	return b.String(), b.Len() > 0
}
