// Package html reads web pages into paragraphs, as a browser shows them: HTML and XHTML, saved pages, what word processors
// and mail programs write as HTML.
//
// The parser is golang.org/x/net/html, which mends what is not well formed as browsers do; package cascadia matches the
// selectors of style sheets. What the page means for a draft is told here:
//
//   - Style sheets in the page and styles on elements say what is a block, what is hidden, what is bold, and how lists are
//     numbered. A small sheet of our own stands for what browsers do without any. Sheets in other files are not read.
//   - List numbers are counted as browsers show them: start, reversed, value, kinds of numerals, and CSS counters with the
//     text that a sheet puts before an element, as Google's exports number their lists.
//   - A line break within a paragraph is a space, two of them divide paragraphs, and lines that begin with numbers are
//     paragraphs of their own. Preformatted text is read as plain text is.
//   - Inserted and deleted text is settled for the wanted view. Hidden text is left out and counted, and so are comments
//     where a word processor wrote them.
//   - Footnotes are found by links that lead to them and back; they stand after the body, and small raised marks that
//     lead to them are left out.
//   - Menus, page headers and footers around the text are furniture, not text.
package html
