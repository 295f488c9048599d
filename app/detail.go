//go:build !headless

package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/align"
	"parley/diffview/comparison"
	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/diffview/wording"
)

// reasonLimit is how many reasons of a pair are shown; the strongest come first.
const reasonLimit = 8

// detailPanel is the panel that explains the selected row.
func (p *program) detailPanel() fyne.CanvasObject {
	if !p.settings.details() && p.drawer != detailsDrawer {
		return layout.NewSpacer()
	}
	p.detail = container.New(layout.NewCustomPaddedVBoxLayout(4))
	p.detailScroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(14, 14, 16, 16), p.detail))
	p.explainRow(p.pane.Selected())
	return container.NewStack(newShape(pane.Paper, "", 0), p.detailScroll)
}

// panelPlace notes where the person is in the panel, and gives what brings them back there once it is built anew for the same
// row: it shows the same part, and the keys are on the same control.
func (p *program) panelPlace(row int) (back func()) {
	if p.detail == nil || p.detailScroll == nil || p.explained != p.idOf(row) {
		return func() {}
	}
	y, before := p.detailScroll.Offset.Y, controlsOf(p.detail)
	focused := slices.IndexFunc(before, func(c control) bool { return c == p.win.Canvas().Focused() })
	writes := p.ownPlace()
	return func() {
		if p.detail == nil {
			return
		}
		defer writes()
		p.detailScroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, p.detailScroll.Content.MinSize().Height-p.detailScroll.Size().Height))))
		if all := controlsOf(p.detail); focused >= 0 && len(all) == len(before) {
			p.win.Canvas().Focus(all[focused])
		}
	}
}

// idOf gives the id of a row, "" where there is none.
func (p *program) idOf(row int) string {
	if row < 0 || row >= len(p.comparison.Rows) {
		return ""
	}
	return p.comparison.Rows[row].ID
}

// revealDetail scrolls the panel so that a part of it is seen, with what stands over it.
func (p *program) revealDetail(part fyne.CanvasObject) {
	p.detail.Refresh() // so that each part has its place
	s := p.detailScroll
	y := part.Position().Y - s.Size().Height/3
	if top := part.Position().Y; top < s.Offset.Y || top+part.Size().Height > s.Offset.Y+s.Size().Height {
		s.ScrollToOffset(fyne.NewPos(0, max(0, min(y, s.Content.MinSize().Height-s.Size().Height))))
	}
}

// explainRow fills the panel with what there is to say of a row; -1 is none.
func (p *program) explainRow(row int) {
	if p.detail == nil {
		return
	}
	back := p.panelPlace(row)
	if slices.ContainsFunc(controlsOf(p.detail), func(c control) bool { return c == p.win.Canvas().Focused() }) {
		p.win.Canvas().Unfocus()
	}
	p.fillPanel(row)
	p.settle()
	back()
}

// fillPanel puts what there is to say of a row into the panel.
func (p *program) fillPanel(row int) {
	p.held, p.owns = nil, nil
	if p.explained != p.idOf(row) && p.detailScroll != nil {
		p.detailScroll.ScrollToTop()
	}
	p.explained = p.idOf(row)
	if row < 0 || row >= len(p.comparison.Rows) {
		p.detail.Objects = []fyne.CanvasObject{newProse(p.say.Say("app.detail.none"), aside)}
		return
	}
	r := &p.comparison.Rows[row]
	p.detail.Objects = []fyne.CanvasObject{newPhrase(p.say.Say("app.detail.row", r.ID), title)}
	if r.Topic != "" {
		p.detail.Add(newProse(captions.Topic(p.say, r.Topic), aside))
		if filed := captions.Filed(p.say, r.Topic); filed != "" {
			p.detail.Add(newProse(filed, caption))
		}
	}
	if gist := captions.Gist(p.say, p.comparison.Memos, r.Turn); gist != "" {
		p.detail.Add(newProse(gist, plainSmall))
	}
	if does := captions.Does(p.say, p.comparison.Memos, [2][]wording.Stance{p.comparison.Stances(row, 0), p.comparison.Stances(row, 1)}); does != "" {
		p.detail.Add(newProse(does, aside))
	}
	if r.Kind == comparison.OnlyARow || r.Kind == comparison.OnlyBRow {
		p.detail.Add(newGap(4))
		p.detail.Add(newProse(p.say.Say("app.detail.alone"), plainSmall))
		for _, facts := range p.comparison.FactsOf(r) {
			p.explainFacts(facts)
		}
	}
	p.explainScan(row)
	p.waiting()
	for _, i := range r.Links {
		p.explainLink(&p.comparison.Links[i], len(r.Links) > 1)
	}
	p.offerOthers(r)
	p.working(r)
	p.explainSources(r)
	p.explainHand()
}

// settle lays the panel out twice: only once lines have a width is it known how high they stand.
func (p *program) settle() {
	p.detail.Refresh()
	p.detail.Refresh()
	if p.detailScroll != nil {
		follow(p.detailScroll)
	}
}

