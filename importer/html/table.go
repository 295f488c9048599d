package html

import (
	dom "golang.org/x/net/html"

	"parley/importer/prose"
)

// table reads a table: its captions, then its rows, those of its foot last.
func (w *walker) table(n *dom.Node, in setting) {
	var rows, feet [][]prose.Cell
	w.rows(n, in, &rows, &feet)
	*w.out = append(*w.out, prose.Table(append(rows, feet...))...)
}

// rows reads the rows within an element of a table.
func (w *walker) rows(parent *dom.Node, around setting, rows, feet *[][]prose.Cell) {
	for n := range parent.ChildNodes() {
		if n.Type != dom.ElementNode || w.ctx.Err() != nil {
			continue
		}
		d := w.sheet.of(n, "")
		in := around
		in.style = around.within(d)
		role := w.page.roles[n]
		switch {
		case n.Data == "caption" || role == note || role == comment || role == furniture:
			w.element(n, around)
			w.flush()
		case in.hides() || in.unseen && n.Data == "tr":
			if hasText(n) {
				w.marks.Hidden++
			}
		case n.Data == "tfoot" || in.display == "table-footer-group":
			w.rows(n, in, feet, feet)
		case n.Data == "tr" || in.display == "table-row":
			w.enter(n, d)
			*rows = append(*rows, w.cells(n, in))
			w.leave(n)
		case n.Data == "td" || in.display == "table-cell":
			*rows = append(*rows, []prose.Cell{w.cell(n, around)})
		default:
			w.rows(n, in, rows, feet)
		}
	}
}

// cells reads a row.
func (w *walker) cells(row *dom.Node, in setting) []prose.Cell {
	var cells []prose.Cell
	for n := range row.ChildNodes() {
		if n.Type == dom.ElementNode {
			cells = append(cells, w.cell(n, in))
		}
	}
	return cells
}

// cell reads a cell of its own.
func (w *walker) cell(n *dom.Node, in setting) prose.Cell {
	var cell prose.Cell
	in.left, in.first = 0, 0
	w.apart((*[]prose.Block)(&cell), n, in)
	return cell
}
