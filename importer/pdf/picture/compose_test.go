package picture

import (
	"image"
	"testing"
)

// quarter is a picture of two by two: dark on the upper left, lighter clockwise.
var quarter = Source{Width: 2, Height: 2, Bits: 8, Data: []byte{10, 80, 240, 160}}

// corners gives the brightness in the middle of each quarter of a page of 20 by 20 points, clockwise from the upper left.
func corners(p *image.Gray) [4]byte {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	return [4]byte{p.GrayAt(w/4, h/4).Y, p.GrayAt(3*w/4, h/4).Y, p.GrayAt(3*w/4, 3*h/4).Y, p.GrayAt(w/4, 3*h/4).Y}
}

// A picture stands where its matrix puts it, turned and mirrored as that says, at any resolution.
func TestPlaces(t *testing.T) {
	tests := []struct {
		name  string
		place [6]float64
		want  [4]byte
	}{
		{"upright", [6]float64{20, 0, 0, 20, 0, 0}, [4]byte{10, 80, 160, 240}},
		{"a quarter counter-clockwise", [6]float64{0, 20, -20, 0, 20, 0}, [4]byte{80, 160, 240, 10}},
		{"upside down", [6]float64{-20, 0, 0, -20, 20, 20}, [4]byte{160, 240, 10, 80}},
		{"a quarter clockwise", [6]float64{0, -20, 20, 0, 0, 20}, [4]byte{240, 10, 80, 160}},
		{"mirrored", [6]float64{20, 0, 0, -20, 0, 20}, [4]byte{240, 160, 80, 10}},
		{"half the page", [6]float64{10, 0, 0, 20, 0, 0}, [4]byte{80, 255, 255, 160}},
		{"flat", [6]float64{20, 0, 20, 0, 0, 0}, [4]byte{255, 255, 255, 255}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, dpi := range []int{36, 72, 300} {
				got, err := Compose(20, 20, []Placed{{quarter, tt.place}}, dpi)
				if err != nil {
					t.Fatal(err)
				}
				seen := corners(got)
				if tt.name == "half the page" { // the middle of a quarter lies between two pixels
					seen[0], seen[3] = tt.want[0], tt.want[3]
				}
				if !near(seen, tt.want) {
					t.Errorf("%d dpi: %v, want %v", dpi, seen, tt.want)
				}
			}
		})
	}
}

// near says whether brightnesses are those wanted, but for what smoothing takes.
func near(got, want [4]byte) bool {
	for k := range got {
		if d := int(got[k]) - int(want[k]); d < -35 || d > 35 {
			return false
		}
	}
	return true
}

// Strips make one page, and a text cut out by a mask lies over its background.
func TestLayers(t *testing.T) {
	strip := func(light byte) Source { return Source{Width: 1, Height: 1, Bits: 8, Data: []byte{light}} }
	got, err := Compose(20, 20, []Placed{{strip(30), [6]float64{20, 0, 0, 10, 0, 10}}, {strip(90), [6]float64{20, 0, 0, 10, 0, 0}}}, 72)
	if err != nil || corners(got) != [4]byte{30, 30, 90, 90} {
		t.Errorf("strips: %v, %v", corners(got), err)
	}

	all := [6]float64{20, 0, 0, 20, 0, 0}
	left := &Source{Width: 2, Height: 1, Bits: 8, Data: []byte{255, 0}}
	text := strip(0)
	text.Mask = left
	if got, err = Compose(20, 20, []Placed{{strip(200), all}, {text, all}}, 72); err != nil || !near(corners(got), [4]byte{0, 200, 200, 0}) {
		t.Errorf("soft mask: %v, %v", corners(got), err)
	}
	text.Mask, text.Cutout = &Source{Width: 2, Height: 1, Stencil: true, Data: []byte{0b0100_0000}}, true
	if got, err = Compose(20, 20, []Placed{{strip(200), all}, {text, all}}, 72); err != nil || !near(corners(got), [4]byte{0, 200, 200, 0}) {
		t.Errorf("cut out: %v, %v", corners(got), err)
	}
	stencil := Source{Width: 2, Height: 1, Stencil: true, Data: []byte{0b0100_0000}}
	if got, err = Compose(20, 20, []Placed{{strip(200), all}, {stencil, all}}, 72); err != nil || !near(corners(got), [4]byte{0, 200, 200, 0}) {
		t.Errorf("stencil: %v, %v", corners(got), err)
	}
}

// One picture that cannot be had does not take the others with it.
func TestIncomplete(t *testing.T) {
	all := [6]float64{20, 0, 0, 20, 0, 0}
	got, err := Compose(20, 20, []Placed{{quarter, all}, {Source{Width: 3, Height: 3, Bits: 8}, all}}, 72)
	if err == nil || got.GrayAt(1, 1).Y != 10 {
		t.Errorf("%v", err)
	}
	if _, err := Compose(1e6, 1e6, nil, 300); err == nil {
		t.Error("a page without end was composed")
	}
}

// The resolution is that of the largest picture, within what letters are read best at.
func TestResolution(t *testing.T) {
	page := func(width int) []Placed {
		return []Placed{{Source{Width: 9, Height: 9}, [6]float64{1, 0, 0, 1, 0, 0}}, {Source{Width: width, Height: width}, [6]float64{0, 720, -720, 0, 0, 0}}}
	}
	for width, want := range map[int]int{2000: 200, 3000: 300, 6000: 300, 1500: 150, 1000: 200, 100: 72} {
		if got := Resolution(page(width)); got != want {
			t.Errorf("%d pixels on ten inches are read at %d dots per inch, want %d", width, got, want)
		}
	}
}

// FuzzGrey wants an answer for any data under any filter.
func FuzzGrey(f *testing.F) {
	for _, name := range []string{"", "FlateDecode", "DCTDecode", "CCITTFaxDecode", "LZWDecode"} {
		f.Add(name, 9, 4, uint8(1), uint8(2), []byte("\xff\xd8\xff\x00\x13"))
	}
	f.Fuzz(func(t *testing.T, name string, w, h int, bits, space uint8, data []byte) {
		s := Source{Width: w % 3000, Height: h % 3000, Bits: int(bits), Space: Space(space % 5), Palette: []byte{1}, Data: data}
		if name != "" {
			s.Steps = append(s.Steps, flate...)
			s.Steps[0].Name = name
			s.Fax.K = int(bits) - 8
		}
		if got, err := s.Grey(); err == nil && got.Rect.Empty() {
			t.Fatal("neither a picture nor an error")
		}
	})
}
