package label

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Signs that stand before an item. The dashes and marks of the second list need a space after them, and text.
const (
	bullets  = "•‣⁃▪▫●○◦■□◆◇◊♦❖❑❒❏❐☐☑☒✓✔✗✘➢➤➔➜►▶▸▹▻→⇒·∙⋅⁌⁍⦁⚫⚪◾◽⬤🞄"
	strokes  = "–—‒―−-‐‑*+~Øüo§"
	maxStars = 3
)

// bullet reads a sign in front of an item, those of the Symbol fonts in the private area too.
func bullet(s string) (Label, bool) {
	sign, size := utf8.DecodeRuneInString(s)
	l := Label{Kind: Bullet, End: size}
	after := look(s[size:])
	switch {
	case strings.ContainsRune(bullets, sign) || 0xE000 <= sign && sign <= 0xF8FF:
		return l, after.space || unicode.IsLetter(after.first) || after.opens()
	case !strings.ContainsRune(strokes, sign):
		return l, false
	case sign == '*' || sign == '-':
		for l.End < maxStars && strings.HasPrefix(s[l.End:], string(sign)) {
			l.End++
		}
		after = look(s[l.End:])
	}
	return l, after.space && (unicode.IsLetter(after.first) || unicode.IsDigit(after.first) || after.opens())
}

// signed reads a number with a sign before it: § 5, № 3, No. 4, N 2.
func signed(s string) (Label, bool) {
	for _, sign := range []string{"§§", "§", "№", "No.", "Nr.", "N°", "N", "#"} {
		body, ok := strings.CutPrefix(s, sign)
		if !ok {
			continue
		}
		gap := spaces(body)
		parts, n := compound(body[gap:])
		if len(parts) == 0 || parts[0].kind != Arabic || parts[0].number > 999 {
			return Label{}, false
		}
		l := labelOf(parts)
		l.Close, l.End = closing(s, len(sign)+gap+n)
		after := look(s[l.End:])
		l.Unsure = sign == "N" || sign == "#"
		return l, after.space && (l.Close != "" || after.end || after.opens())
	}
	return Label{}, false
}
