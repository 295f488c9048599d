package clauses

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Texts that need no mending are told from those that do, whatever blanks there are.
func TestSingleSpaced(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{
			"а", "b", "«", "№", "—", "’", "…", "漢", " ", " ", "  ", "\t", "\n", "\u0085", "\u00a0", "\u1680", "\u2009", "\u2028", "\u202f", "\u205f", "\u3000", "\xc2", "\xe2\x80", "\xff",
		})).Draw(t, "text"), "")
		if got, want := singleSpaced(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Fatalf("%q became %q, want %q", s, got, want)
		}
	})
}
