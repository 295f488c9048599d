package main

import "parley/importer/memo"

// direct makes a memo of units as they are, without a document in between.
func direct(units []unit, language memo.Language) *memo.Memo {
	m := &memo.Memo{Language: language}
	heading := ""
	for _, u := range units {
		if u.heading != heading {
			heading = u.heading
			m.Clauses = append(m.Clauses, memo.Clause{ID: "h" + u.id, Kind: memo.Heading, Parent: -1, Text: heading, Language: language})
		}
		c := memo.Clause{ID: u.id, Kind: memo.Body, Parent: -1, Text: u.text, Language: language}
		if heading != "" {
			c.Path = []string{heading}
		}
		m.Clauses = append(m.Clauses, c)
	}
	return m
}
