//go:build !headless

package pane

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"parley/assets/words"
)

// What the pane itself says over and under the text is never cut off, however narrow the columns are within reason.
func TestHeaderAndSourcesAreWhole(t *testing.T) {
	for _, language := range words.Languages {
		for _, width := range []float32{580, 640, 700, 860, 1024} {
			for _, a := range []Arrangement{Beside, Unified, ByTopic} {
				p, _ := window(t, false, language, topical(), width, 600)
				p.SetArrangement(a)
				var head brush
				head.start(p.Theme(), 1)
				p.drawHead(&head)
				for _, o := range head.objects {
					if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "…") {
						t.Errorf("%s, %v, %v: the header says %q", language, width, a, text.Text)
					}
				}
				for at := range p.table.rows {
					for _, blocks := range p.table.lay(at).cells {
						for i := range blocks {
							if all := strings.Join(blocks[i].source, ""); strings.HasSuffix(all, "…") {
								t.Errorf("%s, %v, %v: the source says %q", language, width, a, all)
							}
						}
					}
				}
			}
		}
	}
}

// A heading that is kept in sight is kept whole in up to two lines; in one column each side has its own where they differ.
func TestStickyHeadingsAreWhole(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 700, 300)
	kept := []head{{0, 0}, {0, 0}}
	if lines := p.table.stickyText(kept, 0); len(lines) != 2 || strings.Join(lines, " ") != p.table.rows[0].cells[0][0].text {
		t.Errorf("of A %q is kept", lines)
	}
	if one, two := p.table.stickyHeight([]head{noHead, {0, 0}}), p.table.stickyHeight(kept); one != leastSticky || two != leastSticky+bandLine {
		t.Errorf("the headings are %v and %v high", one, two)
	}
	p.SetArrangement(Unified)
	p.scrollTo(p.table.tops[2])
	if kept := p.stuck(); none(kept[:1]) || none(kept[1:]) {
		t.Fatalf("in one column %v are kept", kept)
	}
	if a, b := p.table.stickyText(p.stuck(), 0), p.table.stickyText(p.stuck(), 1); len(a) == 0 || len(b) == 0 {
		t.Errorf("in one column %q of A and %q of B are kept", a, b)
	}
}
