package scan

import "image"

// turned gives the picture turned clockwise by 90, 180 or 270 degrees.
func (p Picture) turned(degrees int) Picture {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	if degrees == 0 {
		return p
	}
	out := image.NewGray(image.Rect(0, 0, h, w))
	if degrees == 180 {
		out = image.NewGray(image.Rect(0, 0, w, h))
	}
	for y := range h {
		line := p.Pix[y*p.Stride:][:w]
		for x, v := range line {
			switch degrees {
			case 90:
				out.Pix[x*out.Stride+h-1-y] = v
			case 180:
				out.Pix[(h-1-y)*out.Stride+w-1-x] = v
			case 270:
				out.Pix[(w-1-x)*out.Stride+y] = v
			}
		}
	}
	return Picture{out, p.DPI}
}

// part gives a strip of the picture from one share of its height to another.
func (p Picture) part(from, to float64) Picture {
	h := float64(p.Rect.Dy())
	r := image.Rect(0, int(from*h), p.Rect.Dx(), int(to*h))
	return Picture{&image.Gray{Pix: p.Pix[p.PixOffset(0, r.Min.Y):], Stride: p.Stride, Rect: image.Rect(0, 0, r.Dx(), r.Dy())}, p.DPI}
}

// contrast is how much darker than the lightest pixel the darkest one is on any page with writing.
const contrast = 40

// blank says whether there can be no writing on the picture.
func (p Picture) blank() bool {
	least, most := byte(255), byte(0)
	for _, v := range p.Pix {
		least, most = min(least, v), max(most, v)
		if most > least+contrast && most > least {
			return false
		}
	}
	return true
}
