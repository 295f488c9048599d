package docx

// levels is how many levels a list has.
const levels = 9

// level is one level of a list, as it is defined.
type level struct {
	start       int
	format      string // "decimal", "russianLower", …
	pattern     string // of formats named "custom": "001, 002, 003, ..."
	text        string // the label, with %1 for the first level's number
	legal       bool   // all numbers are shown in digits
	restart     int    // counts afresh after this level, from 1, or one above it; 0 = never; -1 = after any above
	style       string // id of the paragraph style that numbers with it
	font        string // of the label
	left, first length
}

// definition is a list that others are made from.
type definition struct {
	id     string
	levels [levels]*level
	names  string // numbering style that it is the definition of
	stands string // numbering style whose definition it stands for
}

// first is the number that a level begins with, where a list says its own.
type first struct {
	said   bool
	number int
}

// override is what one list has different from its definition.
type override struct {
	start first
	level *level
}

// list is one list of the document.
type list struct {
	definition string // id; lists with the same one count together
	levels     [levels]*level
	starts     [levels]first // of levels that count afresh when the list first uses them
}

// numbering holds the lists of a document by their ids.
type numbering struct {
	definitions map[string]*definition
	overrides   map[string][levels]override
	made        map[string]string // id of the definition, by the list's
	lists       map[string]*list
}

// readNumbering reads a numbering part.
func readNumbering(s *source) (numbering, error) {
	n := numbering{definitions: map[string]*definition{}, overrides: map[string][levels]override{}, made: map[string]string{}}
	err := s.children(func(e element) error {
		switch e.name {
		case "w:abstractNum":
			return n.readDefinition(s, e.value("w:abstractNumId"))
		case "w:num":
			return n.readList(s, e.value("w:numId"))
		}
		return nil
	})
	return n, err
}

// readDefinition reads a w:abstractNum.
func (n *numbering) readDefinition(s *source, id string) error {
	d := &definition{id: id}
	n.definitions[id] = d
	return s.children(func(e element) (err error) {
		switch e.name {
		case "w:lvl":
			if i := e.number("w:ilvl", -1); i >= 0 && i < levels {
				d.levels[i], err = readLevel(s)
			}
		case "w:styleLink":
			d.names = e.value("w:val")
		case "w:numStyleLink":
			d.stands = e.value("w:val")
		}
		return err
	})
}

// readList reads a w:num.
func (n *numbering) readList(s *source, id string) error {
	var all [levels]override
	err := s.children(func(e element) error {
		switch e.name {
		case "w:abstractNumId":
			n.made[id] = e.value("w:val")
		case "w:lvlOverride":
			i := e.number("w:ilvl", -1)
			if i < 0 || i >= levels {
				return nil
			}
			return s.children(func(e element) (err error) {
				switch e.name {
				case "w:startOverride":
					all[i].start = first{true, e.number("w:val", 1)}
				case "w:lvl":
					all[i].level, err = readLevel(s)
				}
				return err
			})
		}
		return nil
	})
	n.overrides[id] = all
	return err
}

// readLevel reads a w:lvl.
func readLevel(s *source) (*level, error) {
	l := &level{format: "decimal", restart: -1}
	return l, s.children(func(e element) error { return l.read(s, e) })
}

// read takes in one property of a level.
func (l *level) read(s *source, e element) error {
	switch e.name {
	case "w:start":
		l.start = e.number("w:val", 0)
	case "w:numFmt":
		l.format, l.pattern = e.value("w:val"), e.value("w:format")
	case "w:lvlText":
		l.text = e.value("w:val")
	case "w:isLgl":
		l.legal = e.on()
	case "w:lvlRestart":
		l.restart = e.number("w:val", -1)
	case "w:pStyle":
		l.style = e.value("w:val")
	case "w:pPr":
		f, _, err := s.paragraphProperties(0)
		l.left, l.first = f.left, f.first
		return err
	case "w:rPr":
		f, err := s.runProperties(0)
		l.font = f.font
		return err
	case "mc:AlternateContent":
		return s.children(func(e element) error {
			if e.name != "mc:Choice" {
				return nil
			}
			return s.children(func(e element) error { return l.read(s, e) })
		})
	}
	return nil
}

// link makes the lists of their definitions and overrides. A definition may stand for the one that a numbering style
// names.
func (n *numbering) link(t styleSheet) {
	n.lists = make(map[string]*list, len(n.made))
	named := map[string]*definition{}
	for _, d := range n.definitions {
		if d.names != "" && (named[d.names] == nil || d.id < named[d.names].id) {
			named[d.names] = d
		}
	}
	for id, made := range n.made {
		d := n.definitions[made]
		if d != nil && d.stands != "" {
			if real := n.definitions[n.listOf(t, d.stands)]; real != nil && real.stands == "" {
				d = real
			} else if real := named[d.stands]; real != nil {
				d = real
			}
		}
		if d == nil {
			continue
		}
		l := &list{definition: d.id, levels: d.levels}
		for i, o := range n.overrides[id] {
			if o.level != nil {
				l.levels[i] = o.level
			}
			l.starts[i] = o.start
		}
		n.lists[id] = l
	}
}

// listOf is the definition that the list of a numbering style is made from.
func (n *numbering) listOf(t styleSheet, id string) string {
	if st := t.byID[id]; st != nil {
		return n.made[st.paragraph.list]
	}
	return ""
}

// levelOf is the level of the list that numbers paragraphs of a style, or -1.
func (l *list) levelOf(style string) int {
	for i, v := range l.levels {
		if v != nil && v.style == style && style != "" {
			return i
		}
	}
	return -1
}

// format is what a paragraph looks like that says direct of itself and has a style. The list settles two things: which
// of its levels goes with the style, and the indents, unless the paragraph says them, or its style does and names the
// list itself.
func (n *numbering) format(direct paragraphFormat, named styled) paragraphFormat {
	f := direct.over(named.paragraph)
	l := n.lists[f.list]
	if l == nil {
		return f
	}
	if direct.list == "" && direct.level < 0 {
		if at := l.levelOf(named.numbering); at >= 0 {
			f.level = at
		}
	}
	f.level = max(f.level, 0)
	if def := l.levels[f.level]; def != nil && (direct.list != "" || !named.firm) {
		f.left, f.first = direct.left.or(def.left).or(f.left), direct.first.or(def.first).or(f.first)
	}
	return f
}
