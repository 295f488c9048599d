//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// field is an entry that hands Escape and the keys of commands on, so that Escape closes the dialog it stands in and F7
// works while a person writes.
type field struct {
	widget.Entry
	keys func(*fyne.KeyEvent)
	seen func()    // told when the keys come to it; may be nil
	asks [2]string // what is to be written here, in full and in few words; the few stand where there is too little room
}

func newField(text string, keys func(*fyne.KeyEvent)) *field {
	f := &field{keys: keys}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// asking says in the field what is to be written there.
func (f *field) asking(whole, brief string) {
	f.asks = [2]string{whole, brief}
	f.PlaceHolder = whole
}

// Resize gives the field its size, and what it asks for the words that it has room for.
func (f *field) Resize(size fyne.Size) {
	th := f.Theme()
	room := size.Width - 2*th.Size(theme.SizeNameInnerPadding)
	ask := f.asks[0]
	if measure(ask, th.Size(theme.SizeNameText), fyne.TextStyle{}).Width > room {
		ask = f.asks[1]
	}
	if ask != "" && ask != f.PlaceHolder {
		f.SetPlaceHolder(ask)
	}
	f.Entry.Resize(size)
}

// whenSeen implements control.
func (f *field) whenSeen(do func()) { f.seen = do }

// FocusGained implements fyne.Focusable.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	if f.seen != nil {
		f.seen()
	}
}

// calm takes the keys from the fields within content that goes off the screen: the toolkit does not, and a cursor that nobody
// sees would go on blinking.
func calm(content fyne.CanvasObject) {
	for _, c := range controlsOf(content) {
		if f, ok := c.(*field); ok {
			f.FocusLost()
		}
	}
}

// selectFirst selects the first n letters of the field, which has one line and the keys.
func (f *field) selectFirst(n int) {
	f.CursorRow, f.CursorColumn = 0, n
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	f.KeyDown(shift)
	f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	f.KeyUp(shift)
}

// put puts the cursor at a row and a column.
func (f *field) put(at [2]int) {
	f.CursorRow, f.CursorColumn = at[0], at[1]
	f.Refresh()
}

// AcceptsTab leaves Tab to the window, in fields of several lines too: whoever works by keys has to come out again.
func (f *field) AcceptsTab() bool { return false }

// TypedKey takes a key for the entry, Escape apart.
func (f *field) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8:
		f.keys(event)
	default:
		f.Entry.TypedKey(event)
	}
}
