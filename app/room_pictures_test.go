//go:build !headless

package app

import (
	"strconv"
	"strings"
	"testing"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/pane"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// pictured is a comparison that no engine made, so that pictures of it change only when the window does. Its words are none
// that the glossary knows.
type pictured struct{ c *comparison.Comparison }

func newPictured(a, b memo.Memo) pictured {
	return pictured{&comparison.Comparison{Memos: [2]*memo.Memo{&a, &b}}}
}

// clause adds a clause to a side; id tells its depth too, and what stands above it.
func (s pictured) clause(side int, id, label, text string, kind memo.Kind, page, line int) int {
	m := s.c.Memos[side]
	at := len(m.Clauses)
	c := memo.Clause{ID: id, Label: label, Text: text, Kind: kind, Parent: -1, Language: m.Language, Place: memo.Place{Page: page, Line: line, Paragraph: at + 1}}
	if kind != memo.Heading {
		c.Provisions = []memo.Span{{End: len(text)}}
	}
	if head, _, under := strings.Cut(id, "/"); under {
		c.Level = 1
		for i := range m.Clauses {
			if m.Clauses[i].ID == head {
				c.Parent = i
			}
		}
	}
	m.Clauses = append(m.Clauses, c)
	return at
}

// lines gives a clause of the left side the lines that it has on its page.
func (s pictured) lines(clause int, texts ...string) {
	c := &s.c.Memos[0].Clauses[clause]
	for i, text := range texts {
		c.Lines = append(c.Lines, memo.Line{Text: text, Page: c.Page, Line: c.Line + i})
	}
}

// row sets clauses beside each other, -1 for none, and links them where there are two.
func (s pictured) row(kind comparison.RowKind, topic string, a, b int) (*comparison.Row, *comparison.Link) {
	r := comparison.Row{ID: strconv.Itoa(len(s.c.Rows) + 1), Kind: kind, Topic: topic}
	for side, at := range [2]int{a, b} {
		if at >= 0 {
			r.Cells[side].Clauses = []int{at}
		}
	}
	if a >= 0 && b >= 0 {
		r.Links = []int{len(s.c.Links)}
		s.c.Links = append(s.c.Links, comparison.Link{Link: align.Link{Left: a, Right: b, Relation: align.Related, Band: align.Strong, By: align.ByTool, Score: 0.9}})
	}
	s.c.Rows = append(s.c.Rows, r)
	if len(r.Links) == 0 {
		return &s.c.Rows[len(s.c.Rows)-1], nil
	}
	return &s.c.Rows[len(s.c.Rows)-1], &s.c.Links[len(s.c.Links)-1]
}

// within finds words in the clause of a side.
func (s pictured) within(side, clause int, words string) memo.Span {
	at := strings.Index(s.c.Memos[side].Clauses[clause].Text, words)
	return memo.Span{Start: at, End: at + len(words)}
}

func (s pictured) reason(l *comparison.Link, left, right string) {
	l.Reasons = append(l.Reasons, align.Reason{Left: left, LeftSpan: s.within(0, l.Left, left), Right: right, RightSpan: s.within(1, l.Right, right)})
}

func (s pictured) fact(l *comparison.Link, left, right string) {
	l.Facts = append(l.Facts, wording.FactPair{
		Kind: wording.Duration, Verdict: wording.Differs,
		Left: &wording.Fact{Text: left, Span: s.within(0, l.Left, left)}, Right: &wording.Fact{Text: right, Span: s.within(1, l.Right, right)},
	})
}

// done counts what is placed, which is all.
func (s pictured) done() *comparison.Comparison {
	for side, m := range s.c.Memos {
		n := len(m.Clauses)
		s.c.Audits[side] = comparison.Audit{Clauses: n, Placed: n, Words: n, PlacedWords: n}
	}
	return s.c
}

// rivers is a comparison of two drafts in two languages.
func rivers() *comparison.Comparison {
	s := newPictured(
		memo.Memo{Name: "russian-draft.pdf", Format: "pdf", Pages: 2, Party: "RUS", Language: memo.Russian, Furniture: []memo.Furniture{
			{Kind: memo.RunningHead, Text: "Меморандум о ночах на реке", Place: memo.Place{Page: 1, Line: 1}}, {Kind: memo.PageNumber, Text: "1", Place: memo.Place{Page: 1, Line: 30}},
		}},
		memo.Memo{Name: "ukrainian-draft.pdf", Format: "pdf", Pages: 1, Party: "UKR", Language: memo.Ukrainian},
	)
	heading, body := memo.Heading, memo.Body
	s.row(comparison.HeadingRow, "", s.clause(0, "T", "", "МЕМОРАНДУМ О НОЧАХ НА РЕКЕ", heading, 1, 2), s.clause(1, "T", "", "МЕМОРАНДУМ ПРО НОЧІ НА РІЧЦІ", heading, 1, 1))
	s.row(comparison.HeadingRow, "", s.clause(0, "I", "Раздел I.", "Ночи", heading, 1, 4), s.clause(1, "I", "I.", "Ночі", heading, 1, 3))
	a := s.clause(0, "I/1", "1.", "Белые ночи наступают в июне и длятся 30 дней. Кто их видит, тот гасит на своём берегу фонарь.", body, 1, 5)
	s.lines(a, "1. Белые ночи наступают в июне и длятся 30 дней. Кто их", "видит, тот гасит на своём берегу фонарь.")
	b := s.clause(1, "I/b1", "•", "Білі ночі бувають 60 днів. Хто їх проспав, той запалює на своєму березі ліхтаря.", body, 1, 4)
	r, l := s.row(comparison.DifferRow, "ceasefire", a, b)
	r.Turn.Issue = "ceasefire-length"
	s.reason(l, "Белые ночи", "Білі ночі")
	s.reason(l, "фонарь", "ліхтаря")
	s.fact(l, "30 дней", "60 днів")
	a = s.clause(0, "I/2", "2.", "Смотритель маяка ведёт журнал каждого часа; журнал хранится у обоих берегов.", body, 1, 8)
	s.lines(a, "2. Смотритель маяка ведёт журнал каждого часа; журнал хра-", "нится у обоих берегов.")
	b = s.clause(1, "I/b2", "•", "Журнал кожної години веде доглядач маяка; без підпису з обох берегів сторінка не чинна.", body, 1, 8)
	_, l = s.row(comparison.DifferRow, "monitoring", a, b)
	s.reason(l, "журнал каждого часа", "Журнал кожної години")
	l.Stance, l.Band = wording.PossiblyOpposite, align.Possible
	s.row(comparison.OnlyARow, "forces", s.clause(0, "I/3", "3.", "Плоты и паромы уходят на пятнадцать верст и стоят там до весны.", body, 1, 11), -1)
	s.row(comparison.OnlyBRow, "guarantees", -1, s.clause(1, "I/b3", "•", "Човни лишаються, де стоять; за кожен човен ручаються двоє сусідів.", body, 1, 12))
	s.row(comparison.HeadingRow, "", s.clause(0, "II", "Раздел II.", "Дальнейшее", heading, 1, 14), s.clause(1, "II", "II.", "Далі", heading, 1, 15))
	a = s.clause(0, "II/1", "1.", "Список гостей передаётся на другой берег за 10 дней.", body, 1, 15)
	b = s.clause(1, "II/b1", "•", "Список гостей передають на інший берег за 10 днів.", body, 1, 16)
	_, l = s.row(comparison.EqualRow, "people", a, b)
	l.Relation = align.Same
	s.reason(l, "Список гостей", "Список гостей")
	a = s.clause(0, "II/2", "2.", "Яблоки и мёд делят поровну.", body, 1, 17)
	b = s.clause(1, "II/b2", "•", "Мед ділять порівну, яблука — після першого льоду.", body, 1, 18)
	_, l = s.row(comparison.DifferRow, "economy", a, b)
	s.reason(l, "мёд", "Мед")
	s.row(comparison.OnlyARow, "sanctions", s.clause(0, "II/3", "3.", "Запертые ворота отпираются в тот же день, и ключи лежат на виду.", body, 1, 19), -1)
	a = s.clause(0, "II/4", "4.", "В следующий раз танцуют на острове посреди реки, в первый день ледохода.", body, 2, 2)
	b = s.clause(1, "II/b3", "•", "Наступного разу танцюють на острові посеред річки, коли скресне крига.", body, 1, 20)
	r, l = s.row(comparison.DifferRow, "steps", a, b)
	r.Moved, l.Moved = true, true
	s.reason(l, "на острове посреди реки", "на острові посеред річки")
	s.c.Candidates[0] = make([][]align.Candidate, len(s.c.Memos[0].Clauses))
	s.c.Candidates[0][2] = []align.Candidate{{Clause: 3, Score: 0.4}, {Clause: 4, Score: 0.2}}
	return s.done()
}

// riverVersions is a comparison of two versions in one language, most of whose changes are slight.
func riverVersions() *comparison.Comparison {
	s := newPictured(
		memo.Memo{Name: "draft-1.docx", Format: "docx", Party: "UKR", Language: memo.English},
		memo.Memo{Name: "draft-2.docx", Format: "docx", Party: "UKR", Language: memo.English},
	)
	edited := func(label [2]string, before, gone, come, after string, kind wording.ChangeKind) {
		n := len(s.c.Rows)
		a := s.clause(0, strings.TrimSuffix(label[0], "."), label[0], before+gone+after, memo.Body, 0, 0)
		b := s.clause(1, strings.TrimSuffix(label[1], "."), label[1], before+come+after, memo.Body, 0, 0)
		_, l := s.row(comparison.DifferRow, "", a, b)
		l.Relation, l.Renumbered = align.Edited, label[0] != label[1]
		for _, e := range []wording.Edit{{Op: wording.Equal, Text: before}, {Op: wording.Delete, Text: gone, Kind: kind}, {Op: wording.Insert, Text: come, Kind: kind}, {Op: wording.Equal, Text: after}} {
			if e.Text != "" {
				l.Diff = append(l.Diff, e)
			}
		}
		if gone+come == "" {
			s.c.Rows[n].Kind = comparison.EqualRow
		}
	}
	edited([2]string{"1.", "1."}, "The lamp is lit at dusk", ";", ",", " and put out at dawn.", wording.Punctuation)
	edited([2]string{"2.", "2."}, "The ", "keeper", "Keeper", " writes down each hour.", wording.Case)
	edited([2]string{"3.", "3."}, "Rafts rest for ", "ten", "twelve", " nights.", wording.Words)
	edited([2]string{"4.", "5."}, "Each bank keeps a copy of the book.", "", "", "", "")
	return s.done()
}

// The screens of the review in a window as small as is promised, light and dark, in every language.
func TestRoomPictures(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, s := range []struct {
		name string
		show func() *comparison.Comparison
		open func(*testing.T, *bench)
	}{
		{"outline-topics", rivers, func(t *testing.T, b *bench) {
			b.selectClause(t, "I/1")
			b.toggleOutline()
			b.guide.list.fold(false)
		}},
		{"outline-draft", rivers, func(t *testing.T, b *bench) {
			b.selectClause(t, "I/1")
			b.toggleOutline()
			b.outlineAfter(byB)
		}},
		{"details", rivers, func(t *testing.T, b *bench) { b.selectClause(t, "I/1"); b.toggleDetails() }},
		{"page", rivers, func(t *testing.T, b *bench) { b.selectClause(t, "I/2"); b.openPage(0) }},
		{"tour", rivers, func(_ *testing.T, b *bench) { b.showTour(); b.press2("app.tour.onward") }},
		{"hushed", riverVersions, func(_ *testing.T, b *bench) { b.toggleHush() }},
		{"topics", rivers, func(t *testing.T, b *bench) { b.arrange(pane.ByTopic); b.selectClause(t, "I/2") }},
		{"preview", rivers, func(t *testing.T, b *bench) { b.selectClause(t, "I/2"); b.checkCut(0) }},
	} {
		for _, dress := range []struct {
			language string
			look     look
		}{{"en", light}, {"ru", dark}, {"uk", light}} {
			t.Run(s.name+" "+dress.language, func(t *testing.T) {
				b := openComparison(t, 1024, 700, dress.language, s.show())
				b.settings.setLook(dress.look)
				b.wear()
				s.open(t, b)
				b.layOut()
				b.matchesPicture(t, "room-"+s.name+"-"+dress.language+"-"+string(dress.look)+".png")
			})
		}
	}
}

// The pictures show nothing that the glossary finds, so that they do not change with it.
func TestPicturesDoNotHangOnTheGlossary(t *testing.T) {
	c := rivers()
	for _, m := range c.Memos {
		for i := range m.Clauses {
			for _, b := range comparison.Bearings(&m.Clauses[i]) {
				if len(b.Issues) > 0 {
					t.Errorf("%s bears on %q", m.Clauses[i].ID, b.Issues)
				}
			}
		}
	}
}
