package report

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"parley/diffview/comparison"
)

// long compares two drafts of 450 clauses each, the second a revision of the first: as a PDF more than 200 pages.
func long(b *testing.B) *comparison.Comparison {
	b.Helper()
	var left, right []string
	for i := range 450 {
		var parts []string
		for k := range 3 {
			parts = append(parts, fmt.Sprintf(sentences[(i*7+k*3)%len(sentences)], i+k+2))
		}
		text := fmt.Sprintf("%d. %s", i+1, strings.Join(parts, " "))
		left = append(left, text)
		if i%5 != 0 {
			right = append(right, strings.Replace(text, "days", "calendar days", 1))
		}
	}
	c, err := comparison.Compute(context.Background(), draft(left), draft(right), comparison.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkReports writes a long comparison in each format.
func BenchmarkReports(b *testing.B) {
	c := long(b)
	for _, name := range Formats() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, Format(name), c, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
