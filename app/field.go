//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry that hands Escape and the keys of commands on, so that Escape closes the dialog it stands in and F7
// works while a person writes.
type field struct {
	widget.Entry
	keys func(*fyne.KeyEvent)
}

func newField(text string, keys func(*fyne.KeyEvent)) *field {
	f := &field{keys: keys}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// TypedKey takes a key for the entry, Escape apart.
func (f *field) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8:
		f.keys(event)
	default:
		f.Entry.TypedKey(event)
	}
}
