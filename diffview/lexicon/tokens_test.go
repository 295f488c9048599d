package lexicon

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/importer/memo"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		language memo.Language
		in, want string
	}{
		{memo.English, "The U.S.-led mission (85 000 men)", "the us led mission 85 000 men"},
		{memo.English, "Ukraine’s non-aligned status; 1,5 years.", "ukraine's non-aligned status 1 5 years"},
		{memo.Ukrainian, "«Зобов’язання» сторін — i мир", "зобов'язання сторін і мир"},
		{memo.Russian, "т.е. всех на всех…", "те всех на всех"},
		{memo.Russian, "30-дневный режим -- 1) п. 3.2", "30-дневный режим 1 п 3 2"},
		{memo.Russian, "терри\u00ADтории и\u0306", "территории й"},
		{memo.English, "", ""},
	} {
		var got []string
		for _, token := range Tokens(c.in, c.language) {
			got = append(got, token.Fold)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("Tokens(%q) = %q, want %q", c.in, g, c.want)
		}
	}
}

func TestTokensMarkFunctionWords(t *testing.T) {
	for language, text := range map[memo.Language]string{
		memo.Russian: "которые и ОБСЕ в", memo.Ukrainian: "які та ОБСЄ у", memo.English: "which and OSCE in",
	} {
		for i, token := range Tokens(text, language) {
			if token.Stop != (i != 2) {
				t.Errorf("%s: Stop of %q is %v", language, token.Fold, token.Stop)
			}
		}
	}
}

// What stands between the spans of tokens holds no letter and no digit: no word is lost.
func TestTokensLoseNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aбВ.1 '-’\u00AD\u0301і")))).Draw(t, "text")
		language := rapid.SampledFrom([]memo.Language{memo.Unknown, memo.Russian, memo.Ukrainian, memo.English}).Draw(t, "language")
		at := 0
		for _, token := range Tokens(text, language) {
			if token.Span.Start < at || token.Span.Empty() || token.Span.End > len(text) {
				t.Fatalf("span %v after %d in %q", token.Span, at, text)
			}
			if strings.ContainsFunc(text[at:token.Span.Start], wordly) {
				t.Fatalf("a word is lost in %q before %v", text, token.Span)
			}
			at = token.Span.End
		}
		if strings.ContainsFunc(text[at:], wordly) {
			t.Fatalf("a word is lost at the end of %q", text)
		}
	})
}
