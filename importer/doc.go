// Package importer turns a file into a memo: the front door of the readers.
//
// A file goes through three rooms. First its bytes are looked at: what they are is told by what stands in them, the name
// is asked only where that leaves a choice (Markdown is plain text by content). Then the reader of the format makes a
// [memo.Text] of them, paragraphs with their places and what their look says: package pdf for PDF, with package
// scan for its pages that are pictures, docx, odt and html for theirs; package charset and then package text or markdown
// for text. At last package clauses cuts the paragraphs into
// the clauses of a [memo.Memo], each with the label apart from its words; package label knows labels and package language
// tells Russian, Ukrainian and English apart. What the file is, its name, format and SHA-256, is filled in here.
//
// The same bytes give the same memo. Trouble comes back as a [*memo.FileError], which says in one line what is wrong and
// what to do.
package importer
