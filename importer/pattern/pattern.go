// Package pattern holds regular expressions that are compiled when they are first asked. Every process of the program, and
// each draft is read in one of its own, would else begin by compiling those of all formats and all languages.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression. Its methods are those of [regexp.Regexp]. It is safe for concurrent use.
type Pattern struct {
	compiled func() *regexp.Regexp
}

// New makes a pattern of an expression. One that is wrong panics when it is first asked.
func New(expr string) *Pattern {
	return &Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

// Longest makes a pattern that prefers the longest match to the first.
func Longest(expr string) *Pattern {
	return &Pattern{sync.OnceValue(func() *regexp.Regexp {
		r := regexp.MustCompile(expr)
		r.Longest()
		return r
	})}
}

// Match says whether b has a match.
func (p *Pattern) Match(b []byte) bool { return p.compiled().Match(b) }

// MatchString says whether s has a match.
func (p *Pattern) MatchString(s string) bool { return p.compiled().MatchString(s) }

// FindString gives the first match in s, "" where there is none or where it is empty.
func (p *Pattern) FindString(s string) string { return p.compiled().FindString(s) }

// FindSubmatch gives the first match in b and its groups, nil where there is none.
func (p *Pattern) FindSubmatch(b []byte) [][]byte { return p.compiled().FindSubmatch(b) }

// FindStringSubmatch gives the first match in s and its groups, nil where there is none.
func (p *Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }

// FindStringSubmatchIndex gives the bounds of the first match in s and of its groups, nil where there is none.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}

// FindAllStringIndex gives the bounds of the first n matches in s, of all for a negative n.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch gives the first n matches in s with their groups, all for a negative n.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.compiled().FindAllStringSubmatch(s, n)
}
