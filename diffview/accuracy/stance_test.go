package main

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
)

func TestStanceGoldIsBalanced(t *testing.T) {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := readStances(own, "wording/stance")
	if err != nil {
		t.Fatal(err)
	}
	for n, half := range halves {
		all := every(pairs, n)
		opposite := len(slices.DeleteFunc(slices.Clone(all), func(p stancePair) bool { return !p.opposite }))
		if opposite*2 != len(all) {
			t.Errorf("%s: %d of %d are opposite", half, opposite, len(all))
		}
	}
}

func TestMeasureStances(t *testing.T) {
	pairs, err := readStances(fstest.MapFS{"s": {Data: []byte("# a remark\n" +
		"opposite|ru-uk|Украина не вступает в НАТО.|Україна вступає до НАТО.\nnone|ru-uk|Мост ремонтируют.|Міст ремонтують.\n")}}, "s")
	if err != nil || len(pairs) != 2 {
		t.Fatal(pairs, err)
	}
	if got := measureStances(pairs); got.there != 1 || got.found != 1 || got.right != 1 {
		t.Errorf("%+v", got)
	}
	if _, err := readStances(fstest.MapFS{"s": {Data: []byte("maybe|ru-uk|А|Б")}}, "s"); err == nil {
		t.Error("a verdict that is none is read")
	}
}

// "Possibly opposite" must be right where it is said, whatever is done to the glossary.
func TestOwnStances(t *testing.T) {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	for name, recall := range map[string]float64{"stance": 0.5, "opposed": 0.35} {
		pairs, err := readStances(own, "wording/"+name)
		if err != nil {
			t.Fatal(err)
		}
		for n, half := range halves {
			if f := measureStances(every(pairs, n)); f.precision() < 0.85 || f.recall() < recall {
				t.Errorf("%s, %s: precision %.2f, recall %.2f", name, half, f.precision(), f.recall())
			}
		}
	}
}
