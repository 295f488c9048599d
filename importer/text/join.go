package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/importer/hyphen"
	"parley/importer/label"
	"parley/importer/pattern"
)

// continues says whether line b goes on with the paragraph of block p.
func (s setting) continues(p *block, b line) bool {
	a := p.last()
	switch {
	case s.doubled && b.blanks > 1, !s.doubled && b.blanks > 0:
		return false
	case !s.wrapped:
		return false
	case b.marked && !b.mark.Unsure:
		return s.borrowed(a, b)
	case bareLabel(p):
		return true
	case a.shouts() && b.speaks(), a.speaks() && b.shouts() && b.width-b.indent > 8:
		return false
	case a.indent != b.indent && (s.centred(a) || s.centred(b)):
		return s.centred(a) && s.centred(b) && !namedPart(p)
	case s.starts[b.indent]:
		return false
	case len(p.lines) > 1 && (b.indent > a.indent+1 || b.indent < a.indent-1):
		return false
	case b.marked && !s.full(a, b):
		return false
	case b.lowers():
		return !a.ends() || s.full(a, b)
	}
	return s.full(a, b) || s.breaksOff(p, b)
}

// breaksOff says whether the block breaks off in the middle of a sentence that b goes on with, in lines that a hand broke
// where it liked: the last line is long, what stands before in it is a sentence, and its own has no end; or a number follows
// in a line that is no date alone.
func (s setting) breaksOff(p *block, b line) bool {
	a := p.last()
	if a.ends() || a.shouts() || a.rule || b.rule || (a.width-a.indent)*5 < s.width*3 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(b.text); unicode.IsDigit(r) {
		return strings.Count(b.text, " ") >= leastGoing
	}
	words := a.text
	if a.marked {
		words = words[a.mark.End:]
	}
	return sentence.MatchString(words)
}

// leastGoing is how many blanks a line has at least that begins with a number and goes on with a sentence.
const leastGoing = 5

// sentence knows the end of a sentence and the beginning of the next: a word that is no short one stands before the stop.
var sentence = pattern.New(`\p{Ll}{4}[.!?…] +[«"“„]?\p{Lu}\p{Ll}`)

// borrowed says whether what looks like the label of b is the tail of the sentence in a: a dash, or a number that a
// reference in a asks for.
func (s setting) borrowed(a, b line) bool {
	if !s.full(a, b) || a.ends() {
		return false
	}
	if b.mark.Kind == label.Bullet {
		return strings.Contains("–—−-", b.mark.Text) && (!a.marked || a.mark.Text != b.mark.Text) && a.indent <= b.indent
	}
	if b.mark.Kind != label.Arabic {
		return false
	}
	words := strings.Fields(strings.ToLower(a.text))
	last := words[len(words)-1]
	for _, stem := range []string{"пункт", "стат", "част", "раздел", "розділ", "глав", "абзац", "article", "section", "paragraph", "point", "chapter", "part", "№", "ст.", "п."} {
		if strings.HasPrefix(last, stem) {
			return true
		}
	}
	return false
}

// bareLabel says whether the block is a number or a bullet on a line of its own, whose text follows.
func bareLabel(p *block) bool {
	l := p.lines[0]
	return len(p.lines) == 1 && l.marked && l.mark.Kind != label.Named && l.mark.End == len(l.text) && (l.mark.Close != "" || l.mark.Kind == label.Bullet)
}

// namedPart says whether the block is the name of a part alone: «Раздел I».
func namedPart(p *block) bool {
	l := p.lines[0]
	return len(p.lines) == 1 && l.marked && l.mark.Kind == label.Named && l.mark.End == len(l.text)
}

// joinLines joins two lines of a paragraph.
func joinLines(a, b string, words *hyphen.Words) string {
	head, printed := strings.CutSuffix(a, printedHyphen)
	if !printed {
		return words.Join(a, b)
	}
	joined := words.Join(head+"-", b)
	if rest, kept := strings.CutPrefix(joined, head+"-"); kept {
		return a + rest
	}
	return joined
}

// printedHyphen is the hyphen that is no minus.
const printedHyphen = "‐"

// wordsOf gathers the words of the file.
func wordsOf(lines []line) hyphen.Words {
	return hyphen.Of(func(yield func(string, bool) bool) {
		for _, l := range lines {
			if !yield(l.text, false) {
				return
			}
		}
	})
}
