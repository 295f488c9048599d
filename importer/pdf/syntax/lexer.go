package syntax

import "bytes"

// Lexer cuts bytes into objects. The zero value with an Input is ready for use.
type Lexer struct {
	Input  []byte
	Pos    int  // offset of the next byte to read
	Refs   bool // "5 0 R" inside arrays and dictionaries is a reference
	Sloppy int  // how often something was read that the format does not allow

	text  []byte   // arena of decoded strings
	items []Object // arena of finished arrays and dictionaries
	open  []Object // elements of the arrays and dictionaries that are still open
	depth int
}

// Restart makes the lexer read another input from its start, with the room that it has.
func (l *Lexer) Restart(input []byte) {
	l.Input, l.Pos, l.depth, l.open = input, 0, 0, l.open[:0]
	l.Reset()
}

// Reset declares that no object read so far is needed any more, so that their room can be used again.
func (l *Lexer) Reset() {
	l.text, l.items = l.text[:0], l.items[:0]
}

// Space says whether c is white space in PDF.
func Space(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// spaces[c] says that c is white space.
var spaces = func() (t [256]bool) {
	for c := range t {
		t[c] = Space(byte(c))
	}
	return t
}()

// regular[c] says that c is neither white space nor a delimiter.
var regular = func() (t [256]bool) {
	for c := range t {
		t[c] = !Space(byte(c)) && bytes.IndexByte([]byte("()<>[]{}/%"), byte(c)) < 0
	}
	return t
}()

func (l *Lexer) skipSpace() {
	for l.Pos < len(l.Input) {
		c := l.Input[l.Pos]
		if c == '%' {
			for l.Pos < len(l.Input) && l.Input[l.Pos] != '\n' && l.Input[l.Pos] != '\r' {
				l.Pos++
			}
			continue
		}
		if !spaces[c] {
			return
		}
		l.Pos++
	}
}

// Next reads one object or operator; ok is false at the end of the input.
func (l *Lexer) Next() (o Object, ok bool) {
	for {
		l.skipSpace()
		if l.Pos >= len(l.Input) {
			return Object{}, false
		}
		c := l.Input[l.Pos]
		switch c {
		case '(':
			return l.literal(), true
		case '<':
			if l.Pos+1 < len(l.Input) && l.Input[l.Pos+1] == '<' {
				l.Pos += 2
				if l.depth < MaxDepth {
					return l.collect(Dict), true
				}
				l.Sloppy++
				continue
			}
			return l.hex(), true
		case '[':
			l.Pos++
			if l.depth < MaxDepth {
				return l.collect(Array), true
			}
			l.Sloppy++
			continue
		case '/':
			return l.name(), true
		case '>':
			n := 1
			if l.Pos+1 < len(l.Input) && l.Input[l.Pos+1] == '>' {
				n = 2
			}
			return l.operator(n), true
		case ']', ')', '{', '}':
			return l.operator(1), true
		}
		return l.word(), true
	}
}

func (l *Lexer) operator(n int) Object {
	o := Object{Kind: Operator, Bytes: l.Input[l.Pos : l.Pos+n]}
	l.Pos += n
	return o
}

// collect reads what follows an opening bracket up to the closing one.
func (l *Lexer) collect(kind Kind) Object {
	l.depth++
	base := len(l.open)
	for {
		o, ok := l.Next()
		if !ok {
			l.Sloppy++
			break
		}
		if o.Kind != Operator {
			l.open = append(l.open, o)
			continue
		}
		if kind == Array && o.IsOperator("]") || kind == Dict && o.IsOperator(">>") {
			break
		}
		if l.Refs && o.IsOperator("R") && l.fold(base) {
			continue
		}
		if l.Refs {
			l.Sloppy++
			if o.IsOperator("endobj") || o.IsOperator("stream") || o.IsOperator("obj") { // the bracket was never closed
				l.Pos -= len(o.Bytes)
				break
			}
		}
	}
	l.depth--
	start := len(l.items)
	l.items = append(l.items, l.open[base:]...)
	l.open = l.open[:base]
	made := Object{Kind: kind, Items: l.items[start:len(l.items):len(l.items)]}
	if kind == Dict && l.Refs && !wellKeyed(made.Items) {
		l.Sloppy++
	}
	return made
}

// fold turns the last two open numbers into a reference.
func (l *Lexer) fold(base int) bool {
	n := len(l.open)
	if n-base < 2 || l.open[n-2].Kind != Number || l.open[n-1].Kind != Number {
		return false
	}
	l.open[n-2] = Object{Kind: Ref, Num: l.open[n-2].Num, Gen: l.open[n-1].Int()}
	l.open = l.open[:n-1]
	return true
}

func wellKeyed(items []Object) bool {
	for i := 0; i < len(items); i += 2 {
		if items[i].Kind != Name {
			return false
		}
	}
	return len(items)%2 == 0
}

func (l *Lexer) name() Object {
	l.Pos++
	start := l.Pos
	escaped := false
	for l.Pos < len(l.Input) && regular[l.Input[l.Pos]] {
		escaped = escaped || l.Input[l.Pos] == '#'
		l.Pos++
	}
	raw := l.Input[start:l.Pos]
	if !escaped {
		return Object{Kind: Name, Bytes: raw}
	}
	from := len(l.text)
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && nibble(raw[i+1]) >= 0 && nibble(raw[i+2]) >= 0 {
			l.text = append(l.text, byte(nibble(raw[i+1])<<4|nibble(raw[i+2])))
			i += 2
			continue
		}
		if raw[i] == '#' {
			l.Sloppy++
		}
		l.text = append(l.text, raw[i])
	}
	return Object{Kind: Name, Bytes: l.text[from:len(l.text):len(l.text)]}
}

