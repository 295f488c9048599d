package hyphen_test

import (
	"strings"
	"testing"

	"parley/importer/hyphen"
)

// of gathers the words of lines none of which ends within a word without a hyphen.
func of(lines []string) hyphen.Words {
	return hyphen.Of(func(yield func(string, bool) bool) {
		for _, l := range lines {
			if !yield(l, false) {
				return
			}
		}
	})
}

func TestJoin(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"words are parted", "обе Сторо-|ны в один день, и ито-|ги публикуют", "обе Стороны в один день, и итоги публикуют"},
		{"a particle keeps its hyphen", "обе Сторо-|ны и ито-|ги, кто-|нибудь ведёт", "обе Стороны и итоги, кто-нибудь ведёт"},
		{"what stands elsewhere decides", "итоги и социально-|бытовые ито-|ги, социально-бытовые сто-|роны", "итоги и социально-бытовые итоги, социально-бытовые стороны"},
		{"a text that parts no words", "военно-|гражданская администрация", "военно-гражданская администрация"},
		{"English words are no compounds", "the agree-|ment stands", "the agreement stands"},
		{"but for some", "a long-|term agreement", "a long-term agreement"},
		{"soft", "мемо\u00ad|рандум", "меморандум"},
		{"a number", "№ 17-|2026", "№ 17-2026"},
		{"a dash", "Стороны —|это мы", "Стороны — это мы"},
	}
	for _, test := range tests {
		lines := strings.Split(test.in, "|")
		words := of(lines)
		got := lines[0]
		for _, l := range lines[1:] {
			got = words.Join(got, l)
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Halves at line ends are no words that were seen.
func TestSeen(t *testing.T) {
	words := of([]string{"Мир и по-", "рядок, мир", "и труд"})
	want := map[string]int{"мир": 2, "и": 2, "труд": 1, "рядок": 0, "по": 0}
	for _, w := range []string{"мир", "и", "труд", "рядок", "по"} {
		if got := words.Seen(w); got != want[w] {
			t.Errorf("%q was seen %d times, want %d", w, got, want[w])
		}
	}
}
