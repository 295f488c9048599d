package filter

// unlzw undoes LZW as PDF and TIFF have it: codes of 9 to 12 bits, most significant bit first, 256 clears the table, 257
// ends. With early change, the default, the width grows one code sooner than it must.
func unlzw(data []byte, early bool, limit int) []byte {
	const clear, end = 256, 257
	var (
		prefix [4096]int16
		last   [4096]byte
		length [4096]int
		out    []byte
		bits   uint32
		have   uint
		width  = uint(9)
		next   = 258
		prev   = -1
	)
	for c := range 256 {
		last[c], length[c] = byte(c), 1
	}
	slack := 0
	if early {
		slack = 1
	}
	for i := 0; len(out) <= limit; {
		for have < width && i < len(data) {
			bits = bits<<8 | uint32(data[i])
			have += 8
			i++
		}
		if have < width {
			break
		}
		code := int(bits>>(have-width)) & (1<<width - 1)
		have -= width
		if code == end {
			break
		}
		if code == clear {
			width, next, prev = 9, 258, -1
			continue
		}
		if code > next || code == next && prev < 0 || code >= 4096 {
			break // not LZW any more
		}
		start := len(out)
		if code == next { // the one code that is used before it is made
			out = appendCode(out, prev, &prefix, &last, &length)
			out = append(out, out[start])
		} else {
			out = appendCode(out, code, &prefix, &last, &length)
		}
		if prev >= 0 && next < 4096 {
			prefix[next], last[next], length[next] = int16(prev), out[start], length[prev]+1
			next++
			if next+slack >= 1<<width && width < 12 {
				width++
			}
		}
		prev = code
	}
	return out
}

// appendCode writes what a code stands for, which the table holds backwards.
func appendCode(out []byte, code int, prefix *[4096]int16, last *[4096]byte, length *[4096]int) []byte {
	n := length[code]
	start := len(out)
	out = append(out, make([]byte, n)...)
	for k := start + n - 1; k >= start; k-- {
		out[k] = last[code]
		code = int(prefix[code])
	}
	return out
}
