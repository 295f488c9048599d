package main

import (
	"bytes"
	"fmt"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"parley/assets/fonts"
)

// The measures of a printed page in points.
const (
	margin  = 64.0
	leading = 15.0
	hanging = 26.0 // how far the text of a point stands to the right of its number
	letter  = 11.0
)

const typeface = "noto"

// printed sets blocks as the pages of a PDF: a running head, the number of each page at its foot, bold headings, points that
// hang.
func printed(blocks []block) []byte {
	p := fpdf.New("P", "pt", "A4", "")
	p.AddUTF8FontFromBytes(typeface, "", fonts.Regular)
	p.AddUTF8FontFromBytes(typeface, "B", fonts.Bold)
	p.SetCatalogSort(true)
	never := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the same file every time
	p.SetCreationDate(never)
	p.SetModificationDate(never)
	p.SetMargins(margin, margin, margin)
	p.SetAutoPageBreak(true, margin)
	p.SetHeaderFunc(func() {
		p.SetFont(typeface, "", 8)
		p.Text(margin, margin/2, blocks[0].text)
		p.SetY(margin)
	})
	p.SetFooterFunc(func() {
		p.SetFont(typeface, "", 8)
		p.Text(margin+220, 842-margin/2, fmt.Sprint(p.PageNo()))
	})
	p.AddPage()
	for _, b := range blocks {
		switch {
		case b.level == 1:
			p.SetFont(typeface, "B", 15)
			p.MultiCell(0, 1.4*leading, b.text, "", "C", false)
		case b.level > 1:
			p.Ln(leading / 2)
			p.SetFont(typeface, "B", 12)
			p.MultiCell(0, 1.2*leading, b.text, "", "L", false)
		default:
			p.SetFont(typeface, "", letter)
			p.SetX(margin)
			p.CellFormat(hanging, leading, b.label, "", 0, "L", false, 0, "")
			p.SetLeftMargin(margin + hanging)
			p.MultiCell(0, leading, b.text, "", "L", false)
			p.SetLeftMargin(margin)
		}
		p.Ln(leading / 3)
	}
	var file bytes.Buffer
	if err := p.Output(&file); err != nil {
		panic(err) // memory does not refuse to be written to
	}
	return file.Bytes()
}
