package odt

import (
	"strconv"
	"strings"
	"unicode"

	"parley/importer/numeral"
	"parley/importer/prose"
)

// listStyle says how each level of a list is labelled; levels count from 1, absent ones are nil.
type listStyle struct {
	name   string
	levels [maxLevel + 1]*listLevel
}

// listLevel is one level of a list style.
type listLevel struct {
	bullet         string // for lists that do not count
	format         string // style:num-format; "" counts without showing
	synced         bool   // aa, bb instead of aa, ab
	prefix, suffix string
	pattern        string // "%1%.%2%.", where the file has it, in place of prefix and suffix
	show           int    // how many levels the label shows
	start          int
	margin, indent float64 // in points
}

func newListStyle(n *node) *listStyle {
	s := &listStyle{name: n.attr("style:name")}
	for _, c := range n.children {
		at := level(c.attr("text:level"))
		if at == 0 {
			continue
		}
		l := &listLevel{
			format: c.attr("style:num-format"), synced: c.attr("style:num-letter-sync") == "true",
			prefix: c.attr("style:num-prefix"), suffix: c.attr("style:num-suffix"),
			pattern: c.attr("style:num-list-format"), show: max(level(c.attr("text:display-levels")), 1),
			start: number(c.attr("text:start-value"), 1),
		}
		if l.pattern == "" {
			l.pattern = c.attr("loext:num-list-format")
		}
		switch c.name {
		case "text:list-level-style-bullet":
			l.bullet = prose.Bullet(c.attr("text:bullet-char"))
		case "text:list-level-style-image":
			l.bullet = "•"
		case "text:list-level-style-number", "text:outline-level-style":
		default:
			continue
		}
		l.measure(c.first("style:list-level-properties"))
		s.levels[at] = l
	}
	return s
}

// measure reads where the level's label stands.
func (l *listLevel) measure(n *node) {
	if n == nil {
		return
	}
	if align := n.first("style:list-level-label-alignment"); align != nil {
		l.margin, _ = points(align.attr("fo:margin-left"))
		l.indent, _ = points(align.attr("fo:text-indent"))
		return
	}
	l.margin, _ = points(n.attr("text:space-before"))
}

// counter counts one list, or the headings.
type counter struct {
	levels [maxLevel + 1]int
	begun  [maxLevel + 1]bool
	style  *listStyle // that its last root list named
}

// pass notes a paragraph at a level that has no number of its own: the levels below start afresh.
func (c *counter) pass(at int) {
	for i := at + 1; i <= maxLevel; i++ {
		c.begun[i] = false
	}
}

// next counts a paragraph at a level, from start where it is given, and gives its label.
func (c *counter) next(s *listStyle, at int, start *int) string {
	l := s.level(at)
	c.pass(at)
	for i := 1; i < at; i++ {
		if !c.begun[i] {
			c.begun[i], c.levels[i] = true, s.level(i).start
		}
	}
	switch {
	case start != nil:
		c.levels[at] = *start
	case c.begun[at]:
		c.levels[at]++
	default:
		c.levels[at] = l.start
	}
	c.begun[at] = true
	return s.label(c, at)
}

// plain is how a level is labelled that the style does not speak of: not at all.
var plain = &listLevel{start: 1, show: 1}

func (s *listStyle) level(at int) *listLevel {
	if l := s.levels[at]; l != nil {
		return l
	}
	return plain
}

// label writes the label of a level from the counts.
func (s *listStyle) label(c *counter, at int) string {
	l := s.level(at)
	if l.bullet != "" {
		return l.bullet
	}
	if l.pattern != "" {
		return strings.TrimSpace(s.filled(l.pattern, c, at))
	}
	if l.format == "" {
		return strings.TrimSpace(l.prefix + l.suffix)
	}
	var parts []string
	for i := max(at-l.show+1, 1); i <= at; i++ {
		if of := s.level(i); of.bullet == "" && of.format != "" {
			parts = append(parts, of.count(c.levels[i]))
		}
	}
	return strings.TrimSpace(l.prefix + strings.Join(parts, ".") + l.suffix)
}

// filled puts the counts in place of %1%, %2%, … up to the level itself.
func (s *listStyle) filled(pattern string, c *counter, at int) string {
	for i := 1; i <= at; i++ {
		of, count := s.level(i), ""
		if of.bullet == "" && of.format != "" {
			count = of.count(c.levels[i])
		}
		pattern = strings.ReplaceAll(pattern, "%"+strconv.Itoa(i)+"%", count)
	}
	return pattern
}

// count writes a number in the level's format.
func (l *listLevel) count(n int) string {
	letters := numeral.Spell
	if l.synced {
		letters = numeral.Repeat
	}
	switch l.format {
	case "1":
		return strconv.Itoa(n)
	case "I":
		return numeral.Roman(n)
	case "i":
		return strings.ToLower(numeral.Roman(n))
	case "a":
		return letters(numeral.Latin, n)
	case "A":
		return strings.ToUpper(letters(numeral.Latin, n))
	}
	return sampled(l.format, n)
}

// sampled counts as a format shows it by its first numbers: "а, б, .., аа, аб, ... (ru)", "01, 02, 03, ...".
func sampled(format string, n int) string {
	one, rest, _ := strings.Cut(format, ",")
	one = strings.TrimSpace(one)
	first := []rune(one)
	letters := numeral.Spell
	if strings.Contains(rest, "бб") || strings.Contains(rest, "Бб") || strings.Contains(rest, "ББ") {
		letters = numeral.Repeat
	}
	alphabet := numeral.Russian
	if strings.Contains(rest, "(uk)") {
		alphabet = numeral.Ukrainian
	}
	switch {
	case len(first) == 0:
		return strconv.Itoa(n)
	case one == "1st":
		return numeral.English(n)
	case first[0] == '0':
		return numeral.Padded(n, len(one))
	case first[0] == 'а':
		return letters(alphabet, n)
	case first[0] == 'А' && strings.Contains(rest, "Аа"): // Аб: only the first is a capital
		s := []rune(letters(alphabet, n))
		s[0] = unicode.ToUpper(s[0])
		return string(s)
	case first[0] == 'А':
		return strings.ToUpper(letters(alphabet, n))
	case first[0] == 'α':
		return letters(numeral.Greek, n)
	case first[0] == 'Α':
		return strings.ToUpper(letters(numeral.Greek, n))
	}
	return strconv.Itoa(n)
}
