package docx

import "parley/importer/memo"

// block is a paragraph, a table, or what another file says in this place; the others are nil.
type block struct {
	paragraph *paragraph
	table     *table
	chunk     []memo.Paragraph
}

// paragraph is what one w:p shows in the view that is read.
type paragraph struct {
	format paragraphFormat // with its style
	named  styled          // the style alone
	end    ending
	text   string // as typed: white space and soft hyphens as they are
	look   look
	boxes  [][]block // text boxes that are anchored in it
	paged  bool      // the number of the page was left out of it
}

// table is one w:tbl.
type table struct {
	rows [][]cell
}

// cell is one w:tc that shows something of its own.
type cell struct {
	column int // of the grid, from 0
	blocks []block
}

// look counts the characters of a paragraph that look alike. Space counts for nothing.
type look struct {
	all, bold, italic int
	sizes             []sized // in the order they were met
}

// sized counts characters of one size.
type sized struct {
	halfPoints, count int
}

// add counts n characters of a format.
func (l *look) add(n int, f runFormat) {
	if n == 0 {
		return
	}
	l.all += n
	if f.bold == on {
		l.bold += n
	}
	if f.italic == on {
		l.italic += n
	}
	l.addSize(sized{f.size, n})
}

// addSize counts characters of a size.
func (l *look) addSize(s sized) {
	for i := range l.sizes {
		if l.sizes[i].halfPoints == s.halfPoints {
			l.sizes[i].count += s.count
			return
		}
	}
	l.sizes = append(l.sizes, s)
}

// join counts in what other has counted.
func (l *look) join(other look) {
	l.all, l.bold, l.italic = l.all+other.all, l.bold+other.bold, l.italic+other.italic
	for _, s := range other.sizes {
		l.addSize(s)
	}
}

// size is the size of most characters, in half points; 0 without any. Of two as common the smaller one.
func (l *look) size() int {
	var most sized
	for _, s := range l.sizes {
		if s.count > most.count || s.count == most.count && s.halfPoints < most.halfPoints {
			most = s
		}
	}
	return most.halfPoints
}

// join makes one paragraph of two whose break is not there in the view. The mark that remains is b's and so is the
// format, unless one of them shows nothing, or a's mark is there and only hidden: then the whole begins as a.
func join(a, b *paragraph) *paragraph {
	j := *b
	if a.text != "" && (b.text == "" || a.end.hidden) {
		j.format, j.named = a.format, a.named
	}
	glue := ""
	if a.end.hidden && a.text != "" && b.text != "" {
		glue = " "
	}
	j.text = a.text + glue + b.text
	j.paged = a.paged || b.paged
	j.look = look{}
	j.look.join(a.look)
	j.look.join(b.look)
	j.boxes = append(append([][]block{}, a.boxes...), b.boxes...)
	return &j
}

// joined makes one paragraph each of those whose marks are not there in the view. A paragraph without a mark that
// shows nothing, and has no other to go on with, is not there at all.
func joined(blocks []block) []block {
	var out []block
	var open *paragraph
	flush := func() {
		if open != nil && (open.text != "" || len(open.boxes) > 0) {
			out = append(out, block{paragraph: open})
		}
		open = nil
	}
	for _, b := range blocks {
		if b.paragraph == nil {
			flush()
			out = append(out, b)
			continue
		}
		p := b.paragraph
		if open != nil {
			p = join(open, p)
			open = nil
		}
		if p.end.gone || p.end.hidden {
			open = p
			continue
		}
		out = append(out, block{paragraph: p})
	}
	flush()
	return out
}
