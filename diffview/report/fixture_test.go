package report

import (
	"slices"
	"strings"
	"testing"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// span finds the first place of part in text.
func span(t *testing.T, text, part string) memo.Span {
	t.Helper()
	at := strings.Index(text, part)
	if at < 0 {
		t.Fatalf("%q is not in %q", part, text)
	}
	return memo.Span{Start: at, End: at + len(part)}
}

// small is a comparison with every kind of row, a quote, a pair in one language and facts of each verdict. Its concepts
// and topics are none of the glossary's, so that a change of words there changes no report here.
func small(t *testing.T) *comparison.Comparison {
	t.Helper()
	a := &memo.Memo{
		Name: "a.pdf", Path: "drafts/a.pdf", SHA256: strings.Repeat("a1", 32), Format: "pdf", Title: "Проект <меморандума>", Party: "RUS", Language: memo.Russian,
		Pages: 2, Furniture: []memo.Furniture{{Kind: memo.PageNumber, Text: "1", Place: memo.Place{Page: 1}}},
		Warnings: []memo.Warning{{Code: memo.PagesPictured, Values: []string{"2"}}},
		Clauses: []memo.Clause{
			{ID: "I", Label: "Раздел I.", Kind: memo.Heading, Parent: -1, Text: "Основы", Language: memo.Russian, Place: memo.Place{Page: 1, Line: 2, Paragraph: 1}},
			{ID: "I/1", Label: "1.", Kind: memo.Body, Level: 1, Text: "Нейтральный статус: страна не вступает в военные союзы, а иностранные войска не размещаются.", Language: memo.Russian, Place: memo.Place{Page: 1, Line: 3, Paragraph: 2}},
			{ID: "I/2", Label: "2.", Kind: memo.Body, Level: 1, Text: "Прекращение огня вводится на 30 дней с 1 апреля 2026 года.", Language: memo.Russian, Place: memo.Place{Page: 1, Line: 6, Paragraph: 3}},
			{ID: "I/3", Label: "3.", Kind: memo.Body, Level: 1, Text: "Все санкции & ограничения снимаются.", Language: memo.Russian, Place: memo.Place{Page: 2, Line: 1, Paragraph: 4}},
			{ID: "N1", Label: "*", Kind: memo.Note, Parent: -1, Text: "The parties exchange lists within 14 days.", Language: memo.English, Place: memo.Place{Page: 2, Line: 9, Paragraph: 5}},
			{ID: "II/1", Label: "б)", Kind: memo.Body, Parent: -1, Text: "Подтверждается безъядерный статус.", Language: memo.Russian, Place: memo.Place{Page: 2, Line: 10, Paragraph: 6}},
			{ID: "II/2", Kind: memo.Body, Parent: -1, Text: "Done in two copies, both equally valid.", Language: memo.English, Place: memo.Place{Page: 2, Line: 11, Paragraph: 7}},
		},
	}
	b := &memo.Memo{
		Name: "b.txt", Path: "b.txt", SHA256: strings.Repeat("b2", 32), Format: "text", Title: "Проєкт меморандуму", Party: "UKR", Language: memo.Ukrainian,
		Clauses: []memo.Clause{
			{ID: "I", Label: "I.", Kind: memo.Heading, Parent: -1, Text: "Засади", Language: memo.Ukrainian, Place: memo.Place{Line: 1, Paragraph: 1}},
			{ID: "I/b1", Label: "•", Kind: memo.Body, Level: 1, Text: "Країну не змушують бути нейтральною. Війська дружніх держав не обмежуються.", Language: memo.Ukrainian, Place: memo.Place{Line: 2, Paragraph: 2}},
			{ID: "I/b2", Label: "•", Kind: memo.Body, Level: 1, Text: "Повне припинення вогню діє щонайменше 30 днів.", Language: memo.Ukrainian, Place: memo.Place{Line: 3, Paragraph: 3}},
			{ID: "I/b3", Label: "•", Kind: memo.Body, Level: 1, Text: "Дітей повертають протягом 21 дня.", Language: memo.Ukrainian, Place: memo.Place{Paragraph: 4}},
			{ID: "I/b4", Label: "•", Kind: memo.Body, Level: 1, Text: "The parties exchange full lists within 7 days.", Language: memo.English, Place: memo.Place{Paragraph: 5}},
			{ID: "II", Kind: memo.Body, Parent: -1, Text: "Done in two copies, both equally valid.", Language: memo.English, Place: memo.Place{Paragraph: 6}},
		},
	}
	text := func(side, clause int) string { return []*memo.Memo{a, b}[side].Clauses[clause].Text }
	link := func(left, right int, relation align.Relation, score float64, reasons ...[3]string) comparison.Link {
		l := comparison.Link{Link: align.Link{
			Left: left, Right: right, LeftSpan: memo.Span{End: len(text(0, left))}, RightSpan: memo.Span{End: len(text(1, right))},
			Relation: relation, Score: score, Band: align.Strong, By: align.ByTool,
		}}
		for _, r := range reasons {
			l.Reasons = append(l.Reasons, align.Reason{
				Left: r[0], Right: r[1], LeftSpan: span(t, text(0, left), r[0]), RightSpan: span(t, text(1, right), r[1]), Concept: r[2],
			})
		}
		l.Facts = slices.DeleteFunc(
			wording.CompareFacts(wording.Facts(text(0, left), a.Clauses[left].Language), wording.Facts(text(1, right), b.Clauses[right].Language)),
			func(p wording.FactPair) bool { return p.Kind == wording.Actor }, // which the glossary may come to know more of
		)
		return l
	}
	headings := link(0, 0, align.Related, 0.4)
	neutral := link(1, 1, align.Related, 0.8123, [3]string{"Нейтральный", "нейтральною", "x-neutrality"}, [3]string{"войска", "Війська", ""})
	neutral.Stance, neutral.Shared, neutral.LeftOnly = "possibly-opposite", []string{"x-neutrality", "x-bases"}, []string{"x-alliances"}
	fire := link(2, 2, align.Related, 0.75, [3]string{"Прекращение огня", "припинення вогню", "x-ceasefire"})
	fire.Moved, fire.Band = true, align.Possible
	quoted := link(3, 1, align.Related, 0.3)
	quoted.RightSpan = span(t, text(1, 1), "Війська дружніх держав не обмежуються.")
	lists := link(4, 4, align.Edited, 0.9)
	lists.Diff = wording.Diff(text(0, 4), text(1, 4))
	copies := link(6, 5, align.Same, 1)
	copies.Diff = wording.Diff(text(0, 6), text(1, 5))
	c := &comparison.Comparison{
		Memos: [2]*memo.Memo{a, b},
		Links: []comparison.Link{headings, neutral, fire, quoted, lists, copies},
		Rows: []comparison.Row{
			{ID: "1", Kind: comparison.HeadingRow, Cells: [2]comparison.Cell{{Clauses: []int{0}}, {Clauses: []int{0}}}, Links: []int{0}},
			{ID: "2", Kind: comparison.DifferRow, Topic: "x-alliances", Cells: [2]comparison.Cell{{Clauses: []int{1}}, {Clauses: []int{1}}}, Links: []int{1}},
			{ID: "3", Kind: comparison.DifferRow, Topic: "x-ceasefire", Moved: true, Cells: [2]comparison.Cell{{Clauses: []int{2}}, {Clauses: []int{2}}}, Links: []int{2}},
			{ID: "4", Kind: comparison.DifferRow, Cells: [2]comparison.Cell{{Clauses: []int{3}}, {Quotes: []comparison.Quote{{Clause: 1, Span: quoted.RightSpan, Home: 1}}}}, Links: []int{3}},
			{ID: "5", Kind: comparison.OnlyBRow, Cells: [2]comparison.Cell{{}, {Clauses: []int{3}}}},
			{ID: "6", Kind: comparison.DifferRow, Cells: [2]comparison.Cell{{Clauses: []int{4}}, {Clauses: []int{4}}}, Links: []int{4}},
			{ID: "7", Kind: comparison.OnlyARow, Cells: [2]comparison.Cell{{Clauses: []int{5}}, {}}},
			{ID: "8", Kind: comparison.EqualRow, Cells: [2]comparison.Cell{{Clauses: []int{6}}, {Clauses: []int{5}}}, Links: []int{5}},
		},
	}
	c.Candidates[0] = make([][]align.Candidate, len(a.Clauses))
	c.Candidates[1] = make([][]align.Candidate, len(b.Clauses))
	c.Candidates[1][3] = []align.Candidate{{Clause: 2, Score: 0.21}, {Clause: 1, Score: 0.1}}
	for side, m := range c.Memos {
		for _, clause := range m.Clauses {
			c.Audits[side].Clauses++
			c.Audits[side].Words += len(strings.Fields(clause.Text))
		}
		c.Audits[side].Placed, c.Audits[side].PlacedWords = c.Audits[side].Clauses, c.Audits[side].Words
	}
	return c
}

// decided is what a person said of the rows of small.
func decided() []Decision {
	return []Decision{
		{},
		{Status: "R", Note: "Ask the legal team | about *bases*.", Owner: "Legal", Text: "[RUS: Нейтральный статус.] [UKR: Нейтралітет не нав'язують.]"},
		{Status: "Y", Text: "=Прекращение огня на 30 дней.\nSecond line."},
		{Status: "–"},
		{Status: "G"},
		{Status: "g", Note: "Two weeks would do."},
		{Status: "X"},
		{},
	}
}
