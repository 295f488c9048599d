package rtf

import "bytes"

// token is one piece of the file.
type token struct {
	kind  kind
	word  string // of a control word; the sign of a control symbol
	param int    // of a control word, 0 if it has none; the byte of an escaped one
	given bool   // the control word has a parameter
	text  []byte // plain bytes
}

type kind uint8

const (
	end kind = iota
	open
	shut
	word
	symbol
	escaped // \'hh
	plain
)

// lexer cuts a file into tokens.
type lexer struct {
	rest []byte
}

// next gives the next token; the kind end at the end of the file.
func (l *lexer) next() token {
	l.rest = bytes.TrimLeft(l.rest, "\r\n\x00")
	if len(l.rest) == 0 {
		return token{}
	}
	switch l.rest[0] {
	case '{':
		l.rest = l.rest[1:]
		return token{kind: open}
	case '}':
		l.rest = l.rest[1:]
		return token{kind: shut}
	case '\\':
		l.rest = l.rest[1:]
		return l.control()
	}
	n := bytes.IndexAny(l.rest, "{}\\\r\n\x00")
	if n < 0 {
		n = len(l.rest)
	}
	t := token{kind: plain, text: l.rest[:n]}
	l.rest = l.rest[n:]
	return t
}

// control reads what follows a backslash.
func (l *lexer) control() token {
	if len(l.rest) == 0 {
		return token{}
	}
	n := 0
	for n < len(l.rest) && n < maxWord && letter(l.rest[n]) {
		n++
	}
	if n > 0 {
		t := token{kind: word, word: string(l.rest[:n])}
		l.rest = l.rest[n:]
		t.param, t.given = l.number()
		if len(l.rest) > 0 && l.rest[0] == ' ' {
			l.rest = l.rest[1:]
		}
		return t
	}
	sign := l.rest[0]
	l.rest = l.rest[1:]
	if sign != '\'' {
		return token{kind: symbol, word: string(rune(sign))}
	}
	value, digits := 0, 0
	for digits < 2 && len(l.rest) > 0 {
		d := hex(l.rest[0])
		if d < 0 {
			break
		}
		value = value<<4 | d
		l.rest = l.rest[1:]
		digits++
	}
	return token{kind: escaped, param: value, given: digits == 2}
}

// maxWord is the longest name of a control word that is read as one.
const maxWord = 64

// maxParam bounds parameters; only \bin may need more than 32 bits, and no file here is so long.
const maxParam = 1 << 31

// number reads the parameter of a control word.
func (l *lexer) number() (int, bool) {
	n, negative := 0, false
	if len(l.rest) > 1 && l.rest[0] == '-' && digit(l.rest[1]) {
		negative = true
		n = 1
	}
	value, start := 0, n
	for n < len(l.rest) && digit(l.rest[n]) {
		value = min(value*10+int(l.rest[n]-'0'), maxParam)
		n++
	}
	if n == start {
		return 0, false
	}
	l.rest = l.rest[n:]
	if negative {
		value = -value
	}
	return value, true
}

// skip passes n bytes of binary.
func (l *lexer) skip(n int) {
	l.rest = l.rest[min(max(n, 0), len(l.rest)):]
}

func letter(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

func digit(b byte) bool { return '0' <= b && b <= '9' }

// hex gives the value of a hexadecimal digit, -1 for another sign.
func hex(b byte) int {
	switch {
	case digit(b):
		return int(b - '0')
	case 'a' <= b && b <= 'f':
		return int(b-'a') + 10
	case 'A' <= b && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}
