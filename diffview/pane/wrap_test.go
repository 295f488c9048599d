//go:build !headless

package pane

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// even measures every letter as 10 px wide.
func even() *ruler {
	return newRuler(func(text string, _ face) float32 { return 10 * float32(utf8.RuneCountInString(text)) }, 1)
}

// linesOf wraps a text and gives its lines.
func linesOf(text string, indent, width float32) []string {
	r := even()
	var lines []string
	for line := range breaks(text, cut(text, r, bodyFace), r, bodyFace, indent, width) {
		lines = append(lines, line.Of(text))
	}
	return lines
}

func TestTextIsBrokenBetweenWords(t *testing.T) {
	for _, c := range []struct {
		name, text    string
		indent, width float32
		want          []string
	}{
		{"one line", "мир і безпека", 0, 130, []string{"мир і безпека"}},
		{"one px too narrow", "мир і безпека", 0, 129, []string{"мир і", "безпека"}},
		{"no words", "", 0, 100, []string{""}},
		{"indent shortens the first line", "aa bb cc", 30, 60, []string{"aa", "bb cc"}},
		{"nothing fits beside the indent", "aaaa bb", 30, 60, []string{"", "aaaa", "bb"}},
		{"long word", "ab abcdefgh cd", 0, 30, []string{"ab", "abc", "def", "gh", "cd"}},
		{"long word, the rest goes on", "abcdefg h", 0, 30, []string{"abc", "def", "g h"}},
		{"long word with hyphens", "ab cd-efg-hij kl", 0, 40, []string{"ab", "cd-", "efg-", "hij", "kl"}},
		{"long word that begins with a hyphen", "-abcdef", 0, 40, []string{"-abc", "def"}},
		{"narrower than a letter", "абв", 0, 5, []string{"а", "б", "в"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, linesOf(c.text, c.indent, c.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBreakingLosesNothingAndStaysWithinTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[а-яa-z,.]{1,12}`), 1, 30).Draw(t, "words")
		width := float32(rapid.IntRange(1, 400).Draw(t, "width"))
		indent := float32(rapid.IntRange(0, 50).Draw(t, "indent"))
		lines := linesOf(strings.Join(words, " "), indent, width)
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.Join(words, "") {
			t.Fatalf("lines hold %q, words are %q", lines, words)
		}
		for _, line := range lines {
			if n := utf8.RuneCountInString(line); n > 1 && float32(10*n) > width {
				t.Fatalf("%q is wider than %v", line, width)
			}
		}
	})
}

func TestRunsJoinToTheirLineWithAirAroundTints(t *testing.T) {
	text := "строк 30 дней, не более"
	marks := []comparison.Mark{{Span: find(text, "30 дней"), Kind: comparison.FactMark}, {Span: find(text, "более"), Kind: comparison.ReasonMark}}
	got := runs(text, memo.Span{End: len(text)}, marks, even(), bodyFace, 0)
	want := []run{
		{"строк ", 0, 60, 0},
		{"30 дней", 60 + air, 70, comparison.FactMark},
		{", не ", 130 + 2*air, 50, 0},
		{"более", 180 + 2*air, 50, comparison.ReasonMark},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(run{})); diff != "" {
		t.Error(diff)
	}
}

func TestTextIsShortenedToFit(t *testing.T) {
	for _, c := range []struct {
		width float32
		want  string
	}{{100, "меморандум"}, {99, "меморанд…"}, {30, "ме…"}, {20, "м…"}, {19, ""}} {
		if got := even().fit("меморандум", bodyFace, c.width); got != c.want {
			t.Errorf("at %v: %q, want %q", c.width, got, c.want)
		}
	}
}
