// Package picture decodes the pictures of a PDF page and composes them into what a scanner saw: one grey picture of the
// page.
//
// Scanned pages come in many dresses: one JPEG, strips of fax code, a dark layer cut out by a mask over a light one,
// anything turned by a quarter. A [Source] is one picture as its dictionary describes it; [Compose] lays those of a page
// upon white paper at the places where the page paints them. Colours become their brightness, for who reads letters
// needs no more; or they are bleached, so that what is printed in black is left. Sizes are checked before memory is taken: nothing in the dictionary is trusted.
package picture

import (
	"errors"
	"image"

	"parley/importer/pdf/filter"
)

// Errors of [Source.Grey].
var (
	ErrJBIG2    = errors.New("picture: JBIG2 is not decoded")
	ErrJPX      = errors.New("picture: JPEG 2000 is not decoded")
	ErrTooLarge = errors.New("picture: too large")
	ErrDamaged  = errors.New("picture: damaged")
)

// maxPixels is how many pixels a picture may have: a sheet of A3 at 600 dots per inch has 70 million.
const maxPixels = 80_000_000

// Bounds on the bytes that decoding one picture may take on its way, beside the pixels that come of it.
const (
	maxRaw  = 80 << 20
	maxJPEG = 200 << 20
)

// Space is what the samples of a pixel mean.
type Space uint8

// The kinds of colour spaces.
const (
	Grey  Space = iota // one sample, light
	RGB                // three, light
	CMYK               // four, ink
	Ink                // one, ink of a separation
	Index              // one, a place in the palette
)

// Components says how many samples a pixel has.
func (s Space) Components() int {
	switch s {
	case RGB:
		return 3
	case CMYK:
		return 4
	}
	return 1
}

// Source is a picture as it stands in the file.
type Source struct {
	Width, Height int
	Bits          int // of a sample
	Space         Space
	Palette       []byte    // brightness of each index
	Decode        []float64 // pairs of what the least and the greatest sample mean; nil for the usual
	Steps         []filter.Step
	Fax           Fax // where a step is CCITTFaxDecode
	Data          []byte
	Stencil       bool    // of one bit: 0 paints black, 1 lets the paper through
	Mask          *Source // how far each place covers what is below it; nil for all
	Cutout        bool    // Mask is a stencil: 0 covers, 1 does not
	Bleached      bool    // colours count as light as the lightest of red, green and blue in them: black stays, a blue stamp pales
}

// Coloured says whether the picture can have colours.
func (s Source) Coloured() bool { return s.Space == RGB || s.Space == CMYK }

// Grey decodes the picture to the brightness of its pixels. What can be had of a damaged one is given.
func (s Source) Grey() (*image.Gray, error) {
	if s.Width <= 0 || s.Height <= 0 || s.Width > maxPixels/s.Height {
		return nil, ErrTooLarge
	}
	steps := s.Steps
	last := ""
	if n := len(steps); n > 0 {
		switch last = steps[n-1].Name; last {
		case "DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode":
			steps = steps[:n-1]
		default:
			last = ""
		}
	}
	limit := s.limit(last)
	if limit > maxRaw {
		return nil, ErrTooLarge
	}
	data, err := filter.Decode(s.Data, steps, limit)
	if err != nil && len(data) == 0 {
		return nil, err
	}
	switch last {
	case "DCTDecode", "DCT":
		return s.jpeg(data)
	case "CCITTFaxDecode", "CCF":
		return s.fax(data)
	case "JBIG2Decode":
		return nil, ErrJBIG2
	case "JPXDecode":
		return nil, ErrJPX
	}
	return s.samples(data)
}

// limit is how many bytes the filters before the last may give.
func (s Source) limit(last string) int {
	if last != "" {
		return 64 << 20
	}
	return (s.Width*s.Space.Components()*s.bits()+7)/8*s.Height + 4096
}

func (s Source) bits() int {
	switch {
	case s.Stencil:
		return 1
	case s.Bits == 1 || s.Bits == 2 || s.Bits == 4 || s.Bits == 16:
		return s.Bits
	}
	return 8
}

// inverted says whether the least sample means more than the greatest.
func (s Source) inverted() bool { return len(s.Decode) >= 2 && s.Decode[0] > s.Decode[1] }
