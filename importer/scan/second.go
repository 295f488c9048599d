package scan

import (
	"context"
	"image"
	"slices"

	"parley/importer/memo"
)

// A stamp is paler than print, but its strokes across letters ruin the words below. Where words read badly, or there is ink
// in colour, a page is looked at once more with colours bleached and only its darkest ink left.
const (
	fewPale    = 5e-4 // share of the pixels that are ink in colour, from which a second look is worth its time
	sameTone   = 24   // by which the pixels of a stroke differ less
	doubted    = 0.6  // sureness below which a word is doubted
	fewDoubted = 8    // letters in such words from which a second look is worth its time
	darkestInk = 2e-3 // share of the pixels that are as dark as print, at least
	paleFrom   = 0.3  // of the way from the darkest ink to the paper, from which ink is pale
	manyMore   = 6    // letters that a look must have missed to be the worse one
	believed   = 0.6  // sureness from which a word that only the first look found is kept
)

// tones gives the brightness of the paper and of the darkest ink of a picture.
func (p Picture) tones() (paper, ink int) {
	var count [256]int
	w, h := p.Rect.Dx(), p.Rect.Dy()
	for y := range h {
		for _, v := range p.Pix[y*p.Stride:][:w] {
			count[v]++
		}
	}
	for v, n := range count {
		if n > count[paper] {
			paper = v
		}
	}
	for seen := count[0]; seen < int(darkestInk*float64(w*h)) && ink < 255; {
		ink++
		seen += count[ink]
	}
	return paper, ink
}

// washed says whether a picture has strokes of an even grey between print and paper, as a stamp has: the edges of letters are of
// such a grey, too, but no two pixels of them side by side and one above the other.
func (p Picture) washed() bool {
	paper, ink := p.tones()
	from, to := ink+(paper-ink)/5, paper-(paper-ink)/4
	w, h := p.Rect.Dx(), p.Rect.Dy()
	n := 0
	for y := 1; y < h-1; y++ {
		line, above, below := p.Pix[y*p.Stride:][:w], p.Pix[(y-1)*p.Stride:][:w], p.Pix[(y+1)*p.Stride:][:w]
		for x := 1; x < w-1; x++ {
			v := int(line[x])
			if v <= from || v >= to {
				continue
			}
			even := true
			for _, o := range [...]byte{line[x-1], line[x+1], above[x], below[x]} {
				even = even && int(o) > v-sameTone && int(o) < v+sameTone
			}
			if even {
				n++
			}
		}
	}
	return n > int(fewPale*float64(w*h))
}

// darkest gives the picture with all but its darkest ink gone, ok is false where there is no other.
func (p Picture) darkest() (clear Picture, ok bool) {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	paper, ink := p.tones()
	pale := ink + int(paleFrom*float64(paper-ink))
	if paper-ink < contrast || !p.grey(pale, paper-contrast) {
		return p, false
	}
	clear = Picture{image.NewGray(image.Rect(0, 0, w, h)), p.DPI}
	for y := range h {
		to := clear.Pix[y*clear.Stride:][:w]
		for x, v := range p.Pix[y*p.Stride:][:w] {
			to[x] = 255
			if int(v) < pale {
				to[x] = byte(max(0, int(v)-ink) * 255 / max(1, pale-ink))
			}
		}
	}
	return clear, true
}

// grey says whether a picture has anything from one brightness to another; one of one bit has not.
func (p Picture) grey(from, to int) bool {
	for y := range p.Rect.Dy() {
		if slices.ContainsFunc(p.Pix[y*p.Stride:][:p.Rect.Dx()], func(v byte) bool { return int(v) >= from && int(v) < to }) {
			return true
		}
	}
	return false
}

// doubted counts the letters of l in words that are doubted.
func (l line) doubted() int {
	n := 0
	for _, w := range l.words {
		if w.confidence < doubted {
			n += w.letters()
		}
	}
	return n
}

// doubted counts them on a page.
func (r *reading) doubted() int {
	n := 0
	for _, l := range r.lines {
		n += l.doubted()
	}
	return n
}

