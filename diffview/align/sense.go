package align

import (
	"math"
	"slices"
	"sync"
)

// The sense of a clause is what its words are known to go with: the fields of meaning that they belong to, and the
// concepts in whose phrases they stand, whether or not the clause names these. So two clauses that share neither a word nor
// a concept can still be seen to speak of one matter, "chlorine" and «реагенти» of water and of supplies. This is the explicit
// semantic analysis of Gabrilovich and Markovitch 2007, "Computing semantic relatedness using Wikipedia-based explicit
// semantic analysis", with the glossary in place of an encyclopedia.

// sense is a sparse vector: fields first, then concepts.
type sense struct {
	at     []int32
	of     []float32
	square float64 // of its length
	common float64 // its product with the mean of both drafts
}

// senses are the senses of the clauses of two drafts.
type senses struct {
	of   [2][]sense
	less float64 // how much of the mean is taken from each
	mean float64 // the square of the length of the mean
	w    *weights
}

// sensesOf tells the senses of all clauses of two drafts. What all clauses of both drafts go with tells none from another,
// so that most of the mean of all is taken from each.
func sensesOf(a, b *draft) *senses {
	n := float64(len(a.clauses) + len(b.clauses))
	s := &senses{w: a.known.w, less: a.known.w.senseMean * n / (n + fewSenses)}
	dims := a.known.dims()
	mean := make([]float64, dims)
	for side, d := range []*draft{a, b} {
		s.of[side] = d.senses()
		for i := range s.of[side] {
			s.of[side][i].add(mean, 1/n)
		}
	}
	for k, x := range mean {
		mean[k] = round(x)
		s.mean += mean[k] * mean[k]
	}
	for side := range s.of {
		for i := range s.of[side] {
			x := &s.of[side][i]
			x.common = x.product(mean)
		}
	}
	return s
}

// fewSenses is the number of clauses in both drafts of which but half as much of the mean is taken: that of a few clauses
// is hardly more than these clauses.
const fewSenses = 10

// add adds a sense, so many times, to a vector.
func (s *sense) add(to []float64, times float64) {
	for k, at := range s.at {
		to[at] += times * float64(s.of[k])
	}
}

// clear empties a vector that holds a sense.
func (s *sense) clear(v []float64) {
	for _, at := range s.at {
		v[at] = 0
	}
}

// product is the scalar product with a vector.
func (s *sense) product(v []float64) float64 {
	sum := 0.0
	for k, at := range s.at {
		sum += float64(s.of[k]) * v[at]
	}
	return sum
}

// length is what is left of the length of a sense without its share of the mean.
func (s *senses) length(x *sense) float64 {
	m := s.less
	return math.Sqrt(max(0, x.square-2*m*x.common+m*m*s.mean))
}

// alike is the cosine of the senses of a left clause, which v holds as a vector, and of a right one, from −1 to 1; 0 where
// either has none.
func (s *senses) alike(i, j int, v []float64) float64 {
	l, r, m := &s.of[0][i], &s.of[1][j], s.less
	if len(l.at) == 0 || len(r.at) == 0 {
		return 0
	}
	length := s.length(l) * s.length(r)
	if length < 1e-9 {
		return 0
	}
	return s.w.sense * round((r.product(v)-m*(l.common+r.common)+m*m*s.mean)/length)
}

// dims is the number of fields and concepts.
func (k *knowledge) dims() int { return mostFields + len(k.glossary.Concepts) }

// senses tells the senses of the clauses of a draft: of their words, of the headings above them, and a little of the
// clauses beside them under the same headings.
func (d *draft) senses() []sense {
	words := d.tellWords()
	d.wordSenses = words
	dims := d.known.dims()
	above, own := make([]sense, len(d.contexts)), make([]sense, len(d.clauses))
	share(len(d.contexts), func(from, to int) {
		v := newVector(dims)
		for i := from; i < to; i++ {
			v.take(&d.contexts[i].passage, words)
			above[i] = v.sense()
		}
	})
	share(len(d.clauses), func(from, to int) {
		v := newVector(dims)
		for i := from; i < to; i++ {
			v.take(&d.clauses[i].whole, words)
			v.lean(&above[d.clauses[i].context], d.known.w.senseAbove*v.length())
			own[i] = v.sense()
		}
	})
	all := make([]sense, len(d.clauses))
	share(len(d.clauses), func(from, to int) {
		v := newVector(dims)
		for i := from; i < to; i++ {
			v.lean(&own[i], math.Sqrt(own[i].square))
			much := d.known.w.senseBeside * v.length()
			for _, k := range [2]int{i - 1, i + 1} {
				if k >= 0 && k < len(own) && d.clauses[k].context == d.clauses[i].context {
					v.lean(&own[k], much)
				}
			}
			all[i] = v.sense()
		}
	})
	return all
}

