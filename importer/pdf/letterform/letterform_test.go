package letterform_test

import (
	"bytes"
	"image"
	"testing"

	"parley/assets/fonts"
	"parley/importer/pdf/font"
	"parley/importer/pdf/letterform"
)

const alphabet = "абвгдежзиклмнпртуфцчшщъыьэюяґєАБГДЖЗЛПФЦЧШЩЭЮЯbdfghkmnqrtuvwzDFGLNQRSUVWZ245679%&?«»"

// Each letter of the window's own typefaces is the first candidate for its shape, at any size of the font's units.
func TestLettersOfTheWindow(t *testing.T) {
	for name, data := range map[string][]byte{"regular": fonts.Regular, "bold": fonts.Bold, "italic": fonts.Italic} {
		letters := font.Letters(data)
		var shapes []letterform.Shape
		for _, r := range alphabet {
			s, ok := letters(r)
			if !ok {
				t.Fatalf("%s has no %c", name, r)
			}
			s.Left, s.Right, s.Bottom, s.Top = s.Left*40, s.Right*40, s.Bottom*40, s.Top*40
			shapes = append(shapes, s)
		}
		wrong := 0
		for i, list := range letterform.Match(shapes, letterform.Faces()) {
			if want := []rune(alphabet)[i]; len(list) == 0 || list[0].Rune != want && list[0].Cost < list[min(1, len(list)-1)].Cost {
				t.Logf("%s: %c is taken for %+v", name, want, list[:min(2, len(list))])
				wrong++
			}
		}
		if wrong > 2 {
			t.Errorf("%s: %d of %d wrong", name, wrong, len(shapes))
		}
	}
}

// A picture of a letter has the shape of its outline.
func TestPictureIsLikeTheOutline(t *testing.T) {
	var p letterform.Path
	for _, q := range [][2]float64{{100, 0}, {100, 700}, {200, 700}, {200, 100}, {500, 100}, {500, 0}} {
		p.Line(q[0], q[1])
	}
	outline := p.Shape(0.001)
	m := image.NewGray(image.Rect(0, 0, 60, 70))
	for y := range 70 {
		for x := range 60 {
			m.Pix[y*m.Stride+x] = 255
			if x >= 10 && x < 20 || x >= 10 && x < 50 && y >= 60 {
				m.Pix[y*m.Stride+x] = 0
			}
		}
	}
	picture := letterform.Picture(m, 0, 0, 0.6, 0.7)
	list := letterform.Match([]letterform.Shape{picture}, []letterform.Face{{Letters: []letterform.Letter{{Rune: 'L', Shape: outline}, {Rune: 'Г', Shape: outline.Upturned()}}}})
	if len(list[0]) == 0 || list[0][0].Rune != 'L' || list[0][0].Cost > 0.05 {
		t.Errorf("%+v", list)
	}
	if up := outline.Upturned().Upturned(); up != outline {
		t.Error("upside down twice is another shape")
	}
	if s := letterform.Picture(image.NewGray(image.Rectangle{}), 0, 0, 1, 1); !s.Blank() {
		t.Error("nothing has a shape")
	}
}

// What is packed comes back, but for the finest shades.
func TestPackedFaces(t *testing.T) {
	faces := letterform.Faces()
	if len(faces) < 20 {
		t.Fatalf("%d faces", len(faces))
	}
	packed, err := letterform.Pack(faces)
	if err != nil {
		t.Fatal(err)
	}
	again, err := letterform.Unpack(packed)
	if err != nil || len(again) != len(faces) {
		t.Fatalf("%d faces, %v", len(again), err)
	}
	second, err := letterform.Pack(again)
	if err != nil || !bytes.Equal(packed, second) {
		t.Error("packing twice gives other bytes", err)
	}
}

// FuzzUnpack wants an error or faces of any bytes.
func FuzzUnpack(f *testing.F) {
	small, err := letterform.Pack([]letterform.Face{{Letters: []letterform.Letter{{Rune: 'a'}}}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	f.Add([]byte{1, 2, 0, 0xFD, 0xFF, 0xFF, 0xFF})
	f.Fuzz(func(t *testing.T, data []byte) {
		faces, err := letterform.Unpack(data)
		if err != nil && faces != nil {
			t.Error("faces with an error")
		}
	})
}
