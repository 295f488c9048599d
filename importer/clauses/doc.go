// Package clauses cuts a text into numbered clauses.
//
// [Cut] goes over the paragraphs three times. First each is parted into its label and its words (package label); labels
// whose form is doubtful, «А. Иванов» or «1986. …», stay only if another label of the same form counts up to them or on
// from them. Then each paragraph gets its role: line of the title, heading, second line of a heading, recital, note, or
// body. A heading is known by the name of a part («Раздел I», "Article 4"), by a capital Roman number, by what the file
// declares, by its look (bold, centred, larger, in capitals), or by its form: a short line, not closed as a sentence is,
// before a labelled item or a full sentence. Numbered headings («1. Общие положения») are told from short points by what
// most items of that depth look like. At last the tree is grown:
//
//   - A heading closes all points and the headings of its own and lower rank (annex, part, section, chapter, Roman
//     number, article, option, …). Of two of one form the later stands beside the earlier.
//   - A labelled item stands beside the open item it counts on from, in whatever reading of its label does so ("i" is one
//     or the ninth letter). 2.1 goes under 2. A new form of label nests in what stands open: in the item before that ends
//     in a colon, else by custom, bullets in letters in brackets in numbers, and never in a heading already closed. A
//     number that starts again without a heading stands beside the list it repeats, unless the file declares it deeper.
//   - A paragraph without a label goes under the open heading. It interrupts a list without ending it: (b) may still
//     follow (a). One that ends in a colon owns the bullets and letters after it.
//
// A paragraph is never divided or dropped, so that a paragraph of the draft and a clause of the memo are one thing;
// run-in headings («Суверенитет: …») stay in the words of their clause. Ids are made of the labels; see ids.
//
// What rests on little is said by [Doubts]. A person who sees it better says so in corrections, which [Correct] lays on the
// memo; they name clauses by id and by words, so that they can be kept and laid on the same file again.
package clauses
