//go:build !headless

package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"parley/app/review"
	"parley/diffview/align"
	"parley/diffview/comparison"
	"parley/diffview/pane"
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

// A clause that is dragged to its pair leads to the row of both.
func TestADraggedPairIsShown(t *testing.T) {
	b, _ := openDrafts(t)
	b.pane.Select(-1)
	left := slices.IndexFunc(b.comparison.Memos[0].Clauses, func(c memo.Clause) bool { return c.ID == "3" })
	b.paired(pane.Place{Side: 0, Clause: left}, pane.Place{Side: 1, Clause: 1})
	r := b.row()
	if r == nil || !slices.ContainsFunc(r.Links, func(i int) bool { return b.comparison.Links[i].By == align.ByPerson }) {
		t.Errorf("after the drag row %+v is selected", r)
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
