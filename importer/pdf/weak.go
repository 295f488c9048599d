package pdf

import (
	"slices"
	"strings"

	"parley/importer/memo"
	"parley/importer/spelling"
)

// Words of a page below which its look says nothing, and below which function words say nothing.
const (
	fewWords  = 12
	someWords = 60
)

// foreignShare is which part of the letters of a page, one in so many, tells that it is written in a script of which nothing can
// be said: in a Korean manual one sign says what three letters do, and much of it is commands.
const foreignShare = 6

// weakPages gives the pages whose text does not look like words, in order. A page that has few words by which to tell is
// judged by how its letters follow each other, one in a script that Parley does not read not at all.
func weakPages(t memo.Text) (pages []int) {
	known := gauge{}
	for page, paragraphs := range pagesOf(t.Paragraphs) {
		if !leads(paragraphs) && weak(paragraphs, known.measure(paragraphs)) {
			pages = append(pages, page)
		}
	}
	slices.Sort(pages)
	return pages
}

// manyWeak says whether so many pages of a text look like no words that reading the whole file once more is worth its time. A
// few pages of figures, of code or of an index are in many healthy files.
func manyWeak(n int, t memo.Text) bool { return n*4 > t.Pages }

// leads says whether a page is one of contents or of an index: in a third of its paragraphs dots lead to a number, which
// is no text that is garbled.
func leads(paragraphs []memo.Paragraph) bool {
	leaders := 0
	for _, p := range paragraphs {
		if strings.Contains(p.Text, "....") || strings.Contains(p.Text, ". . .") || strings.Contains(p.Text, "……") {
			leaders++
		}
	}
	return 3*leaders > len(paragraphs)
}

// weak says whether paragraphs of a quality look like no words.
func weak(paragraphs []memo.Paragraph, q quality) bool {
	switch {
	case q.bad*12 > q.signs:
		return true
	case q.words < fewWords, q.foreign*foreignShare > q.letters:
		return false
	case q.words <= someWords:
		return q.letters*2 > q.signs && spelling.Cost(textOf(paragraphs)) > jumbled
	case q.score() >= doubtful:
		return false
	}
	// No function words of ours: another language, or none.
	return !q.wordless() || q.score()+0.5 < doubtful || spelling.Cost(textOf(paragraphs)) > jumbled
}

// weakness is the warning for text that does not look like words: all of it, or on some pages.
func weakness(t memo.Text) []memo.Warning {
	if weak(t.Paragraphs, measure(t.Paragraphs)) {
		return []memo.Warning{{Code: memo.Doubtful}}
	}
	if pages := weakPages(t); len(pages) > 0 {
		return []memo.Warning{{Code: memo.DoubtfulPages, Values: []string{pageList(pages)}}}
	}
	return nil
}
