//go:build !headless

package app

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// rank says how much a button asks for attention.
type rank uint8

const (
	quiet   rank = iota // hairline and sheet
	primary             // filled with the accent; one on a screen
	link                // text in the accent, nothing around it
	rowRank             // a whole row of a list, whose words lie over it
	segment             // one of several in a frame, or one that is on or off
	option              // one of several values, with a ring that is full where it holds
)

// button is a button in our look: a hairline, a radius of eight, a focus ring of two. Keys that are not its own it hands
// on, so that F7 works wherever the focus stands.
type button struct {
	widget.BaseWidget
	text     string
	icon     fyne.ThemeIconName // "" for none
	trailing bool               // the icon stands after the text
	rank     rank
	tint     fyne.ThemeColorName // ground of a quiet button, "" for the usual one
	chosen   bool                // of several, the one that holds
	tip      string              // what it does, where its words or its sign do not say so
	tapped   func()
	keys     func(*fyne.KeyEvent) // for keys other than Space and Return; may be nil
	pointed  func(*button, bool)  // told when the pointer or the keys come and go; may be nil
	seen     func()               // told when the keys come to it; may be nil
	folds    bool                 // where there is little room it is short: the icon alone, or brief
	brief    string               // its words when it is short

	short, disabled, focused, hovered bool
}

var (
	_ fyne.Focusable     = (*button)(nil)
	_ desktop.Hoverable  = (*button)(nil)
	_ desktop.Cursorable = (*button)(nil)
	_ fyne.Accessible    = (*button)(nil)
)

