//go:build !headless

package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"parley/diffview/comparison"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// ferry is a draft with things to correct.
const ferry = `Меморандум
Раздел I. Порт
1. Порт открыт всем судам. 2. Мост закрыт до мая.
4. Стороны назначают смотрителя; Стороны назначают сторожа ночью.
Раздел II. Споры
1. Споры решают Стороны.`

// cutDraft cuts a text of one paragraph a line.
func cutDraft(name, text string) *memo.Memo {
	t := memo.Text{Format: "text"}
	for i, l := range strings.Split(text, "\n") {
		t.Paragraphs = append(t.Paragraphs, memo.Paragraph{Text: l, Place: memo.Place{Page: 1, Line: i + 1, Paragraph: i + 1}})
	}
	m := clauses.Cut(t)
	m.Name = name
	return &m
}

// openCheck opens two drafts in a program that really cuts, and checks the cut of the first.
func openCheck(t *testing.T, reviewing bool) *bench {
	t.Helper()
	b := newBench(t, 1024, 700)
	b.engine.read = func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
		return cutDraft(s.name, ferry), nil
	}
	b.engine.compare = comparison.Compute
	b.openPaths(0, []string{"/drafts/ru.txt"})
	b.openPaths(1, []string{"/drafts/uk.txt"})
	if reviewing {
		b.compare()
	}
	b.item(t, "Check the cut…").Action()
	return b
}

// ids lists the clauses in the list, the selected one in brackets.
func (b *bench) ids() string {
	var all []string
	for i, c := range b.check.list.memo.Clauses {
		id := c.ID
		if c.Kind == memo.Heading {
			id += "*"
		}
		if i == b.check.list.selected {
			id = "[" + id + "]"
		}
		all = append(all, strings.Repeat(">", c.Level)+id)
	}
	return strings.Join(all, " ")
}

func (b *bench) cutIs(t *testing.T, want string) {
	t.Helper()
	if got := b.ids(); got != want {
		t.Errorf("the cut is\n%s, want\n%s", got, want)
	}
}

// keys types keys as a person does, to what has the focus.
func (b *bench) keys(names ...fyne.KeyName) {
	for _, name := range names {
		event := &fyne.KeyEvent{Name: name}
		if f := b.win.Canvas().Focused(); f != nil {
			f.TypedKey(event)
			continue
		}
		b.strayKey(event)
	}
}

func TestCheckShowsTheCutAndItsDoubts(t *testing.T) {
	b := openCheck(t, false)
	b.shows(t, "How the drafts are cut into clauses", "A · ru.txt", "B · uk.txt", "Раздел I.", "Порт открыт всем судам.", "p. 1, l. 3", "heading · I",
		"The numbering leaps from “1.” to “4.”", "6 clauses · 1 doubt")
	b.cutIs(t, "[T*] I* >I/1 >I/4 II* >II/1")
	b.keys(fyne.KeyF8)
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
}

func TestSplitAtAProvisionAndUndo(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	b.shows(t, "Split I.1", "Press the word")
	b.keys(fyne.KeyReturn)
	b.cutIs(t, "T* I* >[I/1] >I/1+2 >I/4 II* >II/1")
	if c := b.drafts[0].memo.Clauses[3]; c.Label != "2." || c.Text != "Мост закрыт до мая." {
		t.Errorf("split off: %q %q", c.Label, c.Text)
	}
	b.shows(t, "7 clauses", "1 correction")
	b.item(t, "Undo").Action()
	b.cutIs(t, "T* I* >[I/1] >I/4 II* >II/1")
	b.item(t, "Redo").Action()
	b.cutIs(t, "T* I* >[I/1] >I/1+2 >I/4 II* >II/1")
}

