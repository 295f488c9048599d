package clauses

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/label"
	"parley/importer/memo"
)

// Act is what a person does to the cut of one clause.
type Act string

// The acts, as review files name them.
const (
	SplitClause Act = "split"     // what follows the offset becomes a clause of its own
	JoinClause  Act = "join"      // with the clause before it in reading order
	Deeper      Act = "deeper"    // below the clause beside which it stood, its own parts with it
	Shallower   Act = "shallower" // beside the clause below which it stood; what stood beside it and later is now below it
	AsHeading   Act = "heading"   // it heads what follows, up to the next heading beside it
	AsClause    Act = "clause"    // it heads nothing: what stood below it stands beside it
	AsNote      Act = "note"      // a note outside the text proper
	AsItIs      Act = "right"     // it is cut rightly, whatever is doubtful about it
)

// Correction is one act of a person. It names its clause by the id and says how the clause read when it was made, so that
// it is never laid on another one: corrections apply one after the other, each to what those before it left.
type Correction struct {
	Act    Act    `json:"act"`
	Clause string `json:"clause"`       // id of the clause
	Reads  string `json:"reads"`        // its label and text
	At     int    `json:"at,omitempty"` // of a split: offset in bytes in the text, at white space or between "]["
}

// Correction makes a correction of a clause as it reads now; at counts for a split only.
func (a Act) Correction(c memo.Clause, at int) Correction {
	r := Correction{Act: a, Clause: c.ID, Reads: reads(c)}
	if a == SplitClause {
		r.At = at
	}
	return r
}

// reads gives the label and the text of a clause.
func reads(c memo.Clause) string { return strings.TrimSpace(c.Label + " " + c.Text) }

// Unfit is the error of corrections that no longer fit the draft they were made for and were left out.
type Unfit struct {
	Corrections []Correction
}

func (u *Unfit) Error() string {
	return fmt.Sprintf("%d corrections of the cut do not fit this draft", len(u.Corrections))
}

// Correct gives the memo with a person's corrections applied in their order. Every word stays, in its place; clauses keep
// their ids, and what is split off gets a new one ("4+2"); what follows from clauses and their tree is computed anew. m is
// left as it is. Corrections that do not fit are left out and listed in an error of type [*Unfit]; the memo is good all
// the same.
func Correct(m memo.Memo, corrections []Correction) (memo.Memo, error) {
	if len(corrections) == 0 {
		return m, nil
	}
	k := cutter{clauses: slices.Clone(m.Clauses)}
	var unfit []Correction
	for _, c := range corrections {
		if !k.apply(c) {
			unfit = append(unfit, c)
		}
	}
	before := m.Clauses
	m.Clauses = k.clauses
	finish(&m, before)
	if len(unfit) > 0 {
		return m, &Unfit{unfit}
	}
	return m, nil
}

// Fits says whether a correction can be applied to the memo.
func Fits(m memo.Memo, c Correction) bool {
	k := cutter{clauses: slices.Clone(m.Clauses)}
	return k.apply(c)
}

// cutter holds the clauses while they are corrected.
type cutter struct {
	clauses []memo.Clause
}

// apply does one correction and says whether it fits.
func (k *cutter) apply(c Correction) bool {
	i := k.find(c)
	if i < 0 {
		return false
	}
	ok := false
	switch c.Act {
	case SplitClause:
		ok = k.split(i, c.At)
		i++
	case JoinClause:
		ok = k.join(i)
		i--
	case Deeper:
		ok = k.deeper(i)
	case Shallower:
		ok = k.shallower(i)
	case AsHeading:
		ok = k.asHeading(i)
	case AsClause:
		k.asBody(i, memo.Body)
		ok = true
	case AsNote:
		k.asBody(i, memo.Note)
		k.clauses[i].Parent = -1
		ok = true
	case AsItIs:
		ok = true
	}
	if ok {
		k.clauses[i].Guess = "" // a person has looked
		k.clauses[i].Settled = c.Act == AsItIs
	}
	return ok
}

// find gives the clause that a correction is about: the one with its id, or else the only one that reads as it did; -1 for
// none.
func (k *cutter) find(c Correction) int {
	at := -1
	for i := range k.clauses {
		switch {
		case reads(k.clauses[i]) != c.Reads:
		case k.clauses[i].ID == c.Clause:
			return i
		case at >= 0:
			at = len(k.clauses) // several alike
		default:
			at = i
		}
	}
	if at == len(k.clauses) {
		return -1
	}
	return at
}

// split makes a clause of what follows offset at, a label in front of it parted from the words. The parts of a list go with
// it; what a heading heads stays with the heading, and the new clause is the first of it.
func (k *cutter) split(i, at int) bool {
	c := k.clauses[i]
	if at <= 0 || at >= len(c.Text) || !utf8.RuneStart(c.Text[at]) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(c.Text[at:])
	before, _ := utf8.DecodeLastRuneInString(c.Text[:at])
	head, tail := strings.TrimSpace(c.Text[:at]), strings.TrimSpace(c.Text[at:])
	apart := unicode.IsSpace(before) || unicode.IsSpace(after) || before == ']' && after == '['
	if head == "" || tail == "" || !apart {
		return false
	}
	second := memo.Clause{ID: k.newID(c.ID), Text: tail, Kind: c.Kind, Parent: c.Parent, Place: c.Place, Raw: c.Raw, Lines: c.Lines, Confidence: c.Confidence}
	if l, ok := label.Parse(tail); ok && !l.Unsure && l.End < len(tail) {
		second.Label, second.Text = l.Text, tail[l.End:]
	}
	k.clauses[i].Text, k.clauses[i].Guess = head, ""
	k.insert(i+1, second)
	if c.Kind == memo.Heading {
		k.clauses[i+1].Kind, k.clauses[i+1].Parent = memo.Body, i
		return true
	}
	for j := i + 2; j < len(k.clauses); j++ {
		if k.clauses[j].Parent == i {
			k.clauses[j].Parent = i + 1
		}
	}
	return true
}

