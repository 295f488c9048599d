package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// sheet is a comparison in words: what every report shows.
type sheet struct {
	Language string
	Title    string
	Subtitle string
	Date     string
	Sides    [2]side
	Counts   []count // all rows first; only what there is
	Topics   []topic
	Rows     []row
	Complete bool // every word of both drafts is placed

	words *words.Catalogue
}

// side is one of the drafts.
type side struct {
	Letter    string // "A"
	Name      string // "Russian draft", else its title or file
	Party     string // "RUS"; "" unknown
	Title     string
	File      string
	SHA256    string
	Format    string
	Tongue    string // the language's name
	Lang      string // its code
	Extent    string // «3 страницы · 31 пункт · 812 слов»
	Warnings  []string
	Furniture string // what was kept out of the clauses; "" for nothing
	Audit     string
}

// count is a number of rows of one sort. Filter names the sort in the rows' Sorts.
type count struct {
	Filter, Name string
	N            int
}

// topic counts the rows of one topic.
type topic struct {
	Name                          string
	N, Differ, Same, Only0, Only1 int
}

// row is one row of the table.
type row struct {
	ID       string
	Sign     string // "≠", "=", "A", "B"; "" for headings
	Kind     string // "heading", "equal", "differ", "only-a", "only-b"
	Says     string // the kind in words
	Moved    bool
	Topic    string
	Gist     string
	Sorts    []string // names of the counts the row is in
	Cells    [2]cell
	Pairs    []pair
	Nearest  [2][]near // what could answer clauses without a link
	Opposite bool
}

// IsDifference says whether «next difference» stops here.
func (r row) IsDifference() bool { return r.Kind != "heading" && r.Kind != "equal" }

// HasMore says whether there is anything to say under the row.
func (r row) HasMore() bool {
	return r.Kind != "heading" && (len(r.Pairs) > 0 || len(r.Nearest[0]) > 0 || len(r.Nearest[1]) > 0 || r.Gist != "")
}

// near is a clause that could answer another one.
type near struct {
	Source string // «I.8»
	Row    string // where it stands
	Score  string // "0.31"
	Says   string // that it could
}

// filters lists the sorts of rows in the order in which they are shown.
var filters = []string{"all", "differ", "equal", "onlyA", "onlyB", "facts", "opposite", "unsure", "moved"}

// layOut puts a comparison into words.
func layOut(c *comparison.Comparison, o Options) *sheet {
	catalogue := words.In(o.Language)
	s := &sheet{
		Language: catalogue.Language, Title: cmp.Or(o.Title, catalogue.Say("report.title")), Date: o.Date, words: catalogue,
		Complete: c.Audits[0].Complete() && c.Audits[1].Complete(),
	}
	for i := range c.Memos {
		s.Sides[i] = s.side(c, i)
	}
	s.Subtitle = s.say("subtitle", s.Sides[0].Name, s.Sides[1].Name)
	home := homes(c)
	for i := range c.Rows {
		s.Rows = append(s.Rows, s.row(c, &c.Rows[i], home))
	}
	s.count()
	return s
}

func (s *sheet) say(key string, values ...any) string { return s.words.Say("report."+key, values...) }

// Say gives the words of a key to a template.
func (s *sheet) Say(key string, values ...any) string { return s.say(key, values...) }

// known gives the words for a code in a family of keys, the code itself where there are none.
func (s *sheet) known(family, code string) string {
	if key := "report." + family + "." + code; s.words.Has(key) {
		return s.words.Say(key)
	}
	return code
}

func (s *sheet) side(c *comparison.Comparison, i int) side {
	m, audit := c.Memos[i], c.Audits[i]
	extent := []string{s.words.Count("report.clauses", len(m.Clauses)), s.words.Count("report.words", audit.Words)}
	if m.Pages > 0 {
		extent = append([]string{s.words.Count("report.pages", m.Pages)}, extent...)
	}
	out := side{
		Letter: memo.Letter(i), Party: m.Party, Title: m.Title, File: m.Name, SHA256: m.SHA256,
		Format: s.known("format", m.Format), Tongue: s.words.Say("memo.language." + string(m.Language)), Lang: string(m.Language),
		Extent: strings.Join(extent, " · "), Warnings: m.Warnings, Name: cmp.Or(m.Title, m.Name, s.say("side", memo.Letter(i))),
		Audit: s.say("audit.side", memo.Letter(i), audit.Placed, audit.Clauses, audit.PlacedWords, audit.Words),
	}
	if name := s.known("party", m.Party); name != m.Party {
		out.Name = name
	}
	if n := len(m.Furniture); n > 0 {
		out.Furniture = s.words.Count("report.furniture", n)
	}
	return out
}

