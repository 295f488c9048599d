package review

// deepest is how many steps can be undone.
const deepest = 500

// History is a review with what it was before: undo and redo. The zero History holds an empty review.
type History struct {
	now          Review
	past, future []step
}

// step is a review that can be gone back or forward to, and the act between it and its neighbour.
type step struct {
	review Review
	act    string
}

// Begin gives a history that starts with a review.
func Begin(r Review) *History { return &History{now: r} }

// Now is the review as it stands.
func (h *History) Now() Review { return h.now }

// Do goes on to a review; act names what was done, for the menu. What was undone before cannot be redone any more.
func (h *History) Do(act string, r Review) {
	h.past = append(h.past, step{h.now, act})
	if len(h.past) > deepest {
		h.past = h.past[1:]
	}
	h.now, h.future = r, nil
}

// Continue goes on to a review by an act that goes on, such as typing: where the last act was the same, both are undone as one.
func (h *History) Continue(act string, r Review) {
	if h.CanUndo() != act {
		h.Do(act, r)
		return
	}
	h.now, h.future = r, nil
}

// Amend replaces the review as it stands, without a step of its own: what follows by itself from the last act, and where
// the person looks.
func (h *History) Amend(r Review) { h.now = r }

// Undo goes back a step; false where there is none.
func (h *History) Undo() bool { return h.move(&h.past, &h.future) }

// Redo goes forward again; false where there is nothing to redo.
func (h *History) Redo() bool { return h.move(&h.future, &h.past) }

func (h *History) move(from, to *[]step) bool {
	n := len(*from) - 1
	if n < 0 {
		return false
	}
	back := (*from)[n]
	*from = (*from)[:n]
	*to = append(*to, step{h.now, back.act})
	place, ids := h.now.Place, h.now.Ids // undoing takes the person nowhere and gives no id free
	h.now = back.review
	h.now.Place, h.now.Ids = place, h.now.Ids.after(ids)
	return true
}

// CanUndo names the act that Undo would take back; "" for none.
func (h *History) CanUndo() string { return top(h.past) }

// CanRedo names the act that Redo would do again; "" for none.
func (h *History) CanRedo() string { return top(h.future) }

func top(steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].act
}
