package layout

import (
	"strings"
	"testing"
)

var tableRows = [][]string{
	{"Этап", "Срок", "Ответственный"},
	{"Отвод артиллерии", "14 дней", "Штаб Стороны А"},
	{"Обмен удерживаемыми", "30 дней", "Совместная комиссия"},
	{"Разминирование", "180 дней", "Инженерная группа"},
}

var tableTexts = []string{"Этап Срок Ответственный", "Отвод артиллерии 14 дней Штаб Стороны А", "Обмен удерживаемыми 30 дней Совместная комиссия", "Разминирование 180 дней Инженерная группа"}

func TestDataTables(t *testing.T) {
	for _, ruled := range []bool{false, true} {
		s := newTypesetter()
		s.para(plainOne, 0, 12)
		for _, r := range tableRows {
			for c, text := range r {
				s.at(72+110*float64(c), s.y, text, 0)
				if x := 70 + 110*float64(c); ruled {
					s.current().Rules = append(s.current().Rules, box(x, s.y-4, x+110, s.y+12)...)
				}
			}
			s.y -= 16
		}
		s.y -= 6
		s.para(plainTwo, 0, 0)
		want := append([]string{plainOne}, append(tableTexts[:len(tableTexts):len(tableTexts)], plainTwo)...)
		same(t, texts(s.text()), want)
	}
}

// A row of a table is known as one, and its entries stand on one line of the page, as they are printed.
func TestRowsOfTablesAreKnown(t *testing.T) {
	s := newTypesetter()
	s.para(plainOne, 0, 12)
	for _, r := range tableRows {
		for c, text := range r {
			s.at(72+110*float64(c), s.y, text, 0)
		}
		s.y -= 16
	}
	ps := s.text().Paragraphs
	if ps[0].Style.Entries {
		t.Error("running text is taken for a row of a table")
	}
	for _, p := range ps[2:] { // what stands over an unruled table may be a line of words
		if !p.Style.Entries || len(p.Lines) != 1 || strings.ReplaceAll(p.Lines[0].Text, entryGap, " ") != p.Text {
			t.Errorf("%q is no row of a table on one line: %v, %v", p.Text, p.Style.Entries, p.Lines)
		}
	}
}

func TestWrappedCellsStayInTheirRow(t *testing.T) {
	s := newTypesetter()
	s.current()
	for _, r := range [][3]string{{"Отвод сил", "Штаб Стороны А и", "группа связи"}, {"Обмен", "Совместная комиссия", "из шести лиц"}, {"Доступ", "Инженерные части", "обеих Сторон"}} {
		s.at(72, s.y, r[0], 0)
		s.at(200, s.y, r[1], 0)
		s.at(200, s.y-11, r[2], 0)
		s.y -= 30
	}
	same(t, texts(s.text()), []string{"Отвод сил Штаб Стороны А и группа связи", "Обмен Совместная комиссия из шести лиц", "Доступ Инженерные части обеих Сторон"})
}

func TestMergedCells(t *testing.T) {
	s := newTypesetter()
	s.current().Rules = []Rule{
		{70, 700, 370, 700},
		{70, 680, 370, 680},
		{70, 660, 370, 660},
		{70, 660, 70, 700},
		{370, 660, 370, 700},
		{220, 660, 220, 680},
	}
	s.at(72, 685, "Заголовок во всю ширину таблицы", 0)
	s.at(72, 665, "слева", 0)
	s.at(222, 665, "справа", 0)
	same(t, texts(s.text()), []string{"Заголовок во всю ширину таблицы", "слева справа"})
}

func TestCellsWithClausesAreReadOneByOne(t *testing.T) {
	s := newTypesetter()
	s.current()
	rows := [][2]string{{clauseOne, clauseTwo}, {clauseThree, plainOne}}
	var want []string
	for _, r := range rows {
		top := s.y
		bottom := top
		for c, text := range r {
			s.left, s.right, s.y = 74+200*float64(c), 264+200*float64(c), top
			s.para(text, 0, 0)
			bottom = min(bottom, s.y)
		}
		p := s.current()
		p.Rules = append(p.Rules, box(70, bottom+4, 270, top+14)...)
		p.Rules = append(p.Rules, box(270, bottom+4, 470, top+14)...)
		s.y = bottom - 10
		want = append(want, r[:]...)
	}
	same(t, texts(s.text()), want)
}

func TestFrameIsNoTable(t *testing.T) {
	s := newTypesetter()
	s.para(clauseOne, 0, 6)
	s.para(clauseTwo, 0, 6)
	s.current().Rules = box(60, 500, 380, 790)
	same(t, texts(s.text()), []string{clauseOne, clauseTwo})
}

