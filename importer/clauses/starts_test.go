package clauses

import (
	"regexp/syntax"
	"strings"
	"testing"
)

// Whatever a part can be called, and whatever stands for «this one», is let through by its first two characters.
func TestOpenersLetAllNamesThrough(t *testing.T) {
	n := 0
	for _, u := range units {
		parsed, err := syntax.Parse(u.name.forms, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range spellings(parsed) {
			n++
			if !u.name.MatchString(word) {
				t.Fatalf("%q is no name of %s", word, u.unit.name)
			}
			if (starts{}).of(strings.TrimSuffix(word, ".")) != byUnit {
				t.Errorf("%q begins no reference", word)
			}
		}
	}
	for _, word := range []string{"настоящего", "данного", "этого", "этому", "этой", "этим", "этом", "этот", "эта", "эту", "цього", "цьому", "цей", "цієї", "цій", "цим", "даного", "даному", "даної", "даній", "this"} {
		if (starts{}).of(word) != byThis {
			t.Errorf("%q begins no reference", word)
		}
	}
	if n < 100 || (starts{}).of("Стороны") != nowise {
		t.Errorf("%d names, and %v", n, (starts{}).of("Стороны"))
	}
}

// spellings gives every text that an expression without endless repetition matches.
func spellings(r *syntax.Regexp) []string {
	switch r.Op {
	case syntax.OpLiteral:
		return []string{string(r.Rune)}
	case syntax.OpCharClass:
		var all []string
		for i := 0; i < len(r.Rune); i += 2 {
			for c := r.Rune[i]; c <= r.Rune[i+1]; c++ {
				all = append(all, string(c))
			}
		}
		return all
	case syntax.OpCapture:
		return spellings(r.Sub[0])
	case syntax.OpQuest:
		return append([]string{""}, spellings(r.Sub[0])...)
	case syntax.OpAlternate:
		var all []string
		for _, sub := range r.Sub {
			all = append(all, spellings(sub)...)
		}
		return all
	case syntax.OpConcat:
		all := []string{""}
		for _, sub := range r.Sub {
			var longer []string
			for _, head := range all {
				for _, tail := range spellings(sub) {
					longer = append(longer, head+tail)
				}
			}
			all = longer
		}
		return all
	}
	return []string{""}
}
