package numeral_test

import (
	"testing"

	"parley/importer/numeral"
)

func TestNumerals(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{numeral.Roman(1), "I"},
		{numeral.Roman(1994), "MCMXCIV"},
		{numeral.Roman(0), "0"},
		{numeral.Roman(4000), "4000"},
		{numeral.Repeat(numeral.Latin, 3), "c"},
		{numeral.Repeat(numeral.Latin, 28), "bb"},
		{numeral.Repeat(numeral.Russian, 29), "я"},
		{numeral.Repeat(numeral.Russian, 31), "бб"},
		{numeral.Repeat(numeral.Latin, 1<<40), "1099511627776"},
		{numeral.Spell(numeral.Latin, 26), "z"},
		{numeral.Spell(numeral.Latin, 28), "ab"},
		{numeral.Spell(numeral.Russian, 5), "д"},
		{numeral.Spell(numeral.Russian, 34), "ад"},
		{numeral.Spell(numeral.Ukrainian, 7), "є"},
		{numeral.Spell(numeral.Latin, -3), "-3"},
		{numeral.Padded(7, 2), "07"},
		{numeral.Padded(107, 2), "107"},
		{numeral.English(1), "1st"},
		{numeral.English(12), "12th"},
		{numeral.English(22), "22nd"},
		{numeral.Named("upperRoman", 14), "XIV"},
		{numeral.Named("lowerRoman", 14), "xiv"},
		{numeral.Named("upperLetter", 27), "AA"},
		{numeral.Named("russianLower", 7), "ж"},
		{numeral.Named("russianUpper", 10), "К"},
		{numeral.Named("decimalZero", 3), "03"},
		{numeral.Named("numberInDash", 3), "- 3 -"},
		{numeral.Named("ordinal", 3), "3rd"},
		{numeral.Named("chicago", 5), "**"},
		{numeral.Named("hex", 31), "1F"},
		{numeral.Named("decimalFullWidth", 12), "１２"},
		{numeral.Named("decimalEnclosedCircle", 20), "⑳"},
		{numeral.Named("decimalEnclosedParen", 21), "21"},
		{numeral.Named("cardinalText", 42), "Forty-two"},
		{numeral.Named("ordinalText", 20), "Twentieth"},
		{numeral.Named("ordinalText", 31), "Thirty-first"},
		{numeral.Named("ordinalText", 0), "0th"},
		{numeral.Named("ordinalText", 101), "101st"},
		{numeral.Named("bullet", 3), ""},
		{numeral.Named("klingon", 3), "3"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