// explainLink says why two clauses are paired and what differs between them. The clauses are named where the row has
// several pairs.
func (p *program) explainLink(l *comparison.Link, named bool) {
	head := p.say.Say("app.detail.paired", p.say.Say("app.detail.band."+string(l.Band)))
	if named {
		head += " · " + p.cite(0, l.Left) + " ↔ " + p.cite(1, l.Right)
	}
	p.section(head)
	if l.Stance != "" {
		p.detail.Add(newProse(p.say.Say("app.detail.opposite"), warning))
	}
	if l.Relation != align.Related {
		relation := p.say.Say("app.detail.relation." + string(l.Relation))
		if l.Renumbered {
			c := p.comparison
			relation += ", " + captions.Renumbered(p.say, &c.Memos[0].Clauses[l.Left], &c.Memos[1].Clauses[l.Right])
		}
		p.detail.Add(newProse(relation, plainSmall))
	}
	grounds := l.Grounds()
	for _, r := range grounds[:min(len(grounds), reasonLimit)] {
		p.detail.Add(container.New(opposed{}, newProse(r.Left, plainSmall), newPhrase("↔", faint).centred(), newProse(r.Right, plainSmall)))
		if name := captions.Concept(p.say, r.Concept); r.Concept != "" && !strings.EqualFold(name, r.Left) && !strings.EqualFold(name, r.Right) {
			p.detail.Add(newProse(name, faint))
		}
	}
	p.detail.Add(newGap(4))
	p.verdict(l)
	p.explainFacts(l.Facts)
	p.explainConcepts("app.detail.onlyA", l.LeftOnly)
	p.explainConcepts("app.detail.onlyB", l.RightOnly)
}

// factSigns gives the sign of each verdict.
var factSigns = map[wording.Verdict]string{wording.FactSame: "=", wording.Differs: "≠", wording.LeftOnly: "A", wording.RightOnly: "B"}

// explainFacts sets the facts of both sides against each other. Places and actors that one side names alone tell too
// little to stand here.
func (p *program) explainFacts(facts []wording.FactPair) {
	first := true
	for _, f := range facts {
		if f.Kind == wording.PlaceName || f.Kind == wording.Actor {
			continue
		}
		if first {
			p.section(p.say.Say("app.detail.facts"))
			first = false
		}
		p.detail.Add(container.New(opposed{},
			newProse(factText(f.Left), plainSmall),
			newPhrase(factSigns[f.Verdict], strong).centred(),
			newProse(factText(f.Right), plainSmall),
		))
		if how := captions.How(p.say, f.How); how != "" {
			p.detail.Add(newProse(how, faint))
		}
	}
}

func factText(f *wording.Fact) string {
	if f == nil {
		return "—"
	}
	return f.Text
}

func (p *program) explainConcepts(key string, concepts []string) {
	if len(concepts) == 0 {
		return
	}
	names := make([]string, len(concepts))
	for i, id := range concepts {
		names[i] = captions.Concept(p.say, id)
	}
	p.section(p.say.Say(key))
	p.detail.Add(newProse(strings.Join(names, ", "), plainSmall))
}

// offerOthers lists the clauses that could answer the row's clauses too; pressing one goes to its row.
func (p *program) offerOthers(r *comparison.Row) {
	c, side := p.comparison, 0
	if len(r.Cells[0].Clauses) == 0 {
		side = 1
	}
	if len(r.Cells[side].Clauses) == 0 || r.Kind == comparison.HeadingRow {
		return
	}
	clause := r.Cells[side].Clauses[0]
	if side >= len(c.Candidates) || clause >= len(c.Candidates[side]) {
		return
	}
	first := true
	for _, other := range c.Candidates[side][clause] {
		row := p.homeOf(1-side, other.Clause)
		if row < 0 || p.linked(side, clause, other.Clause) {
			continue
		}
		if first {
			p.section(p.say.Say("app.detail.others"))
			first = false
		}
		p.detail.Add(p.otherRow(side, clause, other, row))
	}
}

// otherRow is one clause that could answer a clause of a side, cut to a line: pressing it goes to its row, «Pair» pairs the
// two.
func (p *program) otherRow(side, clause int, other align.Candidate, row int) fyne.CanvasObject {
	answer := &p.comparison.Memos[1-side].Clauses[other.Clause]
	open := newButton("", rowRank, func() { p.goTo(row) })
	open.keys = p.strayKey
	pair := p.button("app.work.pair", link, func() { p.join(side, clause, other.Clause) })
	cited, text := newPhrase(p.cite(1-side, other.Clause), strong), newPhrase(answer.Text, plainSmall).yielding()
	words := container.New(strip{gap: 8, margin: 4}, cited, text)
	if cited.whole() > citedWidth*textScale() { // a long one has a line to itself, or several
		words = container.New(layout.NewCustomPaddedVBoxLayout(0),
			container.New(layout.NewCustomPaddedLayout(0, 0, 4, 4), newProse(cited.text, strong)),
			container.New(strip{margin: 4}, text))
	}
	return container.NewBorder(nil, nil, nil, pair, container.NewStack(open, words))
}

// citedWidth is the width up to which a citation stands in one line with the text that it is of, at the usual size of text.
const citedWidth = 110

// homeOf finds the row where a clause stands in full; -1 if there is none.
func (p *program) homeOf(side, clause int) int { return p.comparison.Homes()[side][clause] }

// linked says whether a clause of a side and one of the other are paired already.
func (p *program) linked(side, clause, other int) bool {
	left, right := clause, other
	if side == 1 {
		left, right = other, clause
	}
	for i := range p.comparison.Links {
		if l := &p.comparison.Links[i]; l.Left == left && l.Right == right {
			return true
		}
	}
	return false
}

// cite says where a clause stands in its draft.
func (p *program) cite(side, clause int) string {
	return captions.Citation(p.say, &p.comparison.Memos[side].Clauses[clause])
}

// section begins a part of the panel, and gives its head.
func (p *program) section(head string) *prose {
	said := newProse(head, strong)
	p.detail.Add(newGap(8))
	p.detail.Add(said)
	return said
}
