package layout

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// The short ways to the kind of a text lead where the tables do, in odd and broken texts too.
func TestKindOf(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, s string) {
		var want kind
		if blank(s) {
			want |= isBlank
		}
		if r, _ := utf8.DecodeRuneInString(s); alphanumeric(r) {
			want |= isSign
		}
		if combining(s) {
			want |= isCombining
		}
		if raisedDigits(s) {
			want |= isRaised
		}
		if s == "." || s == "·" || s == "_" || s == "…" {
			want |= isFiller
		}
		if got := kindOf(s); got != want {
			t.Fatalf("%q is %b, want %b", s, got, want)
		}
	}
	for r := rune(0); r < 0x3000; r++ {
		check(t, string(r))
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.OneOf(
			rapid.StringN(1, 3, -1),
			rapid.Map(rapid.SliceOfN(rapid.Byte(), 1, 4), func(b []byte) string { return string(b) }),
		).Draw(t, "text"))
	})
}
