package clauses

import (
	"slices"

	"parley/importer/label"
)

// placePoint puts a labelled item beside the one it counts on from, or under what stands open.
func (b *builder) placePoint(it *item) {
	if at, r := b.counted(it); at >= 0 {
		parent := b.stack[at].parent
		b.stack = b.stack[:at]
		b.push(it, parent, r, 0)
		return
	}
	at := b.owner(it)
	b.stack = b.stack[:at+1]
	parent := -1
	if at >= 0 {
		parent = b.stack[at].clause
	}
	b.push(it, parent, it.reading(), 0)
}

// reading is one way to read the ordinals of a label.
type reading struct {
	kind    label.Kind // what the last of them counts with
	numbers []int
}

// reading gives the likeliest way to read the item's ordinals.
func (it *item) reading() reading { return reading{it.mark.Kind, it.mark.Numbers} }

// counted finds the open item that it counts on from, and the reading in which it does so; -1 for none.
func (b *builder) counted(it *item) (at int, r reading) {
	if it.bullet() {
		return b.sameBullet(it), reading{kind: label.Bullet}
	}
	readings := it.readings()
	for _, level := range []bool{true, false} { // first in the depth that the file itself gives it, then in any
		for i := len(b.stack) - 1; i >= 0; i-- { // the next number, even past an option that stands between
			if level && deepens(b.stack[i].item, it) != 0 {
				continue
			}
			for _, r := range readings {
				if b.stack[i].follows(it, r, true) {
					return i, r
				}
			}
		}
	}
	top := len(b.stack) - 1
	for i := top; i >= 0 && b.stack[i].rank == 0; i-- {
		if i == top && b.stack[i].item.leads() && it.mark.Numbers[len(it.mark.Numbers)-1] == 1 {
			continue // «…:» and a list that begins anew
		}
		for _, r := range readings {
			if b.stack[i].follows(it, r, false) {
				return i, r
			}
		}
		if len(it.mark.Numbers) == 1 && b.stack[i].like(it) && !b.leadAbove(i) && deepens(b.stack[i].item, it) <= 0 {
			return i, it.reading()
		}
	}
	return -1, reading{}
}

// deepens says how much deeper in its list the file declares it to stand than before; 0 where it says nothing of one of them.
func deepens(before, it *item) int {
	if before.Style.ListLevel == 0 || it.Style.ListLevel == 0 {
		return 0
	}
	return it.Style.ListLevel - before.Style.ListLevel
}

// leadAbove says whether the item placed last stands above stack[i] and announces something.
func (b *builder) leadAbove(i int) bool {
	top := len(b.stack) - 1
	return top > i && b.stack[top].item.leads()
}

// highRoman is the first Roman number that a single letter is not read as: "c" goes on from (b), not from (ii).
const highRoman = 50

// readings gives the ordinals of the item in all ways to read them.
func (it *item) readings() []reading {
	all := []reading{it.reading()}
	for _, o := range it.mark.Others {
		if o.Kind == label.Roman && o.Number >= highRoman {
			continue
		}
		r := reading{o.Kind, slices.Clone(it.mark.Numbers)}
		r.numbers[len(r.numbers)-1] = o.Number
		if it.mark.Kind == label.Named || len(r.numbers) > 1 {
			r.kind = it.mark.Kind
		}
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

// follows says whether it, read as r, comes after the node: as the very next, or as any later one.
func (n *node) follows(it *item, r reading, next bool) bool {
	if !n.item.marked || n.item.bullet() || len(n.numbers) != len(r.numbers) {
		return false
	}
	a, b := n.item.mark, it.mark
	if n.rank > 0 && (!next || a.Kind != b.Kind || a.Kind == label.Named) {
		return false // a sentence may count on from numbered headings, but only as the very next
	}
	if n.kind != r.kind || a.Name != b.Name || closeForm(a.Close) != closeForm(b.Close) || b.Kind != label.Arabic && upper(a.Text) != upper(b.Text) {
		return false
	}
	last := len(r.numbers) - 1
	if !slices.Equal(n.numbers[:last], r.numbers[:last]) {
		return false
	}
	if next {
		return r.numbers[last] == n.numbers[last]+1
	}
	return r.numbers[last] > n.numbers[last]
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
			begins := grade == gradeRoman && slices.Equal(it.mark.Numbers, []int{1}) && i == len(b.stack)-1
			if gradeOf(n.item) < gradeLetter || lastMark(n.item.Text) != '.' || begins {
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
