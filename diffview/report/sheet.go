package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/importer/memo"
)

// sheet is a comparison in words: what every report shows.
type sheet struct {
	Language  string
	Title     string
	Subtitle  string
	Date      string
	Handling  string // who may read it; "" for nothing said
	Sides     [2]side
	Counts    []count // all rows first; only what there is
	Topics    []topic
	Statuses  []count // rows by status; only where there are decisions
	Pairs     []count // pairs of clauses by their relation
	Strongest []divergence
	Settings  []setting
	Inputs    []input
	Values    []value
	Legend    []key
	Rows      []row       // headings too; those that differ alone where only they are asked for
	Annex     []annexLine // behind the rows, for drafts in one language; the writers that show it have it made
	Left      string      // that only some rows are shown; "" where all are
	Foot      string      // the report and its inputs in a line
	Decided   bool        // a person's decisions are in it
	Complete  bool        // every word of both drafts is placed

	words *words.Catalogue
}

// side is one of the drafts.
type side struct {
	Letter    string // "A"
	Name      string // "Russian draft", else its file
	Head      string // «ru · PDF, 3 pages · 31 clauses»
	Party     string // "RUS"; "" unknown
	Title     string
	File      string
	SHA256    string
	Format    string
	Tongue    string // the language's name
	Lang      string // its code
	Extent    string // «3 страницы · 31 пункт · 812 слов»
	Encoding  string // of a text file; else ""
	Scanned   string // which pages were read from pictures, and how surely; "" for none
	Warnings  []string
	Furniture string // what was kept out of the clauses; "" for nothing
	Audit     string
}

// count is a number of rows of one sort. Filter names the sort in the rows' Sorts.
type count struct {
	Filter comparison.Sort
	Name   string
	N      int
}

// tally is a part of the summary: numbers under one name.
type tally struct {
	Name   string
	Counts []count
}

// tallies are the parts of the summary that have anything in them.
func (s *sheet) tallies() []tally {
	all := []tally{{s.say("summary"), s.Counts}, {s.say("pairs"), s.Pairs}, {s.say("statuses"), s.Statuses}}
	return slices.DeleteFunc(all, func(t tally) bool { return len(t.Counts) == 0 })
}

// topic counts the rows of one topic.
type topic struct {
	Name                          string
	N, Differ, Same, Only0, Only1 int
}

// row is one row of the table.
type row struct {
	Fold     string // of the first of a run of rows that do not differ: what stands in their place while they are folded; else ""
	Group    string // the heading that stands before it, in a report by topic; else ""
	Filed    string // under which group of PA-X that topic falls, in words; "" for none
	ID       string
	Sign     string // "≠", "=", "A", "B"; "" for headings
	Kind     string // "heading", "equal", "differ", "only-a", "only-b"
	Says     string // the kind in words
	Moved    bool
	Topic    string
	Gist     string
	Sorts    []comparison.Sort
	Differs  bool // «next difference» stops here
	Cells    [2]cell
	Pairs    []pair
	Nearest  [2][]near // what could answer clauses without a link
	Opposite bool

	Status     string // the letter of its status; "" in a report without decisions, and for headings
	StatusSays string
	Note       string
	Owner      string
	Text       string // the working text
}

// HasMore says whether there is anything to say under the row.
func (r row) HasMore() bool {
	return r.Kind != "heading" && (len(r.Pairs) > 0 || len(r.Nearest[0]) > 0 || len(r.Nearest[1]) > 0 || r.Gist != "")
}

// HasDecision says whether a person said anything of the row beside its status.
func (r row) HasDecision() bool { return r.Note != "" || r.Owner != "" || r.Text != "" }

// near is a clause that could answer another one.
type near struct {
	Source string // «I.8»
	Row    string // where it stands; "" where that row is not shown
	Score  string // "0.31"
	Says   string // that it could
}

// layOut puts a comparison into words.
func layOut(c *comparison.Comparison, o Options) *sheet {
	catalogue := words.In(o.Language)
	s := &sheet{
		Language: catalogue.Language, Title: cmp.Or(o.Title, catalogue.Say("report.title")), Date: o.Date, Handling: o.Handling, words: catalogue,
		Complete: c.Audits[0].Complete() && c.Audits[1].Complete(), Decided: o.Decisions != nil,
	}
	for i := range c.Memos {
		s.Sides[i] = s.side(c, i)
	}
	homes := c.Homes()
	for i := range c.Rows {
		s.Rows = append(s.Rows, s.row(c, i, homes))
		s.Values = append(s.Values, s.values(c, &c.Rows[i])...)
	}
	s.decide(o.Decisions)
	s.count(c.Counts())
	s.Pairs, s.Strongest = s.relations(), s.divergences(c)
	s.Strongest = s.Strongest[:min(topmost, len(s.Strongest))]
	if o.Switched {
		s.switchSides()
	}
	s.Subtitle = s.say("subtitle", s.Sides[0].Name, s.Sides[1].Name)
	s.Inputs, s.Legend, s.Foot = s.inputs(), s.legend(), s.foot()
	if o.OnlyDifferences {
		s.keepDifferences()
	}
	if o.Order == ByTopic {
		s.byTopic()
	}
	s.foldRuns()
	s.Settings = s.settings(c, o)
	return s
}

