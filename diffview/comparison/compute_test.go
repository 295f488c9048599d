package comparison

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/align"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func draft(language memo.Language, texts ...string) *memo.Memo {
	m := &memo.Memo{Language: language}
	for i, text := range texts {
		m.Clauses = append(m.Clauses, memo.Clause{ID: string(rune('1' + i)), Kind: memo.Body, Text: text, Language: language, Parent: -1})
	}
	return m
}

var (
	russian = draft(memo.Russian,
		"Режим прекращения огня вводится на 30 дней с момента начала отвода войск.",
		"Стороны обмениваются всеми военнопленными.",
		"Тяжёлое вооружение отводится.")
	ukrainian = draft(memo.Ukrainian,
		"Сторони обмінюються всіма військовополоненими.",
		"Повне припинення вогню триває щонайменше 60 днів.",
		"Запорізька атомна електростанція повертається під контроль України.")
)

func TestComputeAcrossLanguages(t *testing.T) {
	c, err := Compute(context.Background(), russian, ukrainian, Options{})
	if err != nil {
		t.Fatal(err)
	}
	type pair struct{ Left, Right int }
	var pairs []pair
	for _, l := range c.Links {
		pairs = append(pairs, pair{l.Left, l.Right})
		if l.Diff != nil {
			t.Errorf("words are compared across languages: %v", l.Diff)
		}
	}
	if diff := cmp.Diff([]pair{{0, 1}, {1, 0}}, pairs); diff != "" {
		t.Fatalf("pairs (-want +got)\n%s", diff)
	}
	differ := false
	for _, f := range c.Links[0].Facts {
		differ = differ || f.Verdict == wording.Differs && f.Left.Text == "30 дней"
	}
	if !differ {
		t.Errorf("30 days and at least 60 days are not told apart: %+v", c.Links[0].Facts)
	}
	if !c.Differs() {
		t.Error("the drafts do not differ")
	}
	if c.Rows[0].Topic != "ceasefire" {
		t.Errorf("the first row speaks of %q", c.Rows[0].Topic)
	}
	for side, a := range c.Audits {
		if !a.Complete() || a.Clauses != 3 {
			t.Errorf("side %d: %+v", side, a)
		}
	}
}

