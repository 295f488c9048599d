//go:build !headless

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"parley/diffview/pane"
	"parley/importer/memo"
)

// showRemarks tells how drafts were read, what was doubtful in it, and what a person can have read otherwise.
func (p *program) showRemarks(sides ...int) {
	all := container.New(layout.NewCustomPaddedVBoxLayout(8))
	for _, side := range sides {
		m := p.drafts[side].memo
		if m == nil {
			continue
		}
		if len(all.Objects) > 0 {
			all.Add(newGap(12))
		}
		all.Add(newProse(memo.Letter(side)+" · "+m.Name, headline))
		all.Add(newProse(p.describe(m), aside))
		for _, remark := range m.Remarks(p.say.Language) {
			all.Add(newProse(remark, plain))
		}
		if ways := p.otherwise(side); len(ways) > 0 {
			all.Add(container.New(&flow{gap: 8}, ways...))
		}
	}
	p.page(p.say.Say("reading.remarks"), all, 600, 0)
}

// showAllRemarks tells how both drafts were read.
func (p *program) showAllRemarks() { p.showRemarks(0, 1) }

// otherwise offers what a draft can be read as instead: with its changes or without, in another encoding.
func (p *program) otherwise(side int) []fyne.CanvasObject {
	m := p.drafts[side].memo
	var ways []fyne.CanvasObject
	if m.Marks.Tracked > 0 {
		ways = append(ways, p.button("reading.view."+m.View.Other().String(), link, func() {
			p.uncover()
			p.turnView(side)
		}))
	}
	if guessed(m) || p.drafts[side].source.encoding != "" {
		ways = append(ways, p.button("reading.encoding.change", link, func() {
			p.uncover()
			p.chooseEncoding(side)
		}))
	}
	return ways
}

// turnView reads the draft of a side as it was before its tracked changes, or with all of them accepted.
func (p *program) turnView(side int) {
	other := p.drafts[side].memo.View.Other()
	p.reread(side, func(s *source) { s.view = other })
}

// turns says whether the draft of a side has two views.
func (p *program) turns(side int) bool {
	m := p.drafts[side].memo
	return m != nil && m.Marks.Tracked > 0
}

// guessed says whether the encoding of a draft rests on a guess.
func guessed(m *memo.Memo) bool {
	return slices.ContainsFunc(m.Warnings, func(w memo.Warning) bool { return w.Code == memo.GuessedCoding })
}

// notices are the lines above the review: one for each draft of which a person should know at once how it was read.
func (p *program) notices() []fyne.CanvasObject {
	if p.twins() {
		return []fyne.CanvasObject{p.twinNotice()}
	}
	var lines []fyne.CanvasObject
	if line := p.unsettledNotice(); line != nil {
		lines = append(lines, line)
	}
	for side := range p.drafts {
		if line := p.notice(side); line != nil {
			lines = append(lines, line)
		}
	}
	return lines
}

// notice says the gravest of what there is to say of how the draft of a side was read; nil where nothing has to be said
// at once, or a person has put it away.
func (p *program) notice(side int) fyne.CanvasObject {
	d := p.drafts[side]
	if d.memo == nil || d.hushed {
		return nil
	}
	said, grave := foremost(d.memo, p.say.Language)
	if said == "" {
		return nil
	}
	icon, v := theme.IconNameInfo, proof
	if grave {
		icon, v = theme.IconNameWarning, warning
	}
	mark := container.New(strip{gap: 12}, newSign(icon, v), newPhrase(memo.Letter(side), strong))
	ways := append(p.otherwise(side),
		p.button("reading.remarks.all", link, func() { p.showRemarks(side) }),
		p.button("reading.remarks.hush", link, func() {
			p.drafts[side].hushed = true
			p.show()
		}))
	return notice(mark, said, ways...)
}

// twins says whether one file was opened on both sides, read in one way, which is mostly a slip, and nobody has put that away.
func (p *program) twins() bool {
	a, b := p.drafts[0], p.drafts[1]
	return a.memo != nil && b.memo != nil && a.memo.SHA256 != "" && a.memo.SHA256 == b.memo.SHA256 && a.memo.View == b.memo.View && !(a.hushed && b.hushed)
}

// twinNotice says that both drafts are one file, and offers to choose another for either.
func (p *program) twinNotice() fyne.CanvasObject {
	mark := container.New(strip{gap: 12}, newSign(theme.IconNameWarning, warning), newPhrase(memo.Letter(0)+" = "+memo.Letter(1), strong))
	ways := container.New(&flow{gap: 8},
		p.button("app.twins.A", link, func() { p.choose(0) }),
		p.button("app.twins.B", link, func() { p.choose(1) }),
		p.button("reading.remarks.hush", link, func() {
			p.drafts[0].hushed, p.drafts[1].hushed = true, true
			p.show()
		}))
	line := container.New(&beside{height: sizeNotice, gap: 12, margin: 16}, mark, newProse(p.say.Say("app.twins"), aside), ways)
	return container.NewStack(newShape(pane.Sheet, "", 0), container.New(hairline{edge: below}, line, newShape(pane.Line, "", 0)))
}

// foremost is what a person should know before all else of how a draft was read: that text may be missing or wrong, that
// it has another text, that its encoding was guessed. It is "" where nothing of that kind is.
func foremost(m *memo.Memo, language string) (said string, grave bool) {
	for _, w := range m.Warnings {
		if w.Code.Grave() {
			return w.In(language), true
		}
	}
	if m.Marks.Tracked > 0 {
		return m.Marks.In(language, m.View), false
	}
	for _, w := range m.Warnings {
		if w.Code == memo.GuessedCoding {
			return w.In(language), false
		}
	}
	return "", false
}