func newButton(text string, r rank, tapped func()) *button {
	b := &button{text: text, rank: r, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// with gives the button an icon before its text.
func (b *button) with(icon fyne.ThemeIconName) *button {
	b.icon = icon
	return b
}

// dropping marks a button that opens a menu.
func (b *button) dropping() *button {
	b.icon, b.trailing = theme.IconNameArrowDropDown, true
	return b
}

// enable sets whether the button can be pressed.
func (b *button) enable(on bool) {
	if b.disabled == on {
		b.disabled = !on
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *button) Tapped(*fyne.PointEvent) {
	b.tell(false)
	if !b.disabled {
		b.tapped()
	}
}

// TypedKey presses the button with Space or Return and hands every other key on.
func (b *button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		if b.keys != nil {
			b.keys(key)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (b *button) TypedRune(rune) {}

// whenSeen implements control.
func (b *button) whenSeen(do func()) { b.seen = do }

// FocusGained implements fyne.Focusable.
func (b *button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.seen != nil {
		b.seen()
	}
	b.tell(true)
}

// FocusLost implements fyne.Focusable.
func (b *button) FocusLost() {
	b.focused = false
	b.Refresh()
	b.tell(false)
}

// MouseIn implements desktop.Hoverable.
func (b *button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	b.tell(true)
}

// MouseMoved implements desktop.Hoverable.
func (b *button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *button) MouseOut() {
	b.hovered = false
	b.Refresh()
	b.tell(false)
}

// tell tells that the pointer or the keys came or left.
func (b *button) tell(there bool) {
	if b.pointed != nil {
		b.pointed(b, there)
	}
}

// folding lets the button be short where there is little room: its icon alone, or brief words.
func (b *button) folding(brief string) *button {
	b.folds, b.brief = true, brief
	return b
}

// shorten makes the button short, or as long as its words.
func (b *button) shorten(on bool) {
	if b.short != on {
		b.short = on
		b.Refresh()
	}
}

// foldedWidth is how wide the button is, short or not; -1 where it cannot be short, or is not there.
func (b *button) foldedWidth(short bool) float32 {
	if !b.folds || b.Hidden {
		return -1
	}
	return b.width(short)
}

// width is how wide the button is, short or not.
func (b *button) width(short bool) float32 {
	was := b.short
	b.short = short
	text := b.label()
	b.short = was
	size := b.Theme().Size(sizeSmall)
	across, _ := b.margins()
	width := 2 * across
	if text != "" {
		width += measure(text, size, fyne.TextStyle{Bold: b.bold()}).Width
	}
	if b.signed() {
		width += size * 1.25
		if text != "" {
			width += 4
		}
	}
	return width
}

// label is what is written on the button.
func (b *button) label() string {
	if b.short {
		return b.brief
	}
	return b.text
}

// AccessibilityLabel says what the button does.
func (b *button) AccessibilityLabel() string {
	if b.tip == "" || b.tip == b.text {
		return b.text
	}
	return strings.TrimSpace(b.text + " " + b.tip)
}

// AccessibilityRole implements fyne.Accessible.
func (b *button) AccessibilityRole() fyne.AccessibleRole {
	if b.rank == link {
		return fyne.AccessibleRoleLink
	}
	return fyne.AccessibleRoleButton
}

// Cursor implements desktop.Cursorable.
func (b *button) Cursor() desktop.Cursor {
	if b.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer implements fyne.Widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b,
		ground: canvas.NewRectangle(nil),
		ring:   canvas.NewRectangle(color.Transparent),
		words:  canvas.NewText("", nil),
		sign:   canvas.NewImageFromResource(nil),
	}
	r.sign.FillMode = canvas.ImageFillContain
	r.dress()
	return r
}

type buttonRenderer struct {
	button       *button
	ground, ring *canvas.Rectangle
	words        *canvas.Text
	sign         *canvas.Image
}

// shades gives the ground, the edge and the ink of the button as it stands.
func (b *button) shades() (ground, edge, ink fyne.ThemeColorName) {
	switch {
	case b.rank == primary && b.disabled:
		return pane.LineQuiet, pane.Line, pane.InkThird
	case b.rank == primary:
		return pane.Accent, pane.Accent, pane.OnAccent
	case b.rank == link && b.disabled:
		return "", "", pane.InkThird
	case b.rank == link:
		return "", "", pane.Accent
	case (b.rank == rowRank || b.rank == option) && b.hovered:
		return pane.Selection, "", pane.Ink
	case b.rank == rowRank || b.rank == option:
		return "", "", pane.Ink
	case b.rank == segment && b.chosen:
		return pane.AccentGround, "", pane.Accent
	case b.rank == segment && b.hovered:
		return pane.Selection, "", pane.Ink
	case b.rank == segment:
		return "", "", pane.Ink
	case b.disabled:
		return pane.Paper, pane.Line, pane.InkThird
	case b.chosen && b.tint == "":
		return pane.AccentGround, pane.Accent, pane.Ink
	case b.chosen:
		return b.tint, pane.Ink, pane.Ink
	case b.tint != "" && !b.hovered:
		return b.tint, pane.Line, pane.Ink
	case b.hovered:
		return pane.Selection, pane.Accent, pane.Ink
	}
	return pane.Sheet, pane.Line, pane.Ink
}

func (r *buttonRenderer) dress() {
	b, th := r.button, r.button.Theme()
	shade := func(name fyne.ThemeColorName) color.Color {
		if name == "" {
			return color.Transparent
		}
		return th.Color(name, variant())
	}
	ground, edge, ink := b.shades()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = shade(ground), shade(edge), 1
	if b.chosen && b.rank != segment && b.rank != option {
		r.ground.StrokeWidth = 2
	}
	r.ground.CornerRadius = th.Size(theme.SizeNameButtonRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = color.Transparent, 2
	r.ring.CornerRadius = r.ground.CornerRadius + 2
	if b.focused {
		r.ring.StrokeColor = shade(pane.Accent)
	}
	r.words.Text, r.words.Color, r.words.TextSize = b.label(), shade(ink), th.Size(sizeSmall)
	r.words.TextStyle = fyne.TextStyle{Bold: b.bold(), Underline: b.rank == link && b.hovered}
	r.words.FontSource = face(r.words.Text, r.words.TextStyle)
	icon, of := b.sign(ink)
	r.sign.Hidden = icon == ""
	if icon != "" {
		r.sign.Resource = theme.NewColoredResource(th.Icon(icon), of)
	}
}

// sign is the icon of the button and its colour.
func (b *button) sign(ink fyne.ThemeColorName) (fyne.ThemeIconName, fyne.ThemeColorName) {
	switch {
	case b.rank == option && b.chosen:
		return iconHeld, pane.Accent
	case b.rank == option:
		return iconRing, pane.InkThird
	}
	return b.icon, ink
}

func (b *button) signed() bool { return b.icon != "" || b.rank == option }

// bold says whether the words of the button are.
func (b *button) bold() bool { return b.rank == primary || b.chosen && b.rank != option }

// margins are the blanks beside and above the text.
func (b *button) margins() (across, down float32) {
	switch b.rank {
	case link:
		return 4, 4
	case rowRank:
		return 16, 9
	case option:
		return 6, 6
	}
	return 14, 6
}

func (r *buttonRenderer) signSize() float32 { return r.words.TextSize * 1.25 }

func (r *buttonRenderer) MinSize() fyne.Size {
	across, down := r.button.margins()
	size := fyne.NewSize(0, r.words.MinSize().Height)
	if r.words.Text != "" {
		size.Width = r.words.MinSize().Width
	}
	if r.button.signed() {
		size.Width += r.signSize()
		if r.words.Text != "" {
			size.Width += 4
		}
	}
	return size.AddWidthHeight(2*across, 2*down)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(-3, -3))
	r.ring.Resize(size.AddWidthHeight(6, 6))
	words, across := r.words.MinSize(), (size.Width-r.MinSize().Width)/2
	margin, _ := r.button.margins()
	x := across + margin
	sign := r.signSize()
	if r.button.rank == option {
		x = margin
	}
	if r.button.signed() && !r.button.trailing {
		r.sign.Move(fyne.NewPos(x, (size.Height-sign)/2))
		x += sign + 4
	}
	r.words.Move(fyne.NewPos(x, (size.Height-words.Height)/2))
	r.words.Resize(words)
	if r.button.signed() && r.button.trailing {
		r.sign.Move(fyne.NewPos(x+words.Width+4, (size.Height-sign)/2))
	}
	r.sign.Resize(fyne.NewSize(sign, sign))
}

func (r *buttonRenderer) Refresh() {
	r.dress()
	r.Layout(r.button.Size())
	canvas.Refresh(r.button)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.words, r.sign, r.ring}
}

func (r *buttonRenderer) Destroy() {}
