package wording

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/memo"
)

// list writes facts one a line: kind, value, text. Names are left out: they depend on the glossary.
func list(facts []Fact) string {
	var lines []string
	for _, f := range facts {
		if f.Kind == PlaceName || f.Kind == Actor {
			continue
		}
		lines = append(lines, string(f.Kind)+" "+f.Value+" | "+f.Text)
	}
	return strings.Join(lines, "\n")
}

func TestFacts(t *testing.T) {
	for _, test := range []struct {
		language memo.Language
		text     string
		want     string // one a line; "" for a text without facts
	}{
		// bounds over lists
		{"ru", "не более 800 танков, 900 орудий и 50 самолётов", "number <=800 | не более 800 танков\nnumber <=900 | 900 орудий\nnumber <=50 | 50 самолётов"},
		{"uk", "щонайменше 20 спостерігачів та 5 лікарів", "number >=20 | щонайменше 20 спостерігачів\nnumber >=5 | 5"},
		{"en", "no more than 100 tanks and 50 guns; 20 ships", "number <=100 | no more than 100 tanks\nnumber <=50 | 50 guns\nnumber 20 | 20 ships"},
		{"ru", "не более 800 танков в 20 гарнизонах", "number <=800 | не более 800 танков\nnumber 20 | 20"},
		{"en", "no more than 100 tanks, and 50 guns are destroyed by 3 commissions", "number <=100 | no more than 100 tanks\nnumber 50 | 50 guns\nnumber 3 | 3"},
		// durations
		{"ru", "режим прекращения огня на 30 дней", "duration 30 d | 30 дней"},
		{"ru", "на тридцать дней", "duration 30 d | тридцать дней"},
		{"ru", "30-дневный режим", "duration 30 d | 30-дневный"},
		{"ru", "30-ти дневный режим", "duration 30 d | 30-ти дневный"},
		{"ru", "тридцатидневного режима", "duration 30 d | тридцатидневного"},
		{"ru", "двухнедельный и трёхмесячный сроки", "duration 2 w | двухнедельный\nduration 3 mo | трёхмесячный"},
		{"ru", "срок в 14 (четырнадцать) календарных дней", "duration 14 d | 14 (четырнадцать) календарных дней"},
		{"ru", "десять рабочих дней", "duration 10 wd | десять рабочих дней"},
		{"ru", "на два-три дня в отдельных районах", "duration 2-3 d | два-три дня"},
		{"ru", "от 5 до 7 лет", "duration 5-7 y | от 5 до 7 лет"},
		{"ru", "полтора года", "duration 1.5 y | полтора года"},
		{"ru", "через полгода", "duration 6 mo | полгода"},
		{"ru", "72 часа", "duration 72 h | 72 часа"},
		{"uk", "строком на 30 днів", "duration 30 d | 30 днів"},
		{"uk", "30-денне припинення вогню", "duration 30 d | 30-денне"},
		{"uk", "тридцятиденний строк і тримісячний строк", "duration 30 d | тридцятиденний\nduration 3 mo | тримісячний"},
		{"uk", "двадцяти одного дня", "duration 21 d | двадцяти одного дня"},
		{"uk", "п’ятнадцять років", "duration 15 y | п’ятнадцять років"},
		{"uk", "72 год. після підписання", "duration 72 h | 72 год."},
		{"en", "west of the meridian 35° E, to the ports", "number 35 deg | 35° E"},
		{"uk", "меридіан 35 градусів", "number 35 deg | 35 градусів"},
		{"ru", "действует один год.", "duration 1 y | один год"},
		{"uk", "кожні 30 днів", "duration 30 d | кожні 30 днів"},
		{"uk", "півтора року", "duration 1.5 y | півтора року"},
		{"en", "a 30-day ceasefire", "duration 30 d | 30-day"},
		{"en", "a thirty-day ceasefire", "duration 30 d | thirty-day"},
		{"en", "for twenty-one days", "duration 21 d | twenty-one days"},
		{"en", "one hundred and five days", "duration 105 d | one hundred and five days"},
		{"en", "fourteen (14) calendar days", "duration 14 d | fourteen (14) calendar days"},
		{"en", "one and a half years", "duration 1.5 y | one and a half years"},
		{"en", "two to three days", "duration 2-3 d | two to three days"},
		{"en", "two or three days", "duration 2-3 d | two or three days"},
		// bounds
		{"ru", "не позднее 90 дней со дня подписания", "deadline <=90 d | не позднее 90 дней"},
		{"ru", "не позднее чем через 90 дней", "deadline <=90 d | не позднее чем через 90 дней"},
		{"ru", "в течение этих 30 дней", "deadline <=30 d | в течение этих 30 дней"},
		{"ru", "в течение не более 30 дней", "deadline <=30 d | в течение не более 30 дней"},
		{"ru", "в течение не менее 30 дней", "duration >=30 d | в течение не менее 30 дней"},
		{"ru", "в течение месяца", "deadline <=1 mo | в течение месяца"},
		{"ru", "в 60-дневный срок", "deadline <=60 d | 60-дневный"},
		{"ru", "в месячный срок", "deadline <=1 mo | месячный"},
		{"uk", "у тижневий строк", "deadline <=1 w | тижневий"},
		{"ru", "месячный отчёт", ""},
		{"ru", "не может превышать 85 тыс. военнослужащих", "number <=85000 | не может превышать 85 тыс. военнослужащих"},
		{"uk", "не може бути нижчою за 40 %", "percent >=40 % | не може бути нижчою за 40 %"},
		{"ru", "не может быть ниже 40 %", "percent >=40 % | не может быть ниже 40 %"},
		{"en", "every other week", "duration 2 w | every other week"},
		{"ru", "не более 85 000 человек", "number <=85000 | не более 85 000 человек"},
		{"ru", "не менее чем на 30 дней", "duration >=30 d | не менее чем на 30 дней"},
		{"uk", "не пізніше ніж через двадцять один день", "deadline <=21 d | не пізніше ніж через двадцять один день"},
		{"uk", "протягом 14 днів", "deadline <=14 d | протягом 14 днів"},
		{"uk", "щонайменше на 30 днів", "duration >=30 d | щонайменше на 30 днів"},
		{"uk", "не більше ніж 5 %", "percent <=5 % | не більше ніж 5 %"},
		{"en", "not later than 90 days after signature", "deadline <=90 d | not later than 90 days"},
		{"en", "within a period of 21 days", "deadline <=21 d | within a period of 21 days"},
		{"en", "within one month", "deadline <=1 mo | within one month"},
		{"en", "at least 30 days", "duration >=30 d | at least 30 days"},
		{"en", "up to 60 days", "duration <=60 d | up to 60 days"},
		{"en", "more than 85,000 troops", "number >85000 | more than 85,000 troops"},
		// dates
		{"ru", "14 марта 2026 г.", "date 2026-03-14 | 14 марта 2026 г."},
		{"ru", "14.03.2026", "date 2026-03-14 | 14.03.2026"},
		{"ru", "с 1 по 5 марта 2026 года", "date 2026-03-01/2026-03-05 | 1 по 5 марта 2026 года"},
		{"ru", "после 2014 года", "date 2014 | 2014 года"},
		{"ru", "до 2014 года", "date 2014 | 2014 года"},
		{"ru", "до 1 апреля 2026 года", "deadline <=2026-04-01 | до 1 апреля 2026 года"},
		{"ru", "до конца 2026 года", "deadline <=2026 | до конца 2026 года"},
		{"ru", "с 2014 по 2022 год", "date 2014 | 2014\ndate 2022 | 2022 год"},
		{"ru", "9 мая", "date --05-09 | 9 мая"},
		{"uk", "після лютого 2014 року", "date 2014-02 | лютого 2014 року"},
		{"uk", "24 лютого 2022 р.", "date 2022-02-24 | 24 лютого 2022 р."},
		{"uk", "не пізніше 1 квітня 2026 року", "deadline <=2026-04-01 | не пізніше 1 квітня 2026 року"},
		{"uk", "у 1991 році", "date 1991 | 1991 році"},
		{"en", "March 14, 2026", "date 2026-03-14 | March 14, 2026"},
		{"en", "14 March 2026", "date 2026-03-14 | 14 March 2026"},
		{"en", "the 1st of May 2026", "date 2026-05-01 | 1st of May 2026"},
		{"en", "since February 2014", "date 2014-02 | February 2014"},
		{"en", "since 2014", "date 2014 | 2014"},
		{"en", "by 1 April 2026", "deadline <=2026-04-01 | by 1 April 2026"},
		{"en", "not before 1 April 2026", "deadline >=2026-04-01 | not before 1 April 2026"},
		{"en", "2026-03-14", "date 2026-03-14 | 2026-03-14"},
		{"en", "Sept. 5, 2014", "date 2014-09-05 | Sept. 5, 2014"},
		{"en", "the 1991 borders and 2000 people", "date 1991 | 1991\nnumber 2000 | 2000 people"},
		{"en", "the years 2014–2022", "date 2014/2022 | 2014–2022"},
		{"ru", "не ранее чем через 6 месяцев", "deadline >=6 mo | не ранее чем через 6 месяцев"},
		{"uk", "не раніше ніж через рік", "deadline >=1 y | не раніше ніж через рік"},
		// ages
		{"ru", "лиц моложе 25 лет и в возрасте до 18 лет", "number <25 y | 25 лет\nnumber <18 y | до 18 лет"},
		{"uk", "осіб віком понад 60 років", "number >60 y | понад 60 років"},
		{"en", "soldiers younger than 25 years, an agency for 5 years", "number <25 y | 25 years\nduration 5 y | 5 years"},
		// times of day
		{"ru", "с 00:00 по московскому времени", "date T00:00 | 00:00"},
		{"ru", "с 08:00 до 18:00, в 00 часов 00 минут", "date T08:00 | 08:00\ndate T18:00 | 18:00\ndate T00:00 | 00 часов 00 минут"},
		{"ru", "не позднее 18:00 9 мая", "deadline <=T18:00 | не позднее 18:00\ndate --05-09 | 9 мая"},
		{"ru", "в 10 часов утра", "date T10:00 | 10 часов"},
		{"ru", "в 24 часа после подписания", "duration 24 h | 24 часа"},
		{"uk", "о 12.00 та опівночі", "date T12:00 | 12.00\ndate T00:00 | опівночі"},
		{"en", "from 6 a.m. to 10 pm", "date T06:00 | 6 a.m.\ndate T22:00 | 10 pm"},
		{"en", "12:30", "date T12:30 | 12:30"},
		// how often
		{"ru", "раз в три месяца, ежемесячно и один раз в год", "duration 3 mo | раз в три месяца\nduration 1 mo | ежемесячно\nduration 1 y | один раз в год"},
		{"uk", "щокварталу, раз на тиждень", "duration 3 mo | щокварталу\nduration 1 w | раз на тиждень"},
		{"en", "once every two weeks and annually", "duration 2 w | once every two weeks\nduration 1 y | annually"},
		{"ru", "три раза", "number 3 | три раза"},
		{"ru", "не реже двух раз в год", "duration 6 mo | двух раз в год"},
		{"uk", "двічі на рік, тричі на місяць", "duration 6 mo | двічі на рік\nduration 1/3 mo | тричі на місяць"},
		{"en", "at least four times a year", "duration 3 mo | four times a year"},
		{"ru", "через сутки, спустя неделю", "duration 1 d | сутки\nduration 1 w | неделю"},
		{"en", "for a month, a month", "duration 1 mo | a month"},
		// words for numbers
		{"ru", "двое суток и трое пленных", "duration 2 d | двое суток\nnumber 3 | трое пленных"},
		{"ru", "тысячу пленных", "number 1000 | тысячу пленных"},
		{"uk", "тисячі людей чекають", ""},
		{"ru", "полпроцента и полгода", "percent 0.5 % | полпроцента\nduration 6 mo | полгода"},
		{"uk", "пів року", "duration 6 mo | пів року"},
		{"ru", "половина средств, треть участков, во второй половине года", "number 1/2 | половина\nnumber 1/3 | треть"},
		{"en", "half of the fund and a third of the votes", "number 1/2 | half\nnumber 1/3 | a third"},
		{"en", "a fortnight", "duration 2 w | fortnight"},
		{"ru", "пятого мая и двадцать первого июня 2026 года", "date --05-05 | пятого мая\ndate 2026-06-21 | двадцать первого июня 2026 года"},
		{"en", "the fifth of May", "date --05-05 | fifth of May"},
		// bounds turned round
		{"ru", "не остаётся более двух дивизий", "number <=2 | более двух дивизий"},
		{"en", "shall not keep more than 50 tanks", "number <=50 | more than 50 tanks"},
		{"en", "no more than one division", "number <=1 | no more than one division"},
		{"en", "a range above 300 km, below 500 feet", "number >300 km | above 300 km\nnumber <500 ft | below 500 feet"},
		{"ru", "1,5 млрд кубометров и 40 куб. м", "number 1500000000 m3 | 1,5 млрд кубометров\nnumber 40 m3 | 40 куб. м"},
		{"en", "between 10 and 20 per cent, an altitude of 3,000 m", "percent 10-20 % | between 10 and 20 per cent\nnumber 3000 m | 3,000 m"},
		{"en", "$800m, CHF 20m", "amount USD 800000000 | $800m\namount CHF 20000000 | CHF 20m"},
		{"uk", "абзац 2 пункту 4", "reference al. 2 | абзац 2\nreference para. 4 | пункту 4"},
		// amounts and shares
		{"ru", "300 млрд долларов", "amount USD 300000000000 | 300 млрд долларов"},
		{"ru", "триста миллиардов долларов США", "amount USD 300000000000 | триста миллиардов долларов США"},
		{"ru", "3,5 млн рублей", "amount RUB 3500000 | 3,5 млн рублей"},
		{"ru", "3 процента", "percent 3 % | 3 процента"},
		{"uk", "300 мільярдів доларів США", "amount USD 300000000000 | 300 мільярдів доларів США"},
		{"uk", "до 5 млрд євро", "amount <=EUR 5000000000 | до 5 млрд євро"},
		{"uk", "два відсотки ВВП", "percent 2 % | два відсотки"},
		{"en", "$300 billion", "amount USD 300000000000 | $300 billion"},
		{"en", "US$ 1.1 million", "amount USD 1100000 | US$ 1.1 million"},
		{"en", "EUR 50,000", "amount EUR 50000 | EUR 50,000"},
		{"en", "300 billion US dollars", "amount USD 300000000000 | 300 billion US dollars"},
		{"en", "five per cent", "percent 5 % | five per cent"},
		// counts
		{"ru", "численность 85 000 человек", "number 85000 | 85 000 человек"},
		{"ru", "85 тыс. человек", "number 85000 | 85 тыс. человек"},
		{"ru", "тела 6000 погибших военнослужащих", "number 6000 | 6000 погибших военнослужащих"},
		{"ru", "отвод на 20 км", "number 20 km | 20 км"},
		{"ru", "десять танков", "number 10 | десять танков"},
		{"ru", "три морские мили и 40 квадратных километров", "number 3 nmi | три морские мили\nnumber 40 km2 | 40 квадратных километров"},
		{"uk", "800 тисяч осіб", "number 800000 | 800 тисяч осіб"},
		{"uk", "відведення на тридцять кілометрів", "number 30 km | тридцять кілометрів"},
		{"en", "a force of 85,000 personnel", "number 85000 | 85,000 personnel"},
		{"en", "1,000 prisoners for 1,000 prisoners", "number 1000 | 1,000 prisoners\nnumber 1000 | 1,000 prisoners"},
		{"ru", "1 млн 200 тыс. человек", "number 1200000 | 1 млн 200 тыс. человек"},
		{"ru", "2/3 голосов", "number 2/3 | 2/3"},
		{"ru", "две трети голосов", "number 2/3 | две трети"},
		{"en", "a two-thirds majority", "number 2/3 | two-thirds"},
		// references
		{"ru", "согласно ст. 5 договора", "reference art. 5 | ст. 5"},
		{"ru", "статьи 5 и 6", "reference art. 5 | статьи 5\nreference art. 6 | 6"},
		{"ru", "резолюция Совета Безопасности ООН № 2202 (2015)", "reference res. 2202 | резолюция Совета Безопасности ООН № 2202 (2015)"},
		{"ru", "пункт 2 раздела I", "reference para. 2 | пункт 2\nreference sec. 1 | раздела I"},
		{"uk", "за зразком статті 5", "reference art. 5 | статті 5"},
		{"uk", "закон № 1234-IX", "reference no. 1234-IX | № 1234-IX"},
		{"uk", "розділу VII", "reference sec. 7 | розділу VII"},
		{"en", "Article 5 of the treaty", "reference art. 5 | Article 5"},
		{"en", "Article 5-like guarantees", "reference art. 5 | Article 5"},
		{"en", "under Chapter VII of the Charter", "reference ch. 7 | Chapter VII"},
		{"en", "Security Council resolution 2202", "reference res. 2202 | resolution 2202"},
		{"en", "General Assembly resolution ES-11/1", "reference res. ES-11/1 | resolution ES-11/1"},
		{"en", "S/RES/2202 (2015) and A/RES/ES-11/4", "reference res. 2202 | S/RES/2202 (2015)\nreference res. ES-11/4 | A/RES/ES-11/4"},
		{"ru", "резолюции СБ ООН S/RES/2202", "reference res. 2202 | резолюции СБ ООН S/RES/2202"},
		{"en", "paragraphs 4 to 6", "reference para. 4-6 | paragraphs 4 to 6"},
		// no facts
		{"ru", "в первую очередь один из вариантов", ""},
		{"ru", "обе стороны; две стороны; двух сторон", ""},
		{"ru", "Минск-2, С-300 и Т-72", ""},
		{"ru", "1. Стороны обязуются: 1) вывести; (2) вернуть", ""},
		{"ru", "тел. +7 (495) 123-45-67", ""},
		{"ru", "двадцать первый саммит, 5-й раунд, 21-го раунда", ""},
		{"ru", "воссоединить семью", ""},
		{"ru", "до 10-го числа", ""},
		{"ru", "1.1. Коридор", ""},
		{"ru", "п. ст. ч.", ""},
		{"uk", "один з варіантів, по-перше, обидві сторони", ""},
		{"en", "one of the two sides; first, second and third", ""},
		{"en", "the G7 and F-16, the Group of 7, 24/7", ""},
		{"en", "the parties may march", ""},
		{"en", "no one; three from each side", ""},
		{"", "", ""},
	} {
		t.Run(test.text, func(t *testing.T) {
			if diff := cmp.Diff(test.want, list(Facts(test.text, test.language))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFactsStandWhereTheySayTheyDo(t *testing.T) {
	pieces := []string{
		"30", "85", "000", "2014", "не позднее", "within", "a", "дней", "days", "year", "ст", ".", ",", "-", "–", "(", ")", "$", "%", "двадцяти", "одного",
		"twenty", "один", "млрд", "доларів", "до", "14", "марта", "March", "резолюция", "№", "I", "IX", "+", "\xff", "é", "полтора", "каждые", "half", "by", "to",
	}
	rapid.Check(t, func(t *rapid.T) {
		joined := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20), func(p []string) string {
			return strings.Join(p, rapid.SampledFrom([]string{" ", "", "\u00a0"}).Draw(t, "space"))
		})
		text := rapid.OneOf(joined, rapid.String()).Draw(t, "text")
		language := rapid.SampledFrom([]memo.Language{"ru", "uk", "en", ""}).Draw(t, "language")
		facts := Facts(text, language)
		end := 0
		for _, f := range facts {
			if f.Span.Start < 0 || f.Span.End > len(text) || f.Span.Empty() || f.Text != f.Span.Of(text) || f.Value == "" {
				t.Fatalf("%q: %+v", text, f)
			}
			if f.Kind == PlaceName || f.Kind == Actor {
				continue
			}
			if f.Span.Start < end {
				t.Fatalf("%q: %+v begins within the fact before it", text, f)
			}
			end = f.Span.End
		}
		if diff := cmp.Diff(facts, Facts(text, language)); diff != "" {
			t.Fatalf("the second reading differs: %s", diff)
		}
	})
}

func TestTermsThatMayBeRenewed(t *testing.T) {
	for _, test := range []struct {
		language memo.Language
		text     string
		want     bool
	}{
		{"en", "The ceasefire lasts 90 days, renewable automatically.", true},
		{"ru", "Режим действует 30 дней без права продления.", false},
		{"ru", "Стороны 30 дней воздерживаются от ударов по станциям, подстанциям, хранилищам, заводам, портам и трубопроводам. Действие этого обязательства может быть продлено.", true},
		{"uk", "Режим діє 30 днів. Строк не може бути продовжено.", false},
		{"uk", "Протягом 30 днів Сторони не завдають ударів. Строк може бути продовжено.", true},
		{"uk", "Режим діє 30 днів. Комісія може продовжити свою роботу.", false},
	} {
		for _, f := range Facts(test.text, test.language) {
			if isSpan(f) && f.Renewable != test.want {
				t.Errorf("%q: %q may be renewed: %v", test.text, f.Text, f.Renewable)
			}
		}
	}
}

func FuzzFacts(f *testing.F) {
	f.Add("не позднее чем через 14 (четырнадцать) дней, $300 billion, ст. 5", "ru")
	f.Fuzz(func(t *testing.T, text, language string) {
		for _, fact := range Facts(text, memo.Language(language)) {
			if fact.Text != fact.Span.Of(text) {
				t.Errorf("%q: %+v", text, fact)
			}
		}
	})
}
