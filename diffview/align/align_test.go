package align_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/diffview/align"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// draft makes a memo of lines: "# …" is a heading, "^ …" the preamble, "* …" a note, all else a clause.
func draft(language memo.Language, lines ...string) *memo.Memo {
	m := &memo.Memo{Language: language}
	var path []string
	for n, line := range lines {
		c := memo.Clause{ID: fmt.Sprint(n), Kind: memo.Body, Parent: -1, Text: line, Language: language, Path: path}
		if mark, text, ok := strings.Cut(line, " "); ok {
			switch mark {
			case "#":
				c.Kind, c.Text, c.Path = memo.Heading, text, nil
				path = []string{text}
			case "^":
				c.Kind, c.Text = memo.Preamble, text
			case "*":
				c.Kind, c.Text = memo.Note, text
			}
		}
		if c.Kind != memo.Heading {
			c.Provisions = clauses.Provisions(c.Text)
		}
		m.Clauses = append(m.Clauses, c)
	}
	return m
}

func run(t interface {
	Helper()
	Fatal(...any)
}, a, b *memo.Memo, o align.Options,
) *align.Alignment {
	t.Helper()
	found, err := align.Align(context.Background(), a, b, o)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// brief writes links as "left-right", moved ones with a star.
func brief(links []align.Link) string {
	var all []string
	for _, l := range links {
		s := fmt.Sprintf("%d-%d", l.Left, l.Right)
		if l.Moved {
			s += "*"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestAlign(t *testing.T) {
	russian := draft("ru",
		"Украина обязуется сохранять нейтралитет и не вступать в НАТО.",
		"Стороны обмениваются военнопленными в течение 30 дней.",
		"Суверенные активы России, замороженные за рубежом, возвращаются.",
		"Наблюдение ведет совместный центр мониторинга в Гомеле.",
	)
	tests := []struct {
		name string
		a, b *memo.Memo
		want string
	}{
		{"nothing at all", draft("ru"), draft("uk"), ""},
		{"nothing on one side", russian, draft("uk"), ""},
		{
			"across languages and out of order", russian, draft("uk",
				"Моніторинг здійснює місія в Гомелі.",
				"Заморожені російські активи спрямовуються на відбудову.",
				"Нейтралітет не може бути нав'язаний, членство в НАТО вирішують союзники.",
				"Усіх військовополонених обмінюють за 30 днів.",
			),
			"0-2 1-3 2-1* 3-0*",
		},
		{
			"one bullet answers several clauses", russian, draft("en",
				"All prisoners of war are exchanged within 30 days. Frozen sovereign assets go to reconstruction.",
				"Neutrality is not imposed; NATO membership is for allies to decide.",
			),
			"0-1* 1-0 2-0",
		},
		{
			"headings pair with headings only",
			draft("ru", "# Прекращение огня", "Наблюдатели следят за тишиной."),
			draft("uk", "Припинення вогню настає негайно.", "# Припинення вогню", "Спостерігачі стежать за тишею."),
			"0-1 1-2",
		},
		{
			"what no glossary knows",
			draft("ru", "Комбинат «Вежица» передает трансформаторы Самбору.", "Библиотека закрыта на учёт."),
			draft("uk", "Крамниця працює щодня.", "Трансформатори для Самбора передає комбінат «Вежиця»."),
			"0-1",
		},
		{
			"identical clauses of one language",
			draft("en", "Signed in two copies.", "Maps are exchanged.", "Signed in two copies."),
			draft("en", "Signed in two copies.", "Signed in two copies."),
			"0-0 2-1",
		},
		{
			"a revision in which a clause was moved and another put in its place",
			draft("en", "Maps of mines are handed over.", "Elections are held within a year.", "Frozen assets are returned.", "Archives are opened.", "Signed in two copies."),
			draft("en", "Maps of mines are handed over.", "Two copies of elections maps are kept.", "Frozen assets are returned.", "Archives are opened.",
				"Signed in two copies.", "Elections are held within two years."),
			"0-0 1-5* 2-2 3-3 4-4",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := brief(run(t, test.a, test.b, align.Options{}).Links); got != test.want {
				t.Errorf("links %q, want %q", got, test.want)
			}
		})
	}
}

func TestRelation(t *testing.T) {
	const text = "Стороны прекращают огонь на 30 дней и отводят войска от линии соприкосновения."
	tests := []struct {
		name, right string
		language    memo.Language
		want        align.Relation
	}{
		{"the same but for case and marks of quotation", strings.ToUpper(text), "ru", align.Same},
		{"another punctuation", strings.Replace(text, " и", ", и", 1), "ru", align.Edited},
		{"another number", strings.Replace(text, "30", "60", 1), "ru", align.Edited},
		{"other words", "Режим прекращения огня вводится немедленно вдоль всей линии соприкосновения.", "ru", align.Related},
		{"another language", "Сторони припиняють вогонь на 30 днів і відводять війська від лінії зіткнення.", "uk", align.Related},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			links := run(t, draft("ru", text), draft(test.language, test.right), align.Options{}).Links
			if len(links) != 1 || links[0].Relation != test.want {
				t.Errorf("got %+v, want one link that is %s", links, test.want)
			}
		})
	}
}

func TestGroups(t *testing.T) {
	a := &align.Alignment{
		Links:      []align.Link{{Left: 0, Right: 3}, {Left: 1, Right: 0}, {Left: 2, Right: 1}, {Left: 3, Right: 0}, {Left: 3, Right: 1}, {Left: 5, Right: 4}},
		Candidates: [2][][]align.Candidate{make([][]align.Candidate, 6), make([][]align.Candidate, 5)},
	}
	want := []align.Group{{Left: []int{0}, Right: []int{3}}, {Left: []int{1, 2, 3}, Right: []int{0, 1}}, {Left: []int{5}, Right: []int{4}}}
	if diff := cmp.Diff(want, a.Groups()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([2][]int{{4}, {2}}, [2][]int{a.Unmatched(0), a.Unmatched(1)}); diff != "" {
		t.Error(diff)
	}
}

// The title of a draft answers that of the other, never one of its headings, whatever words they share.
func TestTitlesAnswerTitles(t *testing.T) {
	a := draft("ru", "# Меморандум о пленных, погибших и пропавших без вести", "^ Стороны договорились о нижеследующем.", "# Обмен военнопленными", "Тела погибших передаются.")
	b := draft("uk", "# Пропозиції щодо звільнення полонених", "^ Сторони пропонують таке.", "# Загиблі та зниклі безвісти", "Тіла загиблих передаються.")
	a.Title, b.Title = a.Clauses[0].Text, b.Clauses[0].Text
	for _, l := range run(t, a, b, align.Options{}).Links {
		if (l.Left == 0) != (l.Right == 0) {
			t.Errorf("%q answers %q", a.Clauses[l.Left].Text, b.Clauses[l.Right].Text)
		}
	}
}

func TestRenumbered(t *testing.T) {
	a, b := draft("en", "Maps are exchanged.", "Signed in two copies."), draft("en", "Maps are exchanged.", "Signed in two copies.")
	a.Clauses[0].Label, a.Clauses[1].Label = "1.", "2."
	b.Clauses[0].Label, b.Clauses[1].Label = "1.", "3."
	links := run(t, a, b, align.Options{}).Links
	if len(links) != 2 || links[0].Renumbered || !links[1].Renumbered {
		t.Errorf("%+v", links)
	}
}

func TestReasonsQuoteBothSides(t *testing.T) {
	a := draft("ru", "Украина сохраняет нейтральный статус в Вежице 30 дней.")
	b := draft("uk", "Вимогу нейтралітету у Вежиці відхилено, строк 30 днів.")
	links := run(t, a, b, align.Options{}).Links
	if len(links) != 1 {
		t.Fatalf("links %v", links)
	}
	got := map[string]string{}
	for _, r := range links[0].Reasons {
		got[r.Concept+"/"+r.Left] = r.Right
	}
	for left, right := range map[string]string{"neutrality/нейтральный статус": "нейтралітету", "/Вежице": "Вежиці", "/30 дней": "30 днів"} {
		if got[left] != right {
			t.Errorf("no reason %q = %q among %v", left, right, got)
		}
	}
}

func TestDecisions(t *testing.T) {
	a := draft("en", "Frozen assets are returned.", "Prisoners of war are exchanged.", "Elections are held.")
	b := draft("en", "Frozen assets pay for rebuilding.", "All prisoners of war are freed.", "Voting follows peace; elections need security.")
	free := run(t, a, b, align.Options{})
	if got := brief(free.Links); got != "0-0 1-1 2-2" {
		t.Fatalf("without decisions: %s", got)
	}
	o := align.Options{Confirmed: [][2]int{{0, 1}, {7, 7}, {-1, 0}}, Rejected: [][2]int{{2, 2}}}
	links := run(t, a, b, o).Links
	kept := slices.ContainsFunc(links, func(l align.Link) bool { return l.Left == 0 && l.Right == 1 && l.By == align.ByPerson })
	if !kept {
		t.Errorf("the confirmed link is not there: %+v", links)
	}
	for _, l := range links {
		if l.Left == 2 && l.Right == 2 {
			t.Error("the rejected link is there")
		}
		if (l.Left != 0 || l.Right != 1) && l.By != align.ByTool {
			t.Errorf("%d-%d is by %s", l.Left, l.Right, l.By)
		}
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := align.Align(ctx, draft("en", "a"), draft("en", "b"), align.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestProgressEndsWhole(t *testing.T) {
	last := -1.0
	o := align.Options{Progress: func(stage memo.Stage, share float64) {
		if stage != memo.Pairing || share < last {
			t.Errorf("%s %v after %v", stage, share, last)
		}
		last = share
	}}
	run(t, draft("en", "Maps.", "Mines."), draft("en", "Mines."), o)
	if last != 1 {
		t.Errorf("progress ended at %v", last)
	}
}

// phrases are what random memos are made of.
var phrases = map[memo.Language][]string{
	"ru": {
		"стороны прекращают огонь", "Украина сохраняет нейтралитет", "обмен военнопленными 30 дней", "активы России", "НАТО не расширяется",
		"в Гомеле", "ст. 5", "не позднее 90 дней; выборы президента", "санкции отменяются.", "(1) дети возвращаются (2) тела погибших", "",
	},
	"uk": {
		"сторони припиняють вогонь", "Україна не є нейтральною", "обмін полоненими", "російські активи.", "членство в НАТО", "у Гомелі",
		"ст. 5 Статуту", "вибори президента; 90 днів", "санкції діють", "діти повертаються.", "•",
	},
	"en": {
		"the parties cease fire", "Ukraine is neutral.", "exchange of prisoners; 30 days", "Russian assets", "NATO membership", "in Gomel",
		"Art. 5 of the Charter", "elections within 90 days.", "sanctions are lifted", "children return", "1) one 2) two",
	},
}

func anyMemo(t *rapid.T, name string) *memo.Memo {
	language := rapid.SampledFrom([]memo.Language{"ru", "uk", "en"}).Draw(t, name+" language")
	line := rapid.Custom(func(t *rapid.T) string {
		mark := rapid.SampledFrom([]string{"", "", "", "# ", "^ ", "* "}).Draw(t, "mark")
		return mark + strings.Join(rapid.SliceOfN(rapid.SampledFrom(phrases[language]), 1, 4).Draw(t, "phrases"), " ")
	})
	return draft(language, rapid.SliceOfN(line, 0, 9).Draw(t, name)...)
}

func anyPairs(t *rapid.T, a, b *memo.Memo, name string) [][2]int {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) [2]int {
		return [2]int{rapid.IntRange(-1, len(a.Clauses)).Draw(t, "left"), rapid.IntRange(-1, len(b.Clauses)).Draw(t, "right")}
	}), 0, 3).Draw(t, name)
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMemo(t, "a"), anyMemo(t, "b")
		o := align.Options{Confirmed: anyPairs(t, a, b, "confirmed"), Rejected: anyPairs(t, a, b, "rejected")}
		found := run(t, a, b, o)
		if diff := cmp.Diff(found, run(t, a, b, o)); diff != "" {
			t.Fatalf("a second run differs: %s", diff)
		}
		checkLinks(t, a, b, o, found.Links)
		for side, pair := range [2][2]*memo.Memo{{a, b}, {b, a}} {
			checkCandidates(t, pair[0], pair[1], found.Candidates[side])
			if len(found.Topics[side]) != len(pair[0].Clauses) {
				t.Fatalf("%d topics for %d clauses", len(found.Topics[side]), len(pair[0].Clauses))
			}
		}
	})
}

