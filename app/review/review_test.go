package review_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/app/review"
	"parley/diffview/align"
	"parley/diffview/comparison"
)

// Each act gives a new review and leaves the one before as it was.
func TestActs(t *testing.T) {
	first := review.Review{}
	second := first.SetPair(review.Pair{Left: "2", Right: "1", Decision: review.Confirmed})
	third := second.SetPair(review.Pair{Left: "1", Right: "2", Decision: review.Added}).SetPair(review.Pair{Left: "2", Right: "1", Decision: review.Rejected})
	if len(first.Pairs) != 0 || second.PairOf("2", "1") != review.Confirmed || third.PairOf("2", "1") != review.Rejected {
		t.Errorf("%v\n%v\n%v", first, second, third)
	}
	want := []review.Pair{{Left: "1", Right: "2", Decision: review.Added}, {Left: "2", Right: "1", Decision: review.Rejected}}
	if diff := cmp.Diff(want, third.Pairs); diff != "" {
		t.Error(diff)
	}
	if got := third.DropPair("2", "1").PairOf("2", "1"); got != "" {
		t.Errorf("a dropped decision is %q", got)
	}

	noted := first.SetNote("4", "Спросить юристов").SetOwner("4", "Олена").SetMover("4", review.SideB)
	if len(first.Rows) != 0 || noted.Rows["4"] != (review.Row{Note: "Спросить юристов", Owner: "Олена", Mover: review.SideB}) {
		t.Errorf("%+v", noted.Rows)
	}
	if bare := noted.SetNote("4", "").SetOwner("4", "").SetMover("4", review.Nobody); len(bare.Rows) != 0 {
		t.Errorf("rows without decisions are kept: %+v", bare.Rows)
	}
}

// Editing the working text of a settled row takes the agreement back, and says so.
func TestTextTakesAgreementBack(t *testing.T) {
	for _, s := range review.Statuses {
		r := review.Review{}.SetStatus("7", s, "digest")
		r, dropped := r.SetText("7", "[RUS: …] [UKR: …]")
		if dropped != s.Settled() || s.Settled() && r.Rows["7"].Status != review.NotDiscussed || !s.Settled() && r.Rows["7"].Status != s {
			t.Errorf("status %q: dropped %v, now %q", s, dropped, r.Rows["7"].Status)
		}
		if _, again := r.SetStatus("7", s, "").SetText("7", "[RUS: …] [UKR: …]"); again {
			t.Errorf("status %q: the same text again takes it back", s)
		}
	}
}

// A person's word on a pair holds when the drafts are paired anew.
func TestPairing(t *testing.T) {
	r := begun(t)
	linked := func(r review.Review, left, right string) (found bool, by align.Origin) {
		c := compared(t, r)
		for _, l := range c.Links {
			if c.Memos[0].Clauses[l.Left].ID == left && c.Memos[1].Clauses[l.Right].ID == right {
				return true, l.By
			}
		}
		return false, ""
	}
	if found, by := linked(r, "1", "2"); !found || by != align.ByTool {
		t.Fatalf("the tool does not pair the ceasefires: %v, %v", found, by)
	}
	if found, _ := linked(r.SetPair(review.Pair{Left: "1", Right: "2", Decision: review.Rejected}), "1", "2"); found {
		t.Error("a rejected pair is made again")
	}
	if found, by := linked(r.SetPair(review.Pair{Left: "3", Right: "1", Decision: review.Added}), "3", "1"); !found || by != align.ByPerson {
		t.Errorf("a person's pair is not kept: %v, %v", found, by)
	}
	gone := r.SetPair(review.Pair{Left: "99", Right: "1", Decision: review.Added})
	if _, _, lost := gone.Pairing(&gone.Drafts[0].Memo, &gone.Drafts[1].Memo); lost != 1 {
		t.Errorf("%d decisions name clauses that are not there, want 1", lost)
	}
}