func (s *sheet) say(key string, values ...any) string { return s.words.Say("report."+key, values...) }

// Say gives the words of a key to a template.
func (s *sheet) Say(key string, values ...any) string { return s.say(key, values...) }

func (s *sheet) side(c *comparison.Comparison, i int) side {
	m, audit := c.Memos[i], c.Audits[i]
	extent := []string{s.words.Count("caption.clauses", len(m.Clauses)), s.words.Count("report.words", audit.Words)}
	if m.Pages > 0 {
		extent = append([]string{s.words.Count("caption.pages", m.Pages)}, extent...)
	}
	out := side{
		Letter: memo.Letter(i), Name: caption.Draft(s.words, c.Memos[:], i), Head: caption.Head(s.words, m), Party: m.Party, Title: m.Title,
		File: m.Name, SHA256: m.SHA256, Format: caption.Format(s.words, m.Format), Tongue: s.words.Say("memo.language." + string(m.Language)),
		Lang: string(m.Language), Extent: strings.Join(extent, caption.Gap), Encoding: m.Encoding, Scanned: s.scanned(m), Warnings: m.Remarks(s.words.Language),
		Audit: s.say("audit.side", memo.Letter(i), audit.Placed, audit.Clauses, audit.PlacedWords, audit.Words),
	}
	if n := len(m.Furniture); n > 0 {
		out.Furniture = s.words.Count("report.furniture", n)
	}
	return out
}

// kinds gives each kind of row its name in the report, its sign and its words.
var kinds = map[comparison.RowKind]struct{ name, sign, says string }{
	comparison.HeadingRow: {"heading", "", "kind.heading"},
	comparison.EqualRow:   {"equal", "=", "kind.equal"},
	comparison.DifferRow:  {"differ", "≠", "kind.differ"},
	comparison.OnlyARow:   {"only-a", "A", "kind.onlyA"},
	comparison.OnlyBRow:   {"only-b", "B", "kind.onlyB"},
}

// row puts the row at an index into words.
func (s *sheet) row(c *comparison.Comparison, at int, homes [2][]int) row {
	from := &c.Rows[at]
	kind := kinds[from.Kind]
	r := row{
		ID: from.ID, Sign: kind.sign, Kind: kind.name, Says: s.say(kind.says), Moved: from.Moved, Differs: from.Differs(), Gist: caption.Gist(s.words, c.Memos, from.Turn),
		Topic: caption.Topic(s.words, from.Topic), Sorts: c.SortsOf(at),
	}
	for i := range from.Cells {
		r.Cells[i] = s.cell(c, at, i)
		r.Nearest[i] = s.nearest(c, from, i, homes)
	}
	for _, k := range from.Links {
		p := s.pair(c, &c.Links[k], len(from.Links) > 1)
		r.Opposite = r.Opposite || p.Opposite
		r.Pairs = append(r.Pairs, p)
	}
	return r
}

// nearest lists what could answer a clause that is alone in its row.
func (s *sheet) nearest(c *comparison.Comparison, from *comparison.Row, i int, homes [2][]int) []near {
	if len(from.Links) > 0 || from.Kind == comparison.HeadingRow {
		return nil
	}
	var found []near
	for _, clause := range from.Cells[i].Clauses {
		if clause >= len(c.Candidates[i]) {
			continue
		}
		for _, other := range c.Candidates[i][clause] {
			home := homes[1-i][other.Clause]
			if other.Score <= 0 || home < 0 {
				continue
			}
			n := near{Source: caption.Citation(s.words, &c.Memos[1-i].Clauses[other.Clause]), Row: c.Rows[home].ID, Score: score(other.Score), Says: s.say("candidates")}
			if !slices.Contains(found, n) {
				found = append(found, n)
			}
		}
	}
	return found
}

func score(v float64) string { return fmt.Sprintf("%.2f", v) }

// count puts the numbers of rows into words, and counts the rows of each topic. Headings are rows of the table, but speak
// of no topic.
func (s *sheet) count(counts comparison.Counts) {
	for _, sort := range comparison.Sorts {
		if n := counts[sort]; n > 0 || sort == comparison.AllRows {
			s.Counts = append(s.Counts, count{Filter: sort, Name: s.say("count." + string(sort)), N: n})
		}
	}
	for i := range s.Rows {
		if r := &s.Rows[i]; r.Kind != "heading" {
			s.topic(cmp.Or(r.Topic, s.say("topic.none"))).add(r.Kind)
		}
	}
	slices.SortStableFunc(s.Topics, func(a, b topic) int { return cmp.Compare(b.N, a.N) })
}

// relations counts the pairs of clauses by what joins them, those of headings left out.
func (s *sheet) relations() []count {
	counts := map[string]int{}
	var names []string
	for i := range s.Rows {
		if s.Rows[i].Kind == "heading" {
			continue
		}
		for _, p := range s.Rows[i].Pairs {
			counts[p.Kind]++
		}
	}
	for _, relation := range []align.Relation{align.Same, align.Edited, align.Related} {
		names = append(names, s.say("relation."+string(relation)))
	}
	var all []count
	for _, name := range append(names, s.say("paired.person")) {
		if counts[name] > 0 {
			all = append(all, count{Name: name, N: counts[name]})
		}
	}
	return all
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