func checkLinks(t *rapid.T, a, b *memo.Memo, o align.Options, links []align.Link) {
	at := map[[2]int]align.Link{}
	for _, l := range links {
		p := [2]int{l.Left, l.Right}
		if _, twice := at[p]; twice {
			t.Fatalf("%v is linked twice", p)
		}
		at[p] = l
		x, y := a.Clauses[l.Left], b.Clauses[l.Right]
		_ = l.LeftSpan.Of(x.Text) + l.RightSpan.Of(y.Text)
		for _, r := range l.Reasons {
			if r.LeftSpan.Of(x.Text) != r.Left || r.RightSpan.Of(y.Text) != r.Right || r.Left == "" || r.Right == "" {
				t.Fatalf("reason %+v is not in %q and %q", r, x.Text, y.Text)
			}
		}
		if l.Score < 0 || l.Score > 1 || (l.Band != align.Strong && l.Band != align.Possible) {
			t.Fatalf("link %+v", l)
		}
		if l.By == align.ByTool && (x.Kind == memo.Heading) != (y.Kind == memo.Heading) {
			t.Fatalf("a %s is linked to a %s", x.Kind, y.Kind)
		}
		if l.By == align.ByTool && slices.Contains(o.Rejected, p) {
			t.Fatalf("%v was rejected", p)
		}
	}
	if !slices.IsSortedFunc(links, func(x, y align.Link) int { return 2*(x.Left-y.Left) + min(1, max(-1, x.Right-y.Right)) }) {
		t.Fatal("links are out of order")
	}
	for _, p := range o.Confirmed {
		if p[0] >= 0 && p[1] >= 0 && p[0] < len(a.Clauses) && p[1] < len(b.Clauses) && at[p].By != align.ByPerson {
			t.Fatalf("%v was confirmed", p)
		}
	}
}

