package rtf

// control reads a control word.
func (p *parser) control(t token) {
	star := p.star
	p.star = false
	s := p.top()
	switch {
	case t.word == "bin":
		p.lexer.skip(t.param)
		return
	case s.to == skipped:
		return
	case t.word == "uc":
		s.skip = min(max(t.param, 0), maxSkip)
		return
	case t.word == "u":
		p.unicode(t.param)
		return
	case p.enter(t.word):
		return
	case star:
		s.to = skipped
		return
	}
	if sign, ok := signs[t.word]; ok {
		p.sign(sign)
		return
	}
	switch s.to {
	case fontTable:
		p.fontWord(t)
	case listed:
		if p.old != nil {
			p.old.oldWord(t)
		} else {
			p.listWord(t)
		}
	default:
		if !s.characterWord(t, p) && !s.paragraphWord(t) && !p.endWord(t.word) && !p.rowWord(t) {
			p.fileWord(t)
		}
	}
}

// maxSkip is how many characters can stand for one of Unicode.
const maxSkip = 16

// sign reads a control word or symbol that stands for a character.
func (p *parser) sign(text string) {
	if p.skip > 0 {
		p.skip--
		return
	}
	p.high = 0
	p.say(text)
}

// characterWord reads what a control word says of the characters after it.
func (s *state) characterWord(t token, p *parser) bool {
	on := !t.given || t.param != 0
	switch t.word {
	case "plain":
		s.plain(p.defaultFont)
	case "f":
		s.font = t.param
	case "fs":
		s.look.Points = float64(min(max(t.param, 0), maxSize)) / 2
	case "b":
		s.look.Bold = on
	case "i":
		s.look.Italic = on
	case "v":
		s.hidden = nil
		if on {
			s.hidden = new(bool)
		}
	case "deleted":
		s.cut = on
		p.track(on)
	case "revised":
		s.put = on
		p.track(on)
	default:
		return false
	}
	return true
}

// track counts a tracked change.
func (p *parser) track(on bool) {
	if on && p.top().to == running {
		p.marks.Tracked++
	}
}

// maxSize is the largest type size that word processors know, in half points.
const maxSize = 3276

// paragraphWord reads what a control word says of the paragraph.
func (s *state) paragraphWord(t token) bool {
	switch t.word {
	case "pard":
		s.par = plainLayout
	case "s":
		s.par.style = t.param
	case "outlinelevel":
		s.par.outline = t.param
	case "ls":
		s.par.list = t.param
	case "ilvl":
		s.par.level = t.param
	case "li", "lin":
		s.par.left = t.param
	case "fi":
		s.par.first = t.param
	case "qc":
		s.par.centred = true
	case "ql", "qr", "qj":
		s.par.centred = false
	case "intbl":
		s.par.depth = max(s.par.depth, 1)
	case "itap":
		s.par.depth = max(t.param, 0)
	default:
		return false
	}
	return true
}

// endWord reads a control word that ends a paragraph, a cell or a row.
func (p *parser) endWord(name string) bool {
	s := p.top()
	switch name {
	case "par", "sect", "cell", "nestcell", "row", "nestrow":
	default:
		return false
	}
	if s.to != running && name != "nestrow" {
		return true
	}
	depth := s.par.depth
	switch name {
	case "par":
		if !s.shows(p.view) {
			p.join()
			return true
		}
		p.endParagraph(depth)
	case "sect":
		if !p.sink().runs.Empty() {
			p.endParagraph(depth)
		}
	case "cell":
		p.endParagraph(1)
		p.sink().table(1).endCell()
	case "nestcell":
		depth = max(depth, 2)
		p.endParagraph(depth)
		p.sink().table(depth).endCell()
	case "row":
		p.sink().endRow()
	case "nestrow":
		p.sink().table(max(depth, 2)).endRow()
	}
	return true
}

// rowWord reads what a control word says of the cells of a row.
func (p *parser) rowWord(t token) bool {
	s := p.sink()
	switch {
	case t.word != "trowd" && t.word != "cellx":
		return false
	case p.top().to != running || p.top().par.depth > 1: // of a table in a table
	case t.word == "trowd":
		s.edges = nil
	case len(s.edges) < maxCells:
		s.edges = append(s.edges, t.param)
	}
	return true
}

// maxCells is how many cells of a row are looked at; word processors have no more.
const maxCells = 64

// fileWord reads what a control word says of the file, or that stands for a part of its page.
func (p *parser) fileWord(t token) {
	switch t.word {
	case "ansicpg":
		p.ansiPage = t.param
	case "mac":
		p.ansiPage = 10000
	case "pc":
		p.ansiPage = 437
	case "pca":
		p.ansiPage = 850
	case "deff":
		p.defaultFont, p.top().font = t.param, t.param
	case "deflang":
		p.language = t.param
	case "chpgn":
		p.sink().counted = true
	case "ftnalt":
		if s := p.sink(); s.out == &p.draft.Footnotes {
			s.out = &p.draft.Endnotes
		}
	}
}

// symbol reads a control symbol.
func (p *parser) symbol(sign string) {
	p.star = sign == "*"
	switch sign {
	case "\r", "\n":
		if p.top().to == running {
			p.endWord("par")
		}
	default:
		if text, ok := signs[sign]; ok {
			p.sign(text)
		}
	}
}
