package rtf

import (
	"strconv"
	"strings"
)

// styleName gathers the name of a style; the semicolon after it ends the entry.
func (p *parser) styleName(text string) {
	s := p.top()
	before, _, whole := strings.Cut(text, ";")
	if s.text.Len() < maxName {
		s.text.WriteString(before)
	}
	if !whole {
		return
	}
	level := headingName(s.text.String())
	if at := s.par.outline; 0 <= at && at < maxLevels {
		level = at + 1
	}
	if number := max(s.par.style, 0); level > 0 && len(p.styles) < maxEntries {
		p.styles[number] = level
	}
	s.text.Reset()
}

// headingNames are what word processors call their headings.
var headingNames = []string{"heading", "заголовок"}

// headingName gives the level of a heading that the name of a style tells, "heading 2", "Заголовок 2", 0 for none.
func headingName(name string) int {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, h := range headingNames {
		number, ok := strings.CutPrefix(name, h)
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimSpace(number)); err == nil && 1 <= n && n <= maxLevels {
			return n
		}
	}
	return 0
}
