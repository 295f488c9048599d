package clauses_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/clauses"
	"parley/importer/memo"
)

const ferry = `Меморандум
Раздел I. Порт
1. Порт открыт. 2. Мост закрыт до мая.
3. Стороны назначают:
а) смотрителя;
б) сторожа.
Паром ходит ночью,
и днем, как в пункте 3.
4. Плата не берется.
Раздел II. Споры и пеня
1. Споры решают Стороны.`

// byID finds a clause.
func byID(t testing.TB, m memo.Memo, id string) memo.Clause {
	t.Helper()
	i := slices.IndexFunc(m.Clauses, func(c memo.Clause) bool { return c.ID == id })
	if i < 0 {
		t.Fatalf("there is no clause %q", id)
	}
	return m.Clauses[i]
}

// tree shows ids, kinds and depths.
func tree(m memo.Memo) (all []string) {
	for _, c := range m.Clauses {
		s := strings.Repeat(" ", c.Level) + c.ID
		if c.Kind != memo.Body {
			s += " " + string(c.Kind)
		}
		all = append(all, s)
	}
	return all
}

func TestCorrect(t *testing.T) {
	type act struct {
		act clauses.Act
		id  string
		at  string // a split stands before these words
	}
	cut := []string{"T heading", "I heading", " I/1", " I/3", "  I/3/a", "  I/3/b", " I/p1", " I/p2", " I/4", "II heading", " II/1"}
	tests := []struct {
		name string
		acts []act
		want []string
	}{
		{"nothing", nil, cut},
		{
			"split at a label",
			[]act{{clauses.SplitClause, "I/1", "2. Мост"}},
			slices.Insert(slices.Clone(cut), 3, " I/1+2"),
		},
		{
			"split twice",
			[]act{{clauses.SplitClause, "I/1", "2. Мост"}, {clauses.SplitClause, "I/1+2", "до мая"}},
			slices.Insert(slices.Clone(cut), 3, " I/1+2", " I/1+3"),
		},
		{
			"the list goes with the second part",
			[]act{{clauses.SplitClause, "I/3", "назначают"}},
			slices.Insert(slices.Clone(cut), 4, " I/3+2"),
		},
		{
			"a heading keeps what it heads",
			[]act{{clauses.SplitClause, "II", "и пеня"}},
			slices.Insert(slices.Clone(cut), 10, " II+2"),
		},
		{
			"join",
			[]act{{clauses.JoinClause, "I/p2", ""}},
			[]string{"T heading", "I heading", " I/1", " I/3", "  I/3/a", "  I/3/b", " I/p1", " I/4", "II heading", " II/1"},
		},
		{
			"split and join again", []act{{clauses.SplitClause, "I/1", "2. Мост"}, {clauses.JoinClause, "I/1+2", ""}}, cut,
		},
		{
			"deeper",
			[]act{{clauses.Deeper, "I/p1", ""}, {clauses.Deeper, "I/p2", ""}},
			[]string{"T heading", "I heading", " I/1", " I/3", "  I/3/a", "  I/3/b", "  I/p1", "  I/p2", " I/4", "II heading", " II/1"},
		},
		{
			"shallower takes the rest along",
			[]act{{clauses.Shallower, "I/3/a", ""}},
			[]string{"T heading", "I heading", " I/1", " I/3", " I/3/a", "  I/3/b", " I/p1", " I/p2", " I/4", "II heading", " II/1"},
		},
		{
			"a heading heads what follows",
			[]act{{clauses.AsHeading, "I/p1", ""}},
			[]string{"T heading", "I heading", " I/1", " I/3", "  I/3/a", "  I/3/b", " I/p1 heading", "  I/p2", "  I/4", "II heading", " II/1"},
		},
		{
			"and lets it go again", []act{{clauses.AsHeading, "I/p1", ""}, {clauses.AsClause, "I/p1", ""}}, cut,
		},
		{
			"a note stands outside",
			[]act{{clauses.AsNote, "I/3", ""}},
			[]string{"T heading", "I heading", " I/1", "I/3 note", " I/3/a", " I/3/b", " I/p1", " I/p2", " I/4", "II heading", " II/1"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := clauses.Cut(lines(ferry))
			var all []clauses.Correction
			now := m
			for _, a := range test.acts {
				c := byID(t, now, a.id)
				all = append(all, a.act.Correction(c, strings.Index(c.Text, a.at)))
				now, _ = clauses.Correct(m, all)
			}
			if diff := cmp.Diff(test.want, tree(now)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is derived follows the corrections: labels, paths, references, provisions, languages.
func TestCorrectDerives(t *testing.T) {
	m := clauses.Cut(lines(ferry))
	heading := byID(t, m, "I/p1")
	line := byID(t, m, "I/1")
	got, err := clauses.Correct(m, []clauses.Correction{
		clauses.SplitClause.Correction(line, strings.Index(line.Text, "2.")),
		clauses.AsHeading.Correction(heading, 0),
		clauses.AsClause.Correction(byID(t, m, "II"), 0),
	})
	if err != nil {
		t.Fatal(err)
	}
	second := byID(t, got, "I/1+2")
	if second.Label != "2." || second.Text != "Мост закрыт до мая." || len(second.Provisions) != 1 || second.Language != memo.Russian || second.Line != line.Line {
		t.Errorf("the part split off is %+v", second)
	}
	if diff := cmp.Diff([]string{"Раздел I. Порт", "Паром ходит ночью,"}, byID(t, got, "I/4").Path); diff != "" {
		t.Errorf("path (-want +got):\n%s", diff)
	}
	if refs := byID(t, got, "I/p2").References; len(refs) != 1 || refs[0].To != "I/3" {
		t.Errorf("references %+v", refs)
	}
	if c := byID(t, got, "II"); len(c.Provisions) != 1 || byID(t, got, "II/1").Level != 0 {
		t.Errorf("the heading that is none: %+v", c)
	}
	if len(byID(t, got, "I/p1").Provisions) != 0 {
		t.Error("a heading has provisions")
	}
}

// A correction made for another text is reported and changes nothing; one whose clause has another id by now is found by
// its words.
func TestUnfit(t *testing.T) {
	m := clauses.Cut(lines(ferry))
	open := byID(t, m, "I/1")
	moved := clauses.AsNote.Correction(byID(t, m, "I/4"), 0)
	moved.Clause = "gone"
	unfit := []clauses.Correction{
		{Act: clauses.AsNote, Clause: "I/1", Reads: "1. Порт закрыт."},
		{Act: clauses.AsNote, Clause: "IX/9", Reads: "9. Ничего."},
		{Act: clauses.SplitClause, Clause: "I/1", Reads: open.Label + " " + open.Text, At: len(open.Text)},
		{Act: clauses.SplitClause, Clause: "I/1", Reads: open.Label + " " + open.Text, At: 3},
		{Act: clauses.SplitClause, Clause: "I/1", Reads: open.Label + " " + open.Text, At: -1},
		{Act: clauses.JoinClause, Clause: "T", Reads: "Меморандум"},
		{Act: clauses.Shallower, Clause: "I", Reads: "Раздел I. Порт"},
		{Act: clauses.Deeper, Clause: "I/1", Reads: open.Label + " " + open.Text},
		{Act: "explode", Clause: "I/1", Reads: open.Label + " " + open.Text},
	}
	got, err := clauses.Correct(m, append(slices.Clone(unfit), moved))
	var left *clauses.Unfit
	if !errors.As(err, &left) || cmp.Diff(unfit, left.Corrections) != "" {
		t.Fatalf("unfit: %v", err)
	}
	if byID(t, got, "I/4").Kind != memo.Note {
		t.Error("the correction that fits by its words was left out")
	}
	want, _ := clauses.Correct(m, []clauses.Correction{moved})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what does not fit changed something:\n%s", diff)
	}
	for _, c := range unfit {
		if clauses.Fits(m, c) {
			t.Errorf("%+v fits", c)
		}
	}
}

// Whatever a person does, the words stay in their order, ids are unique, the tree is one, and corrections survive being
// kept in a file.
func TestCorrectLosesNothing(t *testing.T) {
	acts := []clauses.Act{clauses.SplitClause, clauses.JoinClause, clauses.Deeper, clauses.Shallower, clauses.AsHeading, clauses.AsClause, clauses.AsNote, clauses.AsItIs}
	rapid.Check(t, func(t *rapid.T) {
		m := clauses.Cut(rapid.Custom(func(t *rapid.T) memo.Text {
			if rapid.Bool().Draw(t, "tricky") {
				return tricky(t)
			}
			return paragraphs(t)
		}).Draw(t, "text"))
		before := fmt.Sprintf("%+v", m)
		now, touched := m, map[string]bool{}
		var all []clauses.Correction
		for range rapid.IntRange(0, 8).Draw(t, "corrections") {
			if len(now.Clauses) == 0 {
				break
			}
			i := rapid.IntRange(0, len(now.Clauses)-1).Draw(t, "clause")
			c := now.Clauses[i]
			correction := rapid.SampledFrom(acts).Draw(t, "act").Correction(c, rapid.IntRange(0, len(c.Text)).Draw(t, "at"))
			all = append(all, correction)
			touched[c.ID] = true
			if correction.Act == clauses.JoinClause && i > 0 {
				touched[now.Clauses[i-1].ID] = true
			}
			next, err := clauses.Correct(m, all)
			if fits := clauses.Fits(now, correction); fits != (err == nil) {
				t.Fatalf("%+v fits %v, but: %v", correction, fits, err)
			}
			if err != nil {
				all = all[:len(all)-1]
				continue
			}
			now = next
		}
		if fmt.Sprintf("%+v", m) != before {
			t.Fatal("the memo that was corrected changed")
		}
		if a, b := run(m), run(now); a != b {
			t.Fatalf("words before and after:\n%s\n%s", a, b)
		}
		anew := m // nothing of what it knows about its clauses can be kept
		anew.Clauses = slices.Clone(m.Clauses)
		for i := range anew.Clauses {
			anew.Clauses[i].RunIn, anew.Clauses[i].References = memo.Span{Start: 1, End: 1}, []memo.Reference{{To: "nowhere"}}
		}
		if anew, _ := clauses.Correct(anew, all); len(all) > 0 && !cmp.Equal(now, anew) {
			t.Fatalf("what was kept of the clauses before and what is found anew differ:\n%s", cmp.Diff(now, anew))
		}
		seen := map[string]string{}
		for i, c := range now.Clauses {
			if _, ok := seen[c.ID]; ok || c.ID == "" {
				t.Fatalf("id %q is taken or empty", c.ID)
			}
			seen[c.ID] = c.Label + " " + c.Text
			if c.Parent >= i || c.Parent < -1 || c.Parent < 0 && c.Level != 0 || c.Parent >= 0 && c.Level != now.Clauses[c.Parent].Level+1 {
				t.Fatalf("clause %d has parent %d and level %d", i, c.Parent, c.Level)
			}
		}
		for _, c := range m.Clauses {
			if !touched[c.ID] && seen[c.ID] != c.Label+" "+c.Text {
				t.Fatalf("clause %q was not touched but reads %q", c.ID, seen[c.ID])
			}
		}
		kept, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		var back []clauses.Correction
		if err := json.Unmarshal(kept, &back); err != nil {
			t.Fatal(err)
		}
		if again, _ := clauses.Correct(m, back); !strings.Contains(before, "\xff") && cmp.Diff(now, again) != "" {
			t.Fatalf("corrections from a file do something else:\n%s", cmp.Diff(now, again))
		}
	})
}

// run gives all that a memo says, white space left out.
func run(m memo.Memo) string {
	var b strings.Builder
	for _, c := range m.Clauses {
		b.WriteString(strings.Join(strings.Fields(c.Label+" "+c.Text), ""))
	}
	return b.String()
}

// Title and party are those of the draft as it is cut now.
func TestCorrectTellsTitleAndPartyAnew(t *testing.T) {
	const talks = `Меморандум о переправе
Стороны встретились в порту.
Предложения Российской Федерации
1. Порт открыт.
2. Мост закрыт.`
	m := clauses.Cut(lines(talks))
	if m.Title != "Меморандум о переправе" {
		t.Fatalf("title %q, cut as %q", m.Title, tree(m))
	}
	top, author := m.Clauses[0], m.Clauses[2]
	if m.Party != "RUS" {
		t.Fatalf("party %q, cut as %q", m.Party, tree(m))
	}
	tests := []struct {
		name         string
		corrections  []clauses.Correction
		title, party string
	}{
		{"the title ends sooner", []clauses.Correction{clauses.SplitClause.Correction(top, strings.Index(top.Text, " о "))}, "Меморандум", ""},
		{"it is no title", []clauses.Correction{clauses.AsNote.Correction(top, 0)}, "", "RUS"},
		{"it is one again", []clauses.Correction{clauses.AsNote.Correction(top, 0), clauses.AsHeading.Correction(top, 0)}, m.Title, "RUS"},
		{"the author stands in the body", []clauses.Correction{clauses.AsClause.Correction(author, 0)}, m.Title, ""},
		{"something else", []clauses.Correction{clauses.AsNote.Correction(m.Clauses[4], 0)}, m.Title, "RUS"},
	}
	for _, test := range tests {
		got, err := clauses.Correct(m, test.corrections)
		if err != nil || got.Title != test.title || got.Party != test.party {
			t.Errorf("%s: title %q, party %q, want %q, %q (%v)", test.name, got.Title, got.Party, test.title, test.party, err)
		}
	}
}

// Clauses that are joined have the lines of both, those of one paragraph once, however often it was split.
func TestCorrectionsKeepTheLines(t *testing.T) {
	line := func(text string, n int) memo.Line { return memo.Line{Text: text, Page: 1, Line: n} }
	text := memo.Text{Paragraphs: []memo.Paragraph{
		{Text: "1. Порт открыт. Мост закрыт.", Place: memo.Place{Page: 1, Line: 1}, Lines: []memo.Line{line("1. Порт открыт. Мост за-", 1), line("крыт.", 2)}},
		{Text: "2. Паром ждёт.", Place: memo.Place{Page: 1, Line: 3}},
	}}
	m := clauses.Cut(text)
	split, err := clauses.Correct(m, []clauses.Correction{clauses.SplitClause.Correction(m.Clauses[0], strings.Index(m.Clauses[0].Text, "Мост"))})
	if err != nil || len(split.Clauses) != 3 || len(split.Clauses[1].Lines) != 2 {
		t.Fatalf("%+v, %v", split.Clauses, err)
	}
	whole, err := clauses.Correct(split, []clauses.Correction{clauses.JoinClause.Correction(split.Clauses[1], 0), clauses.JoinClause.Correction(m.Clauses[1], 0)})
	if err != nil || len(whole.Clauses) != 1 {
		t.Fatalf("%+v, %v", whole.Clauses, err)
	}
	want := []memo.Line{line("1. Порт открыт. Мост за-", 1), line("крыт.", 2), line("2. Паром ждёт.", 3)}
	if diff := cmp.Diff(want, whole.Clauses[0].Lines); diff != "" {
		t.Error(diff)
	}
}
