package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"parley/diffview/align"
	"parley/importer/memo"
)

// figures is what one comparison reached, each from 0 to 1.
type figures struct {
	cut                   [2]float64 // F1 of the cut into clauses, per side
	precision, recall, f1 float64    // of the links
	first, firstThree     float64    // how often a partner stands first, and among the first three candidates
	wrong, missing        []link     // links that should not be, and that should
	bands                 bands
}

// bands counts the links of each band, and those that are right; links that count neither way are left out.
type bands map[align.Band]proven

// proven counts what was told, and how much of that is right.
type proven struct{ right, all int }

// add counts what another comparison found.
func (b bands) add(more bands) {
	for name, t := range more {
		b[name] = proven{b[name].right + t.right, b[name].all + t.all}
	}
}

// measure holds an alignment of two memos against the gold links of a set.
func measure(s set, pair [2]memo.Language, memos [2]*memo.Memo, found *align.Alignment) figures {
	var cut [2]float64
	var held [2][][]string
	for i := range memos {
		held[i], cut[i] = hold(memos[i].Clauses, s.sides[i][pair[i]])
	}
	links, counted := map[link]bool{}, bands{}
	for _, l := range found.Links {
		for _, a := range held[0][l.Left] {
			for _, b := range held[1][l.Right] {
				at := link{a, b}
				links[at] = true
				switch {
				case s.must[at]:
					counted.add(bands{l.Band: {1, 1}})
				case !s.may[at]:
					counted.add(bands{l.Band: {0, 1}})
				}
			}
		}
	}
	f := judged(s, links)
	f.cut, f.bands = cut, counted
	f.first, f.firstThree = ranked(s, held, found.Candidates[0])
	return f
}

// judged holds links against the gold ones of a set.
func judged(s set, links map[link]bool) figures {
	var f figures
	right := 0
	for l := range links {
		switch {
		case s.must[l]:
			right++
		case !s.may[l]:
			f.wrong = append(f.wrong, l)
		}
	}
	for l := range s.must {
		if !links[l] {
			f.missing = append(f.missing, l)
		}
	}
	order(f.wrong)
	order(f.missing)
	f.precision = share(right, right+len(f.wrong))
	f.recall = share(right, len(s.must))
	f.f1 = harmonic(f.precision, f.recall)
	return f
}

func order(links []link) {
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(strings.Compare(a.left, b.left), strings.Compare(a.right, b.right))
	})
}

// ranked says how often a unit with a partner finds one among its first candidates.
func ranked(s set, held [2][][]string, candidates [][]align.Candidate) (first, three float64) {
	best := map[string][]string{}
	for i, others := range candidates {
		for _, a := range held[0][i] {
			var list []string
			for _, o := range others {
				for _, b := range held[1][o.Clause] {
					if !slices.Contains(list, b) {
						list = append(list, b)
					}
				}
			}
			if len(list) > len(best[a]) {
				best[a] = list
			}
		}
	}
	partnered := map[string]bool{}
	for l := range s.must {
		partnered[l.left] = true
	}
	ones, threes := 0, 0
	for a := range partnered {
		hit := slices.IndexFunc(best[a], func(b string) bool { return s.must[link{a, b}] || s.may[link{a, b}] })
		if hit == 0 {
			ones++
		}
		if hit >= 0 && hit < 3 {
			threes++
		}
	}
	return share(ones, len(partnered)), share(threes, len(partnered))
}

// hold says which units each clause holds, and gives the F1 of the cut: a clause and a unit are the same where they
// share four fifths of the words of each.
func hold(clauses []memo.Clause, units []unit) ([][]string, float64) {
	bags := make([]map[string]int, len(units))
	for i, u := range units {
		bags[i] = bag(u.text)
	}
	held := make([][]string, len(clauses))
	exactUnits, exactClauses, holding := map[int]bool{}, 0, 0
	for i, c := range clauses {
		own := bag(c.Text)
		type hit struct {
			near float64
			id   string
		}
		var hits []hit
		exact := false
		for k := range units {
			common := shared(own, bags[k])
			inClause, inUnit := share(common, size(own)), share(common, size(bags[k]))
			if size(own) == 0 || size(bags[k]) == 0 {
				continue
			}
			near := min(inClause, inUnit)
			if inUnit >= 0.75 || (inClause >= 0.8 && size(own) >= 3) {
				hits = append(hits, hit{near, units[k].id})
			}
			if near >= 0.8 {
				exactUnits[k], exact = true, true
			}
		}
		slices.SortFunc(hits, func(a, b hit) int { return cmp.Or(cmp.Compare(b.near, a.near), strings.Compare(b.id, a.id)) })
		if len(hits) > 0 && hits[0].near >= 0.8 {
			hits = hits[:1]
		}
		for _, h := range hits {
			held[i] = append(held[i], h.id)
		}
		if exact {
			exactClauses++
		}
		if len(hits) > 0 {
			holding++
		}
	}
	return held, harmonic(share(exactClauses, holding), share(len(exactUnits), len(units)))
}

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}_]+`)

var leaveOut = strings.NewReplacer("ё", "е", "\u00ad", "", "ʼ", "", "’", "", "‘", "", "`", "", "'", "")

// bag counts the words of a text.
func bag(text string) map[string]int {
	words := map[string]int{}
	for _, w := range wordPattern.FindAllString(leaveOut.Replace(strings.ToLower(norm.NFC.String(text))), -1) {
		words[w]++
	}
	return words
}

func size(bag map[string]int) int {
	n := 0
	for _, count := range bag {
		n += count
	}
	return n
}

func shared(a, b map[string]int) int {
	n := 0
	for w, count := range a {
		n += min(count, b[w])
	}
	return n
}

func share(part, whole int) float64 { return float64(part) / float64(max(1, whole)) }

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// mean gives the mean of each figure; the lists of links are left out, and bands are summed.
func mean(all []figures) figures {
	m := figures{bands: bands{}}
	n := float64(len(all))
	for _, f := range all {
		m.cut[0] += f.cut[0] / n
		m.cut[1] += f.cut[1] / n
		m.precision += f.precision / n
		m.recall += f.recall / n
		m.f1 += f.f1 / n
		m.first += f.first / n
		m.firstThree += f.firstThree / n
		m.bands.add(f.bands)
	}
	return m
}
