//go:build !headless

package app

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/pane"
	"parley/importer/charset"
)

// How much of a text shows what an encoding makes of it: letters of the first line, and lines below the list.
const (
	glimpse  = 60
	previews = 6
)

// encoded says whether the draft of a side is a text file, which may be in any encoding.
func (p *program) encoded(side int) bool {
	m := p.drafts[side].memo
	return m != nil && m.Encoding != ""
}

// chooseEncoding shows what each encoding makes of the draft of a side and reads it anew in the one chosen.
func (p *program) chooseEncoding(side int) {
	if data := p.drafts[side].source.bytes; data != nil {
		p.offerEncodings(side, data)
	}
}

// encodings is the dialog that offers encodings of a text.
type encodings struct {
	program *program
	side    int
	names   []string
	texts   []string // the text's beginning in each
	rows    []*button
	grounds []*shape
	preview *prose
	dialog  *dialog.CustomDialog
	chosen  int
}

func (p *program) offerEncodings(side int, data []byte) {
	e := &encodings{program: p, side: side, names: charset.Names(), preview: newProse("", plainSmall)}
	rows := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, name := range e.names {
		e.texts = append(e.texts, beginning(data, name))
		rows.Add(e.row(i))
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(8),
		p.excerpt(p.drafts[side].source.name, strong),
		container.NewStack(newShape(pane.Sheet, pane.Line, 8), container.New(layout.NewCustomPaddedLayout(4, 4, 4, 4), rows)),
		container.NewStack(newShape(pane.Sheet, pane.Line, 8),
			container.New(exactly{height: 132}, container.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), e.preview)))),
	)
	const around, bar = 120, 8 // what a dialog has above and below its content, and a scroll bar beside it
	e.dialog = p.message(p.say.Say("reading.encoding"), container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, bar), content)), p.within(p.roomFor(680, 0).Width, content.MinSize().Height+around),
		p.button("app.cancel", quiet, func() { e.dialog.Hide() }),
		p.button("reading.encoding.read", primary, e.read))
	e.choose(max(slices.Index(e.names, p.drafts[side].memo.Encoding), 0))
}

// markup is what of a web page nobody reads.
var markup = regexp.MustCompile(`(?is)<(head|style|script)\b.*?</(head|style|script)>|<[^>]*>`)

// beginning gives the first lines that say something of data in an encoding, as one line each, without markup.
func beginning(data []byte, name string) string {
	const enough = 32 << 10 // bytes
	text, err := charset.DecodeAs(data[:min(len(data), enough)], name)
	if err != nil {
		return ""
	}
	if strings.HasPrefix(strings.TrimSpace(text), "<") {
		text = markup.ReplaceAllString(text, "\n")
	}
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
		if line != "" {
			lines = append(lines, line)
		}
		if len(lines) == previews {
			break
		}
	}
	return strings.Join(lines, "\n")
}

// row is one encoding: its name and what it makes of the first line. A second press on it takes it.
func (e *encodings) row(i int) fyne.CanvasObject {
	p := e.program
	press := newButton("", rowRank, func() {
		if e.chosen == i {
			e.read()
			return
		}
		e.choose(i)
	})
	press.keys = e.typed
	ground := newShape("", "", 6)
	e.rows, e.grounds = append(e.rows, press), append(e.grounds, ground)
	name := newPhrase(p.say.Say("reading.encoding."+e.names[i]), strong)
	makes := newPhrase(p.say.Say("reading.encoding.nothing"), faint)
	if first, _, _ := strings.Cut(e.texts[i], "\n"); readable(first) {
		letters := []rune(first)
		makes = newPhrase(string(letters[:min(len(letters), glimpse)]), aside)
	}
	return container.NewStack(ground, press, container.New(termed{width: 220, margin: 16}, name, makes.yielding()))
}

// readable says whether a line is mostly of signs that our languages are written with.
func readable(line string) bool {
	all, ours := 0, 0
	for _, r := range line {
		all++
		if r < unicode.MaxASCII || unicode.In(r, unicode.Latin, unicode.Cyrillic) {
			ours++
		}
	}
	return 2*ours > all
}

// choose selects an encoding and shows more of what it makes of the text.
func (e *encodings) choose(i int) {
	e.chosen = i
	for j, ground := range e.grounds {
		ground.fill = ""
		if j == i {
			ground.fill = pane.AccentGround
		}
		ground.Refresh()
	}
	e.preview.say(e.texts[i])
	e.program.win.Canvas().Focus(e.rows[i])
}

// typed moves among the encodings by the arrows and hands other keys on.
func (e *encodings) typed(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		e.choose(min(e.chosen+1, len(e.names)-1))
	case fyne.KeyUp:
		e.choose(max(e.chosen-1, 0))
	case fyne.KeyHome:
		e.choose(0)
	case fyne.KeyEnd:
		e.choose(len(e.names) - 1)
	default:
		e.program.strayKey(key)
	}
}

// read has the draft read in the encoding chosen.
func (e *encodings) read() {
	name := e.names[e.chosen]
	e.dialog.Hide()
	e.program.reread(e.side, func(s *source) { s.encoding = name })
}

// termed lays out a term of a set width and what it means beside it.
type termed struct{ width, margin float32 }

// MinSize implements fyne.Layout.
func (t termed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	term, meaning := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(2*t.margin+max(t.width, term.Width)+meaning.Width, max(term.Height, meaning.Height))
}

// Layout implements fyne.Layout.
func (t termed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := max(t.width, objects[0].MinSize().Width)
	objects[0].Move(fyne.NewPos(t.margin, 0))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(t.margin+width, 0))
	objects[1].Resize(fyne.NewSize(max(size.Width-2*t.margin-width, 0), size.Height))
}
