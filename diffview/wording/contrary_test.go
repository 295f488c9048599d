package wording_test

import (
	"testing"

	"parley/diffview/wording"
	"parley/importer/memo"
)

// What provisions do sets them against each other where no word denies, and does not where it is unsure how far they reach.
func TestOppositionsByActs(t *testing.T) {
	tests := []struct {
		left, right string
		of          [2]memo.Language
		want        bool
	}{
		{"Транзит газа через Украину возобновляется.", "Транзит російського газу не відновлюється.", [2]memo.Language{"ru", "uk"}, true},
		{"Транзит газа через Украину возобновляется.", "Транзит російського газу не відновлюється, якщо борги не сплачено.", [2]memo.Language{"ru", "uk"}, false},
		{"Іноземні інструктори залишають Україну.", "Foreign military instructors stay in Ukraine.", [2]memo.Language{"uk", "en"}, true},
		{"The leaders meet only after the texts have been agreed.", "Лидеры встречаются немедленно и без предварительных условий.", [2]memo.Language{"en", "ru"}, true},
		{"The range of missiles is not limited.", "Дальность ракет не превышает 300 км.", [2]memo.Language{"en", "ru"}, true},
		{"The range of missiles shall not exceed 500 km.", "Дальность ракет не превышает 300 км.", [2]memo.Language{"en", "ru"}, false},
		{"Порты не закрываются.", "Порти відкриті для суден.", [2]memo.Language{"ru", "uk"}, false},
		{"Россия не вводит войска в буферную зону.", "Україна вводить війська до буферної зони.", [2]memo.Language{"ru", "uk"}, false},
	}
	for _, tt := range tests {
		left, right := passage(tt.left, tt.of[0]), passage(tt.right, tt.of[1])
		if found := wording.Oppositions(left, right); (len(found) > 0) != tt.want {
			t.Errorf("%s / %s: %+v", tt.left, tt.right, found)
		}
		if n, back := len(wording.Oppositions(left, right)), len(wording.Oppositions(right, left)); n != back {
			t.Errorf("%s / %s: %d oppositions, %d the other way round", tt.left, tt.right, n, back)
		}
	}
	of := [2]memo.Language{"ru", "uk"}
	left, right := passage("Мост открыт. Транзит газа возобновляется.", of[0]), passage("Транзит газу не відновлюється. Міст чинний.", of[1])
	for _, p := range []*wording.Passage{&left, &right} {
		for i := range p.Text {
			if p.Text[i] == '.' {
				from := 0
				if n := len(p.Provisions); n > 0 {
					from = p.Provisions[n-1].End
				}
				p.Provisions = append(p.Provisions, memo.Span{Start: from, End: i + 1})
			}
		}
	}
	if len(wording.Oppositions(left, right)) == 0 {
		t.Error("provisions of several are not set against each other")
	}
}
