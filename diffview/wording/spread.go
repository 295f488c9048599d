package wording

import (
	"strings"
	"unicode"
)

// spread hands the bound of a number on to those that follow it in one list: «не более 800 танков, 900 орудий и 50
// самолётов» limits all three. Facts are in the order of the text.
func spread(text string, facts []Fact) {
	last := -1
	for i := range facts {
		f := &facts[i]
		if f.Kind != Number {
			continue
		}
		if last >= 0 && op(f.Value) == "" && listed(text[facts[last].Span.End:f.Span.Start], text[f.Span.End:]) {
			f.Value = op(facts[last].Value) + f.Value
		}
		last = i
		if op(f.Value) == "" {
			last = -1
		}
	}
}

// mostBetween is how many words may stand between two items of a list and still belong to the first: «800 боевых
// бронированных машин и».
const mostBetween = 5

// joining are words that go on with a list.
var joining = set("и та і й and or или або а также також as well")

// breaking are words that begin something new.
var breaking = set("в у на за для при с со із з від от до по of in on for with at to from by which котор що who that не not")

// verbs end or are words with which a new sentence has its own verb behind ", and 50 guns".
var verbs = strings.Fields("are is shall will must may were ется ются ится ятся ться")

// listed says whether what stands between two numbers goes on with a list: the rest of an item, and then a comma or an
// "and"; behind both of them the second number may rather begin a sentence of its own.
func listed(between, behind string) bool {
	if strings.ContainsAny(between, ".;:()–—\n") || strings.Count(between, ",") > 1 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(between), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if len(words) > mostBetween {
		return false
	}
	joined := strings.HasSuffix(strings.TrimSpace(between), ",")
	for n, w := range words {
		if breaking[w] {
			return false
		}
		joined = joined || joining[w] && n == len(words)-1
	}
	if strings.Contains(between, ",") && len(words) > 0 && joining[words[len(words)-1]] {
		next := strings.Fields(behind)
		for _, w := range next[:min(2, len(next))] {
			for _, v := range verbs {
				if strings.HasSuffix(w, v) {
					return false
				}
			}
		}
	}
	return joined
}
