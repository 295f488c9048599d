package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/diffview/comparison/caption"
	"parley/diffview/report/word"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Redline writes one document for Word with draft A's text turned into draft B's by tracked changes, whose author is B's
// party. All changes accepted it is draft B, clause by clause, all rejected draft A. Its body holds the drafts' words
// alone; what a person noted on a row and where the sides may be opposite stand in comments, what the report says of itself
// at the edges of the pages. Both drafts must be in one language, as [Fits]
// tells.
func Redline(w io.Writer, c *comparison.Comparison, o Options) error {
	if err := Fits(RedlineFormat, c); err != nil {
		return err
	}
	s := layOut(c, Options{Language: o.Language, Title: o.Title, Handling: o.Handling, Date: o.Date, Decisions: o.Decisions})
	head := s.head() + caption.Gap + s.say("redline") + ". " + s.say("redline.how")
	if s.Date != "" {
		head = s.Date + caption.Gap + head
	}
	d := word.Document{
		Title: s.Title + ": " + s.Subtitle, Language: string(c.Memos[0].Language), Head: head, Foot: s.Foot, Page: s.pageWords(),
	}
	r := redline{comparison: c, author: cmp.Or(c.Memos[1].Party, s.Sides[1].Name), comments: s.comments(c)}
	for _, p := range r.paragraphs() {
		d.Blocks = append(d.Blocks, p)
	}
	return d.Write(w)
}

// Fits says whether a comparison can be written in a format; its error says why not.
func Fits(f Format, c *comparison.Comparison) error {
	left, right := c.Memos[0].Language, c.Memos[1].Language
	if f != RedlineFormat || left == right && left != memo.Unknown {
		return nil
	}
	name := func(l memo.Language) string { return words.In("en").Say("memo.language." + string(l)) }
	return fmt.Errorf("a redline needs two drafts in one language, and these are in %s and %s; choose another format", name(left), name(right))
}

// redline makes one text of two.
type redline struct {
	comparison *comparison.Comparison
	author     string
	comments   [2]map[int][]word.Comment // by side and clause
}

// paragraphs gives the clauses of both drafts, each in its draft's order: paired ones as one paragraph with the changes
// within it, the others whole, what A alone has before what B alone has.
func (r *redline) paragraphs() []*word.Paragraph {
	chain := r.chain()
	moved := r.moved(chain)
	var all []*word.Paragraph
	at := [2]int{}
	alone := func(to [2]int) {
		for side := range to {
			for ; at[side] < to[side]; at[side]++ {
				all = append(all, r.alone(side, at[side], moved[side][at[side]]))
			}
		}
	}
	for _, link := range chain {
		alone([2]int{link.Left, link.Right})
		all = append(all, r.pair(link))
		at = [2]int{link.Left + 1, link.Right + 1}
	}
	alone([2]int{len(r.comparison.Memos[0].Clauses), len(r.comparison.Memos[1].Clauses)})
	if n := len(all); n > 0 && all[n-1].Mark.Kind != word.Kept {
		all = append(all, &word.Paragraph{}) // the last paragraph of a document cannot be taken out
	}
	return all
}

// chain gives the links whose clauses become one paragraph: of those with an edit script that keeps a good part, the ones
// that keep the most words in the order of both drafts.
func (r *redline) chain() []*comparison.Link {
	type step struct {
		link   *comparison.Link
		total  int // words kept by the best chain that ends here, in bytes
		before int
	}
	var steps []step
	for i := range r.comparison.Links {
		link := &r.comparison.Links[i]
		if kept, most := r.kept(link); kept > 0 && 3*kept >= most {
			steps = append(steps, step{link, kept, -1})
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.link.Left, b.link.Left), cmp.Compare(a.link.Right, b.link.Right))
	})
	best := -1
	for i := range steps {
		own := steps[i].total
		for k := range i {
			if steps[k].link.Left < steps[i].link.Left && steps[k].link.Right < steps[i].link.Right && steps[k].total+own > steps[i].total {
				steps[i].total, steps[i].before = steps[k].total+own, k
			}
		}
		if best < 0 || steps[i].total > steps[best].total {
			best = i
		}
	}
	var chain []*comparison.Link
	for ; best >= 0; best = steps[best].before {
		chain = append(chain, steps[best].link)
	}
	slices.Reverse(chain)
	return chain
}