// Cells that wrap in the first column too, or stand in the middle of a taller neighbour, stay with their row.
func TestWrappedFirstCells(t *testing.T) {
	s := newTypesetter()
	s.para(plainOne, 0, 0)
	s.y -= 10
	s.at(72, s.y, "Этап", 0)
	s.at(172, s.y, "Срок", 0)
	s.at(210, s.y, "Кто отвечает", 0)
	s.y -= 18
	for _, r := range [][3][2]string{
		{{"Отвод", "артиллерии"}, {"14", "дней"}, {"Штаб Стороны", "А"}},
		{{"Разминирование"}, {"180", "дней"}, {"Инженерная", "группа"}},
		{{"Возврат", "беженцев"}, {"1", "год"}, {"Обе Стороны"}},
	} {
		for c, lines := range r {
			x, y := []float64{72, 172, 210}[c], s.y
			if lines[1] == "" {
				y -= 6
			}
			for _, l := range lines {
				s.at(x, y, l, 0)
				y -= 12
			}
		}
		s.y -= 28
	}
	s.y -= 8
	s.para(plainTwo, 0, 0)
	same(t, texts(s.text()), []string{
		plainOne, "Этап Срок Кто отвечает", "Отвод артиллерии 14 дней Штаб Стороны А",
		"Разминирование 180 дней Инженерная группа", "Возврат беженцев 1 год Обе Стороны", plainTwo,
	})
}

func TestFirstCellsThatWrapWithoutRules(t *testing.T) {
	s := newTypesetter()
	s.current()
	for _, r := range [][3]string{{"Обмен списками", "30 дней", "Комиссия"}, {"Вывоз всех зарядов со", "2 недели", "Инженеры"}, {"складов", "", ""}, {"Сверка", "май", "Посредник"}} {
		for c, text := range r {
			s.at([]float64{72, 178, 280}[c], s.y, text, 0)
		}
		s.y -= 20
	}
	same(t, texts(s.text()), []string{"Обмен списками 30 дней Комиссия", "Вывоз всех зарядов со складов 2 недели Инженеры", "Сверка май Посредник"})
}

// Lines of narrow justified text have wide gaps that may stand under one another by chance.
func TestStretchedLinesAreNoTable(t *testing.T) {
	s := newTypesetter()
	s.justify, s.right = true, 180
	list := []string{"2) Любые какие-либо заявления, противоречащие договорённостям, не имеют юридической силы.", "(▪) колонны машин с продовольствием и лекарствами;", "(▪) поезда пригородного сообщения и машины."}
	for _, p := range list {
		s.left = 90
		s.para(p, -18, 0)
	}
	s.left = 72
	s.para(plainOne, 12, 0)
	s.para(plainTwo, 12, 0)
	same(t, texts(s.text()), append(list, plainOne, plainTwo))
}

// A cell keeps some room free on its right, so that its next word may seem to have had room there.
func TestCellsThatWrapShortOfTheNextColumn(t *testing.T) {
	s := newTypesetter()
	s.current()
	for _, r := range [][3]string{
		{"Захід", "Строк", "Виконавець"},
		{"Ремонт дамби та насосних", "15 днів", "Водне відомство"},
		{"станцій", "", ""},
		{"Звіряння усіх списків", "щомісяця", "Робоча група"},
		{"Відкриття переходів", "24 днів", "Прикордонні служби"},
		{"Вивезення запасів зі всіх", "3 тижні", "Військові інженери"},
		{"складів", "", ""},
		{"Передання архівів", "до 1 травня", "Міністерства юстиції"},
	} {
		for c, text := range r {
			s.at([]float64{72, 222, 290}[c], s.y, text, 0)
		}
		s.y -= 18
		if r[1] != "" {
			s.y += 0.7 // a row stands closer than a line, as in text one and a half lines apart
		}
	}
	same(t, texts(s.text()), []string{
		"Захід Строк Виконавець", "Ремонт дамби та насосних станцій 15 днів Водне відомство", "Звіряння усіх списків щомісяця Робоча група",
		"Відкриття переходів 24 днів Прикордонні служби", "Вивезення запасів зі всіх складів 3 тижні Військові інженери", "Передання архівів до 1 травня Міністерства юстиції",
	})
}

func TestThreeColumnsOfShortEntriesAreNoText(t *testing.T) {
	s := newTypesetter()
	s.current()
	for _, r := range [][3]string{{"Мероприятие", "Срок", "Исполнитель"}, {"открытие переходов", "семь дней", "пограничные"}, {"", "", "службы"}, {"ремонт дамбы и всех", "до мая", "водная"}, {"станций", "", "служба"}, {"передача дел", "до июня", "министерства"}, {"", "", "юстиции"}} {
		for c, text := range r {
			s.at([]float64{72, 190, 290}[c], s.y, text, 0)
		}
		s.y -= 12
		if r[1] == "" {
			s.y -= 6
		}
	}
	for _, p := range texts(s.text()) {
		if p == "открытие переходов" || p == "передача дел" {
			t.Errorf("read down the columns: %q", p)
		}
	}
}
