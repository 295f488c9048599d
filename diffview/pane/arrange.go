//go:build !headless

package pane

// Arrangement is how the rows stand.
type Arrangement uint8

// The arrangements.
const (
	Beside  Arrangement = iota // the sides beside each other, in the order of the drafts
	Unified                    // in one column, one under the other; two versions of a text as one with its changes
	ByTopic                    // beside each other, what is said on a topic together, issue by issue
)

// SetArrangement arranges the rows otherwise. The selected row stays where it is in the view, or with none the row at the
// top.
func (p *Pane) SetArrangement(a Arrangement) {
	if a == p.arrangement {
		return
	}
	p.recast(func() { p.arrangement, p.apart = a, false })
}

// recast makes the table anew after a change of what it is made by.
func (p *Pane) recast(change func()) {
	held := p.chosen
	if held < 0 {
		held = p.readable(p.table.at(p.offset), 1)
	}
	stood, row := 0.0, -1
	if held >= 0 {
		stood, row = p.table.tops[held]-p.offset, p.table.rows[held].from
	}
	selected := p.Selected()
	change()
	p.build(p.table.synopsis)
	p.offset = 0
	p.rewrap()
	p.chosen = p.table.standsFor(p.table.placeOf(selected))
	if at := p.table.standsFor(p.table.placeOf(row)); at >= 0 {
		p.offset = p.table.tops[at] - stood
	}
	p.clamp()
	if p.chosen >= 0 {
		p.reveal(p.chosen)
	}
	p.Refresh()
	p.announce()
}

// Arrangement says how the rows stand.
func (p *Pane) Arrangement() Arrangement { return p.arrangement }

// arrange puts the rows of the table into the order of its arrangement.
func (t *table) arrange() {
	switch t.arrangement {
	case Unified:
		for i := range t.rows {
			t.unify(&t.rows[i])
		}
	case ByTopic:
		t.rows = t.byTopic()
		t.places = make([]int, len(t.synopsis.Rows))
		for i := range t.rows {
			if from := t.rows[i].from; from >= 0 && !t.rows[i].again {
				t.places[from] = i
			}
		}
	}
}
