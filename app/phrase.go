//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/pane"
)

// voice is how a piece of text speaks: its colour and size by their names, and its weight.
type voice struct {
	colour fyne.ThemeColorName
	size   fyne.ThemeSizeName
	bold   bool
}

// The voices of the window.
var (
	title      = voice{colour: pane.Ink, size: sizeTitle, bold: true}
	headline   = voice{colour: pane.Ink, size: theme.SizeNameSubHeadingText, bold: true}
	plain      = voice{colour: pane.Ink, size: theme.SizeNameText}
	plainSmall = voice{colour: pane.Ink, size: sizeSmall}
	aside      = voice{colour: pane.InkSecond, size: sizeSmall}
	caption    = voice{colour: pane.InkSecond, size: theme.SizeNameCaptionText}
	faint      = voice{colour: pane.InkThird, size: theme.SizeNameCaptionText}
	strong     = voice{colour: pane.InkSecond, size: sizeSmall, bold: true}
	proof      = voice{colour: pane.Accent, size: theme.SizeNameCaptionText, bold: true}
	warning    = voice{colour: pane.Warn, size: sizeSmall, bold: true}
)

// phrase is one line of text that follows the theme. Where there is less room than it needs it ends in «…».
type phrase struct {
	widget.BaseWidget
	text  string
	voice voice
	align fyne.TextAlign
	least float32 // the width it can be pressed to; 0 means never below its own
	folds bool    // where there is little room it is not said at all, or in brief
	brief string  // what is said then
	short bool    // it is said in brief
}

func newPhrase(text string, v voice) *phrase {
	p := &phrase{text: text, voice: v}
	p.ExtendBaseWidget(p)
	return p
}

// centred sets the text in the middle of its room.
func (p *phrase) centred() *phrase {
	p.align = fyne.TextAlignCenter
	return p
}

// yielding lets the phrase be cut off rather than widen what it stands in.
func (p *phrase) yielding() *phrase {
	p.least = 24
	return p
}

// fading lets a strip leave the phrase out where there is no room for all.
func (p *phrase) fading() *phrase {
	p.folds = true
	return p
}

// briefly lets a strip have the phrase said in fewer words where there is no room for all.
func (p *phrase) briefly(brief string) *phrase {
	p.folds, p.brief = true, brief
	return p
}

func (p *phrase) foldedWidth(short bool) float32 {
	switch {
	case !p.folds:
		return -1
	case !short:
		return p.widthOf(p.text)
	case p.brief == "":
		return 0
	}
	return p.widthOf(p.brief)
}

func (p *phrase) shorten(on bool) {
	if p.brief != "" {
		if p.short != on {
			p.short = on
			p.Refresh()
		}
		return
	}
	if on {
		p.Hide()
	} else {
		p.Show()
	}
}

// said is what stands on the screen, where there is room for it.
func (p *phrase) said() string {
	if p.short {
		return p.brief
	}
	return p.text
}

// say changes the text.
func (p *phrase) say(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// AccessibilityLabel says the text, whole where it is cut on the screen.
func (p *phrase) AccessibilityLabel() string { return p.text }

// AccessibilityRole implements fyne.Accessible.
func (p *phrase) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *phrase) CreateRenderer() fyne.WidgetRenderer {
	r := &phraseRenderer{phrase: p, shown: canvas.NewText("", nil)}
	r.dress()
	return r
}

type phraseRenderer struct {
	phrase *phrase
	shown  *canvas.Text
}

func (r *phraseRenderer) dress() {
	v := r.phrase.voice
	r.shown.Color = r.phrase.Theme().Color(v.colour, variant())
	r.shown.TextSize = r.phrase.Theme().Size(v.size)
	r.shown.TextStyle = fyne.TextStyle{Bold: v.bold}
	r.shown.Alignment = r.phrase.align
	r.shown.Text = r.phrase.said()
	r.shown.FontSource = face(r.shown.Text, r.shown.TextStyle)
}

func (r *phraseRenderer) Layout(size fyne.Size) {
	r.shown.Text = shorten(r.phrase.said(), size.Width, r.measure)
	height := r.shown.MinSize().Height
	r.shown.Move(fyne.NewPos(0, (size.Height-height)/2))
	r.shown.Resize(fyne.NewSize(size.Width, height))
}

func (r *phraseRenderer) measure(text string) float32 {
	return measure(text, r.shown.TextSize, r.shown.TextStyle).Width
}

func (r *phraseRenderer) MinSize() fyne.Size {
	size := measure(r.phrase.said(), r.shown.TextSize, r.shown.TextStyle)
	if r.phrase.least > 0 {
		size.Width = min(size.Width, r.phrase.least)
	}
	return size
}

func (r *phraseRenderer) Refresh() {
	r.dress()
	r.Layout(r.phrase.Size())
	r.shown.Refresh()
}

func (r *phraseRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.shown} }

func (r *phraseRenderer) Destroy() {}

// shorten cuts text until it fits into width, and marks the cut.
func shorten(text string, width float32, measure func(string) float32) string {
	const slack = 0.5 // widths are sums of float32
	if width <= 0 || measure(text) <= width+slack {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(letters[:middle])+"…") <= width+slack {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(letters[:low]) + "…"
}

// variant is the lighting that the system asks for, which a theme may overrule.
func variant() fyne.ThemeVariant { return fyne.CurrentApp().Settings().ThemeVariant() }
