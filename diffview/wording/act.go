package wording

import (
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Act is what a provision does.
type Act string

// The acts, as the JSON of a comparison names them.
const (
	Obliges Act = "obliges" // somebody is to do, keep or bring about something
	Permits Act = "permits" // somebody may, or nothing stands in the way
	Forbids Act = "forbids" // nobody, or somebody, may or is to do it
	Limits  Act = "limits"  // up to a size, a time, a place or a circle, and no further
	Ends    Act = "ends"    // something that goes on stops
	Refuses Act = "refuses" // a side declines for itself to accept, recognise, claim or discuss
	States  Act = "states"  // something is so, is called so or is regarded so
)

// Acts lists the acts.
func Acts() []Act { return []Act{Obliges, Permits, Forbids, Limits, Ends, Refuses, States} }

// Stance is how a provision stands to what it speaks of.
type Stance struct {
	Act         Act
	Conditional bool      // what is said hangs on a condition that may not come true
	Cue         memo.Span // the words that show the act, in bytes of the text; empty where it is told by the form alone
}

// StanceOf tells what a provision does by its grammar: the first word of its main clause that shows an act, with the
// "not" and the limit that go with it. Where no word does, a plain present tells what is to be done, which is how drafts
// are written, a copula what is so, and the name of an act what is demanded. Tokens are those of the provision.
func StanceOf(text string, tokens []lexicon.Token, language memo.Language) Stance {
	s := saying{text: text, tokens: tokens, language: languageOf(tokens, language)}
	s.cues = actCues()[s.language]
	if s.cues == nil || len(tokens) == 0 {
		return Stance{Act: States}
	}
	conditional := s.cutConditions()
	s.cutRelatives()
	act, first, last := s.act()
	stance := Stance{Act: act, Conditional: conditional}
	if first >= 0 {
		stance.Cue = memo.Span{Start: s.tokens[first].Span.Start, End: s.tokens[last].Span.End}
	}
	return stance
}

// languageOf gives the language whose grammar tokens are read by.
func languageOf(tokens []lexicon.Token, language memo.Language) memo.Language {
	if language != memo.Unknown {
		return language
	}
	for _, t := range tokens {
		for _, r := range t.Fold {
			switch {
			case r == 'і' || r == 'ї' || r == 'є':
				return memo.Ukrainian
			case r >= 'а' && r <= 'я':
				language = memo.Russian
			case r >= 'a' && r <= 'z' && language == memo.Unknown:
				language = memo.English
			}
		}
	}
	return language
}

// order is in which order acts are asked for where a word could show several.
var order = []string{free, string(Refuses), string(Forbids), string(Limits), string(Permits), string(Ends), string(Obliges), string(States)}

// act finds what the main clause does, and the tokens that show it; first is −1 where only the form does.
func (s *saying) act() (act Act, first, last int) {
	for i := range s.tokens {
		if s.cut[i] {
			continue
		}
		if act, last = s.named(i); act != "" {
			return act, i, last
		}
		kind, n := s.cue(i)
		last = i + max(n, 1) - 1
		switch {
		case kind == free:
			return Permits, i, last
		case kind == string(Limits) && !s.limiting(i, n):
		case kind == string(Limits):
			return Limits, i, last
		case kind == string(States):
			return s.state(i, last)
		case kind == string(Forbids) && s.bounding(i+n):
		case kind == string(Ends) && n == 1 && s.attributive(i), s.month(i):
		case kind != "":
			return s.follow(Act(kind), kind == string(Obliges), i, last)
		case kind == "" && s.copula(i):
			return s.passive(i)
		case kind == "" && s.finite(i):
			return s.follow(Obliges, false, i, i)
		}
	}
	return s.byForm(), -1, -1
}

// follow gives what a word comes to with what belongs to it: a "not" before or behind it, what a verb of duty governs, a
// limit in the same part of the sentence.
func (s *saying) follow(act Act, duty bool, first, last int) (Act, int, int) {
	if act == Refuses || act == Forbids {
		switch k, n := s.ahead(last, free); {
		case n > 0 && s.governs(last, k):
			return Permits, k, k + n - 1
		case !s.negated(first):
			return act, first, last
		case act == Forbids:
			return Permits, first - 1, last
		}
		return Obliges, first - 1, last
	}
	if s.negated(first) || s.nobody(first) {
		return Forbids, first, last
	}
	if duty {
		if k := s.denied(last); k >= 0 {
			if m, n := s.ahead(last, free); n > 0 && s.governs(last, m) {
				return Permits, m, m + n - 1
			}
			return Forbids, first, k
		}
		for _, next := range []Act{Refuses, Forbids, Ends, Permits} {
			if k, n := s.ahead(last, string(next)); n > 0 && s.governs(last, k) {
				return next, first, k + n - 1
			}
		}
	}
	if k, n := s.ahead(last, string(Limits)); n > 0 && act != Ends && s.limiting(k, n) {
		return Limits, k, k + n - 1
	}
	return act, first, last
}

// state gives what a copula comes to: what is so, unless a limit is set by it, or it stands for a duty («має повернути»).
func (s *saying) state(first, last int) (Act, int, int) {
	if k, n := s.ahead(last, string(Limits)); n > 0 && s.limiting(k, n) {
		return Limits, k, k + n - 1
	}
	if s.language == memo.Ukrainian && s.word(first, "має", "мають") && s.infinitive(last+1) {
		return s.follow(Obliges, true, first, last+1)
	}
	if s.nobody(first) {
		return Forbids, first, last
	}
	return States, first, last
}

// passive gives what "is" and "are" come to: with a participle a duty told in the plain present, else what is so.
func (s *saying) passive(i int) (Act, int, int) {
	k, not := i+1, false
	for k < len(s.tokens) && (strings.HasSuffix(s.tokens[k].Fold, "ly") || s.word(k, "not", "also", "then")) {
		not = not || s.word(k, "not")
		k++
	}
	if not && k < len(s.tokens) && participle(s.tokens[k].Fold) {
		return Forbids, i, k
	}
	if !not && k < len(s.tokens) {
		if kind, n := s.cue(k); n > 0 && kind != string(Limits) && kind != string(States) && kind != free && kind != string(Obliges) {
			return s.follow(Act(kind), false, k, k+n-1)
		}
	}
	switch {
	case k < len(s.tokens) && (participle(s.tokens[k].Fold) || s.word(i, "be")):
		return s.follow(Obliges, false, i, k)
	case k < len(s.tokens) && s.word(k, "no"):
		return Forbids, i, k
	}
	return s.state(i, i)
}