func checkCandidates(t *rapid.T, own, other *memo.Memo, all [][]align.Candidate) {
	if len(all) != len(own.Clauses) {
		t.Fatalf("candidates for %d of %d clauses", len(all), len(own.Clauses))
	}
	for _, list := range all {
		if len(list) != min(3, len(other.Clauses)) {
			t.Fatalf("%d candidates of %d clauses", len(list), len(other.Clauses))
		}
		seen := map[int]bool{}
		for n, c := range list {
			if seen[c.Clause] || c.Clause < 0 || c.Clause >= len(other.Clauses) || c.Score < 0 || c.Score > 1 {
				t.Fatalf("candidates %v", list)
			}
			seen[c.Clause] = true
			if n > 0 && c.Score > list[n-1].Score {
				t.Fatalf("candidates %v are not best first", list)
			}
		}
	}
}

// Neither side is the base: swapping the memos swaps the sides of the result, and nothing else changes.
func TestSwap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMemo(t, "a"), anyMemo(t, "b")
		o := align.Options{Confirmed: anyPairs(t, a, b, "confirmed"), Rejected: anyPairs(t, a, b, "rejected")}
		there := run(t, a, b, o)
		back := run(t, b, a, align.Options{Confirmed: swapped(o.Confirmed), Rejected: swapped(o.Rejected)})
		for n := range back.Links {
			l := &back.Links[n]
			l.Left, l.Right, l.LeftSpan, l.RightSpan = l.Right, l.Left, l.RightSpan, l.LeftSpan
			slices.Reverse(l.Provisions[:])
			for k := range l.Reasons {
				r := &l.Reasons[k]
				r.Left, r.Right, r.LeftSpan, r.RightSpan = r.Right, r.Left, r.RightSpan, r.LeftSpan
			}
		}
		slices.SortFunc(back.Links, func(x, y align.Link) int { return 1000*(x.Left-y.Left) + x.Right - y.Right })
		slices.Reverse(back.Candidates[:])
		slices.Reverse(back.Topics[:])
		if diff := cmp.Diff(there, back); diff != "" && !slices.EqualFunc(a.Clauses, b.Clauses, sameText) {
			t.Fatal(diff)
		}
	})
}

