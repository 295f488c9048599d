//go:build !headless

package pane

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// crossed is a comparison in which B's third clause, of five, stands at the head of A's.
func crossed(n int) *comparison.Comparison {
	s := newScene(memo.Memo{Name: "a", Language: memo.English}, memo.Memo{Name: "b", Language: memo.English})
	for i := range n {
		s.clause(0, fmt.Sprint(i+1), fmt.Sprint(i+1, "."), "The parties agree on this point of many.", i)
		s.clause(1, fmt.Sprint(i+1), fmt.Sprint(i+1, "."), "The parties do not agree on this point of many.", i)
	}
	order := []int{n - 2}
	for i := range n {
		if i != n-2 {
			order = append(order, i)
		}
	}
	for i, b := range order {
		s.row(comparison.DifferRow, i, b).Moved = i == 0
		s.link(i, b)
	}
	return &s.c
}

func TestAMovedClauseLeadsToItsPlaceAndBack(t *testing.T) {
	p, _ := window(t, false, "en", crossed(30), 876, 400)
	p.Select(0)
	badge := fyne.NewPos(p.table.columns.lanes[0].middle()+8, headHeight+above+20+5)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: badge}})
	if p.Cursor() != desktop.PointerCursor {
		t.Error("no hand over the badge")
	}
	p.Tapped(&fyne.PointEvent{Position: badge})
	if place := p.table.tops[29]; p.Selected() != 0 || place < p.offset || place > p.offset+p.viewHeight() {
		t.Errorf("row %d is selected, the view begins at %v, the place is at %v", p.Selected(), p.offset, place)
	}
	press(p, fyne.KeyReturn)
	if !p.inView(0) || p.Selected() != 0 {
		t.Errorf("Enter does not lead back: the view begins at %v", p.offset)
	}
	p.Select(3)
	if p.FollowMoved() {
		t.Error("a clause that has not moved leads somewhere")
	}
}

func TestAClauseIsPairedByDraggingItsBadge(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 1200)
	var told [][2]Place
	p.options.OnPair = func(clause, with Place) { told = append(told, [2]Place{clause, with}) }
	badge := func(row int) fyne.Position {
		return fyne.NewPos(p.table.columns.lanes[0].middle(), headHeight+float32(p.table.tops[row]-p.offset)+above+25)
	}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{3, 1, "[[{0 3} {1 1}]]"}, // A's clause on a row with one of B
		{8, 3, "[[{1 6} {0 3}]]"}, // B's on a row that A has alone
		{3, 3, "[]"},              // on itself
		{3, 4, "[]"},              // B is only quoted there
		{3, 5, "[]"},              // a heading
		{2, 1, "[]"},              // a row of both sides is not dragged
	} {
		told = nil
		grab(p, badge(c.from))
		drag(p, fyne.NewPos(90, headHeight+float32((p.table.tops[c.to]+p.table.tops[c.to+1])/2-p.offset)))
		p.DragEnd()
		if got := fmt.Sprint(told); got != c.want {
			t.Errorf("from row %d to row %d: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

// In a clause of several provisions it is seen where each begins, and which of them a link rests on.
func TestProvisionsAreTold(t *testing.T) {
	c := rivals()
	clause := &c.Memos[1].Clauses[2]
	first := find(clause.Text, "Україну не змушують бути нейтральною.")
	second := memo.Span{Start: first.End + 1, End: len(clause.Text)}
	clause.Provisions = []memo.Span{first, second}
	c.Links[1].Provisions[1] = []memo.Span{first}
	table := tableOf(c, words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	b := &table.lay(2).cells[1][0]
	if len(b.begins) != 1 || b.begins[0].line != b.lineOf(second.Start) {
		t.Errorf("provisions begin at %v", b.begins)
	}
	wide := float32(0)
	for _, s := range b.rests {
		wide += s.width
	}
	if want := table.ruler.sum(first.Of(clause.Text), bodyFace); wide > want+20 || wide < want-20 {
		t.Errorf("the link rests on %v px, the provision has %v", wide, want)
	}
}

// Rows that answer one clause of the other side are one group.
func TestRowsOfAGroupAreJoined(t *testing.T) {
	c := rivals()
	c.Rows[3], c.Rows[4] = c.Rows[4], c.Rows[3]
	table := tableOf(c, words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	for at := range table.rows {
		if got, want := table.joined(at, 1), at == 3; got != want {
			t.Errorf("row %d is joined to the one before: %v, want %v", at, got, want)
		}
	}
}

// grouped has two rows of A that answer one clause of B, which has two provisions.
func grouped() *comparison.Comparison {
	c := rivals()
	c.Rows[3], c.Rows[4] = c.Rows[4], c.Rows[3]
	clause := &c.Memos[1].Clauses[2]
	first := find(clause.Text, "Україну не змушують бути нейтральною. Членство в НАТО залежить від консенсусу в Альянсі.")
	clause.Provisions = []memo.Span{first, {Start: first.End + 1, End: len(clause.Text)}}
	c.Links[1].Provisions[1] = []memo.Span{first}
	c.Rows[1].Cells[1].Clauses = append(c.Rows[1].Cells[1].Clauses, c.Rows[8].Cells[1].Clauses...)
	c.Rows = c.Rows[:8]
	return c
}

// Rows of which one answers several clauses, and another one of those too, are many against many; two rows that answer
// one clause are not.
func TestManyAgainstManyAreTold(t *testing.T) {
	c := rivals()
	quote := func(row, clause, home int) {
		cell := &c.Rows[row].Cells[1]
		cell.Quotes = append(cell.Quotes, comparison.Quote{Clause: clause, Span: memo.Span{End: 20}, Home: home})
	}
	c.Rows[3].Kind = comparison.DifferRow
	quote(3, 2, 2)
	table := tableOf(c, words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	if !table.joined(3, 1) || table.many(3, 1) {
		t.Errorf("two rows that answer one clause: joined %v, many %v", table.joined(3, 1), table.many(3, 1))
	}
	quote(3, 1, 1)
	table = tableOf(c, words.In("en"), even(), Beside)
	table.wrap(table.divide(900))
	for at, want := range []bool{false, false, true, true, true, false} {
		if got := table.many(at, 1); got != want {
			t.Errorf("row %d: many %v, want %v", at, got, want)
		}
	}
}

// A clause at home leads to the rows far from it that quote it; a bracket leads to those beside it.
func TestAClauseLeadsToRowsThatQuoteIt(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 900, 700)
	home := &p.table.rows[2].cells[1][0]
	if way, row := p.table.wayOf(home); way != "also in row 5" || row != 4 {
		t.Errorf("the way is %q, to row %d", way, row)
	}
	b := &p.table.lay(2).cells[1][0]
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.table.columns.x(1)+b.x+b.linkX+5, headHeight+float32(p.table.tops[2]-p.offset)+b.sourceY()+b.linkY+5)})
	if p.Selected() != 4 {
		t.Errorf("it leads to row %d", p.Selected())
	}
	c := rivals()
	c.Rows[3], c.Rows[4] = c.Rows[4], c.Rows[3]
	if way, _ := tableOf(c, words.In("en"), even(), Beside).wayOf(&tableOf(c, words.In("en"), even(), Beside).rows[2].cells[1][0]); way != "" {
		t.Errorf("of a row beside it is said %q", way)
	}
}
