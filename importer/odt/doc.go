// Package odt reads OpenDocument texts (.odt, and .fodt, the same in one XML file) into paragraphs.
//
// The XML becomes a small tree of elements under the prefixes that the standard itself uses. Numbers of lists and
// headings are not in the file; they are computed from the list styles as LibreOffice shows them:
//
//   - A list counts on for as long as it is continued; a paragraph at one level, numbered or not, starts the levels below it
//     afresh; a level that was passed over counts as begun.
//   - A list without a style takes that of its outer list, then that of the paragraph's own style.
//   - Headings outside lists count by the outline style, and so do paragraphs whose style belongs to an outline level.
//
// Tracked changes: the body holds the text as accepted. For the original view inserted text is passed over, across
// paragraph ends too, and what was deleted is read at its mark. The standard is OASIS OpenDocument 1.3, part 3.
package odt
