package lexicon

import (
	"slices"
	"strings"

	"parley/importer/memo"
)

// Position is a way to stand on an issue: what a text says on it.
type Position struct {
	Name map[memo.Language]string // "no ceiling on the armed forces"

	holds condition
}

// negators are words that turn a sentence round.
var negators = map[memo.Language]map[string]bool{
	memo.English:   set("no not never neither nor without none nothing cannot"),
	memo.Russian:   set("не ни нет без никакой никакие никаких никакого никакому никакой никогда ничто ничего"),
	memo.Ukrainian: set("не ні ані немає нема без жодний жодна жодні жодних жодного жодної жодному жодній ніякий ніяких ніколи ніщо нічого"),
}

// unlessBefore are words before which a negator denies nothing ("not only", «не позднее»).
var unlessBefore = set("only later less more fewer earlier только позднее позже менее меньше более больше ранее тільки лише пізніше менш менше більше раніше")

// A denial reaches over so many words that count to a concept after it, and from a concept before it to one that denies
// («учения не проводятся», «передача данных прекращается»).
const (
	reachForward = 3
	reachBack    = 1
)

// reachSubject is over how many such words a predicate that denies reaches back to the head of its subject. What is said
// of a longer one may hold for some of it alone: «миротворці країн НАТО».
const reachSubject = 2

// doubtful are words with which it is left open what is said.
var doubtful = set("whether ли чи")

// sight is how many tokens around a stretch are read to tell what is said there.
const sight = 12

// Position gives what a text says on the issue that a hit of it raises: the first of the issue's positions that holds
// around that stretch; false where none does or where it cannot be told what is denied. hits are those that FindIssues was
// asked about.
//
// A position without "not" does not hold where what it rests on is denied, and one with it holds only there. A word that
// denies and a concept that does (to refuse, to cease) may deny each other, and what is denied farther off in the sentence
// may turn it round as well: then no position is taken.
func (g *Glossary) Position(h IssueHit, text string, tokens []Token, hits []Hit, language memo.Language) (Position, bool) {
	if language == memo.Unknown {
		language = guess(tokens)
	}
	d := denial{g: g, h: h, raised: h.Hits, text: text, tokens: tokens, language: language}
	d.from, d.to = d.sentence()
	for _, x := range hits {
		if x.First >= d.from && x.Last <= d.to {
			d.near = append(d.near, x)
		}
	}
	present := g.named(d.near)
	for _, position := range g.Issues[h.Issue].says {
		stretch := position.holds.tightest(d.near, present)
		if stretch == nil {
			continue
		}
		d.h.Hits, d.inherent = d.phrase(stretch), position.holds.against
		word, concept := d.byWord(), d.byConcept()
		if word == farOff || concept == farOff || word == denied && concept == denied {
			return Position{}, false
		}
		if position.holds.negated == (word == denied || concept == denied) {
			return position, true
		}
	}
	return Position{}, false
}

// scope says what a denial does to a stretch.
type scope uint8

const (
	apart  scope = iota // there is none, or it has nothing to do with the stretch
	farOff              // it may reach the stretch or not
	denied              // it turns the stretch round
)

// denial looks for what denies a stretch in the text around it.
type denial struct {
	g        *Glossary
	h        IssueHit
	text     string
	tokens   []Token
	language memo.Language
	from, to int // tokens of the sentence, both included
	near     []Hit
	raised   []Hit // what raised the issue
	inherent bool  // a denial within the stretch belongs to what it names: «не предъявляют претензий»
}

// sentence gives the first and last token of what is said around the stretch, within sight.
func (d *denial) sentence() (from, to int) {
	from, to = d.h.First(), d.h.Last()
	for end := max(0, from-sight); from > end && !d.parted(from-1); from-- {
	}
	for end := min(len(d.tokens)-1, to+sight); to < end && !d.parted(to); to++ {
	}
	return from, to
}

// parted says whether a sentence or an item ends after a token.
func (d *denial) parted(i int) bool {
	return parted(d.text, d.tokens[i].Span.End, d.tokens[i+1].Span.Start)
}

// byWord says what words that deny do to the stretch. A word that is part of another concept («без предварительных
// условий») denies nothing else.
func (d *denial) byWord() scope {
	most := apart
	for i := d.from; i <= d.to; i++ {
		fold := d.tokens[i].Fold
		if doubtful[fold] {
			return farOff
		}
		if !negators[d.language][fold] || d.pleonastic(i) && !d.carried(i) || d.spent(i) || d.echoed(i) {
			continue
		}
		if x, ok := d.restriction(i); ok && !slices.Contains(d.h.Hits, x) {
			if slices.ContainsFunc(d.h.Hits, func(y Hit) bool { return y.Concept == x.Concept }) {
				return denied // «численность сил обороны не ограничивается»: the restriction is named twice
			}
			continue // «не ограничивается» denies the restriction and nothing else
		}
		most = max(most, d.reach(i, i, 0))
	}
	return most
}

