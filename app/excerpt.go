//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// excerptWidth is what an excerpt asks for at most, at the usual size of text, names of files being of any length. Where there
// is more room it takes that.
const excerptWidth = 340

// excerpt is a phrase of somebody else's words, the name of a file or the beginning of a text: these may be cut off where
// there is no room, and are told whole where the pointer rests on them. What the program itself says is never cut off.
type excerpt struct {
	phrase
	tips *tips
}

var _ desktop.Hoverable = (*excerpt)(nil)

// excerpt makes an excerpt that tells itself whole.
func (p *program) excerpt(text string, v voice) *excerpt {
	e := &excerpt{phrase: phrase{text: text, voice: v}, tips: &p.tips}
	e.yielding()
	e.ExtendBaseWidget(e)
	return e
}

// wants is the width that the phrase would like to have.
func (p *phrase) wants() float32 {
	if p.least == 0 {
		return p.MinSize().Width
	}
	return p.whole()
}

func (e *excerpt) wants() float32 { return min(e.whole(), excerptWidth*textScale()) }

// whole is the width of all that is said.
func (p *phrase) whole() float32 { return p.widthOf(p.said()) }

func (p *phrase) widthOf(text string) float32 {
	return fyne.MeasureText(text, p.Theme().Size(p.voice.size), fyne.TextStyle{Bold: p.voice.bold}).Width + 1
}

// MouseIn tells the whole text where it is cut off.
func (e *excerpt) MouseIn(*desktop.MouseEvent) {
	if e.Size().Width < e.whole()-1 {
		e.tips.point(e, e.text, true)
	}
}

// MouseMoved implements desktop.Hoverable.
func (e *excerpt) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *excerpt) MouseOut() { e.tips.point(e, "", false) }
