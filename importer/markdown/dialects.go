package markdown

import (
	"strconv"
	"strings"

	"parley/importer/pattern"
)

var (
	property = pattern.New(`^[\pL_][\pL\d_ -]*:(?:\s|$)`) // of a file's head: "title: …"
	numbered = pattern.New(`^\s*#\.\s`)                   // an item of a list that numbers itself
	example  = pattern.New(`^ {0,3}\(@[\pL\d_-]*\)\s`)    // an item of the one list of examples
)

// dialects writes what only some dialects know in a way that all do. Lines stay the lines they are.
func dialects(s string) string {
	lines := strings.Split(s, "\n")
	for i := range headLines(lines) {
		lines[i] = ""
	}
	examples, fence := 0, ""
	for i, l := range lines {
		bare := strings.TrimLeft(l, " >")
		switch {
		case fence != "":
			if strings.HasPrefix(bare, fence) {
				fence = ""
			}
		case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
			fence = bare[:3]
		case numbered.MatchString(l):
			lines[i] = strings.Replace(l, "#.", "1.", 1)
		case example.MatchString(l):
			examples++
			open, closed := strings.IndexByte(l, '('), strings.IndexByte(l, ')')
			lines[i] = l[:open] + "(" + strconv.Itoa(examples) + l[closed:]
		}
	}
	return strings.Join(lines, "\n")
}

// headLines counts the lines at the head of a file in which it says of itself what no reader sees: title, author, date.
func headLines(lines []string) int {
	if len(lines) < 3 || strings.TrimRight(lines[0], " ") != "---" || !property.MatchString(lines[1]) {
		return 0
	}
	for i, l := range lines[1:] {
		if l = strings.TrimRight(l, " "); l == "---" || l == "..." {
			return i + 2
		}
		if l == "" {
			break
		}
	}
	return 0
}
