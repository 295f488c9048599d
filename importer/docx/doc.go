// Package docx reads Word files (.docx, .docm, .dotx, .dotm) as Word shows them on paper.
//
// A Word file is a ZIP of XML parts that name each other by relationships; no part is taken by its usual name. Reading
// goes in two steps.
//
// The first step walks a part's XML as a stream and keeps what is visible in the wanted view: paragraphs and tables with
// their formats. Tracked insertions, deletions and moves, whether of runs, paragraph marks or table rows, are settled
// here, and so are fields (the result stays, the instruction goes), content controls, hyperlinks, hidden text, and the
// pairs of alternatives that hold a text box twice. A whole file that stands for a part of the text (altChunk) is given to whom
// the caller names, and what that reads of it takes its place. What is not known is walked through, so that text inside it is not
// lost.
//
// The second step goes over the paragraphs in order. Paragraphs whose mark is deleted are joined with the next,
// automatic numbers are counted, rows of data tables become one paragraph each, and cells of layout tables become the
// paragraphs they hold. Numbering follows ISO/IEC 29500-1, 17.9, and where Word differs from it, Word:
//
//   - Lists that share an abstract definition share its counters. A start override takes effect when its list
//     first uses the level, not again.
//   - A paragraph of one level resets all deeper ones, unless lvlRestart names a level further up, or none.
//   - A deeper level that is used first makes those above it begin: after 1.1 without a 1 comes 2.
//   - A style that numbers its paragraphs gets the level that the list links with it, whatever level it says itself.
package docx
