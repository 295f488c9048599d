package layout

import "testing"

var (
	versionsRu = []string{clauseOne, clauseTwo, "3. Раненых вывозят первыми.", "4. Школы не служат войне."}
	versionsUk = []string{
		"1. Сторони зобов’язуються припинити вогонь уздовж усієї лінії зіткнення опівночі першого квітня.",
		"2. Припинення вогню є всеосяжним.",
		"3. Поранених вивозять першими, а за ними хворих, жінок, дітей і людей похилого віку з усіх міст.",
		"4. Школи не служать війні.",
	}
)

// setVersions sets clauses side by side without rules, each pair beginning at one height.
func (t *typesetter) setVersions(gap float64, columns ...[]string) {
	width := (300 - gap*float64(len(columns)-1)) / float64(len(columns))
	t.current()
	for i := range columns[0] {
		top, lowest := t.y, t.y
		for c, texts := range columns {
			t.left = 72 + float64(c)*(width+gap)
			t.right, t.y = t.left+width, top
			t.para(texts[i], 0, 0)
			lowest = min(lowest, t.y)
		}
		t.y = lowest
	}
	t.left, t.right = 72, 372
}

func alternate(columns ...[]string) []string {
	var out []string
	for i := range columns[0] {
		for _, c := range columns {
			out = append(out, c[i])
		}
	}
	return out
}

func TestVersionsSideBySide(t *testing.T) {
	for _, gap := range []float64{4, 20} {
		s := newTypesetter()
		s.para(plainOne, 0, 12)
		s.setVersions(gap, versionsRu, versionsUk)
		s.y -= 12
		s.para(plainTwo, 0, 0)
		want := append([]string{plainOne}, alternate(versionsRu, versionsUk)...)
		same(t, texts(s.text()), append(want, plainTwo))
	}
}

func TestThreeVersionsSideBySide(t *testing.T) {
	s := newTypesetter()
	s.size, s.lead = 7, 9
	s.setVersions(12, versionsRu, versionsUk, versionsRu)
	same(t, texts(s.text()), alternate(versionsRu, versionsUk, versionsRu))
}

func TestColumnsThatCountAlikeAreNoVersions(t *testing.T) {
	s := newTypesetter()
	s.current()
	s.stack(72, 214, 700, clauseOne, clauseTwo, "3. Обмен начинается.")
	s.stack(230, 372, 700, "1. Суда следуют без досмотра.", clauseThree, plainOne, plainTwo)
	same(t, texts(s.text()), []string{clauseOne, clauseTwo, "3. Обмен начинается.", "1. Суда следуют без досмотра.", clauseThree, plainOne, plainTwo})
}

func TestTableOfClausesGoesOnOverleaf(t *testing.T) {
	s := newTypesetter()
	s.page()
	rules := func(top, bottom float64) {
		s.current().Rules = append(s.current().Rules, append(box(70, bottom, 222, top), box(222, bottom, 374, top)...)...)
	}
	s.stack(72, 214, 700, clauseOne)
	s.stack(226, 368, 700, clauseTwo)
	rules(712, 600)
	s.page()
	s.stack(72, 214, 700, "и без условий.")
	s.stack(226, 368, 700, "и без сроков.")
	rules(712, 690)
	same(t, texts(s.text()), []string{clauseOne, clauseTwo, "и без условий.", "и без сроков."})
}

func TestVersionsGoOnOverleaf(t *testing.T) {
	const cutRu, cutUk = "4. Школы и больницы не служат войне ни при каких", "4. Школи й лікарні не служать війні за жодних"
	s := newTypesetter()
	s.setVersions(20, append(versionsRu[:3:3], cutRu), append(versionsUk[:3:3], cutUk))
	s.page()
	s.setVersions(20, []string{"условиях и случаях.", "5. Суда идут без досмотра."}, []string{"умов і випадків.", "5. Судна йдуть без огляду."})
	want := alternate(append(versionsRu[:3:3], cutRu+" условиях и случаях.", "5. Суда идут без досмотра."), append(versionsUk[:3:3], cutUk+" умов і випадків.", "5. Судна йдуть без огляду."))
	same(t, texts(s.text()), want)
}

func TestVersionsEndOverleaf(t *testing.T) {
	const cutRu, cutUk = "4. Школы и больницы не служат войне ни при каких", "4. Школи й лікарні не служать війні за жодних"
	s := newTypesetter()
	s.setVersions(20, append(versionsRu[:3:3], cutRu), append(versionsUk[:3:3], cutUk))
	s.page()
	s.setVersions(20, []string{"условиях и случаях."}, []string{"умов і випадків."})
	s.y -= 20
	s.para(plainOne, 0, 0)
	s.para(plainTwo, 0, 0)
	want := alternate(append(versionsRu[:3:3], cutRu+" условиях и случаях."), append(versionsUk[:3:3], cutUk+" умов і випадків."))
	same(t, texts(s.text()), append(want, plainOne, plainTwo))
}
