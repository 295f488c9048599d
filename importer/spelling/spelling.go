// Package spelling knows which letters follow each other in Russian, Ukrainian and English words, and what it costs, in
// nats, where they do not.
//
// The knowledge is counted in texts of our own: the sample memoranda and the glossary. It serves to choose between
// readings of the same signs, see [Solve]: a text is spelled the better the less a character of it costs. Texts in other languages that
// are written in Latin letters cost more than English ones, and far less than a jumble.
package spelling

import (
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/assets/glossary"
	"parley/assets/sample"
)

// Costs of neighbours that are no two letters of one script.
const (
	mixed     = 8.0 // letters of two scripts
	turned    = 7.0 // a capital after a small letter
	capital   = 1.0 // a capital at the beginning of a word
	inWord    = 6.5 // a sign or a digit between letters
	joint     = 3.0 // a hyphen or an apostrophe beside a letter
	digits    = 2.3 // one of ten
	beginning = 3.5 // a word that begins with a digit or an opening bracket
	closing   = 1.5 // a mark after a word
	stray     = 5.0 // another sign
	unknown   = 12.0
)

// Edge stands for the beginning and the end of a word.
const Edge = ' '

// kind parts characters by how they stand in words.
type kind uint8

const (
	edge kind = iota
	letterKind
	digitKind
	openKind  // «(
	closeKind // .,»)
	jointKind // hyphens, apostrophes
	signKind
	wrongKind // replacement and private-use characters, controls
)

func kindOf(r rune) kind {
	switch {
	case r == Edge:
		return edge
	case unicode.IsLetter(r), r == '\u0301':
		return letterKind
	case unicode.IsDigit(r):
		return digitKind
	case strings.ContainsRune("«(“„[№§•–—", r):
		return openKind
	case strings.ContainsRune(".,:;!?»)”…%]", r):
		return closeKind
	case strings.ContainsRune("-‐‑'’ʼ", r):
		return jointKind
	case r == utf8.RuneError || r < ' ' || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Cc, r):
		return wrongKind
	}
	return signKind
}

// between is what the second kind costs after the first, where they are not two letters.
func between(a, b kind) float64 {
	switch {
	case a == wrongKind || b == wrongKind:
		return unknown
	case b == edge:
		switch a {
		case digitKind, closeKind:
			return 0.7
		case openKind, jointKind:
			return 2.5
		}
		return stray
	case a == edge:
		switch b {
		case digitKind, openKind:
			return beginning
		}
		return stray
	case a == digitKind && b == digitKind:
		return digits
	case b == closeKind && a != openKind:
		return closing
	case a == jointKind || b == jointKind:
		return joint
	case a == openKind && (b == openKind || b == digitKind):
		return 2
	case a == closeKind && b == digitKind:
		return digits
	}
	return inWord
}

// Pair is what the character b costs after a; [Edge] stands for the edges of words.
func Pair(a, b rune) float64 {
	if one, ok := ligatures[a]; ok {
		a = one[1]
	}
	if one, ok := ligatures[b]; ok {
		return Pair(a, one[0]) + Pair(one[0], one[1])
	}
	ka, kb := kindOf(a), kindOf(b)
	if ka == openKind && kb == letterKind {
		ka, a = edge, Edge
	}
	extra := 0.0
	if ka == letterKind && kb == closeKind {
		kb, b, extra = edge, Edge, closing
	}
	if ka != letterKind && kb != letterKind || ka > letterKind || kb > letterKind {
		return between(ka, kb) + extra
	}
	switch {
	case ka == letterKind && kb == letterKind && script(a) != script(b):
		return mixed
	case unicode.IsLower(a) && unicode.IsUpper(b):
		extra += turned
	case ka == edge && unicode.IsUpper(b):
		extra += capital
	}
	return table().cost(unicode.ToLower(a), unicode.ToLower(b)) + extra
}

// Triple is what the character c costs after a and b, where that is known better than what it costs after b.
func Triple(a, b, c rune) float64 {
	base := Pair(b, c)
	kb, kc := kindOf(b), kindOf(c)
	if kb != letterKind || kc == closeKind && kindOf(a) == closeKind {
		return base
	}
	if kc == closeKind {
		c, kc = Edge, edge
	}
	if ka := kindOf(a); kc != letterKind && kc != edge || ka != letterKind && ka != edge && ka != openKind {
		return base
	}
	if kindOf(a) == openKind {
		a = Edge
	}
	if kc == letterKind && script(b) != script(c) || a != Edge && script(a) != script(b) {
		return base
	}
	return base + table().gain(unicode.ToLower(a), unicode.ToLower(b), unicode.ToLower(c))
}