// The keys of correcting are left to the fields where a person writes, as long as no cut is checked.
func TestKeysOfTheCutAreFreeElsewhere(t *testing.T) {
	b := newBench(t, 1024, 700)
	for _, label := range []string{"Undo", "Redo", "Deeper", "Shallower", "Heading or clause"} {
		if item := b.item(t, label); item.Action != nil || !item.Disabled {
			t.Errorf("%q takes its key", label)
		}
	}
}

func TestSplitAtAnyWord(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn)
	if got := b.drafts[0].memo.Clauses[6].Text; got != "решают Стороны." {
		t.Errorf("split off: %q", got)
	}
	b.keys(fyne.KeyDown, fyne.KeyReturn, fyne.KeyEscape)
	if len(b.dialogs) > 0 || len(b.drafts[0].memo.Clauses) != 7 {
		t.Error("Escape does not leave the clause as it is")
	}
}

// Of a clause that is split both parts are seen, also at the end of the view.
func TestBothPartsOfASplitAreSeen(t *testing.T) {
	b := openCheck(t, false)
	b.win.Resize(fyne.NewSize(1024, 330))
	b.keys(fyne.KeyEnd)
	b.item(t, "Split the clause…").Action()
	b.keys(fyne.KeyReturn)
	l := b.check.list
	first, after := l.sheet.tops[l.selected], l.sheet.tops[l.selected+2]
	if l.sheet.tops[len(l.sheet.tops)-1] <= l.scroll.Size().Height {
		t.Fatal("all clauses have room; lengthen the draft")
	}
	if y := l.scroll.Offset.Y; first < y || after > y+l.scroll.Size().Height {
		t.Errorf("the parts stand from %v to %v, seen are %v to %v", first, after, y, y+l.scroll.Size().Height)
	}
}

func TestSplitWhereTheMouseIs(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	field := b.win.Canvas().Focused().(*splitField)
	at := strings.Index(ferry, "всем")
	x := field.measure(ferry[strings.Index(ferry, "Порт открыт"):at] + "вс")
	field.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 4)})
	b.press(t, "Split")
	if got := b.drafts[0].memo.Clauses[3].Text; !strings.HasPrefix(got, "всем судам.") {
		t.Errorf("split off: %q", got)
	}
}

func TestJoinAndLevels(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	b.press(t, "Deeper")
	b.cutIs(t, "T* I* >I/1 >>[I/4] II* >II/1")
	b.press(t, "Shallower")
	b.press(t, "Heading")
	b.cutIs(t, "T* I* >I/1 >[I/4*] II* >II/1")
	b.press(t, "Heading")
	b.keys(fyne.KeyBackspace)
	b.cutIs(t, "T* I* >[I/1] II* >II/1")
	b.press(t, "Note")
	b.shows(t, "note · I.1")
	for range 6 {
		b.item(t, "Undo").Action()
	}
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
	if b.drafts[0].memo != b.drafts[0].cut.read {
		t.Error("all is undone and the memo is not the one that was read")
	}
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	b := openCheck(t, false)
	b.press(t, "Join")
	b.shows(t, "There is no clause before this one.")
	b.press(t, "Shallower")
	b.shows(t, "This clause stands at the top already.")
	b.keys(fyne.KeyReturn)
	b.shows(t, "There is nothing to split")
	b.keys(fyne.KeyDown)
	b.shows(t, "6 clauses")
	if b.drafts[0].cut.done != 0 {
		t.Error("something was done")
	}
}

func TestEachDraftKeepsItsOwnCut(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyF6)
	b.cutIs(t, "[T*] I* >I/1 >I/4 II* >II/1")
	b.press(t, "A · ru.txt")
	b.cutIs(t, "T* I* >[I/1] >I/1+2 >I/4 II* >II/1")
	b.press(t, "Back")
	b.shows(t, "7 clauses", "6 clauses", "Check the cut: 1 doubt")
	b.swap()
	if len(b.drafts[1].memo.Clauses) != 7 || b.drafts[1].cut.done != 1 {
		t.Error("swapping loses the cut")
	}
}

