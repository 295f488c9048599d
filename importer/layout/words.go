package layout

import (
	"unicode"
	"unicode/utf8"
)

const (
	wordGap       = 0.16 // ems beyond the usual tracking that part words where no blanks are painted
	wordGapBlanks = 0.2  // the same where blanks are painted, and a gap alone says less
	widestTrack   = 0.6  // ems; a larger usual gap is not tracking
	scriptRise    = 0.15 // ems above the baseline from which small type is raised
)

// word is a run of glyphs without a gap.
type word struct {
	text    string
	x0, x1  float64
	y, size float64 // baseline and size of its largest glyph
	letters int     // glyphs that are letters or digits, and how many of them are bold and italic
	bold    int
	italic  int
	glued   bool    // no line break is allowed before it
	sure    float64 // sum of the confidences of the letters, where they were read from a picture
}

// cut cuts the glyphs of one row, sorted by place, into words, which lie on d.
func (d *desk) cut(gs []Glyph, b baseline) []word {
	c := cutter{base: b, buf: d.text[:0], ends: d.ends[:0], out: d.words}
	track, blanks := d.tracking(gs)
	c.limit = track + wordGap
	if blanks {
		c.limit += wordGapBlanks - wordGap
	}
	for i := range gs {
		c.add(&gs[i])
	}
	c.flush()
	d.text, d.ends = c.buf, c.ends
	first := len(d.words)
	ws := closeUp(c.spell(first), b.size)
	d.words = c.out[:first+len(ws)]
	return ws[:len(ws):len(ws)]
}

// tracking is the usual gap between glyphs of a row in ems, never below zero, and whether blanks are painted in it. The dots
// that lead from a heading to its page are set wider than the words and do not count.
func (d *desk) tracking(gs []Glyph) (track float64, blanks bool) {
	gaps := d.gaps[:0]
	var last *Glyph
	for i := range gs {
		g := &gs[i]
		if g.blank() {
			last, blanks = nil, true
			continue
		}
		if last != nil && g.kind&last.kind&isFiller == 0 {
			gaps = append(gaps, (g.X-last.X-last.W)/g.Size)
		}
		last = g
	}
	d.gaps = gaps
	if len(gaps) < 4 {
		return 0, blanks
	}
	if m := median(gaps); m > 0 && m < widestTrack {
		return m, blanks
	}
	return 0, blanks
}

// cutter builds words glyph by glyph.
type cutter struct {
	base   baseline
	limit  float64 // ems of gap that part words
	out    []word  // their texts are missing until they are spelled
	buf    []byte  // the texts, one after the other
	ends   []int   // where each of them ends in buf
	from   int     // where that of cur begins
	cur    word
	end    float64 // where the last glyph ended
	space  bool    // a blank was painted since
	glue   bool    // and it forbids a break
	raised bool    // a footnote mark is open
}

func (c *cutter) add(g *Glyph) {
	if g.blank() {
		c.space = true
		c.glue = c.glue || unbroken(g.Text)
		return
	}
	if len(c.buf) > c.from {
		gap := (g.X - c.end) / max(g.Size, 0.6*c.base.size)
		if gap > c.limit || c.space && gap > -0.3 {
			glue := c.glue
			c.flush()
			c.cur.glued = glue
		}
	}
	c.space, c.glue = false, false
	if len(c.buf) == c.from {
		c.cur.x0, c.end = g.X, g.X
	}
	if on := c.isMark(g); on != c.raised {
		c.mark(on)
	}
	c.buf = append(c.buf, g.Text...)
	c.end = max(c.end, g.X+g.W)
	c.cur.x1 = c.end
	if g.Size > c.cur.size {
		c.cur.y, c.cur.size = g.Y, g.Size
	}
	if g.kind&isSign != 0 {
		c.cur.letters++
		c.cur.sure += float64(g.Confidence)
		if g.Bold {
			c.cur.bold++
		}
		if g.Italic {
			c.cur.italic++
		}
	}
}

// isMark says whether g is raised script that can refer to a note.
func (c *cutter) isMark(g *Glyph) bool {
	if g.kind&isRaised != 0 {
		return true
	}
	return g.Size <= smallScript*c.base.size && g.Y > c.base.y+scriptRise*c.base.size && (markLike(g.Text) || romanLike(g.Text))
}

// mark opens or closes a footnote mark.
func (c *cutter) mark(on bool) {
	switch {
	case on && !c.raised:
		c.buf = utf8.AppendRune(c.buf, markOpen)
	case !on && c.raised:
		c.buf = utf8.AppendRune(c.buf, markClose)
	}
	c.raised = on
}

// flush ends a word.
func (c *cutter) flush() {
	c.mark(false)
	if len(c.buf) > c.from {
		c.out, c.ends = append(c.out, c.cur), append(c.ends, len(c.buf))
	}
	c.from, c.cur = len(c.buf), word{}
}

// spell gives the words from the first on their texts, all of which are cut from one string, and drops those that have
// nothing to read.
func (c *cutter) spell(first int) []word {
	all := string(c.buf)
	ws, n, from := c.out[first:], 0, 0
	for i, end := range c.ends {
		if text := tidy(all[from:end]); text != "" {
			ws[n] = ws[i]
			ws[n].text = text
			n++
		}
		from = end
	}
	return ws[:n]
}

// closeUp joins words that are spaced out letter by letter, for emphasis or in a title: «М Е М О Р А Н Д У М». It leaves
// them where they are, closed up.
func closeUp(ws []word, size float64) []word {
	out := ws[:0]
	for i := 0; i < len(ws); {
		j := i
		for j < len(ws) && loneLetter(ws[j].text, j > i) {
			j++
			if utf8.RuneCountInString(ws[j-1].text) > 1 {
				break
			}
		}
		if j-i < 4 {
			out = append(out, ws[i])
			i++
			continue
		}
		out = append(out, joinLetters(ws[i:j], size)...)
		i = j
	}
	return out
}

// loneLetter says whether s is one letter; at the tail of a run a mark may follow it, which ends the run.
func loneLetter(s string, tail bool) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	if n == len(s) {
		return true
	}
	p, k := utf8.DecodeRuneInString(s[n:])
	return tail && n+k == len(s) && unicode.IsPunct(p)
}

// joinLetters joins single letters whose gaps are about the smallest gap among them.
func joinLetters(ws []word, size float64) []word {
	least := ws[1].x0 - ws[0].x1
	for i := 2; i < len(ws); i++ {
		least = min(least, ws[i].x0-ws[i-1].x1)
	}
	out := []word{ws[0]}
	for i, w := range ws[1:] {
		o := &out[len(out)-1]
		if w.x0-ws[i].x1 > 1.5*max(least, 0)+0.12*size {
			out = append(out, w)
			continue
		}
		o.text += w.text
		o.x1 = w.x1
		o.letters += w.letters
		o.sure += w.sure
		o.bold += w.bold
		o.italic += w.italic
	}
	return out
}
