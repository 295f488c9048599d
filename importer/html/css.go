package html

import (
	"strconv"
	"strings"

	"parley/importer/pattern"
)

// interesting are the properties that say something about the text.
var interesting = set("display", "visibility", "content", "counter-reset", "counter-increment", "counter-set", "list-style-type",
	"font-weight", "font-style", "font-size", "font-family", "text-align", "text-indent", "margin-left", "padding-left", "white-space",
	"mso-hide", "mso-element", "vertical-align", "opacity", "text-decoration")

// read takes in a style sheet.
func (s *sheet) read(css string, from origin) { s.readRules(css, from, 0) }

// maxNesting is how deep rules for media stand within each other.
const maxNesting = 8

func (s *sheet) readRules(css string, from origin, depth int) {
	for css != "" {
		css = strings.TrimLeft(skipComments(css), " \t\r\n\f;}")
		if rest, ok := strings.CutPrefix(css, "<!--"); ok {
			css = rest
			continue
		}
		if rest, ok := strings.CutPrefix(css, "-->"); ok {
			css = rest
			continue
		}
		end := find(css, "{;")
		if end == len(css) {
			return
		}
		prelude := strings.TrimSpace(uncommented(css[:end]))
		at := strings.HasPrefix(prelude, "@")
		if css[end] == ';' {
			css = css[end+1:]
			continue
		}
		body := css[end+1:]
		close := find(body, "}")
		css = body[min(close+1, len(body)):]
		body = body[:close]
		switch {
		case !at:
			s.add(prelude, properties(body), from)
		case depth < maxNesting && grouped(prelude):
			s.readRules(body, from, depth+1)
		default:
			s.define(prelude, body)
		}
	}
}

// grouped says whether an at-rule holds rules that apply to a page on a screen.
func grouped(prelude string) bool {
	name, condition, _ := strings.Cut(strings.ToLower(prelude), " ")
	switch name {
	case "@media":
		return onScreen(condition)
	case "@supports", "@layer", "@document", "@-moz-document":
		return true
	}
	return false
}

// screenWidth is how wide the screen is taken to be, in pixels.
const screenWidth = 1280

var widthCondition = pattern.New(`(min|max)-width\s*:\s*([\d.]+)(px|em|rem)?`)

// onScreen says whether rules for some media are for an ordinary screen.
func onScreen(media string) bool {
	media = strings.ToLower(media)
	for one := range strings.SplitSeq(media, ",") {
		if suits(one) {
			return true
		}
	}
	return false
}

func suits(medium string) bool {
	for _, other := range []string{"print", "speech", "aural", "braille", "handheld", "tty", "not all", "not screen", "dark", "portrait", "hover", "reduce", "forced-colors"} {
		if strings.Contains(medium, other) {
			return false
		}
	}
	for _, m := range widthCondition.FindAllStringSubmatch(medium, -1) {
		width, _ := strconv.ParseFloat(m[2], 64)
		if m[3] == "em" || m[3] == "rem" {
			width *= 16
		}
		if m[1] == "min" && width > screenWidth || m[1] == "max" && width < screenWidth {
			return false
		}
	}
	return true
}

// properties reads declarations, those of no interest left out.
func properties(css string) []property {
	var all []property
	for css != "" {
		end := find(css, ";")
		one := uncommented(css[:end])
		css = css[min(end+1, len(css)):]
		name, value, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		p := property{name: strings.ToLower(strings.TrimSpace(name)), value: strings.TrimSpace(value)}
		if at := strings.LastIndexByte(p.value, '!'); at >= 0 && strings.EqualFold(strings.TrimSpace(p.value[at+1:]), "important") {
			p.value, p.important = strings.TrimSpace(p.value[:at]), true
		}
		all = append(all, p.expanded()...)
	}
	return all
}

// expanded gives the properties that a shorthand stands for, as far as they are of interest.
func (p property) expanded() []property {
	single := func(name, value string) []property { return []property{{name, value, p.important}} }
	words := strings.Fields(p.value)
	switch p.name {
	case "list-style":
		for _, w := range words {
			switch lower := strings.ToLower(w); {
			case lower == "inside" || lower == "outside" || strings.HasPrefix(lower, "url("):
			case w[0] == '"' || w[0] == '\'':
				return single("list-style-type", p.value[strings.IndexByte(p.value, w[0]):])
			default:
				return single("list-style-type", w)
			}
		}
	case "font":
		return p.font(words)
	case "margin", "padding":
		if len(words) == 0 {
			return nil
		}
		return single(p.name+"-left", words[min(len(words)-1, []int{0, 0, 1, 1, 3}[min(len(words), 4)])])
	case "margin-inline-start", "padding-inline-start":
		name, _, _ := strings.Cut(p.name, "-")
		return single(name+"-left", p.value)
	case "text-decoration-line":
		return single("text-decoration", p.value)
	}
	if interesting[p.name] {
		return []property{p}
	}
	return nil
}

// font gives what the shorthand sets: all of it, back to normal where it does not speak of it.
func (p property) font(words []string) []property {
	all := []property{{"font-weight", "normal", p.important}, {"font-style", "normal", p.important}}
	for i, w := range words {
		lower := strings.ToLower(w)
		size, _, _ := strings.Cut(lower, "/")
		switch _, isLength := length(size, 12); {
		case lower == "bold" || lower == "bolder" || len(w) == 3 && strings.HasSuffix(w, "00"):
			all[0].value = lower
		case lower == "italic" || lower == "oblique":
			all[1].value = lower
		case isLength:
			return append(all, property{"font-size", size, p.important}, property{"font-family", strings.Join(words[i+1:], " "), p.important})
		}
	}
	return all
}

// find gives where one of the stops stands first, outside strings, comments and brackets; len(s) where none does.
func find(s, stops string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case depth == 0 && strings.IndexByte(stops, c) >= 0:
			return i
		case c == '\\':
			i++
		case c == '"' || c == '\'':
			for i++; i < len(s) && s[i] != c && s[i] != '\n'; i++ {
				if s[i] == '\\' {
					i++
				}
			}
		case c == '/' && i+1 < len(s) && s[i+1] == '*':
			end := strings.Index(s[i+2:], "*/")
			if end < 0 {
				return len(s)
			}
			i += end + 3
		case c == '(' || c == '[' || c == '{':
			depth++
		case (c == ')' || c == ']' || c == '}') && depth > 0:
			depth--
		}
	}
	return len(s)
}

// skipComments gives s from the first sign that is no white space and no comment.
func skipComments(s string) string {
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		if !strings.HasPrefix(s, "/*") {
			return s
		}
		end := strings.Index(s[2:], "*/")
		if end < 0 {
			return ""
		}
		s = s[end+4:]
	}
}

// uncommented gives s without comments.
func uncommented(s string) string {
	var b strings.Builder
	for {
		head, rest, ok := strings.Cut(s, "/*")
		b.WriteString(head)
		if !ok {
			return b.String()
		}
		b.WriteByte(' ')
		_, s, _ = strings.Cut(rest, "*/")
	}
}
