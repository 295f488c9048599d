package main

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parley/diffview/wording"
)

// ownFacts reads one of the project's own files of provisions.
func ownFacts(t *testing.T, file string) []factsPair {
	t.Helper()
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := readFacts(own, "wording/"+file)
	if err != nil {
		t.Fatal(err)
	}
	return pairs
}

// Each fact must stand in its text and be judged exactly once, each verdict must speak of facts there are.
func TestFactsGoldIsWhole(t *testing.T) {
	for _, p := range slices.Concat(ownFacts(t, "facts"), ownFacts(t, "figures")) {
		for n, side := range p.sides {
			for _, g := range side.facts {
				if !strings.Contains(side.text, g.text) {
					t.Errorf("%q does not stand in %q", g.text, side.text)
				}
				judged := 0
				for _, v := range p.verdicts {
					if said := [2]string{v.left, v.right}[n]; said != "" && (said == g.value || g.value == "" && said == g.text) {
						judged++
					}
				}
				if judged == 0 && !g.optional && p.sides[1].language != "" {
					t.Errorf("%s: %s %s has no verdict", side.text, g.kind, g.value+g.text)
				}
			}
		}
		for _, v := range p.verdicts {
			for n, said := range []string{v.left, v.right} {
				if said != "" && !slices.ContainsFunc(p.sides[n].facts, func(g goldFact) bool { return g.value == said || g.text == said }) {
					t.Errorf("%s: the verdict on %s speaks of no fact", p.sides[n].text, said)
				}
			}
			onesided := v.left == "" || v.right == ""
			if onesided != (v.verdict == wording.LeftOnly || v.verdict == wording.RightOnly) {
				t.Errorf("%s: the verdict %+v is none", p.sides[0].text, v)
			}
		}
	}
}

func TestMeasureFacts(t *testing.T) {
	pairs, err := readFacts(fstest.MapFS{"f": {Data: []byte(strings.Join([]string{
		"# a remark", "= en-en", "L within 30 days, 5 tanks, one of 40", " deadline|<=30 d||within 30 days", " number|6|tanks|5 tanks",
		" ?number|40||40", "R within 20 days", " deadline|<=20 d||within 20 days", "V differs|<=30 d|<=20 d|size", "V left-only|6||",
	}, "\n"))}}, "f")
	if err != nil || len(pairs) != 1 {
		t.Fatal(pairs, err)
	}
	f := measureFacts(pairs)
	if f.facts.right != 2 || f.facts.found != 3 || f.facts.there != 3 {
		t.Errorf("facts: %+v", f.facts)
	}
	if f.verdicts.right != 1 || f.verdicts.found != 2 || f.verdicts.there != 2 {
		t.Errorf("verdicts: %+v", f.verdicts)
	}
}

func TestReadFactsNamesABadLine(t *testing.T) {
	for _, text := range []string{"L text", "= en-", "=", "= en-en\nV same|a|b", "= en-en\nL text\n number|5"} {
		if _, err := readFacts(fstest.MapFS{"f": {Data: []byte(text)}}, "f"); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

// Facts must stay well read and compared, whatever is done to the method.
func TestOwnFacts(t *testing.T) {
	for n, half := range halves {
		f := measureFacts(every(ownFacts(t, "facts"), n))
		if f.facts.precision() < 0.85 || f.facts.recall() < 0.88 || f.verdicts.precision() < 0.8 || f.verdicts.recall() < 0.82 || f.how.recall() < 0.85 {
			t.Errorf("%s: facts %.2f and %.2f, verdicts %.2f and %.2f, ways to differ %.2f", half,
				f.facts.precision(), f.facts.recall(), f.verdicts.precision(), f.verdicts.recall(), f.how.recall())
		}
	}
}
