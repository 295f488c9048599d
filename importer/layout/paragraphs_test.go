package layout

import (
	"strings"
	"testing"

	"parley/importer/memo"
)

func TestParagraphsAreToldApart(t *testing.T) {
	plain := []string{plainOne, plainTwo, plainThree, plainTwo, plainOne, plainThree}
	set := func(indent, gap float64, change func(*typesetter)) func() *typesetter {
		return func() *typesetter {
			s := newTypesetter()
			if change != nil {
				change(s)
			}
			for _, p := range plain {
				s.para(p, indent, gap)
			}
			return s
		}
	}
	cases := map[string]func() *typesetter{
		"by space":                      set(0, 6, nil),
		"by little space":               set(0, 2.5, nil),
		"by indent":                     set(15, 0, nil),
		"by indent, justified":          set(15, 0, func(s *typesetter) { s.justify = true }),
		"by short last lines":           set(0, 0, func(s *typesetter) { s.justify = true }),
		"one and a half lines apart":    set(20, 0, func(s *typesetter) { s.lead = 18; s.justify = true }),
		"double-spaced with space":      set(0, 6, func(s *typesetter) { s.lead = 24 }),
		"hanging":                       set(-20, 0, func(s *typesetter) { s.left = 92 }),
		"over a page end":               set(15, 0, func(s *typesetter) { s.top = 200; s.justify = true }),
		"over a page end, with a space": set(0, 6, func(s *typesetter) { s.top = 180 }),
	}
	for name, make := range cases {
		t.Run(name, func(t *testing.T) { same(t, texts(make().text()), plain) })
	}
}

func TestLabelsBeginParagraphs(t *testing.T) {
	cases := [][]string{
		{clauseOne, clauseTwo, clauseThree},
		{"Отвод включает:", "а) артиллерийские системы;", "б) реактивные системы залпового огня;", "в) ракетные комплексы."},
		{"Стороны обязуются:", "• прекратить огонь", "• обменять всех удерживаемых лиц без всяких условий и не позднее тридцати дней", "• открыть коридоры"},
		{"Стороны обязуются:", "– прекратить огонь;", "– обменять пленных."},
	}
	for _, want := range cases {
		s := newTypesetter()
		for _, p := range want {
			s.para(p, 0, 0)
		}
		same(t, texts(s.text()), want)
	}
}

// After a list whose items start further in than first lines do, the line that goes on further out shows where a paragraph
// begins, though its first word had no room above.
func TestAParagraphAfterItemsThatStartFurtherIn(t *testing.T) {
	item, after := "б) священнослужители любых вероисповеданий.", "Водохранилища наполняются до отметки двух метров, если иное не предусмотрено графиком, который прилагается."
	one, two, three := "1. "+plainOne, "2. "+plainTwo, "3. "+plainThree
	s := newTypesetter()
	s.left = 92
	s.para(one, -20, 0)
	s.para(two, -20, 0)
	s.para(three, -20, 0)
	s.para("а) поезда пригородного сообщения, автобусы и машины с ранеными обеих сторон;", 30, 0)
	s.para(item, 30, 0)
	s.left = 72
	s.para(after, 25, 0)
	same(t, texts(s.text()), []string{one, two, three, "а) поезда пригородного сообщения, автобусы и машины с ранеными обеих сторон;", item, after})
}

// Recitals set flush left begin anew where lines stand as far apart as paragraphs do, though the line above ends in a comma and
// has no room left. Without that space the second carries the first on.
func TestFlushRecitalsStandApart(t *testing.T) {
	full := "представители обеих Сторон, встретившись при содействии посредников,"
	recitals := []string{full, "сознавая ответственность перед будущими поколениями Сторон и соседей,", "договорились о следующем."}
	for step, want := range map[float64][]string{6: recitals, 0: {recitals[0] + " " + recitals[1], recitals[2]}} {
		s := newTypesetter()
		s.right = s.left + s.width(full) + 1
		for _, p := range recitals {
			s.para(p, 0, step)
		}
		for _, p := range []string{plainOne, plainTwo, plainThree, plainOne} {
			s.para(p, 0, 6)
		}
		got := texts(s.text())
		same(t, got[:len(got)-4], want)
	}
}

func TestIndentedRecitalsThatEndInCommas(t *testing.T) {
	recitals := []string{
		plainOne, "сознавая ответственность,", "помня о погибших,", "стремясь облегчить жизнь людей по обе стороны линии,",
		"руководствуясь уставом,", "договорились о следующем.", plainTwo, plainThree, plainTwo,
	}
	s := newTypesetter()
	for _, p := range recitals {
		s.para(p, 15, 0)
	}
	same(t, texts(s.text()), recitals)
}

