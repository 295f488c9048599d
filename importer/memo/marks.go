package memo

import "parley/assets/words"

// Marks counts what a file carries beside its plain text: changes that were tracked, comments, and text that is hidden.
// Tracked changes are counted as elements of the file: runs, paragraph marks, rows and changes of form.
type Marks struct {
	Tracked, Comments, Hidden int
}

// In says the marks in a language of the interface, as one plain sentence or two: what there is, which text of a file
// with tracked changes is read, and that hidden text is left out. Without marks it is "".
func (m Marks) In(language string, v View) string {
	w := words.In(language)
	var all string
	for _, part := range []struct {
		key string
		n   int
	}{{"tracked", m.Tracked}, {"comments", m.Comments}, {"hidden", m.Hidden}} {
		switch counted := w.Count("memo.marks."+part.key, part.n); {
		case part.n == 0:
		case all == "":
			all = counted
		case part.key == "comments" && m.Hidden > 0: // another one follows
			all = w.Say("memo.marks.comma", all, counted)
		default:
			all = w.Say("memo.marks.and", all, counted)
		}
	}
	if all == "" {
		return ""
	}
	key := "memo.marks.carries"
	if m.Tracked > 0 {
		key += "." + v.String()
	}
	said := w.Say(key, all)
	if m.Hidden > 0 {
		said += " " + w.Say("memo.marks.left-out")
	}
	return said
}

// View says which text of a file with tracked changes is read.
type View uint8

// The views.
const (
	Accepted View = iota // as if every change were accepted
	Original             // as if every change were rejected
)

// views are the names of the views, as the command line and the JSON of a comparison spell them.
var views = []string{Accepted: "accepted", Original: "original"}

// Views lists the names of the views.
func Views() []string { return views }

// String is the view's name.
func (v View) String() string { return views[v] }

// Other is the view that is not v.
func (v View) Other() View { return Original - v }

// Remarks says in a language of the interface what a person must know of how the draft was read: what the file carries
// beside its text, then the warnings. What shows or writes such remarks takes them from here.
func (m *Memo) Remarks(language string) []string {
	var all []string
	if marks := m.Marks.In(language, m.View); marks != "" {
		all = append(all, marks)
	}
	for _, w := range m.Warnings {
		all = append(all, w.In(language))
	}
	return all
}
