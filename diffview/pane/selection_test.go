//go:build !headless

package pane

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"parley/assets/words"
)

// point gives the position in the pane of a letter of a block, in the middle of its line.
func point(p *Pane, c caret) fyne.Position {
	b := &p.table.lay(c.row).cells[c.side][c.block]
	line := b.lineOf(c.at)
	return fyne.NewPos(
		p.table.columns.x(c.side)+b.x+p.table.xOf(b, line, c.at),
		headHeight+float32(p.table.tops[c.row]-p.offset)+b.y+(float32(line)+0.5)*b.leading,
	)
}

func grab(p *Pane, at fyne.Position) {
	p.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
}

func drag(p *Pane, to fyne.Position) {
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
}

func TestDraggingSelectsTextOfOneSideAcrossRows(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 900)
	from := caret{3, 0, 0, strings.Index(p.table.rows[3].cells[0][0].text, "оружия")}
	to := caret{4, 0, 0, len("Предельная численность")}
	grab(p, point(p, from))
	drag(p, point(p, to).AddXY(0, 2))
	if got, want := p.SelectedText(false), "оружия массового уничтожения\n5. Предельная численность"; got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
	// over the other side the selection keeps to its own
	drag(p, fyne.NewPos(p.table.columns.x(1)+100, point(p, to).Y))
	p.DragEnd()
	if got := p.SelectedText(false); strings.Contains(got, "Чисельність") || !strings.HasPrefix(got, "оружия") {
		t.Errorf("selected %q", got)
	}
	p.Copy()
	if got := fyne.CurrentApp().Clipboard().Content(); got != p.SelectedText(false) {
		t.Errorf("copied %q", got)
	}
	// upwards it is the same text
	grab(p, point(p, to))
	drag(p, point(p, from))
	if got, want := p.SelectedText(false), "оружия массового уничтожения\n5. Предельная численность"; got != want {
		t.Errorf("upwards %q, want %q", got, want)
	}
	press(p, fyne.KeyEscape)
	if p.SelectedText(false) != "" {
		t.Error("Escape leaves text selected")
	}
}

func TestTwoClicksSelectAWordAndThreeAClause(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 900)
	text := p.table.rows[3].cells[0][0].text
	at := point(p, caret{3, 0, 0, strings.Index(text, "статуса") + 4})
	for _, want := range []string{"", "статуса", "4. " + text, ""} {
		grab(p, at)
		if got := p.SelectedText(false); got != want {
			t.Errorf("selected %q, want %q", got, want)
		}
	}
	var c clicks
	now := time.Unix(0, 0)
	if c.add(at, now); c.add(at, now.Add(again+1)) != 1 || c.add(at.AddXY(9, 0), now.Add(again+2)) != 1 {
		t.Error("a late click, or one elsewhere, counts as the second one")
	}
}

func TestShiftAndArrowsSelectText(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 900)
	p.Select(4)
	for range len([]rune("Предельная")) {
		p.extend(fyne.KeyRight)
	}
	if got := p.SelectedText(false); got != "5. Предельная" {
		t.Errorf("to the right: %q", got)
	}
	p.extend(fyne.KeyEnd)
	if got := p.SelectedText(false); got != "5. "+p.table.rows[4].cells[0][0].text {
		t.Errorf("to the end: %q", got)
	}
	p.extend(fyne.KeyRight) // into the next block
	p.extend(fyne.KeyRight)
	p.extend(fyne.KeyRight)
	if got := p.SelectedText(false); !strings.HasSuffix(got, "\nРа") {
		t.Errorf("into the next row: %q", got)
	}
	for range 40 {
		p.extend(fyne.KeyDown)
	}
	if got := p.SelectedText(false); !strings.HasSuffix(got, "встречу лидеров") {
		t.Errorf("down to the end: %q", got)
	}
	for range 80 {
		p.extend(fyne.KeyUp)
	}
	if got := p.SelectedText(false); !strings.HasPrefix(got, "Раздел I") {
		t.Errorf("up to the beginning: %q", got)
	}
	press(p, fyne.KeyDown)
	if p.SelectedText(false) != "" {
		t.Error("an arrow alone leaves text selected")
	}
}

// All text of a side is selected, with what is folded and without what is filtered away.
func TestSelectAll(t *testing.T) {
	p, _ := window(t, false, "en", versions("#=========#"), 876, 500)
	p.SetFolding(true)
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := p.SelectedText(false); strings.Count(got, "\n") != 10 || strings.Contains(got, "signed") {
		t.Errorf("all of side A is %q", got)
	}
	p.SetFilter(func(row int) bool { return row == 0 })
	p.SelectAll()
	if got := p.SelectedText(false); strings.Count(got, "\n") != 0 {
		t.Errorf("with a filter %q", got)
	}
	p.SetFilter(nil)
	p.SetArrangement(Unified)
	p.SelectAll()
	if got := p.SelectedText(false); !strings.HasPrefix(got, "1. The parties keep to point 1 of what they ~~agreed~~ **signed**.\n2.") {
		t.Errorf("in one column %q", got)
	}
}

