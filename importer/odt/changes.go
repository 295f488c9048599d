package odt

import "parley/importer/memo"

// changes keeps what a document says of its tracked changes, for the original view.
type changes struct {
	inserted  map[string]bool  // ids of insertions
	deleted   map[string]*node // by id
	restored  map[*node]bool   // deletions that were read back
	within    map[string]bool  // insertions that are open here
	restoring bool             // what is read was deleted
}

// learn reads the list of tracked changes.
func (w *walker) learn(tracked *node) {
	w.inserted, w.deleted, w.within = map[string]bool{}, map[string]*node{}, map[string]bool{}
	w.restored = map[*node]bool{}
	for _, region := range tracked.children {
		insertion, deletion := region.first("text:insertion"), region.first("text:deletion")
		for _, id := range []string{region.attr("xml:id"), region.attr("text:id")} {
			switch {
			case id == "", insertion != nil && deletion != nil: // put in and taken out again
			case insertion != nil:
				w.inserted[id] = true
			case deletion != nil:
				w.deleted[id] = deletion
			}
		}
	}
}

// silent says whether what is read here was inserted and the view is that of before.
func (w *walker) silent() bool { return len(w.within) > 0 }

// change passes a mark in the text.
func (w *walker) change(mark *node, in setting) {
	if w.view != memo.Original {
		return
	}
	switch id := mark.attr("text:change-id"); mark.name {
	case "text:change-start":
		if w.inserted[id] {
			w.within[id] = true
		}
	case "text:change-end":
		delete(w.within, id)
	case "text:change":
		if d := w.deleted[id]; d != nil && !w.restored[d] && !w.silent() {
			w.restored[d] = true
			w.restore(d, in)
		}
	}
}

// restore reads a deletion at its mark. Its first paragraph continues the open one, and what follows the mark continues its
// last: the open paragraph is split where an end of a paragraph was deleted.
func (w *walker) restore(deletion *node, in setting) {
	host := w.open
	own := in
	if in.list != nil {
		place := *in.list
		place.item = &listItem{}
		own.list = &place
	}
	outer := w.restoring
	w.restoring = true
	if host == nil {
		w.blocks(deletion, own)
		w.restoring = outer
		return
	}
	empty, node := host.runs.Empty(), host.node
	w.join = true
	w.blocks(deletion, own)
	w.restoring, w.join = outer, false
	if w.open == nil {
		w.open = &paragraph{node: node, in: in}
	}
	if empty || w.open == host {
		w.open.node, w.open.in = node, in
	}
}
