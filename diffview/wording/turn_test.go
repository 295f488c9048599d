package wording_test

import (
	"testing"

	"parley/diffview/wording"
	"parley/importer/memo"
)

// A pair turns on the issue on which the sides are furthest apart, and nothing is made up where that is not clear.
func TestTurnOf(t *testing.T) {
	for _, c := range []struct {
		left, right memo.Language
		a, b        string
		issue       string
		says        [2]string
	}{
		{
			memo.Russian, memo.Ukrainian,
			"Предельная численность вооружённых сил Украины составляет 100 тысяч человек.", "Чисельність Збройних сил України не обмежується.",
			"force-size",
			[2]string{"a ceiling", "no ceiling"},
		},
		{
			memo.English, memo.Russian, "Ukraine joins NATO.", "Украина отказывается от вступления в НАТО.",
			"nato-membership",
			[2]string{"membership or the way to it", "no membership in alliances"},
		},
		{
			memo.English, memo.English, "It is for Ukraine to decide whether to join NATO.", "Ukraine shall not join NATO.",
			"nato-membership",
			[2]string{"", "no membership in alliances"},
		},
		{memo.English, memo.English, "Grain is carried by sea.", "Prisoners are exchanged.", "", [2]string{}},
		{memo.English, memo.English, "", "", "", [2]string{}},
	} {
		turn := wording.TurnOf(passage(c.a, c.left), passage(c.b, c.right))
		says := [2]string{turn.Says[0].Name[memo.English], turn.Says[1].Name[memo.English]}
		if turn.Issue != c.issue || says != c.says {
			t.Errorf("%q and %q turn on %q, %q; want %q, %q", c.a, c.b, turn.Issue, says, c.issue, c.says)
		}
	}
}
