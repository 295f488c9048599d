// Package align finds which clauses of two drafts speak of the same thing, and why.
//
// Rival drafts are not revisions of one text. They say opposite things about the same matters, in two or three
// languages, in different orders, one in numbered points and the other in bullets that hold three propositions each. So
// neither a diff nor the order helps in general, and no model of language that reads all three languages fits into an
// offline program. What helps is to ask what each clause speaks of.
//
// # The method
//
// Clauses are cut into provisions (units.go): sentences, items between semicolons, items of inline lists. Of every
// clause and every provision is known (features.go) which concepts of the glossary it names, which topics these belong
// to, which content words it has, as stems, and which numbers.
//
// Words of the two drafts are matched once, word by word (cognate.go, everyday.go): equal stems in one language; across
// languages words whose skeletons share most of their letter pairs and triples (Dice's coefficient; for cognates see
// Melamed 1999, "Bitext maps and alignment via pattern recognition"), which pairs Russian with Ukrainian roots and
// names and international words with English; and everyday words that a small list of our own gives for one another.
//
// Two passages are compared (score.go) after Tversky 1977, "Features of similarity": what both name stands against what
// only one names, and what the shorter one lacks counts more than what the longer one adds, so that a short clause fits
// into a long bullet. Concepts weigh by their prior in the glossary and by their rarity in the two drafts, words by their
// rarity and by what a word proves between these two languages (kinship.go): in sister languages much, between Russian
// and English little, and there a word without counterpart proves nothing. A constant in the denominator keeps a single
// shared word from looking like certainty. Equal numbers and like headings add at most a tenth each: rivals differ in
// numbers, and a heading is no proposition.
//
// The score of two clauses is that of the wholes, lifted by their best pair of provisions (index.go). From it is taken a
// share of what both score with their next-best partners (table.go), the correction for hubs of Conneau and others 2018,
// "Word translation without parallel data": a clause that resembles everything proves little by resembling one more.
// Clauses in one language that agree word for word score what their words say.
//
// Links are then chosen in four steps (align.go). What a person confirmed stands, what a person rejected is out. Where
// the surest pairs keep one order, as in translations and revisions, the heaviest chain of pairs in order is taken
// (order.go, chain.go), the monotone alignment of Gale and Church 1993, "A program for aligning sentences in bilingual
// corpora"; where the lengths agree as well, gaps in the chain are filled by place (parallel.go). The rest is linked one
// to one, best pair first, which with scores that both sides share is the stable matching. Last, clauses without a
// partner join the one they fit best, and provisions that no link answers find their own (assign.go), so that a bullet
// of five points links to several clauses. Links outside the heaviest run in order are moved (moved.go).
//
// # What each part buys
//
// Mean F1 over seven pairs of rival drafts in Russian, Ukrainian and English, all of it and with one part left out at a
// time (go run ./diffview/accuracy prints what all of it reaches now):
//
//	all of it                              0.85
//	without the glossary                   0.71
//	without everyday words                 0.76
//	without both                           0.42
//	without the correction for hubs        0.82
//	without the order                      0.83  (0.84 instead of 0.97 where two rivals keep one order)
//	without numbers and headings           0.83
//	without further partners (growth)      0.84
//	without topics                         0.84
//	without provisions                     0.85  (but 0.65 instead of 0.70 where bullets are long)
//	without kindred words across languages 0.85  (what they find, the word lists mostly know by now)
//
// Of links that score 0.35 or more, 97 of 100 were right; of those from 0.2 whose clauses had no other partner nearly
// as good, 95; of the rest, two thirds. The first two are strong, the rest possible.
//
// # Cost
//
// An inverted index finds for each clause the forty that share most with it, by words that are not in a large part of a
// long draft; only these are compared in full. Time grows nearly with the number of clauses.
//
// The weights and thresholds are the same for all drafts. They were chosen on several sets of rival drafts at once, with
// others kept back; see diffview/accuracy.
package align