// carried says whether token i is a «жоден» or "никакой" that goes with a «не» and shares what that denies.
func (d *denial) carried(i int) bool {
	return !plainNot[d.tokens[i].Fold] && d.language != memo.English
}

// echoed says whether token i is a «жоден» or "никакой" that goes with a concept which denies by its own «не»: «не може
// бути жодних».
func (d *denial) echoed(i int) bool {
	return d.carried(i) && slices.ContainsFunc(d.near, func(x Hit) bool {
		return x.Last < i && d.g.denies[x.Concept] && d.tokens[x.First].Fold == "не"
	})
}

// restriction gives the concept right behind token i that restricts something; words that deny may stand between.
func (d *denial) restriction(i int) (Hit, bool) {
	at := slices.IndexFunc(d.near, func(x Hit) bool {
		return x.First > i && restricts[d.g.Concepts[x.Concept].ID] && !slices.ContainsFunc(d.tokens[i+1:x.First], func(t Token) bool {
			return !t.Stop && !negators[d.language][t.Fold]
		})
	})
	if at < 0 {
		return Hit{}, false
	}
	return d.near[at], true
}

// restricts are the concepts whose denial lets something be.
var restricts = set("limit force-ceilings")

// spent says whether token i is part of a phrase that means something else.
func (d *denial) spent(i int) bool {
	if slices.ContainsFunc(d.h.Hits, func(x Hit) bool { return x.First <= i && i <= x.Last }) {
		return d.inherent
	}
	return slices.ContainsFunc(d.near, func(x Hit) bool {
		return x.First <= i && i <= x.Last && x.Last > x.First && (d.g.denies[x.Concept] || !slices.Contains(d.h.Hits, x))
	})
}

// byConcept says what concepts that deny do to the stretch. Where one denies another («запрещается препятствовать») it is
// left open what is said.
func (d *denial) byConcept() scope {
	most := apart
	for _, x := range d.near {
		if !d.g.denies[x.Concept] || slices.Contains(d.h.Hits, x) || d.isTime(x.First) || d.completes(x) || d.taken(x) {
			continue
		}
		if y, ok := d.restriction(x.Last); ok && !slices.Contains(d.h.Hits, y) {
			continue // «не може бути обмежене» denies the restriction and nothing else
		}
		if y, ok := d.ownDenial(); ok && !(x.Last < y.First && d.between(x.Last, y.First) == 0) {
			continue // «санкции, запреты и ограничения отменяются»: the ban is one of the things lifted
		}
		back := reachBack
		if d.governs(x) {
			back = -1
		}
		reached := d.reach(x.First, x.Last, back)
		if d.predicate(x) {
			reached = max(reached, d.subject(x))
		}
		if reached == denied && d.deniesDenial(x) {
			return farOff
		}
		most = max(most, reached)
	}
	return most
}

// ownDenial gives the concept of the stretch that denies something by itself: the lifting of sanctions.
func (d *denial) ownDenial() (Hit, bool) {
	at := slices.IndexFunc(d.h.Hits, func(x Hit) bool { return d.g.denies[x.Concept] })
	if at < 0 {
		return Hit{}, false
	}
	return d.h.Hits[at], true
}

// completes says whether a concept that denies says that something is done to its end: «отвод завершается».
func (d *denial) completes(x Hit) bool {
	return slices.ContainsFunc(completing, func(begin string) bool { return strings.HasPrefix(d.tokens[x.First].Fold, begin) })
}

// taken says whether the words of a concept that denies, or the last of them, belong to another that goes on behind them:
// to the amendments that are struck out, or to "no restrictions" in "there may be no restrictions".
func (d *denial) taken(x Hit) bool {
	return slices.ContainsFunc(d.near, func(y Hit) bool {
		inside := slices.Contains(d.h.Hits, y) && y.First < x.First && x.Last < y.Last
		return inside || y.First > x.First && y.First <= x.Last && y.Last > x.Last && negators[d.language][d.tokens[y.First].Fold]
	})
}

// predicate says whether what a concept denies stands before it as the subject: "are prohibited", «запрещается»,
// «неприпустиме».
func (d *denial) predicate(x Hit) bool {
	if d.language == memo.English {
		return x.First > d.from && copulas[d.tokens[x.First-1].Fold]
	}
	return slices.ContainsFunc(predicative, func(ending string) bool { return strings.HasSuffix(d.tokens[x.Last].Fold, ending) })
}

