package align_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/diffview/align"
	"parley/importer/memo"
)

// sentences reads the texts of one language from the sets that accuracy is measured on.
func sentences(tb testing.TB, language memo.Language) []string {
	tb.Helper()
	names, err := filepath.Glob("../accuracy/testdata/*/*." + string(language) + ".units")
	if err != nil || len(names) == 0 {
		tb.Fatal("no texts: ", err)
	}
	var all []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if parts := strings.SplitN(strings.TrimSpace(line), "|", 3); len(parts) == 3 {
				all = append(all, parts[2])
			}
		}
	}
	return all
}

// long makes a draft of n clauses, each of halves of two sentences, so that there are many texts of many words.
func long(tb testing.TB, language memo.Language, n int) *memo.Memo {
	pool := sentences(tb, language)
	random := rand.New(rand.NewPCG(uint64(n), 1))
	lines := make([]string, n)
	for i := range lines {
		first, second := strings.Fields(pool[random.IntN(len(pool))]), strings.Fields(pool[random.IntN(len(pool))])
		lines[i] = strings.Join(append(first[:len(first)/2:len(first)/2], second[len(second)/2:]...), " ")
	}
	return draft(language, lines...)
}

func BenchmarkAlign(b *testing.B) {
	for _, languages := range [][2]memo.Language{{"ru", "uk"}, {"ru", "en"}, {"en", "en"}} {
		for _, n := range []int{50, 500, 5000} {
			left, right := long(b, languages[0], n), long(b, languages[1], n)
			b.Run(fmt.Sprintf("%s-%s/%d", languages[0], languages[1], n), func(b *testing.B) {
				for b.Loop() {
					if _, err := align.Align(context.Background(), left, right, align.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
