package main

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode"

	"parley/importer/memo"
)

// shuffled makes of translations a set in which the clauses of either side stand in an order of their own.
func (s set) shuffled() set {
	out := s
	out.name = s.name + " shuffled"
	for side := range out.sides {
		out.sides[side] = map[memo.Language][]unit{}
		for language, units := range s.sides[side] {
			units = append([]unit(nil), units...)
			chance(out.name, side).Shuffle(len(units), func(i, j int) { units[i], units[j] = units[j], units[i] })
			out.sides[side][language] = units
		}
	}
	return out
}

// revised makes a set of a draft and an edited copy of it: of ten clauses about one is dropped, one is new, one is moved
// and half are edited.
func (s set) revised(side int, language memo.Language, spare []unit) set {
	units := s.sides[side][language]
	out := set{name: "revisions", use: checking, must: map[link]bool{}, may: map[link]bool{}, revision: true}
	chance := chance(s.name+string(language), side)
	var copied []unit
	for i, u := range units {
		if chance.IntN(10) == 0 {
			copied = append(copied, unit{"N" + u.id, u.heading, spare[chance.IntN(len(spare))].text})
		}
		switch {
		case chance.IntN(10) == 0:
			continue
		case chance.IntN(2) == 0:
			u.text = edited(u.text, units[(i+1)%len(units)].text, chance)
		}
		copied = append(copied, u)
		out.must[link{u.id, u.id}] = true
	}
	for range len(copied) / 10 {
		from, to := chance.IntN(len(copied)), chance.IntN(len(copied))
		u := copied[from]
		u.heading = copied[to].heading
		copied = append(copied[:from], copied[from+1:]...)
		copied = append(copied[:to], append([]unit{u}, copied[to:]...)...)
	}
	out.sides[0] = map[memo.Language][]unit{language: units}
	out.sides[1] = map[memo.Language][]unit{language: copied}
	return out
}

// edited changes a text as a drafter would: another number, a word left out, a few words from elsewhere put in.
func edited(text, other string, chance *rand.Rand) string {
	words, more := strings.Fields(text), strings.Fields(other)
	for range 1 + len(words)/10 {
		at := chance.IntN(len(words))
		switch chance.IntN(3) {
		case 0:
			if strings.IndexFunc(words[at], unicode.IsDigit) >= 0 {
				words[at] = "45"
			} else if len(words) > 6 {
				words = append(words[:at], words[at+1:]...)
			}
		case 1:
			words[at] = more[chance.IntN(len(more))]
		default:
			from := chance.IntN(len(more))
			piece := more[from:min(len(more), from+3)]
			words = append(words[:at], append(append([]string(nil), piece...), words[at:]...)...)
		}
	}
	return strings.Join(words, " ")
}

// chance is the same for the same name and side, so that every run measures the same.
func chance(name string, side int) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name)) // a hash takes everything
	return rand.New(rand.NewPCG(h.Sum64(), uint64(side)))
}

// revisions makes revised copies of every draft of every set, in all its languages. What is new in one comes from the
// draft of another set.
func revisions(sets []set) map[memo.Language][]set {
	all := map[memo.Language][]set{}
	for n, s := range sets {
		if s.translations() {
			continue
		}
		for side := range s.sides {
			for _, language := range languages(s.sides[side]) {
				spare := sets[(n+1)%len(sets)].sides[side][language]
				if len(spare) == 0 {
					spare = sets[(n+2)%len(sets)].sides[side][language]
				}
				if len(spare) > 0 {
					all[language] = append(all[language], s.revised(side, language, spare))
				}
			}
		}
	}
	return all
}
