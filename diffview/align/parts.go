package align

// Part is a part of the method. Any can be left out, to measure what it buys.
type Part string

// The parts.
const (
	Concepts     Part = "concepts"     // what the glossary knows, issues and topics among it
	Issues       Part = "issues"       // the fine points that concepts raise together
	Topics       Part = "topics"       // what different concepts of one topic have in common
	Everyday     Part = "everyday"     // everyday words that mean the same
	Fields       Part = "fields"       // what different words and concepts of one field of meaning have in common
	Senses       Part = "senses"       // what words are known to go with, named or not
	Kindred      Part = "kindred"      // words of one root across languages, names and international words
	Numbers      Part = "numbers"      // equal numbers
	Titles       Part = "titles"       // that words in a run-in title count more
	Provisions   Part = "provisions"   // what a clause says piece by piece
	Surroundings Part = "surroundings" // headings and neighbours
	Hubs         Part = "hubs"         // the correction for clauses that resemble everything
	Order        Part = "order"        // the chain of pairs where both drafts keep one order
	Further      Part = "further"      // more than one partner for a clause
)

// Parts lists the parts.
func Parts() []Part {
	return []Part{Concepts, Issues, Topics, Everyday, Fields, Senses, Kindred, Numbers, Titles, Provisions, Surroundings, Hubs, Order, Further}
}

// never is more than any score.
const never = 2

// leaveOut sets the weights of a part so that it does nothing. All others stay.
func (w *weights) leaveOut(p Part) {
	switch p {
	case Concepts:
		w.concept = 0
	case Issues:
		w.issue = 0
	case Topics:
		w.topic = 0
	case Everyday:
		w.everyday = 0
	case Fields:
		w.field = 0
	case Senses:
		w.sense = 0
	case Kindred:
		w.kinships[sisters].floor, w.kinships[strangers].floor = never, never
	case Numbers:
		w.numberBonus = 0
	case Titles:
		w.titleExtra = 0
	case Provisions:
		w.partShare = 0
	case Surroundings:
		w.aboveBonus, w.nearBonus, w.sideBonus = 0, 0, 0
	case Hubs:
		w.hubShare = 0
	case Order:
		w.orderly = never
	case Further:
		w.further = never
	}
}
