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
// provision is known (features.go, passage.go) which concepts of the glossary it names, which issues these raise and which topics
// they belong to, which content words it has, as stems, and which numbers. What stands in a run-in title counts more.
//
// Words of the two drafts are matched once, word by word (cognate.go, everyday.go): equal stems in one language; across
// languages words whose skeletons share most of their letter pairs and triples (Dice's coefficient; for cognates see
// Melamed 1999, "Bitext maps and alignment via pattern recognition"), which pairs Russian with Ukrainian roots and
// names and international words with English; and everyday words that a list of our own gives for one another. Words that
// stand in any draft, like "side" or "receive", count little (light.go), for in two short drafts their rarity does not show
// it, and explain no pair. Everyday words and concepts belong to fields of meaning, health or ports or courts (fields.go), as
// thesauri since Roget's of 1852 order words: two passages that share something anyway are nearer where the rest of their
// words come from the same fields, «ослепшие» and "the wounded". In drafts on one narrow matter, where all clauses name
// the same concepts, that is often what tells them apart.
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
// chain. The rest is linked by its chance (chance.go): how likely two clauses are to answer each other depends not only on
// what they share but on their rivals. It is told by logistic regression in two steps. The first knows the score of the pair,
// by how much it is more than that of the strongest rival of either clause, and how much the clause says that says less; the
// second knows what the first came to, how likely the strongest rivals are, and how likely the pair beside it is in which one
// of the two clauses stands with a neighbour of the other, for two points in a row often answer one. What is
// likely enough is linked (choose.go), one partner or several. So a bullet of five points links to five clauses, and
// each link names the provisions that answer each other. In revisions, where most clauses have kept their words, what is left
// is rather new, and more is asked of it. Links outside the heaviest run in order are moved (moved.go).
//
// The ten weights of the two steps are fitted to all rival drafts that are not held out, by
//
//	go run ./diffview/accuracy -fit 0.38
//
// which leaves each set out once and says how it does by the weights that the others give: mean F1 0.84, of the worst set
// 0.52; without the fields, with fewer than half of the everyday words and weights chosen on fewer sets, 0.80 and 0.47. Two dozen more kinds of evidence were tried in the same way (the strongest thing shared, what only these two
// raise, what each provision scores with whom, what stands above and beside, languages, the number of provisions), and a choice
// among all partners of a clause in place of a yes or no for each, and none bought more than chance does; nor did
// choosing how many links to make in each pair of drafts for the greatest expected F1.
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
// Mean F1 over fourteen pairs of rival drafts that the weights were chosen with and over twelve others, six of which the word
// lists were written with in view or the chances were fitted to, and over translations of one text whose clauses stand in
// another order on either side, with one part left out at a time and nothing else changed (make ablation):
//
//	left out      chosen with   others     shuffled translations
//	nothing           0.79        0.78            1.00
//	concepts          0.59        0.63            0.98
//	issues            0.76        0.77            1.00
//	topics            0.76        0.77            1.00
//	everyday          0.75        0.76            1.00
//	fields            0.77        0.77            1.00
//	kindred           0.79        0.78            1.00
//	numbers           0.79        0.78            1.00
//	titles            0.78        0.78            1.00
//	provisions        0.78        0.78            1.00
//	surroundings      0.74        0.74            1.00
//	hubs              0.72        0.71            0.97
//	order             0.79        0.78            1.00
//	further           0.74        0.75            1.00
//
// Translations in order reach 1.00 without any one of them. What knowledge buys is counted from texts that were written
// before it; on matters that nobody thought of it buys less. Surroundings may be flattered, for drafts that one
// hand wrote keep more of each other's order than those of two delegations. Provisions and numbers buy nothing any more
// where clauses are chosen by chance; they stay for what a link says of the places it rests on.
//
// The score of a link is its chance, and on the sets that chances are fitted to it is kept: of pairs said to be right 25
// times in 100, 20 are; of those said 55, 61; 75, 77; 86, 89; 97, 96 (each set told by weights fitted to the others). From 0.8
// on a link is called strong: 94 of 100 of these are right there. On sets held out, three of them on one narrow matter each,
// 90 of 100 strong links are right and 44 of the possible ones; chances in the middle are told too high there, of those
// said 65 times in 100, 52 are right.
//
// # Cost
//
// An inverted index finds for each clause the forty that share most with it, by words that are not in a large part of a
// long draft; only these are compared in full. Words are compared with those alone that share one of their rarer letter
// groups (spelling.go). Time grows nearly with the number of clauses. Clauses are read, compared and
// described on all processors at once (workers.go); the result does not depend on how many there are.
//
// The weights and thresholds are the same for all drafts. They were chosen on several sets of rival drafts at once, with
// others kept back; see diffview/accuracy.
package align
