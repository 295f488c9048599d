//go:build !headless

package app

import (
	"image/color"
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	captions "parley/diffview/comparison/caption"
	"parley/diffview/pane"
	"parley/importer/memo"
)

// Measures of the sheet at the usual size of text, in px.
const (
	sheetMargin = 20  // at both sides
	sheetStep   = 22  // of indentation a level
	sheetSteps  = 8   // of indentation at most
	sheetSource = 264 // the column that says what a clause is and where it stands
	sheetGap    = 8   // above and below a row, and behind a label
	sheetText   = 180 // the least width of a clause's text
	sheetWidest = 880 // the widest that can be read well
)

// sheetRow is one clause laid out to a width.
type sheetRow struct {
	indent float32 // of the label
	text   float32 // x of the text
	lines  []string
	doubts []string // lines
}

// clauseSheet draws the clauses of a memo as they were cut, those that are seen.
type clauseSheet struct {
	widget.BaseWidget
	list   *clauseList
	rows   []sheetRow
	tops   []float32 // of each row, and behind the last the height of all
	width  float32   // that the rows are laid out to
	scale  float32   // of text against its usual size
	widths map[voice]map[string]float32
	known  map[rowKey]sheetRow // rows laid out to this width, for a cut that differs little
	shown  *sheetRenderer
}

