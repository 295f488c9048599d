package align

import "math"

// weigh puts the weights of words and concepts into both drafts: what stands in few clauses says more.
func weigh(a, b *draft) {
	concepts := conceptWeights(a, b)
	for _, d := range []*draft{a, b} {
		words := d.wordWeights()
		each := func(p *passage) { p.weigh(concepts, words, d.known.w) }
		for i := range d.clauses {
			c := &d.clauses[i]
			each(&c.whole)
			for k := range c.provisions {
				each(&c.provisions[k])
			}
		}
		for i := range d.contexts {
			each(&d.contexts[i].passage)
		}
	}
}

// conceptWeights gives each concept, topic and issue its weight in two drafts.
func conceptWeights(a, b *draft) []float64 {
	k := a.known
	counts, total := make([]int, len(k.weights)), len(a.clauses)+len(b.clauses)
	for _, d := range []*draft{a, b} {
		for i := range d.clauses {
			for _, c := range d.clauses[i].whole.concepts {
				counts[c.id]++
			}
		}
	}
	weights := make([]float64, len(k.weights))
	for id, n := range counts {
		weights[id] = k.weights[id] * (k.w.steadfast + (1-k.w.steadfast)*rarity(n, total))
	}
	return weights
}

// wordWeights gives each content word its weight in its draft.
func (d *draft) wordWeights() []float64 {
	weights := make([]float64, len(d.vocab.counts))
	for id, n := range d.vocab.counts {
		weights[id] = rarity(n, len(d.clauses))
		if d.vocab.light[id] {
			weights[id] *= d.known.w.light
		}
	}
	return weights
}

// weigh puts the weights of a passage in; what stands in a run-in title counts more.
func (p *passage) weigh(concepts, words []float64, w *weights) {
	p.mass = 0
	for i := range p.concepts {
		c := &p.concepts[i]
		c.weight = concepts[c.id]
		if c.titled {
			c.weight *= 1 + w.titleExtra
		}
		p.mass += c.weight
	}
	for i := range p.words {
		x := &p.words[i]
		x.weight = words[x.id]
		if x.titled {
			x.weight *= 1 + w.titleExtra
		}
		if len(x.under) == 0 {
			p.mass += w.wordShare * x.weight
		}
	}
}

// rarity is 1 for what stands in one of many clauses and falls to 0 for what stands in all.
func rarity(count, total int) float64 {
	return math.Log(float64(total+1)/float64(max(count, 1))) / math.Log(float64(total+1))
}
