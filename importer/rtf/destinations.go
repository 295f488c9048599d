package rtf

import (
	"strings"

	"parley/importer/memo"
	"parley/importer/prose"
)

// enter begins the destination that a word names and says whether it is one that is known.
func (p *parser) enter(name string) bool {
	switch name {
	case "fonttbl", "stylesheet", "listtable", "list", "listlevel", "leveltext", "listoverridetable", "listoverride", "lfolevel":
		p.enterTable(name)
	case "footnote", "shptxt", "dptxbxtext", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		p.enterStream(name)
	case "fldinst", "listtext", "pntext", "pn", "pntxta", "pntxtb":
		p.enterGathered(name)
	case "annotation":
		if p.top().to == running {
			p.marks.Comments++
		}
		p.top().to = skipped
	case "fldrslt":
		if p.states[max(len(p.states)-2, 0)].drawn {
			p.top().to = skipped
		}
	case "object", "shp", "shpinst", "shpgrp", "do", "mmath", "moMath", "moMathPara":
		p.mute()
	case "result", "mr", "ud":
		if s := p.top(); s.to == muted {
			s.to = running
		}
	case "upr":
		if s := p.top(); s.to == running {
			s.to = twofold
		}
	case "nesttableprops": // holds the end of a row
	case "formfield", "colortbl", "info", "pict", "nonshppict", "shprslt", "sp", "nonesttables", "levelnumbers", "listname", "ftnsep", "ftnsepc", "ftncn",
		"aftnsep", "aftnsepc", "aftncn", "tc", "tcn", "xe", "rxe", "txe", "bkmkstart", "bkmkend", "filetbl", "revtbl", "objdata", "objclass",
		"objname", "atnid", "atnauthor", "atnref", "atndate", "atntime", "atnicn", "atrfstart", "atrfend", "datafield", "fldtype",
		"mmathPict", "panose", "falt", "fontemb", "fontfile", "fname", "listpicture", "template", "private":
		p.top().to = skipped
	default:
		return false
	}
	return true
}

// mute has the group show nothing but what groups within it bring to light.
func (p *parser) mute() {
	if s := p.top(); s.to == running {
		s.to = muted
	}
}

// enterStream begins a stream of paragraphs beside the body.
func (p *parser) enterStream(name string) {
	if to := p.top().to; to != running && to != muted {
		return
	}
	switch name {
	case "footnote":
		p.divert(&p.draft.Footnotes, nil)
	case "shptxt", "dptxbxtext":
		p.divert(&p.sink().boxes, nil)
	default:
		p.furniture()
	}
}

// longNumber is the length in characters from which a footer with a page number is more than that.
const longNumber = 16

// furniture reads a header or a footer.
func (p *parser) furniture() {
	var blocks []prose.Block
	p.divert(&blocks, nil)
	inner := p.sink()
	p.top().closes = func() {
		for _, b := range blocks {
			kind := memo.RunningHead
			if inner.counted && len([]rune(b.Text)) < longNumber {
				kind = memo.PageNumber
			}
			if len(p.draft.Furniture) < maxFurniture {
				p.draft.AddFurniture(kind, b.Text)
			}
		}
	}
}

// maxFurniture is how many different headers and footers are kept; more are those of no draft.
const maxFurniture = 1000

// divert makes the group a stream of paragraphs of its own; then is called when it ends.
func (p *parser) divert(out *[]prose.Block, then func()) {
	s := p.top()
	s.to, s.sink, s.closes = running, true, then
	s.gone = !s.there(p.view)
	s.par = plainLayout
	p.sinks = append(p.sinks, &sink{out: out})
}

// enterGathered begins a group whose text is read as a whole when it ends.
func (p *parser) enterGathered(name string) {
	s := p.top()
	switch {
	case name == "pn" && s.to == running:
		p.beginOld()
		return
	case (name == "pntxta" || name == "pntxtb") && p.old != nil:
		old := p.old
		p.gather(func(text string) { old.around(name, text) })
		return
	case s.to != running:
		return
	}
	outer := len(p.states) - 2
	switch name {
	case "fldinst":
		p.gather(func(text string) { p.instruct(text, outer) })
	case "listtext", "pntext":
		p.gather(func(text string) {
			at := p.sink()
			at.label, at.given = prose.Clean(text), true
		})
	}
}

// gather has the text of the group read by then when it ends.
func (p *parser) gather(then func(text string)) {
	s := p.top()
	text := &strings.Builder{}
	s.to, s.text = gathered, text
	s.closes = func() { then(text.String()) }
}

// instruct reads the instruction of a field; the state of the field itself is at outer.
func (p *parser) instruct(text string, outer int) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES":
		p.sink().counted = true
	case "SYMBOL":
		if sign := symbolOf(words[1:]); sign != "" && 0 <= outer && outer < len(p.states) {
			p.states[outer].drawn = true
			p.say(sign)
		}
	}
}
