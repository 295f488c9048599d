//go:build !headless

package pane

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A screen reader is told what the selected row says on both sides, and nothing while none is selected.
func TestASelectedRowIsSpoken(t *testing.T) {
	p, _ := window(t, false, "uk", rivals(), 876, 500)
	if said := p.AccessibilityLabel(); said != "" {
		t.Errorf("with nothing selected it says %q", said)
	}
	p.Select(6)
	for _, want := range []string{"огня 30 дней с", "щонайменше на 30 днів, з"} {
		if said := p.AccessibilityLabel(); !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
	if role := p.AccessibilityRole(); role != fyne.AccessibleRoleText {
		t.Errorf("it is a %s", role)
	}
}
