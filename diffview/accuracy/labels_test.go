package main

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"parley/importer/memo"
)

func TestMeasureLabels(t *testing.T) {
	provisions, err := readLabels(fstest.MapFS{"l": {Data: []byte("# a remark\n" +
		"if permits|en|If it rains, lorries may wait.\nforbids/limits|ru|Стороны обязаны ждать.\n")}}, "l")
	if err != nil || len(provisions) != 2 {
		t.Fatal(provisions, err)
	}
	byAct, conditions, all := measureLabels(provisions)
	if all.there != 2 || all.right != 1 || byAct["permits"].right != 1 || byAct["forbids"].there != 1 || byAct["obliges"].found != 1 || conditions.right != 1 {
		t.Errorf("%+v, %+v", all, conditions)
	}
	for _, line := range []string{"permits|en", "allows|en|A."} {
		if _, err := readLabels(fstest.MapFS{"l": {Data: []byte(line)}}, "l"); err == nil {
			t.Errorf("%q is read", line)
		}
	}
}

// Readers filter and compare by what provisions do: it must be right in every language, whatever is done to the words.
func TestOwnLabels(t *testing.T) {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	provisions, err := readLabels(own, "wording/labels")
	if err != nil {
		t.Fatal(err)
	}
	for n, half := range halves {
		in := map[memo.Language][]labelled{}
		for _, p := range every(provisions, n) {
			in[p.language] = append(in[p.language], p)
		}
		for _, language := range languages(in) {
			if _, conditions, all := measureLabels(in[language]); all.precision() < 0.9 || conditions.precision() < 0.8 || conditions.recall() < 0.8 {
				t.Errorf("%s, %s: %.2f right, conditions %.2f and %.2f", half, language, all.precision(), conditions.precision(), conditions.recall())
			}
		}
	}
}
