package layout

import (
	"math/rand"
	"strings"
	"testing"
)

func TestWordsWithoutBlanks(t *testing.T) {
	for _, justify := range []bool{false, true} {
		s := newTypesetter()
		s.noSpace, s.justify = true, justify
		s.para(clauseOne, 0, 0)
		same(t, texts(s.text()), []string{clauseOne})
	}
}

func TestOneLineOfWords(t *testing.T) {
	plain := func(text string) func(*typesetter) { return func(s *typesetter) { s.at(72, 700, text, 0) } }
	cases := []struct {
		name  string
		paint func(*typesetter)
		want  string
	}{
		{"letter-spaced by tracking", func(s *typesetter) {
			x := 72.0
			for _, r := range "МЕМОРАНДУМ О МИРЕ" {
				s.at(x, 700, string(r), 0)
				x += advance(r)*s.size + 3
			}
		}, "МЕМОРАНДУМ О МИРЕ"},
		{"dots that lead to a page", func(s *typesetter) {
			x := 72.0
			for _, r := range "1 Общие положения" {
				if r != ' ' {
					s.at(x, 700, string(r), 0)
				}
				x += advance(r) * s.size
			}
			for range 40 {
				x += 3
				s.at(x, 700, ".", 0)
				x += advance('.') * s.size
			}
		}, "1 Общие положения" + strings.Repeat(" .", 40)},
		{"letter-spaced by blanks", plain("М Е М О Р А Н Д У М"), "МЕМОРАНДУМ"},
		{"letter-spaced by blanks, two words", plain("У Г О Д А   П Р О   М И Р"), "УГОДА ПРО МИР"},
		{"short words in a row are no spaced word", plain("и я, и в себе, а о том"), "и я, и в себе, а о том"},
		{"kerned pair", func(s *typesetter) {
			s.at(72, 700, "ГА", 0)
			s.at(80.5, 700, "РАНТ", 0)
		}, "ГАРАНТ"},
		{"ligature", plain("con\ufb01dential \ufb02ag"), "confidential flag"},
		{"no-break space", plain("10\u00a0мая"), "10 мая"},
		{"decomposed letters", plain("мои\u0306 і\u0308жак"), "мой їжак"},
		{"zero-width space", plain("мир\u200bный"), "мирный"},
		{"non-breaking hyphen", plain("какой\u2011либо"), "какой-либо"},
		{"control characters", plain("мир\x02"), "мир"},
		{"subscript", func(s *typesetter) {
			s.at(72, 700, "CO", 0)
			s.size = 6
			s.at(82, 697.5, "2", 0)
			s.size = 10
			s.at(88, 700, "падает", 0)
		}, "CO2 падает"},
		{"raised high above the line", func(s *typesetter) {
			s.at(72, 700, "площадь 5 м", 0)
			s.size = 5
			s.at(72+10*0.5*10+3, 705, "2", 0)
		}, "площадь 5 м2"},
		{"blank under a letter", func(s *typesetter) {
			s.at(72, 700, "пе", 0)
			s.at(82, 700, " ", 0)
			s.at(81.98, 700, "редача", 0)
		}, "передача"},
		{"uneven baselines", func(s *typesetter) {
			s.at(72, 700, "вне", 0)
			s.at(87, 701.2, "шний", 0)
		}, "внешний"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := newTypesetter()
			c.paint(s)
			same(t, texts(s.text()), []string{c.want})
		})
	}
}

func TestOverprintIsBold(t *testing.T) {
	s := newTypesetter()
	s.at(72, 700, "Раздел первый", 0)
	s.at(72.25, 700, "Раздел первый", 0)
	got := s.text()
	same(t, texts(got), []string{"Раздел первый"})
	if !got.Paragraphs[0].Style.Bold {
		t.Error("type painted twice is bold")
	}
}

func TestPaintingOrderDoesNotMatter(t *testing.T) {
	s := newTypesetter()
	s.para(clauseOne, 0, 0)
	s.para(clauseTwo, 0, 0)
	gs := s.pages[0].Glyphs
	rand.New(rand.NewSource(1)).Shuffle(len(gs), func(i, j int) { gs[i], gs[j] = gs[j], gs[i] })
	same(t, texts(s.text()), []string{clauseOne, clauseTwo})
}
