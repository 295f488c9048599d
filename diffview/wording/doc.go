// Package wording says what differs inside a pair of clauses: words where both are in one language; facts and concepts
// in any.
//
// # Words
//
// [Diff] compares two texts of one language by Myers's algorithm (E. W. Myers, An O(ND) Difference Algorithm and Its
// Variations, 1986) as go-diff implements it, over whole words: each word, number or mark is one rune to it. Words are
// compared in NFC, in small letters, with one apostrophe and ё as е, quotation marks and dashes of one sort; where only
// such things differ, the two are a Delete and an Insert of a kind of their own, so that the edits still give both texts
// to the byte. [ChangeKind] tells them from words that differ, and those from numbers of items, marks, and words that
// stand elsewhere. The shortest script is seldom the one that reads best: small islands of common words between two
// changes are taken into the change, and a change that could stand in several places is moved to where a sentence or an
// item begins.
//
// # Facts
//
// [Facts] reads numbers, durations, dates, amounts and references in the three languages and gives them one form, so
// that «не пізніше двадцяти одного дня» and "within 21 days" are both "<=21 d". It is a scanner with one token of
// memory: at each token it tries the kinds of facts in a fixed order, the longest reading first; what is no fact is
// passed over. Labels of lists, telephone numbers, ordinals and the names of things («Минск-2») are no facts; a time of day
// is a date "T06:00", a rate («раз в месяц») a duration with the role "every". What a number counts is its role; a span of
// time may tell what it is counted from and that it may be renewed. Places and actors are those of names.txt, each by itself,
// and what a delegate's own glossary adds; concepts that stand for several countries name none. [CompareFacts] pairs like with like, of numbers those
// of one role, and says in which ways two quantities differ: [How].
//
// # What a pair turns on
//
// [TurnOf] finds the issue that both passages raise and, where their words make it clear, what each says on it, both from
// the glossary. It is never more than the words say: where a denial may or may not reach an issue, that side says nothing.
//
// # What a provision does
//
// [StanceOf] tells whether a provision obliges, permits, forbids, limits, ends, refuses or states, and whether on a
// condition. It reads the grammar, not the matter: conditions and relative clauses are set aside, the first word of what
// is left that shows an act (acts.txt) is taken with its "not", with what a verb of duty governs and with a limit in the
// same part of the sentence. A plain present, as drafts are written in, obliges.
//
// # What is possibly opposite
//
// [Oppositions] sets two passages against each other by what each says on an issue, by matters that one allows and the
// other denies, and by provisions of which one takes back what the other proposes: it forbids or ends it, or somebody
// leaves what the other keeps. Nothing is said where the two have other subjects, aim at other things, or where a
// condition, an exception, a time, a hindrance or a duty that is denied leaves open how far either reaches. So half of what
// is opposite is passed over; what is found is seldom wrong.
package wording
