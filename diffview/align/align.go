package align

import (
	"context"
	"slices"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Band says how sure a link is.
type Band string

// The bands.
const (
	Strong   Band = "strong"
	Possible Band = "possible"
)

// Relation says how near two linked clauses are.
type Relation string

// The relations.
const (
	Same    Relation = "same"    // the same words, marks and case aside
	Edited  Relation = "edited"  // one language, one an edit of the other
	Related Relation = "related" // two texts on one matter
)

// Origin says who made a link.
type Origin string

// The origins.
const (
	ByTool   Origin = "tool"
	ByPerson Origin = "person"
)

// Link says that two clauses speak of the same thing. Clauses are given by their index in their memo.
type Link struct {
	Left, Right         int
	LeftSpan, RightSpan memo.Span      // the provision it rests on, in bytes of each clause's text; the whole text where the clause has one
	Provisions          [2][]memo.Span // per side: all provisions that answer the other clause nearly as well as that one, it among them, in order
	Relation            Relation
	Moved               bool    // out of the order that the other links keep
	Renumbered          bool    // the same words under another label
	Score               float64 // the chance that it is right, 0 to 1; of links that the order of both drafts made, not less than is asked of others
	Band                Band
	By                  Origin
	Reasons             []Reason // strongest first
}

// Reason is one thing that both clauses speak of, with the words on each side.
type Reason struct {
	Left, Right         string    // as they stand in the texts
	LeftSpan, RightSpan memo.Span // where, in bytes of each clause's text
	Concept             string    // id in the glossary, of an issue or a topic where they share no more; "" where the words themselves agree
}

// Candidate is a clause of the other memo that could answer, with its score.
type Candidate struct {
	Clause int
	Score  float64 // the chance that it answers, 0 to 1, comparable with Link.Score
}

// Alignment is how two memos answer each other.
type Alignment struct {
	Links      []Link           // in order of Left, then Right
	Candidates [2][][]Candidate // per side and clause of that side: the best of the other side, best first, at most three
	Topics     [2][]string      // per side and clause: the topic it speaks of most, id in the glossary; "" for none
}

// Options carries what may be set; the zero value is the published setting.
type Options struct {
	Progress  memo.Progress
	Confirmed [][2]int // links that a person made or confirmed, as indexes of clauses: kept, and paired around
	Rejected  [][2]int // links that a person rejected: never made again
	Without   []Part   // parts of the method to leave out, for measuring
}

// Align finds the links between the clauses of two memos, the best candidates for every clause, and what each clause
// speaks of. It is deterministic, and swapping the memos swaps the sides of the result and changes nothing else. The only
// error is that of ctx.
func Align(ctx context.Context, a, b *memo.Memo, o Options) (*Alignment, error) {
	w := published
	for _, p := range o.Without {
		w.leaveOut(p)
	}
	return align(ctx, a, b, o, &w)
}

// align is Align with weights of one's own. Which draft stands on the left must not tell between pairs that are equally
// good, so that one always does of which the text comes first in the alphabet.
func align(ctx context.Context, a, b *memo.Memo, o Options, w *weights) (*Alignment, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if after(a, b) {
		o.Confirmed, o.Rejected = turned(o.Confirmed), turned(o.Rejected)
		found, err := inPlace(ctx, b, a, o, w)
		if err != nil {
			return nil, err
		}
		found.turn()
		return found, nil
	}
	return inPlace(ctx, a, b, o, w)
}

// inPlace aligns two memos with the first one on the left.
func inPlace(ctx context.Context, a, b *memo.Memo, o Options, w *weights) (*Alignment, error) {
	glossary := lexicon.Load()
	left, right, t, ofA, err := score(ctx, a, b, glossary, w, o.Progress)
	if err != nil {
		return nil, err
	}
	chosen, standing := link(t, left, right, o)
	d := describer{t: t, a: left, b: right, glossary: glossary, ofA: ofA}
	out := &Alignment{Links: d.links(chosen, standing), Topics: [2][]string{topics(left, glossary), topics(right, glossary)}}
	out.Candidates = [2][][]Candidate{candidates(t, 0, left, right, out.Links), candidates(t, 1, right, left, out.Links)}
	o.Progress.Report(memo.Pairing, 1)
	return out, nil
}

// score reads two memos and says what all pairs of their clauses share that share anything. It gives the words of the
// right draft that are alike to each of the left one too.
func score(ctx context.Context, a, b *memo.Memo, glossary *lexicon.Glossary, w *weights, progress memo.Progress) (left, right *draft, t *table, ofA [][]kin, err error) {
	known := newKnowledge(glossary, w)
	left, right = prepare(a, known), prepare(b, known)
	numberForms(left, right)
	weigh(left, right)
	ofA, ofB := cognates(&left.vocab, &right.vocab, w)
	t, err = compare(ctx, left, right, ofA, ofB, func(x float64) { progress.Report(memo.Pairing, x) })
	if err != nil {
		return nil, nil, nil, nil, err
	}
	t.unhub()
	return left, right, t, ofA, nil
}

// link chooses the pairs to link: what a person confirmed, what the order supports where the drafts keep one order, the
// best of the rest one to one, and what else belongs to them. It says of the pairs that do not rest on what they share who
// or what made them.
func link(t *table, a, b *draft, o Options) (links []pair, standing map[[2]int]ground) {
	settled := decide(o, t)
	standing = map[[2]int]ground{}
	for _, p := range settled.pairs {
		standing[[2]int{p.left, p.right}] = byPerson
	}
	chain := inOrder(t, a, b, settled)
	for _, p := range chain {
		if settled.take(p) {
			standing[[2]int{p.left, p.right}] = byOrder
		}
	}
	x := newChances(t, a, b, settled)
	x.first(t.w.alone)
	x.second(t.w.among, t.w.alone)
	for _, p := range settled.pairs {
		p.score = t.at(p.left, p.right).chance
		if standing[[2]int{p.left, p.right}] == byOrder {
			p.score = max(p.score, t.w.likely)
		}
		links = append(links, p)
	}
	links = append(links, choose(t, links, chain, settled)...)
	slices.SortFunc(links, byPlace)
	return links, standing
}