// homes gives per side and clause the id of the row where it stands in full.
func homes(c *comparison.Comparison) [2][]string {
	home := [2][]string{make([]string, len(c.Memos[0].Clauses)), make([]string, len(c.Memos[1].Clauses))}
	for _, r := range c.Rows {
		for i, cell := range r.Cells {
			for _, clause := range cell.Clauses {
				home[i][clause] = r.ID
			}
		}
	}
	return home
}

// kinds gives each kind of row its name in the report, its sign and its words.
var kinds = map[comparison.RowKind]struct{ name, sign, says string }{
	comparison.HeadingRow: {"heading", "", "kind.heading"},
	comparison.EqualRow:   {"equal", "=", "kind.equal"},
	comparison.DifferRow:  {"differ", "≠", "kind.differ"},
	comparison.OnlyARow:   {"only-a", "A", "kind.onlyA"},
	comparison.OnlyBRow:   {"only-b", "B", "kind.onlyB"},
}

func (s *sheet) row(c *comparison.Comparison, from *comparison.Row, home [2][]string) row {
	kind := kinds[from.Kind]
	r := row{ID: from.ID, Sign: kind.sign, Kind: kind.name, Says: s.say(kind.says), Moved: from.Moved, Gist: from.Gist}
	r.Topic = s.topicName(from.Topic)
	for i := range from.Cells {
		r.Cells[i] = s.cell(c, from, i)
		r.Nearest[i] = s.nearest(c, from, i, home)
	}
	for _, at := range from.Links {
		p := s.pair(c, &c.Links[at], len(from.Links) > 1)
		r.Opposite = r.Opposite || p.Opposite
		r.Pairs = append(r.Pairs, p)
	}
	r.Sorts = sorts(&r)
	return r
}

// topicName says what a topic is called; a topic may share its id with a concept.
func (s *sheet) topicName(id string) string {
	for _, t := range lexicon.Load().Topics {
		if t.ID == id {
			return t.Name[memo.Language(s.Language)]
		}
	}
	return id
}

// nearest lists what could answer a clause that is alone in its row.
func (s *sheet) nearest(c *comparison.Comparison, from *comparison.Row, i int, home [2][]string) []near {
	if len(from.Links) > 0 || from.Kind == comparison.HeadingRow {
		return nil
	}
	var found []near
	for _, clause := range from.Cells[i].Clauses {
		if clause >= len(c.Candidates[i]) {
			continue
		}
		for _, other := range c.Candidates[i][clause] {
			n := near{Source: shortID(&c.Memos[1-i].Clauses[other.Clause]), Row: home[1-i][other.Clause], Score: score(other.Score), Says: s.say("candidates")}
			if other.Score > 0 && !slices.Contains(found, n) {
				found = append(found, n)
			}
		}
	}
	return found
}

func score(v float64) string { return fmt.Sprintf("%.2f", v) }

// sorts names the counts that a row is in.
func sorts(r *row) []string {
	in := []string{"all"}
	switch r.Kind {
	case "differ":
		in = append(in, "differ")
	case "equal":
		in = append(in, "equal")
	case "only-a":
		in = append(in, "onlyA")
	case "only-b":
		in = append(in, "onlyB")
	case "heading":
		return in
	}
	if slices.ContainsFunc(r.Pairs, func(p pair) bool { return slices.ContainsFunc(p.Facts, fact.tells) }) {
		in = append(in, "facts")
	}
	if r.Opposite {
		in = append(in, "opposite")
	}
	if len(r.Pairs) > 0 && !slices.ContainsFunc(r.Pairs, func(p pair) bool { return p.band != align.Possible }) {
		in = append(in, "unsure")
	}
	if r.Moved {
		in = append(in, "moved")
	}
	return in
}

// count fills in the numbers of rows, by sort and by topic. Headings are rows of the table, but speak of no topic.
func (s *sheet) count() {
	for _, filter := range filters {
		n := 0
		for i := range s.Rows {
			if slices.Contains(s.Rows[i].Sorts, filter) {
				n++
			}
		}
		if n > 0 || filter == "all" {
			s.Counts = append(s.Counts, count{Filter: filter, Name: s.say("count." + filter), N: n})
		}
	}
	for i := range s.Rows {
		if r := &s.Rows[i]; r.Kind != "heading" {
			s.topic(cmp.Or(r.Topic, s.say("topic.none"))).add(r.Kind)
		}
	}
	slices.SortStableFunc(s.Topics, func(a, b topic) int { return cmp.Compare(b.N, a.N) })
}

// topic finds the count of a topic by its name, or begins it.
func (s *sheet) topic(name string) *topic {
	for i := range s.Topics {
		if s.Topics[i].Name == name {
			return &s.Topics[i]
		}
	}
	s.Topics = append(s.Topics, topic{Name: name})
	return &s.Topics[len(s.Topics)-1]
}

func (t *topic) add(kind string) {
	t.N++
	switch kind {
	case "differ":
		t.Differ++
	case "equal":
		t.Same++
	case "only-a":
		t.Only0++
	case "only-b":
		t.Only1++
	}
}