// Rows keep their ids and their decisions when pairs change, no id is given twice, and a settled row that says something
// else is not settled any more.
func TestLay(t *testing.T) {
	r := begun(t)
	c := compared(t, r)
	r, ids, dropped := r.Lay(c)
	if len(dropped) != 0 || len(ids) != len(c.Rows) || ids[0] != "1" {
		t.Fatalf("ids %v, dropped %v", ids, dropped)
	}
	at := slices.IndexFunc(c.Links, func(l comparison.Link) bool { return c.Memos[0].Clauses[l.Left].ID == "1" })
	link := c.Links[at]
	row := slices.IndexFunc(anchorsOf(c), func(a []string) bool { return slices.Contains(a, "A/1") })
	r = r.SetStatus(ids[row], review.Agreed, review.Says(c, row)).SetNote(ids[row], "вместе")

	again, same, dropped := r.Lay(c)
	if diff := cmp.Diff(ids, same) + cmp.Diff(r.Rows, again.Rows); diff != "" || len(dropped) != 0 {
		t.Errorf("laid again: dropped %v\n%s", dropped, diff)
	}

	apart := r.SetPair(review.Pair{Left: "1", Right: c.Memos[1].Clauses[link.Right].ID, Decision: review.Rejected})
	other := compared(t, apart)
	apart, now, dropped := apart.Lay(other)
	if !slices.Equal(dropped, []string{ids[row]}) || apart.Rows[ids[row]].Status != review.NotDiscussed || apart.Rows[ids[row]].Note != "вместе" {
		t.Errorf("dropped %v, row %+v", dropped, apart.Rows[ids[row]])
	}
	seen := map[string]bool{}
	for _, id := range now {
		if seen[id] {
			t.Errorf("the id %s stands twice in %v", id, now)
		}
		seen[id] = true
	}
	for i, a := range anchorsOf(other) {
		if slices.Contains(a, "A/1") && now[i] != ids[row] {
			t.Errorf("the row of A/1 is now %s, was %s", now[i], ids[row])
		}
	}
	if lost := apart.SetNote("77", "x").Lost(now); !slices.Equal(lost, []string{"77"}) {
		t.Errorf("lost %v", lost)
	}
}

func TestHistory(t *testing.T) {
	h := review.Begin(review.Review{})
	if h.Undo() || h.Redo() || h.CanUndo() != "" {
		t.Error("there is something to undo at the start")
	}
	h.Do("note", h.Now().SetNote("1", "a"))
	h.Do("status", h.Now().SetStatus("1", review.Agreed, ""))
	placed := h.Now()
	placed.Place.Row = "9"
	h.Amend(placed)
	if h.CanUndo() != "status" || !h.Undo() || h.Now().Rows["1"].Status != review.NotDiscussed || h.Now().Place.Row != "9" {
		t.Errorf("after undo: %+v", h.Now())
	}
	if h.CanRedo() != "status" || !h.Redo() || h.Now().Rows["1"].Status != review.Agreed {
		t.Errorf("after redo: %+v", h.Now())
	}
	for _, note := range []string{"п", "пр", "при"} {
		h.Continue("note 2", h.Now().SetNote("2", note))
	}
	if h.Undo(); h.Now().Rows["2"].Note != "" || h.Now().Rows["1"].Status != review.Agreed {
		t.Errorf("typing is not undone at once: %+v", h.Now().Rows)
	}
	h.Undo()
	h.Do("owner", h.Now().SetOwner("1", "b"))
	if h.CanRedo() != "" {
		t.Error("what was undone can be redone after another act")
	}
}

// Sides that are changed over and back leave the review as it was, and what is settled settled.
func TestSwapped(t *testing.T) {
	r := begun(t)
	r = r.SetPair(review.Pair{Left: "3", Right: "1", Decision: review.Added}).SetPair(review.Pair{Left: "1", Right: "3", Decision: review.Rejected})
	c := compared(t, r)
	r, ids, _ := r.Lay(c)
	for i, id := range ids {
		r = r.SetStatus(id, review.Agreed, review.Says(c, i)).SetMover(id, review.SideA)
	}
	turned := r.Swapped()
	if turned.PairOf("1", "3") != review.Added || turned.Rows[ids[0]].Mover != review.SideB {
		t.Errorf("%+v", turned)
	}
	if diff := cmp.Diff(r, turned.Swapped()); diff != "" {
		t.Error(diff)
	}
}
