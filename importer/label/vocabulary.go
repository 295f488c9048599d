package label

import "strings"

// months holds the beginnings of the months' names that can follow the number of a day, in Russian, Ukrainian, English.
var months = []string{
	"январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
	"січн", "лют", "березн", "квітн", "травн", "червн", "липн", "серпн", "вересн", "жовтн", "листопад", "грудн",
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// isMonth says whether a lower-case word names a month as dates do.
func isMonth(word string) bool {
	if word == "may" || word == "march" {
		return true
	}
	for _, m := range months {
		if len(m) > 3 && strings.HasPrefix(word, m) && len(word) <= len(m)+4 {
			return m != "лют" || word == "лютого"
		}
	}
	return false
}

// units holds what is counted or measured so often that a bare number before it is no label.
var units = []string{
	"тыс", "тис", "тысяч", "млн", "млрд", "трлн", "миллион", "миллиард", "мільйон", "мільярд", "трильйон", "триллион",
	"процент", "відсот", "км", "кг", "мм", "см", "мвт", "гвт", "квт", "гц", "час", "годин", "минут", "хвилин",
	"год", "года", "годов", "лет", "рок", "років", "сут", "дн", "дні", "дня", "недел", "тижн", "месяц", "місяц", "раз",
	"долл", "дол", "евро", "євро", "руб", "грн", "градус", "балл", "тонн", "человек", "осіб", "чел",
	"thousand", "million", "billion", "trillion", "percent", "per", "km", "kg", "mm", "cm", "mw", "gw", "kw", "hz", "kv", "кв",
	"mile", "hour", "minute", "day", "week", "month", "year", "time", "times", "usd", "eur", "uah", "rub", "dollar", "euro", "ton",
}

// unit says whether the text after a number goes on with its unit: "5 km", "7.30 a.m."; "2.3 A corridor" does not.
func (n next) unit() bool {
	if n.word == "a" || n.word == "p" {
		return strings.HasPrefix(n.rest[1:], ".")
	}
	return isUnit(n.word)
}

// isUnit says whether a lower-case word is a unit or a magnitude; long units are known by their beginning.
func isUnit(word string) bool {
	for _, u := range units {
		if word == u || len(u) > 4 && strings.HasPrefix(word, u) && len(word) <= len(u)+6 {
			return true
		}
	}
	return word == "м" || word == "г" || word == "m"
}
