//go:build !headless

package app

import (
	"image/color"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// checkSplit asks where to split the selected clause.
func (p *program) checkSplit() {
	c := p.chosen()
	if c == nil {
		return
	}
	if !p.askSplit(*c, p.checkCorrect) {
		p.checkTell(p.say.Say("app.cut.unfit.split"))
		p.checkFocus()
	}
}

// askSplit asks where to split a clause, and has that done. A clause of one word cannot be split; it says so.
func (p *program) askSplit(clause memo.Clause, do func(clauses.Correction)) bool {
	places := newSplitPlaces(clause)
	if len(places.starts) < 2 {
		return false
	}
	var d *dialog.CustomDialog
	split := func() {
		d.Hide()
		do(clauses.SplitClause.Correction(clause, places.at()))
	}
	field := newSplitField(places, split, p.strayKey)
	content := container.NewBorder(newProse(p.say.Say("app.cut.split.how"), aside), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), container.NewStack(newShape(pane.Sheet, pane.Line, 8),
			container.NewVScroll(container.New(layout.NewCustomPaddedLayout(10, 10, 12, 12), field)))))
	size := p.roomFor(640, 420)
	if len(places.starts) < 40 {
		size = p.roomFor(640, 300)
	}
	d = p.message(p.say.Say("app.cut.split.title", captions.Citation(p.say, &clause)), content, size,
		p.button("app.cancel", quiet, func() { d.Hide() }),
		p.button("app.cut.split.yes", primary, split))
	p.win.Canvas().Focus(field)
	return true
}

// splitPlaces are the places where a clause can be split: before each of its words but the first.
type splitPlaces struct {
	text   string
	starts []int // offsets of the words
	joints []int // the words that begin a sentence or an item
	chosen int   // the word that begins the new clause, 1 or more
}

func newSplitPlaces(c memo.Clause) *splitPlaces {
	s := &splitPlaces{text: c.Text, chosen: 1}
	for i := 0; i < len(c.Text); {
		s.starts = append(s.starts, i)
		n := strings.IndexByte(c.Text[i:], ' ')
		if n < 0 {
			break
		}
		i += n + 1
	}
	for _, joint := range clauses.Joints(c.Text) {
		if word, found := slices.BinarySearch(s.starts, joint); found && word > 0 {
			s.joints = append(s.joints, word)
		}
	}
	if len(s.joints) > 0 {
		s.chosen = s.joints[0]
	}
	return s
}

// at gives the offset of the place chosen.
func (s *splitPlaces) at() int { return s.starts[s.chosen] }

// move goes to another word, within the clause.
func (s *splitPlaces) move(to int) { s.chosen = max(1, min(to, len(s.starts)-1)) }

// joint goes to the next place, on or back, where a sentence or an item begins; where there is none it stays.
func (s *splitPlaces) joint(way int) {
	to := s.chosen
	for _, j := range s.joints {
		if way > 0 && j > s.chosen {
			to = j
			break
		}
		if way < 0 && j < s.chosen {
			to = j
		}
	}
	s.move(to)
}

// splitField shows the words of a clause; what becomes a clause of its own stands on a tint. A word is chosen by pressing
// it, or by the arrows: left and right word by word, up and down sentence by sentence.
type splitField struct {
	widget.BaseWidget
	places *splitPlaces
	enter  func()
	keys   func(*fyne.KeyEvent)
	lines  []splitLine
}

// splitLine is a line of the text and the offset at which it begins.
type splitLine struct {
	text  string
	start int
}

var (
	_ fyne.Focusable     = (*splitField)(nil)
	_ desktop.Cursorable = (*splitField)(nil)
)

func newSplitField(places *splitPlaces, enter func(), keys func(*fyne.KeyEvent)) *splitField {
	f := &splitField{places: places, enter: enter, keys: keys}
	f.ExtendBaseWidget(f)
	return f
}

