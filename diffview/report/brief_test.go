package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBriefSaysWhatTheReportWillHold(t *testing.T) {
	o := Options{Title: "Round two", Handling: "DELEGATES", Date: "2 June", Decisions: decided(), OnlyDifferences: true, Order: ByTopic, Switched: true}
	want := Brief{
		Title: "Round two", Subtitle: "Ukrainian draft · Russian draft", Handling: "DELEGATES", Date: "2 June",
		Heads: [2]string{"B Ukrainian draft", "A Russian draft"}, Shown: 6, All: 8, Decided: 5,
		First: []BriefRow{
			{Group: "x-alliances", ID: "2", Sign: "≠", Texts: [2]string{
				"• Країну не змушують бути нейтральною. Війська дружніх держав не обмежуються.",
				"1. Нейтральный статус: страна не вступает в военные союзы, а иностранные войска не размещаются.",
			}},
			{Group: "x-ceasefire", ID: "3", Sign: "≠", Texts: [2]string{
				"• Повне припинення вогню діє щонайменше 30 днів.", "2. Прекращение огня вводится на 30 дней с 1 апреля 2026 года.",
			}},
		},
	}
	if diff := cmp.Diff(want, Summarise(small(t), o, 2)); diff != "" {
		t.Error(diff)
	}
	if b := Summarise(small(t), Options{}, 0); b.Shown != 8 || b.Decided != 0 || b.First != nil {
		t.Errorf("%+v", b)
	}
}
