package html

import (
	"strconv"
	"strings"

	"parley/importer/numeral"
)

// numerals is a way to count that a style sheet defines.
type numerals struct {
	system         string // "alphabetic", "numeric", "cyclic", "fixed", "symbolic"
	symbols        []string
	first          int // of fixed
	prefix, suffix string
	fallback       string
}

// define reads an at-rule that holds no other rules; only those that define numerals say something.
func (s *sheet) define(prelude, body string) {
	name, ok := strings.CutPrefix(prelude, "@counter-style ")
	if !ok {
		return
	}
	n := &numerals{system: "symbolic", suffix: ". ", first: 1}
	for body != "" {
		end := find(body, ";")
		property, value, _ := strings.Cut(uncommented(body[:end]), ":")
		body = body[min(end+1, len(body)):]
		switch value = strings.TrimSpace(value); strings.ToLower(strings.TrimSpace(property)) {
		case "system":
			words := strings.Fields(value)
			if len(words) > 0 {
				n.system = strings.ToLower(words[0])
			}
			if len(words) > 1 {
				n.extend(s, words[1])
			}
		case "symbols":
			n.symbols = nil
			for _, t := range tokens(value) {
				n.symbols = append(n.symbols, t.text)
			}
		case "prefix":
			n.prefix = unquoted(value)
		case "suffix":
			n.suffix = unquoted(value)
		case "fallback":
			n.fallback = value
		}
	}
	s.counters[strings.TrimSpace(name)] = n
}

// extend takes over what other numerals do, or where fixed ones start.
func (n *numerals) extend(s *sheet, other string) {
	if first, err := strconv.Atoi(other); err == nil {
		n.first = first
		return
	}
	n.fallback = other
	if base := s.counters[other]; base != nil {
		n.system, n.symbols, n.first = base.system, base.symbols, base.first
	}
}

// unquoted gives the text of quoted strings.
func unquoted(value string) string {
	var b strings.Builder
	for _, t := range tokens(value) {
		b.WriteString(t.text)
	}
	return b.String()
}

// count writes a number in numerals of a name; "" for bullets and none.
func (s *sheet) count(n int, name string) string {
	if own := s.counters[name]; own != nil {
		if text, ok := own.count(n); ok {
			return text
		}
		if s.counters[own.fallback] == nil {
			return s.count(n, own.fallback)
		}
		return strconv.Itoa(n)
	}
	switch strings.ToLower(name) {
	case "none", "disc", "circle", "square", "disclosure-open", "disclosure-closed":
		return ""
	case "decimal-leading-zero":
		return numeral.Padded(n, 2)
	case "lower-roman":
		return strings.ToLower(numeral.Roman(n))
	case "upper-roman":
		return numeral.Roman(n)
	case "lower-alpha", "lower-latin":
		return numeral.Spell(numeral.Latin, n)
	case "upper-alpha", "upper-latin":
		return strings.ToUpper(numeral.Spell(numeral.Latin, n))
	case "lower-greek":
		return numeral.Spell(numeral.Greek, n)
	case "lower-russian":
		return numeral.Spell(numeral.Russian, n)
	case "upper-russian":
		return strings.ToUpper(numeral.Spell(numeral.Russian, n))
	case "lower-ukrainian":
		return numeral.Spell(numeral.Ukrainian, n)
	case "upper-ukrainian":
		return strings.ToUpper(numeral.Spell(numeral.Ukrainian, n))
	}
	return strconv.Itoa(n)
}

// count writes a number; false where the numerals do not reach so far.
func (n *numerals) count(i int) (string, bool) {
	k := len(n.symbols)
	if k == 0 {
		return "", false
	}
	switch n.system {
	case "cyclic":
		return n.symbols[((i-1)%k+k)%k], true
	case "fixed":
		if at := i - n.first; at >= 0 && at < k {
			return n.symbols[at], true
		}
		return "", false
	case "alphabetic":
		return n.positional(i-1, 1)
	case "numeric":
		return n.positional(i, 0)
	}
	if i < 1 || (i-1)/k > 20 {
		return "", false
	}
	return strings.Repeat(n.symbols[(i-1)%k], (i-1)/k+1), true
}

// positional writes i with a symbol for each place; shift is 1 where there is no sign for zero.
func (n *numerals) positional(i, shift int) (string, bool) {
	k := len(n.symbols)
	if i < 0 || k < 2 {
		return "", false
	}
	s := n.symbols[i%k]
	for i = i/k - shift; i+shift > 0; i = i/k - shift {
		s = n.symbols[i%k] + s
	}
	return s, true
}

// marker gives what stands before a list item with a number.
func (s *sheet) marker(n int, kind string) string {
	if kind == "" {
		return ""
	}
	if c := kind[0]; c == '"' || c == '\'' {
		return unquoted(kind)
	}
	if own := s.counters[kind]; own != nil {
		return own.prefix + s.count(n, kind) + own.suffix
	}
	switch strings.ToLower(kind) {
	case "none":
		return ""
	case "disc", "disclosure-open", "disclosure-closed":
		return "•"
	case "circle":
		return "◦"
	case "square":
		return "▪"
	}
	return s.count(n, kind) + "."
}
