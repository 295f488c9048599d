package docx

import (
	"strings"
	"unicode"

	"parley/importer/memo"
	"parley/importer/prose"
)

// story walks one running text: the body, a header, a note.
type story struct {
	*source
	doc       *document
	notes     map[string][]string // ids of notes met, in order, by kind; nil where there can be none
	furniture bool                // of a header or footer: numbers of pages are left out
	gone      int                 // how many elements around this one are not there in the view
	fields    []field
	run       runFormat // of the characters that are read now
	hidden    bool      // the run that is read has been counted as hidden
	gathered  int       // pieces of text and boxes met so far, whether shown or not
}

// story prepares to walk the element that s is in.
func (d *document) story(s *source) *story {
	s.marks = &d.marks
	return &story{source: s, doc: d}
}

// read walks the story.
func (r *story) read() ([]block, error) {
	var blocks []block
	err := r.blocks(&blocks)
	return blocks, err
}

// blocks walks the elements within the one that was entered last and adds what they hold to out.
func (r *story) blocks(out *[]block) error {
	return r.children(func(e element) error { return r.block(e, out) })
}

// block walks one element between paragraphs.
func (r *story) block(e element, out *[]block) error {
	switch e.name {
	case "w:p":
		p, err := r.paragraph()
		*out = append(*out, block{paragraph: p})
		return err
	case "w:tbl":
		t, err := r.table()
		if len(t.rows) > 0 {
			*out = append(*out, block{table: t})
		}
		return err
	case "w:altChunk":
		return r.chunk(e, out)
	case "w:subDoc":
		r.doc.embedded++
		return nil
	case "mc:AlternateContent":
		return r.alternatives(func(e element) error { return r.block(e, out) })
	}
	if isProperties(e.name) {
		return nil
	}
	return r.within(e, func() error { return r.blocks(out) })
}

// isProperties says whether an element only describes others.
func isProperties(name string) bool {
	return strings.HasSuffix(name, "Pr") || name == "w:tblGrid"
}

// within walks what e holds, which may not be there in the view.
func (r *story) within(e element, walk func() error) error {
	if isGone(e.name, r.doc.view) {
		r.gone++
		defer func() { r.gone-- }()
	}
	return walk()
}

// alternatives walks the first of several alternatives that holds any text, and the last if none does.
func (r *story) alternatives(visit func(element) error) error {
	before := r.gathered
	return r.children(func(e element) error {
		if r.gathered > before || e.name != "mc:Choice" && e.name != "mc:Fallback" {
			return nil
		}
		return r.children(visit)
	})
}

// paragraph walks a w:p.
func (r *story) paragraph() (*paragraph, error) {
	p := &paragraph{named: r.doc.styles.ofParagraph("")}
	p.format = p.named.paragraph
	err := r.children(func(e element) error {
		if e.name != "w:pPr" {
			return r.inline(e, p)
		}
		direct, end, err := r.paragraphProperties(r.doc.view)
		p.named = r.doc.styles.ofParagraph(direct.style)
		p.format, p.end = r.doc.lists.format(direct, p.named), end
		return err
	})
	if r.gone > 0 {
		p.end.gone = true
	}
	return p, err
}

// inline walks one element within a paragraph.
func (r *story) inline(e element, p *paragraph) error {
	switch e.name {
	case "w:r":
		return r.characters(p)
	case "m:t":
		return r.typed(p)
	case "w:txbxContent":
		return r.box(p)
	case "w:fldSimple":
		r.fields = append(r.fields, field{instruction: e.value("w:instr"), result: true})
		defer func() { r.fields = r.fields[:len(r.fields)-1] }()
	case "w:subDoc":
		r.doc.embedded++
		return nil
	case "w:rt", "w:instrText", "w:delInstrText":
		return nil
	case "mc:AlternateContent":
		return r.alternatives(func(e element) error { return r.inline(e, p) })
	}
	if isProperties(e.name) {
		return nil
	}
	return r.within(e, func() error {
		return r.children(func(e element) error { return r.inline(e, p) })
	})
}

