package lexicon

import (
	"slices"
	"strings"

	"parley/importer/memo"
)

// Manner is how a sentence speaks of a matter that it names.
type Manner uint8

// The manners. Nothing is Denied or Allowed where it cannot be told: under a condition, in a question, where two words
// deny, or where the word that denies may belong to something else.
const (
	Unclear Manner = iota
	Stated         // plainly: it is, it shall be
	Allowed        // it may be, it goes on, there is a right to it
	Denied         // it is refused, forbidden or ended
)

// Manner says how the sentence around a hit speaks of what it names; hits are all of the text, or of what of it is looked
// at.
func (g *Glossary) Manner(of Hit, text string, tokens []Token, hits []Hit, language memo.Language) Manner {
	if language == memo.Unknown {
		language = guess(tokens)
	}
	d := denial{g: g, h: IssueHit{Hits: []Hit{of}}, text: text, tokens: tokens, language: language}
	d.from, d.to = d.sentence()
	for _, x := range hits {
		if x.First >= d.from && x.Last <= d.to {
			d.near = append(d.near, x)
		}
	}
	denials, elsewhere := d.denials()
	limit := d.limit()
	switch {
	case d.hindered():
		return Unclear
	case limit >= 0 && (of.First > limit || of.Last < limit):
		if len(denials) == 1 && !elsewhere && !d.conditional() && limit >= denials[0].First && limit-denials[0].Last <= 3 {
			return Allowed // «не може бути обмежене»
		}
		return Unclear
	case d.conditional() || len(denials) > 1 || len(denials) == 0 && elsewhere:
		return Unclear
	case len(denials) == 1:
		return d.under(of, denials[0])
	case d.allowed(of):
		return Allowed
	}
	return Stated
}

// Open says whether it cannot be told what the sentence around an issue says on it: it is under a condition, hindered, or denied
// twice.
func (g *Glossary) Open(h IssueHit, text string, tokens []Token, hits []Hit, language memo.Language) bool {
	if language == memo.Unknown {
		language = guess(tokens)
	}
	d := denial{g: g, h: h, text: text, tokens: tokens, language: language}
	d.from, d.to = d.sentence()
	for _, x := range hits {
		if x.First >= d.from && x.Last <= d.to {
			d.near = append(d.near, x)
		}
	}
	denials, _ := d.denials()
	return d.conditional() || d.hindered() || len(denials) > 1
}

// conditions are words that make what a sentence says hang on something, or that except something from it.
var conditions = set(`whether if unless except only until till provided without alone ли чи but но але однако проте если только лишь кроме пока при условии условий иначе
	без исключением исключая за якщо лише тільки крім окрім доки поки умови умов інакше винятком крім`)

// exceptions are those of them that always except something, whatever phrase they stand in.
var exceptions = set("except excluding кроме крім окрім исключая")

// duties begin words for a duty, whose denial leaves free what is said.
var duties = strings.Fields(`обязан обязыва зобов'яз obliged obligated required bound compelled need`)

// unbound says whether token i denies a duty: «не обязаны», "are not required".
func (d *denial) unbound(i int) bool {
	if !negators[d.language][d.tokens[i].Fold] {
		return d.tokens[i].Fold == "need" && i+1 <= d.to && d.tokens[i+1].Fold == "not"
	}
	return i+1 <= d.to && slices.ContainsFunc(duties, func(begin string) bool { return strings.HasPrefix(d.tokens[i+1].Fold, begin) })
}

// times are words behind which an end is a point of time and denies nothing: «после отмены военного положения».
var times = set("after before until till upon once when since following до после перед після")

// conditional says whether the sentence says something only under a condition.
func (d *denial) conditional() bool {
	for i := d.from; i <= d.to; i++ {
		fold := d.tokens[i].Fold
		if doubtful[fold] {
			return true
		}
		if fold == "за" || fold == "при" {
			continue
		}
		if exceptions[fold] || d.unbound(i) {
			return true
		}
		if (conditions[fold] || fold == "other" && i < d.to && d.tokens[i+1].Fold == "than") && !d.spent(i) && !(i > 0 && negators[d.language][d.tokens[i-1].Fold]) {
			return true
		}
		if negators[d.language][fold] && i+1 <= d.to && partial(d.tokens[i+1].Fold) {
			return true
		}
	}
	return false
}

// partial says whether a verb tells how far something reaches: «не распространяется на» denies it for some alone.
func partial(fold string) bool {
	for _, begin := range []string{"распростран", "поширю", "применя", "застосов", "apply", "appl", "extend", "cover", "затраг", "зачіпа", "стосу", "affect"} {
		if strings.HasPrefix(fold, begin) {
			return true
		}
	}
	return false
}

// denials gives the stretches of tokens that deny something in the part of the sentence where the stretch stands, a word
// and a concept that stand together («не дозволяється») once; elsewhere says whether something is denied in other parts.
func (d *denial) denials() (found []Hit, elsewhere bool) {
	add := func(x Hit) {
		near := slices.ContainsFunc(d.h.Hits, func(y Hit) bool {
			return x.First <= y.Last && y.First <= x.Last || x.Last < y.First && !d.joined(x.Last, y.First) || y.Last < x.First && !d.joined(y.Last, x.First)
		})
		if near {
			found = d.with(found, x)
		} else {
			elsewhere = true
		}
	}
	for _, x := range d.near {
		if d.g.denies[x.Concept] && !slices.Contains(d.h.Hits, x) && !d.isTime(x.First) {
			add(x)
		}
	}
	for i := d.from; i <= d.to; i++ {
		if negators[d.language][d.tokens[i].Fold] && !d.pleonastic(i) {
			add(Hit{First: i, Last: i})
		}
	}
	return found, elsewhere
}

