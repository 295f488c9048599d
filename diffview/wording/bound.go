package wording

import (
	"slices"
	"strings"
)

// bound is what stands before a quantity or a date and limits it.
type bound struct {
	op       string // "<=", ">=", "<", ">"; "" for none
	deadline bool   // it limits the time in which something must be done
	within   bool   // it may as well say how long something lasts: «в течение», "within"
	dateOnly bool   // it is a bound before a date only: "by"
	weak     bool   // it bounds a full date, but before a bare year only tells when: «до 2014 года»
	every    bool   // it says that something recurs: «каждые», "every"
}

// bounds lists the phrases, longest first.
var bounds = boundPhrases([]struct {
	bound   bound
	phrases string
}{
	{bound{op: "<=", deadline: true}, `не позднее чем|не позднее|не позже чем|не позже|не пізніше ніж|не пізніше як|не пізніше|
		not later than|no later than|at the latest by|в срок до|у строк до|в строк до|у термін до|в термін до|в срок не позднее`},
	{bound{op: "<=", deadline: true, dateOnly: true}, `до конца|к концу|до кінця|by the end of|before the end of|until the end of`},
	{bound{op: "<=", deadline: true, within: true}, `в течение|в течении|протягом|упродовж|впродовж|на протяжении|within|in the course of|
		within a period of|within the period of`},
	{bound{op: "<=", deadline: true, dateOnly: true}, `by|к`},
	{bound{op: "<=", deadline: true, dateOnly: true, weak: true}, `before|until|till`},
	{bound{op: ">=", deadline: true}, `не ранее чем|не ранее|не раньше чем|не раньше|не раніше ніж|не раніше|not earlier than|
		no earlier than|not before|no sooner than`},
	{bound{op: "<=", weak: true, deadline: true}, `до`},
	{bound{}, `over a period of|for a period of|over the course of|for a term of`},
	{bound{op: "<="}, `не более чем|не более|не больше чем|не больше|не свыше|не дольше чем|не дольше|максимум|максимально|
		не більше ніж|не більше як|не більше|не більш ніж|не більш як|щонайбільше|не довше ніж|не довше|не перевищує|не перевищують|
		не перевищуватиме|не перевищує понад|не превышает|не превышают|не превышающий|не превышающей|не превышающую|не превышать|не может превышать|не могут превышать|не должен превышать|не должна превышать|не должно превышать|
		не должны превышать|не выше|не может быть больше|не могут быть больше|не может быть более|не должно быть больше|
		не должно быть более|не може бути більше|не може бути понад|не має бути більше|не большую чем|не большей чем|не більшу за|
		не більше за|не більшою за|обмежено|обмежена|обмежені|обмежується|обмежуються|ограничивается|ограничиваются|ограничено|
		ограничена|ограничены|ограничен|не може перевищувати|не можуть перевищувати|не повинна перевищувати|не повинні перевищувати|не має перевищувати|
		не мають перевищувати|не перевищувати|не вище|
		up to|no more than|not more than|not exceeding|not exceed|not to exceed|at most|a maximum of|maximum of|no longer than|not longer than|
		no greater than|limited to|не чаще чем|не чаще|не частіше ніж|не частіше|no more often than|capped at`},
	{bound{op: ">="}, `не менее чем|не менее|не меньше чем|не меньше|как минимум|минимум|по меньшей мере|по крайней мере|не короче|не ниже|
		не может быть ниже|не может быть менее|не может быть меньше|не должна быть ниже|не должно быть ниже|не должен быть ниже|не нижче|
		не може бути нижче|не може бути нижчою|не може бути меншою|не може бути меншим|не може бути менше|
		не меньшую чем|не меньшей чем|не меньшее|не меншу за|не менше за|не меншою за|не меншу ніж|не меншу|не меньшую|
		не менше ніж|не менше як|не менше|не менш ніж|не менш як|щонайменше|принаймні|як мінімум|мінімум|
		at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|не реже чем|не реже|не рідше ніж|не рідше|no less often than`},
	{bound{op: "<", deadline: true}, `sooner than|earlier than|раньше чем|ранее чем|раніше ніж|раніше як`},
	{bound{op: ">"}, `более чем|более|больше чем|больше|свыше|понад|більше ніж|більше як|більше|більш ніж|більш як|more than|over|exceeding|above|greater than|in excess of|longer than`},
	{bound{op: "<"}, `менее чем|менее|меньше чем|меньше|менше ніж|менше|менш ніж|less than|fewer than|below|under|shorter than`},
	{bound{every: true}, `каждые|каждых|каждый|каждую|кожні|кожних|кожен|кожну|кожного|каждого|every|each`},
})

// boundPhrase is a phrase cut into words.
type boundPhrase struct {
	bound
	words []string
}

func boundPhrases(lines []struct {
	bound   bound
	phrases string
},
) []boundPhrase {
	var all []boundPhrase
	for _, line := range lines {
		for phrase := range strings.SplitSeq(line.phrases, "|") {
			all = append(all, boundPhrase{line.bound, strings.Fields(phrase)})
		}
	}
	slices.SortStableFunc(all, func(a, b boundPhrase) int { return len(b.words) - len(a.words) })
	return all
}

// between may stand between a bound and what it bounds.
var between = set(`на в у за через чем ніж этих эти указанных цих вказаних строк срок сроком строком строку срока термін терміну терміном период период
	периода період періоду the a an these of period following first next первых перших последующих наступних ближайших найближчих около приблизно
	примерно about approximately date даты дати for in to порядку размере розмірі уровне рівні`)

// bound reads all bounds that stand at i one after another, with the small words behind them: «в течение не более»,
// «щонайменше на». A bound on the size outweighs one on the time.
func (s *scanner) bound(i int) (b bound, next int) {
	next = i
	for at := i; ; {
		p, n := s.boundPhrase(at)
		if n == 0 {
			break
		}
		switch {
		case b.op == "" || p.every:
			every := b.every
			b = p
			b.every = b.every || every
		case !p.deadline:
			b.op = p.op
			b.deadline = b.deadline && p.op[0] == '<'
			b.within = b.within && b.deadline
		case !b.deadline && b.op[0] == '<':
			b.deadline = true
		}
		if b.op == ">" || b.op == "<" {
			b.op = s.turned(at, b.op)
		}
		at += n
		next = at
		for k := 0; k < 3 && s.in(at, between); k++ {
			at++
			next = at
		}
	}
	return b, next
}

// turned gives the bound that a "not" before it makes of one: «не остаётся более», "shall not keep more than".
func (s *scanner) turned(i int, op string) string {
	const back = 4
	for k := i - 1; k >= 0 && k >= i-back && s.isWord(k); k-- {
		if s.fold(k, "не", "not", "no", "never", "cannot") {
			return map[string]string{">": "<=", "<": ">="}[op]
		}
	}
	return op
}

func (s *scanner) boundPhrase(i int) (bound, int) {
	if i >= len(s.tokens) || s.tokens[i].shape != word {
		return bound{}, 0
	}
	for _, p := range bounds {
		if n := s.phrase(i, p.words); n > 0 {
			return p.bound, n
		}
	}
	return bound{}, 0
}
