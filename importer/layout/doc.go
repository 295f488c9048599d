// Package layout turns the glyphs of pages into paragraphs in reading order.
//
// A page of PDF is a list of glyphs with places; words, lines, columns and paragraphs are only in the eye of the reader.
// The package finds them again from the bottom up, by what typesetters do and not by what one program writes:
//
//   - A page is turned so that most of its writing runs level. Writing at odd angles, and huge type across the text, are
//     watermarks; what the file itself calls a running head is one where it stands at the margin. Hidden text counts only where there is no other: it is then the reading of a scan. (upright.go)
//   - Glyphs whose baselines differ by less than a third of their size are a row; small script above or below joins the
//     row beside it; a glyph painted twice is one bold glyph, or has a shadow. (rows.go)
//   - A gap wider than the usual tracking of the row by a sixth of an em parts words, whether blanks are painted or not.
//     (words.go)
//   - Rules that cross make tables, whose cells are read one by one. Where a cell is narrower than a word, the word goes on in
//     its next line without a hyphen. (grids.go, tables.go, brokenwords.go)
//   - Clauses that have one label in several columns at one height are versions of one text side by side, and are read in
//     turn. (pairs.go)
//   - A strip that stays free through several rows, with lines of running text on both sides, is the gutter between two
//     columns; what crosses it stands above or below them. The method is that of recursive cuts (Nagy and Seth,
//     "Hierarchical representation of optically scanned documents", 1984) with gutters sought before the horizontal cuts.
//     Entries under one another without running text are a table without rules; the steps from line to line part its
//     rows where cells wrap. (columns.go, rivers.go, tables.go, wrapped.go)
//
// All that is done page by page, and the glyphs are let go. The rest needs the whole document:
//
//   - Where the printed page numbers begin again or the paper changes, another document begins, with measures and notes of
//     its own. (documents.go)
//   - Lines that several pages have at one height, numbers aside that count with the pages, are furniture. (furniture.go,
//     pagenumbers.go; numbers that count the lines of a page were taken with its rows, linenumbers.go)
//   - The body's type size, the step between lines that surely belong together, the edges of columns and the habit of
//     indenting are measured. (measure.go, edges.go)
//   - Small lines at the foot with a mark, or under a short rule, are notes. (notes.go)
//   - A line begins a paragraph if it is set apart by space, size, weight or indent, if it has a label where a sentence has
//     ended, or if its first word would have fitted on the line above. The last is the strongest sign of all: a
//     typesetter fills lines. (paragraphs.go)
//   - A hyphen at a line end is dropped or kept by what words the rest of the document has. (hyphens.go)
//
// Nothing is lost: every visible glyph ends up in a paragraph or in a piece of furniture, but for glyphs painted again,
// hyphens that part words, footnote marks and the leading numbers of notes.
package layout