// hindrances begin words for what keeps something from being.
var hindrances = strings.Fields(`препятств перешкодж вмешив вмешат вмешательств втруч затрудн утрудн ускладн obstruct hinder imped interfer prevent denied deny withh`)

// hindered says whether the sentence names a hindrance, the denial of which lets be what is hindered.
func (d *denial) hindered() bool {
	return slices.ContainsFunc(d.tokens[d.from:d.to+1], func(t Token) bool {
		return slices.ContainsFunc(hindrances, func(begin string) bool { return strings.HasPrefix(t.Fold, begin) })
	})
}

// limit gives the first word in the sentence that restricts something, -1 for none.
func (d *denial) limit() int {
	for i := d.from; i <= d.to; i++ {
		for _, begin := range []string{"огранич", "обмеж", "restrict", "limit"} {
			if strings.HasPrefix(d.tokens[i].Fold, begin) {
				return i
			}
		}
	}
	return -1
}

// pleonastic says whether a negator denies nothing by itself: «не позднее», «не превышает», and the «жоден» that goes with
// a «не».
func (d *denial) pleonastic(i int) bool {
	for k := i + 1; k <= d.to && k <= i+3; k++ {
		if exceeds(d.tokens[k].Fold) {
			return true
		}
	}
	if i+1 < len(d.tokens) && unlessBefore[d.tokens[i+1].Fold] {
		return true
	}
	if d.language == memo.English || plainNot[d.tokens[i].Fold] {
		return false
	}
	for k := d.from; k <= d.to; k++ {
		if d.tokens[k].Fold == "не" {
			return true
		}
	}
	return false
}

// plainNot are the negators of Russian and Ukrainian that deny by themselves beside a «не».
var plainNot = set("не нет нема немає без")

// exceeds says whether a word is "to exceed", whose denial sets a limit.
func exceeds(fold string) bool {
	return strings.HasPrefix(fold, "превыша") || strings.HasPrefix(fold, "превыси") || strings.HasPrefix(fold, "перевищ") || strings.HasPrefix(fold, "exceed")
}

// with adds a stretch unless it lies within one that is there already.
func (d *denial) with(found []Hit, x Hit) []Hit {
	for _, y := range found {
		if x.First <= y.Last && y.First <= x.Last {
			return found
		}
	}
	return append(found, x)
}

// isTime says whether what begins at token i tells when: one of the two words before it says so, or before what an "and"
// joins it to («після миру та скасування»).
func (d *denial) isTime(i int) bool {
	reach := 2
	switch {
	case i-1 >= d.from && conjunctions[d.tokens[i-1].Fold]:
		reach = 4
	case i-2 >= d.from && d.tokens[i-1].Fold == "the" && conjunctions[d.tokens[i-2].Fold]:
		reach = 5
	}
	for k := i - 1; k >= d.from && k >= i-reach; k-- {
		if times[d.tokens[k].Fold] && !d.within(k) {
			return true
		}
	}
	return false
}

// within says whether a token stands inside a phrase («зміни до конституції»).
func (d *denial) within(i int) bool {
	return slices.ContainsFunc(d.near, func(x Hit) bool { return x.First < i && i < x.Last })
}

// farthest is over how many words that count the one denial of a sentence reaches back to its subject.
const farthest = 5

// under says whether a denial reaches a hit.
func (d *denial) under(of, by Hit) Manner {
	switch {
	case by.First <= of.Last && of.First <= by.Last:
		return Denied
	case by.Last < of.First:
		if d.between(by.Last, of.First) <= reachForward && !d.joined(by.Last, of.First) && !d.isTime(of.First) {
			return Denied
		}
	case d.between(of.Last, by.First) <= farthest && !d.joined(of.Last, by.First) && !d.isTime(of.First):
		return Denied
	}
	return Unclear
}

// allowing are words that let something be or go on.
var allowing = set(`may can free freely remain remains continue continues must могут может вправе остается остаются сохраняется сохраняются сохраняет
	подлежит подлежат обязан обязаны обязана должны може можуть вправі залишається залишаються зберігає зберігають зберігається підлягає підлягають
	зобов'язаний зобов'язані зобов'язана триває тривають продолжается продолжаются продолжают вільно свободно дозволено разрешено разрешается дозволяється`)

// permits are concepts that let something be or go on.
var permits = set("permit further resume freedom")

// isRight says whether two words tell of a right to do something: "right to", «право розмістити».
func isRight(word, next string) bool {
	switch word {
	case "right":
		return next == "to"
	case "право":
		return next == "на" || strings.HasSuffix(next, "ти") || strings.HasSuffix(next, "ть") || strings.HasSuffix(next, "ться") || strings.HasSuffix(next, "тися")
	}
	return false
}

// allowed says whether the sentence lets be what a hit names.
func (d *denial) allowed(of Hit) bool {
	if d.isTime(of.First) {
		return false
	}
	for _, x := range d.near {
		if permits[d.g.Concepts[x.Concept].ID] && x != of {
			return true
		}
	}
	for i := d.from; i <= d.to; i++ {
		if allowing[d.tokens[i].Fold] || i < d.to && isRight(d.tokens[i].Fold, d.tokens[i+1].Fold) {
			return true
		}
	}
	return false
}
