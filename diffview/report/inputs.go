package report

import (
	"math"
	"strings"

	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// input is one thing that is told of both drafts: a line of the table of inputs.
type input struct {
	Name   string
	Code   bool        // the values are figures for machines
	Values [2][]string // a paragraph each; none is empty
	Lang   [2]string   // of the values, where they are words of the drafts; else ""
	Warns  [2]int      // how many of the values, from the first, ask for attention
}

// inputs puts what is told of the drafts into lines.
func (s *sheet) inputs() []input {
	var lines []input
	add := func(key string, of func(*side) []string) {
		line := input{Name: s.say(key)}
		line.Code = key == "sha256"
		told := false
		for i := range s.Sides {
			line.Values[i] = of(&s.Sides[i])
			told = told || len(line.Values[i]) > 0
		}
		if told {
			lines = append(lines, line)
		}
	}
	one := func(of func(*side) string) func(*side) []string {
		return func(d *side) []string {
			if text := of(d); text != "" {
				return []string{text}
			}
			return nil
		}
	}
	add("heading", one(func(d *side) string { return d.Title }))
	if len(lines) > 0 { // one of the drafts has a title
		lines[0].Lang = [2]string{s.Sides[0].Lang, s.Sides[1].Lang}
	}
	add("party", one(func(d *side) string { return d.Party }))
	add("language", one(func(d *side) string { return d.Tongue }))
	add("extent", one(func(d *side) string { return d.Extent }))
	add("file", one(func(d *side) string { return d.File + caption.Gap + d.Format }))
	add("encoding", one(func(d *side) string { return d.Encoding }))
	add("scanned", one(func(d *side) string { return d.Scanned }))
	add("sha256", one(func(d *side) string { return d.SHA256 }))
	add("warnings", func(d *side) []string {
		remarks := d.Warnings
		if d.Furniture != "" {
			remarks = append(remarks[:len(remarks):len(remarks)], d.Furniture)
		}
		if len(remarks) == 0 {
			remarks = []string{s.say("warnings.none")}
		}
		return remarks
	})
	last := &lines[len(lines)-1]
	for i := range s.Sides {
		last.Warns[i] = len(s.Sides[i].Warnings)
	}
	add("audit", one(func(d *side) string { return d.Audit }))
	return lines
}

// scanned says which pages of a draft were read from pictures, and how surely; "" for none.
func (s *sheet) scanned(m *memo.Memo) string {
	pages, confidence := m.Scanned()
	if len(pages) == 0 {
		return ""
	}
	return s.say("scanned.sure", strings.Join(numbers(pages), ", "), int(math.Round(100*confidence)))
}

// head names the report at the top of each page, behind who may read it.
func (s *sheet) head() string {
	if s.Handling == "" {
		return s.Subtitle
	}
	return s.Handling + caption.Gap + s.Subtitle
}

// foot names the report and its inputs at the foot of each page: the title, and the first figures of each file's hash.
func (s *sheet) foot() string {
	const figures = 12
	parts := []string{s.Title}
	for i := range s.Sides {
		if hash := s.Sides[i].SHA256; len(hash) >= figures {
			parts = append(parts, s.Sides[i].Letter+" "+hash[:figures])
		}
	}
	return strings.Join(parts, caption.Gap)
}