func sameText(x, y memo.Clause) bool { return x.Text == y.Text }

func swapped(pairs [][2]int) [][2]int {
	var out [][2]int
	for _, p := range pairs {
		out = append(out, [2]int{p[1], p[0]})
	}
	return out
}

// A reason names words that speak of the thing, not the first ones that may hint at it.
func TestReasonsAreClear(t *testing.T) {
	left := draft("ru", "Государства НАТО, расширять альянс не намеренные, сохраняют с Украиной дружественные отношения.", "Порты открыты.")
	right := draft("en", "Ukraine joins NATO when the Alliance agrees.", "Ports are open.")
	found, err := align.Align(context.Background(), left, right, align.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range found.Links {
		if l.Left == 0 && l.Right == 0 {
			if len(l.Reasons) == 0 || l.Reasons[0].Concept != "nato" || l.Reasons[0].Left != "НАТО" || l.Reasons[0].Right != "NATO" {
				t.Errorf("%+v", l.Reasons)
			}
			return
		}
	}
	t.Error("not linked")
}

// Of a bullet of several points a link names all that answer the other clause, and none that does not.
func TestLinksNameProvisions(t *testing.T) {
	parts := []string{"Russia returns deported children.", " All prisoners of war are exchanged.", " Prisoners of war may write letters.", " The bridge is repaired."}
	left := draft("en", strings.Join(parts, ""))
	at := 0
	for _, p := range parts {
		left.Clauses[0].Provisions = append(left.Clauses[0].Provisions, memo.Span{Start: at, End: at + len(p)})
		at += len(p)
	}
	right := draft("ru", "Стороны обмениваются всеми военнопленными.")
	found, err := align.Align(context.Background(), left, right, align.Options{})
	if err != nil || len(found.Links) != 1 {
		t.Fatal(found, err)
	}
	l := found.Links[0]
	var named []string
	for _, s := range l.Provisions[0] {
		named = append(named, s.Of(left.Clauses[0].Text))
	}
	if !slices.Contains(named, parts[1]) || slices.Contains(named, parts[0]) || slices.Contains(named, parts[3]) {
		t.Errorf("%q", named)
	}
	if !slices.Contains(l.Provisions[0], l.LeftSpan) || len(l.Provisions[1]) != 1 {
		t.Errorf("%+v", l.Provisions)
	}
}
