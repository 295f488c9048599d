package report

import (
	"cmp"
	"strconv"
	"strings"
)

// note is one line of what is said of a row below its texts.
type note struct {
	Text    string
	Weight  weight
	Decided bool // a person says it, not the tool
}

// weight says how much a note asks for attention.
type weight uint8

const (
	plain weight = iota
	differing
	warning
)

// notes puts what is said of a row into lines: what may be opposite, why its clauses are paired, how their facts and
// concepts differ, what else could answer them, and a person's note.
func (s *sheet) notes(r *row) []note {
	if r.Kind == "heading" {
		return nil
	}
	var lines []note
	add := func(w weight, text string) { lines = append(lines, note{Text: text, Weight: w}) }
	if r.Gist != "" {
		add(plain, r.Gist)
	}
	for i := range r.Pairs {
		p := &r.Pairs[i]
		if p.Opposite {
			add(warning, "⚠ "+s.say("opposite"))
		}
		add(plain, why(p))
		for _, f := range p.Facts {
			w := plain
			if f.Differs {
				w = differing
			}
			add(w, f.Sign+" "+f.Kind+": "+factLine(f))
		}
		for _, line := range []struct {
			key   string
			names []string
		}{{"concepts.shared", p.Shared}, {"concepts." + s.Sides[0].Letter, p.Only[0]}, {"concepts." + s.Sides[1].Letter, p.Only[1]}} {
			if len(line.names) > 0 {
				add(plain, s.say(line.key)+": "+strings.Join(line.names, ", "))
			}
		}
	}
	for i := range r.Nearest {
		var parts []string
		for _, n := range r.Nearest[i] {
			parts = append(parts, n.Source+" ("+n.Score+")")
		}
		if len(parts) > 0 {
			add(plain, s.say("candidates")+": "+strings.Join(parts, "; "))
		}
	}
	return append(lines, s.remarks(r)...)
}

// remarks are the notes on a row that a person made, its working text left out, which has a place of its own.
func (s *sheet) remarks(r *row) []note {
	var lines []note
	for _, line := range []struct{ key, text string }{{"note", r.Note}, {"owner", r.Owner}} {
		if line.text != "" {
			lines = append(lines, note{Text: s.say(line.key) + ": " + line.text, Decided: true})
		}
	}
	return lines
}

// why says on what two clauses are paired and how sure that is.
func why(p *pair) string {
	text := p.Paired
	if name := p.Name(); name != "" {
		text = name + ": " + strings.ToLower(text)
	}
	var reasons []string
	for _, r := range p.Reasons {
		words := r.Left + " ↔ " + r.Right
		if r.Concept != "" {
			words = r.Concept + " (" + words + ")"
		}
		reasons = append(reasons, words)
	}
	if len(reasons) > 0 {
		text += ": " + strings.Join(reasons, "; ")
	}
	if p.Band != "" {
		text += " · " + p.Band + " " + p.Score
	}
	return text
}

// factLine is what the sides state, or the one that does, and how they differ beyond the size.
func factLine(f fact) string {
	if f.Left != "" && f.Right != "" && f.How != "" {
		return f.sides() + " (" + f.How + ")"
	}
	return f.sides()
}

// sides is what the sides state, or the one that does.
func (f fact) sides() string {
	if f.Left == "" || f.Right == "" {
		return cmp.Or(f.Left, f.Right)
	}
	return f.Left + " / " + f.Right
}

// Difference says how what the sides state differs.
func (f fact) Difference() string {
	if f.How != "" {
		return f.Verdict + ": " + f.How
	}
	return f.Verdict
}

func numbers(values []int) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = strconv.Itoa(v)
	}
	return texts
}
