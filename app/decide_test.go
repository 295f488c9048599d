//go:build !headless

package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"

	"parley/app/review"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/memo"
)

const (
	leftDraft = `Меморандум

1. Стороны прекращают огонь на всей линии соприкосновения.
2. Украина сохраняет нейтральный статус.
3. Стороны обмениваются военнопленными.
`
	rightDraft = `Меморандум

1. Україна не може бути змушена до нейтралітету.
2. Сторони припиняють вогонь на 30 днів.
3. Військовополонених обмінюють усіх на всіх.
`
)

// openDrafts opens two drafts in a program that really reads and compares, roomy enough for the panel.
func openDrafts(t *testing.T) (*bench, [2]string) {
	t.Helper()
	b := newBench(t, 1400, 1000)
	b.engine.read = func(ctx context.Context, s source, progress memo.Progress) (*memo.Memo, error) {
		m, err := importer.ReadBytes(ctx, s.name, s.bytes, importer.Options{Progress: progress, View: s.view, Encoding: s.encoding})
		if err == nil {
			m.Path = s.path
		}
		return m, err
	}
	b.engine.load, b.engine.compare = load, comparison.Compute
	var paths [2]string
	for side, text := range []string{leftDraft, rightDraft} {
		paths[side] = filepath.Join(t.TempDir(), []string{"ru.txt", "uk.txt"}[side])
		if err := os.WriteFile(paths[side], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.openPaths(0, paths[:])
	if !b.reviewing {
		t.Fatal("no review")
	}
	return b, paths
}

// selectClause selects the row where a clause of A stands.
func (b *bench) selectClause(t *testing.T, id string) {
	t.Helper()
	for i, c := range b.comparison.Memos[0].Clauses {
		if c.ID == id {
			b.pane.Select(b.homeOf(0, i))
			return
		}
	}
	t.Fatalf("no clause %s", id)
}

// linkOf gives the link between two clauses by their ids, nil for none.
func (b *bench) linkOf(left, right string) *comparison.Link {
	for i := range b.comparison.Links {
		l := &b.comparison.Links[i]
		if b.comparison.Memos[0].Clauses[l.Left].ID == left && b.comparison.Memos[1].Clauses[l.Right].ID == right {
			return l
		}
	}
	return nil
}

// A person who judges a row that nothing answers is told so, and nothing is decided.
func TestJudgingALoneRowSaysWhy(t *testing.T) {
	for _, command := range []string{"The pair is right", "Not a pair"} {
		b, _ := openDrafts(t)
		b.selectClause(t, "1")
		b.press(t, "Not a pair")
		if len(b.row().Links) > 0 {
			t.Fatal("the row is still paired")
		}
		before := len(b.now().Pairs)
		b.item(t, command).Action()
		if len(b.dialogs) != 1 {
			t.Errorf("%s says nothing", command)
		}
		if len(b.now().Pairs) != before {
			t.Errorf("%s decides something", command)
		}
	}
}

// A person rejects a pair and takes it back, confirms one, and pairs two rows; the rest is paired around it at once.
func TestPairsAreDecided(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	row := b.row().ID
	b.press(t, "Not a pair")
	if b.linkOf("1", "2") != nil {
		t.Fatal("a rejected pair is still there")
	}
	if b.row() == nil || b.row().ID != row {
		t.Error("the row is not selected any more")
	}
	b.item(t, "Undo").Action()
	if l := b.linkOf("1", "2"); l == nil || l.By != align.ByTool {
		t.Fatal("undo does not bring the pair back")
	}
	b.item(t, "Redo").Action()
	b.item(t, "Undo").Action()

	b.selectClause(t, "1")
	b.press(t, "Right")
	b.shows(t, "Paired by you")
	if l := b.linkOf("1", "2"); l.By != align.ByPerson {
		t.Error("a confirmed pair is not the person's")
	}

	b.selectClause(t, "3")
	b.item(t, "Pair with another row…").Action()
	if !b.waitsForAPartner() {
		t.Error("the window does not say what to do next")
	}
	b.selectClause(t, "2")
	b.selectClause(t, "1")
	if l := b.linkOf("3", "2"); l != nil {
		t.Error("a row is paired that the person only passes")
	}
	b.selectClause(t, "2")
	b.typeKey(fyne.KeyReturn)
	if l := b.linkOf("3", "1"); l == nil || l.By != align.ByPerson {
		t.Errorf("rows are not paired: %+v", l)
	}
}

// Whoever writes a working text on an agreed row is told that it is agreed no longer, at the place, and goes on writing.
func TestWritingOnAnAgreedRowGoesOn(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.setStatus(review.Agreed)
	var fields []*field
	for _, c := range controlsOf(b.detail) {
		if f, ok := c.(*field); ok {
			fields = append(fields, f)
		}
	}
	text := fields[1] // behind the note
	b.win.Canvas().Focus(text)
	for _, letter := range "тихо" {
		b.win.Canvas().Focused().TypedRune(letter)
	}
	if text.Text != "тихо" || len(b.dialogs) != 0 || b.win.Canvas().Focused() != fyne.Focusable(text) {
		t.Errorf("the field has %q, %T has the keys", text.Text, b.win.Canvas().Focused())
	}
	if got := b.now().Rows[b.row().ID]; got.Text != "тихо" || got.Status != review.NotDiscussed {
		t.Errorf("the row has %+v", got)
	}
	b.shows(t, "says something else now", "Not discussed")
	for _, c := range controlsOf(b.detail) {
		if s, ok := c.(*button); ok && s.chosen && s.text == "G" {
			t.Error("the panel goes on showing the status")
		}
	}
	b.keepNothing()
}

// A review that is opened again shows the whole of the row where the person was.
func TestReopenedReviewShowsTheRow(t *testing.T) {
	b, paths := openDrafts(t)
	b.win.Resize(fyne.NewSize(1024, 560))
	var text strings.Builder
	text.WriteString("Меморандум\n\nI. Вода\n\n")
	for i := range 40 {
		fmt.Fprintf(&text, "%d. Пункт %d говорит о воде, которую стороны делят поровну, и о том, кто следит за шлюзами и пишет об этом в журнал.\n", i+1, i+1)
	}
	for side := range paths {
		if err := os.WriteFile(paths[side], []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.openPaths(0, paths[:])
	for _, id := range []string{"I/9", "I/20", "I/33"} {
		b.selectClause(t, id)
		b.setStatus(review.Political)
		file := filepath.Join(t.TempDir(), "water.parley")
		if err := review.Save(file, b.whole()); err != nil {
			t.Fatal(err)
		}
		b.openReviewFile(file)
		number := strings.TrimPrefix(id, "I/") + "."
		place := func() (y float32) {
			b.layOut()
			for _, o := range b.objects() {
				if text, ok := o.(*canvas.Text); ok && text.Text == number {
					return fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
				}
			}
			t.Fatalf("%s is not to be seen", number)
			return 0
		}
		opened := place()
		b.pane.Select(b.pane.Selected())
		if again := place(); again != opened {
			t.Errorf("%s stands at %v, shown whole at %v", id, opened, again)
		}
	}
	b.keepNothing()
}

// Whoever pairs from the row that goes up in the other one stands at the pair then.
func TestThePersonStaysAtThePairTheyMade(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.press(t, "Not a pair")
	for clause := range b.comparison.Memos[1].Clauses {
		if b.comparison.Memos[1].Clauses[clause].ID == "2" {
			b.pane.Select(b.homeOf(1, clause))
		}
	}
	if r := b.row(); r == nil || len(r.Cells[0].Clauses) > 0 {
		t.Fatalf("row %+v", r)
	}
	b.press(t, "Pair") // with the best of the others
	if r := b.row(); r == nil || len(r.Cells[0].Clauses) == 0 || len(r.Cells[1].Clauses) == 0 {
		t.Errorf("row %+v is selected", r)
	}
}

// What is decided, written and undone is counted at once by the filters, and the panel stays where the person works.
func TestFiltersCountWhatIsDecided(t *testing.T) {
	b, _ := openDrafts(t)
	b.win.Resize(fyne.NewSize(1400, 500))
	b.selectClause(t, "1")
	counts := func(want bool, chip string) {
		t.Helper()
		there := false
		for _, o := range b.objects() {
			c, ok := o.(*button)
			there = there || ok && c.text == chip
		}
		if there != want {
			t.Errorf("%q among the filters: %v", chip, there)
		}
	}
	b.detailScroll.Refresh()
	b.detailScroll.ScrollToBottom()
	at := b.detailScroll.Offset.Y
	if at == 0 {
		t.Fatal("the panel does not scroll")
	}
	b.setStatus(review.Political)
	counts(true, "R: 1")
	if b.detailScroll.Offset.Y != at {
		t.Errorf("the panel went from %v to %v", at, b.detailScroll.Offset.Y)
	}
	b.item(t, "Undo").Action()
	counts(false, "R: 1")
	b.item(t, "Redo").Action()
	counts(true, "R: 1")

	b.writeNote()
	note := b.win.Canvas().Focused().(*field)
	note.SetText("Спросить юристов")
	counts(true, "With notes 1")
	if !b.statuses()[b.pane.Selected()].Noted {
		t.Error("the row does not show that it has a note")
	}
	note.SetText("")
	counts(false, "With notes 1")
	if b.statuses()[b.pane.Selected()].Noted {
		t.Error("the row shows a note that is gone")
	}
	if b.win.Canvas().Focused() != fyne.Focusable(note) {
		t.Error("the person is thrown out of the note")
	}
	b.selectClause(t, "3")
	if b.detailScroll.Offset.Y != 0 {
		t.Error("another row is not explained from its beginning")
	}
}

// typeKey types a key where the focus stands.
func (b *bench) typeKey(name fyne.KeyName) {
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// A clause that waits for its partner gets the one whose row is pressed; Escape gives it none, and then ends the search.
func TestAPartnerIsPressedOrForsaken(t *testing.T) {
	b, _ := openDrafts(t)
	b.finding.field.SetText("вогонь")
	pairs := len(b.now().Pairs)
	b.selectClause(t, "3")
	b.item(t, "Pair with another row…").Action()
	at0 := b.pane.Selected()
	b.typeKey(fyne.KeyReturn) // its own row has no other clause for it
	if !b.waitsForAPartner() || b.pane.Selected() != at0 {
		t.Error("Enter on a row without a partner leads elsewhere, or ends the waiting")
	}
	b.typeKey(fyne.KeyEscape)
	if b.waitsForAPartner() {
		t.Fatal("Escape leaves the clause waiting")
	}
	b.selectClause(t, "2")
	b.typeKey(fyne.KeyReturn)
	if len(b.now().Pairs) != pairs {
		t.Error("a forsaken clause is paired")
	}
	if b.finding.query.Text == "" {
		t.Error("one Escape does two things")
	}
	b.typeKey(fyne.KeyEscape)
	if b.finding.query.Text != "" {
		t.Error("Escape leaves the marks of the search")
	}

	b.selectClause(t, "3")
	at := b.placeOf(t, b.homeOf(1, 1))
	b.selectClause(t, "3")
	b.item(t, "Pair with another row…").Action()
	b.pane.Tapped(at)
	if l := b.linkOf("3", "1"); l == nil || l.By != align.ByPerson {
		t.Errorf("pressing a row pairs nothing: %+v", l)
	}
}

// waitsForAPartner says whether the panel asks for the partner of a clause.
func (b *bench) waitsForAPartner() bool {
	said := strings.ReplaceAll(b.say.Say("app.work.waiting", "B", "3"), "\u00a0", " ")
	return strings.Contains(strings.ReplaceAll(strings.Join(b.words(), " "), "\u00a0", " "), said)
}

// placeOf finds where a row of the pane that is not selected can be pressed.
func (b *bench) placeOf(t *testing.T, row int) *fyne.PointEvent {
	t.Helper()
	for y := float32(0); y < b.pane.Size().Height; y += 4 {
		at := &fyne.PointEvent{Position: fyne.NewPos(120, y)}
		if b.pane.Tapped(at); b.pane.Selected() == row {
			return at
		}
	}
	t.Fatalf("row %d is not to be seen", row)
	return nil
}

// A status, a note and a working text are the person's; an edited agreement is none any more, and that is said.
func TestRowsAreDecided(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	id := b.row().ID
	b.press(t, "G")
	b.shows(t, "Agreed")
	b.writeNote()
	b.win.Canvas().Focused().(*field).SetText("Спросить юристов")
	if got := b.now().Rows[id]; got.Status != review.Agreed || got.Note != "Спросить юристов" {
		t.Errorf("%+v", got)
	}
	b.writeText(id, "[RUS: …] [UKR: …]")
	b.shows(t, "says something else now")
	if b.now().Rows[id].Status != review.NotDiscussed {
		t.Error("an agreement outlives its text")
	}
	for range 3 {
		b.item(t, "Undo").Action()
	}
	if len(b.now().Rows) != 0 {
		t.Errorf("after undo: %+v", b.now().Rows)
	}
}

// The foot says whether what was decided is saved, and leads to saving it.
func TestTheFootSaysWhetherTheReviewIsSaved(t *testing.T) {
	b, _ := openDrafts(t)
	if b.saved.Visible() {
		t.Errorf("with nothing decided the foot says %q", b.saved.text)
	}
	b.selectClause(t, "1")
	b.setStatus(review.Political)
	b.press(t, "Review not saved")
	if len(b.dialogs) != 1 {
		t.Fatal("no question where to save it")
	}
	b.uncover()
	path := filepath.Join(t.TempDir(), "a.parley")
	if err := review.Save(path, b.whole()); err != nil {
		t.Fatal(err)
	}
	b.keepIn(path)
	b.saveReview(nil)
	b.tellKept()
	if b.saved.text != "Review saved" || !b.saved.disabled {
		t.Errorf("the foot says %q of a saved review", b.saved.text)
	}
	b.setStatus(review.Agreed)
	if b.saved.text != "Saving…" {
		t.Errorf("the foot says %q of a review that changes", b.saved.text)
	}
	b.keepNothing()
}

// A review is saved, opened as it was left, and kept up to date; closing one that has no file asks.
func TestReviewIsKept(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "2")
	id := b.row().ID
	b.press(t, "R")
	if want := "ru.txt — uk.txt · not saved · Parley"; b.win.Title() != want {
		t.Errorf("title %q, want %q", b.win.Title(), want)
	}
	b.quit()
	b.shows(t, "Save the review?")
	b.uncover()

	path := filepath.Join(t.TempDir(), "переговори.parley")
	if err := review.Save(path, b.whole()); err != nil {
		t.Fatal(err)
	}
	b.keepIn(path)
	if want := "переговори.parley"; !strings.HasPrefix(b.win.Title(), want) {
		t.Errorf("title %q, want %q", b.win.Title(), want)
	}
	if left := b.sheltered(); len(left) != 0 {
		t.Errorf("a saved review is still sheltered: %v", left)
	}
	b.decide("note", b.now().SetNote(id, "позже"))
	b.leave(func() {})

	again := newBench(t, 1400, 1000)
	again.engine.compare = comparison.Compute
	again.dropped(fyne.NewPos(10, 10), []fyne.URI{storage.NewFileURI(path)})
	if !again.reviewing {
		t.Fatal("no review")
	}
	if r := again.row(); r == nil || r.ID != id || again.now().Rows[id] != (review.Row{Status: review.Political, Note: "позже", Says: again.now().Rows[id].Says}) {
		t.Errorf("row %+v, decisions %+v", r, again.now().Rows)
	}
	if string(again.drafts[0].source.bytes) != leftDraft {
		t.Error("the draft is not there byte for byte")
	}
	if got := again.settings.recentReviews(); len(got) != 1 || got[0] != path {
		t.Errorf("recent %v", got)
	}
	again.keepNothing()
}

// A draft that is read otherwise is read so again when its review is opened; a review in which nothing was decided is not
// kept for that.
func TestReviewKeepsHowADraftIsRead(t *testing.T) {
	b, _ := openDrafts(t)
	b.reread(0, func(s *source) { s.encoding = "utf-8" })
	if b.decisions.kept.keeper != nil {
		t.Error("a review without decisions is kept")
	}
	b.selectClause(t, "2")
	b.press(t, "R")
	b.reread(0, func(s *source) { s.encoding = "koi8-u" })
	if got := b.keptFile(t).Drafts[0]; got.Reading.Encoding != "koi8-u" || got.Memo.Encoding != "koi8-u" {
		t.Errorf("the file says that draft A is read as %q, %q", got.Reading.Encoding, got.Memo.Encoding)
	}
	b.keepNothing()
}

// Whoever has only gone on in a review since it was saved finds the place again.
func TestReviewIsLeftWhereThePersonStands(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.press(t, "G")
	path := filepath.Join(t.TempDir(), "a.parley")
	b.keepIn(path)
	b.selectClause(t, "3")
	id := b.row().ID
	b.leave(func() {})
	if r, err := review.Open(context.Background(), path); err != nil || r.Place.Row != id {
		t.Errorf("%v: the review was left at row %q, want %q", err, r.Place.Row, id)
	}
}

// What was never saved is offered on the first screen; it is as it was left.
func TestUnsavedReviewIsSheltered(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "3")
	b.press(t, "Y")
	id := b.row().ID
	b.keepNothing()
	b.goHome()
	b.shows(t, "A review that was not saved")
	kept := b.sheltered()
	if len(kept) != 1 {
		t.Fatalf("sheltered %v", kept)
	}
	b.openReviewFile(kept[0])
	if b.now().Rows[id].Status != review.WorkingGroup || !b.unsaved() {
		t.Errorf("%+v", b.now().Rows)
	}
	b.keepNothing()
}

// What a program left behind that has ended is this one's once it is opened, and gone once it is saved or dropped.
func TestShelteredReviewIsTakenOver(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "3")
	b.press(t, "Y")
	b.keepNothing()
	for _, end := range []struct {
		name string
		do   func()
	}{
		{"saved", func() { b.keepIn(filepath.Join(t.TempDir(), "a.parley")) }},
		{"dropped", func() {
			b.leave(func() {})
			b.press(t, "Don’t save")
		}},
	} {
		own, err := filepath.Glob(filepath.Join(b.shelters, "*"))
		if err != nil || len(own) != 1 {
			t.Fatalf("%v: %v", err, own)
		}
		left := filepath.Join(b.shelters, "999999999-20250602T100000.parley")
		data, err := os.ReadFile(own[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(own[0], left); err != nil {
			t.Fatal(err)
		}
		b.openReviewFile(left)
		if len(b.now().Rows) != 1 || len(b.sheltered()) != 0 {
			t.Errorf("open: %+v; offered: %v", b.now().Rows, b.sheltered())
		}
		end.do()
		if left, _ := filepath.Glob(filepath.Join(b.shelters, "*")); len(left) != 0 {
			t.Errorf("%s, and there is still %v", end.name, left)
		}
		if err := os.WriteFile(own[0], data, 0o600); err != nil {
			t.Fatal(err)
		}
		b.keepNothing()
	}
}

// Sides that are swapped keep their decisions.
func TestSwapKeepsDecisions(t *testing.T) {
	b, _ := openDrafts(t)
	b.selectClause(t, "1")
	b.press(t, "G")
	b.press(t, "Not a pair")
	b.uncover()
	b.swap()
	if b.linkOf("2", "1") != nil {
		t.Error("a rejected pair comes back with the sides swapped")
	}
	b.swap()
	if got := b.now().PairOf("1", "2"); got != review.Rejected {
		t.Errorf("the decision is %q", got)
	}
	b.keepNothing()
}

func TestReviewThatCannotBeOpened(t *testing.T) {
	b := newBench(t, 1024, 700)
	path := filepath.Join(t.TempDir(), "a.parley")
	if err := os.WriteFile(path, []byte("no review"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.openReviewFile(path)
	b.shows(t, "a.parley", "This is not a review that Parley saved.")
}
