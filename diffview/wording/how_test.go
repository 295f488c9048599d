package wording

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

func TestHow(t *testing.T) {
	for _, test := range []struct {
		left, right string // English against Russian
		want        string // verdict and ways of the first pair
	}{
		{"30 days", "60 дней", "differs: size"},
		{"30 days", "не менее 30 дней", "differs: bound"},
		{"up to 5 %", "не менее 7 %", "differs: size bound"},
		{"30 days from the withdrawal", "не менее 30 дней с возможностью продления", "differs: bound renewable"},
		{"30 days from the withdrawal", "30 дней со дня подписания", "differs: start"},
		{"30 days after the completion of the withdrawal", "30 дней с момента вывода войск", "same: "},
		{"30 days", "30 дней после подписания", "same: "},
		{"30 days, renewable", "30 дней с правом продления", "same: "},
		{"30 days", "30 дней без права продления", "same: "},
		{"10 working days", "10 календарных дней", "differs: unit"},
		{"90 days", "3 месяца", "differs: unit"},
		{"12 months", "один год", "same: "},
		{"5 miles", "8 км", "differs: unit"},
		{"3 km", "3000 метров", "same: "},
		{"Article 5", "статья 6", "differs: "},
		{"1 May 2026", "2 мая 2026 года", "differs: "},
		{"by 1 May 2026", "не ранее 1 мая 2026 года", "differs: bound"},
		{"once a month", "еженедельно", "differs: unit"},
	} {
		pairs := CompareFacts(Facts(test.left, memo.English), Facts(test.right, memo.Russian))
		if len(pairs) == 0 {
			t.Errorf("%s / %s: no facts", test.left, test.right)
			continue
		}
		ways := make([]string, 0, len(pairs[0].How))
		for _, way := range pairs[0].How {
			ways = append(ways, string(way))
		}
		if diff := cmp.Diff(test.want, string(pairs[0].Verdict)+": "+strings.Join(ways, " ")); diff != "" {
			t.Errorf("%s / %s: %s", test.left, test.right, diff)
		}
	}
}
