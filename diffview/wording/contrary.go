package wording

import (
	"cmp"
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// proposal is a provision as it is set against one of the other side.
type proposal struct {
	Passage
	stance   Stance
	first    int             // of its tokens in the passage's
	main     []lexicon.Token // of its main clause, the words that show the act left out
	matters  []int           // special concepts of its main clause
	subjects []string        // ids of the actors named at its start
	actors   []string        // ids of those named
	places   []string        // ids of the places named
	free     bool            // it says that something has no limit
	stays    bool            // it says that something goes on as it is
	leaves   bool            // it says that something goes, stops or is handed over
	hedged   bool            // an exception, a time or a hindrance makes it unclear how far it reaches
	only     bool            // it asks for something to come first
	atOnce   bool            // it asks for nothing to come first
}

// Words by which proposals are told, by their beginnings.
var (
	staying = strings.Fields(`остается остаются остаётся сохраняет сохраняют продолжает продолжают удерживают удерживает залишається залишаються лишається лишаються
		зберігає зберігають триває тривають утримує утримують продовжу надалі далі далее по-прежнему remain continue continues stay stays keeps keep retains retain`)
	leaving = strings.Fields(`покида покину оставля уход уйдут уйдёт выводят выводит выходят выйд отвод отводят отзыва отменя аннулир возвраща передает передают передается передаёт
		залишають полиша йдуть ідуть виходять вийд виводять виводит відводят відклика скасову анулю поверта повертає передає передают передаєт
		leave leaves withdraw withdraws return returns handed hand depart departs annulled cancelled revoked recalled vacate vacates pull pulls`)
	hindering = strings.Fields(`препятств перешкодж вмешив вмешат втруч obstruct hinder imped interfer принужд принуди змуш змуси примус forced compel coerc возраж заперечу object oppos`)
	outright  = strings.Fields(`немедленн негайн безусловн безумовн незамедлительн immediate immediately unconditional unconditionally якнайшвидше`)
)

// hedging are words that except something, tell when or where, or only promise to talk.
var hedging = set(`кроме исключением исключая вне крім окрім винятком поза except outside excluding apart without без пока поки доки before until during while
	условиях умовах период період where там де куда откуда ближе ближче nearer closer дальше далі farther ready готов готовы готові готова`)

// hedge says whether token i makes it unclear how far what is said reaches: an exception, a time, a hindrance. «без
// ограничений» is none.
func (s *saying) hedge(i int) bool {
	if s.word(i, "без", "without") && i+1 < len(s.tokens) && (nowWithout[s.tokens[i+1].Fold] || begins(s.tokens[i+1].Fold, boundless)) {
		return false
	}
	return hedging[s.tokens[i].Fold] || begins(s.tokens[i].Fold, hindering) || s.event(i)
}

var boundless = strings.Fields(`огранич обмеж limit restrict ceiling услови умов condition precondition`)

func begins(fold string, with []string) bool {
	return slices.ContainsFunc(with, func(b string) bool { return strings.HasPrefix(fold, b) })
}

// proposals cuts a passage into what it proposes; what states nothing of a known matter is left out.
func (p Passage) proposals(g *lexicon.Glossary, named nameList) []proposal {
	spans := p.Provisions
	if len(spans) == 0 {
		spans = []memo.Span{{End: len(p.Text)}}
	}
	var all []proposal
	for _, span := range spans {
		from := slices.IndexFunc(p.Tokens, func(t lexicon.Token) bool { return t.Span.Start >= span.Start })
		if from < 0 {
			continue
		}
		to := from
		for to < len(p.Tokens) && p.Tokens[to].Span.End <= span.End {
			to++
		}
		if one := p.proposal(g, named, from, to); len(one.matters) > 0 || len(one.places) > 0 {
			all = append(all, one)
		}
	}
	return all
}

// proposal reads the tokens from first up to last.
func (p Passage) proposal(g *lexicon.Glossary, named nameList, first, last int) proposal {
	s := saying{text: p.Text, tokens: p.Tokens[first:last], language: languageOf(p.Tokens[first:last], p.Language)}
	one := proposal{Passage: p, first: first}
	if s.cues = actCues()[s.language]; s.cues == nil || len(s.tokens) == 0 {
		return one
	}
	one.stance.Conditional = s.cutConditions()
	s.cutRelatives()
	act, from, to := s.act()
	one.stance.Act = act
	for i, t := range s.tokens {
		if begins(t.Fold, outright) || i > 0 && nowWithout[s.tokens[i-1].Fold] && begins(t.Fold, boundless[5:]) {
			one.atOnce = true
		}
		if s.cut[i] || from >= 0 && i >= from && i <= to && act != Obliges {
			one.free = one.free || act == Permits && !s.cut[i] && begins(t.Fold, boundless[:5])
			one.stays = one.stays || !s.cut[i] && act == States && begins(t.Fold, staying)
			continue
		}
		one.main = append(one.main, t)
		positive := act == States || act == Obliges || act == Permits
		one.stays = one.stays || positive && begins(t.Fold, staying) && !s.negated(i)
		one.leaves = one.leaves || positive && begins(t.Fold, leaving) && !s.negated(i)
		one.hedged = one.hedged || s.hedge(i)
		one.only = one.only || s.word(i, "только", "лишь", "тільки", "лише", "only")
	}
	one.hedged = one.hedged || act == Forbids && s.twiceDenied(p, g, first, from, to) || act == States && slices.ContainsFunc(s.tokens, func(t lexicon.Token) bool { return nots[t.Fold] })
	one.only = one.only || one.stance.Conditional && act == Limits
	one.leaves = one.leaves || act == Ends
	one.subjects = named.actors(s.tokens[:min(ahead, len(s.tokens))])
	one.actors, one.places = named.actors(s.tokens), named.places(s.tokens)
	for _, h := range p.Hits {
		if h.First < first || h.Last >= last || s.cut[h.First-first] || act == Ends && h.First-first <= to && from <= h.Last-first {
			continue // where fire ceases, the ceasefire does not
		}
		if c := &g.Concepts[h.Concept]; !isGeneral(g, h.Concept) && !backdrop[c.Topic] && !backdrop[c.ID] && c.Weight >= leastAlone {
			one.matters = append(one.matters, h.Concept)
		}
	}
	return one
}

// robbing begin words that take something away, and that a denial leaves in place.
var robbing = strings.Fields(`позбав лишен лиша лишит discriminat дискримин дискримін закры закри обстрел обстріл depriv deny denied withh зупин останов приостан призупин ослаб`)

// twiceDenied says whether what a sentence forbids, in the part of it where it does, is to deny, to end or to take
// something away.
func (s *saying) twiceDenied(p Passage, g *lexicon.Glossary, first, from, to int) bool {
	for from = max(from, 0); from > 0 && !s.comma(from-1); from-- {
	}
	for to = max(to, 0); to+1 < len(s.tokens) && !s.comma(to); to++ {
	}
	for i := from; i <= to; i++ {
		if s.cut[i] {
			continue
		}
		if kind, _ := s.cue(i); kind == string(Ends) || kind == string(Refuses) || begins(s.tokens[i].Fold, robbing) {
			return true
		}
	}
	return slices.ContainsFunc(p.Hits, func(h lexicon.Hit) bool {
		if h.First < first+from || h.Last > first+to || !g.Denies(h.Concept) {
			return false
		}
		kind, _ := s.cue(h.First - first)
		return kind != string(Forbids) && !nots[s.tokens[h.First-first].Fold]
	})
}

var nowWithout = set("без without no жодних будь-яких каких-либо попередніх предварительных any pre")

// event says whether a «до» stands before an event, and so tells until when.
func (s *saying) event(i int) bool {
	if !s.word(i, "до") {
		return false
	}
	for k := i + 1; k < len(s.tokens) && k <= i+3; k++ {
		f := s.tokens[k].Fold
		if begins(f, []string{"подпис", "підпис", "уклад", "заверш", "заключ", "окончан", "закінч", "ратифик", "ратифік", "скасув", "отмен", "сплат", "выплат"}) || happens(f) {
			return true
		}
		if !adjectival(f, s.language) && !strings.HasSuffix(f, "ой") && !strings.HasSuffix(f, "ої") && !strings.HasSuffix(f, "ых") && !strings.HasSuffix(f, "их") {
			return false
		}
	}
	return false
}

// happens says whether a word is the name of something that happens, in the genitive: «вступления», «виконання».
func happens(fold string) bool {
	return slices.ContainsFunc([]string{"ения", "ания", "ятия", "тия", "ации", "ення", "ання", "яття", "уття", "ації"}, func(e string) bool { return strings.HasSuffix(fold, e) })
}

// byActs says whether two proposals on one matter cannot both be done, by what each does.
func byActs(g *lexicon.Glossary, l, r *proposal) bool {
	return !apart(l.subjects, r.subjects) && (l.against(g, r) || r.against(g, l))
}

// against says whether p takes back what q proposes.
func (p *proposal) against(g *lexicon.Glossary, q *proposal) bool {
	matters := overlap(p.matters, q.matters)
	if p.leaves && q.stays && !p.stays && !p.open(q) && (matters || overlap(p.places, q.places)) {
		return p.covered(q) >= 0.3
	}
	if !matters || apart(p.actors, q.actors) {
		return false
	}
	if p.only && q.atOnce && !p.atOnce {
		return p.covered(q) >= 0.3
	}
	if p.open(q) {
		return false
	}
	positive := q.stance.Act == Obliges || q.stance.Act == Permits || q.stance.Act == States
	switch {
	case p.free && !q.free:
		return (q.stance.Act == Limits || q.stance.Act == Forbids) && p.covered(q) >= 0.5
	case p.stance.Act == Ends && positive && !q.leaves:
		return p.covered(q) >= 0.6
	case p.stance.Act == Forbids || p.stance.Act == Refuses:
		return positive && !q.free && (p.removes() || !q.removes()) && p.covered(q) >= 0.6
	}
	return false
}

// open says whether it is not clear how far one of two proposals reaches.
func (p *proposal) open(q *proposal) bool {
	return p.stance.Conditional || q.stance.Conditional || p.hedged || q.hedged
}

// filling are words that say nothing of a matter.
var filling = set(`не not never no жодні жоден жодна жодного жодних жодної никакие никаких никакой ни ані ні any зокрема including включая числе других інших other`)

// covered is the share of the words that count in the main clause of p whose matter or root q has too.
func (p *proposal) covered(q *proposal) float64 {
	there := map[int]bool{}
	for _, h := range q.Hits {
		there[h.Concept] = true
	}
	roots := map[string]bool{}
	for _, t := range q.main {
		roots[root(t, q.Language)] = true
	}
	all, shared := 0, 0
	for _, t := range p.main {
		if t.Stop || filling[t.Fold] || len(t.Fold) < 3 {
			continue
		}
		all++
		in := slices.ContainsFunc(p.Hits, func(h lexicon.Hit) bool {
			return there[h.Concept] && p.Tokens[h.First].Span.Start <= t.Span.Start && t.Span.End <= p.Tokens[h.Last].Span.End
		})
		if in || roots[root(t, p.Language)] {
			shared++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(shared) / float64(all)
}

// root is the beginning of a word's skeleton, alike in sister languages.
func root(t lexicon.Token, language memo.Language) string {
	skeleton := lexicon.Skeleton(t.Stem, language)
	return skeleton[:min(len(skeleton), 5)]
}

// apart says whether both name some, and none both.
func apart(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !overlap(a, b) }

func overlap[T cmp.Ordered](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}
