package align

import (
	_ "embed" // for fields.txt
	"math/bits"
	"strings"
	"sync"

	"parley/diffview/lexicon"
)

//go:embed fields.txt
var fieldsText string

// A field is a field of meaning: health, courts, ports. It brings clauses together that share neither a word nor a concept.

// mostFields is how many fields a fieldSet has room for.
const mostFields = 192

// fieldSet is a set of fields, a bit each.
type fieldSet [mostFields / 64]uint64

func (s *fieldSet) add(field int) { s[field/64] |= 1 << (field % 64) }

func (s *fieldSet) join(t fieldSet) {
	for n := range s {
		s[n] |= t[n]
	}
}

// both calls do with the fields that both sets have.
func (s *fieldSet) both(t *fieldSet, do func(field int)) {
	for n := range s {
		for common := s[n] & t[n]; common != 0; common &= common - 1 {
			do(64*n + bits.TrailingZeros64(common))
		}
	}
}

// fieldLines gives the ids of fields and, line for line, those of the concepts that belong to them.
var fieldLines = sync.OnceValues(func() (ids []string, concepts [][]string) {
	for line := range strings.Lines(fieldsText) {
		if id, list, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, "#") {
			ids, concepts = append(ids, id), append(concepts, strings.Fields(list))
		}
	}
	return ids, concepts
})

// fieldsOfConcepts gives the fields of each concept of a glossary.
func fieldsOfConcepts(g *lexicon.Glossary) []fieldSet {
	at := make(map[string]int, len(g.Concepts))
	for n, c := range g.Concepts {
		at[c.ID] = n
	}
	all := make([]fieldSet, len(g.Concepts))
	_, concepts := fieldLines()
	for field, list := range concepts {
		for _, id := range list {
			if n, ok := at[id]; ok {
				all[n].add(field)
			}
		}
	}
	return all
}

// fieldWeights gives each field its weight in two drafts: what few clauses speak of says more.
func fieldWeights(a, b *draft) (weights [mostFields]float64) {
	var counts [mostFields]int
	for _, d := range []*draft{a, b} {
		for i := range d.clauses {
			of := &d.clauses[i].whole.fields
			of.both(of, func(field int) { counts[field]++ })
		}
	}
	w, total := a.known.w, len(a.clauses)+len(b.clauses)
	for field, n := range counts {
		weights[field] = w.field * (w.steadfast + (1-w.steadfast)*rarity(n, total))
	}
	return weights
}
