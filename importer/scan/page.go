package scan

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"

	"parley/importer/language"
	"parley/importer/memo"
	"parley/importer/pattern"
)

// reader reads sheets with one program.
type reader struct {
	program   program
	languages []memo.Language // the one to read in first, then others that may be tried
	drawing   sync.Mutex
	alive     func() // called before each thing that takes time
}

// weak is the sureness below which a page is tried in other ways: a clean one has 0.9 and more.
const weak = 0.75

// read reads one sheet. The reading is there but has no lines where no words were found.
func (r *reader) read(ctx context.Context, s Sheet) (*reading, error) {
	picture, incomplete := r.draw(s.Draw)
	if picture.Gray == nil {
		return nil, incomplete
	}
	if picture.blank() {
		return &reading{sheet: s, dpi: picture.DPI}, incomplete
	}
	best, upright, in, err := r.look(ctx, s, picture)
	if err != nil {
		return nil, err
	}
	best, err = r.again(ctx, s, best, upright, in)
	return best, errors.Join(err, incomplete)
}

// look reads a picture of a sheet: as it is, and where that goes badly turned and in other languages. It gives the best reading,
// the picture as it was turned for it, and its language.
func (r *reader) look(ctx context.Context, s Sheet, picture Picture) (best *reading, upright Picture, in memo.Language, err error) {
	upright, in = picture, r.languages[0]
	if best, err = r.readIn(ctx, s, picture, 0, in); err != nil {
		return nil, upright, in, err
	}
	if best.lies() == 0 && best.confidence() >= weak {
		return best, upright, in, nil
	}
	for _, by := range r.turns(ctx, best, picture) {
		turned := picture.turned(by)
		other, err := r.readIn(ctx, s, turned, by, in)
		if err != nil {
			return nil, upright, in, err
		}
		lay := best.lies() > 0 && other.lies() == 0 && 2*other.letters() > best.letters()
		if lay || score(other, in) > score(best, in) {
			best, upright = other, turned
		}
		if best.lies() == 0 && best.confidence() >= weak {
			break
		}
	}
	if best.confidence() >= weak || len(best.lines) == 0 {
		return best, upright, in, nil
	}
	by := best.turned
	for _, l := range r.languages[1:] {
		other, err := r.readIn(ctx, s, upright, by, l)
		if err != nil {
			return nil, upright, in, err
		}
		if score(other, l) > score(best, in)+0.03 {
			best, in = other, l
		}
	}
	return best, upright, in, nil
}

// draw gives a picture of a sheet, one at once.
func (r *reader) draw(how func() (Picture, error)) (Picture, error) {
	r.drawing.Lock()
	defer r.drawing.Unlock()
	r.alive()
	return how()
}

// readIn reads a sheet's picture in a language.
func (r *reader) readIn(ctx context.Context, s Sheet, picture Picture, turned int, l memo.Language) (*reading, error) {
	r.alive()
	said, err := r.program.read(ctx, picture, l)
	if err != nil {
		return nil, err
	}
	lines, err := parse(said)
	if err != nil {
		return nil, err
	}
	out := &reading{sheet: s, dpi: picture.DPI, turned: turned}
	out.level, out.upright = picture.rules()
	for _, l := range lines {
		for i, w := range l.words {
			l.words[i] = w.withoutRules(out.upright)
		}
	}
	out.lines = clean(lines)
	return out, nil
}

// turns gives the degrees clockwise by which a picture may have to be turned, the likeliest first: where its lines lie on
// their side, one way and the other, for Tesseract cannot tell them apart; else what it says when asked.
func (r *reader) turns(ctx context.Context, first *reading, picture Picture) []int {
	if by := first.lies(); by > 0 {
		return []int{by, 360 - by}
	}
	if by := r.askTurn(ctx, picture); by > 0 {
		return []int{by}
	}
	return nil
}

var rotate = pattern.New(`(?m)^Rotate: (\d+)`)

// askTurn asks by how many degrees clockwise a picture must be turned to be upright; 0 where that cannot be told.
func (r *reader) askTurn(ctx context.Context, picture Picture) int {
	if !slices.Contains(r.program.data, "osd") {
		return 0
	}
	r.alive()
	said, err := r.program.call(ctx, pnm(picture), "stdin", "stdout", "--dpi", strconv.Itoa(picture.DPI), "--psm", turns)
	if err != nil { // it has too few letters to tell
		return 0
	}
	m := rotate.FindSubmatch(bytes.ReplaceAll(said, []byte("\r"), nil))
	if m == nil {
		return 0
	}
	by, _ := strconv.Atoi(string(m[1]))
	if by != 90 && by != 180 && by != 270 {
		return 0
	}
	return by
}

// score says how well a reading in a language went: its sureness, and whether its words are of that language.
func score(r *reading, l memo.Language) float64 {
	s := r.confidence()
	switch language.Detect(r.text()) {
	case l:
		s += 0.05
	case memo.Unknown:
	default:
		s -= 0.05
	}
	return s
}

// least is how many letters a sample must have to tell the language.
const least = 60

// samples are the strips of a page that are read to tell the language, as shares of its height: below the title first,
// then all of it.
var samples = [][2]float64{{0.25, 0.5}, {0, 1}}

// told gives the languages of r with the one first that a sample of the sheets is written in. Of all sheets at most three are
// asked: those from the middle on, for a first page may be a cover.
func (r *reader) told(ctx context.Context, sheets []Sheet) ([]memo.Language, error) {
	if len(r.languages) < 2 {
		return r.languages, nil
	}
	for i := range min(3, len(sheets)) {
		s := sheets[(len(sheets)/2+i)%len(sheets)]
		picture, err := r.draw(s.Draw)
		if picture.Gray == nil || err != nil {
			continue
		}
		for _, strip := range samples {
			if picture.part(strip[0], strip[1]).blank() {
				continue
			}
			best, found, err := r.surest(ctx, s, picture.part(strip[0], strip[1]))
			if err != nil && !errors.Is(err, errSlow) {
				return nil, err
			}
			if found {
				return first(r.languages, best), nil
			}
		}
	}
	return r.languages, nil
}

// surest reads a picture in every language and tells in which it is read best, and whether there were letters enough.
func (r *reader) surest(ctx context.Context, s Sheet, picture Picture) (best memo.Language, found bool, err error) {
	most := 0.0
	for _, l := range r.languages {
		reading, err := r.readIn(ctx, s, picture, 0, l)
		if err != nil {
			return best, false, err
		}
		if sc := score(reading, l); reading.letters() >= least && sc > most {
			most, best, found = sc, l, true
		}
	}
	return best, found && most >= weak, nil
}

// first gives the languages with one of them moved to the front.
func first(all []memo.Language, l memo.Language) []memo.Language {
	out := []memo.Language{l}
	for _, other := range all {
		if other != l {
			out = append(out, other)
		}
	}
	return out
}
