package scan

import (
	"image"
	"math"
	"testing"
)

// drawn gives a white picture with boxes of ink on it.
func drawn(boxes ...image.Rectangle) Picture {
	p, _ := sheet(1, 400, 255).Draw()
	p.Gray = image.NewGray(image.Rect(0, 0, 400, 400))
	for i := range p.Pix {
		p.Pix[i] = 255
	}
	for _, b := range boxes {
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := b.Min.X; x < b.Max.X; x++ {
				p.Pix[y*p.Stride+x] = 0
			}
		}
	}
	return p
}

// Thin long strokes are rules, level or upright; letters, bars and pictures are none.
func TestRules(t *testing.T) {
	level, upright := drawn(image.Rect(20, 300, 220, 301), image.Rect(50, 40, 52, 240)).rules()
	if len(level) != 1 || level[0] != (box{20, 300, 220, 301}) || len(upright) != 1 || upright[0] != (box{50, 40, 52, 240}) {
		t.Errorf("%v %v", level, upright)
	}
	var letters []image.Rectangle
	for x := 20; x < 380; x += 10 {
		letters = append(letters, image.Rect(x, 100, x+2, 110), image.Rect(x, 104, x+8, 105))
	}
	level, upright = drawn(append(letters, image.Rect(20, 200, 300, 260))...).rules()
	if len(level)+len(upright) > 0 {
		t.Errorf("letters and a bar: %v %v", level, upright)
	}
}

// A rule that lies askew is one rule, and level on the page like the lines.
func TestAskewRule(t *testing.T) {
	var steps []image.Rectangle
	for x := 20; x < 320; x += 50 { // falls by a pixel in fifty
		steps = append(steps, image.Rect(x, 200+x/50, x+50, 201+x/50))
	}
	r := reading{sheet: Sheet{Width: 400, Height: 400}, dpi: 72, lines: []line{{box: box{0, 0, 100, 10}, slope: 0.02, words: []word{{"a", box{0, 0, 9, 9}, 1}}}}}
	r.level, r.upright = drawn(steps...).rules()
	rules := r.printed()
	if len(rules) != 1 || math.Abs(rules[0].X1-rules[0].X0-300) > 2 || rules[0].Y1-rules[0].Y0 > 1 {
		t.Errorf("%+v", rules)
	}
}
