//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is an entry that hands Escape on, so that it closes the dialog it stands in.
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
	if event.Name == fyne.KeyEscape {
		f.keys(event)
		return
	}
	f.Entry.TypedKey(event)
}
