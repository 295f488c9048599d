package clauses_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/clauses"
)

// The tests name the run-in title of each line of a draft, "" for none.
func TestRunIns(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"colon and capital stand for themselves", "1. Суверенитет: Стороны уважают границы друг друга.\n2. Стороны открывают порт для всех судов.", []string{"Суверенитет", ""}},
		{"several words", "• Обмен «всех на всех»: Стороны освобождают пленных сразу.\n• Порт открывают для всех судов.", []string{"Обмен «всех на всех»", ""}},
		{"full stops need company", "1. Безпека. Сторони охороняють міст разом.\n2. Порт. Сторони відкривають порт разом.\n3. Мито. Сторони не беруть мита зовсім.", []string{"Безпека", "Порт", "Мито"}},
		{"one full stop has none", "1. Безпека. Сторони охороняють міст разом.\n2. Сторони відкривають порт разом і надовго.\n3. Сторони не беруть мита зовсім.", []string{"", "", ""}},
		{"dashes need company", "• Monitoring – a council led by a third party.\n• Amnesty – all sides are let off in full.\n• Effect – the truce begins at once for all.", []string{"Monitoring", "Amnesty", "Effect"}},
		{"a lead to a list is none", "1. Стороны обязуются: Порт открывают сразу и навсегда.\n2. The Parties shall: Open the port at once.", []string{"", ""}},
		{"a number is none", "1. В 2026 году: Стороны открывают порт.\n2. Стороны строят мост через реку.", []string{"", ""}},
		{"an abbreviation is none", "1. Ст. Ивановка передается под общее управление.\n2. Ст. Петровка передается под общее управление.", []string{"", ""}},
		{"a whole sentence is none", "1. Стороны открывают порт. Порт открыт всегда и всем.\n2. Стороны строят мост. Мост открыт всегда и всем.", []string{"", ""}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, c := range clauses.Cut(lines("Меморандум\n" + test.text)).Clauses[1:] {
				got = append(got, c.RunIn.Of(c.Text))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A run-in title is part of the first provision, whatever mark ends it.
func TestRunInStaysWithItsProvision(t *testing.T) {
	m := clauses.Cut(lines("Меморандум\n1. Безпека усього мосту. Сторони охороняють міст разом. Сторони не беруть мита зовсім.\n2. Робота нового порту. Сторони відкривають порт разом."))
	c := m.Clauses[1]
	if len(c.Provisions) != 2 || !strings.HasPrefix(c.Provisions[0].Of(c.Text), "Безпека усього мосту. Сторони охороняють") {
		t.Errorf("run-in %q, provisions %v of %q", c.RunIn.Of(c.Text), c.Provisions, c.Text)
	}
}
