package layout

import (
	"strconv"
	"testing"
)

// setNoted sets a document of two numbered pages with a note on the first.
func (t *typesetter) setNoted(first, second, note string) {
	number := 0
	folio := func() {
		t.page()
		number++
		t.at(220, 30, "– "+strconv.Itoa(number)+" –", 0)
	}
	folio()
	t.para(first, 0, 8)
	size := t.size
	t.size = 7
	t.at(t.left, 70, "1 "+note, 0)
	t.size = size
	folio()
	t.para(second, 0, 8)
}

func TestNotesEndTheDocumentTheyBelongTo(t *testing.T) {
	s := newTypesetter()
	s.setNoted(clauseOne, clauseTwo, "По состоянию на май.")
	s.left, s.right, s.size, s.lead = 60, 420, 12, 18
	s.setNoted(plainOne, plainTwo, "Список дополняется.")
	same(t, texts(s.text()), []string{clauseOne, clauseTwo, "По состоянию на май.", plainOne, plainTwo, "Список дополняется."})
}

func TestOtherPaperBeginsAnotherDocument(t *testing.T) {
	tests := []struct {
		name          string
		width, height float64
		want          []string
	}{
		{"smaller", 420, 595, []string{clauseOne, "По состоянию на май.", clauseTwo}},
		{"turned", 842, 444, []string{clauseOne, clauseTwo, "По состоянию на май."}},
	}
	for _, test := range tests {
		s := newTypesetter()
		s.para(clauseOne, 0, 8)
		s.size = 7
		s.at(72, 70, "1 По состоянию на май.", 0)
		s.size, s.top = 10, 400
		s.page()
		s.current().Width, s.current().Height = test.width, test.height
		s.para(clauseTwo, 0, 8)
		t.Run(test.name, func(t *testing.T) { same(t, texts(s.text()), test.want) })
	}
}
