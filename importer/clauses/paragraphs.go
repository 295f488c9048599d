package clauses

// placeParagraph puts an item without a label under the heading that is open, or under what announces it or holds it.
func (b *builder) placeParagraph(it *item) {
	if it.role == recital {
		b.stack = b.stack[:0]
		b.push(it, -1, reading{}, 0)
		return
	}
	if i := b.holder(it); i >= 0 {
		b.stack[i].listing = lastMark(it.Text) == ';'
		b.add(it, b.stack[i].clause, nil)
		return
	}
	parent := b.interrupt()
	if it.leads() {
		b.push(it, parent, reading{}, 0)
		return
	}
	b.add(it, parent, nil)
}

// interrupt shuts the open lists, ends those that were shut before and what announced them, and gives the clause that the
// open heading has, -1 for none.
func (b *builder) interrupt() (parent int) {
	parent = -1
	keep := 0
	for keep < len(b.stack) && b.stack[keep].rank > 0 {
		parent = b.stack[keep].clause
		keep++
	}
	for ; keep < len(b.stack); keep++ {
		n := &b.stack[keep]
		if !n.item.marked && (n.shut || keep == len(b.stack)-1) {
			break
		}
		n.shut = true
	}
	b.stack = b.stack[:keep]
	return parent
}

// holder finds the list item that a paragraph without a label belongs to: the file says so, or the item announces it and
// it looks like one of a list: it starts small, or ends in a semicolon as it or the one before does; -1 for none.
func (b *builder) holder(it *item) int {
	top := len(b.stack) - 1
	if it.Style.ListLevel == 0 {
		if top < 0 || b.stack[top].item.role == heading || !b.stack[top].item.leads() || b.stack[top].item.role != it.role {
			return -1
		}
		if lower(it.Text) || lastMark(it.Text) == ';' || b.stack[top].listing {
			return top
		}
		return -1
	}
	for i := top; i >= 0 && b.stack[i].rank == 0; i-- {
		if n := b.stack[i].item; n.marked && n.Style.ListLevel > 0 && n.Style.ListLevel <= it.Style.ListLevel {
			return i
		}
	}
	return -1
}