func TestCompareGoesOnWithTheCut(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	b.press(t, "Compare")
	if !b.reviewing || b.check != nil || len(b.comparison.Memos[0].Clauses) != 7 || !b.comparison.Audits[0].Complete() {
		t.Errorf("reviewing %v, checking %v", b.reviewing, b.check != nil)
	}
}

func TestReviewIsPairedAnewWhenTheCutChanged(t *testing.T) {
	b := openCheck(t, true)
	before := b.comparison
	b.keys(fyne.KeyEscape)
	if b.check != nil || b.comparison != before {
		t.Error("nothing was changed, and the review is not as it was")
	}
	b.press(t, "Check the cut: 2 doubts")
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	if b.decisions.kept.keeper == nil || len(b.whole().Drafts[0].Corrections) != 1 {
		t.Error("the correction is not kept with the review at once")
	}
	b.press(t, "Done")
	if b.check != nil || b.comparison == before || len(b.comparison.Memos[0].Clauses) != 7 {
		t.Error("the review was not paired anew")
	}
}

func TestAnotherReadingKeepsWhatFits(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEnd)
	b.press(t, "Note")
	b.engine.read = func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
		return cutDraft(s.name, strings.Replace(ferry, "Споры решают Стороны.", "Споры решает суд.", 1)), nil
	}
	b.reread(0, func(*source) {})
	b.shows(t, "1 correction of the cut no longer fits")
	if d := b.drafts[0]; d.cut.done != 1 || len(d.memo.Clauses) != 7 {
		t.Errorf("%d acts in force on %d clauses", d.cut.done, len(d.memo.Clauses))
	}
}

// While a correction is worked out, what the person types waits, and is done in its order.
func TestTypingGoesOnWhileTheCutIsWorkedOut(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	b.hold = true
	b.item(t, "Deeper").Action()
	b.keys(fyne.KeyUp)
	b.item(t, "Make it a note").Action()
	b.keys(fyne.KeyEnd, fyne.KeyBackspace)
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
	b.hold = false
	b.release()
	b.cutIs(t, "T* I* I/1 >I/4 [II]")
	for range 3 {
		b.item(t, "Undo").Action()
	}
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
}

// Cancel leaves the cut as it was, and forgets what waited.
func TestCancelOfACorrection(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	b.hold = true
	b.item(t, "Deeper").Action()
	b.keys(fyne.KeyBackspace)
	b.tell(b.work)
	b.keys(fyne.KeyEscape)
	b.hold = false
	b.release()
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
	if len(b.drafts[0].cut.acts) != 0 || b.check == nil {
		t.Error("something was done")
	}
}

// What a person finds right is no doubt any more, until that is undone.
func TestADoubtIsSettled(t *testing.T) {
	b := openCheck(t, false)
	b.item(t, "It is right as it is").Action()
	b.shows(t, "Nothing about this clause is doubtful.")
	b.keys(fyne.KeyF8)
	b.item(t, "It is right as it is").Action()
	b.cutIs(t, "T* I* >I/1 >[I/4] II* >II/1")
	b.shows(t, "6 clauses · 0 doubts · 1 correction")
	b.item(t, "Undo").Action()
	b.shows(t, "6 clauses · 1 doubt")
	if len(b.check.list.doubts[3]) != 1 {
		t.Errorf("undone, the doubts are %v", b.check.list.doubts[3])
	}
}

// A draft that has to be unlocked again before another reading keeps what a person did to its cut.
func TestAPasswordOnTheWayKeepsTheCut(t *testing.T) {
	b := openCheck(t, false)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	cut := b.drafts[0].memo
	b.engine.read = func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
		if s.password != "secret" {
			return nil, &memo.FileError{Path: s.name, Problem: memo.Encrypted}
		}
		return cutDraft(s.name, ferry), nil
	}
	b.reread(0, func(*source) {})
	b.enter(t, "sesame")
	b.enter(t, "secret")
	if b.check == nil {
		b.item(t, "Check the cut…").Action()
	}
	if diff := cmp.Diff(cut, b.drafts[0].memo); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	if b.drafts[0].cut.done != 1 {
		t.Errorf("%d acts are in force", b.drafts[0].cut.done)
	}
}

