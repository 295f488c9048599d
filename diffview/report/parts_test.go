package report_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/diffview/report"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// What a clause holds is given in characters, so that every language can cut its text by them.
func TestParts(t *testing.T) {
	m := clauses.Cut(memo.Text{Paragraphs: []memo.Paragraph{
		{Text: "Меморандум"},
		{Text: "1. Порт: Стороны открывают порт для всех. [RUS: Сразу после подписания.] [UKR: Через месяц.]"},
		{Text: "2. Порт по пункту 1 охраняют по статье 51 Устава ООН."},
	}})
	var out bytes.Buffer
	if err := report.MemoJSON(&out, &m); err != nil {
		t.Fatal(err)
	}
	type span struct {
		Start, End int
		Party, To  string
		Other      bool
	}
	var got struct {
		Clauses []struct {
			ID, Text             string
			Provisions, Brackets []span
			References           []span
			RunIn                *span
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, c := range got.Clauses {
		text := []rune(c.Text)
		add := func(what string, spans ...span) {
			for _, s := range spans {
				all = append(all, c.ID+" "+what+" "+s.Party+s.To+" "+string(text[s.Start:s.End]))
			}
		}
		add("provision", c.Provisions...)
		if c.RunIn != nil {
			add("run-in", *c.RunIn)
		}
		add("bracket", c.Brackets...)
		add("reference", c.References...)
	}
	want := []string{
		"A/1 provision  Порт: Стороны открывают порт для всех.",
		"A/1 provision  [RUS: Сразу после подписания.] [UKR: Через месяц.]",
		"A/1 run-in  Порт",
		"A/1 bracket RUS [RUS: Сразу после подписания.]",
		"A/1 bracket UKR [UKR: Через месяц.]",
		"A/2 provision  Порт по пункту 1 охраняют по статье 51 Устава ООН.",
		"A/2 reference A/1 пункту 1",
		"A/2 reference  статье 51",
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
