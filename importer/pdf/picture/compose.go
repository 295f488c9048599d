package picture

import (
	"image"
	"math"
)

// Placed is a picture and where it goes.
type Placed struct {
	Source Source
	Place  [6]float64 // from the unit square to points of the page as seen, y upwards, as a PDF's matrix: a b c d e f
}

// The resolutions that letters are read best at, in dots per inch. What is finer is made coarser, which costs nothing
// but time; what is coarser is made twice as fine.
const (
	finest   = 330
	fine     = 300
	coarsest = 140
)

// Resolution gives the dots per inch that the largest of the pictures has on the page.
func Resolution(placed []Placed) int {
	best, most := 0.0, 0.0
	for _, p := range placed {
		w, h := math.Hypot(p.Place[0], p.Place[1]), math.Hypot(p.Place[2], p.Place[3])
		across := p.Source.Width
		if m := p.Source.Mask; m != nil {
			across = max(across, m.Width)
		}
		if w*h > most && across > 1 {
			most, best = w*h, 72*float64(across)/w
		}
	}
	switch dpi := int(math.Round(best)); {
	case dpi > finest:
		return fine
	case dpi < coarsest:
		return min(2*max(dpi, 36), fine)
	default:
		return dpi
	}
}

// Compose paints the pictures of a page of the given size, in points, upon white paper, at a resolution in dots per inch.
// A picture that cannot be decoded is left out; its error comes back with what the others give.
func Compose(width, height float64, placed []Placed, dpi int) (*image.Gray, error) {
	w, h := int(math.Round(width*float64(dpi)/72)), int(math.Round(height*float64(dpi)/72))
	if w <= 0 || h <= 0 || w > maxPixels/h {
		return nil, ErrTooLarge
	}
	sheet := paper(w, h)
	var failed error
	looked := 0
	for _, p := range placed {
		if looked += max(0, min(p.Source.Width, maxPixels)) * max(0, min(p.Source.Height, maxPixels)); looked > 4*maxPixels || looked < 0 {
			return sheet, ErrTooLarge
		}
		if err := p.paint(sheet, height, float64(dpi)/72); err != nil {
			failed = err
		}
	}
	return sheet, failed
}

// paint paints p on a sheet that is height points high and has scale pixels a point.
func (p Placed) paint(sheet *image.Gray, height, scale float64) error {
	m := p.Place
	det := m[0]*m[3] - m[1]*m[2]
	if math.Abs(det) < 1e-6 || math.IsNaN(det) || math.IsInf(det, 0) {
		return nil
	}
	from, err := p.Source.Grey()
	if err != nil {
		return err
	}
	b := brush{from: from, stencil: p.Source.Stencil, cutout: p.Source.Cutout}
	if p.Source.Mask != nil {
		if b.mask, err = p.Source.Mask.Grey(); err != nil {
			return err
		}
	}
	// A pixel's middle in points, then in the unit square.
	b.ux, b.uy = m[3]/det/scale, m[2]/det/scale
	b.vx, b.vy = -m[1]/det/scale, -m[0]/det/scale
	x0, y0 := 0.5/scale-m[4], height-0.5/scale-m[5]
	b.u0, b.v0 = (m[3]*x0-m[2]*y0)/det, (m[0]*y0-m[1]*x0)/det
	b.paint(sheet, box(m, height, scale, sheet.Rect))
	return nil
}

// box gives the pixels of the sheet that the unit square moved by m can touch.
func box(m [6]float64, height, scale float64, within image.Rectangle) image.Rectangle {
	x0, x1 := m[4]+min(0, m[0])+min(0, m[2]), m[4]+max(0, m[0])+max(0, m[2])
	y0, y1 := m[5]+min(0, m[1])+min(0, m[3]), m[5]+max(0, m[1])+max(0, m[3])
	pixel := func(v float64) int { return int(math.Floor(min(1e6, max(-1e6, v*scale)))) }
	return image.Rect(pixel(x0), pixel(height-y1), pixel(x1)+1, pixel(height-y0)+1).Intersect(within)
}

