//go:build !headless

package pane

import (
	"math"
	"slices"

	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// A table by topic shows what each side says on each issue. A row of the synopsis stands under the issue that it turns
// on, with those propositions of its clauses that bear on it and those that bear on none; those that bear on another issue
// are quoted under that. So each word is there, and a clause of five propositions stands wherever somebody looks for one.

// chapter is what rows of a table by topic stand under.
type chapter struct {
	title, filed string // of the topic its name and the group of PA-X that it falls into
	rows         []row
}

// byTopic gives the rows topic by topic in the order in which the topics come up, each under a heading; in a topic those
// that speak of one issue stand together, and those that speak of none come last. Headings of the drafts come behind all.
func (t *table) byTopic() []row {
	var topics []string
	of := map[string][]row{}
	put := func(topic string, r row) {
		if _, known := of[topic]; !known && topic != "" {
			topics = append(topics, topic)
		}
		of[topic] = append(of[topic], r)
	}
	var heads []row
	bearings := make([][][]bearing, len(t.rows))
	for i := range t.rows {
		if !t.rows[i].band {
			bearings[i] = t.bearingsOf(i)
		}
	}
	said := spoken(bearings, t.sides())
	for i := range t.rows {
		if t.rows[i].band {
			heads = append(heads, t.rows[i])
			continue
		}
		for _, r := range t.onIssues(i, bearings[i], said) {
			topic := t.synopsis.Rows[i].Topic
			if r.again {
				topic = topicOf(r.issue)
			}
			put(topic, r)
		}
	}
	chapters := make([]chapter, 0, len(topics)+2)
	for _, topic := range topics {
		chapters = append(chapters, chapter{caption.Topic(t.words, topic), caption.Filed(t.words, topic), of[topic]})
	}
	chapters = append(chapters, chapter{title: t.words.Say("pane.topic.none"), rows: of[""]}, chapter{title: t.words.Say("pane.topic.headings"), rows: heads})
	var rows []row
	for _, h := range chapters {
		if len(h.rows) == 0 {
			continue
		}
		rows = append(rows, row{from: -1, cells: make([][]block, t.sides()), band: true, title: h.title, note: t.tally(h.rows), filed: h.filed})
		for _, r := range byIssue(h.rows) {
			rows = append(rows, r)
			t.nameIssue(&rows[len(rows)-1], &rows[len(rows)-2])
		}
	}
	return rows
}

// topicOf gives the topic of an issue.
func topicOf(issue string) string {
	g := lexicon.Load()
	if at, ok := g.Issue(issue); ok {
		return g.Issues[at].Topic
	}
	return ""
}

// spoken says per side on which issues it speaks, given what the clauses of each row bear on.
func spoken(all [][][]bearing, sides int) []map[string]bool {
	found := make([]map[string]bool, sides)
	for side := range found {
		found[side] = map[string]bool{}
	}
	for i := range all {
		for side := range all[i] {
			for _, clause := range all[i][side] {
				for _, b := range clause.parts {
					for _, issue := range b.Issues {
						found[side][issue] = true
					}
				}
			}
		}
	}
	return found
}

// onIssues gives a row under its own issue, and what its clauses say on other issues under those: on each that another side
// speaks on too, and on the weightiest one where a proposition would else stand nowhere.
func (t *table) onIssues(at int, bearings [][]bearing, said []map[string]bool) []row {
	own := t.ownIssue(at, bearings)
	first := t.rows[at]
	first.issue = own
	var others []string
	for side := range bearings {
		for _, clause := range bearings[side] {
			for _, b := range clause.parts {
				homeless := own != "" && !slices.Contains(b.Issues, own)
				for k, issue := range b.Issues {
					if issue != own && (another(said, side, issue) || homeless && k == 0) && !slices.Contains(others, issue) {
						others = append(others, issue)
					}
				}
			}
		}
	}
	if own != "" {
		first.cells = t.saying(at, bearings, own, true)
	}
	rows := []row{first}
	for _, issue := range others {
		rows = append(rows, row{from: t.rows[at].from, again: true, issue: issue, cells: t.saying(at, bearings, issue, false)})
	}
	return rows
}

// another says whether a side other than one speaks on an issue.
func another(said []map[string]bool, side int, issue string) bool {
	for s := range said {
		if s != side && said[s][issue] {
			return true
		}
	}
	return false
}

// memory keeps what clauses bear on, which takes its time to find and depends on nothing but their words.
type memory map[*memo.Clause][]comparison.Bearing

// bearings gives what a clause bears on.
func (t *table) bearings(side, clause int) []comparison.Bearing {
	at := &t.synopsis.Memos[side].Clauses[clause]
	known, ok := t.memory[at]
	if !ok {
		known = comparison.Bearings(at)
		t.memory[at] = known
	}
	return known
}

// bearing is a clause at home in a row, with what its propositions bear on.
type bearing struct {
	clause int
	parts  []comparison.Bearing
}

// bearingsOf gives what the clauses at home in a row bear on.
func (t *table) bearingsOf(at int) [][]bearing {
	all := make([][]bearing, t.sides())
	for side := range t.drafts() {
		for i := range t.rows[at].cells[side] {
			if b := &t.rows[at].cells[side][i]; b.home < 0 {
				all[side] = append(all[side], bearing{b.clause, t.bearings(side, b.clause)})
			}
		}
	}
	return all
}

// ownIssue gives the issue that a row stands under: the one it turns on, else the weightiest one of its topic that the
// first of its propositions with any bears on; "" for none.
func (t *table) ownIssue(at int, bearings [][]bearing) string {
	from := t.from(at)
	if from.Issue != "" {
		return from.Issue
	}
	for side := range bearings {
		for _, clause := range bearings[side] {
			for _, b := range clause.parts {
				for _, issue := range b.Issues {
					if topicOf(issue) == from.Topic {
						return issue
					}
				}
			}
		}
	}
	return ""
}

// saying gives what the cells of a row say on an issue; under the row's own issue with what bears on none.
func (t *table) saying(at int, bearings [][]bearing, issue string, own bool) [][]block {
	cells := make([][]block, t.sides())
	for side := range cells {
		seen := map[int]bool{}
		for _, clause := range bearings[side] {
			seen[clause.clause] = true
			for _, span := range spansOn(clause.parts, issue, own) {
				cells[side] = append(cells[side], t.part(at, side, clause.clause, span, own))
			}
		}
		for i := range t.rows[at].cells[side] {
			if b := &t.rows[at].cells[side][i]; own && !seen[b.clause] {
				cells[side] = append(cells[side], *b) // a quote: it answers the row
			}
		}
	}
	return cells
}

// spansOn gives the propositions that bear on an issue, and at home those that bear on none; neighbours are one span. At
// home a clause that has nothing to say there is shown whole.
func spansOn(parts []comparison.Bearing, issue string, home bool) []memo.Span {
	var spans []memo.Span
	touching := false
	for _, b := range parts {
		on := slices.Contains(b.Issues, issue) || home && len(b.Issues) == 0
		switch {
		case on && touching:
			spans[len(spans)-1].End = b.Span.End
		case on:
			spans = append(spans, b.Span)
		}
		touching = on
	}
	if len(spans) == 0 && home && len(parts) > 0 {
		return []memo.Span{{Start: parts[0].Span.Start, End: parts[len(parts)-1].Span.End}}
	}
	return spans
}

// part shows a part of a clause that is at home in a row: under the row's own issue as the draft has it, else as a quote.
func (t *table) part(at, side, clause int, span memo.Span, own bool) block {
	from := &t.synopsis.Memos[side].Clauses[clause]
	span = comparison.Quote{Clause: clause, Span: span}.Shown(from.Text)
	b := quoteBlock(from, comparison.Quote{Clause: clause, Span: span, Home: t.rows[at].from})
	if own {
		whole := wholeBlock(from, clause, false)
		b.form, b.home = whole.form, -1
		if span.Start == 0 {
			b.label = whole.label
		}
	}
	b.side = side
	b.words = cut(b.text, t.ruler, b.form.face())
	if own {
		for i := range t.rows[at].cells[side] {
			if whole := &t.rows[at].cells[side][i]; whole.clause == clause {
				b.opposite = whole.opposite
			}
		}
	}
	return b
}

// byIssue puts rows that speak of one issue together, in the order in which the issues come up, the rest behind them.
func byIssue(rows []row) []row {
	var issues []string
	of := map[string][]row{}
	for _, r := range rows {
		if r.issue != "" && len(of[r.issue]) == 0 {
			issues = append(issues, r.issue)
		}
		of[r.issue] = append(of[r.issue], r)
	}
	sorted := make([]row, 0, len(rows))
	for _, issue := range issues {
		sorted = append(sorted, of[issue]...)
	}
	return append(sorted, of[""]...)
}

// nameIssue gives a row the name of its issue, unless the row before it has the same.
func (t *table) nameIssue(r, before *row) {
	if r.band || r.issue == "" || r.issue == before.issue {
		return
	}
	r.title = caption.Concept(t.words, r.issue)
	r.words = cut(r.title, t.ruler, infoFace)
}

// tally counts the rows at home under a heading: «7 rows · 5 differ».
func (t *table) tally(rows []row) string {
	all, differ := 0, 0
	for i := range rows {
		if rows[i].again {
			continue
		}
		all++
		if t.synopsis.Rows[rows[i].from].contested() {
			differ++
		}
	}
	if all == 0 {
		return ""
	}
	text := t.words.Count("pane.topic.rows", all)
	if differ > 0 {
		text += " · " + t.words.Count("pane.topic.differ", differ)
	}
	return text
}

// The measures of a table by topic, in px.
const (
	topicHeight = float32(44)  // of the heading of a topic
	leastLane   = float32(92)  // of the column with the issues
	mostLane    = float32(190) // of the same
	issueLine   = float32(18)  // leading in it
	issueAir    = float32(4)   // between the name of an issue and the cells that it stands over
)

// issueWord is the width of the widest word in the names of issues, which are not to be broken within a word.
func (t *table) issueWord() float32 {
	widest := float32(0)
	for i := range t.rows {
		for _, w := range t.rows[i].words {
			widest = max(widest, w.width)
		}
	}
	return float32(math.Ceil(float64(widest)))
}

// issueRoom gives the width of the lines in which the name of an issue stands: in front of the cells, or in the first of them.
func (t *table) issueRoom() float32 {
	if front := t.columns.front(); front > 0 {
		return front - margin - 8
	}
	return t.columns.cells[0].wide - 2*margin
}

// issueHeight gives the height of the lines with the name of the row's issue.
func (t *table) issueHeight(r *row) float32 {
	if len(r.words) == 0 {
		return 0
	}
	n := 0
	for range breaks(r.title, r.words, t.ruler, infoFace, 0, t.issueRoom()) {
		n++
	}
	return float32(n) * issueLine
}

// measureIssue gives the height that the name of the row's issue needs beside its cells.
func (t *table) measureIssue(r *row) float32 {
	if high := t.issueHeight(r); high > 0 && t.columns.front() > 0 {
		return above + high + below
	}
	return 0
}

// issueOver gives what the cells of a row leave free above them for the name of its issue, where that has no place in front.
func (t *table) issueOver(r *row) float32 {
	if high := t.issueHeight(r); high > 0 && t.columns.front() == 0 {
		return high + issueAir
	}
	return 0
}

// topic draws the heading of a topic.
func (v *view) topic(at int, y float32) {
	r := &v.table.rows[at]
	v.brush.box(Paper, 0, y, v.width, topicHeight, 0)
	v.brush.box(LineQuiet, 0, y+topicHeight-1, v.width, 1, 0)
	title := v.table.ruler.fit(r.title, titleFace, v.width-2*margin)
	v.brush.text(title, titleFace, Ink, margin, y+centred(titleFace, topicHeight))
	x := margin + v.table.ruler.width(title, titleFace) + 12
	note := v.table.ruler.fit(r.note, infoFace, v.width-x-margin)
	v.brush.text(note, infoFace, InkSecond, x, y+centred(infoFace, topicHeight))
	x += v.table.ruler.width(note, infoFace) + 2*margin
	if wide := v.table.ruler.width(r.filed, infoFace); r.filed != "" && x+wide <= v.width-margin { // at the right edge, where there is room
		v.brush.text(r.filed, infoFace, InkSource, v.width-margin-wide, y+centred(infoFace, topicHeight))
	}
}

// issue draws the name of the issue that a row turns on, in front of its cells or over them.
func (v *view) issue(at int, y float32) {
	r := &v.table.rows[at]
	if len(r.words) == 0 {
		return
	}
	ly := y + above
	for line := range breaks(r.title, r.words, v.table.ruler, infoFace, 0, v.table.issueRoom()) {
		v.brush.text(line.Of(r.title), infoFace, InkSecond, margin, ly+centred(infoFace, issueLine))
		ly += issueLine
	}
}
