// Package misread mends what Tesseract is known to read wrong in the labels and signs of a memorandum: «П.» for "II.",
// «6)» for «б)», «43.» for "4.3.", «Ме» for «№», «1О» for 10, «--» for the dash, a quotation mark for a bullet.
//
// A label says little by itself: «П.» may be a letter and «6)» a number. So nothing is mended but in its context. Labels are
// mended where they count on from the one before and the next bears that out; signs where what stands beside them leaves
// no choice. Every mend is told with its place, and the paragraph keeps the text as it was read.
package misread

import (
	"fmt"
	"slices"
	"strings"

	"parley/importer/memo"
)

// Found is one mend.
type Found struct {
	Was, Is string
	memo.Place
}

// Mend mends those of the paragraphs that were read from a picture, in place, and tells what it did in their order.
func Mend(paragraphs []memo.Paragraph) []Found {
	if !slices.ContainsFunc(paragraphs, func(p memo.Paragraph) bool { return p.Confidence > 0 }) {
		return nil
	}
	labels := mendLabels(paragraphs)
	for i, l := range mendDecimals(paragraphs) {
		labels[i] = l
	}
	for i, l := range mendBullets(paragraphs) {
		labels[i] = l
	}
	var all []Found
	for i := range paragraphs {
		p := &paragraphs[i]
		if p.Confidence == 0 {
			continue
		}
		was := p.Text
		if l, ok := labels[i]; ok {
			all = append(all, Found{l.was, l.is, p.Place})
			p.Text = l.is + strings.TrimPrefix(p.Text, l.was)
		}
		text, found := mendSigns(p.Text)
		text, words := mendWords(text)
		for _, f := range slices.Concat(found, words) {
			f.Place = p.Place
			all = append(all, f)
		}
		p.Text = text
		if p.Text != was && p.Raw == "" {
			p.Raw = was
		}
	}
	return all
}

// few is how many mends are named as examples.
const few = 6

// Examples names some of the mends with page and line: "П. → II. (1:21), 6) → б) (1:26)".
func Examples(found []Found) string {
	var all []string
	for _, f := range found[:min(few, len(found))] {
		all = append(all, fmt.Sprintf("%s → %s (%d:%d)", f.Was, f.Is, f.Page, f.Line))
	}
	if len(found) > few {
		all = append(all, "…")
	}
	return strings.Join(all, ", ")
}
