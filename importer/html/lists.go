package html

import (
	"strconv"
	"strings"
	"unicode"

	dom "golang.org/x/net/html"

	"parley/importer/memo"
	"parley/importer/prose"
)

// maxNumber bounds the numbers of list items.
const maxNumber = 1_000_000

// newItems prepares to count the items of a list.
func newItems(n *dom.Node) *items {
	i := &items{next: 1, step: 1}
	if n.Data != "ol" {
		return i
	}
	if _, ok := lookup(n, "reversed"); ok {
		i.step, i.next = -1, 0
		for c := range n.ChildNodes() {
			if c.Data == "li" {
				i.next++
			}
		}
	}
	if start, ok := integer(attr(n, "start")); ok {
		i.next = start
	}
	return i
}

// integer reads a number as browsers do: what follows it is passed over.
func integer(s string) (int, bool) {
	s = strings.TrimSpace(s)
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || end == 0 && (s[0] == '-' || s[0] == '+')) {
		end++
	}
	n, err := strconv.Atoi(s[:end])
	return min(max(n, -maxNumber), maxNumber), err == nil
}

// item counts an item of a list and keeps its marker for its first paragraph. A number that still waits is that of an
// outer item which begins with this one.
func (w *walker) item(n *dom.Node, in *setting) {
	if w.label != nil && strings.ContainsFunc(w.label.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		*w.out = append(*w.out, prose.Block{Paragraph: memo.Paragraph{Text: w.label.text, Style: memo.Style{ListLevel: max(in.list-1, 1)}}})
	}
	w.label = nil
	of := in.items
	if of == nil {
		of = &items{next: 1, step: 1}
	}
	number := of.next
	if value, ok := integer(attr(n, "value")); ok && n.Data == "li" {
		number = value
	}
	of.next = number + of.step
	marker := prose.Clean(w.sheet.marker(number, in.style.list))
	if d := w.sheet.of(n, "marker"); d["content"] != "" && d["content"] != "normal" {
		w.reset(n, "list-item", number)
		marker = prose.Clean(w.generated(n, d["content"]))
	}
	if marker != "" {
		w.label = &pending{marker}
	}
	in.list = max(in.list, 1)
	if depth := exportedDepth(n.Parent); depth > 0 {
		in.list = depth
	}
}

// exportedDepth gives how deep a list of Google's export stands, which writes nested lists one after another and says the
// depth in a class, counted from 0; 0 for other lists.
func exportedDepth(list *dom.Node) int {
	for class := range strings.FieldsSeq(attr(list, "class")) {
		if name, ok := strings.CutPrefix(class, "lst-kix_"); ok {
			if at := strings.LastIndexByte(name, '-'); at >= 0 {
				depth, ok := integer(name[at+1:])
				if ok && depth >= 0 && depth < 9 {
					return depth + 1
				}
			}
		}
	}
	return 0
}
