package clauses

import (
	"slices"
	"strings"

	"parley/importer/label"
	"parley/importer/memo"
)

// node is a clause that later ones may belong to or stand beside.
type node struct {
	clause  int // index in builder.clauses
	parent  int // the same for its parent, -1 at the top
	item    *item
	numbers []int  // its ordinals, the last one in the reading that its neighbours bear out
	rank    int    // how high a heading ranks, the less the higher; 0 for what is no heading
	shut    bool   // its list was interrupted: it may go on, but nothing new nests in it
	listing bool   // the paragraph it announced last ends in a semicolon: another comes
	heading string // of a heading: how it reads in a path
}

// builder grows the tree. Its stack holds the way from the top to the clause placed last.
type builder struct {
	clauses []memo.Clause
	ids     ids
	stack   []node
}

// build makes the clauses of the items.
func build(items []item) []memo.Clause {
	b := builder{clauses: make([]memo.Clause, 0, len(items)), ids: newIDs()}
	for i := range items {
		b.place(&items[i])
	}
	return b.clauses
}

// place finds where an item belongs, and adds it.
func (b *builder) place(it *item) {
	switch {
	case it.role == title:
		b.add(it, -1, nil)
	case it.role == remark:
		b.add(it, -1, nil)
	case it.role == subtitle:
		top := &b.stack[len(b.stack)-1]
		b.add(it, top.clause, nil)
		top.heading = joinHeading(top.heading, it.Text)
	case it.role == heading, it.marked && it.mark.Kind == label.Named && it.mark.Name != "point":
		b.placeHeading(it)
	case it.marked:
		b.placePoint(it)
	default:
		b.placeParagraph(it)
	}
}

// placeHeading closes all points and the headings of the same or a lower rank. An article or an option that is a sentence
// of its own takes its place in the tree as one that is a heading.
func (b *builder) placeHeading(it *item) {
	rank := rankOf(it)
	keep := 0
	for keep < len(b.stack) {
		n := &b.stack[keep]
		if n.rank == 0 && !(it.marked && it.mark.Name == "option" && n.item.leads() && !n.shut) {
			break // a point; only one that announces options may own them
		}
		if n.rank > 0 && closes(n, it, rank) {
			break
		}
		keep++
	}
	parent := -1
	if keep > 0 {
		parent = b.stack[keep-1].clause
	}
	b.stack = b.stack[:keep]
	b.push(it, parent, it.mark.Numbers, rank)
}

// closes says whether a new heading ends the part that n heads, and does not stand within it.
func closes(n *node, it *item, rank int) bool {
	if n.item.Style.Level > 0 && it.Style.Level > 0 {
		return n.item.Style.Level >= it.Style.Level
	}
	if n.rank != rank {
		return n.rank > rank
	}
	if !it.marked { // of two plain headings the one that is set apart more ranks higher
		return it.styled() || !n.item.styled()
	}
	return true
}

// ranks orders the headings that have labels, from the outermost in.
var ranks = map[string]int{
	"annex": 1, "part": 2, "title": 3, "block": 3, "section": 4, "chapter": 5, "subsection": 7, "article": 8, "stage": 8, "option": 9, "point": 10,
}

// rankOf ranks a heading.
func rankOf(it *item) int {
	switch {
	case !it.marked && isAnnex(it.Text):
		return 1
	case !it.marked && it.Style.Level > 0:
		return 20 + it.Style.Level
	case !it.marked:
		return 40
	case it.mark.Kind == label.Named:
		return ranks[it.mark.Name]
	case it.mark.Kind == label.Roman:
		return 6
	case it.mark.Kind == label.Letter:
		return 8
	}
	return 10 + min(len(it.mark.Numbers), 9)
}

// isAnnex says whether a heading without a number heads an annex.
func isAnnex(s string) bool {
	l, ok := label.Parse(s + " 1")
	return ok && l.Kind == label.Named && l.Name == "annex"
}

// placePoint puts a labelled item beside the one it counts on from, or under what stands open.
func (b *builder) placePoint(it *item) {
	if at, numbers := b.counted(it); at >= 0 {
		parent := b.stack[at].parent
		b.stack = b.stack[:at]
		b.push(it, parent, numbers, 0)
		return
	}
	at := b.owner(it)
	b.stack = b.stack[:at+1]
	parent := -1
	if at >= 0 {
		parent = b.stack[at].clause
	}
	b.push(it, parent, it.mark.Numbers, 0)
}

