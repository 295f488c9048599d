package pdf

import (
	"slices"
	"strings"

	"github.com/ledongthuc/pdf"

	"parley/importer/pattern"
)

// layers knows which layers of a document are switched off: its optional content (ISO 32000-2, 8.11) as a reader opens it.
type layers struct {
	off map[string]bool // groups by their references, "12 0 R"; nil where all are on
}

// reference finds the references of a dictionary or a list in the way that the object layer writes it. That is the only
// way to tell two layers of one name apart.
var reference = pattern.New(`(?:/(\S+) )?(\d+ \d+ R)`)

// references gives the references of a list.
func references(list pdf.Value) (all []string) {
	for _, m := range reference.FindAllStringSubmatch(list.String(), -1) {
		all = append(all, m[2])
	}
	return all
}

// referenceAt gives the reference that a dictionary has under a key, "" where it has something else.
func referenceAt(v pdf.Value, key string) string {
	for _, m := range reference.FindAllStringSubmatch(v.String(), -1) {
		if m[1] == key {
			return m[2]
		}
	}
	return ""
}

// layersOf reads the state that the layers of a document have when it is opened.
func layersOf(root pdf.Value) (l layers) {
	defer func() { _ = recover() }()
	all := lookup(root, "OCProperties")
	first := lookup(all, "D")
	off := map[string]bool{}
	if lookup(first, "BaseState").Name() == "OFF" {
		for _, r := range references(lookup(all, "OCGs")) {
			off[r] = true
		}
		for _, r := range references(lookup(first, "ON")) {
			delete(off, r)
		}
	}
	for _, r := range references(lookup(first, "OFF")) {
		off[r] = true
	}
	applyUsage(lookup(first, "AS"), off)
	if len(off) > 0 {
		l.off = off
	}
	return l
}

// applyUsage switches the layers that a document has its readers switch of themselves when they show it: by what each layer's
// usage says of showing, and of the size of the page on the screen, which is taken to be its own.
func applyUsage(rules pdf.Value, off map[string]bool) {
	for i := range min(rules.Len(), maxLayers) {
		rule := child(rules, i)
		if lookup(rule, "Event").Name() != "View" {
			continue
		}
		groups, categories := lookup(rule, "OCGs"), lookup(rule, "Category")
		for k, r := range references(groups) {
			if k >= groups.Len() || k >= maxLayers {
				break
			}
			usage := lookup(child(groups, k), "Usage")
			said, hidden := false, false
			for c := range min(categories.Len(), maxLayers) {
				switch state, ok := usageOf(usage, child(categories, c).Name()); {
				case !ok:
				case state:
					said = true
				default:
					said, hidden = true, true
				}
			}
			switch {
			case hidden:
				off[r] = true
			case said:
				delete(off, r)
			}
		}
	}
}

// usageOf gives what a layer's usage says in a category; ok is false where it says nothing that counts on a screen.
func usageOf(usage pdf.Value, category string) (shown, ok bool) {
	of := lookup(usage, category)
	switch category {
	case "View":
		switch lookup(of, "ViewState").Name() {
		case "ON":
			return true, true
		case "OFF":
			return false, true
		}
	case "Zoom":
		if of.Kind() != pdf.Dict {
			return false, false
		}
		least, most := lookup(of, "min").Float64(), lookup(of, "max").Float64()
		return least <= 1 && (most > 1 || lookup(of, "max").Kind() == pdf.Null), true
	}
	return false, false
}

// Bounds on what one file may ask for.
const (
	maxLayers     = 10_000 // of one list
	maxExpression = 30     // expressions within each other
)

// shows works out a visibility expression: an operator, then layers and other expressions. What makes no sense is not ok.
func (l layers) shows(e pdf.Value, depth int) (shown, ok bool) {
	n := min(e.Len(), maxLayers)
	parts := elements(e.String())
	if n < 2 || len(parts) < n || depth > maxExpression {
		return false, false
	}
	operator := child(e, 0).Name()
	all, some := true, false
	for i := 1; i < n; i++ {
		part := child(e, i)
		state := !l.off[parts[i]]
		if part.Kind() == pdf.Array {
			if state, ok = l.shows(part, depth+1); !ok {
				return false, false
			}
		}
		all, some = all && state, some || state
	}
	switch operator {
	case "And":
		return all, true
	case "Or":
		return some, true
	case "Not":
		return !some, n == 2
	}
	return false, false
}

// elements gives the elements of a list in the way that the object layer writes it, references as "12 0 R".
func elements(list string) (all []string) {
	list = strings.TrimSuffix(strings.TrimPrefix(list, "["), "]")
	depth, start := 0, 0
	for i, c := range list + " " {
		switch c {
		case '[', '<', '(':
			depth++
		case ']', '>', ')':
			depth--
		case ' ':
			if depth == 0 && i > start {
				all = append(all, list[start:i])
			}
			if depth == 0 {
				start = i + 1
			}
		}
		if n := len(all); n > 2 && all[n-1] == "R" {
			all = append(all[:n-3], strings.Join(all[n-3:], " "))
		}
	}
	return all
}

// hide says whether what belongs to the layer, or to the choice of layers, that a dictionary names under a key is not to be
// seen.
func (l layers) hide(v pdf.Value, key string) bool {
	if l.off == nil {
		return false
	}
	of := lookup(v, key)
	if lookup(of, "Type").Name() != "OCMD" {
		return l.off[referenceAt(v, key)]
	}
	if e := lookup(of, "VE"); e.Kind() == pdf.Array {
		if shown, ok := l.shows(e, 0); ok {
			return !shown
		}
	}
	groups := references(lookup(of, "OCGs"))
	if lookup(of, "OCGs").Kind() == pdf.Dict {
		groups = []string{referenceAt(of, "OCGs")}
	}
	if len(groups) == 0 {
		return false
	}
	isOff := func(r string) bool { return l.off[r] }
	isOn := func(r string) bool { return !l.off[r] }
	switch lookup(of, "P").Name() {
	case "AllOn":
		return slices.ContainsFunc(groups, isOff)
	case "AnyOff":
		return !slices.ContainsFunc(groups, isOff)
	case "AllOff":
		return slices.ContainsFunc(groups, isOn)
	}
	return !slices.ContainsFunc(groups, isOn)
}
