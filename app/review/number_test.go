package review

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	tests := []struct{ name, before, after, want string }{
		{"at first", "", "A B C", "1 2 3"},
		{"the same", "A B C", "A B C", "1 2 3"},
		{"one more at the end", "A B", "A B C", "1 2 3"},
		{"one more between", "A B", "A C B", "1 1a 2"},
		{"two more between", "A B", "A C D B", "1 1a 1b 2"},
		{"one more before all", "A B", "C A B", "0a 1 2"},
		{"one that is parted keeps the id where its first clause is", "AB C", "A B C", "1 1a 2"},
		{"two that are joined keep the first id", "A B C", "AB C", "1 3"},
		{"order changes", "A B C", "C A B", "3 1 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, _ := Numbering{}.number(rowsOf(tt.before))
			if _, ids := n.number(rowsOf(tt.after)); strings.Join(ids, " ") != tt.want {
				t.Errorf("%v, want %s", ids, tt.want)
			}
		})
	}
}

// rowsOf reads rows of clauses, a letter each.
func rowsOf(s string) [][]string {
	var rows [][]string
	for row := range strings.FieldsSeq(s) {
		rows = append(rows, strings.Split(row, ""))
	}
	return rows
}

// However rows are parted and joined, an id stands once in a table and is never given to a row of other clauses.
func TestIdsAreNeverGivenTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Numbering{}
		given := map[string]bool{}
		var before []string
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			clauses := rapid.Permutation(strings.Split("abcdefgh", "")).Draw(t, "clauses")
			var rows [][]string
			for len(clauses) > 0 {
				k := rapid.IntRange(1, len(clauses)).Draw(t, "cut")
				rows, clauses = append(rows, clauses[:k]), clauses[k:]
			}
			var ids []string
			n, ids = n.number(rows)
			for i, id := range ids {
				if id == "" || slices.Contains(ids[:i], id) {
					t.Fatalf("ids %v", ids)
				}
				if given[id] && !slices.Contains(before, id) {
					t.Fatalf("%s is given again: %v after %v", id, ids, before)
				}
			}
			for _, id := range ids {
				given[id] = true
			}
			before = ids
		}
		if err := n.check(); err != nil {
			t.Fatal(err)
		}
	})
}
