package report

import (
	"cmp"
	"slices"

	"parley/diffview/comparison/caption"
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// byTopic puts the rows under headings of their topics, in the order of the glossary; within a topic they stand as the
// drafts have them. What is of no topic comes after the others, and last the headings of the drafts.
func (s *sheet) byTopic() {
	topics := lexicon.Load().Topics
	place := map[string]int{} // of a topic's name
	for i := range topics {
		place[topics[i].Name[memo.Language(s.Language)]] = i
	}
	last := len(topics)
	group := func(r *row) (at int, name string) {
		switch at, known := place[r.Topic]; {
		case r.Kind == "heading":
			return last + 2, s.say("topic.headings")
		case r.Topic == "":
			return last + 1, s.say("topic.none")
		case known:
			return at, r.Topic
		}
		return last, r.Topic
	}
	slices.SortStableFunc(s.Rows, func(a, b row) int {
		i, left := group(&a)
		k, right := group(&b)
		return cmp.Or(cmp.Compare(i, k), cmp.Compare(left, right))
	})
	before := ""
	for i := range s.Rows {
		at, name := group(&s.Rows[i])
		if name != before {
			s.Rows[i].Group = name
			if at < last {
				s.Rows[i].Filed = caption.Filed(s.words, topics[at].ID)
			}
		}
		before = name
	}
}

// switchSides puts draft B on the left. What is told of a draft goes with it; the drafts keep their letters.
func (s *sheet) switchSides() {
	s.Sides[0], s.Sides[1] = s.Sides[1], s.Sides[0]
	for i := range s.Rows {
		r := &s.Rows[i]
		r.Cells[0], r.Cells[1] = r.Cells[1], r.Cells[0]
		r.Nearest[0], r.Nearest[1] = r.Nearest[1], r.Nearest[0]
		for k := range r.Pairs {
			r.Pairs[k].switchSides()
		}
	}
	for i := range s.Values {
		s.Values[i].Left, s.Values[i].Right = s.Values[i].Right, s.Values[i].Left
	}
}

func (p *pair) switchSides() {
	p.Names[0], p.Names[1] = p.Names[1], p.Names[0]
	p.Only[0], p.Only[1] = p.Only[1], p.Only[0]
	for i := range p.Reasons {
		p.Reasons[i].Left, p.Reasons[i].Right = p.Reasons[i].Right, p.Reasons[i].Left
	}
	for i := range p.Facts {
		p.Facts[i].Left, p.Facts[i].Right = p.Facts[i].Right, p.Facts[i].Left
	}
}

// foldable is how many rows without a difference must follow each other to be folded.
const foldable = 4

// foldRuns finds runs of rows that do not differ and may be folded on a screen. A heading of a topic or of the drafts ends
// a run.
func (s *sheet) foldRuns() {
	for at := 0; at < len(s.Rows); {
		end := at
		for end < len(s.Rows) && s.Rows[end].Kind == "equal" && !s.Rows[end].Differs && (end == at || s.Rows[end].Group == "") {
			end++
		}
		if n := end - at; n >= foldable {
			s.Rows[at].Fold = s.words.Count("report.fold", n)
		}
		at = max(end, at+1)
	}
}
