//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// options are a few values of which one holds, each a button with a ring before its words.
type options struct {
	box     *fyne.Container // that they stand in
	buttons []*button
	held    int
	changed func(at int) // told of another one; nil for nobody
}

// newOptions offers values by their labels, one below the other or, where they are abreast, in lines as long as there is
// room. Keys that are not their own go to keys.
func newOptions(labels []string, held int, abreast bool, keys func(*fyne.KeyEvent), changed func(at int)) *options {
	o := &options{held: held, changed: changed, box: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	if abreast {
		o.box = container.New(&flow{gap: 4})
	}
	for i, label := range labels {
		b := newButton(label, option, func() { o.hold(i) })
		b.keys, b.chosen = keys, i == held
		o.buttons = append(o.buttons, b)
		o.box.Add(b)
	}
	return o
}

// hold takes another value.
func (o *options) hold(at int) {
	if at == o.held {
		return
	}
	o.held = at
	for i, b := range o.buttons {
		b.chosen = i == at
		b.Refresh()
	}
	if o.changed != nil {
		o.changed(at)
	}
}

// tick is a box to tick that tells when the keys come to it.
type tick struct {
	widget.Check
	seen func()
}

func newTick(text string, on bool, changed func(bool)) *tick {
	t := &tick{}
	t.ExtendBaseWidget(t)
	t.Text, t.Checked, t.OnChanged = text, on, changed
	return t
}

// whenSeen implements control.
func (t *tick) whenSeen(do func()) { t.seen = do }

// FocusGained implements fyne.Focusable.
func (t *tick) FocusGained() {
	t.Check.FocusGained()
	if t.seen != nil {
		t.seen()
	}
}
