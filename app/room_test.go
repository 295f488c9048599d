//go:build !headless

package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/review"
	"parley/assets/sample"
	"parley/diffview/comparison"
	"parley/diffview/pane"
	"parley/importer"
	"parley/importer/memo"
)

// openMemoranda makes a window with the sample in it, as the program itself reads and compares that.
func openMemoranda(t *testing.T, width, height float32, language string) *bench {
	t.Helper()
	return openComparison(t, width, height, language, memoranda())
}

// openComparison makes a window with a comparison in it, whatever its drafts are.
func openComparison(t *testing.T, width, height float32, language string, made *comparison.Comparison) *bench {
	t.Helper()
	b := newBench(t, width, height)
	b.engine = engine{
		read: func(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
			m := *made.Memos[0]
			if a, _ := sample.Pair(); s.name != a.Name {
				m = *made.Memos[1]
			}
			return &m, nil
		},
		load: loadDraft,
		compare: func(_ context.Context, a, b *memo.Memo, _ comparison.Options) (*comparison.Comparison, error) {
			c := *made
			c.Memos = [2]*memo.Memo{a, b}
			return &c, nil
		},
	}
	b.talk(language)
	b.openSample()
	return b
}

// memoranda is the sample, read and compared once by the program proper.
var memoranda = sync.OnceValue(func() *comparison.Comparison {
	var memos [2]*memo.Memo
	a, b := sample.Pair()
	for side, f := range []sample.File{a, b} {
		m, err := importer.ReadBytes(context.Background(), f.Name, f.Data, importer.Options{})
		if err != nil {
			panic(err)
		}
		memos[side] = m
	}
	c, err := comparison.Compute(context.Background(), memos[0], memos[1], comparison.Options{})
	if err != nil {
		panic(err)
	}
	return c
})