// word reads a number or a bare word.
func (l *Lexer) word() Object {
	start := l.Pos
	for l.Pos < len(l.Input) && regular[l.Input[l.Pos]] {
		l.Pos++
	}
	w := l.Input[start:l.Pos]
	if c := w[0]; c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		return l.number(w)
	}
	switch string(w) {
	case "true":
		return Object{Kind: Bool, Num: 1}
	case "false":
		return Object{Kind: Bool}
	case "null":
		return Object{}
	}
	return Object{Kind: Operator, Bytes: w}
}

// number reads what it can of a number: "--5" is -5, "1.2.3" is 1.2, as other readers have it. A word that only begins
// like a number, as some operators glued to their neighbours do, is cut in two.
func (l *Lexer) number(w []byte) Object {
	if o, ok := plainNumber(w); ok {
		return o
	}
	i, neg := 0, false
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		neg = neg || w[i] == '-'
		i++
	}
	if i > 1 {
		l.Sloppy++
	}
	o := Object{Kind: Number, Whole: true}
	scale := 1.0
	digits := 0
	for ; i < len(w); i++ {
		c := w[i]
		if c == '.' && o.Whole {
			o.Whole = false
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		digits++
		if o.Whole {
			o.Num = o.Num*10 + float64(c-'0')
		} else if scale < 1e15 {
			scale *= 10
			o.Num = o.Num*10 + float64(c-'0')
		}
	}
	o.Num /= scale
	if neg {
		o.Num = -o.Num
	}
	if i < len(w) || digits == 0 || digits > 15 {
		l.Sloppy++
	}
	if i < len(w) && digits > 0 && (w[i] >= 'A' && w[i] <= 'Z' || w[i] >= 'a' && w[i] <= 'z') {
		l.Pos -= len(w) - i
	}
	return o
}

// plainNumber reads a number as all are written that a program has put out: "12", "-0.25". It has few enough digits to be
// exact.
func plainNumber(w []byte) (o Object, ok bool) {
	const most = 15
	i, whole, digits, point := 0, 0, 0, -1
	if w[0] == '-' {
		i++
	}
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			whole = whole*10 + int(c-'0')
			digits++
		case c == '.' && point < 0:
			point = digits
		default:
			return Object{}, false
		}
		if digits > most {
			return Object{}, false
		}
	}
	if digits == 0 {
		return Object{}, false
	}
	o = Object{Kind: Number, Whole: point < 0, Num: float64(whole)}
	if point >= 0 {
		o.Num /= tens[digits-point]
	}
	if w[0] == '-' {
		o.Num = -o.Num
	}
	return o, true
}

// tens are the powers of ten that a float64 holds exactly, as far as numbers have places.
var tens = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// nibbles[c] is the value of the hexadecimal digit c, -1 for any other character.
var nibbles = func() (t [256]int8) {
	for c := range t {
		t[c] = int8(nibble(byte(c)))
	}
	return t
}()

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
