package report

import (
	"unicode/utf8"

	"parley/importer/memo"
)

// jsonParts is what a clause holds, where it holds it.
type jsonParts struct {
	Provisions []jsonSpan      `json:"provisions,omitempty"`
	RunIn      *jsonSpan       `json:"runIn,omitempty"`
	Brackets   []jsonBracket   `json:"brackets,omitempty"`
	References []jsonReference `json:"references,omitempty"`
}

// jsonSpan counts characters of the clause's text; End is the first that is not in it.
type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonBracket struct {
	jsonSpan
	Party string `json:"party"`           // "" where it says no party
	Other bool   `json:"other,omitempty"` // an alternative to the bracket before it
}

type jsonReference struct {
	jsonSpan
	To string `json:"to"` // the clause it names; "" where it is another document's, or cannot be told
}

func partsJSON(side int, c memo.Clause) jsonParts {
	span := func(s memo.Span) jsonSpan {
		start := utf8.RuneCountInString(c.Text[:s.Start])
		return jsonSpan{start, start + utf8.RuneCountInString(s.Of(c.Text))}
	}
	var p jsonParts
	for _, s := range c.Provisions {
		p.Provisions = append(p.Provisions, span(s))
	}
	if !c.RunIn.Empty() {
		s := span(c.RunIn)
		p.RunIn = &s
	}
	for _, b := range c.Brackets {
		p.Brackets = append(p.Brackets, jsonBracket{span(b.Span), b.Party, b.Other})
	}
	for _, r := range c.References {
		to := r.To
		if to != "" {
			to = memo.Ref(side, to)
		}
		p.References = append(p.References, jsonReference{span(r.Span), to})
	}
	return p
}
