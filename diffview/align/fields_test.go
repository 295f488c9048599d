package align

import (
	"slices"
	"testing"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// The file of fields names each once, there is room for them, and every concept in it is one of the glossary.
func TestFieldsAreWellFormed(t *testing.T) {
	ids, concepts := fieldLines()
	if len(ids) == 0 || len(ids) > mostFields {
		t.Fatalf("%d fields, there is room for %d", len(ids), mostFields)
	}
	g := lexicon.Load()
	for n, id := range ids {
		if slices.Index(ids, id) != n {
			t.Errorf("%s stands there twice", id)
		}
		for _, concept := range concepts[n] {
			if !slices.ContainsFunc(g.Concepts, func(c lexicon.Concept) bool { return c.ID == concept }) {
				t.Errorf("%s: no concept is called %s", id, concept)
			}
		}
	}
}

// Words of one field bring clauses nearer that share few words, in any two languages; without anything else in common they
// do not make a pair of them.
func TestFieldsBringClausesNearer(t *testing.T) {
	pair := func(left, right *memo.Memo, w weights) float64 {
		a, b, table, _, err := score(t.Context(), left, right, lexicon.Load(), &w, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.clauses) != 2 || len(b.clauses) != 2 {
			t.Fatal("two clauses a side")
		}
		return table.at(0, 0).score
	}
	left := &memo.Memo{Language: memo.Russian, Clauses: []memo.Clause{
		{ID: "1", Kind: memo.Body, Parent: -1, Language: memo.Russian, Text: "Ослепших и хромых отправляют первыми."},
		{ID: "2", Kind: memo.Body, Parent: -1, Language: memo.Russian, Text: "Суда заходят в порт."},
	}}
	right := &memo.Memo{Language: memo.Ukrainian, Clauses: []memo.Clause{
		{ID: "1", Kind: memo.Body, Parent: -1, Language: memo.Ukrainian, Text: "Недужих відправляють до лікарень."},
		{ID: "2", Kind: memo.Body, Parent: -1, Language: memo.Ukrainian, Text: "Ціну газу визначає біржа."},
	}}
	without := published
	without.leaveOut(Fields)
	if with, bare := pair(left, right, published), pair(left, right, without); with <= bare {
		t.Errorf("%.3f with fields, %.3f without", with, bare)
	}
}