func TestCopyWithMarksSaysWhatTheyMean(t *testing.T) {
	p, _ := window(t, false, "en", redline(), 876, 500)
	p.Select(0)
	p.CopyMarked()
	got := fyne.CurrentApp().Clipboard().Content()
	for _, want := range []string{"for ~~14~~ days and ~~may be~~ extended.", "for **30** days and **is** extended **every 30 days**.", "\n\n~~only in A~~"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	p.SetComparison(rivals())
	p.Select(6)
	p.CopyMarked()
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "огня ==30 дней== с") || !strings.Contains(got, "==щонайменше на 30 днів==, з") {
		t.Errorf("facts are not marked in %q", got)
	}
	fyne.CurrentApp().Clipboard().SetContent("before")
	p.Select(-1)
	p.CopyMarked()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "before" {
		t.Errorf("with nothing selected %q is copied", got)
	}
}

// Wherever the pointer is pressed and dragged, in every arrangement, what is selected is text that is there.
func TestSelectingAnywhereIsSafe(t *testing.T) {
	panes := map[Arrangement]*table{}
	for _, a := range arrangements {
		panes[a] = tableOf(topical(), words.In("en"), even(), a)
	}
	rapid.Check(t, func(t *rapid.T) {
		table := panes[rapid.SampledFrom(arrangements).Draw(t, "arrangement")]
		table.wrap(table.divide(float32(rapid.IntRange(300, 1500).Draw(t, "width"))))
		p := &Pane{table: table}
		place := func(side int) caret {
			return table.caretAt(float32(rapid.IntRange(-50, 1600).Draw(t, "x")), float64(rapid.IntRange(-50, 4000).Draw(t, "y")), side)
		}
		p.text.anchor = place(-1)
		p.text.head = place(p.text.anchor.side)
		var all strings.Builder
		for i := range table.rows {
			for _, blocks := range table.rows[i].cells {
				for _, b := range blocks {
					all.WriteString(b.label + " " + b.text + "\n")
				}
			}
		}
		for line := range strings.SplitSeq(p.SelectedText(false), "\n") {
			if !strings.Contains(all.String(), line) {
				t.Fatalf("selected %q, which is nowhere", line)
			}
		}
	})
}

func TestTheGutterIsDraggedAndMadeEven(t *testing.T) {
	p, w := window(t, false, "en", rivals(), 876, 500)
	var told []float32
	p.options.OnShares = func(shares []float32) { told = append(told, shares[0]) }
	edge := fyne.NewPos(p.table.columns.lanes[0].left+1, 300)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: edge}})
	if p.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not show that the gutter moves")
	}
	grab(p, edge)
	drag(p, edge.AddXY(100, 0))
	p.DragEnd()
	if got := p.table.columns.lanes[0].left + 1; got < edge.X+98 || got > edge.X+101 {
		t.Errorf("the gutter stands at %v, was dragged to %v", got, edge.X+100)
	}
	if len(told) != 1 || told[0] != p.Shares()[0] {
		t.Errorf("told %v, share %v", told, p.Shares()[0])
	}
	grab(p, fyne.NewPos(p.table.columns.lanes[0].left, 300))
	drag(p, fyne.NewPos(-500, 300))
	p.DragEnd()
	if p.Shares()[0] != leastShare(2) {
		t.Errorf("dragged out of the pane the share is %v", p.Shares()[0])
	}
	w.Resize(fyne.NewSize(900, 500))
	edge = fyne.NewPos(p.table.columns.lanes[0].left, 200)
	grab(p, edge)
	grab(p, edge)
	if p.Shares()[0] != 0.5 {
		t.Errorf("after two clicks the share is %v", p.Shares()[0])
	}
	p.SetArrangement(Unified)
	if p.edgeAt(edge) >= 0 {
		t.Error("one column has an edge to drag")
	}
}

func TestARightClickAndKeysAskForTheMenu(t *testing.T) {
	p, _ := window(t, false, "en", rivals(), 876, 700)
	asked := 0
	p.options.OnMenu = func(fyne.Position) { asked++ }
	p.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(100, headHeight+float32(p.table.tops[3])+5)})
	if p.Selected() != 3 || asked != 1 {
		t.Errorf("row %d is selected, asked %d times", p.Selected(), asked)
	}
	press(p, desktop.KeyMenu)
	p.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(100, 10)})
	if asked != 2 {
		t.Errorf("asked %d times", asked)
	}
}
