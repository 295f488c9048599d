package picture

import "image"

// samples makes brightness of plain samples, rows of whole bytes from the top.
func (s Source) samples(data []byte) (*image.Gray, error) {
	bits, n := s.bits(), s.Space.Components()
	row := (s.Width*n*bits + 7) / 8
	if len(data) < row {
		return nil, ErrDamaged
	}
	out := paper(s.Width, s.Height)
	light := s.lights()
	px := make([]byte, n)
	for y := range min(s.Height, len(data)/row) {
		line, to := data[y*row:(y+1)*row], out.Pix[y*out.Stride:][:s.Width]
		if n == 1 {
			single(to, line, bits, &light)
			continue
		}
		for x := range to {
			for k := range px {
				px[k] = s.level(sample(line, x*n+k, bits), bits, k)
			}
			to[x] = s.brightness(px)
		}
	}
	return out, nil
}

// paper gives a white picture.
func paper(w, h int) *image.Gray {
	p := image.NewGray(image.Rect(0, 0, w, h))
	for i := range p.Pix {
		p.Pix[i] = 255
	}
	return p
}

// single turns a line of pixels of one sample each into brightness by a table.
func single(to, line []byte, bits int, light *[256]byte) {
	switch bits {
	case 8:
		for x := range to {
			to[x] = light[line[x]]
		}
	case 1:
		for x := range to {
			to[x] = light[line[x>>3]>>(7-x&7)&1]
		}
	default:
		for x := range to {
			to[x] = light[sample(line, x, bits)]
		}
	}
}

// sample gives the i-th sample of a line; of 16 bits, the upper 8.
func sample(line []byte, i, bits int) byte {
	switch bits {
	case 8:
		return line[i]
	case 16:
		return line[2*i]
	}
	at := i * bits
	return line[at>>3] >> (8 - bits - at&7) & (1<<bits - 1)
}

// lights gives the brightness of each value of a single sample.
func (s Source) lights() (light [256]byte) {
	bits := s.bits()
	for v := range light {
		switch {
		case s.Space == Index:
			light[v] = 0
			if at := s.index(v, bits); at < len(s.Palette) {
				light[v] = s.Palette[at]
			}
		case s.Space == Ink:
			light[v] = 255 - s.level(byte(v), bits, 0)
		default:
			light[v] = s.level(byte(v), bits, 0)
		}
	}
	return light
}

// index gives the place in the palette that a sample means.
func (s Source) index(v, bits int) int {
	if s.inverted() {
		return max(0, 1<<min(bits, 8)-1-v)
	}
	return v
}

// level gives what a sample of the k-th component means, of 255.
func (s Source) level(v byte, bits, k int) byte {
	top := 255.0
	if bits < 8 {
		top = float64(int(1)<<bits - 1)
	}
	share := float64(v) / top
	if len(s.Decode) >= 2*k+2 {
		share = s.Decode[2*k] + share*(s.Decode[2*k+1]-s.Decode[2*k])
	}
	return byte(255*min(1, max(0, share)) + 0.5)
}

// brightness gives that of a pixel of three samples of light or four of ink.
func (s Source) brightness(px []byte) byte {
	r, g, b := px[0], px[1], px[2]
	if len(px) == 4 {
		k := 255 - int(px[3])
		r, g, b = byte((255-int(r))*k/255), byte((255-int(g))*k/255), byte((255-int(b))*k/255)
	}
	if s.Bleached {
		return max(r, g, b)
	}
	return luma(r, g, b)
}

func luma(r, g, b byte) byte {
	return byte((299*int(r) + 587*int(g) + 114*int(b) + 500) / 1000)
}

// Lights gives the brightness of the colours of a palette in a space, as Source.Palette takes it.
func Lights(palette []byte, space Space) []byte {
	n := space.Components()
	out := make([]byte, 0, len(palette)/n)
	for ; len(palette) >= n; palette = palette[n:] {
		switch {
		case n > 1:
			out = append(out, Source{}.brightness(palette[:n]))
		case space == Ink:
			out = append(out, 255-palette[0])
		default:
			out = append(out, palette[0])
		}
	}
	return out
}
