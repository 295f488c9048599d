package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/importer/text"
)

// draft is a memorandum of our own, one paragraph a line.
const draft = `МЕМОРАНДУМ ОБ ОСТРОВЕ
г. Орск, 3 марта 2026 г. Документ № 5, редакция вторая, с учётом замечаний обеих сторон и посредника.
Стороны, далее «Соседи», желая жить в мире и признавая, что птицы не знают границ, договорились о нижеследующем:
I. Птицы
1. Численность птиц на острове не ограничивается, и ни один из Соседей не вправе требовать их пересчёта чаще одного раза в 5 лет.
2. Ловля птиц запрещается по всему острову, включая отмели, косы и прибрежные воды на глубину до 12 метров, за исключением:
а) птиц больных, раненых или запутавшихся в сетях, если помочь им иначе нельзя;
б) птиц, которых просит поймать врач.
2.1. Под врачом понимается любой, кто лечит птиц не менее чем 3 года и может это подтвердить.
II. Рыба
3. Рыба принадлежит тому, кто её поймал, но не более чем по десять штук в день на каждого, считая детей и стариков.
– зимой лов ведётся только подо льдом и только удочкой;
– летом лов ведётся с берега, с лодки или с плота, кто как привык и умеет.
Совершено в двух экземплярах, один из которых хранится на острове, а другой у посредника до востребования.`

// wrap breaks a paragraph into lines of at most width columns.
func wrap(s string, width int, first, rest string) []string {
	var lines []string
	line, bare := first, true
	for _, w := range strings.Fields(s) {
		if !bare && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > width {
			lines = append(lines, line)
			line, bare = rest, true
		}
		if !bare {
			line += " "
		}
		line, bare = line+w, false
	}
	return append(lines, line)
}

// One draft set in every custom of plain text gives the same paragraphs.
func TestLayouts(t *testing.T) {
	paragraphs := strings.Split(draft, "\n")
	layouts := map[string]func(width int) string{
		"one line a paragraph":      func(int) string { return draft },
		"one line, blank lines":     func(int) string { return strings.Join(paragraphs, "\n\n") },
		"wrapped, blank lines":      func(w int) string { return set(paragraphs, w, "", "", "\n", "\n\n") },
		"wrapped, first indented":   func(w int) string { return set(paragraphs, w, "    ", "", "\n", "\n") },
		"wrapped, hanging":          func(w int) string { return set(paragraphs, w, "", "   ", "\n", "\n") },
		"wrapped, all indented":     func(w int) string { return set(paragraphs, w, "  ", "  ", "\n", "\n\n") },
		"wrapped, double spaced":    func(w int) string { return set(paragraphs, w, "", "", "\n\n", "\n\n\n") },
		"wrapped, Windows newlines": func(w int) string { return set(paragraphs, w, "", "", "\r\n", "\r\n\r\n") },
	}
	for name, layout := range layouts {
		for _, width := range []int{56, 64, 72, 80} {
			var got []string
			for _, p := range text.Read(layout(width)).Paragraphs {
				got = append(got, p.Text)
			}
			if diff := cmp.Diff(paragraphs, got); diff != "" {
				t.Errorf("%s at %d columns (-want +got):\n%s", name, width, diff)
			}
		}
	}
}

// set breaks paragraphs into lines and joins them.
func set(paragraphs []string, width int, first, rest, newline, between string) string {
	blocks := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		blocks[i] = strings.Join(wrap(p, width, first, rest), newline)
	}
	return strings.Join(blocks, between) + newline
}
