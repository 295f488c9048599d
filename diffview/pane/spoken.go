//go:build !headless

package pane

import "fyne.io/fyne/v2"

var _ fyne.Accessible = (*Pane)(nil)

// AccessibilityLabel says the selected row as it would be copied; with none, nothing. The toolkit asks for it with each
// frame, and only where it was built to speak to screen readers.
func (p *Pane) AccessibilityLabel() string {
	if p.Selected() < 0 {
		return ""
	}
	return p.table.plain(p.chosen, false)
}

// AccessibilityRole implements fyne.Accessible. The toolkit passes over what is a container.
func (p *Pane) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
