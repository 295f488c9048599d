package main

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/align"
	"parley/importer"
	"parley/importer/memo"
)

// tiny is a set of two drafts with three units on the left and two on the right.
var tiny = fstest.MapFS{
	"tiny/left.en.units":  {Data: []byte("L1|One|Prisoners of war are exchanged within a month.\nL2|One|Maps of the mines are handed over.\nL3|Two|The bridge is repaired by both sides.\n")},
	"tiny/right.uk.units": {Data: []byte("R1||Обмін полоненими завершується за місяць.\nR2||Карти мін передаються негайно; міст ремонтують сторони.\n")},
	"tiny/gold":           {Data: []byte("# tuning\nm L1 R1\nm L2 R2\nm L3 R2\na L3 R1 no matter\n")},
}

func read(t *testing.T) set {
	t.Helper()
	sets, err := readSets(tiny)
	if err != nil || len(sets) != 1 {
		t.Fatal(sets, err)
	}
	return sets[0]
}

// cutAs makes a memo of clauses with these texts.
func cutAs(texts ...string) *memo.Memo {
	m := &memo.Memo{}
	for _, text := range texts {
		m.Clauses = append(m.Clauses, memo.Clause{Text: text})
	}
	return m
}

func TestMeasure(t *testing.T) {
	s := read(t)
	pair := [2]memo.Language{"en", "uk"}
	left := cutAs("One", s.sides[0]["en"][0].text, s.sides[0]["en"][1].text+" "+s.sides[0]["en"][2].text)
	right := cutAs(s.sides[1]["uk"][0].text, s.sides[1]["uk"][1].text)
	found := &align.Alignment{
		Links: []align.Link{
			{Left: 1, Right: 0, Band: align.Strong},
			{Left: 1, Right: 1, Band: align.Strong},
			{Left: 2, Right: 1, Band: align.Strong},
			{Left: 2, Right: 1, Band: align.Possible},
		},
		Candidates: [2][][]align.Candidate{{
			{}, {{Clause: 1}, {Clause: 0}}, {{Clause: 1}, {Clause: 0}},
		}},
	}
	got := measure(s, pair, [2]*memo.Memo{left, right}, found)
	want := figures{
		cut:       [2]float64{harmonic(share(1, 2), share(1, 3)), 1},
		precision: 0.75, recall: 1, f1: harmonic(0.75, 1),
		first: share(2, 3), firstThree: 1,
		wrong: []link{{"L1", "R2"}},
		bands: bands{align.Strong: {3, 4}, align.Possible: {2, 2}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(figures{}, link{}, proven{})); diff != "" {
		t.Error(diff)
	}
}

func TestPairs(t *testing.T) {
	s := read(t)
	if diff := cmp.Diff([][2]memo.Language{{"en", "uk"}}, s.pairs()); diff != "" {
		t.Error(diff)
	}
	both := map[memo.Language][]unit{"en": {{"1", "", "a"}}, "ru": {{"1", "", "а"}}, "uk": {{"1", "", "а"}}}
	s.sides = [2]map[memo.Language][]unit{both, both}
	if diff := cmp.Diff([][2]memo.Language{{"en", "ru"}, {"en", "uk"}, {"ru", "uk"}}, s.pairs()); diff != "" {
		t.Errorf("translations: %s", diff)
	}
}

func TestDocument(t *testing.T) {
	units := read(t).sides[0]["en"]
	tests := map[layout]string{
		sections: "MEMORANDUM\n\nSection I. One\n\n1. Prisoners of war are exchanged within a month.\n\n2. Maps of the mines are handed over.\n\n" +
			"Section II. Two\n\n1. The bridge is repaired by both sides.\n\n",
		bullets: "MEMORANDUM\n\nI. One\n\n– Prisoners of war are exchanged within a month.\n\n– Maps of the mines are handed over.\n\n" +
			"II. Two\n\n– The bridge is repaired by both sides.\n\n",
		points: "MEMORANDUM\n\n1. One\n\n1.1. Prisoners of war are exchanged within a month.\n\n1.2. Maps of the mines are handed over.\n\n" +
			"2. Two\n\n2.1. The bridge is repaired by both sides.\n\n",
		markdown: "# MEMORANDUM\n\n## One\n\n- Prisoners of war are exchanged within a month.\n\n- Maps of the mines are handed over.\n\n" +
			"## Two\n\n- The bridge is repaired by both sides.\n\n",
	}
	for l, want := range tests {
		got, _ := document(units, "en", l)
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s: %s", l, diff)
		}
	}
}

