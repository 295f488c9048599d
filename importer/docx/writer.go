package docx

import (
	"math"

	"parley/importer/memo"
)

// written is a paragraph as it will stand in the text, with what is needed to relate its look to that of the others.
type written struct {
	memo.Paragraph
	halfPoints int
	letters    int
	twips      int  // of the first line from the edge
	paged      bool // the number of the page was left out
	own        bool // comes of another file, which has told its look already
}

// writer turns blocks into paragraphs of the text.
type writer struct {
	styles *styleSheet
	count  *counters
	notes  bool // what is written are notes
	out    []written
	foot   *[]written // notes of other files, which come last
}

// newWriter gives a writer that has written nothing yet.
func newWriter(d *document) *writer {
	return &writer{styles: &d.styles, count: newCounters(d.lists), foot: new([]written)}
}

// blocks writes blocks; what shows nothing is left out.
func (w *writer) blocks(blocks []block) {
	for _, b := range joined(blocks) {
		if b.paragraph == nil {
			w.other(b)
			continue
		}
		if p := w.paragraph(b.paragraph); p.Text != "" {
			w.out = append(w.out, p)
		}
		for _, box := range b.paragraph.boxes {
			w.blocks(box)
		}
	}
}

// other writes a block that is no paragraph.
func (w *writer) other(b block) {
	if b.table != nil {
		w.table(b.table)
	}
	for _, p := range b.chunk {
		out := written{Paragraph: p, own: true}
		if p.Note {
			*w.foot = append(*w.foot, out)
			continue
		}
		out.Note = w.notes
		w.out = append(w.out, out)
	}
}

// paragraph numbers p and makes a paragraph of the text of it.
func (w *writer) paragraph(p *paragraph) written {
	f := p.format
	out := written{
		Paragraph:  memo.Paragraph{Text: clean(p.text), Note: w.notes},
		halfPoints: p.look.size(),
		letters:    p.look.all,
		twips:      f.left.twips + f.first.twips,
		paged:      p.paged,
	}
	if f.list != "" && f.list != "0" {
		out.Label = w.count.next(f.list, max(f.level, 0))
		out.Style.ListLevel = max(f.level, 0) + 1
	}
	if f.outline <= levels {
		out.Style.Level = f.outline
	}
	out.Style.Bold = p.look.all > 0 && p.look.bold == p.look.all
	out.Style.Italic = p.look.all > 0 && p.look.italic == p.look.all
	out.Style.Centred = f.centred == on
	return out
}

// paragraphs gives what has been written, with sizes and indents in terms of the body's type and places counted.
func (w *writer) paragraphs() []memo.Paragraph {
	var all look
	w.out = append(w.out, *w.foot...)
	for _, p := range w.out {
		if !p.Note {
			all.addSize(sized{p.halfPoints, p.letters})
		}
	}
	body := float64(all.size())
	out := make([]memo.Paragraph, len(w.out))
	for i, p := range w.out {
		out[i] = p.Paragraph
		out[i].Place = memo.Place{Line: i + 1, Paragraph: i + 1}
		if body > 0 && !p.own {
			out[i].Style.Size = hundredths(float64(p.halfPoints) / body)
			out[i].Style.Indent = hundredths(float64(p.twips) / 10 / body)
		}
	}
	return out
}

// hundredths rounds x to two places.
func hundredths(x float64) float64 { return math.Round(x*100) / 100 }
