package layout

import (
	"strconv"
	"strings"
	"testing"
)

// stack sets paragraphs down one column.
func (t *typesetter) stack(left, right, y float64, paragraphs ...string) {
	t.left, t.right, t.y = left, right, y
	for _, p := range paragraphs {
		t.para(p, 0, 3)
	}
}

func TestThreeColumnsOfNestedItems(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.stack(40, 140, 700, plainOne, plainTwo)
	s.stack(172, 262, 700, clauseTwo, clauseThree)
	s.stack(300, 400, 696, clauseOne, plainThree)
	same(t, texts(s.text()), []string{plainOne, plainTwo, clauseTwo, clauseThree, clauseOne, plainThree})
}

func TestLineAtTheRightAboveColumns(t *testing.T) {
	const place = "Стамбул, второе июня"
	s := newTypesetter()
	s.current()
	s.at(372-s.width(place), 720, place, 0)
	s.stack(72, 214, 700, clauseOne, clauseTwo)
	s.stack(230, 372, 700, plainOne, plainTwo)
	same(t, texts(s.text()), []string{place, clauseOne, clauseTwo, plainOne, plainTwo})
}

func TestShortColumnsOfALastPage(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.stack(72, 214, 700, clauseOne, clauseTwo)
	s.stack(230, 372, 700, plainOne, plainTwo)
	s.page()
	s.stack(72, 214, 700, "3. Обмен начинается в мае.")
	s.stack(230, 372, 700, "4. Он кончается в июне.")
	same(t, texts(s.text()), []string{clauseOne, clauseTwo, plainOne, plainTwo, "3. Обмен начинается в мае.", "4. Он кончается в июне."})
}

func TestHangingItemsBesideRunningText(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.justify = true
	s.stack(72, 214, 700, plainOne+" "+plainTwo, plainThree)
	s.left, s.right, s.y = 248, 380, 700
	s.para("и не позднее пяти часов.", 0, 3)
	for _, p := range []string{plainTwo, plainOne} {
		s.at(230, s.y, "8.", 0)
		s.para(p, 0, 3)
	}
	same(t, texts(s.text()), []string{plainOne + " " + plainTwo, plainThree, "и не позднее пяти часов.", "8. " + plainTwo, "8. " + plainOne})
}

func TestWideBlanksBesideTheGutter(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.at(72, 700, "Права общин", 0)
	for i, l := range []string{"Потолок личного состава и", "вооружений обеих сторон в", "любых войсках установлен"} {
		s.at(72, 676-24*float64(i), l, (142-s.width(l))/float64(strings.Count(l, " ")))
	}
	s.at(72, 604, "пять лет.", 0)
	s.lead = 24
	s.stack(230, 372, 700, plainTwo)
	same(t, texts(s.text()), []string{"Права общин", "Потолок личного состава и вооружений обеих сторон в любых войсках установлен пять лет.", plainTwo})
}

func TestRiversInJustifiedColumns(t *testing.T) {
	const line = "наблюдатели постоянно проверяют территорию"
	s := newTypesetter()
	s.current()
	for i := range 5 {
		s.at(40, 700-12*float64(i), line, (260-s.width(line))/3)
	}
	s.at(40, 640, "и пишут о ней.", 0)
	same(t, texts(s.text()), []string{strings.Repeat(line+" ", 5) + "и пишут о ней."})
}

func TestNumberedLinesOfColumns(t *testing.T) {
	s := newTypesetter()
	s.current()
	n := 0
	count := func(edge float64) {
		for y := 700.0; y > s.y+s.lead/2+3; y -= s.lead {
			n++
			number := strconv.Itoa(n)
			s.at(edge-s.width(number), y, number, 0)
		}
	}
	s.stack(72, 200, 700, plainOne+" "+plainTwo)
	count(60)
	s.stack(244, 372, 700, plainThree+" "+plainOne)
	count(232)
	same(t, texts(s.text()), []string{plainOne + " " + plainTwo, plainThree + " " + plainOne})
}

