//go:build !headless

package pane

import (
	"strconv"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// trio is a synopsis of three drafts in three languages: two rivals and a mediator's.
func trio() *Synopsis {
	s := &Synopsis{Memos: []*memo.Memo{
		{Name: "memo-ru.pdf", Format: "pdf", Pages: 3, Party: "RUS", Language: memo.Russian},
		{Name: "memo-uk.pdf", Format: "pdf", Pages: 2, Party: "UKR", Language: memo.Ukrainian},
		{Name: "mediator.docx", Format: "docx", Language: memo.English},
	}}
	// row adds a row of texts, "" for a side that says nothing, and of how neighbours stand.
	row := func(heading bool, texts [3]string, standings ...Standing) *Row {
		r := Row{ID: strconv.Itoa(len(s.Rows) + 1), Heading: heading, Cells: make([]comparison.Cell, 3)}
		for side, text := range texts {
			if text == "" {
				continue
			}
			m := s.Memos[side]
			kind := memo.Body
			if heading {
				kind = memo.Heading
			}
			label := strconv.Itoa(len(m.Clauses)+1) + "."
			m.Clauses = append(m.Clauses, memo.Clause{
				ID: strconv.Itoa(len(m.Clauses) + 1), Label: label, Text: text, Kind: kind, Language: m.Language, Place: memo.Place{Page: 1, Line: 2 * len(s.Rows)},
			})
			r.Cells[side].Clauses = []int{len(m.Clauses) - 1}
		}
		for _, standing := range standings {
			r.Gutters = append(r.Gutters, Gutter{Standing: standing})
		}
		s.Rows = append(s.Rows, r)
		return &s.Rows[len(s.Rows)-1]
	}
	// link joins the clauses that two sides have in the last row, by facts of both that differ; "" for none.
	link := func(left, right int, fact, other string) *Link {
		r := &s.Rows[len(s.Rows)-1]
		l := &comparison.Link{Link: align.Link{Left: r.Cells[left].Clauses[0], Right: r.Cells[right].Clauses[0], Relation: align.Related}}
		if fact != "" {
			a, b := s.Memos[left].Clauses[l.Left].Text, s.Memos[right].Clauses[l.Right].Text
			l.Facts = []wording.FactPair{{
				Kind: wording.Duration, Verdict: wording.Differs,
				Left: &wording.Fact{Span: find(a, fact)}, Right: &wording.Fact{Span: find(b, other)},
			}}
		}
		r.Links = append(r.Links, len(s.Links))
		s.Links = append(s.Links, Link{Link: l, Sides: [2]int{left, right}})
		return &s.Links[len(s.Links)-1]
	}

	row(true, [3]string{"Прекращение огня", "Припинення вогню", "Ceasefire"}, Silent, Silent)
	row(false, [3]string{
		"Режим прекращения огня вводится на 30 дней и может быть продлён по согласию сторон.",
		"Припинення вогню триває щонайменше 60 днів і поширюється на повітря, сушу та море.",
		"The ceasefire lasts 60 days; a joint commission extends it by decision of both parties.",
	}, Differ, Differ).Topic = "ceasefire"
	link(0, 1, "30 дней", "60 днів")
	link(1, 2, "", "").Stance = "possibly-opposite"
	row(false, [3]string{"Стороны назначают представителей в совместную комиссию.", "", "Each party names its members of the joint commission."}, LeftOnly, RightOnly)
	row(false, [3]string{"", "Спостерігачі мають доступ до всієї лінії зіткнення.", "Observers have access to the whole line of contact within 7 days."}, RightOnly, Differ)
	link(1, 2, "", "")
	row(true, [3]string{"Обмены", "", "Exchanges"}, Silent, Silent)
	row(false, [3]string{
		"Проводится обмен всех на всех.", "Проводиться обмін усіх на всіх.", "All prisoners are exchanged for all.",
	}, Equal, Equal).Gutters[1].Moved = true
	link(0, 1, "", "")
	link(1, 2, "", "")
	row(false, [3]string{"", "", "The mediators report every month."}, Silent, RightOnly)
	row(false, [3]string{"Тела павших возвращаются.", "Тіла загиблих повертаються.", ""}, Equal, LeftOnly)
	link(0, 1, "", "")
	row(false, [3]string{"", "Депортовані діти повертаються додому.", ""}, RightOnly, LeftOnly)
	row(false, [3]string{"Стороны встречаются вновь.", "Сторони зустрічаються знову.", "The parties meet again."}, Equal, Equal)
	link(0, 1, "", "")
	link(1, 2, "", "")
	return s
}