// counted finds the open item that it counts on from, and its ordinals in the reading that does so; -1 for none.
func (b *builder) counted(it *item) (at int, numbers []int) {
	if it.bullet() {
		return b.sameBullet(it), nil
	}
	readings := it.readings()
	for i := len(b.stack) - 1; i >= 0; i-- { // the next number, even past an option that stands between
		for _, r := range readings {
			if b.stack[i].follows(it, r, true) {
				return i, r
			}
		}
	}
	above := len(b.stack) - 1
	for i := above; i >= 0 && b.stack[i].rank == 0; i-- {
		if i == above && b.stack[i].item.leads() && it.mark.Numbers[len(it.mark.Numbers)-1] == 1 {
			continue // «…:» and a list that begins anew
		}
		for _, r := range readings {
			if b.stack[i].follows(it, r, false) || b.stack[i].like(it) && above == i {
				return i, r
			}
		}
		if len(it.mark.Numbers) == 1 && b.stack[i].like(it) && !b.leadAbove(i) {
			return i, it.mark.Numbers
		}
	}
	return -1, nil
}

// leadAbove says whether the item placed last stands above stack[i] and announces something.
func (b *builder) leadAbove(i int) bool {
	top := len(b.stack) - 1
	return top > i && b.stack[top].item.leads()
}

// readings gives the ordinals of the item in all its readings.
func (it *item) readings() [][]int {
	var all [][]int
	for _, n := range it.lasts() {
		r := slices.Clone(it.mark.Numbers)
		r[len(r)-1] = n
		all = append(all, r)
	}
	return all
}

// like says whether the node is labelled in the way of it; Roman numbers and letters may be one list, as i, j, k are.
func (n *node) like(it *item) bool {
	if n.rank > 0 || !n.item.marked || n.item.bullet() != it.bullet() {
		return false
	}
	a, b := n.item.mark, it.mark
	if a.Name != b.Name || len(a.Numbers) != len(b.Numbers) || closeForm(a.Close) != closeForm(b.Close) {
		return false
	}
	return a.Kind == b.Kind && (a.Kind == label.Arabic || a.Kind == label.Named || upper(a.Text) == upper(b.Text))
}

// follows says whether the ordinals r of it come after the node's: the very next, or any later one.
func (n *node) follows(it *item, r []int, next bool) bool {
	if n.rank > 0 || !n.item.marked || n.item.bullet() || len(n.numbers) != len(r) {
		return false
	}
	a, b := n.item.mark, it.mark
	kinds := a.Kind == b.Kind || len(a.Others) > 0 || len(b.Others) > 0
	if !kinds || a.Name != b.Name || closeForm(a.Close) != closeForm(b.Close) || b.Kind != label.Arabic && upper(a.Text) != upper(b.Text) {
		return false
	}
	last := len(r) - 1
	if !slices.Equal(n.numbers[:last], r[:last]) {
		return false
	}
	if next {
		return r[last] == n.numbers[last]+1
	}
	return r[last] > n.numbers[last] && a.Kind == b.Kind
}

// closeForm takes a missing full stop for a full stop: drafts mix «1.1» and «1.1.».
func closeForm(s string) string {
	if s == "" {
		return "."
	}
	return s
}

// sameBullet finds the open bullet that it stands beside.
func (b *builder) sameBullet(it *item) int {
	for i := len(b.stack) - 1; i >= 0 && b.stack[i].rank == 0; i-- {
		n := b.stack[i]
		if !n.item.bullet() {
			if n.item.leads() && !n.shut {
				return -1
			}
			continue
		}
		declared := it.Style.ListLevel > 0 && n.item.Style.ListLevel > 0
		switch {
		case declared && it.Style.ListLevel <= n.item.Style.ListLevel:
			if it.Style.ListLevel == n.item.Style.ListLevel {
				return i
			}
		case declared:
			return -1
		case n.item.mark.Text == it.mark.Text && it.Style.Indent < n.item.Style.Indent+1:
			return i
		}
	}
	return -1
}

// owner finds the open clause that a new list goes under, -1 for the top.
func (b *builder) owner(it *item) int {
	if i := b.prefix(it); i >= 0 {
		return i
	}
	grade := gradeOf(it)
	for i := len(b.stack) - 1; i >= 0; i-- {
		n := &b.stack[i]
		switch {
		case n.rank > 0:
			return i
		case n.shut || len(it.mark.Numbers) > 1:
			continue
		case !n.item.marked: // a lead-in; what the draft counts through is not its own
			if n.item.leads() && n.item.role == it.role && grade > gradeNumber {
				return i
			}
		case n.item.leads(), it.Style.ListLevel > n.item.Style.ListLevel && n.item.Style.ListLevel > 0:
			return i
		case gradeOf(n.item) < grade || gradeOf(n.item) == grade && it.bullet():
			if gradeOf(n.item) < gradeLetter || lastMark(n.item.Text) != '.' {
				return i
			}
		}
	}
	return -1
}

// prefix finds the open clause whose numbers the item's begin with: 2. for 2.1., Article 2 for 2.1; -1 for none.
func (b *builder) prefix(it *item) int {
	if it.mark.Kind != label.Arabic || len(it.mark.Numbers) < 2 {
		return -1
	}
	for i := len(b.stack) - 1; i >= 0; i-- {
		n := &b.stack[i]
		if n.item.marked && len(n.numbers) > 0 && len(n.numbers) < len(it.mark.Numbers) && slices.Equal(n.numbers, it.mark.Numbers[:len(n.numbers)]) {
			return i
		}
	}
	return -1
}