// Cost is what a text costs for each of its characters, edges of words included. It is below 3.2 for good texts of more
// than a few words in the three languages.
func Cost(text string) float64 {
	sum, n := 0.0, 0
	for word := range strings.FieldsSeq(text) {
		last := rune(Edge)
		for _, r := range word {
			sum += Pair(last, r)
			last = r
			n++
		}
		sum += Pair(last, Edge)
		n++
	}
	return sum / float64(max(n, 1))
}

// ligatures are letters set as one, by their first and last.
var ligatures = map[rune][2]rune{
	'\uFB00': {'f', 'f'}, '\uFB01': {'f', 'i'}, '\uFB02': {'f', 'l'}, '\uFB03': {'f', 'i'}, '\uFB04': {'f', 'l'},
}

func script(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }

// pairs counts neighbours. Letters are numbered by the order in which they were met.
type pairs struct {
	cost2 map[[2]rune]float64
	after map[rune]float64 // what a letter costs that was never met after a given one

	three map[[3]rune]float64 // how often three were met
	two   map[[2]rune]float64 // how often two were met with any third
}

// gain is how much more c costs after a and b than after b: the share of the triple in all triples of its beginning,
// mixed with that of the pair the more the rarer the beginning is (Witten and Bell 1991, simplified).
func (p *pairs) gain(a, b, c rune) float64 {
	n := p.two[[2]rune{a, b}]
	trust := n / (n + 4)
	pair := math.Exp(-p.cost(b, c))
	share := pair
	if n > 0 {
		share = p.three[[3]rune{a, b, c}] / n
	}
	return math.Log(pair / (trust*share + (1-trust)*pair))
}

func (p *pairs) cost(a, b rune) float64 {
	if c, ok := p.cost2[[2]rune{a, b}]; ok {
		return c
	}
	if c, ok := p.after[a]; ok {
		return c
	}
	return stray
}

// table counts the pairs of our own texts. Cyrillic and Latin words are counted apart, so that how much there is of each
// does not matter.
var table = sync.OnceValue(func() *pairs {
	counts := map[bool]map[[2]rune]float64{false: {}, true: {}}
	p := &pairs{map[[2]rune]float64{}, map[rune]float64{}, map[[3]rune]float64{}, map[[2]rune]float64{}}
	add := func(word string, weight float64) { // which begins at an edge and ends with one, or is cut off
		first, _ := utf8.DecodeRuneInString(word)
		last, before := rune(Edge), rune(0)
		for _, r := range strings.ToLower(word) {
			counts[script(first)][[2]rune{last, r}] += weight
			if before != 0 {
				p.three[[3]rune{before, last, r}] += weight
				p.two[[2]rune{before, last}] += weight
			}
			last, before = r, last
		}
	}
	for _, f := range sample.Files() {
		if strings.HasSuffix(f.Name, ".txt") {
			for word := range strings.FieldsFuncSeq(string(f.Data), func(r rune) bool { return !unicode.IsLetter(r) }) {
				add(word+string(Edge), 1)
			}
		}
	}
	addGlossary(func(word string) { add(word, 0.2) })
	for _, of := range counts {
		all, total := map[rune]float64{}, 0.0
		for pair, n := range of {
			all[pair[0]] += n
			total += n
		}
		const seen, never = 0.3, 0.02 // added to what was and what was not met
		for pair, n := range of {
			p.cost2[pair] = min(p.entry(pair, of), -math.Log((n+seen)/(all[pair[0]]+1)))
		}
		for r, n := range all {
			if r != Edge {
				p.after[r] = -math.Log(never / (n + 1) * 1)
			}
		}
	}
	p.after[Edge] = 9
	for r, c := range p.after {
		p.after[r] = min(c, 9)
	}
	return p
})

// entry gives the cost that a pair has already: the edges of words are met in both scripts.
func (p *pairs) entry(pair [2]rune, _ map[[2]rune]float64) float64 {
	if c, ok := p.cost2[pair]; ok {
		return c
	}
	return math.Inf(1)
}

// addGlossary calls add with the words of the glossary's patterns, a blank behind those that are whole. How patterns are
// written is said at the head of package lexicon.
func addGlossary(add func(word string)) {
	entries, err := glossary.Files.ReadDir(".")
	if err != nil {
		panic(err) // the files are part of the program
	}
	for _, e := range entries {
		data, err := glossary.Files.ReadFile(e.Name())
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			if len(line) < 3 || !strings.Contains("en ru uk ", line[:3]) {
				continue
			}
			for word := range strings.FieldsFuncSeq(line[3:], func(r rune) bool { return strings.ContainsRune(" ;:/_~-!", r) }) {
				if stem, ok := strings.CutSuffix(word, "*"); ok {
					add(stem)
				} else {
					add(word + string(Edge))
				}
			}
		}
	}
}
