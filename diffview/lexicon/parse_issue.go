package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/importer/memo"
)

// unresolved is a condition whose concepts may be defined later.
type unresolved struct {
	issue, position int // position -1 for a condition that raises the issue
	text            string
	file            string
	line            int
}

// takeIssue reads "force-size 1.4: Size of the forces | Численность войск | Чисельність військ"; the id alone goes on with
// an issue of another file.
func (p *parser) takeIssue(text string) error {
	head, names, named := strings.Cut(text, ":")
	id, weight, _ := strings.Cut(strings.TrimSpace(head), " ")
	at, known := p.g.issueAt[id]
	p.concept = -1
	if !named && weight == "" && known {
		p.issue = at
		return nil
	}
	value, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
	switch {
	case err != nil || !(value > 0 && value <= 10):
		return fmt.Errorf("%q is no weight for %s; write a number from 0.1 to 10", weight, id)
	case known:
		return fmt.Errorf("there is an issue %s already", id)
	case p.topic == "":
		return fmt.Errorf("%s stands before the first topic", id)
	}
	name, err := threeNames(names)
	if err != nil {
		return fmt.Errorf("issue %s %w", id, err)
	}
	p.issue = len(p.g.Issues)
	p.g.issueAt[id] = p.issue
	p.g.Issues = append(p.g.Issues, Issue{ID: id, Topic: p.topic, Weight: value, Name: name})
	return nil
}

// takeCondition reads "when armed-forces number/limit -foreign-troops" and "says not limit: no limits | … | …".
func (p *parser) takeCondition(key, rest string) error {
	if p.issue < 0 {
		return fmt.Errorf("%q belongs under an issue", key)
	}
	at := -1
	if key == "says" {
		conditions, names, _ := strings.Cut(rest, ":")
		name, err := threeNames(names)
		if err != nil {
			return fmt.Errorf("what a text says %w", err)
		}
		issue := &p.g.Issues[p.issue]
		at, rest = len(issue.says), conditions
		issue.says = append(issue.says, Position{Name: name})
	}
	p.conditions = append(p.conditions, unresolved{p.issue, at, rest, p.file, p.line})
	return nil
}

// threeNames reads "English | Russian | Ukrainian".
func threeNames(text string) (map[memo.Language]string, error) {
	parts := strings.Split(text, "|")
	if len(parts) != 3 {
		return nil, fmt.Errorf("needs three names, in English, Russian and Ukrainian")
	}
	name := map[memo.Language]string{}
	for i, language := range []memo.Language{memo.English, memo.Russian, memo.Ukrainian} {
		if name[language] = strings.TrimSpace(parts[i]); name[language] == "" {
			return nil, fmt.Errorf("has an empty name")
		}
	}
	return name, nil
}

// condition turns the ids of a condition into indexes.
func (g *Glossary) condition(text string, position bool) (condition, error) {
	var c condition
	for part := range strings.FieldsSeq(text) {
		if part == "not" && position {
			c.negated = true
			continue
		}
		if part == "against" && position {
			c.against = true
			continue
		}
		without, absent := strings.CutPrefix(part, "-")
		var group []int
		for id := range strings.SplitSeq(without, "/") {
			i, ok := g.byID[id]
			if !ok {
				return c, fmt.Errorf("there is no concept %s", id)
			}
			group = append(group, i)
		}
		if absent {
			c.without = append(c.without, group...)
		} else {
			c.all = append(c.all, group)
		}
	}
	switch {
	case len(c.all) == 0:
		return c, fmt.Errorf("a condition needs a concept")
	case len(c.all) > maxSlots:
		return c, fmt.Errorf("a condition has at most %d parts", maxSlots)
	}
	return c, nil
}

// resolveConditions puts the conditions into their issues, in the order of the files; positions against the others are
// tried before them.
func (p *parser) resolveConditions() error {
	for _, u := range p.conditions {
		c, err := p.g.condition(u.text, u.position >= 0)
		if err != nil {
			return &SyntaxError{u.file, u.line, err.Error()}
		}
		issue := &p.g.Issues[u.issue]
		if u.position < 0 {
			issue.when = append(issue.when, c)
		} else {
			issue.says[u.position].holds = c
		}
	}
	for _, issue := range p.g.Issues {
		slices.SortStableFunc(issue.says, func(a, b Position) int {
			switch {
			case a.holds.against == b.holds.against:
				return 0
			case a.holds.against:
				return -1
			}
			return 1
		})
		if len(issue.when) == 0 {
			return &SyntaxError{p.file, 0, fmt.Sprintf("nothing raises the issue %s; it needs a line that begins with when", issue.ID)}
		}
	}
	return nil
}
