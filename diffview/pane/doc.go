//go:build !headless

// Package pane shows a comparison: a column of clauses for each draft, gutters between them that say how neighbours stand in
// each row, and an overview strip that is the scrollbar.
//
// What it shows is a [Synopsis], in which a row has a cell for each of two drafts or more; [SynopsisOf] makes one of a
// comparison of two. Sides are numbered from the left, gutters by the side to their left.
//
// # How it is drawn
//
// No stock widget sets words on tinted grounds, and a tall scroller loses whole pixels in float32. So the pane is a
// widget of its own that keeps only what is on the screen on the canvas:
//
//   - A [table] turns the synopsis into rows of blocks once, and measures each word once; widths are kept for ever,
//     because the width of a run is the sum of the widths of its words.
//   - Wrapping at a new width only adds up widths. It yields the heights of the rows as prefix sums in float64, so a
//     position in twenty thousand rows is still exact to the pixel.
//   - Scrolling takes the rows that meet the viewport, places their runs relative to it and hands them to pooled
//     texts, rectangles and lines inside a clip.
//
// Everything is set in px of text at its usual size; the brush enlarges it by the theme's size of text.
//
// The offset is a whole number of pixels, which keeps hairlines sharp. On a change of width the row at the top of the
// view stays there.
//
// The rows stand in one of three arrangements: side by side in the order of the drafts, in one column, or topic by topic,
// each proposition under the issue it bears on, so that a row may be quoted in places other than its own.
// A place in the table is not the index of its row in the synopsis then; what the window is told is always the latter.
// The heading that a row stands under stays in sight above it: for each side the one of its own draft, for where the sides have
// another order a heading may stand in the table over what comes from another part of its draft. Such a heading is set back and says
// where that is from.
//
// Behind the drafts there may be a column with what the person has written for each row. It is nobody's side: where sides are
// told from columns, those are the drafts. A pane too narrow for it leaves it out, and says so.
//
// Each column has its share of the width, and moving a gutter changes those of the two beside it. The sides scroll together,
// or apart; joined again from where each stands, a side is a shift further down than the first one.
//
// Text is selected by caret: a place is a row, a side, a block and a byte of its text. A selection keeps to one side, so
// that what is copied can be read.
//
// Of the clauses in the selected row one is in hand: what the window does to a single clause is done to that. It is the one
// that was pressed last, else the first; a bar beside it says so where it is another than the first.
//
// Runs of rows in which all sides say the same may fold into one line each. A folded row keeps its place in the table
// and has no height, so that a row is the same row whatever is folded.
//
// # What is marked
//
// Two strengths, and never colour alone: a quiet ground for the selected row; a strong rounded tint for words. Facts
// that differ are amber with a darker lower edge; in one language what only A says is vermilion and struck, what only
// B says blue and underlined; the words that made the pair carry a dotted underline while their row is selected. In
// the strip a mark of what not all sides say keeps to the lanes of those that do; what was searched for stands at its left
// edge, what the person has given a status at its right. A quoted provision leads to the row that has its
// clause in full, by a click on the words that say so or by Enter, and that clause to rows far from it that quote it; the badge of a moved clause to the place where its own
// draft has it. Provisions of a clause are parted by thin marks, and rows that answer one clause are held by a
// bracket, many against many by one on either side. A clause without a pair beside it has a badge that is dragged to one.
package pane