// brush takes the brightness for each pixel of a sheet from a picture.
type brush struct {
	from, mask      *image.Gray
	stencil, cutout bool
	u0, v0          float64 // place in the unit square of the sheet's first pixel
	ux, uy, vx, vy  float64 // and how it changes with each pixel to the right and down
}

// paint paints the pixels of a part of the sheet.
func (b *brush) paint(sheet *image.Gray, part image.Rectangle) {
	n, m := b.fineness(b.from), b.fineness(b.mask)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		line := sheet.Pix[y*sheet.Stride:]
		u, v := b.u0+b.ux*float64(part.Min.X)+b.uy*float64(y), b.v0+b.vx*float64(part.Min.X)+b.vy*float64(y)
		for x := part.Min.X; x < part.Max.X; x++ {
			if u >= 0 && u < 1 && v >= 0 && v < 1 {
				line[x] = b.over(line[x], u, v, n, m)
			}
			u += b.ux
			v += b.vx
		}
	}
}

// fineness gives how many pixels of a picture in each direction fall upon one of the sheet; 0 where several of the sheet
// fall upon one of the picture.
func (b *brush) fineness(p *image.Gray) int {
	if p == nil {
		return 0
	}
	w, h := float64(p.Rect.Dx()), float64(p.Rect.Dy())
	step := max(math.Hypot(b.ux*w, b.vx*h), math.Hypot(b.uy*w, b.vy*h))
	if step < 0.75 {
		return 0
	}
	return min(6, int(math.Ceil(step-0.2)))
}

// over gives the brightness of a pixel at u, v painted over one that is there; n and m are the fineness of picture and mask.
func (b *brush) over(below byte, u, v float64, n, m int) byte {
	top := look(b.from, u, v, n)
	switch {
	case b.stencil: // white lets through what is below
		return min(below, top)
	case b.mask == nil:
		return top
	}
	cover := int(look(b.mask, u, v, m))
	if b.cutout {
		cover = 255 - cover
	}
	return byte((int(top)*cover + int(below)*(255-cover) + 127) / 255)
}

// look gives the brightness of a picture at u, v: between its pixels where n is 0, else the mean of n by n around it.
func look(p *image.Gray, u, v float64, n int) byte {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	x, y := u*float64(w), (1-v)*float64(h)
	switch {
	case n == 1 || w == 1 && h == 1:
		return p.Pix[min(int(y), h-1)*p.Stride+min(int(x), w-1)]
	case n == 0:
		return between(p, x-0.5, y-0.5)
	}
	// The mean of the pixels in a square around the place, which a turned picture only comes near to.
	x0, y0 := max(0, int(x-float64(n-1)/2)), max(0, int(y-float64(n-1)/2))
	x1, y1 := min(w, x0+n), min(h, y0+n)
	sum, count := 0, 0
	for j := y0; j < y1; j++ {
		for _, c := range p.Pix[j*p.Stride+x0 : j*p.Stride+x1] {
			sum += int(c)
			count++
		}
	}
	if count == 0 {
		return 255
	}
	return byte((sum + count/2) / count)
}

// between weighs the four pixels around a place.
func between(p *image.Gray, x, y float64) byte {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	x, y = max(0, min(x, float64(w-1))), max(0, min(y, float64(h-1)))
	i, j := int(x), int(y)
	fx, fy := x-float64(i), y-float64(j)
	i1, j1 := min(i+1, w-1), min(j+1, h-1)
	at := func(i, j int) float64 { return float64(p.Pix[j*p.Stride+i]) }
	return byte((at(i, j)*(1-fx)+at(i1, j)*fx)*(1-fy) + (at(i, j1)*(1-fx)+at(i1, j1)*fx)*fy + 0.5)
}
