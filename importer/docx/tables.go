package docx

// table walks a w:tbl.
func (r *story) table() (*table, error) {
	t := &table{}
	err := r.rows(t)
	return t, err
}

// rows walks the rows of a table, wherever they stand within it.
func (r *story) rows(t *table) error {
	return r.children(func(e element) error {
		if e.name == "w:tr" {
			return r.row(t)
		}
		if isProperties(e.name) {
			return nil
		}
		return r.within(e, func() error { return r.rows(t) })
	})
}

// row walks a w:tr.
func (r *story) row(t *table) error {
	var cells []cell
	f := fate{view: r.doc.view, gone: r.gone > 0}
	column := 0
	err := r.cells(&cells, &column, &f)
	if !f.gone && len(cells) > 0 {
		t.rows = append(t.rows, cells)
	}
	return err
}

// cells walks the cells of a row, wherever they stand within it. What becomes of the row stands before them.
func (r *story) cells(out *[]cell, column *int, row *fate) error {
	return r.children(func(e element) error {
		switch e.name {
		case "w:tc":
			if !row.gone {
				return r.cell(out, column)
			}
			r.gone++
			defer func() { r.gone-- }()
			return r.cell(out, column)
		case "w:trPr":
			return r.children(func(e element) error {
				switch e.name {
				case "w:gridBefore":
					*column += max(e.number("w:val", 0), 0)
				case "w:hidden":
					row.gone = row.gone || e.on()
				default:
					row.meet(e.name)
				}
				return nil
			})
		}
		if isProperties(e.name) {
			return nil
		}
		return r.within(e, func() error { return r.cells(out, column, row) })
	})
}

// cell walks a w:tc. One that is merged with the cell above or before it, or is not there in the view, gives nothing.
func (r *story) cell(out *[]cell, column *int) error {
	c := cell{column: *column}
	span, merged := 1, false
	f := fate{view: r.doc.view}
	err := r.children(func(e element) error {
		if e.name != "w:tcPr" {
			return r.block(e, &c.blocks)
		}
		return r.children(func(e element) error {
			switch e.name {
			case "w:gridSpan":
				span = max(e.number("w:val", 1), 1)
			case "w:vMerge", "w:hMerge":
				merged = merged || e.value("w:val") != "restart"
			case "w:cellIns":
				f.meet("w:ins")
			case "w:cellDel":
				f.meet("w:del")
			}
			return nil
		})
	})
	*column += span
	if !merged && !f.gone {
		*out = append(*out, c)
	}
	return err
}