// However deep a clause stands, page and line are told.
func TestPlacesAreNeverCutOff(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.engine.read = func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
		return cutDraft(s.name, "Меморандум\nСтороны согласились:\nРаздел I\nВариант 1\nОбщее\n1. Стороны:\nа) строят:\n– мост;\n– порт.\nРаздел II\n1. Всё."), nil
	}
	b.openPaths(0, []string{"/drafts/ru.txt"})
	b.talk("uk")
	b.item(t, "Перевірити поділ…").Action()
	l := b.check.list
	for i, c := range l.memo.Clauses {
		for _, width := range []float32{90, 140, sheetSource} {
			if got := l.sheet.shortSource(i, width, faint); !strings.HasSuffix(got, fmt.Sprintf("рядок %d", c.Line)) {
				t.Errorf("%s is said as %q", c.ID, got)
			}
		}
	}
	b.shows(t, "преамбула 1 · с. 1, рядок 2")
}

// Thousands of clauses are no more work to draw than the few that are seen.
func TestLongDraftDrawsWhatIsSeen(t *testing.T) {
	b := newBench(t, 1024, 700)
	var text strings.Builder
	text.WriteString("Меморандум")
	for i := range 3000 {
		fmt.Fprintf(&text, "\n%d. Стороны открывают переправу номер %d для всех судов и лодок.", i+1, i+1)
	}
	b.engine.read = func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
		return cutDraft(s.name, text.String()), nil
	}
	b.openPaths(0, []string{"/drafts/ru.txt"})
	b.item(t, "Check the cut…").Action()
	if n := len(b.check.list.sheet.shown.drawn); n == 0 || n > 40 {
		t.Errorf("%d rows are drawn", n)
	}
	b.keys(fyne.KeyEnd)
	b.shows(t, "переправу номер 3000 ")
	b.keys(fyne.KeyPageUp)
	if l := b.check.list; l.selected >= 3000 || l.selected < 2950 {
		t.Errorf("a page up from 3000 is %d", l.selected)
	}
	if n := len(b.check.list.sheet.shown.drawn); n > 40 {
		t.Errorf("%d rows are drawn", n)
	}
	b.keys(fyne.KeyHome)
	b.shows(t, "переправу номер 1 ")
}

// Every row stands below the one before it, whatever the width and the size of text.
func TestRowsDoNotOverlap(t *testing.T) {
	for _, step := range []int{0, usualScale, len(textScales) - 1} {
		b := openCheck(t, false)
		b.scale(step)
		for _, width := range []float32{700, 1024, 1600} {
			b.win.Resize(fyne.NewSize(width, 700))
			s := b.check.list.sheet
			if !slices.IsSorted(s.tops) || len(s.tops) != 7 || s.tops[6] != s.MinSize().Height {
				t.Errorf("step %d, width %v: rows at %v", step, width, s.tops)
			}
			for i, row := range s.rows {
				if height := s.tops[i+1] - s.tops[i]; height < float32(len(row.lines))*s.lineHeight(plain) {
					t.Errorf("row %d of %d lines has height %v", i, len(row.lines), height)
				}
			}
		}
	}
}

func TestCheckPictures(t *testing.T) {
	for _, language := range []string{"en", "ru", "uk"} {
		for _, l := range []look{light, dark} {
			t.Run(language+" "+string(l), func(t *testing.T) {
				b := openCheck(t, true)
				b.settings.setLook(l)
				b.settings.setLanguage(language)
				b.wear()
				b.speak()
				b.keys(fyne.KeyDown, fyne.KeyDown)
				b.matchesPicture(t, "check-"+language+"-"+string(l)+".png")
			})
		}
	}
}
