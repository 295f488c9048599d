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
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
