package pdf

import (
	"math"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/filter"
	"parley/importer/pdf/picture"
)

// maxPlaced bounds the pictures of one page that are looked at: a scanner's strips are some dozens.
const maxPlaced = 2000

// placement is a picture and where a page paints it.
type placement struct {
	object pdf.Value
	place  matrix
}

// place notes that a picture is painted.
func (in *interpreter) place(x pdf.Value) {
	if len(in.placed) < maxPlaced && in.state.ctm.finite() {
		in.placed = append(in.placed, placement{x, in.state.ctm})
	}
}

// sources gives what the placed pictures are made of.
func (d *document) sources(placed []placement) []picture.Placed {
	out := make([]picture.Placed, 0, len(placed))
	for _, p := range placed {
		out = append(out, picture.Placed{Source: d.source(p.object, true), Place: p.place})
	}
	return out
}

// source reads the dictionary of a picture.
func (d *document) source(x pdf.Value, masks bool) picture.Source {
	s := picture.Source{
		Width: number(x, "Width"), Height: number(x, "Height"), Bits: number(x, "BitsPerComponent"),
		Stencil: lookup(x, "ImageMask").Bool(),
		Data:    d.raw(x),
	}
	list := lookup(x, "Decode")
	for i := range min(list.Len(), 64) {
		s.Decode = append(s.Decode, child(list, i).Float64())
	}
	s.Steps, s.Fax = steps(lookup(x, "Filter"), lookup(x, "DecodeParms"))
	if !s.Stencil {
		s.Space, s.Palette = colours(lookup(x, "ColorSpace"), 0)
	}
	if !masks {
		return s
	}
	if m := lookup(x, "SMask"); m.Kind() == pdf.Stream {
		mask := d.source(m, false)
		s.Mask = &mask
	} else if m := lookup(x, "Mask"); m.Kind() == pdf.Stream {
		mask := d.source(m, false)
		mask.Stencil = true
		s.Mask, s.Cutout = &mask, true
	}
	return s
}

// number gives an entry of a dictionary that counts something.
func number(v pdf.Value, key string) int {
	n := lookup(v, key).Float64()
	if math.IsNaN(n) || math.Abs(n) > 1e9 {
		return 0
	}
	return int(n)
}

// raw gives the bytes of a stream as they stand in the mended file. The object layer offers them only through filters that
// it knows, and says where they stand only in print.
func (d *document) raw(x pdf.Value) []byte {
	if x.Kind() != pdf.Stream {
		return nil
	}
	printed := x.String()
	at, err := strconv.Atoi(printed[strings.LastIndexByte(printed, '@')+1:])
	length := number(x, "Length")
	if err != nil || at < 0 || length < 0 || at > len(d.data) || length > len(d.data)-at {
		return nil
	}
	return d.data[at : at+length]
}

// steps reads the filters of a picture with their parameters.
func steps(names, parms pdf.Value) (all []filter.Step, fax picture.Fax) {
	add := func(name string, p pdf.Value) {
		early := lookup(p, "EarlyChange")
		all = append(all, filter.Step{
			Name: name, Predictor: number(p, "Predictor"), Colors: number(p, "Colors"),
			Bits: number(p, "BitsPerComponent"), Columns: number(p, "Columns"),
			LateChange: !early.IsNull() && early.Int64() == 0,
		})
		if name == "CCITTFaxDecode" || name == "CCF" {
			fax = picture.Fax{
				K: number(p, "K"), Columns: number(p, "Columns"),
				Align: lookup(p, "EncodedByteAlign").Bool(), BlackIs1: lookup(p, "BlackIs1").Bool(),
			}
		}
	}
	switch names.Kind() {
	case pdf.Name:
		if parms.Kind() == pdf.Array {
			parms = child(parms, 0)
		}
		add(names.Name(), parms)
	case pdf.Array:
		for i := range min(names.Len(), 8) {
			p := parms
			if parms.Kind() == pdf.Array {
				p = child(parms, i)
			}
			add(child(names, i).Name(), p)
		}
	}
	return all, fax
}

// colours reads a colour space: what samples mean, and the brightness of a palette's colours.
func colours(v pdf.Value, depth int) (picture.Space, []byte) {
	name := v.Name()
	if v.Kind() == pdf.Array {
		name = child(v, 0).Name()
	}
	switch name {
	case "DeviceRGB", "RGB", "CalRGB":
		return picture.RGB, nil
	case "DeviceCMYK", "CMYK":
		return picture.CMYK, nil
	case "ICCBased":
		return spaceOf(number(child(v, 1), "N"), picture.Grey), nil
	case "Separation":
		return picture.Ink, nil
	case "DeviceN":
		return spaceOf(child(v, 1).Len(), picture.Ink), nil
	case "Lab": // the first of the three is the brightness; the others tint it
		return picture.RGB, nil
	case "Indexed", "I":
		if depth > 0 {
			return picture.Grey, nil
		}
		space, _ := colours(child(v, 1), depth+1)
		table := child(v, 3)
		bytes := []byte(table.RawString())
		if table.Kind() == pdf.Stream {
			bytes = streamOf(table)
		}
		return picture.Index, picture.Lights(bytes[:min(len(bytes), 256*space.Components())], space)
	}
	return picture.Grey, nil
}

// spaceOf gives the space of a number of components.
func spaceOf(n int, single picture.Space) picture.Space {
	switch n {
	case 3:
		return picture.RGB
	case 4:
		return picture.CMYK
	}
	return single
}
