//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parley/app/review"
)

// copyItems copy from the pane. Where the person writes in a field, its keys are the field's.
func (p *program) copyItems() []*fyne.MenuItem {
	able := p.reviewing && p.check == nil
	copying, all := &fyne.ShortcutCopy{Clipboard: p.app.Clipboard()}, &fyne.ShortcutSelectAll{}
	items := []*fyne.MenuItem{
		p.item("copy", copying, able, nil),
		p.item("copyMarked", key(ctrl|shift, fyne.KeyC), able, func() { p.pane.CopyMarked() }),
		p.item("selectAll", all, able, nil),
	}
	items[0].Action = func() { p.edit(copying, p.pane.Copy) }
	items[2].Action = func() { p.edit(all, p.pane.SelectAll) }
	return silenced(fyne.NewMenu("", items...)).Items
}

// edit hands a shortcut to what has the focus, if that edits text, and else obeys it for the pane.
func (p *program) edit(shortcut fyne.Shortcut, ofPane func()) {
	focused := p.win.Canvas().Focused()
	if editor, ok := focused.(fyne.Shortcutable); ok && focused != fyne.Focusable(p.pane) {
		editor.TypedShortcut(shortcut)
	} else if len(p.dialogs) == 0 {
		ofPane()
	}
}

// context has what can be done with the selected row and the selected text.
func (p *program) context() *fyne.Menu {
	row := p.row()
	paired := row != nil && len(row.Links) > 0
	decide := p.decideItems(row != nil, paired)
	for _, item := range decide {
		if item.ChildMenu == nil {
			continue
		}
		for i, s := range review.Statuses {
			item.ChildMenu.Items[i].Checked = row != nil && p.now().Rows[row.ID].Status == s
		}
	}
	var folds []*fyne.MenuItem
	if p.reviewing && p.pane.InOpened() {
		folds = []*fyne.MenuItem{fyne.NewMenuItemSeparator(), p.item("foldHere", nil, true, func() { p.pane.FoldHere() })}
	}
	return fyne.NewMenu("", slices.Concat(p.copyItems(), folds, []*fyne.MenuItem{fyne.NewMenuItemSeparator()}, decide, p.cutBranch())...)
}

// cutBranch has what can be done to the cut of the clause in hand; nothing where none is.
func (p *program) cutBranch() []*fyne.MenuItem {
	c, side := p.inHand()
	if c == nil {
		return nil
	}
	branch := fyne.NewMenuItem(p.cutHead(touch{side: side, clause: c.ID}), nil)
	branch.ChildMenu = fyne.NewMenu("", append(p.cutItems(), fyne.NewMenuItemSeparator(), p.item("cut.check", nil, true, p.checkHere))...)
	return []*fyne.MenuItem{fyne.NewMenuItemSeparator(), branch}
}

// showContext shows it at a place of the window.
func (p *program) showContext(at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(p.context(), p.win.Canvas(), at)
}
