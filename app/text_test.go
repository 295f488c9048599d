//go:build !headless

package app

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// letters measures a text by the number of its letters.
func letters(text string) float32 { return float32(utf8.RuneCountInString(text)) }

func TestBreakLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"мир", 10, []string{"мир"}},
		{"режим прекращения огня", 18, []string{"режим прекращения", "огня"}},
		{"режим прекращения огня", 5, []string{"режим", "прекр", "ащени", "я", "огня"}},
		{"международно-правовое признание", 15, []string{"международно-", "правовое", "признание"}},
		{"ab", 0.5, []string{"a", "b"}},
		{"a\xffb", 2, []string{"a\xff", "b"}},
		{"no width yet", 0, []string{"no width yet"}},
	} {
		if got := breakLines(c.text, c.width, letters); !slices.Equal(got, c.want) {
			t.Errorf("breakLines(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestBreakLinesLosesNothingAndFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[а-яa-z-]{1,24}`)).Draw(t, "words")
		width := rapid.Float32Range(1, 40).Draw(t, "width")
		lines := breakLines(strings.Join(words, " "), width, letters)
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.Join(words, ""); got != want {
			t.Fatalf("%q became %q", want, lines)
		}
		for _, line := range lines {
			if letters(line) > width {
				t.Fatalf("line %q is wider than %v", line, width)
			}
		}
	})
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"memorandum.pdf", 20, "memorandum.pdf"},
		{"memorandum.pdf", 8, "memoran…"},
		{"меморандум", 5, "мемо…"},
		{"x", 0, "x"},
	} {
		if got := shorten(c.text, c.width, letters); got != c.want {
			t.Errorf("shorten(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
