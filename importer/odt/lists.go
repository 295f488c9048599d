package odt

// lists keeps the counts of a document's lists.
type lists struct {
	byID     map[string]*counter
	last     *counter // of the last root list
	headings counter
}

// listPlace is where a paragraph stands in a list.
type listPlace struct {
	counter *counter
	style   *listStyle // nil: that of the paragraph's own style
	level   int
	item    *listItem
}

// listItem is what a list says of one of its items.
type listItem struct {
	bare  bool // no number (any more): a header, or the first paragraph has it
	start *int
	style *listStyle // instead of the list's
}

// bulleted is how LibreOffice shows a list that names no style.
var bulleted = func() *listStyle {
	s := &listStyle{}
	for i := range s.levels {
		s.levels[i] = &listLevel{bullet: "•", start: 1}
	}
	return s
}()

// list reads a list, at the root or within an item of another.
func (w *walker) list(n *node, in setting) {
	place := listPlace{level: 1}
	named := n.attr("text:style-name")
	style := w.sheet.list(named)
	if in.list != nil {
		place = *in.list
		place.level = min(place.level+1, maxLevel)
	} else {
		place.counter = w.counterOf(n, style, named)
		if place.counter == &w.headings {
			style = w.sheet.headings()
		}
	}
	if style != nil {
		place.style = style
	}
	for _, c := range n.children {
		switch c.name {
		case "text:list-header":
			place.item = &listItem{bare: true}
		case "text:list-item":
			place.item = &listItem{style: w.sheet.list(c.attr("text:style-override"))}
			if v, ok := c.lookup("text:start-value"); ok {
				start := number(v, 1)
				place.item.start = &start
			}
		default:
			w.block(c, in)
			continue
		}
		own := place
		w.blocks(c, setting{list: &own})
	}
}

// counterOf finds what counts a root list: that of the list it continues, or a new one.
func (w *walker) counterOf(n *node, style *listStyle, named string) *counter {
	if outline := w.sheet.headings(); style == nil && outline != nil && named == outline.name {
		return &w.headings
	}
	c := w.byID[n.attr("text:continue-list")]
	if c == nil && (n.attr("text:continue-numbering") == "true" || w.restoring) && w.last != nil && w.last.style == style {
		c = w.last
	}
	if c == nil {
		c = &counter{style: style}
	}
	w.remember(n.id(), c)
	w.last = c
	return c
}

func (w *walker) remember(id string, c *counter) {
	if id == "" {
		return
	}
	if w.byID == nil {
		w.byID = map[string]*counter{}
	}
	w.byID[id] = c
}

// numbered reads a paragraph that carries its place in a list itself.
func (w *walker) numbered(n *node, in setting) {
	id := "numbered " + n.attr("text:list-id")
	c := w.byID[id]
	if c == nil {
		c = &counter{}
		w.remember(id, c)
	}
	place := &listPlace{
		counter: c, style: w.sheet.list(n.attr("text:style-name")), level: max(level(n.attr("text:level")), 1),
		item: &listItem{},
	}
	if v, ok := n.lookup("text:start-value"); ok {
		start := number(v, 1)
		place.item.start = &start
	}
	in.list = place
	w.blocks(n, in)
}

// number counts a finished paragraph and gives its label and the level of the list that it has, "" and nil for none.
func (w *walker) number(p *paragraph, chain []*style) (string, *listLevel) {
	at := p.in.list
	if at == nil {
		return w.headingNumber(p.node, chain)
	}
	style := at.style
	if style == nil {
		style = bulleted
		for _, st := range chain {
			if st.listStyle != nil {
				if own := w.sheet.list(*st.listStyle); own != nil {
					style = own
				}
				break
			}
		}
	}
	if at.item.style != nil {
		style = at.item.style
	}
	if at.item.bare {
		at.counter.pass(at.level)
		return "", style.level(at.level)
	}
	label := at.counter.next(style, at.level, at.item.start)
	at.item.bare = true
	return label, style.level(at.level)
}

// headingNumber counts a heading outside lists.
func (w *walker) headingNumber(n *node, chain []*style) (string, *listLevel) {
	style, depth := w.sheet.headings(), headingLevel(n, chain)
	if style == nil || depth == 0 || n.attr("text:is-list-header") == "true" {
		return "", nil
	}
	for _, st := range chain {
		if st.listStyle != nil && (*st.listStyle != style.name || *st.listStyle == "") {
			return "", nil
		}
		if st.outline != nil {
			break
		}
	}
	var start *int
	if n.attr("text:restart-numbering") == "true" {
		first := number(n.attr("text:start-value"), style.level(depth).start)
		start = &first
	}
	return w.headings.next(style, depth, start), style.level(depth)
}
