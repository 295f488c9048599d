package main

import (
	"context"
	"fmt"
	"io"
	"math"

	"parley/diffview/align"
	"parley/importer/memo"
)

// sample is one pair of drafts, read and compared.
type sample struct {
	set      set
	other    string // the set whose right draft stands against the left one, where that has nothing to do with it
	memos    [2]*memo.Memo
	held     [2][][]string
	weight   float64 // of each of its pairs: every set counts the same, in however many languages it is
	evidence []align.Evidence
}

// samples reads all rival drafts in the first layout.
func samples(sets []set) ([]*sample, error) {
	var all []*sample
	for _, s := range sets {
		if s.translations() {
			continue
		}
		more, err := samplesOf(sample{set: s, weight: setWeight})
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	for _, x := range strangers(sets) {
		more, err := samplesOf(x)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	return all, nil
}

// samplesOf makes of a sample one for each pair of languages.
func samplesOf(of sample) ([]*sample, error) {
	var all []*sample
	pairs := of.set.pairs()
	for _, pair := range pairs {
		x := of
		x.weight /= float64(len(pairs))
		var err error
		if x.memos, err = readPair(x.set, pair, layouts[0]); err != nil {
			return nil, err
		}
		for side, m := range x.memos {
			x.held[side], _ = hold(m.Clauses, x.set.sides[side][pair[side]])
		}
		all = append(all, &x)
	}
	return all, nil
}

// strangers sets the left draft of each set that weights are fitted to against the right draft of another one: nothing in
// it is answered. In the sets as they are nearly every clause has a partner, which is not so of all drafts.
func strangers(sets []set) []sample {
	var some []set
	for _, s := range sets {
		if !s.translations() && s.use != checking {
			some = append(some, s)
		}
	}
	var all []sample
	for n, s := range some {
		o := some[(n+len(some)/2)%len(some)]
		if o.name == s.name {
			continue
		}
		s.sides[1], s.must, s.may = o.sides[1], nil, nil
		all = append(all, sample{set: s, other: o.name, weight: strangeWeight})
	}
	return all
}

// setWeight is what each pair of clauses counts in all languages of a set together.
const setWeight = 4

// strangeWeight is the same where nothing is answered.
const strangeWeight = 0.2

// weigh gathers the evidence of all samples, after a first step with certain weights.
func weigh(all []*sample, weights []float64) error {
	for _, x := range all {
		evidence, err := align.Weigh(context.Background(), x.memos[0], x.memos[1], weights)
		if err != nil {
			return err
		}
		x.evidence = evidence
	}
	return nil
}

// verdict says whether two clauses answer each other, and whether anybody has said so or not.
func (x *sample) verdict(left, right int) (answers, told bool) {
	told = len(x.held[0][left]) > 0 && len(x.held[1][right]) > 0
	for _, a := range x.held[0][left] {
		for _, b := range x.held[1][right] {
			if x.set.must[link{a, b}] {
				return true, true
			}
			told = told && !x.set.may[link{a, b}]
		}
	}
	return false, told
}

// examples makes examples of the evidence of samples, but for those of one set and of checking sets.
func examples(all []*sample, but string, of func(align.Evidence) []float64) []example {
	var out []example
	for _, x := range all {
		if x.set.name == but || x.other == but && but != "" || x.set.use == checking {
			continue
		}
		for _, e := range x.evidence {
			if answers, told := x.verdict(e.Left, e.Right); told {
				out = append(out, example{of: of(e), right: answers, weight: x.weight})
			}
		}
	}
	return out
}

// steps are the weights of both steps.
type steps struct{ alone, among []float64 }

// learn fits the weights of both steps to all tuning and known sets but one.
func learn(all []*sample, but string) (steps, error) {
	if err := weigh(all, nil); err != nil {
		return steps{}, err
	}
	alone := regression(examples(all, but, func(e align.Evidence) []float64 { return e.Alone }))
	if err := weigh(all, alone); err != nil {
		return steps{}, err
	}
	return steps{alone, regression(examples(all, but, func(e align.Evidence) []float64 { return e.Among }))}, nil
}

// trial says how weights do on samples that they were not fitted to.
type trial struct {
	f1      map[string][]figures // per set
	chances [10]struct{ sum, right, all float64 }
	loss    map[string][2]float64 // per set: the sum of the logarithms, and of the pairs that answer
}

// try adds a sample: the pairs that are likely enough are its links, without regard to the order of its drafts.
func (t *trial) try(x *sample, among []float64, likely float64) {
	links := map[link]bool{}
	loss := t.loss[x.set.name]
	for _, e := range x.evidence {
		p := probability(among, e.Among, nil)
		answers, told := x.verdict(e.Left, e.Right)
		if told {
			c := &t.chances[min(9, int(10*p))]
			c.sum, c.all = c.sum+p, c.all+1
			if answers {
				c.right++
				loss = [2]float64{loss[0] - math.Log(p), loss[1] + 1}
			} else {
				loss[0] -= math.Log(1 - p)
			}
		}
		if p < likely {
			continue
		}
		for _, a := range x.held[0][e.Left] {
			for _, b := range x.held[1][e.Right] {
				links[link{a, b}] = true
			}
		}
	}
	t.loss[x.set.name] = loss
	t.f1[x.set.name] = append(t.f1[x.set.name], judged(x.set, links))
}

// astray counts the links of drafts that have nothing to do with each other, and the clauses of both.
type astray struct{ links, clauses float64 }

func (a *astray) count(x *sample, among []float64, likely float64) {
	for _, e := range x.evidence {
		if _, told := x.verdict(e.Left, e.Right); told && probability(among, e.Among, nil) >= likely {
			a.links++
		}
	}
	for _, m := range x.memos {
		a.clauses += float64(len(m.Clauses))
	}
}

// fit prints what pairs that are likely enough reach on each set with weights that were fitted to the other ones, and the
// weights fitted to all.
func fit(out io.Writer, sets []set, likely float64) error {
	all, err := samples(sets)
	if err != nil {
		return err
	}
	trials := map[string]*trial{}
	for _, use := range []string{tuning, checking} {
		trials[use] = &trial{f1: map[string][]figures{}, loss: map[string][2]float64{}}
	}
	fmt.Fprintln(out, "set            use       precision  recall  F1     loss")
	worst := 1.0
	var means []figures
	var lost astray
	for _, s := range sets {
		if s.translations() || s.use == checking {
			continue
		}
		found, err := learn(all, s.name)
		if err != nil {
			return err
		}
		t := trials[tuning]
		for _, x := range all {
			if x.set.name != s.name {
				continue
			}
			if x.other != "" {
				lost.count(x, found.among, likely)
			} else {
				t.try(x, found.among, likely)
			}
		}
		m := mean(t.f1[s.name])
		fitted(out, s.name, s.use, m, t.loss[s.name])
		means, worst = append(means, m), min(worst, m.f1)
	}
	found, err := learn(all, "")
	if err != nil {
		return err
	}
	for _, x := range all {
		if x.set.use == checking {
			trials[checking].try(x, found.among, likely)
		}
	}
	var checks []figures
	for _, s := range sets {
		if f := trials[checking].f1[s.name]; len(f) > 0 {
			checks = append(checks, mean(f))
		}
	}
	fmt.Fprintf(out, "each set by the others: F1 %.3f, the worst %.3f; held out: F1 %.3f\n", mean(means).f1, worst, mean(checks).f1)
	fmt.Fprintf(out, "drafts that have nothing to do with each other: %.2f links a clause\n", lost.links/max(1, lost.clauses))
	for _, use := range []string{tuning, checking} {
		fmt.Fprintf(out, "%s: chance said, share right (pairs):", use)
		for _, c := range trials[use].chances {
			fmt.Fprintf(out, " %.2f %.2f (%.0f)", c.sum/max(1, c.all), c.right/max(1, c.all), c.all)
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "alone: %.2f\namong: %.2f\n", found.alone, found.among)
	return nil
}

func fitted(out io.Writer, name, use string, f figures, loss [2]float64) {
	fmt.Fprintf(out, "%-14s %-9s %.2f       %.2f    %.3f  %.3f\n", name, use, f.precision, f.recall, f.f1, loss[0]/max(1, loss[1]))
}
