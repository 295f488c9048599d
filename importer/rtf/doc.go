// Package rtf reads Rich Text Format into paragraphs.
//
// The file is a tree of groups. A control word sets a property until its group ends, or turns the group into a destination:
// a header, a note, a picture, a table of fonts. The parser keeps a stack of states, one a group, and a stack of sinks, one
// for each stream of paragraphs that is open: the body, within it a note or a text box.
//
//   - Bytes are letters in the character set of their font; \u gives Unicode and says how many of them to skip. Fonts whose
//     Western letters can only be Russian ones are read anew as such, with a warning.
//   - Numbers of lists stand in the file as text (\listtext, \pntext) for readers that cannot count; where they are
//     missing they are computed from the tables of lists. Where changes are tracked, a list whose computed numbers agree
//     with those in the file is counted for the view.
//   - Runs under \deleted or \revised are told apart by the view; an end of paragraph in them joins two paragraphs.
//   - Destinations that start with \* and are not known are passed over, as the format demands.
//
// The format is Microsoft's Rich Text Format Specification, version 1.9.1.
package rtf
