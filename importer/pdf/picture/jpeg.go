package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
)

// jpeg decodes DCT. Its own size counts, not that of the dictionary.
func (s Source) jpeg(data []byte) (*image.Gray, error) {
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, ErrDamaged
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > maxPixels/c.Height || c.Width*c.Height*perPixel(c, data) > maxJPEG {
		return nil, ErrTooLarge
	}
	m, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, ErrDamaged
	}
	g := s.greyOf(m)
	if s.inverted() && s.Space != CMYK || s.Space == Ink {
		for i := range g.Pix {
			g.Pix[i] = 255 - g.Pix[i]
		}
	}
	return g, nil
}

// perPixel gives how many bytes decoding takes for a pixel: its samples, and in a progressive picture a coefficient of
// four bytes for each of them.
func perPixel(c image.Config, data []byte) int {
	n := 3
	switch c.ColorModel {
	case color.GrayModel:
		n = 1
	case color.CMYKModel:
		n = 4
	}
	if bytes.Contains(data, []byte("\xff\xc2")) {
		n *= 5
	}
	return n
}

// greyOf gives the brightness of a decoded picture.
func (s Source) greyOf(m image.Image) *image.Gray {
	b := m.Bounds()
	switch m := m.(type) {
	case *image.Gray:
		return m
	case *image.YCbCr: // the first plane is the brightness
		if s.Bleached {
			return bleached(m)
		}
		return &image.Gray{Pix: m.Y, Stride: m.YStride, Rect: b}
	case *image.CMYK:
		return s.greyOfInk(m)
	}
	out := image.NewGray(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.Set(x, y, m.At(x, y))
		}
	}
	return out
}

// bleached gives the lightest of the three colours of each pixel.
func bleached(m *image.YCbCr) *image.Gray {
	out := image.NewGray(m.Rect)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		to := out.Pix[out.PixOffset(m.Rect.Min.X, y):]
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			c := m.COffset(x, y)
			to[x-m.Rect.Min.X] = max(color.YCbCrToRGB(m.Y[m.YOffset(x, y)], m.Cb[c], m.Cr[c]))
		}
	}
	return out
}

// greyOfInk gives the brightness of four inks. The decoder takes 255 for no ink, as Adobe's programs write it; in a PDF
// that is so only where the Decode array says it.
func (s Source) greyOfInk(m *image.CMYK) *image.Gray {
	b := m.Bounds()
	out := image.NewGray(b)
	var px [4]byte
	for y := range b.Dy() {
		from, to := m.Pix[y*m.Stride:], out.Pix[y*out.Stride:]
		for x := range b.Dx() {
			copy(px[:], from[4*x:])
			if !s.inverted() {
				for k := range px {
					px[k] = 255 - px[k]
				}
			}
			to[x] = s.brightness(px[:])
		}
	}
	return out
}