// again looks at a page once more, with only its darkest ink, if words of it read badly or there is ink in colour or an
// even grey, and takes the lines that read better so. What the first look alone found stays.
func (r *reader) again(ctx context.Context, s Sheet, first *reading, upright Picture, in memo.Language) (*reading, error) {
	coloured := false
	if s.Bleach != nil {
		pale, err := r.draw(s.Bleach)
		if err == nil && pale.Gray != nil && pale.DPI == first.dpi {
			pale = pale.turned(first.turned)
			coloured = upright.paler(pale)
			upright = pale
		}
	}
	if first.doubted() < fewDoubted && !coloured && !upright.washed() {
		return first, nil
	}
	clear, ok := upright.darkest()
	if !ok {
		return first, nil
	}
	second, err := r.readIn(ctx, s, clear, first.turned, in)
	switch {
	case ctx.Err() != nil:
		return nil, err
	case err == nil:
		first.improve(second)
	}
	return first, nil
}

// paler says whether so much of a picture's ink is light in a bleached one that there is a stamp, or writing, in colour.
func (p Picture) paler(bleached Picture) bool {
	if p.Rect != bleached.Rect {
		return false
	}
	n := 0
	for y := range p.Rect.Dy() {
		line, pale := p.Pix[y*p.Stride:], bleached.Pix[y*bleached.Stride:]
		for x := range p.Rect.Dx() {
			if line[x] < ruleDark && int(pale[x]) > int(line[x])+contrast {
				n++
			}
		}
	}
	return n > int(fewPale*float64(p.Rect.Dx()*p.Rect.Dy()))
}

// improve takes over those lines of another reading of the same picture that read better: they lie over lines with doubted
// words, have nearly as many letters as those, and fewer of them doubted, or more that the first look missed. Words of the lines that give way stay where the
// other reading has none and they are believed. Lines of which the first look saw nothing are added.
func (r *reading) improve(other *reading) {
	for _, l := range other.lines {
		below := coverage{}
		for k, was := range r.lines {
			if l.over(was.box) {
				below.lines = append(below.lines, k)
				below.letters += was.letters()
				below.doubted += was.doubted()
			}
		}
		if len(below.lines) == 0 && l.letters() >= manyMore && l.sure() >= believed && !r.touches(l.box) {
			r.lines = append(r.lines, l)
			continue
		}
		clearer := 10*l.letters() >= 8*below.letters && 2*l.doubted() < below.doubted
		fuller := l.letters() >= below.letters+manyMore && l.doubted() <= below.doubted
		if len(below.lines) == 0 || !clearer && !fuller {
			continue
		}
		better := []line{l}
		for _, k := range below.lines {
			if rest := r.lines[k].without(l); len(rest.words) > 0 {
				better = append(better, rest)
			}
		}
		at := below.lines[0]
		for _, k := range slices.Backward(below.lines) {
			r.lines = slices.Delete(r.lines, k, k+1)
		}
		r.lines = slices.Insert(r.lines, at, better...)
	}
}

// coverage is what a line lies over: the numbers of lines, and their letters.
type coverage struct {
	lines            []int
	letters, doubted int
}

// over says whether l lies over the most of a box.
func (l line) over(b box) bool {
	wide, high := min(b.x1, l.box.x1)-max(b.x0, l.box.x0), min(b.y1, l.box.y1)-max(b.y0, l.box.y0)
	return wide > 0.6*(b.x1-b.x0) && high > 0.6*(b.y1-b.y0)
}

// sure is the mean of the sureness of the letters of l.
func (l line) sure() float64 { return (&reading{lines: []line{l}}).confidence() }

// touches says whether a line of r has anything in common with a box.
func (r *reading) touches(b box) bool {
	return slices.ContainsFunc(r.lines, func(l line) bool {
		return l.box.x0 < b.x1 && b.x0 < l.box.x1 && l.box.y0 < b.y1 && b.y0 < l.box.y1
	})
}

// without gives those words of l that are believed and on which the other line has none.
func (l line) without(other line) line {
	l.words = slices.DeleteFunc(slices.Clone(l.words), func(w word) bool {
		return w.confidence < believed || w.letters() == 0 || other.covers(w.box)
	})
	return l
}

// covers says whether l has words on a third of the width of a box, or more.
func (l line) covers(b box) bool {
	wide := 0.0
	for _, w := range l.words {
		wide += max(0, min(b.x1, w.box.x1)-max(b.x0, w.box.x0))
	}
	return 3*wide >= b.x1-b.x0
}
