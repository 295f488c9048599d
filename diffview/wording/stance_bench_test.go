package wording_test

import (
	"os"
	"strings"
	"testing"

	"parley/diffview/wording"
	"parley/importer/memo"
)

func BenchmarkOppositions(b *testing.B) {
	data, err := os.ReadFile("testdata/stances")
	if err != nil {
		b.Fatal(err)
	}
	var pairs [][2]wording.Passage
	for line := range strings.Lines(string(data)) {
		if parts := strings.Split(strings.TrimSpace(line), "|"); len(parts) == 4 {
			left, right, _ := strings.Cut(parts[1], "-")
			pairs = append(pairs, [2]wording.Passage{passage(parts[2], memo.Language(left)), passage(parts[3], memo.Language(right))})
		}
	}
	for b.Loop() {
		for _, p := range pairs {
			wording.Oppositions(p[0], p[1])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(pairs)), "ns/pair")
}
