package lexicon

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/importer/memo"
)

// What a reader finds in a text does not hang on the texts that it read before it, in whatever language.
func TestReaderForgetsNoRule(t *testing.T) {
	pool := strings.Fields(forty + " NATO nato НАТО США's US-led «мирного» Збройних Сил України, зобов'язання; withdrawal, withdraw. The U.S. " +
		"прекращения-огня прекращение огня не NATO-Ukraine Ukraine's припинення вогню i a 85 000 1,5 миpный US us м'яч ё’ж –")
	g := Load()
	all := []memo.Language{memo.Unknown, memo.English, memo.Russian, memo.Ukrainian}
	rapid.Check(t, func(t *rapid.T) {
		reader := g.Reader()
		for range rapid.IntRange(1, 6).Draw(t, "texts") {
			text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pool), 0, 12).Draw(t, "words"), rapid.SampledFrom([]string{" ", ". ", "-", "\n"}).Draw(t, "between"))
			language := rapid.SampledFrom(all).Draw(t, "language")
			tokens := reader.Tokens(text, language)
			if want := Tokens(text, language); !slices.Equal(tokens, want) {
				t.Fatalf("%s: tokens of %q\n%v\nwant\n%v", language, text, tokens, want)
			}
			if got, want := reader.Find(text, tokens, language), g.Find(text, tokens, language); !slices.Equal(got, want) {
				t.Fatalf("%s: hits of %q\n%v\nwant\n%v", language, text, got, want)
			}
		}
	})
}
