package pdf

import (
	"slices"

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
	if len(off) > 0 {
		l.off = off
	}
	return l
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
