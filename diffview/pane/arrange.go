//go:build !headless

package pane

import (
	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/wording"
)

// Arrangement is how the rows of a comparison stand.
type Arrangement uint8

// The arrangements.
const (
	Beside  Arrangement = iota // the sides beside each other, in the order of the drafts
	Unified                    // in one column, one under the other; two versions of a text as one with its changes
	ByTopic                    // beside each other, all that is said on a topic together, issue by issue
)

// SetArrangement arranges the rows otherwise. The selected row stays where it is in the view, or with none the row at the
// top.
func (p *Pane) SetArrangement(a Arrangement) {
	if a == p.arrangement {
		return
	}
	p.arrangement, p.apart = a, false
	held := p.chosen
	if held < 0 {
		held = p.readable(p.table.at(p.offset), 1)
	}
	stood, row := 0.0, -1
	if held >= 0 {
		stood, row = p.table.tops[held]-p.offset, p.table.rows[held].from
	}
	selected := p.Selected()
	p.build(p.table.comparison)
	p.offset = 0
	p.rewrap()
	p.chosen = p.table.standsFor(p.table.placeOf(selected))
	if at := p.table.standsFor(p.table.placeOf(row)); at >= 0 {
		p.offset = p.table.tops[at] - stood
	}
	p.clamp()
	if p.chosen >= 0 {
		p.reveal(p.chosen)
	}
	p.Refresh()
	p.announce()
}

// Arrangement says how the rows stand.
func (p *Pane) Arrangement() Arrangement { return p.arrangement }

// arrange puts the rows of the table into the order of its arrangement.
func (t *table) arrange() {
	switch t.arrangement {
	case Unified:
		for i := range t.rows {
			t.unify(&t.rows[i])
		}
	case ByTopic:
		t.rows = t.byTopic()
		t.places = make([]int, len(t.comparison.Rows))
		for i := range t.rows {
			if from := t.rows[i].from; from >= 0 {
				t.places[from] = i
			}
		}
	}
}

// byTopic gives the rows topic by topic in the order in which the topics come up, each under a heading; in a topic those
// that turn on one issue stand together, and those that turn on none come last. Headings of the drafts come behind all.
func (t *table) byTopic() []row {
	var topics []string
	of := map[string][]int{}
	put := func(topic string, at int) {
		if len(of[topic]) == 0 {
			topics = append(topics, topic)
		}
		of[topic] = append(of[topic], at)
	}
	var loose, heads []int
	for i := range t.rows {
		switch topic := t.comparison.Rows[i].Topic; {
		case t.rows[i].band:
			heads = append(heads, i)
		case topic == "":
			loose = append(loose, i)
		default:
			put(topic, i)
		}
	}
	var rows []row
	add := func(title string, members []int) {
		if len(members) == 0 {
			return
		}
		rows = append(rows, row{from: -1, band: true, title: title, note: t.tally(members)})
		for _, at := range t.byIssue(members) {
			rows = append(rows, t.rows[at])
			t.nameIssue(&rows[len(rows)-1], &rows[len(rows)-2])
		}
	}
	for _, topic := range topics {
		add(caption.Topic(t.words, topic), of[topic])
	}
	add(t.words.Say("pane.topic.none"), loose)
	add(t.words.Say("pane.topic.headings"), heads)
	return rows
}

// byIssue puts rows that turn on one issue together, in the order in which the issues come up, the rest behind them.
func (t *table) byIssue(members []int) []int {
	var issues []string
	of := map[string][]int{}
	for _, at := range members {
		issue := t.comparison.Rows[at].Turn.Issue
		if issue != "" && len(of[issue]) == 0 {
			issues = append(issues, issue)
		}
		of[issue] = append(of[issue], at)
	}
	sorted := make([]int, 0, len(members))
	for _, issue := range issues {
		sorted = append(sorted, of[issue]...)
	}
	return append(sorted, of[""]...)
}

// nameIssue gives a row the name of the issue that it turns on, unless the row before it turns on the same.
func (t *table) nameIssue(r, before *row) {
	if r.band {
		return
	}
	r.issue = t.comparison.Rows[r.from].Turn.Issue
	if r.issue == "" || r.issue == before.issue {
		return
	}
	r.title = caption.Gist(t.words, t.comparison.Memos, wording.Turn{Issue: r.issue})
	r.words = cut(r.title, t.ruler, infoFace)
}

// tally counts rows: «7 rows · 5 differ».
func (t *table) tally(members []int) string {
	differ := 0
	for _, at := range members {
		if t.comparison.Rows[at].Kind == comparison.DifferRow {
			differ++
		}
	}
	text := t.words.Count("pane.topic.rows", len(members))
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
)

// measureIssue gives the height that the name of the row's issue needs.
func (t *table) measureIssue(r *row) float32 {
	if len(r.words) == 0 {
		return 0
	}
	n := 0
	for range breaks(r.title, r.words, t.ruler, infoFace, 0, t.columns.left[0]-margin-8) {
		n++
	}
	return above + float32(n)*issueLine + below
}

// topic draws the heading of a topic.
func (v *view) topic(at int, y float32) {
	r := &v.table.rows[at]
	v.brush.box(Paper, 0, y, v.width, topicHeight, 0)
	v.brush.box(LineQuiet, 0, y+topicHeight-1, v.width, 1, 0)
	title := v.table.ruler.fit(r.title, titleFace, v.width-2*margin)
	v.brush.text(title, titleFace, Ink, margin, y+centred(titleFace, topicHeight))
	x := margin + v.table.ruler.width(title, titleFace) + 12
	v.brush.text(v.table.ruler.fit(r.note, infoFace, v.width-x-margin), infoFace, InkSecond, x, y+centred(infoFace, topicHeight))
}

// issue draws the name of the issue that a row turns on, in front of its cells.
func (v *view) issue(at int, y float32) {
	r, lane := &v.table.rows[at], v.table.columns.left[0]
	ly := y + above
	for line := range breaks(r.title, r.words, v.table.ruler, infoFace, 0, lane-margin-8) {
		v.brush.text(line.Of(r.title), infoFace, InkSecond, margin, ly+centred(infoFace, issueLine))
		ly += issueLine
	}
}
