package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/comparison"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func TestTheStrongestDivergencesComeFirst(t *testing.T) {
	c := small(t)
	var got []string
	for _, d := range layOut(c, Options{}).Strongest {
		got = append(got, d.Row+": "+d.How)
	}
	want := []string{"2: Possibly opposite: read both", "6: deadline within 14 days / within 7 days", "3: duration 30 дней / щонайменше 30 днів (limits differ (at least, at most, exactly))"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	c.Links[1].Stance, c.Links[4].Stance = "", wording.PossiblyOpposite
	if first := layOut(c, Options{}).Strongest[0]; first.Row != "6" || !strings.Contains(first.How, "7 days") {
		t.Errorf("%+v comes first", first)
	}
}

func TestNumbersOfHeadingsAreNoTerms(t *testing.T) {
	c := small(t)
	at := slices.IndexFunc(c.Rows, func(r comparison.Row) bool { return r.ID == "6" })
	of := func() bool {
		return slices.ContainsFunc(layOut(c, Options{}).Values, func(v value) bool { return v.Row == "6" })
	}
	if !of() {
		t.Fatal("row 6 states no term")
	}
	if c.Rows[at].Kind = comparison.HeadingRow; of() {
		t.Error("a heading states a term")
	}
}

// What no issue names is told by its first words, not by where it stands.
func TestDivergencesWithoutAnIssueAreToldByTheirWords(t *testing.T) {
	for _, d := range layOut(small(t), Options{}).Strongest {
		if d.Row == "6" && d.Says != "The parties exchange lists within 14 days. ↔ The parties exchange full lists within 7 days." {
			t.Errorf("row 6 is told as %q", d.Says)
		}
	}
}

// A report says whose words the pairing knew: the files of a delegate's own entries, and which of them were met.
func TestOwnGlossaryIsNamed(t *testing.T) {
	t.Cleanup(func() { _ = lexicon.Extend() })
	of := func() string {
		for _, one := range layOut(small(t), Options{}).Settings {
			if one.Name == "Own glossary entries" {
				return one.Value
			}
		}
		return ""
	}
	if got := of(); got != "none" {
		t.Errorf("without any: %q", got)
	}
	const own = "x-bases\n  en Ladle: ladle_of_the_lake\nneutrality\n  en: permanent equidistance\n"
	if err := lexicon.Extend(lexicon.Source{Name: "drafts/mine.txt", Reader: strings.NewReader(own)}); err != nil {
		t.Fatal(err)
	}
	if got := of(); got != "from mine.txt; met in the pairs: Ladle" {
		t.Errorf("%q", got)
	}
	g := lexicon.Load()
	if i, _ := g.Concept("neutrality"); !g.Concepts[i].Own || g.Concepts[i].Name[memo.English] == "" {
		t.Error("a concept that was added to is not a delegate's own too")
	}
}
