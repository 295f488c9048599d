package report

import (
	"slices"
	"strconv"
	"strings"

	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/lexicon"
)

// setting is one thing that the report was made with, as it was resolved.
type setting struct{ Name, Value string }

// settings say how the report was made: what leaves rows out or moves them, and whose words the pairing knew beside its own.
func (s *sheet) settings(c *comparison.Comparison, o Options) []setting {
	rows := s.say("settings.rows.all")
	if s.Left != "" {
		rows = s.Left
	}
	order := ByDocument
	if o.Order != "" {
		order = o.Order
	}
	all := []setting{
		{s.say("settings.program"), o.Program},
		{s.say("settings.language"), s.words.Say("memo.language." + s.Language)},
		{s.say("settings.rows"), rows},
		{s.say("settings.order"), s.say("order." + string(order))},
		{s.say("settings.left"), s.Sides[0].Letter + " " + s.Sides[0].Name},
		{s.say("settings.glossary"), s.ownGlossary(c)},
	}
	byPerson := 0
	for i := range c.Links {
		if c.Links[i].By == align.ByPerson {
			byPerson++
		}
	}
	if byPerson > 0 {
		all = append(all, setting{s.say("settings.person"), strconv.Itoa(byPerson)})
	}
	return slices.DeleteFunc(all, func(one setting) bool { return one.Value == "" })
}

// ownGlossary names a delegate's own glossary files and which of their entries the pairs speak of.
func (s *sheet) ownGlossary(c *comparison.Comparison) string {
	files, met := ownEntries(c)
	switch {
	case len(files) == 0:
		return s.say("settings.glossary.none")
	case len(met) == 0:
		return s.say("settings.glossary.unmet", strings.Join(files, ", "))
	}
	return s.say("settings.glossary.met", strings.Join(files, ", "), strings.Join(s.concepts(met), ", "))
}

// ownEntries gives the names of a delegate's own glossary files, and the ids of the concepts in them that the pairs of a
// comparison speak of, in the order of the glossary.
func ownEntries(c *comparison.Comparison) (files, met []string) {
	g := lexicon.Load()
	if len(g.Own) == 0 {
		return nil, nil
	}
	named := map[string]bool{}
	for i := range c.Links {
		link := &c.Links[i]
		for _, ids := range [][]string{link.Shared, link.LeftOnly, link.RightOnly} {
			for _, id := range ids {
				named[id] = true
			}
		}
		for _, r := range link.Reasons {
			named[r.Concept] = true
		}
	}
	for i := range g.Concepts {
		if g.Concepts[i].Own && named[g.Concepts[i].ID] {
			met = append(met, g.Concepts[i].ID)
		}
	}
	return g.Own, met
}
