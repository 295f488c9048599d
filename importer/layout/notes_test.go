package layout

import "testing"

func TestFootnotes(t *testing.T) {
	const note = "Примечание, набранное мелким шрифтом и такое длинное, что занимает не одну строку внизу страницы, а две."
	cases := []struct {
		name string
		size float64
		mark string
		rise float64
		rule bool
	}{
		{"small, raised mark", 8, "1", 3, false},
		{"small, plain mark, rule", 8, "1", 0, true},
		{"small, asterisk", 8, "*", 0, false},
		{"as large as the body, raised mark, rule", 10, "2", 3, true},
		{"as large as the body, plain mark", 10, "1", 0, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := newTypesetter()
			s.current()
			text := "Первое положение меморандума, на которое ссылаются."
			s.at(s.left, s.y, text, 0)
			x := s.left + s.width(text)
			s.size = 6
			s.at(x, s.y+4, c.mark, 0)
			s.size = 10
			s.y -= s.lead
			s.para(plainOne, 0, 0)
			s.y, s.size, s.lead = 110, c.size, c.size*1.2
			if c.rule {
				s.current().Rules = []Rule{{72, 122, 172, 122.5}}
			}
			if c.rise > 0 {
				s.size = 5
			}
			s.at(s.left, s.y+c.rise, c.mark, 0)
			s.size = c.size
			s.para(note, 7, 0)
			s.size, s.lead = 10, 12
			s.page().para(plainTwo, 0, 0)
			got := s.text()
			same(t, texts(got), []string{text, plainOne, plainTwo, note})
			for i, p := range got.Paragraphs {
				if p.Note != (i == 3) {
					t.Errorf("%q: note %v", p.Text, p.Note)
				}
			}
		})
	}
}

func TestRaisedFigureWithoutNoteStays(t *testing.T) {
	s := newTypesetter()
	s.at(72, 700, "E = mc", 0)
	x := 72 + s.width("E = mc")
	s.size = 6
	s.at(x, 704, "2", 0)
	same(t, texts(s.text()), []string{"E = mc2"})
}

func TestSmallPrintInTheBodyIsNoNote(t *testing.T) {
	s := newTypesetter()
	s.para(plainOne, 0, 6)
	s.size, s.lead = 8, 10
	s.para("Мелкая оговорка посреди текста страницы.", 0, 6)
	s.size, s.lead = 10, 12
	s.para(plainTwo, 0, 0)
	for _, p := range s.text().Paragraphs {
		if p.Note {
			t.Errorf("%q is no note", p.Text)
		}
	}
}