// Every layout is read back as the units it was made of.
func TestDocumentsAreRead(t *testing.T) {
	units := read(t).sides[0]["en"]
	for _, l := range []layout{sections, bullets, points, markdown, word, pages} {
		file, ending := document(units, "en", l)
		m, err := importer.ReadBytes(context.Background(), "draft"+ending, file, importer.Options{})
		if err != nil {
			t.Fatal(l, err)
		}
		if _, cut := hold(m.Clauses, units); cut != 1 {
			t.Errorf("%s: cut %.2f in %+v", l, cut, m.Clauses)
		}
	}
}

func TestShuffled(t *testing.T) {
	units := []unit{{"1", "", "a"}, {"2", "", "b"}, {"3", "", "c"}, {"4", "", "d"}, {"5", "", "e"}}
	both := map[memo.Language][]unit{"en": units, "ru": units}
	s := set{name: "x", sides: [2]map[memo.Language][]unit{both, both}}
	got := s.shuffled()
	if !got.translations() || slices.Equal(got.sides[0]["en"], got.sides[1]["en"]) || !slices.Equal(units, s.sides[0]["en"]) {
		t.Errorf("shuffled %v, from %v", got.sides, s.sides)
	}
}

func TestRevised(t *testing.T) {
	var units []unit
	for n := range 40 {
		units = append(units, unit{fmt.Sprint(n), "", strings.Repeat(fmt.Sprint("word", n, " "), 12)})
	}
	s := set{name: "x", sides: [2]map[memo.Language][]unit{{"en": units}, {}}}
	got := s.revised(0, "en", []unit{{"9", "", "new"}})
	if diff := cmp.Diff(got.sides, s.revised(0, "en", []unit{{"9", "", "new"}}).sides, cmp.AllowUnexported(unit{})); diff != "" {
		t.Error("another copy every time", diff)
	}
	kept, same, added := 0, 0, 0
	for _, u := range got.sides[1]["en"] {
		switch {
		case u.text == "new":
			added++
		case slices.Contains(units, u):
			same++
			kept++
		default:
			kept++
		}
	}
	if kept != len(got.must) || kept == len(units) || same == 0 || same == kept || added == 0 {
		t.Errorf("%d kept, %d of them unchanged, %d added, %d links", kept, same, added, len(got.must))
	}
	if got.translations() {
		t.Error("a revision taken for a translation")
	}
}

func TestWrap(t *testing.T) {
	text := strings.Repeat("слово ", 20)
	for i, line := range strings.Split(wrap("1.1. ", text), "\n") {
		if n := len([]rune(line)); n > width {
			t.Errorf("a line of %d characters", n)
		}
		if i > 0 && !strings.HasPrefix(line, "     слово") {
			t.Errorf("line %q does not hang", line)
		}
	}
}

// What was not changed, edited or moved in a revised draft finds itself again, and little else.
func TestRevisionsOfOwnSets(t *testing.T) {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	sets, err := readSets(own)
	if err != nil {
		t.Fatal(err)
	}
	for language, revised := range revisions(sets) {
		var all []figures
		for _, s := range revised {
			f, err := measurePair(s, [2]memo.Language{language, language}, layouts[:1], nil)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, f...)
		}
		if f1 := mean(all).f1; f1 < 0.98 {
			t.Errorf("%s: F1 %.3f", language, f1)
		}
	}
}

// The project's own sets must stay well paired, whatever is done to the glossary or the method.
func TestOwnSets(t *testing.T) {
	least := map[string]float64{
		"autonomy": 0.9, "exchange": 0.7, "heritage": 0.8, "river": 0.85, "straits": 0.8, "truce": 0.85,
		"settlement": 0.7, "guarantors": 0.8, "disengagement": 0.8, "recovery": 0.8, "custody": 0.7,
		"harvest": 0.65, "pledges": 0.8, "reactor": 0.8, "sequence": 0.7, "frontier": 0.8, "homecoming": 0.8,
		"capitals": 0.72, "crossings": 0.82, "memoranda": 0.75, "gas": 0.62, "returns": 0.57, "water": 0.72, "relics": 0.65,
		"mines": 0.6, "polls": 0.62, "airspace": 0.52, "schools": 0.55, "dam": 0.6, "courts": 0.65,
	}
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	sets, err := readSets(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sets {
		var all []figures
		for _, pair := range s.pairs() {
			f, err := measurePair(s, pair, layouts[:2], nil)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, f...)
		}
		want, ok := least[s.name]
		if !ok {
			t.Errorf("%s has no figure to reach", s.name)
		}
		if got := mean(all).f1; got < want {
			t.Errorf("%s: F1 %.3f, at least %.2f wanted", s.name, got, want)
		}
	}
}
