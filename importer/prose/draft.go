package prose

import (
	"math"

	"parley/importer/memo"
)

// Block is a paragraph with its measures in points, as files give them.
type Block struct {
	memo.Paragraph
	Points float64 // type size of most of it; 0 = unknown
	Indent float64 // of the first line from the left edge of the text
}

// shown is the text of b as printed, label and all.
func (b Block) shown() string {
	if b.Label == "" || b.Text == "" {
		return b.Label + b.Text
	}
	return b.Label + " " + b.Text
}

// Draft is a text that is being read.
type Draft struct {
	Body, Footnotes, Endnotes []Block
	Furniture                 []memo.Furniture
}

// AddFurniture adds a running head or a page number, once.
func (d *Draft) AddFurniture(kind memo.FurnitureKind, text string) {
	if text == "" {
		return
	}
	f := memo.Furniture{Kind: kind, Text: text}
	for _, have := range d.Furniture {
		if have == f {
			return
		}
	}
	d.Furniture = append(d.Furniture, f)
}

// Paragraphs gives the paragraphs that say something, the notes after the body, footnotes first.
func (d *Draft) Paragraphs() []memo.Paragraph {
	var sizes []sized
	for _, b := range d.Body {
		sizes = addSize(sizes, b.Points, letters(b.Text))
	}
	body := commonest(sizes)
	var all []memo.Paragraph
	add := func(blocks []Block, note bool) {
		for _, b := range blocks {
			if b.Text == "" {
				continue
			}
			p := b.Paragraph
			p.Note, p.Paragraph = note, len(all)+1
			p.Style.Size, p.Style.Indent = ratio(b.Points, body), ratio(b.Indent, body)
			all = append(all, p)
		}
	}
	add(d.Body, false)
	add(d.Footnotes, true)
	add(d.Endnotes, true)
	return all
}

// usual is the body's size in points where the file does not say.
const usual = 12

// ratio gives points as a multiple of the body's size, to the hundredth.
func ratio(points, body float64) float64 {
	if body <= 0 {
		body = usual
	}
	r := math.Round(points/body*100) / 100
	if math.IsNaN(r) || math.IsInf(r, 0) {
		return 0
	}
	return r
}