func TestTitleOverOneOfTwoColumns(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.bold = true
	for i, l := range []string{"ПРОЕКТ СОГЛАШЕНИЯ О МИРЕ", "И О ПРЕКРАЩЕНИИ ВОЙНЫ ", "В ЕВРОПЕ"} {
		s.at(143-s.width(l)/2, 740-12*float64(i), l, 0)
	}
	s.bold = false
	s.stack(72, 214, 690, clauseOne, clauseTwo)
	s.stack(230, 372, 690, plainOne, plainTwo)
	same(t, texts(s.text()), []string{"ПРОЕКТ СОГЛАШЕНИЯ О МИРЕ И О ПРЕКРАЩЕНИИ ВОЙНЫ В ЕВРОПЕ", clauseOne, clauseTwo, plainOne, plainTwo})
}

func TestNumberAtTheStartOfALineIsNoLabel(t *testing.T) {
	lines := []string{
		"Вооружения отводятся согласно порядку, который определён в пункте",
		"5. Сторонам, подписавшим его, надлежит отчитаться не позднее дня,",
		"указанного в приложении.",
	}
	s := newTypesetter()
	s.current()
	s.right = s.left + s.width(lines[0])
	for _, l := range lines {
		s.at(s.left, s.y, l, 0)
		s.y -= s.lead
	}
	same(t, texts(s.text()), []string{strings.Join(lines, " ")})
}

func TestHangingNumbers(t *testing.T) {
	want := []string{clauseOne, clauseTwo, clauseThree}
	s := newTypesetter()
	for _, p := range want {
		number, text, _ := strings.Cut(p, " ")
		s.current()
		s.at(72, s.y, number, 0)
		s.left = 100
		s.para(text, 0, 0)
		s.left = 72
	}
	same(t, texts(s.text()), want)
}

func TestTextHangsBesideANarrowLabel(t *testing.T) {
	const one = "1. Обмен начинается сразу после подписания документа сторонами. Списки лиц готовит комиссия."
	s := newTypesetter()
	s.current()
	for _, p := range []string{one, clauseTwo} {
		ls := s.wrap(p, s.right-s.left-14)
		for i, l := range ls {
			x := s.left
			if i > 0 {
				x += 14
			}
			s.at(x, s.y, l, 0)
			s.y -= s.lead
		}
	}
	same(t, texts(s.text()), []string{one, clauseTwo})
}

func TestHeadings(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.bold, s.size = true, 14
	s.centre("МЕМОРАНДУМ О ВЗАИМОПОНИМАНИИ")
	s.y -= 4
	s.centre("И ПРЕКРАЩЕНИИ ОГНЯ")
	s.bold, s.size = false, 10
	s.centre("Женева, 14 марта")
	s.bold = true
	s.para("Раздел I. Общие положения", 0, 0)
	s.bold = false
	s.para(plainOne, 0, 0)
	got := s.text()
	same(t, texts(got), []string{"МЕМОРАНДУМ О ВЗАИМОПОНИМАНИИ И ПРЕКРАЩЕНИИ ОГНЯ", "Женева, 14 марта", "Раздел I. Общие положения", plainOne})
	title := got.Paragraphs[0].Style
	if !title.Bold || !title.Centred || title.Size != 1.4 {
		t.Errorf("title: %+v", title)
	}
	if body := got.Paragraphs[3].Style; body.Bold || body.Centred || body.Size != 1 {
		t.Errorf("body: %+v", body)
	}
}

func TestPlacesCountFromTheTopOfThePage(t *testing.T) {
	s := newTypesetter()
	s.newPage = func(s *typesetter) { s.at(180, 800, "Проект", 0) }
	s.top = 120
	s.para("Короткая строка.", 0, 0)
	s.para(plainOne, 0, 0)
	s.para(plainTwo, 0, 0)
	var got []memo.Place
	for _, p := range s.text().Paragraphs {
		got = append(got, p.Place)
	}
	want := []memo.Place{{Page: 1, Line: 1, Paragraph: 1}, {Page: 1, Line: 2, Paragraph: 2}, {Page: 2, Line: 1, Paragraph: 3}}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2].Page != 2 && got[2].Line != 5 {
		t.Errorf("got %v, want like %v", got, want)
	}
}

func TestColumns(t *testing.T) {
	want := []string{"МЕМОРАНДУМ О ПРЕКРАЩЕНИИ ОГНЯ И ОБМЕНЕ ПЛЕННЫМИ", clauseOne, clauseTwo, clauseThree, plainOne, plainTwo}
	for _, shift := range []float64{0, 5} {
		s := newTypesetter()
		s.current()
		s.bold = true
		s.centre(want[0])
		s.bold = false
		top := s.y - 20
		s.y = top
		s.right = 214
		for _, p := range want[1:4] {
			s.para(p, 0, 0)
		}
		s.left, s.right, s.y = 230, 372, top-shift
		for _, p := range want[4:] {
			s.para(p, 0, 4)
		}
		same(t, texts(s.text()), want)
	}
}

func TestParagraphRunsOnInTheNextColumn(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.right = 214
	ls := s.wrap(strings.Join([]string{plainOne, plainTwo, plainThree}, " "), s.right-s.left)
	half := len(ls) / 2
	for i, l := range ls {
		if i == half {
			s.left, s.y = 230, s.top
		}
		s.at(s.left, s.y, l, 0)
		s.y -= s.lead
	}
	same(t, texts(s.text()), []string{strings.Join(ls, " ")})
}
