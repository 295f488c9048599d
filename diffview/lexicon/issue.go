package lexicon

import (
	"cmp"
	"slices"

	"parley/importer/memo"
)

// Issue is a fine point that negotiations turn on. It is known by concepts that stand together, not by a word, so that a
// ceiling on the armed forces and the refusal of any ceiling are one issue.
type Issue struct {
	ID     string // "force-size"
	Topic  string // "forces"
	Weight float64
	Name   map[memo.Language]string // what to call it in the interface

	when []condition // any of them raises the issue
	says []Position  // the first that holds is what a text says on it
}

// IssueHit is a stretch of a text that raises an issue.
type IssueHit struct {
	Issue int   // index in Glossary.Issues
	Hits  []Hit // the concepts that it rests on, in order of the text
}

// First gives the first token of the stretch.
func (h IssueHit) First() int { return h.Hits[0].First }

// Last gives the last token of the stretch.
func (h IssueHit) Last() int {
	last := 0
	for _, hit := range h.Hits {
		last = max(last, hit.Last)
	}
	return last
}

// condition asks for concepts that stand together.
type condition struct {
	all     [][]int // of each of these groups one concept at least
	without []int   // none of these anywhere
	negated bool    // with a "not", for positions only
	against bool    // contrary to what is said without "not" or "against", for positions only
}

// maxStretch is how many tokens the concepts of an issue may lie apart. A provision is seldom longer.
const maxStretch = 30

// FindIssues gives the issues that hits raise, hits being what Find gave for a clause or what of it lies within a
// provision. Each issue comes once, with the tightest stretch that raises it; they come in order of the text, those that
// rest on more concepts first.
func (g *Glossary) FindIssues(hits []Hit) []IssueHit {
	present, asked := g.named(hits), room(g.conditions)
	var found []IssueHit
	for _, h := range hits {
		for _, at := range g.clues[h.Concept] {
			if asked.has(at.number) {
				continue
			}
			asked.add(at.number)
			stretch := g.Issues[at.issue].when[at.condition].tightest(hits, present)
			if stretch == nil {
				continue
			}
			raised := IssueHit{at.issue, stretch}
			n := slices.IndexFunc(found, func(f IssueHit) bool { return f.Issue == at.issue })
			switch {
			case n < 0:
				found = append(found, raised)
			case tighter(raised, found[n]):
				found[n] = raised
			}
		}
	}
	slices.SortFunc(found, func(a, b IssueHit) int {
		return cmp.Or(cmp.Compare(a.First(), b.First()), cmp.Compare(len(b.Hits), len(a.Hits)), cmp.Compare(a.Issue, b.Issue))
	})
	return found
}

// named gives the set of the concepts of hits.
func (g *Glossary) named(hits []Hit) bits {
	all := room(len(g.Concepts))
	for _, h := range hits {
		all.add(h.Concept)
	}
	return all
}

// tighter says whether a proves an issue better than b: by more concepts, or by as many in a shorter stretch.
func tighter(a, b IssueHit) bool {
	if len(a.Hits) != len(b.Hits) {
		return len(a.Hits) > len(b.Hits)
	}
	x, y := a.Last()-a.First(), b.Last()-b.First()
	return x < y || x == y && a.First() < b.First()
}

// tightest gives the hits that fulfil a condition in the shortest stretch, in order of the text; nil if none do.
func (c *condition) tightest(hits []Hit, present bits) []Hit {
	for _, id := range c.without {
		if present.has(id) {
			return nil
		}
	}
	for _, group := range c.all {
		if !slices.ContainsFunc(group, present.has) {
			return nil
		}
	}
	var best []Hit
	width := maxStretch
	for i := range hits {
		stretch, reach := c.from(hits, i)
		if stretch != nil && reach < width {
			best, width = stretch, reach
		}
	}
	return best
}

// from takes for every group the first hit from hits[i] on, hits[i] being one of them, and says how many tokens they
// span.
func (c *condition) from(hits []Hit, i int) ([]Hit, int) {
	if !slices.ContainsFunc(c.all, func(group []int) bool { return slices.Contains(group, hits[i].Concept) }) {
		return nil, 0
	}
	taken := make([]Hit, 0, len(c.all))
	var have uint64
	last := 0
	for _, h := range hits[i:] {
		if h.First-hits[i].First >= maxStretch {
			break
		}
		for n, group := range c.all {
			if have&(1<<n) != 0 || !slices.Contains(group, h.Concept) {
				continue
			}
			have |= 1 << n
			taken = append(taken, h)
			last = max(last, h.Last)
			break // one hit cannot stand for two groups
		}
		if len(taken) == len(c.all) {
			return taken, last - hits[i].First
		}
	}
	return nil, 0
}

// clue leads from a concept to a condition that asks for it.
type clue struct {
	issue, condition int
	number           int // of the condition among those of all issues
}

// cluesOf lists for each concept the conditions in whose most telling group it is, and counts all conditions.
func (g *Glossary) cluesOf() (clues [][]clue, conditions int) {
	clues = make([][]clue, len(g.Concepts))
	for i, issue := range g.Issues {
		for n, c := range issue.when {
			best := slices.MinFunc(c.all, func(a, b []int) int { return cmp.Compare(g.lightest(b), g.lightest(a)) })
			for _, id := range best {
				clues[id] = append(clues[id], clue{i, n, conditions})
			}
			conditions++
		}
	}
	return clues, conditions
}

// lightest gives the least weight in a group: a group of telling concepts is the best to look an issue up by.
func (g *Glossary) lightest(group []int) float64 {
	least := g.Concepts[group[0]].Weight
	for _, id := range group {
		least = min(least, g.Concepts[id].Weight)
	}
	return least
}
