package html

import (
	"strconv"
	"strings"
	"unicode"

	dom "golang.org/x/net/html"
)

// counter is one counter of a page. It is seen by the element that made it, by those within that and by those after it
// with the same parent.
type counter struct {
	name   string
	parent *dom.Node
	value  int
}

// counters are those that can be seen at a place, the innermost last.
type counters []counter

// maxCounters bounds how many are kept; more are those of a page that means harm.
const maxCounters = 1000

// enter has an element do to the counters what is said of it.
func (c *counters) enter(n *dom.Node, d declared) {
	each(d["counter-reset"], 0, func(name string, value int) { c.reset(n.Parent, name, value) })
	each(d["counter-set"], 0, func(name string, value int) { c.find(n.Parent, name).value = value })
	each(d["counter-increment"], 1, func(name string, by int) { c.find(n.Parent, name).value += by })
}

// leave forgets the counters that were made within an element.
func (c *counters) leave(n *dom.Node) {
	for last := len(*c) - 1; last >= 0 && (*c)[last].parent == n; last-- {
		*c = (*c)[:last]
	}
}

func (c *counters) reset(parent *dom.Node, name string, value int) {
	for i := len(*c) - 1; i >= 0 && (*c)[i].parent == parent; i-- {
		if (*c)[i].name == name {
			(*c)[i].value = value
			return
		}
	}
	if len(*c) < maxCounters {
		*c = append(*c, counter{name, parent, value})
	}
}

// find gives the innermost counter of a name, made here if there is none.
func (c *counters) find(parent *dom.Node, name string) *counter {
	for i := len(*c) - 1; i >= 0; i-- {
		if (*c)[i].name == name {
			return &(*c)[i]
		}
	}
	c.reset(parent, name, 0)
	return &(*c)[len(*c)-1]
}

// all gives the values of all counters of a name, the outermost first.
func (c counters) all(name string) []int {
	var values []int
	for _, one := range c {
		if one.name == name {
			values = append(values, one.value)
		}
	}
	return values
}

// each reads names with numbers, as "chapter 2 section".
func each(value string, otherwise int, do func(name string, n int)) {
	words := strings.Fields(value)
	for i := 0; i < len(words); i++ {
		if words[i] == "none" {
			return
		}
		n := otherwise
		if i+1 < len(words) {
			if given, err := strconv.Atoi(words[i+1]); err == nil {
				n = min(max(given, -1_000_000), 1_000_000)
				do(words[i], n)
				i++
				continue
			}
		}
		do(words[i], n)
	}
}

// generated gives the text that a content property makes.
func (w *walker) generated(n *dom.Node, content string) string {
	var b strings.Builder
	for _, t := range tokens(content) {
		switch t.function {
		case "":
			if t.quoted {
				b.WriteString(t.text)
			}
		case "attr":
			b.WriteString(attr(n, strings.TrimSpace(t.text)))
		case "counter", "counters":
			args := arguments(t.text)
			separator, kind := "", "decimal"
			if t.function == "counters" && len(args) > 1 {
				separator = unquoted(args[1])
				args = append(args[:1], args[2:]...)
			}
			if len(args) > 1 {
				kind = args[1]
			}
			values := w.counters.all(args[0])
			if len(values) == 0 {
				values = []int{0}
			}
			if t.function == "counter" {
				values = values[len(values)-1:]
			}
			for i, v := range values {
				if i > 0 {
					b.WriteString(separator)
				}
				if kind = strings.TrimSpace(kind); w.sheet.count(v, kind) != "" {
					b.WriteString(w.sheet.count(v, kind))
				} else {
					b.WriteString(w.sheet.marker(v, kind))
				}
			}
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) { // signs of an icon font
			return -1
		}
		return r
	}, b.String())
}

// token is a part of a value: a word, a string, or a function with its arguments.
type token struct {
	text, function string
	quoted         bool
}

// tokens cuts a value into its parts.
func tokens(value string) []token {
	var all []token
	for {
		value = strings.TrimLeft(value, " \t\r\n\f,")
		if value == "" {
			return all
		}
		if c := value[0]; c == '"' || c == '\'' {
			s, rest := quoted(value[1:], c)
			all, value = append(all, token{text: s, quoted: true}), rest
			continue
		}
		end := strings.IndexAny(value, " \t\r\n\f,\"'(")
		switch {
		case end < 0:
			return append(all, token{text: value})
		case value[end] == '(':
			close := find(value[end+1:], ")")
			all = append(all, token{function: strings.ToLower(value[:end]), text: value[end+1 : end+1+close]})
			value = value[min(end+2+close, len(value)):]
		default:
			all, value = append(all, token{text: value[:end]}), value[end:]
		}
	}
}

// arguments cuts what stands between the brackets of a function at its commas; there is one at least.
func arguments(s string) []string {
	var all []string
	for {
		end := find(s, ",")
		all = append(all, strings.TrimSpace(s[:end]))
		if end == len(s) {
			return all
		}
		s = s[end+1:]
	}
}

// quoted reads a string after its opening quote and gives what follows it.
func quoted(s string, quote byte) (text, rest string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == quote:
			return b.String(), s[i+1:]
		case c != '\\':
			b.WriteByte(c)
		case i+1 < len(s) && (s[i+1] == '\n' || s[i+1] == '\r'):
			i++
		default:
			r, n := escaped(s[i+1:])
			b.WriteString(r)
			i += n
		}
	}
	return b.String(), ""
}

// escaped reads what follows a backslash and gives how many bytes it took.
func escaped(s string) (string, int) {
	n := 0
	for n < len(s) && n < 6 && strings.IndexByte("0123456789abcdefABCDEF", s[n]) >= 0 {
		n++
	}
	if n == 0 {
		return "", 0
	}
	code, err := strconv.ParseUint(s[:n], 16, 32)
	if n < len(s) && s[n] == ' ' {
		n++
	}
	if err != nil || code > unicode.MaxRune || code == 0 {
		return "\ufffd", n
	}
	return string(rune(code)), n
}