// kept counts the bytes that an edit script keeps, and those of the longer text. A script that is not of the whole
// clauses keeps none.
func (r *redline) kept(link *comparison.Link) (kept, most int) {
	rest := [2]string{r.clause(0, link.Left).Text, r.clause(1, link.Right).Text}
	most = max(len(rest[0]), len(rest[1]))
	for _, e := range link.Diff {
		if e.Op == wording.Equal {
			kept += len(e.Text)
		}
		for side, own := range operations {
			if e.Op != wording.Equal && e.Op != own {
				continue
			}
			after, ok := strings.CutPrefix(rest[side], e.Text)
			if !ok {
				return 0, 0
			}
			rest[side] = after
		}
	}
	if rest != [2]string{} {
		return 0, 0
	}
	return kept, most
}

func (r *redline) clause(side, at int) *memo.Clause { return &r.comparison.Memos[side].Clauses[at] }

// move is a clause that stands elsewhere in the other draft, word for word or with changes.
type move struct {
	name string // that both its places share
	link *comparison.Link
}

// moved finds the clauses outside the chain that stand elsewhere in the other draft, by side and clause: those that keep
// most words first.
func (r *redline) moved(chain []*comparison.Link) (moves [2]map[int]move) {
	moves = [2]map[int]move{{}, {}}
	taken := [2]map[int]bool{{}, {}}
	for _, link := range chain {
		taken[0][link.Left], taken[1][link.Right] = true, true
	}
	type candidate struct {
		move
		kept int
	}
	var found []candidate
	for i := range r.comparison.Links {
		link := &r.comparison.Links[i]
		if kept, most := r.kept(link); kept > 0 && 3*kept >= most {
			found = append(found, candidate{move{fmt.Sprintf("move%d", i+1), link}, kept})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.kept, a.kept) })
	for _, m := range found {
		if !taken[0][m.link.Left] && !taken[1][m.link.Right] {
			taken[0][m.link.Left], taken[1][m.link.Right] = true, true
			moves[0][m.link.Left], moves[1][m.link.Right] = m.move, m.move
		}
	}
	return moves
}

// labelOf is a clause's label with the blank behind it, as it stands in the document.
func labelOf(c *memo.Clause) string {
	if c.Label == "" {
		return ""
	}
	return c.Label + " "
}

// changes are the kinds of what one side alone has.
var changes = [2]word.ChangeKind{word.Deleted, word.Inserted}

// alone gives a paragraph that one draft alone has, or has elsewhere. Of what was moved, the words that both have are said
// to be moved, the others to be deleted or inserted; so is its label.
func (r *redline) alone(side, at int, m move) *word.Paragraph {
	c := r.clause(side, at)
	plain := word.Change{Kind: changes[side], Author: r.author}
	moved := plain
	moved.Move = m.name
	p := &word.Paragraph{Style: styleOf(c), Mark: plain, Move: m.name, Comments: r.comments[side][at]}
	add := func(text string, change word.Change) {
		p.Runs = append(p.Runs, word.Run{Text: text, Language: r.language(side, c), Change: change})
	}
	add(labelOf(c), plain)
	if m.link == nil {
		add(c.Text, plain)
		return p
	}
	for _, e := range m.link.Diff {
		switch {
		case e.Op == wording.Equal:
			add(e.Text, moved)
		case e.Op == operations[side]:
			add(e.Text, plain)
		}
	}
	return p
}

// operations are the steps of an edit script for what one side alone has.
var operations = [2]wording.Op{wording.Delete, wording.Insert}

// pair gives a paragraph that both drafts have, with what is changed in it.
func (r *redline) pair(link *comparison.Link) *word.Paragraph {
	left, right := r.clause(0, link.Left), r.clause(1, link.Right)
	p := &word.Paragraph{Style: styleOf(right), Comments: slices.Concat(r.comments[0][link.Left], r.comments[1][link.Right])}
	add := func(kind word.ChangeKind, text string) {
		if text == "" {
			return
		}
		run := word.Run{Text: text, Language: r.language(1, right)}
		if kind != word.Kept {
			run.Change = word.Change{Kind: kind, Author: r.author}
		}
		p.Runs = append(p.Runs, run)
	}
	if left.Label == right.Label {
		add(word.Kept, labelOf(left))
	} else {
		add(word.Deleted, labelOf(left))
		add(word.Inserted, labelOf(right))
	}
	for _, e := range link.Diff {
		switch e.Op {
		case wording.Equal:
			add(word.Kept, e.Text)
		case wording.Delete:
			add(word.Deleted, e.Text)
		case wording.Insert:
			add(word.Inserted, e.Text)
		}
	}
	return p
}

func (r *redline) language(side int, c *memo.Clause) string {
	return string(cmp.Or(c.Language, r.comparison.Memos[side].Language))
}

func styleOf(c *memo.Clause) word.Style {
	if c.Kind == memo.Heading {
		return word.Clause
	}
	return word.Normal
}