// tight lists what the program itself says on the screen that is cut off or wider than its room, which is a window of a
// size. Words of the drafts, which may be of any length, are cut off where they are excerpts.
func (b *bench) tight(room fyne.Size) []string {
	var found []string
	told := func(text string, why string, values ...any) {
		if !slices.Contains(found, text) {
			found = append(found, fmt.Sprintf("%q "+why, append([]any{text}, values...)...))
		}
	}
	for _, tree := range append(b.win.Canvas().Overlays().List(), b.win.Content()) {
		if least := tree.MinSize(); least.Width > room.Width || least.Height > room.Height {
			told("the window", "has %.0f by %.0f of %.0f by %.0f", room.Width, room.Height, least.Width, least.Height)
		}
		visitWithin(tree, 0, false, func(o fyne.CanvasObject, x float32, clipped bool) {
			const slack = 1
			width, least := o.Size().Width, o.MinSize().Width
			switch o := o.(type) {
			case *phrase:
				if whole := o.whole() - 1; width+slack < whole && !b.isForeign(o.text) {
					told(o.text, "has %.0f of %.0f", width, whole)
				}
			case *button:
				if width+slack < least {
					told(o.AccessibilityLabel(), "has %.0f of %.0f", width, least)
				}
			case *tick:
				if width+slack < least {
					told(o.Text, "has %.0f of %.0f", width, least)
				}
			case *field:
				edges := 2 * o.Theme().Size(theme.SizeNameInnerPadding)
				if text := fyne.MeasureText(o.PlaceHolder, o.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Width; o.Text == "" && text > width-edges {
					told(o.PlaceHolder, "has %.0f of %.0f", width-edges, text)
				}
			case *container.Scroll:
				if least := o.Content.MinSize().Width; o.Direction == container.ScrollVerticalOnly && width+slack < least {
					told("what scrolls", "has %.0f of %.0f", width, least)
				}
			case *canvas.Text:
				if right := x + fyne.MeasureText(o.Text, o.TextSize, o.TextStyle).Width; !clipped && o.Text != "" && o.Alignment == fyne.TextAlignLeading && right > room.Width+slack {
					told(o.Text, "ends at %.0f", right)
				}
			}
		})
	}
	return found
}

// visitWithin visits what is visible, with where it begins in its tree, and whether it may stand out of its room since that
// scrolls.
func visitWithin(o fyne.CanvasObject, x float32, clipped bool, f func(fyne.CanvasObject, float32, bool)) {
	if o == nil || !o.Visible() {
		return
	}
	if _, over := o.(*widget.PopUp); !over { // which covers the window, and its content stands in that
		x += o.Position().X
	}
	f(o, x, clipped)
	switch o.(type) {
	case *container.Scroll, *container.Clip, *ribbon, *pane.Pane:
		clipped = true
	}
	for _, child := range childrenOf(o) {
		visitWithin(child, x, clipped, f)
	}
}

// isForeign says whether a text is of a draft or the name of a file.
func (b *bench) isForeign(text string) bool {
	for _, d := range b.drafts {
		if strings.Contains(text, d.source.name) && d.source.name != "" {
			return true
		}
		if d.memo == nil {
			continue
		}
		for i := range d.memo.Clauses {
			if strings.HasPrefix(d.memo.Clauses[i].Text, strings.TrimSuffix(text, "…")) {
				return true
			}
		}
	}
	return strings.ContainsRune(text, '/')
}

// screens lead to everything that a person can have before them.
var roomScreens = []struct {
	name string
	open func(*bench)
}{
	{"home", func(b *bench) { b.goHome() }},
	{"empty", func(b *bench) { b.drafts = [2]draft{}; b.goHome() }},
	{"trouble", func(b *bench) {
		b.drafts[0] = draft{source: b.drafts[0].source, trouble: &memo.FileError{Problem: memo.Unscanned}}
		b.drafts[1] = draft{source: b.drafts[1].source, trouble: &memo.FileError{Problem: memo.Encrypted}}
		b.goHome()
	}},
	{"review", func(b *bench) { b.next() }},
	{"remarks", func(b *bench) {
		for side := range b.drafts {
			m := b.comparison.Memos[side]
			m.Warnings = append(m.Warnings, memo.Warning{Code: memo.GuessedCoding, Values: []string{"windows-1251"}}, memo.Warning{Code: memo.PagesCutShort, Values: []string{"2"}})
			m.Marks = memo.Marks{Tracked: 14, Comments: 3}
		}
		b.show()
	}},
	{"topics", func(b *bench) { b.arrange(pane.ByTopic); b.next() }},
	{"unified", func(b *bench) { b.arrange(pane.Unified); b.next() }},
	{"hushed", func(b *bench) { b.next(); b.toggleHush() }},
	{"search", func(b *bench) { b.next(); b.find("NATO"); b.find("Україн") }},
	{"last", func(b *bench) { b.pane.Select(len(b.comparison.Rows) - 1) }},
	{"outline", func(b *bench) { b.next(); b.toggleOutline() }},
	{"outline of A", func(b *bench) { b.outlineAfter(byA) }},
	{"details", func(b *bench) { b.next(); b.toggleDetails() }},
	{"check", func(b *bench) { b.checkCut(0) }},
	{"split", func(b *bench) { b.checkCut(0); b.checkSplit() }},
	{"keys", func(b *bench) { b.showKeys() }},
	{"about", func(b *bench) { b.showAbout() }},
	{"tour 1", func(b *bench) { b.showTour() }},
	{"tour 2", func(b *bench) { b.showTour(); b.press2("app.tour.onward") }},
	{"page", func(b *bench) { b.next(); b.openPage(1) }},
	{"export", func(b *bench) { b.save() }},
	{"save review", func(b *bench) { b.saveReviewAs(nil) }},
	{"all remarks", func(b *bench) { b.showAllRemarks() }},
	{"paste", func(b *bench) { b.app.Clipboard().SetContent("1. Мир."); b.paste(0) }},
	{"password", func(b *bench) {
		b.drafts[0].trouble = &memo.FileError{Problem: memo.Encrypted}
		b.goHome()
		b.askPassword(opening{drafts: b.drafts}, 0)
	}},
	{"leave", func(b *bench) { b.next(); b.setStatus(review.Political); b.leave(func() {}) }},
	{"busy", func(b *bench) { b.newBusyCard(b.drafts[0].source.name).tell(b.say.Say("memo.stage.pairing"), 0.4) }},
}

// press2 presses a button by the key of its words, if there is one.
func (b *bench) press2(key string) {
	for _, o := range b.objects() {
		if found, ok := o.(*button); ok && found.text == b.say.Say(key) {
			found.Tapped(nil)
			return
		}
	}
}

// Nothing that the program says is cut off in a window of 1024 by 700, in any language, and not in a narrower one or in the
// largest size of text either.
func TestNothingIsCutOff(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, window := range []struct {
		language      string
		width, height float32
		text          int // step of its size
	}{
		{"en", 1024, 700, usualScale},
		{"ru", 1024, 700, usualScale},
		{"uk", 1024, 700, usualScale},
		{"uk", 880, 640, usualScale},
		{"en", 1024, 700, len(textScales) - 1},
		{"ru", 1024, 700, len(textScales) - 1},
		{"uk", 1024, 700, len(textScales) - 1},
	} {
		for _, s := range roomScreens {
			t.Run(fmt.Sprintf("%s %.0f %v %s", window.language, window.width, textScales[window.text], s.name), func(t *testing.T) {
				b := openMemoranda(t, window.width, window.height, window.language)
				b.scale(window.text)
				s.open(b)
				b.layOut()
				if tight := b.tight(fyne.NewSize(window.width, window.height)); len(tight) > 0 {
					t.Errorf("no room for:\n%s", strings.Join(tight, "\n"))
				}
			})
		}
	}
}