func (f *splitField) measure(text string) float32 {
	return fyne.MeasureText(text, f.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Width
}

func (f *splitField) lineHeight() float32 { return f.Theme().Size(theme.SizeNameText) * 1.6 }

// wrap breaks the words into lines.
func (f *splitField) wrap(width float32) {
	f.lines = nil
	at := 0
	for _, text := range breakLines(f.places.text, width, f.measure) {
		at += max(strings.Index(f.places.text[at:], text), 0)
		f.lines = append(f.lines, splitLine{text, at})
		at += len(text)
	}
}

// Tapped chooses the word that was pressed.
func (f *splitField) Tapped(event *fyne.PointEvent) {
	line := int(event.Position.Y / f.lineHeight())
	if line < 0 || line >= len(f.lines) {
		return
	}
	l := f.lines[line]
	end := 0
	for end < len(l.text) && f.measure(l.text[:end]) < event.Position.X {
		_, size := utf8.DecodeRuneInString(l.text[end:])
		end += size
	}
	f.places.move(sort.SearchInts(f.places.starts, l.start+max(end, 1)) - 1)
	f.Refresh()
}

// TypedKey moves the place, splits with Return, and hands on what it does not know.
func (f *splitField) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyLeft:
		f.places.move(f.places.chosen - 1)
	case fyne.KeyRight:
		f.places.move(f.places.chosen + 1)
	case fyne.KeyUp:
		f.places.joint(-1)
	case fyne.KeyDown:
		f.places.joint(1)
	case fyne.KeyHome:
		f.places.move(1)
	case fyne.KeyEnd:
		f.places.move(len(f.places.starts))
	case fyne.KeyReturn, fyne.KeyEnter:
		f.enter()
		return
	default:
		f.keys(event)
		return
	}
	f.Refresh()
}

// TypedRune implements fyne.Focusable.
func (f *splitField) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (f *splitField) FocusGained() { f.Refresh() }

// FocusLost implements fyne.Focusable.
func (f *splitField) FocusLost() { f.Refresh() }

// Cursor implements desktop.Cursorable.
func (f *splitField) Cursor() desktop.Cursor { return desktop.TextCursor }

// CreateRenderer implements fyne.Widget.
func (f *splitField) CreateRenderer() fyne.WidgetRenderer {
	return &splitRenderer{field: f}
}

type splitRenderer struct {
	field   *splitField
	width   float32
	objects []fyne.CanvasObject
}

func (r *splitRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.Refresh()
	}
}

func (r *splitRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, max(1, float32(len(r.field.lines)))*r.field.lineHeight())
}

// Refresh draws the words: what stays, then what is split off on its tint, behind a bar.
func (r *splitRenderer) Refresh() {
	f := r.field
	if width := f.Size().Width; width != r.width {
		r.width = width
		f.wrap(width)
	}
	r.objects = nil
	shade := func(name fyne.ThemeColorName) color.Color { return f.Theme().Color(name, variant()) }
	box := func(name fyne.ThemeColorName, x, y, width, height float32) {
		b := canvas.NewRectangle(shade(name))
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(width, height))
		r.objects = append(r.objects, b)
	}
	height := f.lineHeight()
	for n, line := range f.lines {
		y := float32(n) * height
		if cut := f.places.at() - line.start; cut < len(line.text) {
			x := f.measure(line.text[:max(cut, 0)])
			box(pane.AccentGround, x, y+2, f.measure(line.text)-x+2, height-4)
			if cut >= 0 {
				box(pane.Accent, max(x-2, 0), y+1, 2, height-2)
			}
		}
		t := canvas.NewText(line.text, shade(pane.Ink))
		t.TextSize = f.Theme().Size(theme.SizeNameText)
		own := t.MinSize().Height
		t.Move(fyne.NewPos(0, y+(height-own)/2))
		t.Resize(fyne.NewSize(r.width, own))
		r.objects = append(r.objects, t)
	}
	canvas.Refresh(f)
}

func (r *splitRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *splitRenderer) Destroy() {}
