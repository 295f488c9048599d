//go:build !headless

package app

import (
	"cmp"
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"parley/diffview/comparison"
	"parley/importer/memo"
)

// TestMain keeps the toolkit's remarks about the machine's locale out of the tests' output.
func TestMain(m *testing.M) {
	quieten()
	os.Exit(m.Run())
}

// bench is a program under test, whose work is done at once unless held.
type bench struct {
	*program
	held []func() // work that waits to be done
	hold bool
	read []string // names of what was read
}

// newBench makes a program in English on a window of the given size, with a reader and a comparer of the test's own.
func newBench(t *testing.T, width, height float32) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	a.Preferences().SetString("language", "en")
	b := &bench{}
	b.program = newProgram(a, "0.1.0", engine{read: b.readDraft, load: loadDraft, compare: compareDrafts})
	b.speak()
	b.shelters = t.TempDir()
	t.Cleanup(func() { b.keepNothing() })         // else it is kept while other tests run
	b.tips.later = func(time.Duration, func()) {} // nobody waits for a tip
	b.spawn = func(f func()) {
		if b.hold {
			b.held = append(b.held, f)
			return
		}
		f()
	}
	b.win.Resize(fyne.NewSize(width, height))
	return b
}

// release does the work that was held.
func (b *bench) release() {
	for _, f := range b.held {
		f()
	}
	b.held = nil
}

func (b *bench) readDraft(_ context.Context, s source, _ memo.Progress) (*memo.Memo, error) {
	b.read = append(b.read, s.name)
	if strings.Contains(s.name, "broken") {
		return nil, &memo.FileError{Path: s.path, Problem: memo.Damaged, Err: errors.New("xref table is missing")}
	}
	if strings.Contains(s.name, "locked") && s.password != "secret" {
		problem := memo.Encrypted
		if s.password != "" {
			problem = memo.WrongPassword
		}
		return nil, &memo.FileError{Path: s.path, Problem: problem}
	}
	language, text := memo.Russian, "Нейтральный статус"
	if strings.Contains(s.name, "uk") {
		language, text = memo.Ukrainian, "Сторона підтверджує"
	}
	var warnings []memo.Warning
	if strings.Contains(s.name, "doubtful") {
		warnings = []memo.Warning{{Code: memo.PagesCutShort, Values: []string{"2"}}}
	}
	var marks memo.Marks
	if strings.Contains(s.name, "changed") {
		marks = memo.Marks{Tracked: 14, Comments: 3}
	}
	encoding := ""
	if strings.Contains(s.name, "guessed") {
		encoding = cmp.Or(s.encoding, "koi8-r")
		if s.encoding == "" {
			warnings = append(warnings, memo.Warning{Code: memo.GuessedCoding, Values: []string{encoding}})
		}
	}
	return &memo.Memo{
		Warnings: warnings, Marks: marks, View: s.view, Encoding: encoding,
		Name: s.name, Path: s.path, SHA256: s.name, Format: "pdf", Language: language, Pages: 3,
		Clauses: []memo.Clause{
			{ID: "1", Label: "1.", Kind: memo.Body, Parent: -1, Text: text, Language: language},
			{ID: "2", Label: "2.", Kind: memo.Body, Parent: -1, Text: text, Language: language},
		},
	}, nil
}

// loadDraft gives the bytes of a file, or where there is none the source's name.
func loadDraft(_ context.Context, s source) ([]byte, error) {
	if data, err := os.ReadFile(s.path); err == nil {
		return data, nil
	}
	return []byte(s.name), nil
}

// compareDrafts pairs the first clauses and leaves the second ones alone.
func compareDrafts(_ context.Context, a, b *memo.Memo, _ comparison.Options) (*comparison.Comparison, error) {
	audit := comparison.Audit{Clauses: 2, Placed: 2, Words: 4, PlacedWords: 4}
	return &comparison.Comparison{
		Memos:  [2]*memo.Memo{a, b},
		Audits: [2]comparison.Audit{audit, audit},
		Rows: []comparison.Row{
			{ID: "1", Kind: comparison.DifferRow, Cells: [2]comparison.Cell{{Clauses: []int{0}}, {Clauses: []int{0}}}},
			{ID: "2", Kind: comparison.OnlyARow, Cells: [2]comparison.Cell{{Clauses: []int{1}}, {}}},
			{ID: "3", Kind: comparison.OnlyBRow, Cells: [2]comparison.Cell{{}, {Clauses: []int{1}}}},
		},
	}, nil
}

// visit calls f for what is visible of a tree of objects, parents first.
func visit(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	f(o)
	for _, child := range childrenOf(o) {
		visit(child, f)
	}
}

// childrenOf gives what an object is made of.
func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// objects lists what is visible in the window, what lies over it first.
func (b *bench) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, tree := range append(b.win.Canvas().Overlays().List(), b.win.Content()) {
		visit(tree, func(o fyne.CanvasObject) { all = append(all, o) })
	}
	return all
}

// words lists what is written in the window now, what lies over it included.
func (b *bench) words() []string {
	var found []string
	for _, o := range b.objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			found = append(found, text.Text)
		}
	}
	return found
}

// shows fails the test unless the window says each of the sayings.
func (b *bench) shows(t *testing.T, sayings ...string) {
	t.Helper()
	all := b.words()
	for _, s := range sayings {
		if !slices.ContainsFunc(all, func(w string) bool { return strings.Contains(w, s) }) {
			t.Errorf("the window does not say %q; it says %q", s, all)
		}
	}
}

// layOut lays the window out anew, with what lies over it, as the toolkit does on a screen before it draws.
func (b *bench) layOut() {
	size := b.win.Canvas().Size()
	b.win.Resize(size.AddWidthHeight(-1, 0))
	b.win.Resize(size)
}

// matchesPicture compares the window with a golden picture, or draws the picture anew where UPDATE_GOLDENS is set.
func (b *bench) matchesPicture(t *testing.T, name string) {
	t.Helper()
	picture := b.win.Canvas().Capture()
	if os.Getenv("UPDATE_GOLDENS") == "" {
		test.AssertImageMatches(t, name, picture)
		return
	}
	f, err := os.Create(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}

// press finds a button by its words and presses it.
func (b *bench) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range b.objects() {
		if found, ok := o.(*button); ok && found.text == text && !found.disabled {
			test.Tap(found)
			return
		}
	}
	t.Fatalf("no button %q that can be pressed", text)
}

// item finds a menu item by its words.
func (b *bench) item(t *testing.T, label string) *fyne.MenuItem {
	t.Helper()
	for _, m := range b.win.MainMenu().Items {
		if item := findItem(m, label); item != nil {
			return item
		}
	}
	t.Fatalf("no menu item %q", label)
	return nil
}

func findItem(m *fyne.Menu, label string) *fyne.MenuItem {
	for _, item := range m.Items {
		if item.Label == label {
			return item
		}
		if item.ChildMenu != nil {
			if found := findItem(item.ChildMenu, label); found != nil {
				return found
			}
		}
	}
	return nil
}