// Grades order list items as they nest in each other where nothing else tells.
const (
	gradeNumber  = 1 + iota // 1.  1.1.  § 1
	gradeBracket            // 1)  (1)
	gradeLetter             // а)  (a)
	gradeRoman              // (i)
	gradeBullet
)

// gradeOf gives the grade of an item.
func gradeOf(it *item) int {
	switch it.mark.Kind {
	case label.Bullet:
		return gradeBullet
	case label.Letter:
		return gradeLetter
	case label.Roman:
		if !upper(it.mark.Text) {
			return gradeRoman
		}
	case label.Arabic:
		if it.mark.Close == ")" || it.mark.Close == "()" {
			return gradeBracket
		}
	}
	return gradeNumber
}

// placeParagraph puts an item without a label under the heading that is open, or under what announces it or holds it.
func (b *builder) placeParagraph(it *item) {
	if it.role == recital {
		b.stack = b.stack[:0]
		b.push(it, -1, nil, 0)
		return
	}
	if i := b.holder(it); i >= 0 {
		b.stack[i].listing = lastMark(it.Text) == ';'
		b.add(it, b.stack[i].clause, nil)
		return
	}
	parent := b.interrupt()
	if it.leads() {
		b.push(it, parent, nil, 0)
		return
	}
	b.add(it, parent, nil)
}

// interrupt shuts the open lists, ends those that were shut before and what announced them, and gives the clause that the
// open heading has, -1 for none.
func (b *builder) interrupt() (parent int) {
	parent = -1
	keep := 0
	for keep < len(b.stack) && b.stack[keep].rank > 0 {
		parent = b.stack[keep].clause
		keep++
	}
	for ; keep < len(b.stack); keep++ {
		n := &b.stack[keep]
		if !n.item.marked && (n.shut || keep == len(b.stack)-1) {
			break
		}
		n.shut = true
	}
	b.stack = b.stack[:keep]
	return parent
}

// holder finds the list item that a paragraph without a label belongs to: the file says so, or the item announces it and
// it looks like one of a list: it starts small, or ends in a semicolon as it or the one before does; -1 for none.
func (b *builder) holder(it *item) int {
	top := len(b.stack) - 1
	if it.Style.ListLevel == 0 {
		if top < 0 || b.stack[top].item.role == heading || !b.stack[top].item.leads() || b.stack[top].item.role != it.role {
			return -1
		}
		if lower(it.Text) || lastMark(it.Text) == ';' || b.stack[top].listing {
			return top
		}
		return -1
	}
	for i := top; i >= 0 && b.stack[i].rank == 0; i-- {
		if n := b.stack[i].item; n.marked && n.Style.ListLevel > 0 && n.Style.ListLevel <= it.Style.ListLevel {
			return i
		}
	}
	return -1
}

// push adds an item and keeps it open for what follows.
func (b *builder) push(it *item, parent int, numbers []int, rank int) {
	clause := b.add(it, parent, numbers)
	n := node{clause: clause, parent: parent, item: it, numbers: numbers, rank: rank}
	switch {
	case it.role == heading:
		n.heading = joinHeading(it.Label, it.Text)
	case rank > 0:
		n.heading = it.Label
	}
	b.stack = append(b.stack, n)
}

// add makes the clause of an item under the clause parent and gives its index.
func (b *builder) add(it *item, parent int, numbers []int) int {
	c := memo.Clause{Label: it.Label, Kind: kindOf(it), Parent: parent, Text: it.Text, Place: it.Place}
	prefix, trimmed := "", []int(nil)
	if parent >= 0 {
		c.Level = b.clauses[parent].Level + 1
		prefix = b.clauses[parent].ID + "/"
		trimmed = b.ids.numbers[parent]
	}
	for _, n := range b.stack {
		if n.rank > 0 && it.role != title && it.role != remark {
			c.Path = append(c.Path, n.heading)
		}
	}
	c.ID = b.ids.name(prefix, it, numbers, trimmed)
	b.clauses = append(b.clauses, c)
	return len(b.clauses) - 1
}

// kindOf gives the kind of an item's clause.
func kindOf(it *item) memo.Kind {
	switch it.role {
	case title, heading, subtitle:
		return memo.Heading
	case recital:
		return memo.Preamble
	case remark:
		return memo.Note
	}
	return memo.Body
}

// joinHeading joins the two parts of a heading as a reader would write them in one line.
func joinHeading(a, b string) string {
	switch {
	case a == "" || b == "":
		return a + b
	case strings.ContainsRune(".:)–—", lastRune(a)):
		return a + " " + b
	}
	return a + ". " + b
}

func lastRune(s string) rune {
	r := []rune(s)
	return r[len(r)-1]
}