func TestLongLineNumbersThatTouchTheColumnBeside(t *testing.T) {
	s := newTypesetter()
	n := 70
	count := func(edge, top float64) {
		for y := top; y > s.y+3; y -= s.lead {
			n++
			number := strconv.Itoa(n)
			s.at(edge-s.width(number), y, number, 0)
		}
	}
	want := []string{clauseOne + " " + plainTwo, clauseTwo + " " + plainOne, clauseThree + " " + plainTwo, "4. " + plainThree + " " + plainOne}
	for i := range 2 {
		s.page()
		s.left, s.right, s.y = 72, 214, 700
		s.justify = true
		s.para(want[2*i], 0, 0)
		count(60, 700)
		s.left, s.right, s.y = 244, 372, 695
		s.para(want[2*i+1], 0, 0)
		count(232, 695)
	}
	same(t, texts(s.text()), want)
}

func TestNarrowJustifiedLinesAreNoTable(t *testing.T) {
	s := newTypesetter()
	s.current()
	for i, l := range []string{"Освобождение раненых, больных и", "военных и гражданских лиц, дети", "начиная с раненых,", "больных и женщин.", "Список лиц готовит комиссия."} {
		extra := (200 - s.width(l)) / float64(strings.Count(l, " "))
		if i == 4 {
			extra = 0
		}
		s.at(72, 700-12*float64(i), l, extra)
	}
	got := texts(s.text())
	if len(got) > 2 {
		t.Errorf("cut into %d paragraphs: %q", len(got), got)
	}
}

func TestRaisedMarkAtTheHeightOfAnotherColumn(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.stack(72, 214, 703.6, clauseOne+" "+plainThree)
	s.stack(230, 372, 700, plainOne)
	last := s.pages[0].Glyphs[len(s.pages[0].Glyphs)-1]
	s.size = 6
	s.at(last.X+last.W, last.Y+3.6, "1", 0)
	s.size = 8
	s.stack(72, 372, 100, "1 По состоянию на май.")
	same(t, texts(s.text()), []string{clauseOne + " " + plainThree, plainOne, "По состоянию на май."})
}

// The right column may end long before the left one, whose last paragraphs stand apart from those above.
func TestTheLeftColumnGoesOnAlone(t *testing.T) {
	s := newTypesetter()
	s.justify = true
	left, right := []string{plainOne, plainTwo, plainThree, plainTwo}, []string{plainThree, plainOne}
	s.right = 212
	for i, p := range left {
		s.para(p, 0, []float64{0, 14, 0, 0}[i])
	}
	s.left, s.right, s.y = 232, 372, s.top
	for _, p := range right {
		s.para(p, 0, 0)
	}
	s.left, s.right = 72, 372
	s.at(200, 90, "Page 1", 0)
	same(t, texts(s.text()), append(append([]string{}, left...), right...))
}

// A gutter that is wide enough for the text is one beside a large title in a column, too.
func TestALargeTitleBesideTheText(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.size, s.bold, s.right = 13, true, 218
	for _, line := range []string{"ПРОЕКТ СОГЛАШЕНИЯ О", "ПРИНЦИПАХ МИРА НАВЕК"} {
		s.at(217-s.width(line), s.y, line, 0)
		s.y -= 14
	}
	s.y -= 12
	s.size, s.bold = 10, false
	left, right := []string{plainOne, plainTwo}, []string{plainThree, plainOne, plainTwo}
	for _, p := range left {
		s.para(p, 0, 6)
	}
	s.left, s.right, s.y = 226, 372, s.top
	for _, p := range right {
		s.para(p, 0, 6)
	}
	same(t, texts(s.text()), append(append([]string{"ПРОЕКТ СОГЛАШЕНИЯ О ПРИНЦИПАХ МИРА НАВЕК"}, left...), right...))
}
