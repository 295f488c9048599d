package align

import "parley/importer/memo"

// weights are the numbers that the method hangs on. They are the same for every pair of drafts.
type weights struct {
	// what a passage says
	concept   float64 // what a concept counts, as a multiple of its weight in the glossary
	everyday  float64 // how alike two different words are that mean the same in everyday language
	light     float64 // what is left of a word that stands in any clause of any draft
	topic     float64 // that a concept belongs to a topic, beside the concept itself
	issue     float64 // that a passage raises an issue, beside the concepts that raise it
	field     float64 // that words and concepts belong to one field of meaning, whatever they are
	steadfast float64 // the share of a concept's weight that it keeps however often it is named
	wordShare float64 // what a word that no concept covers adds to the mass of a passage, where a concept of weight 1 adds 1

	// how two passages compare
	lessMissing float64 // how much counts against a pair what only the passage with less to say says
	moreMissing float64 // the same for the passage with more to say
	inertia     float64 // evidence that must be overcome before a score can be high
	ofNamed     float64 // what is left of a word that belongs to a concept which both passages name
	numberBonus float64 // at most, for equal numbers
	aboveBonus  float64 // at most, for what stands above both
	nearBonus   float64 // at most, for what the clauses under the same headings share
	sideBonus   float64 // at most, for what the neighbours share
	mostLift    float64 // at most, what surroundings add, as a multiple of what the pair scores by itself
	titleExtra  float64 // how much more what stands in a run-in title counts
	fullMass    float64 // the mass from which nothing is damped: a passage that says little can agree with anything
	damped      float64 // the share of a score that a passage without mass loses
	partTrust   float64 // less than 1: a provision has less to be judged by than a clause
	partShare   float64 // how far a pair of provisions that fits better lifts the score of their clauses
	sense       float64 // 1, or 0 where senses are left out
	senseAbove  float64 // how much of the sense of what stands above a clause belongs to its own
	senseBeside float64 // the same for the clauses beside it
	senseMean   float64 // how much of the mean of all senses is taken from each
	hubShare    float64 // how much of what its clauses score with others is taken from a pair
	kinships    [3]kinship

	// which pairs are linked
	alone      alone   // how likely two clauses are to answer each other, by themselves
	among      among   // how likely, knowing how likely other pairs are
	likely     float64 // a pair that is less likely is not linked
	further    float64 // nor is one that is less likely than this where a clause has another partner
	strayFloor float64 // nor one that scores less where most clauses are revised in the same words, and the rest is rather new
	linkFloor  float64 // a pair scoring less says nothing of the order
	orderly    float64 // the share of the scores of sure pairs that must lie on one chain for the order to count
	outOfOrder float64 // how much of the score of a clause's best partner, wherever it stands, one that fits the order must have
	orderTrust float64 // how much of the floor is taken away where all of them do
}

// published are the weights in use.
var published = weights{
	concept: 1, everyday: 0.75, light: 0.4, topic: 0.6, issue: 0.7, field: 0.25, steadfast: 0.05, wordShare: 0.68,
	lessMissing: 0.31, moreMissing: 0.12, inertia: 0.9, ofNamed: 0.47, numberBonus: 0.1, aboveBonus: 0.28, nearBonus: 0.07, sideBonus: 0.25, mostLift: 2.25, titleExtra: 0.85,
	fullMass: 0.3, damped: 0.25, partTrust: 1, partShare: 0.5, hubShare: 0.36,
	sense: 1, senseAbove: 0.2, senseBeside: 0.2, senseMean: 0.8,
	kinships: [3]kinship{
		sameLanguage: {floor: 0.9, word: 0.92, missing: 0.65},
		sisters:      {floor: 0.7, word: 1.08, missing: 0.8},
		strangers:    {floor: 0.7, word: 1.25, missing: 0.04},
	},
	alone: alone{-0.72, 0.55, 5.13, 6.57, 0.01, 2.21, 6.35, 3.68}, among: among{-0.07, 0.81, -0.80, -2.72, 0.84, 0.89},
	likely: 0.38, further: 0.38, strayFloor: 0.35, linkFloor: 0.09,
	orderly: 0.95, outOfOrder: 0.3, orderTrust: 0.75,
}

// kinship is how much two languages share, and so what a word without a concept proves.
type kinship struct {
	floor   float64 // how alike two words must be to count as one
	word    float64 // what a word that stands on both sides counts, where a concept of weight 1 counts 1
	missing float64 // what share of that a word without counterpart counts against a pair
}

// The three kinds of kinship: one language; Russian and Ukrainian, in which most roots are common; and English with
// either, where names and international words are, and a word without counterpart says next to nothing.
const (
	sameLanguage = iota
	sisters
	strangers
)

// between gives the kinship of two languages. A language that could not be told may be any, and is taken for a sister.
func between(a, b memo.Language) int {
	switch {
	case a == b:
		return sameLanguage
	case (a == memo.English) != (b == memo.English):
		return strangers
	default:
		return sisters
	}
}