func TestComputeOfATextWithItselfFindsNoDifference(t *testing.T) {
	c, err := Compute(context.Background(), russian, russian, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c.Differs() || len(c.Links) != 3 {
		t.Errorf("%d links, differs: %v", len(c.Links), c.Differs())
	}
	for _, l := range c.Links {
		if l.Relation != align.Same || len(l.Diff) != 1 || l.Diff[0].Op != wording.Equal {
			t.Errorf("%d–%d: %s, %v", l.Left, l.Right, l.Relation, l.Diff)
		}
	}
}

func TestComputeStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Compute(ctx, russian, ukrainian, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestFactsOfAnotherProvisionAreNotTold(t *testing.T) {
	m := draft(memo.English, "Ceasefire for 30 days. Prisoners: 6,000.")
	all := statements(m, lexicon.Load().Reader())
	all[0].find()
	if got := all[0].factsIn(memo.Span{Start: 0, End: 22}); len(got) != 1 || got[0].Text != "30 days" {
		t.Errorf("facts %+v", got)
	}
}

// A concept that a clause names in another of its provisions is not told to be the other side's alone.
func TestAClauseIsNotSilentOnWhatAnotherOfItsProvisionsSays(t *testing.T) {
	left := draft(memo.English, "The wounded are released first. This is done after the signing of the memorandum.", "All prisoners are released within 30 days.")
	right := draft(memo.Ukrainian, "Першими звільняють поранених після підписання меморандуму.", "Усіх полонених звільняють протягом 30 днів.")
	a, b := statements(left, lexicon.Load().Reader()), statements(right, lexicon.Load().Reader())
	whole := memo.Span{End: len(right.Clauses[0].Text)}
	l := differences(align.Link{}, &a[0], memo.Span{End: 31}, &b[0], whole)
	if slices.Contains(l.RightOnly, "signing") {
		t.Errorf("only the right side is said to speak of %v", l.RightOnly)
	}
	if l = differences(align.Link{}, &a[1], memo.Span{End: len(left.Clauses[1].Text)}, &b[0], whole); !slices.Contains(l.RightOnly, "signing") {
		t.Errorf("the right side alone speaks of signing, not of %v", l.RightOnly)
	}
}

// What made the pair is no side's alone, nor what another answer of the clause speaks of.
func TestOneSideAloneSpeaksOfWhatNothingAnswers(t *testing.T) {
	left := draft(memo.English, "Inspection of vessels ends. The ports of the coast stay open.")
	right := draft(memo.Russian, "Торговые суда пропускают при условии их досмотра.", "Порты открыты.")
	said := [2][]statement{statements(left, lexicon.Load().Reader()), statements(right, lexicon.Load().Reader())}
	all := func(m *memo.Memo, i int) memo.Span { return memo.Span{End: len(m.Clauses[i].Text)} }
	link := align.Link{Left: 0, Right: 0, Reasons: []align.Reason{{LeftSpan: memo.Span{End: 10}, RightSpan: memo.Span{Start: 78, End: 94}}}}
	part := differences(link, &said[0][0], all(left, 0), &said[1][0], all(right, 0))
	if !slices.Contains(part.LeftOnly, "vessel-inspection") {
		t.Errorf("one of its words made the pair, yet the left side is not said to speak of inspections alone but of %v", part.LeftOnly)
	}
	link.Reasons = append(link.Reasons, align.Reason{LeftSpan: memo.Span{Start: 14, End: 21}, RightSpan: memo.Span{Start: 17, End: 25}})
	links := []Link{
		differences(align.Link{Left: 0, Right: 0}, &said[0][0], all(left, 0), &said[1][0], all(right, 0)),
		differences(link, &said[0][0], all(left, 0), &said[1][0], all(right, 0)),
		differences(align.Link{Left: 0, Right: 1}, &said[0][0], all(left, 0), &said[1][1], all(right, 1)),
	}
	if got := links[0].LeftOnly; !slices.Contains(got, "vessel-inspection") || !slices.Contains(got, "ports") {
		t.Fatalf("without a reason only the left side speaks of %v", got)
	}
	if got := links[1].LeftOnly; slices.Contains(got, "vessel-inspection") {
		t.Errorf("inspection made the pair, yet only the left side speaks of %v", got)
	}
	answered(links, said)
	if got := links[1].LeftOnly; slices.Contains(got, "ports") {
		t.Errorf("the ports are answered, yet only the left side speaks of %v", got)
	}
}

// That a draft refers to one of its own articles is no difference in substance; a resolution that only one names is.
func TestReferencesThatTell(t *testing.T) {
	for text, want := range map[string]bool{"as named in Article 1": false, "under resolution 2202 of the Security Council": true} {
		for _, pair := range wording.CompareFacts(wording.Facts(text, memo.English), nil) {
			if pair.Kind == wording.Reference && tells(pair) != want {
				t.Errorf("%q tells: %v", text, !want)
			}
		}
	}
}

// What a clause states that nothing answers is told too, as its side's alone.
func TestFactsOfAClauseWithoutAnAnswer(t *testing.T) {
	c := &Comparison{Memos: [2]*memo.Memo{russian, ukrainian}}
	rows := []Row{
		{Kind: OnlyARow, Cells: [2]Cell{{Clauses: []int{0}}, {}}},
		{Kind: OnlyBRow, Cells: [2]Cell{{}, {Clauses: []int{1}}}},
		{Kind: HeadingRow, Cells: [2]Cell{{Clauses: []int{0}}, {}}},
	}
	var told []string
	for i := range rows {
		for _, facts := range c.FactsOf(&rows[i]) {
			for _, f := range facts {
				if f.Kind == wording.Duration {
					told = append(told, string(f.Verdict))
				}
			}
		}
	}
	if diff := cmp.Diff([]string{"left-only", "right-only"}, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheOnlyLinkOfAClauseTellsAllItsFacts(t *testing.T) {
	left := draft(memo.English, "The ceasefire is full and unconditional. It lasts at least 30 days.")
	right := draft(memo.Ukrainian, "Повне й безумовне припинення вогню запроваджується негайно. Воно триває 60 днів.")
	c, err := Compute(context.Background(), left, right, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Links) != 1 {
		t.Fatalf("%d links", len(c.Links))
	}
	for _, f := range c.Links[0].Facts {
		if f.Left != nil && f.Right != nil && f.Left.Text == "at least 30 days" && f.Right.Text == "60 днів" && f.Verdict == wording.Differs {
			return
		}
	}
	t.Errorf("facts %+v", c.Links[0].Facts)
}

func TestAClauseWithAnotherNumberIsRenumbered(t *testing.T) {
	for _, test := range []struct {
		left, right string
		want        bool
	}{
		{"4.", "5.", true},
		{"4.", "4)", false},
		{"а)", "б)", true},
		{"–", "•", false},
		{"4.", "", false},
		{"IV.", "iv)", false},
	} {
		a, b := draft(memo.English, "The parties exchange all prisoners of war within a month."), draft(memo.English, "The parties exchange all prisoners of war within a month.")
		a.Clauses[0].Label, b.Clauses[0].Label = test.left, test.right
		c, err := Compute(context.Background(), a, b, Options{})
		if err != nil || len(c.Links) != 1 {
			t.Fatal(c, err)
		}
		if got := c.Links[0].Renumbered; got != test.want {
			t.Errorf("%q and %q: %v", test.left, test.right, got)
		}
	}
}
