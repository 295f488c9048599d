package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"parley/importer/pdf/filter"
)

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

var flate = []filter.Step{{Name: "FlateDecode"}}

// In a bleached photograph black stays and a blue stamp pales.
func TestBleachedJPEG(t *testing.T) {
	page := image.NewRGBA(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			page.Set(x, y, color.RGBA{20, 20, 20, 255})
			if x >= 16 {
				page.Set(x, y, color.RGBA{40, 60, 200, 255})
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, page, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	s := Source{Width: 32, Height: 16, Bits: 8, Space: RGB, Steps: []filter.Step{{Name: "DCTDecode"}}, Data: b.Bytes()}
	for bleached, most := range map[bool][2]byte{false: {40, 100}, true: {40, 255}} {
		s.Bleached = bleached
		got, err := s.Grey()
		if err != nil || !s.Coloured() {
			t.Fatal(err)
		}
		black, blue := got.GrayAt(4, 8).Y, got.GrayAt(28, 8).Y
		if black > most[0] || blue > most[1] || bleached && blue < 180 {
			t.Errorf("bleached %v: black is %d, blue %d", bleached, black, blue)
		}
	}
}

// Plain samples of every kind become brightness.
func TestSamples(t *testing.T) {
	tests := []struct {
		name string
		s    Source
		want []byte
	}{
		{"one bit", Source{Width: 4, Height: 2, Bits: 1, Data: []byte{0b1010_0000, 0b0110_0000}}, []byte{255, 0, 255, 0, 0, 255, 255, 0}},
		{"one bit, turned over", Source{Width: 2, Height: 1, Bits: 1, Decode: []float64{1, 0}, Data: []byte{0b1000_0000}}, []byte{0, 255}},
		{"two bits", Source{Width: 4, Height: 1, Bits: 2, Data: []byte{0b00_01_10_11}}, []byte{0, 85, 170, 255}},
		{"eight bits", Source{Width: 3, Height: 1, Bits: 8, Data: []byte{0, 128, 255}}, []byte{0, 128, 255}},
		{"sixteen bits", Source{Width: 2, Height: 1, Bits: 16, Data: []byte{128, 1, 255, 9}}, []byte{128, 255}},
		{"colours", Source{Width: 2, Height: 1, Bits: 8, Space: RGB, Data: []byte{255, 0, 0, 255, 255, 255}}, []byte{76, 255}},
		{"inks", Source{Width: 3, Height: 1, Bits: 8, Space: CMYK, Data: []byte{0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0}}, []byte{255, 0, 179}},
		{"colours, bleached", Source{Width: 3, Height: 1, Bits: 8, Space: RGB, Bleached: true, Data: []byte{40, 60, 170, 20, 22, 21, 255, 255, 255}}, []byte{170, 22, 255}},
		{"inks, bleached", Source{Width: 2, Height: 1, Bits: 8, Space: CMYK, Bleached: true, Data: []byte{255, 155, 0, 0, 0, 0, 0, 245}}, []byte{255, 10}},
		{"a separation", Source{Width: 2, Height: 1, Bits: 8, Space: Ink, Data: []byte{0, 200}}, []byte{255, 55}},
		{"a palette", Source{Width: 3, Height: 1, Bits: 8, Space: Index, Palette: []byte{9, 200}, Data: []byte{1, 0, 7}}, []byte{200, 9, 0}},
		{"a palette, turned over", Source{Width: 2, Height: 1, Bits: 1, Space: Index, Palette: []byte{9, 200}, Decode: []float64{1, 0}, Data: []byte{0b1000_0000}}, []byte{9, 200}},
		{"a stencil says nothing of bits", Source{Width: 2, Height: 1, Stencil: true, Data: []byte{0b0100_0000}}, []byte{0, 255}},
		{"rows that are missing are paper", Source{Width: 1, Height: 2, Bits: 8, Data: []byte{7}}, []byte{7, 255}},
		{"deflated with a predictor", Source{
			Width: 2, Height: 2, Bits: 8, Data: deflate([]byte{1, 10, 5, 2, 1, 1}),
			Steps: []filter.Step{{Name: "FlateDecode", Predictor: 15, Columns: 2}},
		}, []byte{10, 15, 11, 16}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.s.Grey()
			if err != nil || !bytes.Equal(got.Pix, tt.want) {
				t.Errorf("%v, %v, want %v", got, err, tt.want)
			}
		})
	}
	if got := Lights([]byte{255, 0, 0, 0, 0, 255, 1}, RGB); !bytes.Equal(got, []byte{76, 29}) {
		t.Errorf("palette: %v", got)
	}
}

// A JPEG in grey, in colours and turned over becomes brightness, near enough.
func TestJPEG(t *testing.T) {
	encode := func(m image.Image) []byte {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, m, nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	grey := image.NewGray(image.Rect(0, 0, 16, 16))
	colours := image.NewRGBA(grey.Rect)
	for i := range grey.Pix {
		grey.Pix[i] = 60
		colours.Set(i%16, i/16, color.RGBA{255, 0, 0, 255})
	}
	steps := []filter.Step{{Name: "DCTDecode"}}
	for name, tt := range map[string]struct {
		s    Source
		want int
	}{
		"grey":        {Source{Width: 16, Height: 16, Data: encode(grey), Steps: steps}, 60},
		"turned over": {Source{Width: 16, Height: 16, Data: encode(grey), Steps: steps, Decode: []float64{1, 0}}, 195},
		"ink":         {Source{Width: 16, Height: 16, Data: encode(grey), Steps: steps, Space: Ink}, 195},
		"colours":     {Source{Width: 16, Height: 16, Data: encode(colours), Steps: steps, Space: RGB}, 76},
		"deflated":    {Source{Width: 16, Height: 16, Data: deflate(encode(grey)), Steps: append(flate[:1:1], steps...)}, 60},
	} {
		got, err := tt.s.Grey()
		if err != nil || got.Rect.Dx() != 16 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d := int(got.Pix[40]) - tt.want; d < -3 || d > 3 {
			t.Errorf("%s: %d, want %d", name, got.Pix[40], tt.want)
		}
	}
	ink := image.NewCMYK(image.Rect(0, 0, 1, 1))
	copy(ink.Pix, []byte{0, 0, 0, 255}) // as the decoder gives an Adobe picture of the raw samples 255 255 255 0
	if got := (Source{Decode: []float64{1, 0, 1, 0, 1, 0, 1, 0}}).greyOf(ink).Pix[0]; got != 0 {
		t.Errorf("black of an Adobe picture is %d", got)
	}
	if got := (Source{}).greyOf(ink).Pix[0]; got != 0 {
		t.Errorf("all three inks and no black are %d", got)
	}
}

// faxed is a picture of 24 by 8 in group 4: a black frame of one pixel on white, made by another program.
const faxed = "JqBeUD///8YAIAI="

func TestFax(t *testing.T) {
	data, err := base64.StdEncoding.DecodeString(faxed)
	if err != nil {
		t.Fatal(err)
	}
	s := Source{Width: 24, Height: 8, Bits: 1, Steps: []filter.Step{{Name: "CCITTFaxDecode"}}, Fax: Fax{K: -1, Columns: 24}, Data: data}
	got, err := s.Grey()
	if err != nil {
		t.Fatal(err)
	}
	for y := range 8 {
		for x := range 24 {
			frame := y == 0 || y == 7 || x == 0 || x == 23
			if black := got.GrayAt(x, y).Y == 0; black != frame {
				t.Fatalf("%d, %d: black is %v", x, y, black)
			}
		}
	}
	s.Data = data[:len(data)/2]
	if got, err := s.Grey(); err != nil || got.GrayAt(5, 0).Y != 0 || got.GrayAt(5, 7).Y != 255 {
		t.Errorf("cut off: %v", err)
	}
}

// What a dictionary claims takes no memory before it is checked, and what is not decoded says so.
func TestRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		s    Source
		want error
	}{
		"no size":     {Source{}, ErrTooLarge},
		"huge":        {Source{Width: 1 << 30, Height: 1 << 30, Bits: 8}, ErrTooLarge},
		"deep colour": {Source{Width: 8000, Height: 8000, Bits: 16, Space: CMYK}, ErrTooLarge},
		"no data":     {Source{Width: 9, Height: 9, Bits: 8}, ErrDamaged},
		"no JPEG":     {Source{Width: 9, Height: 9, Steps: []filter.Step{{Name: "DCTDecode"}}, Data: []byte("x")}, ErrDamaged},
		"JBIG2":       {Source{Width: 9, Height: 9, Steps: []filter.Step{{Name: "JBIG2Decode"}}}, ErrJBIG2},
		"JPEG 2000":   {Source{Width: 9, Height: 9, Steps: []filter.Step{{Name: "JPXDecode"}}}, ErrJPX},
		"a bomb":      {Source{Width: 9, Height: 9, Bits: 8, Steps: flate, Data: deflate(make([]byte, 1<<20))}, filter.ErrTooLarge},
	} {
		if m, err := tt.s.Grey(); !errors.Is(err, tt.want) || m != nil {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
}