func newClauseSheet(l *clauseList) *clauseSheet {
	s := &clauseSheet{list: l}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped selects the clause that was pressed.
func (s *clauseSheet) Tapped(event *fyne.PointEvent) {
	if row := s.at(event.Position.Y); row >= 0 {
		id := s.list.memo.Clauses[row].ID
		s.list.inTurn(func() {
			s.list.choose(slices.IndexFunc(s.list.memo.Clauses, func(c memo.Clause) bool { return c.ID == id }))
		})
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.list); c != nil {
		c.Focus(s.list)
	}
}

// at gives the row at a height, -1 for none.
func (s *clauseSheet) at(y float32) int {
	if len(s.rows) == 0 || y < 0 || y >= s.tops[len(s.rows)] {
		return -1
	}
	return sort.Search(len(s.rows), func(i int) bool { return s.tops[i+1] > y })
}

// lay lays the rows out to a width; with the same width and nothing new it does nothing.
func (s *clauseSheet) lay(width float32) {
	scale := s.Theme().Size(theme.SizeNameText) / 14
	if width == s.width && scale == s.scale && len(s.rows) == len(s.list.memo.Clauses) {
		return
	}
	if scale != s.scale || s.widths == nil {
		s.widths = map[voice]map[string]float32{}
	}
	if scale != s.scale || width != s.width || s.known == nil {
		s.known = map[rowKey]sheetRow{}
	}
	s.width, s.scale = width, scale
	s.rows = make([]sheetRow, len(s.list.memo.Clauses))
	s.tops = make([]float32, len(s.rows)+1)
	for i := range s.rows {
		s.rows[i] = s.rowOf(i)
		s.tops[i+1] = s.tops[i] + s.height(i)
	}
}

// rowKey is what decides how a clause is laid out to a width, its doubts apart.
type rowKey struct {
	label, text string
	kind        memo.Kind
	level       int
}

// rowOf gives a row, laid out anew only where it has to be.
func (s *clauseSheet) rowOf(i int) sheetRow {
	c := &s.list.memo.Clauses[i]
	key := rowKey{c.Label, c.Text, c.Kind, c.Level}
	if len(s.list.doubts[i]) > 0 {
		return s.layRow(i)
	}
	row, ok := s.known[key]
	if !ok {
		row = s.layRow(i)
		s.known[key] = row
	}
	return row
}

// layRow breaks a clause and its doubts into lines.
func (s *clauseSheet) layRow(i int) sheetRow {
	c := &s.list.memo.Clauses[i]
	v := voiceOf(c)
	right := s.width - (sheetMargin+sheetSource+2*sheetGap)*s.scale
	r := sheetRow{indent: (sheetMargin + sheetStep*float32(min(c.Level, sheetSteps))) * s.scale}
	r.text = r.indent
	if c.Label != "" {
		r.text += s.measure(c.Label, labelVoice(v)) + sheetGap*s.scale
	}
	room := max(min(right-r.text, sheetWidest*s.scale), sheetText*s.scale)
	r.lines = breakLines(c.Text, room, func(t string) float32 { return s.measure(t, v) })
	for _, d := range s.list.doubts[i] {
		r.doubts = append(r.doubts, breakLines(d.In(s.list.say.Language), room, func(t string) float32 { return s.measure(t, doubt) })...)
	}
	return r
}

// doubt is the voice of what a person may want to look at.
var doubt = voice{colour: pane.Warn, size: sizeSmall}

// voiceOf says in which voice a clause speaks.
func voiceOf(c *memo.Clause) voice {
	switch c.Kind {
	case memo.Heading:
		return voice{colour: pane.Ink, size: theme.SizeNameText, bold: true}
	case memo.Note, memo.Preamble:
		return voice{colour: pane.InkSecond, size: theme.SizeNameText}
	}
	return plain
}

// labelVoice says in which voice the label of a clause speaks: in a voice of its own, but in that of a heading.
func labelVoice(v voice) voice {
	if !v.bold {
		v.colour = pane.InkSource
	}
	return v
}

// measure gives the width of a text of words whose widths are remembered: those of the words and the blanks add up.
func (s *clauseSheet) measure(text string, v voice) float32 {
	v.colour = ""
	known := s.widths[v]
	if known == nil {
		known = map[string]float32{}
		s.widths[v] = known
	}
	one := func(word string) float32 {
		w, ok := known[word]
		if !ok {
			w = fyne.MeasureText(word, s.Theme().Size(v.size), fyne.TextStyle{Bold: v.bold}).Width
			known[word] = w
		}
		return w
	}
	blank := one("a b") - one("ab")
	x := -blank
	for word := range strings.SplitSeq(text, " ") {
		x += blank + one(word)
	}
	return x
}

func (s *clauseSheet) lineHeight(v voice) float32 { return s.Theme().Size(v.size) * leading }

// height is that of a row with the blanks around it.
func (s *clauseSheet) height(i int) float32 {
	r := &s.rows[i]
	return float32(len(r.lines))*s.lineHeight(plain) + float32(len(r.doubts))*s.lineHeight(doubt) + 2*sheetGap*s.scale
}

// source says what a clause is, where that is no plain one, and where it stands.
func (s *clauseSheet) source(i int) string {
	c := &s.list.memo.Clauses[i]
	source := captions.Source(s.list.say, c)
	if c.Kind == memo.Body {
		return source
	}
	kind := s.list.say.Say("app.cut.kind." + string(c.Kind))
	if strings.HasPrefix(source, kind) { // «preamble 2» says it
		return source
	}
	return kind + captions.Gap + source
}

// shortSource is the source cut to a width, from its middle: page and line stay.
func (s *clauseSheet) shortSource(i int, width float32, v voice) string {
	source := s.source(i)
	measure := func(t string) float32 { return s.measure(t, v) }
	at := strings.LastIndex(source, captions.Gap)
	if at < 0 || measure(source) <= width {
		return shorten(source, width, measure)
	}
	return shorten(source[:at], width-measure(source[at:]), measure) + source[at:]
}

// CreateRenderer implements fyne.Widget.
func (s *clauseSheet) CreateRenderer() fyne.WidgetRenderer {
	s.shown = &sheetRenderer{sheet: s, drawn: map[int][]fyne.CanvasObject{}}
	return s.shown
}

// sheetRenderer keeps the objects of the rows that are seen.
type sheetRenderer struct {
	sheet   *clauseSheet
	drawn   map[int][]fyne.CanvasObject
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Layout(size fyne.Size) {
	if size.Width != r.sheet.width {
		r.Refresh()
	}
}

func (r *sheetRenderer) MinSize() fyne.Size {
	s := r.sheet
	if len(s.tops) == 0 {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(0, s.tops[len(s.tops)-1])
}

// Refresh draws everything anew.
func (r *sheetRenderer) Refresh() {
	clear(r.drawn)
	r.sheet.lay(r.sheet.Size().Width)
	r.show()
}

// show draws the rows that came into view and forgets those that left it.
func (r *sheetRenderer) show() {
	s := r.sheet
	r.objects = nil
	if len(s.rows) == 0 {
		return
	}
	top := s.list.scroll.Offset.Y
	first := max(s.at(top), 0)
	last := first
	for last < len(s.rows) && s.tops[last] < top+s.list.scroll.Size().Height {
		last++
	}
	for i := range r.drawn {
		if i < first || i >= last {
			delete(r.drawn, i)
		}
	}
	for i := first; i < last; i++ {
		if r.drawn[i] == nil {
			r.drawn[i] = r.draw(i)
		}
		r.objects = append(r.objects, r.drawn[i]...)
	}
	canvas.Refresh(s)
}

// draw makes the objects of a row.
func (r *sheetRenderer) draw(i int) (all []fyne.CanvasObject) {
	s := r.sheet
	row, c := &s.rows[i], &s.list.memo.Clauses[i]
	shade := func(name fyne.ThemeColorName) color.Color { return s.Theme().Color(name, variant()) }
	box := func(name fyne.ThemeColorName, x, y, width, height float32) {
		b := canvas.NewRectangle(shade(name))
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(width, height))
		all = append(all, b)
	}
	write := func(text string, v voice, x, y, width float32, align fyne.TextAlign) {
		t := canvas.NewText(text, shade(v.colour))
		t.TextSize, t.TextStyle, t.Alignment = s.Theme().Size(v.size), fyne.TextStyle{Bold: v.bold}, align
		own := t.MinSize().Height
		t.Move(fyne.NewPos(x, y+(s.lineHeight(v)-own)/2))
		t.Resize(fyne.NewSize(width, own))
		all = append(all, t)
	}
	y, height := s.tops[i], s.tops[i+1]-s.tops[i]
	if i == s.list.selected {
		box(pane.Selection, 0, y, s.width, height)
		box(pane.Accent, 0, y, 3, height)
	}
	box(pane.LineQuiet, 0, y+height-1, s.width, 1)
	y += sheetGap * s.scale
	v := voiceOf(c)
	if c.Label != "" {
		write(c.Label, labelVoice(v), row.indent, y, row.text-row.indent, fyne.TextAlignLeading)
	}
	u := voice{colour: pane.InkSource, size: theme.SizeNameCaptionText}
	width := sheetSource * s.scale
	write(s.shortSource(i, width, u), u, s.width-sheetMargin*s.scale-width, y, width, fyne.TextAlignTrailing)
	for _, line := range row.lines {
		write(line, v, row.text, y, s.width-row.text, fyne.TextAlignLeading)
		y += s.lineHeight(plain)
	}
	for _, line := range row.doubts {
		write(line, doubt, row.text, y, s.width-row.text, fyne.TextAlignLeading)
		y += s.lineHeight(doubt)
	}
	if len(row.doubts) > 0 {
		box(pane.Warn, max(row.text-10*s.scale, 6), y-float32(len(row.doubts))*s.lineHeight(doubt)+3, 3, float32(len(row.doubts))*s.lineHeight(doubt)-6)
	}
	return all
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sheetRenderer) Destroy() {}

// doubtsByClause sorts doubts to the clauses they are about.
func doubtsByClause(n int, all []memo.Doubt) [][]memo.Doubt {
	by := make([][]memo.Doubt, n)
	for _, d := range slices.Clone(all) {
		by[d.Clause] = append(by[d.Clause], d)
	}
	return by
}
