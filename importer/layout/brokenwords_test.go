package layout

import "testing"

func TestWordsBrokenInNarrowCells(t *testing.T) {
	tests := []struct {
		name  string
		cell  []string
		width float64
		want  string
	}{
		{"a letter left over", []string{"до 1", "травн", "я"}, 28, "до 1 травня"},
		{"two letters in capitals", []string{"СТРО", "КИ"}, 22, "СТРОКИ"},
		{"in three parts", []string{"еже", "меся", "чно"}, 23, "ежемесячно"},
		{"two words with room left", []string{"новый", "план"}, 45, "новый план"},
		{"two words known by themselves", []string{"комиссия", "сторон"}, 43, "комиссия сторон"},
		{"a sentence begins", []string{"тринад", "Обе"}, 33, "тринад Обе"},
	}
	for _, test := range tests {
		s := newTypesetter()
		s.para("В этом деле работает комиссия двух сторон по делам людей.", 0, 12)
		left, middle, right, top := 70.0, 160.0, 166+test.width, s.y+12
		s.at(73, s.y, "Обмен", 0)
		for _, l := range test.cell {
			s.at(163, s.y, l, 0)
			s.y -= 12
		}
		s.current().Rules = append(box(left, s.y+8, middle, top), box(middle, s.y+8, right, top)...)
		got := texts(s.text())
		if want := "Обмен " + test.want; len(got) != 2 || got[1] != want {
			t.Errorf("%s: %q, want %q", test.name, got, want)
		}
	}
}
