package wording

import (
	_ "embed" // for names.txt
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/importer/memo"
)

//go:embed names.txt
var namesText string

// name is one form of the name of a place or an actor.
type name struct {
	kind      FactKind
	id        string
	words     []nameWord
	body      bool // it goes together with the name of whom it belongs to
	adjective bool // it names an actor only before what belongs to one
	common    bool // it is also a common word
}

// nameWord is a word of a name: as it is, its beginning, or an abbreviation in capitals.
type nameWord struct {
	form
	capitals bool
}

// nameTable holds names by language and by the beginning of their first word.
type nameTable map[memo.Language]map[string][]name

// keyLetters is how many letters of a name's first word it is looked up by.
const keyLetters = 3

// names reads names.txt.
var names = sync.OnceValue(func() nameTable {
	languages := [3]memo.Language{memo.English, memo.Russian, memo.Ukrainian}
	table := nameTable{}
	for _, l := range languages {
		table[l] = map[string][]name{}
	}
	for line := range strings.Lines(namesText) {
		head, forms, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		kind, id, _ := strings.Cut(head, " ")
		n := name{kind: FactKind(kind), id: id, body: kind == "body"}
		if n.body {
			n.kind = Actor
		}
		for k, list := range strings.Split(forms, "|") {
			for form := range strings.FieldsSeq(list) {
				form, n.adjective = strings.CutPrefix(form, "+")
				form, n.common = strings.CutPrefix(form, "^")
				n.words = nameWords(form)
				key := nameKey(strings.ToLower(n.words[0].text))
				table[languages[k]][key] = append(table[languages[k]][key], n)
			}
		}
	}
	return table
})

// nameWords takes a form apart as texts are cut into tokens: hyphens and dots are tokens of their own.
func nameWords(written string) []nameWord {
	var words []nameWord
	for w := range strings.FieldsSeq(strings.NewReplacer("_", " ", "-", " - ").Replace(written)) {
		text, begin := strings.CutSuffix(w, "*")
		capitals := strings.ToLower(text) != text
		words = append(words, nameWord{form{spell(text), begin}, capitals})
	}
	return words
}

func nameKey(fold string) string {
	end := 0
	for range keyLetters {
		_, n := utf8.DecodeRuneInString(fold[end:])
		end += n
	}
	return fold[:end]
}

// nameAt gives the longest name that begins at token i, and the token behind it.
func (s *scanner) nameAt(i int) (longest name, next int) {
	next = i
	if !s.isWord(i) {
		return longest, i
	}
	language := s.language
	if language == memo.Unknown {
		language = memo.English
	}
	for _, n := range names()[language][nameKey(s.tokens[i].fold)] {
		end := i + len(n.words)
		if end > next && s.reads(i, n.words) && (n.adjective || s.capital(i, end)) && !(n.common && s.begins(i)) {
			longest, next = n, end
		}
	}
	return longest, next
}

// reads says whether the words of a name stand at token i.
func (s *scanner) reads(i int, words []nameWord) bool {
	if i+len(words) > len(s.tokens) {
		return false
	}
	for k, w := range words {
		said := s.tokens[i+k].fold
		if w.capitals {
			said = spell(s.tokens[i+k].span.Of(s.text))
		}
		if !w.is(said) {
			return false
		}
	}
	return true
}

// capital says whether one of the tokens i to end-1 begins with a capital letter.
func (s *scanner) capital(i, end int) bool {
	for ; i < end; i++ {
		if first, _ := utf8.DecodeRuneInString(s.tokens[i].span.Of(s.text)); unicode.IsUpper(first) {
			return true
		}
	}
	return false
}

// begins says whether a sentence or an item may begin with token i, so that a capital letter tells nothing.
func (s *scanner) begins(i int) bool {
	return i == 0 || !s.isWord(i-1) && !s.fold(i-1, ",", "-", "«", `"`, "“", "„", "(")
}

// acting begin the words for what belongs to an actor: «российская сторона», "Ukrainian troops".
var acting = prefixes(`сторон войск військ сил влад власт правительств уряд формирован формуван подразделен підрозділ арми армі делегац
	представител представник военн військов парламент президент
	side troop force authorit government formation unit army military delegation represent parliament president navy`)

// actingAt gives the token behind the word for what belongs to an actor, where one stands at token i or behind another
// adjective there; else i.
func (s *scanner) actingAt(i int) int {
	for k := i; k <= i+1 && s.isWord(k) && !s.in(k, joining); k++ {
		if acting.has(s.tokens[k].fold) {
			return k + 1
		}
	}
	return i
}

// owned gives the end of a body's name with the actor whom it belongs to: «… Украины», "… of the United Nations".
func (s *scanner) owned(i int) int {
	at := i
	for s.english() && s.fold(at, "of", "the") {
		at++
	}
	if n, next := s.nameAt(at); next > at && n.kind == Actor && !n.body && !n.adjective {
		return next
	}
	return i
}

// names gives the places and actors that the text names, and the spans of adjectives of names that name no one.
func (s *scanner) names() (found []Fact, idle []memo.Span) {
	for i := 0; i < len(s.tokens); {
		n, next := s.nameAt(i)
		if next == i {
			i++
			continue
		}
		end := next
		switch {
		case n.adjective:
			end = s.actingAt(next)
		case n.body:
			end = s.owned(next)
		}
		if n.adjective && end == next {
			idle = append(idle, s.tokens[i].span)
		} else {
			found = append(found, s.fact(n.kind, n.id, "", i, end))
		}
		i = end
	}
	return found, idle
}