var (
	copulas     = set("is are be shall will must")
	completing  = strings.Fields("complet finish заверш законч закінч оканч окончен")
	predicative = strings.Fields("тся ться мо мы ма мі ме но ны ні на")
)

// subject says what a predicate that denies does to a stretch before it: it turns the subject round, unless that is long;
// behind a comma or an "and" it may be another's.
func (d *denial) subject(by Hit) scope {
	most := apart
	for _, x := range d.h.Hits {
		switch {
		case x.Last >= by.First || d.between(x.Last, by.First) > reachSubject:
		case !d.joined(x.Last, by.First):
			return denied
		case d.language == memo.English && !slices.ContainsFunc(d.tokens[d.from:by.First-1], func(t Token) bool { return verbal[t.Fold] }):
			most = max(most, farOff)
		}
	}
	return most
}

// verbal are English words without which a sentence that they are used to rule in has no other predicate.
var verbal = set("is are was were shall will may must can has have")

// deniesDenial says whether another concept that denies stands right behind one, outside the stretch.
func (d *denial) deniesDenial(x Hit) bool {
	return slices.ContainsFunc(d.near, func(y Hit) bool {
		return y.First > x.Last && d.between(x.Last, y.First) == 0 && d.g.denies[y.Concept] && !slices.Contains(d.h.Hits, y) && !d.joined(x.Last, y.First)
	})
}

// governs says whether what a concept denies stands right behind it: «отмена военного положения».
func (d *denial) governs(x Hit) bool {
	return slices.ContainsFunc(d.near, func(y Hit) bool {
		return y.First == x.Last+1 && !d.tokens[y.First].Stop && !d.joined(x.Last, y.First)
	})
}

// phrase adds to a stretch what hangs on it: «обмеження чисельності» and then «Збройних сил», so that what denies the
// whole is found behind it.
func (d *denial) phrase(stretch []Hit) []Hit {
	all := slices.Clone(stretch)
	for _, y := range d.raised {
		follows := func(x Hit) bool {
			return y.Last > x.Last && (y.First <= x.Last || y.First-x.Last-1 <= reachBack && !d.tokens[y.First-1].Stop && !d.joined(x.Last, y.First))
		}
		if !slices.Contains(all, y) && slices.ContainsFunc(all, follows) {
			all = append(all, y)
		}
	}
	return all
}

// reach says what a denial that stands from first to last does to the stretch; back is over how many words it reaches
// back, less than none for a denial that does not.
func (d *denial) reach(first, last, back int) scope {
	most := apart
	for _, x := range d.h.Hits {
		switch {
		case last < x.First && d.whileIt(last, x.First):
		case last < x.First && d.between(last, x.First) > reachForward:
			most = max(most, farOff)
		case x.Last >= first || d.between(x.Last, first) <= back && !d.joined(x.Last, first):
			return denied
		case back >= 0 && !d.joined(x.Last, first):
			most = max(most, farOff)
		}
	}
	return most
}

// whileIt says whether what stands second is only the time of what stands first: «неможливі під час воєнного стану».
func (d *denial) whileIt(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if fold := d.tokens[i].Fold; fold == "during" || durations[fold] && plainBefore[d.tokens[i-1].Fold] {
			return true
		}
	}
	return false
}

// durations make the time of something of what follows, with a word of plainBefore before them.
var (
	durations   = set("час время період период")
	plainBefore = set("під во у в")
)

// between counts the words that count between two tokens.
func (d *denial) between(first, last int) int {
	n := 0
	for _, t := range d.tokens[first+1 : last] {
		if !t.Stop {
			n++
		}
	}
	return n
}

// joined says whether a new part of the sentence begins between two tokens, with a comma or an "and" before the second.
func (d *denial) joined(first, last int) bool {
	return slices.ContainsFunc(d.tokens[first+1:last], func(t Token) bool { return conjunctions[t.Fold] }) ||
		strings.ContainsAny(d.text[d.tokens[first].Span.End:d.tokens[last].Span.Start], ",;:–—")
}

var conjunctions = set("and but or nor и а но или либо та і й але або чи")

// Opposes says whether two positions on one issue are contrary to each other: one denies what the other says, or is
// against it by its nature.
func (p Position) Opposes(q Position) bool {
	if p.holds.against || q.holds.against {
		return p.plain() || q.plain()
	}
	if p.holds.negated == q.holds.negated || len(p.holds.all) == 0 || len(q.holds.all) == 0 {
		return false
	}
	return slices.ContainsFunc(p.holds.all[0], func(id int) bool { return slices.Contains(q.holds.all[0], id) })
}

// plain says whether a position is neither a denial nor against others.
func (p Position) plain() bool { return !p.holds.negated && !p.holds.against }
