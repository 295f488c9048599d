//go:build !headless

package pane

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// long is a comparison of n rows with some fifty words on each side, many of them new in each row.
func long(n int) *comparison.Comparison {
	random := rand.New(rand.NewSource(1))
	source := strings.Fields("стороны подтверждают приверженность урегулированию исключительно мирными политико-дипломатическими " +
		"средствами україна підтверджує свій суверенітет незалежність і територіальну цілісність у межах міжнародно визнаних " +
		"кордонів the parties shall establish a joint monitoring commission composed of an equal number of representatives")
	text := func(i int) string {
		words := make([]string, 20+random.Intn(60))
		for k := range words {
			words[k] = source[random.Intn(len(source))]
		}
		return strings.Join(append(words, fmt.Sprintf("[%d]", i)), " ")
	}
	s := newScene(memo.Memo{Name: "a", Language: memo.Russian}, memo.Memo{Name: "b", Language: memo.Ukrainian})
	for i := range n {
		id := fmt.Sprint(i + 1)
		a, b := s.clause(0, id, "1.1.", text(i), i), s.clause(1, id, "•", text(i), i)
		s.row(comparison.DifferRow, a, b)
		first, _, _ := strings.Cut(s.c.Memos[0].Clauses[a].Text, " ")
		other, _, _ := strings.Cut(s.c.Memos[1].Clauses[b].Text, " ")
		l := s.link(a, b)
		s.fact(l, first, other)
		s.reason(l, first, other)
	}
	return &s.c
}

func BenchmarkScroll(b *testing.B) {
	for _, n := range []int{200, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p, _ := window(b, false, "en", long(n), 1372, 860)
			p.Select(5)
			b.ReportAllocs()
			for b.Loop() {
				p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -120}})
				if p.offset >= p.table.height()-p.viewHeight() {
					p.scrollTo(0)
				}
			}
		})
	}
}

func BenchmarkRewrap(b *testing.B) {
	p, _ := window(b, false, "en", long(20000), 1372, 860)
	width := float32(1372)
	for b.Loop() {
		width = 2372 - width + 1 // to and fro
		p.Resize(fyne.NewSize(width, 860))
	}
}

func BenchmarkSetComparison(b *testing.B) {
	c := long(20000)
	p, _ := window(b, false, "en", c, 1372, 860)
	for b.Loop() {
		p.SetComparison(c)
	}
}
