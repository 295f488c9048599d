package layout

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"parley/importer/memo"
)

// book sets clauses over pages with what decorate paints on each.
func book(pages int, decorate func(s *typesetter, page int)) (*typesetter, []string) {
	s := newTypesetter()
	s.newPage = func(s *typesetter) { decorate(s, len(s.pages)) }
	var want []string
	for n := 1; len(s.pages) < pages || s.y > 300; n++ {
		p := fmt.Sprintf("%d. %s", n, []string{plainOne, plainTwo, plainThree}[n%3])
		s.para(p, 0, 6)
		want = append(want, p)
	}
	return s, want
}

func TestFurnitureIsSetAside(t *testing.T) {
	cases := []struct {
		name     string
		pages    int
		decorate func(s *typesetter, page int)
		want     func(page int) []string
	}{
		{
			"running head", 3, func(s *typesetter, page int) { s.at(150, 800, "Проект меморандума", 0) },
			func(int) []string { return []string{"running-head: Проект меморандума"} },
		},
		{
			"running head on two pages", 2, func(s *typesetter, page int) { s.at(150, 800, "Проєкт", 0) },
			func(int) []string { return []string{"running-head: Проєкт"} },
		},
		{
			"head with the page's number", 3, func(s *typesetter, page int) { s.at(150, 800, fmt.Sprintf("Draft 2 of 14 March, page %d", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("running-head: Draft 2 of 14 March, page %d", p)} },
		},
		{
			"bare number", 3, func(s *typesetter, page int) { s.at(220, 40, strconv.Itoa(page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: %d", p)} },
		},
		{
			"number between dashes", 2, func(s *typesetter, page int) { s.at(210, 40, fmt.Sprintf("– %d –", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: – %d –", p)} },
		},
		{
			"number of pages, Ukrainian", 2, func(s *typesetter, page int) { s.at(210, 40, fmt.Sprintf("стор. %d з 2", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: стор. %d з 2", p)} },
		},
		{
			"number of pages, Russian", 2, func(s *typesetter, page int) { s.at(210, 800, fmt.Sprintf("Страница %d из 2", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: Страница %d из 2", p)} },
		},
		{
			"number of pages, English", 2, func(s *typesetter, page int) { s.at(210, 40, fmt.Sprintf("Page %d of 2", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: Page %d of 2", p)} },
		},
		{
			"number with a slash", 2, func(s *typesetter, page int) { s.at(210, 40, fmt.Sprintf("%d/2", page), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: %d/2", p)} },
		},
		{
			"Roman number", 3, func(s *typesetter, page int) { s.at(210, 40, []string{"i", "ii", "iii"}[page-1], 0) },
			func(p int) []string { return []string{"page-number: " + []string{"i", "ii", "iii"}[p-1]} },
		},
		{
			"numbers that begin elsewhere", 3, func(s *typesetter, page int) { s.at(210, 40, strconv.Itoa(page+16), 0) },
			func(p int) []string { return []string{fmt.Sprintf("page-number: %d", p+16)} },
		},
		{"head and foot", 3, func(s *typesetter, page int) {
			s.at(72, 800, "CONFIDENTIAL", 0)
			s.at(220, 40, strconv.Itoa(page), 0)
		}, func(p int) []string {
			return []string{"running-head: CONFIDENTIAL", fmt.Sprintf("page-number: %d", p)}
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, want := book(c.pages, c.decorate)
			got := s.text()
			same(t, texts(got), want)
			var furniture []string
			for p := range s.pages {
				furniture = append(furniture, c.want(p+1)...)
			}
			same(t, furnitureTexts(got), furniture)
		})
	}
}

func TestClausesAtPageEdgesStay(t *testing.T) {
	s := newTypesetter()
	var want []string
	for n := 1; n <= 4; n++ {
		s.page()
		first := fmt.Sprintf("%d. Сторона обязуется выполнить это.", n)
		middle := []string{plainOne, plainTwo, plainThree}[n%3]
		want = append(want, first, middle, fmt.Sprintf("Дополнение номер %d к пункту.", 2*n*n))
		s.para(first, 0, 6)
		s.para(middle, 0, 6)
		s.y = 70
		s.para(want[len(want)-1], 0, 0)
	}
	got := s.text()
	same(t, texts(got), want)
	same(t, furnitureTexts(got), nil)
}

func TestLineNumbers(t *testing.T) {
	for _, every := range []int{1, 5} {
		s := newTypesetter()
		for _, p := range []string{plainOne, plainTwo, plainThree, plainTwo, plainOne, plainThree, plainTwo, plainOne, plainThree, plainOne} {
			s.para(p, 0, 0)
		}
		n := 0
		for y := s.top; y > s.y; y -= s.lead {
			if n++; n%every == 0 {
				number := strconv.Itoa(n)
				s.at(56-s.width(number), y, number, 0)
			}
		}
		got := s.text()
		for _, p := range got.Paragraphs {
			if p.Text != plainOne && p.Text != plainTwo && p.Text != plainThree {
				t.Errorf("every %d: %q", every, p.Text)
			}
		}
		if len(got.Furniture) != 1 || got.Furniture[0].Kind != "line-number" {
			t.Errorf("every %d: furniture %v", every, got.Furniture)
		}
	}
}

func TestFewLineNumbersAboveAPageNumber(t *testing.T) {
	s := newTypesetter()
	for _, p := range []string{plainOne, plainTwo, plainThree, plainTwo} {
		s.para(p, 0, 0)
	}
	for n, y := 1, s.top; y > s.y; n, y = n+1, y-s.lead {
		if n%5 == 0 {
			number := strconv.Itoa(n)
			s.at(56-s.width(number), y, number, 0)
		}
	}
	s.at(56-s.width("1"), 40, "1", 0)
	same(t, texts(s.text()), []string{plainOne, plainTwo, plainThree, plainTwo})
}

// The numbers of the right column's lines may touch the text of the left one, and its digits.
func TestLineNumbersThatTouchTheTextBeside(t *testing.T) {
	s := newTypesetter()
	s.right = 210
	left, right := []string{plainOne, "Войска отводятся на срок 5", "месяцев, после чего стороны встречаются.", plainTwo, plainThree, plainOne}, []string{plainThree, plainOne, plainTwo, plainThree, plainOne, plainTwo}
	first := left[1] + " " + left[2]
	for _, p := range left {
		s.para(p, 0, 0)
	}
	lines := func(from, n int, x float64) {
		for k := range n {
			number := strconv.Itoa(from + k)
			s.at(x-s.width(number), s.top-float64(k)*s.lead, number, 0)
		}
	}
	n := int((s.top - s.y) / s.lead)
	lines(1, n, 56)
	for k := range n { // one line of the left column reaches up to its neighbour's number
		if y := s.top - float64(k)*s.lead; k == 3 {
			s.at(226-s.width("7")-s.width(strconv.Itoa(n+1+k)), y, "7", 0)
		}
	}
	lines(n+1, n, 226)
	s.left, s.right, s.y = 246, 372, s.top
	for _, p := range right {
		s.para(p, 0, 0)
	}
	joined := strings.Join(texts(s.text()), " ")
	for _, lost := range []string{" " + strconv.Itoa(n+5) + " ", " " + strconv.Itoa(n+9) + " "} {
		if strings.Contains(joined, lost) {
			t.Errorf("the line number%sis in %q", lost, joined)
		}
	}
	if !strings.Contains(joined, "7") || !strings.Contains(joined, strings.Fields(first)[0]) {
		t.Errorf("digits of the text are lost: %q", joined)
	}
}

// The last page may have one line, and its foot a line's number of its own.
func TestLineNumberOfALoneLine(t *testing.T) {
	s := newTypesetter()
	number := func(n int, y float64) { s.at(56-s.width(strconv.Itoa(n)), y, strconv.Itoa(n), 0) }
	foot := func() {
		number(len(s.pages), 40)
		s.at(220, 40, strconv.Itoa(len(s.pages)), 0)
	}
	for _, p := range []string{plainOne, plainTwo, plainThree, plainTwo} {
		s.para(p, 0, 0)
	}
	n := 0
	for y := s.top; y > s.y; y -= s.lead {
		n++
		number(n, y)
	}
	foot()
	s.page()
	number(n+1, s.y)
	s.para("Составлено в одном экземпляре.", 0, 0)
	foot()
	same(t, texts(s.text()), []string{plainOne, plainTwo, plainThree, plainTwo, "Составлено в одном экземпляре."})
}

func TestTurnedPageReadsUpright(t *testing.T) {
	for _, angle := range []int{0, 90, 180, 270, 1} {
		s := newTypesetter()
		s.para(clauseOne, 0, 6)
		s.para(clauseTwo, 0, 6)
		s.pages[0] = turned(s.pages[0], angle)
		t.Run(strconv.Itoa(angle), func(t *testing.T) { same(t, texts(s.text()), []string{clauseOne, clauseTwo}) })
	}
}

func TestWatermark(t *testing.T) {
	s := newTypesetter()
	s.para(clauseOne, 0, 6)
	s.para(clauseTwo, 0, 6)
	mark := newTypesetter()
	mark.size = 80
	mark.at(60, 700, "DRAFT", 0)
	for _, angle := range []int{45, 0} {
		p := s.pages[0]
		p.Glyphs = append(turned(mark.pages[0], angle).Glyphs, p.Glyphs...)
		got := lay([]Page{p})
		same(t, texts(got), []string{clauseOne, clauseTwo})
		same(t, furnitureTexts(got), []string{"watermark: DRAFT"})
	}
}

func TestHiddenText(t *testing.T) {
	seen, hidden := newTypesetter(), newTypesetter()
	seen.para(clauseOne, 0, 0)
	hidden.para("Распознанный текст", 0, 0)
	gs := hidden.pages[0].Glyphs
	for i := range gs {
		gs[i].Hidden = true
	}
	both := seen.pages[0]
	both.Glyphs = append(both.Glyphs[:len(both.Glyphs):len(both.Glyphs)], gs...)
	if got := lay([]Page{both}); len(got.Warnings) != 0 {
		t.Errorf("warnings %v", got.Warnings)
	} else {
		same(t, texts(got), []string{clauseOne})
	}
	got := lay(hidden.pages)
	same(t, texts(got), []string{"Распознанный текст"})
	if w := got.Warnings; len(w) != 1 || w[0].Code != memo.PagesHidden || w[0].Values[0] != "1" {
		t.Errorf("a page read from hidden text wants a warning, got %v", w)
	}
}

// A page that stands alone has no other to show what its running head is; the file may say so.
func TestRunningHeadByTheFilesWord(t *testing.T) {
	for _, y := range []float64{800, 500} {
		s := newTypesetter()
		head := newTypesetter()
		head.at(72, y, "Draft of the Parties", 0)
		head.at(72, 40, "Page 1", 0)
		for _, g := range head.pages[0].Glyphs {
			g.Head = true
			s.current().Glyphs = append(s.current().Glyphs, g)
		}
		s.y = 740
		s.para(clauseOne, 0, 6)
		s.para(clauseTwo, 0, 6)
		want := []string{"running-head: Draft of the Parties", "page-number: Page 1"}
		if y < 600 { // amid the text it is none, whatever the file says
			want = want[1:]
		}
		same(t, furnitureTexts(s.text()), want)
	}
	s := newTypesetter()
	s.para(clauseOne, 0, 6) // a page that is nothing else
	for i := range s.pages[0].Glyphs {
		s.pages[0].Glyphs[i].Head = true
	}
	same(t, texts(s.text()), []string{clauseOne})
}

// Letters painted again a little to the side make a shadow.
func TestShadows(t *testing.T) {
	for _, off := range []float64{0.3, 1.2} { // points
		s := newTypesetter()
		s.para(clauseOne, 0, 6)
		p := s.current()
		for _, g := range p.Glyphs {
			g.X, g.Y = g.X+off, g.Y-off
			p.Glyphs = append(p.Glyphs, g)
		}
		same(t, texts(s.text()), []string{clauseOne})
	}
}