// tellWords gives each word of the vocabulary its sense, of length 1 where it has any.
func (d *draft) tellWords() []sense {
	k, groups := d.known, fieldBreadths()
	all := make([]sense, len(d.vocab.entries))
	share(len(all), func(from, to int) {
		v := newVector(k.dims())
		for id := from; id < to; id++ {
			e := &d.vocab.known[id].fields
			e.both(e, func(field int) { v.put(field, 1) })
			for _, hint := range k.glossary.Hints(d.vocab.folds[id], d.vocab.entries[id].language) {
				v.put(mostFields+hint.Concept, hint.Share)
				of := &k.fields[hint.Concept]
				of.both(of, func(field int) { v.put(field, hint.Share) })
			}
			for _, at := range v.met {
				if at < mostFields {
					v.of[at] *= -math.Log(groups[at])
				} else {
					v.of[at] *= -math.Log(k.glossary.Breadth(int(at) - mostFields))
				}
			}
			all[id] = v.sense()
			all[id].normalise()
		}
	})
	return all
}

// fieldBreadths gives for each field the share of the groups of everyday words that belong to it.
var fieldBreadths = sync.OnceValue(func() []float64 {
	_, fields := everydayLines()
	all := make([]float64, mostFields)
	for i := range fields {
		fields[i].both(&fields[i], func(field int) { all[field]++ })
	}
	for field, n := range all {
		all[field] = max(1, n) / float64(len(fields))
	}
	return all
})

// with gives the scalar product with another sense, and the topic, not a general one, of the concept that has the greatest
// part in it; −1 where none has.
func (s *sense) with(o *sense, k *knowledge) (product float64, topic int) {
	most, topic := 0.0, -1
	for n, at := range s.at {
		m := slices.Index(o.at, at)
		if m < 0 {
			continue
		}
		part := float64(s.of[n]) * float64(o.of[m])
		product += part
		if at >= mostFields && k.topics[at-mostFields] >= 0 && part > most {
			most, topic = part, int(k.topics[at-mostFields])-len(k.glossary.Concepts)
		}
	}
	return product, topic
}

// normalise makes the length of a sense 1.
func (s *sense) normalise() {
	length := math.Sqrt(s.square)
	for k := range s.of {
		s.of[k] = float32(float64(s.of[k]) / length)
	}
	s.square = min(s.square, 1)
}

// vector gathers a sense.
type vector struct {
	of  []float64
	met []int32 // where it is not 0, in the order in which it was met
}

func newVector(dims int) *vector { return &vector{of: make([]float64, dims)} }

// put adds to a dimension.
func (v *vector) put(at int, x float64) {
	if x == 0 {
		return
	}
	if v.of[at] == 0 {
		v.met = append(v.met, int32(at))
	}
	v.of[at] += x
}

// take makes the vector that of the words of a passage.
func (v *vector) take(p *passage, words []sense) {
	for i := range p.words {
		w := &p.words[i]
		for k, at := range words[w.id].at {
			v.put(int(at), w.weight*float64(words[w.id].of[k]))
		}
	}
}

// lean adds a sense with so much length.
func (v *vector) lean(s *sense, length float64) {
	if s.square == 0 {
		return
	}
	length /= math.Sqrt(s.square)
	for k, at := range s.at {
		v.put(int(at), length*float64(s.of[k]))
	}
}

func (v *vector) length() float64 {
	sum := 0.0
	for _, at := range v.met {
		sum += v.of[at] * v.of[at]
	}
	return math.Sqrt(sum)
}

// sense gives what was gathered and empties the vector.
func (v *vector) sense() sense {
	s := sense{at: append(make([]int32, 0, len(v.met)), v.met...), of: make([]float32, len(v.met))}
	for k, at := range v.met {
		s.of[k] = float32(v.of[at])
		s.square += float64(s.of[k]) * float64(s.of[k])
		v.of[at] = 0
	}
	v.met = v.met[:0]
	return s
}
