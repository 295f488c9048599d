package spelling_test

import (
	"testing"

	"parley/importer/spelling"
)

// Good texts cost less than the bound that the doc names, the same letters in other places more.
func TestTextsAndJumbles(t *testing.T) {
	for _, c := range []struct{ good, jumble string }{
		{"Стороны отводят войска и обменивают пленных всех на всех до 1 мая.", "Щцохетф ецуехбц уехщыз р евюмтяузкц жнмттфя ущмя тз ущмя хе 1 юзб."},
		{"Українська сторона повертає депортованих дітей і цивільних.", "Ґиюечтдиие дцхюхтс бхчмюцес фмбхюцхчеткя фжцмф ж пкчжитткя."},
		{"The Parties shall withdraw their forces beyond the line of contact.", "Qki Gxpqbim mkxuu ybqksxpy qkibp rjpwim cijlns qki ubvi jr wjvqxwq."},
		{"Die Parteien ziehen ihre Truppen hinter die Linie zurück.", "Sxw Kqgywxwz vxwuwz xugw Yggnnwz uxzywg sxw Fxzxw vggübt."},
	} {
		good, jumble := spelling.Cost(c.good), spelling.Cost(c.jumble)
		t.Logf("%.2f %.2f %s", good, jumble, c.good)
		if good > 3.4 || jumble < good+0.8 {
			t.Errorf("%q costs %.2f, its jumble %.2f", c.good, good, jumble)
		}
	}
}
