package filter

// unpredict undoes the step's predictor: 2 is TIFF's (8 bits a component), 10 and up are PNG's.
func (s Step) unpredict(data []byte) []byte {
	if s.Predictor < 2 {
		return data
	}
	colors, bits, columns := orDefault(s.Colors, 1), orDefault(s.Bits, 8), orDefault(s.Columns, 1)
	if colors > 32 || bits > 16 || columns > 1<<20 {
		return data
	}
	pixel := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if s.Predictor == 2 {
		return untiff(data, row, pixel, bits)
	}
	return unpng(data, row, pixel)
}

func orDefault(n, def int) int {
	if n <= 0 {
		return def
	}
	return n
}

func untiff(data []byte, row, pixel, bits int) []byte {
	if bits != 8 {
		return data
	}
	for start := 0; start < len(data); start += row {
		line := data[start:min(start+row, len(data))]
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	}
	return data
}

func unpng(data []byte, row, pixel int) []byte {
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		n := min(row, len(data)-1)
		start := len(out)
		out = append(out, data[1:1+n]...)
		data = data[1+n:]
		line := out[start:]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		above = append(above[:0], line...)
		above = above[:row]
	}
	return out
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
