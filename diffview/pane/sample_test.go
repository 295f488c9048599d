//go:build !headless

package pane

import (
	"strconv"
	"strings"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// scene builds comparisons for tests, row by row.
type scene struct {
	c comparison.Comparison
}

func newScene(left, right memo.Memo) *scene {
	return &scene{comparison.Comparison{Memos: [2]*memo.Memo{&left, &right}}}
}

// clause adds a clause to a side and gives its index.
func (s *scene) clause(side int, id, label, text string, line int) int {
	m := s.c.Memos[side]
	m.Clauses = append(m.Clauses, memo.Clause{
		ID: id, Label: label, Text: text, Kind: memo.Body, Language: m.Language, Parent: -1, Place: memo.Place{Page: 1, Line: line},
	})
	return len(m.Clauses) - 1
}

// row adds a row of clauses; -1 leaves a side empty.
func (s *scene) row(kind comparison.RowKind, left, right int) *comparison.Row {
	row := comparison.Row{ID: strconv.Itoa(len(s.c.Rows) + 1), Kind: kind}
	for side, at := range [2]int{left, right} {
		if at >= 0 {
			row.Cells[side].Clauses = []int{at}
			if kind == comparison.HeadingRow {
				s.c.Memos[side].Clauses[at].Kind = memo.Heading
			}
		}
	}
	s.c.Rows = append(s.c.Rows, row)
	return &s.c.Rows[len(s.c.Rows)-1]
}

// link joins two clauses in the last row.
func (s *scene) link(left, right int) *comparison.Link {
	s.c.Links = append(s.c.Links, comparison.Link{Link: align.Link{Left: left, Right: right, Relation: align.Related}})
	row := &s.c.Rows[len(s.c.Rows)-1]
	row.Links = append(row.Links, len(s.c.Links)-1)
	return &s.c.Links[len(s.c.Links)-1]
}

// find gives the span of part in text.
func find(text, part string) memo.Span {
	at := strings.Index(text, part)
	if at < 0 {
		panic("no " + part + " in " + text)
	}
	return memo.Span{Start: at, End: at + len(part)}
}

// reason adds a reason to a link; the words must stand in the clauses.
func (s *scene) reason(l *comparison.Link, left, right string) {
	l.Reasons = append(l.Reasons, align.Reason{
		Left: left, LeftSpan: find(s.c.Memos[0].Clauses[l.Left].Text, left),
		Right: right, RightSpan: find(s.c.Memos[1].Clauses[l.Right].Text, right),
	})
}

// fact adds facts that differ; "" for a side that has none.
func (s *scene) fact(l *comparison.Link, left, right string) {
	pair := wording.FactPair{Kind: wording.Duration, Verdict: wording.Differs}
	switch {
	case left == "":
		pair.Verdict = wording.RightOnly
	case right == "":
		pair.Verdict = wording.LeftOnly
	}
	if left != "" {
		pair.Left = &wording.Fact{Span: find(s.c.Memos[0].Clauses[l.Left].Text, left)}
	}
	if right != "" {
		pair.Right = &wording.Fact{Span: find(s.c.Memos[1].Clauses[l.Right].Text, right)}
	}
	l.Facts = append(l.Facts, pair)
}

// rivals is a short comparison of two drafts in two languages with every kind of row in it.
func rivals() *comparison.Comparison {
	s := newScene(
		memo.Memo{Name: "memo-ru.pdf", Format: "pdf", Pages: 3, Party: "RUS", Language: memo.Russian},
		memo.Memo{Name: "memo-uk.pdf", Format: "pdf", Pages: 2, Party: "UKR", Language: memo.Ukrainian},
	)
	s.row(comparison.HeadingRow,
		s.clause(0, "I", "Раздел I", "Основные параметры окончательного урегулирования", 6),
		s.clause(1, "I", "I.", "Ключові засади", 5))

	a := s.clause(0, "I/1", "1.", "Международное признание того, что спорные области входят в состав одной из сторон; вывод оттуда войск другой", 8)
	b := s.clause(1, "I/b6", "•", "Територіальні надбання не визнаються; лінія зіткнення є відправною точкою переговорів, і лише після повного припинення вогню", 24)
	s.row(comparison.DifferRow, a, b)
	s.fact(s.link(a, b), "", "лінія зіткнення")

	a = s.clause(0, "I/2", "2.", "Нейтральный статус: страна не вступает в военные союзы и коалиции; третьи государства не размещают на её территории войска, базы и военную инфраструктуру", 11)
	b = s.clause(1, "I/b5", "•", "Україну не змушують бути нейтральною. Членство в НАТО залежить від консенсусу в Альянсі. Розміщення військ дружніх держав не обмежується. Чисельність, розміщення та інші параметри Сил оборони не обмежуються", 19)
	neutral := len(s.c.Rows)
	s.row(comparison.DifferRow, a, b)
	l := s.link(a, b)
	s.reason(l, "Нейтральный статус", "нейтральною")
	s.reason(l, "военные союзы", "НАТО")
	s.reason(l, "войска", "військ")

	s.row(comparison.OnlyARow, s.clause(0, "I/4", "4.", "Подтверждение статуса государства, не имеющего ядерного и иного оружия массового уничтожения", 17), -1)

	a = s.clause(0, "I/5", "5.", "Предельная численность войск и вооружений устанавливается соглашением", 20)
	row := s.row(comparison.DifferRow, a, -1)
	row.Cells[1].Quotes = []comparison.Quote{{
		Clause: b, Span: find(s.c.Memos[1].Clauses[b].Text, "Чисельність, розміщення та інші параметри Сил оборони не обмежуються"), Home: neutral,
	}}
	l = s.link(a, b)
	l.Stance = "possibly-opposite"
	s.reason(l, "численность", "Чисельність")

	s.row(comparison.HeadingRow,
		s.clause(0, "III", "Раздел III", "Последовательность шагов и сроки", 2),
		s.clause(1, "III", "III.", "Припинення вогню", 1))

	a = s.clause(0, "III/5", "5.", "Режим прекращения огня 30 дней с момента начала отвода войск", 9)
	b = s.clause(1, "III/b1", "•", "Повне й безумовне припинення вогню щонайменше на 30 днів, з продовженням кожні 30 днів; сторона підтверджує його письмово", 3)
	s.row(comparison.DifferRow, a, b).Moved = true
	l = s.link(a, b)
	s.fact(l, "30 дней", "щонайменше на 30 днів")

	a = s.clause(0, "III/O2/8", "8.", "Стороны проводят следующую встречу лидеров", 29)
	b = s.clause(1, "III/b7", "•", "Сторони проводять наступну зустріч лідерів", 28)
	s.row(comparison.EqualRow, a, b)
	s.link(a, b)

	s.row(comparison.OnlyBRow, -1, s.clause(1, "III/b9", "•", "Переговори відбуваються за участю посередників із третіх країн", 36))
	return &s.c
}

// redline is a comparison of two versions in one language.
func redline() *comparison.Comparison {
	s := newScene(
		memo.Memo{Name: "draft-1.txt", Format: "text", Party: "UKR", Language: memo.English},
		memo.Memo{Name: "draft-2.txt", Format: "text", Party: "UKR", Language: memo.English},
	)
	a := s.clause(0, "1", "1.", "A complete and unconditional ceasefire lasts for 14 days and may be extended.", 1)
	b := s.clause(1, "1", "1.", "A complete and unconditional ceasefire lasts for 30 days and is extended every 30 days.", 1)
	s.row(comparison.DifferRow, a, b)
	l := s.link(a, b)
	l.Relation = align.Edited
	l.Diff = []wording.Edit{
		{Op: wording.Equal, Text: "A complete and unconditional ceasefire lasts for "},
		{Op: wording.Delete, Text: "14"},
		{Op: wording.Insert, Text: "30"},
		{Op: wording.Equal, Text: " days and "},
		{Op: wording.Delete, Text: "may be "},
		{Op: wording.Insert, Text: "is "},
		{Op: wording.Equal, Text: "extended"},
		{Op: wording.Insert, Text: " every 30 days"},
		{Op: wording.Equal, Text: "."},
	}
	s.fact(l, "14 days", "30 days")
	a = s.clause(0, "2", "Article 2.", "Monitoring is done by neutral observers, https://example.org/a-very-long-address-that-no-column-can-hold-and-that-has-no-blank-in-it-anywhere-at-all/index.html included.", 3)
	b = s.clause(1, "2", "Article 2.", s.c.Memos[0].Clauses[a].Text, 3)
	s.row(comparison.EqualRow, a, b).Moved = true
	s.link(a, b)
	s.row(comparison.OnlyARow, s.clause(0, "3", "(a)", "The parties meet again on neutral ground.", 5), -1)
	return &s.c
}

// tableOf prepares a comparison.
func tableOf(c *comparison.Comparison, w *words.Catalogue, r *ruler, a Arrangement) *table {
	return newTable(SynopsisOf(c), nil, w, r, a, memory{})
}

// searched gives where each clause of a table answers a query, per side and clause.
func searched(t *table, q comparison.Query) [][][]memo.Span {
	found := make([][][]memo.Span, t.drafts())
	for side, m := range t.synopsis.Memos {
		for i := range m.Clauses {
			found[side] = append(found[side], q.Find(m.Clauses[i].Text, m.Clauses[i].Language))
		}
	}
	return found
}

// sought searches the drafts of a table, as far as the pane has to know.
func sought(t *table, q comparison.Query) Found {
	return Found{Clauses: searched(t, q), Own: q.FindInAny}
}

// nothing is a comparison of two drafts without a clause.
func nothing() *comparison.Comparison {
	return &newScene(memo.Memo{Name: "a.txt", Format: "text"}, memo.Memo{Name: "b.txt", Format: "text"}).c
}