// insert puts a clause at index i and moves the parents that stand after it.
func (k *cutter) insert(i int, c memo.Clause) {
	k.clauses = slices.Insert(k.clauses, i, c)
	for j := i + 1; j < len(k.clauses); j++ {
		if k.clauses[j].Parent >= i {
			k.clauses[j].Parent++
		}
	}
}

// newID gives what is split off a clause its id: that of the clause with a number that is free, "4+2", "4+3".
func (k *cutter) newID(id string) string {
	if plus := strings.LastIndexByte(id, '+'); plus > strings.LastIndexByte(id, '/') {
		id = id[:plus]
	}
	for n := 2; ; n++ {
		made := fmt.Sprintf("%s+%d", id, n)
		if !slices.ContainsFunc(k.clauses, func(c memo.Clause) bool { return c.ID == made }) {
			return made
		}
	}
}

// join adds a clause to the one before it. A line of the body that goes on from a heading shows that there is none.
func (k *cutter) join(i int) bool {
	if i == 0 {
		return false
	}
	if k.clauses[i-1].Kind == memo.Heading && k.clauses[i].Kind != memo.Heading && k.clauses[i-1].Text != "" {
		k.asBody(i-1, k.clauses[i].Kind)
	}
	before := &k.clauses[i-1]
	if before.Kind == memo.Heading && k.clauses[i].Kind != memo.Heading {
		before.Kind = k.clauses[i].Kind
	}
	before.Raw = joinRaw(*before, k.clauses[i])
	before.Lines = joinLines(*before, k.clauses[i])
	if sure := k.clauses[i].Confidence; before.Confidence == 0 || sure > 0 && sure < before.Confidence {
		before.Confidence = sure
	}
	before.Text = strings.TrimSpace(before.Text + " " + reads(k.clauses[i]))
	k.clauses = slices.Delete(k.clauses, i, i+1)
	for j := i; j < len(k.clauses); j++ {
		if k.clauses[j].Parent >= i {
			k.clauses[j].Parent--
		}
	}
	return true
}

// joinRaw gives two clauses as they were read, "" where neither was mended. What was split from one paragraph has it once.
func joinRaw(a, b memo.Clause) string {
	switch {
	case a.Raw == b.Raw:
		return a.Raw
	case a.Raw == "":
		a.Raw = reads(a)
	case b.Raw == "":
		b.Raw = reads(b)
	}
	return a.Raw + " " + b.Raw
}

// joinLines gives the lines of two clauses, none where neither has any kept. What was split from one paragraph has them once.
func joinLines(a, b memo.Clause) []memo.Line {
	if len(a.Lines)+len(b.Lines) == 0 || len(a.Lines) == len(b.Lines) && a.Lines[0] == b.Lines[0] {
		return a.Lines
	}
	return slices.Concat(ownLines(a), ownLines(b))
}

// ownLines gives the lines of a clause, of one line that one.
func ownLines(c memo.Clause) []memo.Line {
	if len(c.Lines) > 0 {
		return c.Lines
	}
	text := c.Raw
	if text == "" {
		text = reads(c)
	}
	return []memo.Line{{Text: text, Page: c.Page, Line: c.Line}}
}

// deeper puts a clause below the one that stands beside it and before it.
func (k *cutter) deeper(i int) bool {
	for j := i - 1; j >= 0 && j != k.clauses[i].Parent; j-- {
		if k.clauses[j].Parent == k.clauses[i].Parent && k.clauses[j].Kind != memo.Note {
			k.clauses[i].Parent = j
			return true
		}
	}
	return false
}

// shallower puts a clause beside its parent. What stood beside it and after it follows as its parts, for it stands nearer.
func (k *cutter) shallower(i int) bool {
	parent := k.clauses[i].Parent
	if parent < 0 {
		return false
	}
	for j := i + 1; j < len(k.clauses); j++ {
		if k.clauses[j].Parent == parent {
			k.clauses[j].Parent = i
		}
	}
	k.clauses[i].Parent = k.clauses[parent].Parent
	return true
}

// asHeading makes a clause head what follows beside it.
func (k *cutter) asHeading(i int) bool {
	c := &k.clauses[i]
	if c.Kind == memo.Heading {
		return true
	}
	c.Kind = memo.Heading
	for j := i + 1; j < len(k.clauses); j++ {
		next := &k.clauses[j]
		if next.Parent != c.Parent || next.Kind == memo.Note {
			continue
		}
		if next.Kind == memo.Heading {
			break
		}
		next.Parent = i
	}
	return true
}

// asBody makes a clause one that heads nothing, of a kind. What stood below a heading stands beside it, unless it is a list
// that its words announce.
func (k *cutter) asBody(i int, kind memo.Kind) {
	c := &k.clauses[i]
	was := c.Kind
	c.Kind = kind
	if kind != memo.Note && (was != memo.Heading || lastMark(c.Text) == ':') {
		return
	}
	for j := i + 1; j < len(k.clauses); j++ {
		if k.clauses[j].Parent == i {
			k.clauses[j].Parent = c.Parent
		}
	}
}
