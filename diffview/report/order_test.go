package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestByTopicEveryRowStandsUnderItsTopic(t *testing.T) {
	c := small(t)
	c.Rows[3].Topic, c.Rows[7].Topic = "sanctions", "alliances"
	s := layOut(c, Options{Order: ByTopic})
	var got []string
	for i := range s.Rows {
		if s.Rows[i].Group != "" {
			got = append(got, s.Rows[i].Group)
		}
		if s.Rows[i].Filed != "" {
			got = append(got, s.Rows[i].Filed)
		}
		got = append(got, s.Rows[i].ID)
	}
	want := []string{"Alliances and neutrality", "PA-X: State definition", "8", "Sanctions", "PA-X: Socio-economic reconstruction", "4", "x-alliances", "2", "x-ceasefire", "3", "Other matters", "5", "6", "7", "Headings", "1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i := range layOut(c, Options{}).Rows {
		if layOut(c, Options{}).Rows[i].Group != "" {
			t.Error("rows in the order of the drafts stand under a topic")
		}
	}
}

// The headings of topics are seen wherever a page has room for them.
func TestTopicsAreHeadings(t *testing.T) {
	for _, format := range []Format{TextFormat, HTMLFormat, MarkdownFormat, DOCXFormat, PDFFormat} {
		c := small(t)
		c.Rows[3].Topic = "sanctions"
		said := strings.Join(strings.Fields(readers[format](t, written(t, writers[format], c, Options{Order: ByTopic}))), " ")
		for _, head := range []string{"Headings", "Sanctions", "PA-X: Socio-economic reconstruction"} {
			if !strings.Contains(said, head) {
				t.Errorf("%s does not say %q", format, head)
			}
		}
	}
}

// Whichever draft stands on the left, the letters and what is said of them stay those of the files.
func TestSwitchedSidesKeepTheirLetters(t *testing.T) {
	c := small(t)
	plain, switched := layOut(c, Options{}), layOut(c, Options{Switched: true})
	if switched.Sides[0].Letter != "B" || switched.Sides[0].File != "b.txt" || switched.Subtitle != "Ukrainian draft · Russian draft" {
		t.Errorf("on the left stands %+v under %q", switched.Sides[0], switched.Subtitle)
	}
	for i := range plain.Rows {
		a, b := &plain.Rows[i], &switched.Rows[i]
		if diff := cmp.Diff(a.Cells[0], b.Cells[1]) + cmp.Diff(a.Cells[1], b.Cells[0]); diff != "" {
			t.Errorf("row %s: %s", a.ID, diff)
		}
		if a.Sign != b.Sign || len(a.Pairs) != len(b.Pairs) {
			t.Errorf("row %s has another sign or other pairs", a.ID)
		}
		// What only A speaks of is said of A all the same.
		sort := func(r *row, s *sheet) []string {
			var kept []string
			for _, n := range s.notes(r) {
				if strings.HasPrefix(n.Text, "Only ") {
					kept = append(kept, n.Text)
				}
			}
			slices.Sort(kept)
			return kept
		}
		if diff := cmp.Diff(sort(a, plain), sort(b, switched)); diff != "" {
			t.Errorf("row %s: %s", a.ID, diff)
		}
	}
	for i := range plain.Values {
		if plain.Values[i].Left != switched.Values[i].Right || plain.Values[i].Verdict != switched.Values[i].Verdict {
			t.Errorf("value %d: %+v has become %+v", i, plain.Values[i], switched.Values[i])
		}
	}
}

func TestEveryFormatHoldsEverythingSwitchedToo(t *testing.T) {
	for format, read := range readers {
		c := small(t)
		said := strings.Join(strings.Fields(read(t, written(t, writers[format], c, Options{Switched: true, Order: ByTopic}))), " ")
		for _, m := range c.Memos {
			for i := range m.Clauses {
				if !holds(format, said, m.Clauses[i].Text) {
					t.Errorf("%s lacks %q", format, m.Clauses[i].Text)
				}
			}
		}
	}
}

func TestFieldsArePartedAsAsked(t *testing.T) {
	for name, sign := range separators {
		line, _, _ := strings.Cut(written(t, CSV, small(t), Options{Separator: name}), "\r\n")
		if n := strings.Count(line, string(sign)); n != columns-1 {
			t.Errorf("%s: %d of %q in %q", name, n, sign, line)
		}
	}
}

func TestOptionsThatCannotBeFollowedAreTold(t *testing.T) {
	for want, o := range map[string]Options{
		"choose document, topic":          {Order: "alphabet"},
		"choose semicolon, comma, tab":    {Separator: ";"},
		`no words in language "pl"; choo`: {Language: "pl"},
	} {
		if err := o.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}
