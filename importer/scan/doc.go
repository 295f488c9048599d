// Package scan reads pages that are pictures of text.
//
// The letters are told by Tesseract (github.com/tesseract-ocr/tesseract, Apache-2.0), a program that Parley does not bring
// along but uses where it is installed: a system of its own size, with data for each language, which the system's own
// ways keep up to date. Everything around it is done here:
//
//   - Finding the program, on the path and where it usually lies, and which languages it has data for. (program.go)
//   - Running it, one process a page, as many at once as there are cores and each on one core. The picture goes in by standard
//     input and the words come out by standard output, so that nothing of the document is written to disk. A process ends
//     with the context or with its time. (run.go)
//   - Choosing the language. One at a time is read several times better than all together, so part of a page is read
//     in each and the surest is taken; a page that then reads badly is tried anew, in the others and turned. Pages
//     that lie on their side, which Tesseract reads line by line too, are turned and read again. (page.go, sideways.go)
//   - Looking again at a page with doubtful words, or with ink in colour or an even grey, when colours are bleached and only the darkest ink is
//     left, without stamps, and taking the lines that read better so. (second.go)
//   - Taking the words with their boxes, baselines and sureness out of the answer (hOCR), straightening the lines of a page
//     that lay askew, and making glyphs of them, so that package layout finds columns, paragraphs and running heads as it
//     does in text that was never on paper. Sizes are told by how high words stand with the letters that they have, and
//     made one where they differ by less than such a reading can tell. (hocr.go, glyphs.go, heights.go, sizes.go)
//   - Finding printed rules, which stand above footnotes and around the cells of tables. (rules.go)
//
// Package misread, below, mends what is known to be read wrong.
//
// The order of the results never depends on which page was ready first.
package scan
