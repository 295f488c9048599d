package docx

import (
	"strings"
)

// maxChain is how many styles may be based on each other.
const maxChain = 64

// style is one named style.
type style struct {
	id, kind, base string
	paragraph      paragraphFormat
	run            runFormat
}

// styleSheet holds the styles of a document.
type styleSheet struct {
	byID       map[string]*style
	usual      map[string]string // id of the style used where none is named, by kind
	paragraph  paragraphFormat   // where no style says anything
	run        runFormat
	paragraphs map[string]styled // by id, as resolved; "" for the usual one
	characters map[string]runFormat
}

// styled is what a paragraph style comes to with all that it is based on.
type styled struct {
	paragraph paragraphFormat
	run       runFormat
	numbering string // id of the style in the chain that names the list, "" if none
	firm      bool   // indents come from a style that is as near as the one that names the list, or nearer
}

// newStyleSheet gives a sheet without styles: type of ten points.
func newStyleSheet() styleSheet {
	return styleSheet{
		byID: map[string]*style{}, usual: map[string]string{}, paragraph: plain, run: runFormat{size: 20},
		paragraphs: map[string]styled{}, characters: map[string]runFormat{},
	}
}

// read reads a styles part.
func (t *styleSheet) read(s *source) error {
	return s.children(func(e element) error {
		switch e.name {
		case "w:docDefaults":
			return t.readDefaults(s)
		case "w:style":
			return t.readStyle(s, e)
		}
		return nil
	})
}

// readDefaults reads what holds where no style says anything.
func (t *styleSheet) readDefaults(s *source) error {
	return s.children(func(element) error {
		return s.children(func(e element) error {
			switch e.name {
			case "w:rPr":
				f, err := s.runProperties(0)
				t.run = f.over(t.run)
				return err
			case "w:pPr":
				f, _, err := s.paragraphProperties(0)
				t.paragraph = f.over(t.paragraph)
				return err
			}
			return nil
		})
	})
}

// readStyle reads one w:style.
func (t *styleSheet) readStyle(s *source, e element) error {
	st := &style{id: e.value("w:styleId"), kind: e.value("w:type"), paragraph: plain}
	if def, ok := e.lookup("w:default"); ok && def != "0" && def != "false" && def != "off" {
		t.usual[st.kind] = st.id
	}
	var name string
	err := s.children(func(e element) (err error) {
		switch e.name {
		case "w:name":
			name = e.value("w:val")
		case "w:basedOn":
			st.base = e.value("w:val")
		case "w:pPr":
			st.paragraph, _, err = s.paragraphProperties(0)
		case "w:rPr":
			st.run, err = s.runProperties(0)
		}
		return err
	})
	if st.paragraph.outline == 0 {
		st.paragraph.outline = headingLevel(name)
	}
	if t.byID[st.id] == nil {
		t.byID[st.id] = st
	}
	return err
}

// headingLevel is the level that a style's name says, 1 to 9, or 0. Word names its own headings in English, whatever
// its language; other programs may not.
func headingLevel(name string) int {
	word, digit, ok := strings.Cut(strings.ToLower(strings.TrimSpace(name)), " ")
	if !ok || len(digit) != 1 || digit < "1" || digit > "9" {
		return 0
	}
	switch word {
	case "heading", "заголовок":
		return int(digit[0] - '0')
	}
	return 0
}

// chain lists the style called id and those it is based on, nearest first.
func (t *styleSheet) chain(id, kind string) []*style {
	var found []*style
	for st := t.byID[id]; st != nil && st.kind == kind && len(found) < maxChain; st = t.byID[st.base] {
		found = append(found, st)
	}
	return found
}

// ofParagraph resolves a paragraph style; an unknown one is the usual one.
func (t *styleSheet) ofParagraph(id string) styled {
	if t.byID[id] == nil {
		id = t.usual["paragraph"]
	}
	if done, ok := t.paragraphs[id]; ok {
		return done
	}
	r := styled{paragraph: plain}
	for _, st := range t.chain(id, "paragraph") {
		if r.numbering == "" && !r.firm {
			r.firm = st.paragraph.left.said || st.paragraph.first.said
		}
		if r.paragraph.list == "" && st.paragraph.list != "" {
			r.numbering = st.id
		}
		r.paragraph, r.run = r.paragraph.over(st.paragraph), r.run.over(st.run)
	}
	r.paragraph = r.paragraph.over(t.paragraph)
	t.paragraphs[id] = r
	return r
}

// ofCharacters resolves a character style.
func (t *styleSheet) ofCharacters(id string) runFormat {
	if done, ok := t.characters[id]; ok {
		return done
	}
	var f runFormat
	for _, st := range t.chain(id, "character") {
		f = f.over(st.run)
	}
	t.characters[id] = f
	return f
}

// effective is how characters look that say direct of themselves and stand in a paragraph whose style says inParagraph.
// Where a paragraph's style and the characters' style both make bold, neither does: so emphasis stays visible.
func (t *styleSheet) effective(inParagraph, direct runFormat) runFormat {
	named := t.ofCharacters(direct.style)
	both := named.over(inParagraph)
	both.bold = named.bold.differs(inParagraph.bold)
	both.italic = named.italic.differs(inParagraph.italic)
	both.vanish = named.vanish.differs(inParagraph.vanish)
	return direct.over(both).over(t.run)
}
