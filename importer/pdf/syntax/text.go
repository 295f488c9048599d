package syntax

import "bytes"

// hex reads <48 65 6c>.
func (l *Lexer) hex() Object {
	l.Pos++
	from := len(l.text)
	for l.Pos+1 < len(l.Input) { // two digits a byte, as nearly all strings are written
		a, b := nibbles[l.Input[l.Pos]], nibbles[l.Input[l.Pos+1]]
		if a|b < 0 {
			break
		}
		l.text = append(l.text, byte(a)<<4|byte(b))
		l.Pos += 2
	}
	high := -1
	closed := false
	for l.Pos < len(l.Input) && !closed {
		c := l.Input[l.Pos]
		l.Pos++
		n := nibble(c)
		switch {
		case c == '>':
			closed = true
		case n < 0:
			if !Space(c) {
				l.Sloppy++
			}
		case high < 0:
			high = n
		default:
			l.text = append(l.text, byte(high<<4|n))
			high = -1
		}
	}
	if high >= 0 {
		l.text = append(l.text, byte(high<<4))
		l.Sloppy++
	}
	if !closed {
		l.Sloppy++
	}
	return Object{Kind: String, Bytes: l.text[from:len(l.text):len(l.text)]}
}

// literal reads (text). Most strings hold no escapes and are a slice of the input.
func (l *Lexer) literal() Object {
	l.Pos++
	start, depth := l.Pos, 1
	for l.Pos < len(l.Input) {
		switch l.Input[l.Pos] {
		case '\\', '\r':
			return l.escaped(start, depth)
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				l.Pos++
				return Object{Kind: String, Bytes: l.Input[start : l.Pos-1]}
			}
		}
		l.Pos++
	}
	l.Sloppy++
	return Object{Kind: String, Bytes: l.Input[start:]}
}

// escaped goes on with a literal string from the first byte that does not stand for itself.
func (l *Lexer) escaped(start, depth int) Object {
	from := len(l.text)
	l.text = append(l.text, l.Input[start:l.Pos]...)
	for l.Pos < len(l.Input) {
		c := l.Input[l.Pos]
		l.Pos++
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case '\r':
			l.skipLineFeed()
			c = '\n'
		case '\\':
			l.escape()
			continue
		}
		if depth == 0 {
			return Object{Kind: String, Bytes: l.text[from:len(l.text):len(l.text)]}
		}
		l.text = append(l.text, c)
	}
	l.Sloppy++
	return Object{Kind: String, Bytes: l.text[from:len(l.text):len(l.text)]}
}

func (l *Lexer) skipLineFeed() {
	if l.Pos < len(l.Input) && l.Input[l.Pos] == '\n' {
		l.Pos++
	}
}

// escape reads what follows a backslash.
func (l *Lexer) escape() {
	if l.Pos >= len(l.Input) {
		return
	}
	c := l.Input[l.Pos]
	l.Pos++
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\r':
		l.skipLineFeed()
		return
	case '\n':
		return
	default:
		if c >= '0' && c <= '7' {
			c = l.octal(c - '0')
		}
	}
	l.text = append(l.text, c)
}

func (l *Lexer) octal(v byte) byte {
	for k := 0; k < 2 && l.Pos < len(l.Input) && l.Input[l.Pos] >= '0' && l.Input[l.Pos] <= '7'; k++ {
		v = v<<3 | (l.Input[l.Pos] - '0')
		l.Pos++
	}
	return v
}

// SkipImage moves past the data of an inline image, from behind its ID to behind its EI.
func (l *Lexer) SkipImage() {
	for l.Pos++; l.Pos < len(l.Input); l.Pos++ {
		i := bytes.Index(l.Input[l.Pos:], []byte("EI"))
		if i < 0 {
			break
		}
		l.Pos += i
		end := l.Pos + 2
		if Space(l.Input[l.Pos-1]) && (end >= len(l.Input) || Space(l.Input[end])) && printable(l.Input[end:min(end+12, len(l.Input))]) {
			l.Pos = end
			return
		}
	}
	l.Pos = len(l.Input)
}

// printable says whether b looks like content rather than like the bytes of a picture.
func printable(b []byte) bool {
	for _, c := range b {
		if c > 126 || c < 9 && c != 0 {
			return false
		}
	}
	return true
}