// box walks a text box that is anchored in p. Its fields are its own.
func (r *story) box(p *paragraph) error {
	r.gathered++
	inner := *r
	inner.fields = nil
	blocks, err := inner.read()
	if r.gone == 0 && r.shows() {
		p.boxes = append(p.boxes, blocks)
	}
	return err
}

// characters walks a w:r.
func (r *story) characters(p *paragraph) error {
	outer, counted := r.run, r.hidden
	defer func() { r.run, r.hidden = outer, counted }()
	r.run, r.hidden = r.doc.styles.effective(p.named.run, runFormat{}), false
	return r.children(func(e element) error {
		if e.name != "w:rPr" {
			return r.piece(e, p)
		}
		direct, err := r.runProperties(r.doc.view)
		r.run = r.doc.styles.effective(p.named.run, direct)
		return err
	})
}

// piece walks one element within a run.
func (r *story) piece(e element, p *paragraph) error {
	switch e.name {
	case "w:t", "w:delText":
		return r.typed(p)
	case "w:tab", "w:ptab", "w:br", "w:cr":
		r.add(p, " ")
	case "w:noBreakHyphen":
		r.add(p, "-")
	case "w:sym":
		r.add(p, signOf(e))
	case "w:fldChar":
		return r.turn(e, p)
	case "w:instrText", "w:delInstrText":
		return r.instruction()
	case "w:footnoteReference":
		r.refer("footnotes", e)
	case "w:endnoteReference":
		r.refer("endnotes", e)
	case "mc:AlternateContent":
		return r.alternatives(func(e element) error { return r.piece(e, p) })
	case "w:ruby", "w:rubyBase", "w:drawing", "w:pict", "w:object":
		return r.children(func(e element) error { return r.inline(e, p) })
	default:
		return r.inline(e, p)
	}
	return nil
}

// typed adds the characters of a text element.
func (r *story) typed(p *paragraph) error {
	s, err := r.text()
	if err == nil {
		r.add(p, prose.Symbols(s, r.run.font))
	}
	return err
}

// add adds text to p if it is there in the view and shown.
func (r *story) add(p *paragraph, s string) {
	r.gathered++
	if r.run.vanish == on {
		if !r.hidden {
			r.doc.marks.Hidden++
			r.hidden = true
		}
		return
	}
	if r.gone > 0 || !r.shows() {
		p.paged = p.paged || r.paged()
		return
	}
	p.text += s
	n := 0
	for _, c := range s {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	p.look.add(n, r.run)
}

// refer notes that the text refers to a note.
func (r *story) refer(kind string, e element) {
	if r.notes != nil && r.gone == 0 && r.shows() && r.run.vanish != on {
		r.notes[kind] = append(r.notes[kind], e.value("w:id"))
	}
}

// signOf is the character that a w:sym shows.
func signOf(e element) string {
	var code rune
	for _, c := range strings.ToLower(e.value("w:char")) {
		at := strings.IndexRune("0123456789abcdef", c)
		if at < 0 || code > 0xFFFF {
			return ""
		}
		code = code<<4 | rune(at)
	}
	if code < 0x20 {
		return ""
	}
	if code <= 0xFF {
		code += prose.Private
	}
	return string(prose.Symbol(code, e.value("w:font")))
}

// pageWords is how many words may go with the number of a page: "Page", "of".
const pageWords = 3

// readFurniture reads the headers and footers, each wording once.
func (d *document) readFurniture() ([]memo.Furniture, error) {
	var found []memo.Furniture
	seen := map[memo.Furniture]bool{}
	for _, kind := range []string{"header", "footer"} {
		err := d.each(kind, func(s *source) error {
			st := d.story(s)
			st.furniture = true
			blocks, err := st.read()
			if err != nil {
				return err
			}
			w := newWriter(d)
			w.blocks(blocks)
			for _, p := range w.out {
				f := memo.Furniture{Kind: memo.RunningHead, Text: strings.TrimSpace(p.Label + " " + p.Text)}
				if p.paged && len(strings.Fields(f.Text)) <= pageWords {
					f.Kind = memo.PageNumber
				}
				if !seen[f] {
					seen[f] = true
					found = append(found, f)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}
