// Package align finds which clauses of two drafts speak of the same thing, and why.
//
// Rival drafts are not revisions of one text. They say opposite things about the same matters, in two or three
// languages, in different orders, one in numbered points and the other in bullets that hold three propositions each. So
// neither a diff nor the order helps in general, and no model of language that reads all three languages fits into an
// offline program. What helps is to ask what each clause speaks of.
//
// # The method
//
// Clauses come cut into provisions: sentences, items between semicolons, items of inline lists. Of every clause and every
// provision is known (features.go) which concepts of the glossary it names, which issues these raise and which topics
// they belong to, which content words it has, as stems, and which numbers. What stands in a run-in title counts more.
//
// Words of the two drafts are matched once, word by word (cognate.go, everyday.go): equal stems in one language; across
// languages words whose skeletons share most of their letter pairs and triples (Dice's coefficient; for cognates see
// Melamed 1999, "Bitext maps and alignment via pattern recognition"), which pairs Russian with Ukrainian roots and
// names and international words with English; and everyday words that a list of our own gives for one another. Words that stand in any draft, like "side" or
// "receive", count little (light.go), for in two short drafts their rarity does not show it, and explain no pair.
//
// Two passages are compared (score.go) after Tversky 1977, "Features of similarity": what both name stands against what
// only one names, and what the shorter one lacks counts more than what the longer one adds, so that a short clause fits
// into a long bullet. Concepts and issues weigh by their prior in the glossary and by their rarity in the two drafts, words
// by their rarity and by what a word proves between these two languages (weights.go): in sister languages much, between
// Russian and English little, and there a word without counterpart proves nothing. A constant in the denominator keeps a
// single shared word from looking like certainty. Equal numbers add a tenth at most: rivals differ in numbers.
//
// The score of two clauses is that of the wholes, lifted by their best pair of provisions (index.go), by what stands above
// both, and by what the neighbours and the clauses under the same headings score (support.go), for who answers one point
// often answers the next one there. From it is taken a share of what both score with their next-best partners (table.go),
// the correction for hubs of Conneau and others 2018, "Word translation without parallel data": a clause that resembles
// everything proves little by resembling one more. Clauses in one language that agree word for word score what their
// words say.
//
// Links are then chosen in three steps (align.go). What a person confirmed stands, what a person rejected is out. Where
// the surest pairs keep one order, as in translations and revisions, the heaviest chain of pairs in order is taken
// (order.go, chain.go), the monotone alignment of Gale and Church 1993, "A program for aligning sentences in bilingual
// corpora"; where the lengths agree as well, gaps in the chain are filled by place (parallel.go), across languages only, for
// in one language the words would tell. A clause that has a far better partner elsewhere was moved and is left out of the
// chain. The rest is linked best
// pair first (choose.go), which with scores that both sides share is the stable matching; but a clause whose best partner
// is taken is not handed on to one that fits it much worse. It rather joins that partner, if it fits nearly as well as the
// one before, or if the two share what the links before do not rest on: another provision, other concepts, other words; less
// is asked for a clause that has no partner and fits none better. So a bullet of five points links to five clauses, and each
// link names the provisions that answer each other. In revisions, where most clauses have kept their words, what is left is
// rather new, and more is asked of it. Links outside the heaviest run in order are moved (moved.go).
//
// A link says why (reasons.go): of the words that name one concept on both sides those which are kindred, or which it is
// called by, so that a reader sees at once that both speak of it; words that merely hint at it only where nothing else is
// shared; an issue or a topic where not even those. A possible link of which no reason can be told is not made.
//
// Links that hang together are groups (groups.go): one clause against several, several against several. A pair of the same
// words under different labels is renumbered.
//
// # What each part buys
//
// Mean F1 over nine pairs of rival drafts that the weights were chosen with and over nine others, some of which the word
// lists were written with in view, and over translations of one text whose clauses stand in another order on either side,
// with one part left out at a time and nothing else changed (make ablation):
//
//	left out      chosen with   others     shuffled translations
//	nothing           0.81        0.88            1.00
//	concepts          0.63        0.72            0.87
//	issues            0.78        0.86            1.00
//	topics            0.79        0.86            1.00
//	everyday          0.79        0.83            0.99
//	kindred           0.81        0.87            1.00
//	numbers           0.81        0.88            1.00
//	titles            0.80        0.88            1.00
//	provisions        0.80        0.87            1.00
//	surroundings      0.78        0.84            1.00
//	hubs              0.72        0.83            0.77
//	order             0.79        0.88            1.00
//	further           0.80        0.86            1.00
//
// Translations in order reach 1.00 without any one of them. What knowledge buys is counted from texts that were written
// before it; on matters that nobody thought of it buys less. Surroundings and order may be flattered, for drafts that one
// hand wrote keep more of each other's order than those of two delegations.
//
// Of links that scored 0.4 or more, 98 of 100 were right, from 0.35 on 92; of those from 0.3 on whose clauses had no other
// partner nearly as good, 94. These are called strong, 97 of 100 of them right; of the rest, which are possible, two
// thirds are.
//
// # Cost
//
// An inverted index finds for each clause the forty that share most with it, by words that are not in a large part of a
// long draft; only these are compared in full. Time grows nearly with the number of clauses. Clauses are read, compared and
// described on all processors at once (workers.go); the result does not depend on how many there are.
//
// The weights and thresholds are the same for all drafts. They were chosen on several sets of rival drafts at once, with
// others kept back; see diffview/accuracy.
package align
