package clauses_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/clauses"
	"parley/importer/memo"
)

// parts are drafts that the references of a test point into; the tested sentence stands in the place of "@".
var parts = map[memo.Language]string{
	memo.Russian: `Меморандум о переправе
Раздел I. Условия
1. Стороны открывают переправу.
2. Стороны обязуются:
а) убрать мины;
б) поставить знаки.
Раздел II. Порядок
1. Работы начинаются сразу.
2. @
3. Стороны назначают:
а) смотрителя;
б) сторожа.
Вариант 1
1. Переправа бесплатна.
Вариант 2
1. Переправа платна.
Раздел III. Прочее
4bis. Расписание висит на берегу.
5. Споры решают Стороны.
Приложение 1
1. Первый причал.
Приложение 2
1. Второй причал.`,
	memo.Ukrainian: `Меморандум про переправу
Розділ І. Умови
1. Сторони відкривають переправу.
2. Сторони зобов'язуються:
а) прибрати міни;
б) поставити знаки.
Розділ ІІ. Порядок
1. Роботи починаються одразу.
2. @
3. Сторони призначають:
а) доглядача;
б) сторожа.
Додаток 1
1. Перший причал.`,
	memo.English: `Memorandum on the ferry
Section I. Terms
Article 1
1. The Parties open the ferry.
2. The Parties shall:
(a) remove mines;
(b) set up signs.
Section II. Procedure
Article 2
2.1 Work begins at once.
2.2 @
2.3 The Parties appoint a keeper.
Article 3 bis
The timetable hangs on the shore.
Article 4
1. Disputes are settled.
2. Fees are agreed.
3. Boats are inspected.
Annex A
1. The first pier.
2. The second pier.`,
}

func TestReferences(t *testing.T) {
	tests := []struct {
		language memo.Language
		text     string
		want     []string // "words -> id"
	}{
		{memo.Russian, "Работы ведутся по пункту 1 настоящего Раздела.", []string{"пункту 1 настоящего Раздела -> II/1"}},
		{memo.Russian, "Знаки по подпункту «б» пункта 2 Раздела I ставит сторож.", []string{"подпункту «б» пункта 2 Раздела I -> I/2/b"}},
		{memo.Russian, "Знаки по пп. «б» п. 2 разд. I ставит сторож.", []string{"пп. «б» п. 2 разд. I -> I/2/b"}},
		{memo.Russian, "Сторож по подпункту б) пункта 3 получает плату.", []string{"подпункту б) пункта 3 -> II/3/b"}},
		{memo.Russian, "Действуют пункты 1 и 2 Раздела I.", []string{"пункты 1 -> I/1", "2 Раздела I -> I/2"}},
		{memo.Russian, "Действуют п. 1, 2 раздела I и раздел III.", []string{"п. 1 -> I/1", "2 раздела I -> I/2", "раздел III -> III"}},
		{memo.Russian, "Расписание пункта 4 bis Раздела III не меняется.", []string{"пункта 4 bis Раздела III -> III/4bis"}},
		{memo.Russian, "Расписание по пункту 4-бис Раздела III не меняется.", []string{"пункту 4-бис Раздела III -> III/4bis"}},
		{memo.Russian, "Пункт 1 бистро не касается.", []string{"Пункт 1 -> II/1"}},
		{memo.Russian, "Применяется Вариант 2 настоящего Раздела.", []string{"Вариант 2 настоящего Раздела -> II/O2"}},
		{memo.Russian, "Причалы названы в Приложениях 1 и 2 к настоящему Меморандуму.", []string{"Приложениях 1 -> X1", "2 -> X2"}},
		{memo.Russian, "Причал назван в пункте 1 Приложения № 2.", []string{"пункте 1 Приложения № 2 -> X2/1"}},
		{memo.Russian, "Действует пункт 1 выше.", []string{"пункт 1 выше -> II/1"}},
		{memo.Russian, "Сторож из пункта 3 ниже работает ночью.", []string{"пункта 3 ниже -> II/3"}},
		{memo.Russian, "Лица, указанные выше, свободны.", []string{"указанные выше -> "}},
		{memo.Russian, "Применяется статья 51 Устава ООН.", []string{"статья 51 -> "}},
		{memo.Russian, "Применяется пункт 1 Соглашения о реке 1999 года.", []string{"пункт 1 -> "}},
		{memo.Russian, "Применяется пункт 9 Раздела I.", []string{"пункт 9 Раздела I -> "}},
		{memo.Russian, "Стороны идут на этот этап с миром, часть людей остаётся.", nil},
		{memo.Ukrainian, "Роботи ведуться за пунктом 1 цього Розділу.", []string{"пунктом 1 цього Розділу -> II/1"}},
		{memo.Ukrainian, "Знаки за підпунктом «б» пункту 2 Розділу І ставить сторож.", []string{"підпунктом «б» пункту 2 Розділу І -> I/2/b"}},
		{memo.Ukrainian, "Діють пункти 1 та 2 Розділу І.", []string{"пункти 1 -> I/1", "2 Розділу І -> I/2"}},
		{memo.Ukrainian, "Причал названо в пункті 1 Додатка 1 до цього Меморандуму.", []string{"пункті 1 Додатка 1 -> X1/1"}},
		{memo.Ukrainian, "Застосовується стаття 51 Статуту ООН.", []string{"стаття 51 -> "}},
		{memo.Ukrainian, "Особи, зазначені нижче, вільні.", []string{"зазначені нижче -> "}},
		{memo.English, "Work follows paragraph 2.1 of this Article.", []string{"paragraph 2.1 of this Article -> II/2/1"}},
		{memo.English, "Mines are removed under Article 1(2)(a).", []string{"Article 1(2)(a) -> I/1/2/a"}},
		{memo.English, "Mines are removed under Section I, Article 1, paragraph 2.", []string{"Section I, Article 1, paragraph 2 -> I/1/2"}},
		{memo.English, "Paragraphs 2 and 3 of Article 4 apply.", []string{"Paragraphs 2 -> II/4/2", "3 of Article 4 -> II/4/3"}},
		{memo.English, "Article 3 bis applies.", []string{"Article 3 bis -> II/3bis"}},
		{memo.English, "The piers of Annex A, paragraph 2, are open.", []string{"Annex A, paragraph 2 -> XA/2"}},
		{memo.English, "Signs under sub-paragraph (b) of paragraph 2 of Article 1 stay.", []string{"sub-paragraph (b) of paragraph 2 of Article 1 -> I/1/2/b"}},
		{memo.English, "Article 5 of the North Atlantic Treaty is not affected.", []string{"Article 5 -> "}},
		{memo.English, "Nothing in Article 51 of the UN Charter is affected.", []string{"Article 51 -> "}},
		{memo.English, "The persons listed below are free, and a part is taken.", []string{"listed below -> "}},
		{memo.Russian, "Стороны связаны статьями 5 и 6 Устава ООН.", []string{"статьями 5 -> ", "6 -> "}},
		{memo.English, "This Section is final.", []string{"This Section -> II"}},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			m := clauses.Cut(lines(strings.Replace(parts[test.language], "@", test.text, 1)))
			var got []string
			for _, c := range m.Clauses {
				if c.Text != test.text {
					continue
				}
				for _, r := range c.References {
					got = append(got, r.Of(c.Text)+" -> "+r.To)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
