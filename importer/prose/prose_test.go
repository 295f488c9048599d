package prose_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/memo"
	"parley/importer/prose"
)

func TestLookIsThatOfAllLetters(t *testing.T) {
	var r prose.Runs
	r.Add("Раздел ", prose.Look{Bold: true, Points: 14})
	r.Add(" ", prose.Look{Points: 12})
	r.Add("первый", prose.Look{Bold: true, Italic: true, Points: 14})
	if got, want := r.Look(), (prose.Look{Bold: true, Points: 14}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	r.Add(".", prose.Look{})
	if r.Look().Bold {
		t.Error("bold, with a full stop that is not")
	}
}

// Clean text has single spaces and is clean already.
func TestClean(t *testing.T) {
	if got := prose.Clean(" 10\u00a0мі\u00adсяців\t що\u2011небудь \u200bй\x05 "); got != "10 місяців що-небудь й" {
		t.Errorf("got %q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := prose.Clean(rapid.String().Draw(t, "s"))
		if s != prose.Clean(s) || s != strings.Join(strings.Fields(s), " ") {
			t.Fatalf("%q", s)
		}
	})
}

func TestBullet(t *testing.T) {
	for in, want := range map[string]string{"•": "•", "\uf0b7": "•", "\uf0a7": "▪", "\uf123": "•", "–": "–", "": "•", "o": "o"} {
		if got := prose.Bullet(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Notes follow the body, footnotes first; measures are told against the size of most of the body.
func TestDraft(t *testing.T) {
	block := func(text string, points, indent float64) prose.Block {
		return prose.Block{Paragraph: memo.Paragraph{Text: text}, Points: points, Indent: indent}
	}
	d := prose.Draft{
		Body:      []prose.Block{block("Заголовок", 18, 0), block("", 12, 0), block("Самый длинный абзац документа.", 12, 36)},
		Footnotes: []prose.Block{block("внизу", 9, 0)},
		Endnotes:  []prose.Block{block("в конце", 0, 0)},
	}
	want := []memo.Paragraph{
		{Text: "Заголовок", Style: memo.Style{Size: 1.5}, Place: memo.Place{Paragraph: 1}},
		{Text: "Самый длинный абзац документа.", Style: memo.Style{Size: 1, Indent: 3}, Place: memo.Place{Paragraph: 2}},
		{Text: "внизу", Note: true, Style: memo.Style{Size: 0.75}, Place: memo.Place{Paragraph: 3}},
		{Text: "в конце", Note: true, Place: memo.Place{Paragraph: 4}},
	}
	if diff := cmp.Diff(want, d.Paragraphs()); diff != "" {
		t.Error(diff)
	}
}

func TestTable(t *testing.T) {
	const long = "Стороны обеспечивают свободный проход всех гражданских судов через пролив в любое время года и суток."
	for _, c := range []struct {
		name  string
		table string // rows by line, cells by bar, paragraphs by slash
		want  []string
	}{
		{"entries", "Станция|Код\nСевер|26\nЮг|", []string{"Станция Код", "Север 26", "Юг"}},
		{"paragraphs in entries", "Штаб/и склад|14\n", []string{"Штаб и склад 14"}},
		{"clauses side by side", "Раздел I|Section I\n" + long + "|" + long, []string{"Раздел I", "Section I", long, long}},
		{"numbered clauses", "1. Порт открыт для всех судов.|1. The port is open to all.", []string{"1. Порт открыт для всех судов.", "1. The port is open to all."}},
		{"languages of one alphabet side by side", "Угода|Соглашение\nМости відкриті для всіх мешканців.|Мосты открыты для всех жителей.\nПороми ходять щогодини.|Паромы ходят ежечасно.", []string{
			"Угода", "Соглашение", "Мости відкриті для всіх мешканців.", "Мосты открыты для всех жителей.", "Пороми ходять щогодини.", "Паромы ходят ежечасно.",
		}},
		{"a page laid out in a table", "Меню/Карта|1. " + long + "/2. " + long, []string{"Меню", "Карта", "1. " + long, "2. " + long}},
		{"a clause beside its entry", "Меры|Срок\n" + long + "|14 дней", []string{"Меры Срок", long + " 14 дней"}},
		{"a frame", "раз/два\nтри", []string{"раз", "два", "три"}},
		{"nothing", "|\n|", nil},
	} {
		var rows [][]prose.Cell
		for row := range strings.SplitSeq(c.table, "\n") {
			var cells []prose.Cell
			for cell := range strings.SplitSeq(row, "|") {
				var blocks prose.Cell
				for s := range strings.SplitSeq(cell, "/") {
					blocks = append(blocks, prose.Block{Paragraph: memo.Paragraph{Text: s}})
				}
				cells = append(cells, blocks)
			}
			rows = append(rows, cells)
		}
		var got []string
		for _, b := range prose.Table(rows) {
			if b.Text != "" {
				got = append(got, b.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// Fonts of signs draw others in place of letters; what they draw is told by the font.
func TestSymbols(t *testing.T) {
	for _, c := range []struct{ text, font, want string }{
		{"\uf0b7", "Symbol", "•"},
		{"\uf0a7", "Wingdings", "▪"},
		{"\uf0b3 5", "Symbol", "≥ 5"},
		{"\uf061", "Symbol", "α"},
		{"\uf001", "Wingdings 3", "•"},
		{"§", "Arial", "§"},
	} {
		if got := prose.Symbols(c.text, c.font); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.font, got, c.want)
		}
	}
	for _, c := range []struct{ text, font, want string }{
		{"§", "Wingdings", "▪"},
		{"·", "Symbol", "•"},
		{"o", "Courier New", "o"},
		{"\ue123", "Arial", "•"},
		{"–", "Times New Roman", "–"},
	} {
		if got := prose.BulletIn(c.text, c.font); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.font, got, c.want)
		}
	}
}
