//go:build !headless

package app

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// leading is the height of a line as a multiple of the text's size.
const leading = 1.42

// prose is text that wraps to the width it is given and follows the theme. Unlike the toolkit's it has no margins.
type prose struct {
	widget.BaseWidget
	text  string
	voice voice
	align fyne.TextAlign
}

func newProse(text string, v voice) *prose {
	p := &prose{text: text, voice: v}
	p.ExtendBaseWidget(p)
	return p
}

// centred sets the lines in the middle of their room.
func (p *prose) centred() *prose {
	p.align = fyne.TextAlignCenter
	return p
}

// say changes the text. Its lines are kept as lines.
func (p *prose) say(text string) {
	p.text = text
	p.Refresh()
}

// AccessibilityLabel says the text.
func (p *prose) AccessibilityLabel() string { return p.text }

// AccessibilityRole implements fyne.Accessible.
func (p *prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *prose) CreateRenderer() fyne.WidgetRenderer {
	r := &proseRenderer{prose: p}
	r.wrap(p.Size().Width)
	return r
}

type proseRenderer struct {
	prose *prose
	lines []*canvas.Text
	width float32 // that the lines are wrapped to
}

// wrap breaks the text into lines.
func (r *proseRenderer) wrap(width float32) {
	p := r.prose
	shade, size := p.Theme().Color(p.voice.colour, variant()), p.Theme().Size(p.voice.size)
	style := fyne.TextStyle{Bold: p.voice.bold}
	wide := func(text string) float32 { return measure(text, size, style).Width }
	r.width, r.lines = width, nil
	for _, text := range breakText(p.text, width, wide) {
		line := canvas.NewText(text, shade)
		line.TextSize, line.TextStyle, line.FontSource, line.Alignment = size, style, face(text, style), p.align
		r.lines = append(r.lines, line)
	}
	r.place()
}

func (r *proseRenderer) lineHeight() float32 {
	return r.prose.Theme().Size(r.prose.voice.size) * leading
}

func (r *proseRenderer) place() {
	height := r.lineHeight()
	for i, line := range r.lines {
		own := line.MinSize().Height
		line.Move(fyne.NewPos(0, float32(i)*height+(height-own)/2))
		line.Resize(fyne.NewSize(r.width, own))
	}
}

func (r *proseRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.wrap(size.Width)
		canvas.Refresh(r.prose)
	}
}

// MinSize is as high as the lines at the width that the text has now.
func (r *proseRenderer) MinSize() fyne.Size {
	const least = 24
	return fyne.NewSize(least, r.lineHeight()*float32(len(r.lines)))
}

func (r *proseRenderer) Refresh() {
	r.wrap(r.prose.Size().Width)
	canvas.Refresh(r.prose)
}

func (r *proseRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.lines))
	for i, line := range r.lines {
		objects[i] = line
	}
	return objects
}

func (r *proseRenderer) Destroy() {}

// breakText breaks each line of text as breakLines does.
func breakText(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, breakLines(line, width, measure)...)
	}
	return lines
}

// breakLines breaks text at spaces so that each line fits into width; a word that is wider is broken behind a hyphen or,
// where that is not enough, between letters. With no width yet, everything stands on one line.
func breakLines(text string, width float32, measure func(string) float32) []string {
	if width <= 0 {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if line != "" && measure(longer) > width {
			lines = append(lines, line)
			longer = word
		}
		for measure(longer) > width {
			cut := breakWord(longer, width, measure)
			if cut == len(longer) {
				break
			}
			lines, longer = append(lines, longer[:cut]), longer[cut:]
		}
		line = longer
	}
	return append(lines, line)
}

// breakWord says where to break a word so that its beginning fits: behind the last hyphen that does, or behind the last
// letter; at least one letter is taken.
func breakWord(word string, width float32, measure func(string) float32) int {
	letter, hyphen := 0, 0
	for letter < len(word) {
		r, size := utf8.DecodeRuneInString(word[letter:])
		if letter > 0 && measure(word[:letter+size]) > width {
			break
		}
		letter += size
		if r == '-' {
			hyphen = letter
		}
	}
	if hyphen > 0 {
		return hyphen
	}
	return letter
}
