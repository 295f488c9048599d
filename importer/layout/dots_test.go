package layout

import "testing"

// Items whose bullets are painted as shapes are told apart, though nothing else sets them apart.
func TestPaintedBullets(t *testing.T) {
	const first = "Передача тел погибших производится каждые две недели на пунктах пропуска; списки сверяются за три дня до"
	s := newTypesetter()
	s.para(plainOne, 0, 0)
	s.left += 20
	var want []string
	for _, item := range []string{first, plainTwo, "Архивы возвращаются по описи."} {
		s.current().Dots = append(s.current().Dots, Dot{s.left - 12, s.y + 2, s.left - 8, s.y + 6})
		s.para(item, 0, 0)
		want = append(want, "• "+item)
	}
	same(t, texts(s.text()), append([]string{plainOne}, want...))
}

func TestBulletsOfTurnedPages(t *testing.T) {
	s := newTypesetter()
	s.left += 20
	s.current()
	y := s.y
	s.para(plainOne, 0, 0)
	p := turned(s.pages[0], 90)
	// A point left of the text lies below it on the turned page.
	x0, y0 := s.left-12-444/2, y+2-842/2
	p.Dots = []Dot{{-y0 + 842/2 - 4, x0 + 444/2, -y0 + 842/2, x0 + 444/2 + 4}}
	same(t, texts(lay([]Page{p})), []string{"• " + plainOne})
}

func TestDotsElsewhereAreNoBullets(t *testing.T) {
	for name, d := range map[string]Dot{
		"after the text":  {380, 762, 384, 766},
		"far from it":     {20, 762, 24, 766},
		"between lines":   {62, 753, 66, 757},
		"under the text":  {100, 762, 104, 766},
		"as tall as type": {52, 760, 68, 776},
	} {
		s := newTypesetter()
		s.para(plainOne, 0, 0)
		s.current().Dots = []Dot{d}
		if got := texts(s.text()); len(got) != 1 || got[0] != plainOne {
			t.Errorf("%s: %q", name, got)
		}
	}
}
