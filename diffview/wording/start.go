package wording

// events gives the code of what a span of time may be counted from, by the beginnings of words.
var events = []struct {
	event string
	begin prefixList
}{
	{"signature", prefixes("подписан підписан signature signing")},
	{"force", prefixes("вступлен набранн набуття entry coming")},
	{"ratification", prefixes("ратифик ратифік ratif")},
	{"approval", prefixes("утвержден затверджен одобрен схвален принят прийнят approv adopt")},
	{"withdrawal", prefixes("вывод отвод выведен отведен виведен відведен withdraw pull-out pullout")},
	{"ceasefire", prefixes("прекращен припинен перемир ceasefire truce cessation")},
	{"martial-law", prefixes("отмен скасуван lifting")},
	{"exchange", prefixes("обмен обмін exchange")},
	{"notice", prefixes("уведомлен повідомлен notice notification")},
	{"start", prefixes("начал початк beginning")},
}

// sinceWords begin what tells where a span of time is counted from.
var (
	sinceWords  = set("со с от после з із зі від після from after of following since")
	sinceFiller = set(`дня день даты моменту момента дати date day moment the момент дату time его её їх их этого цього настоящего этой цієї the this its their
		получения отримання receipt завершения завершення окончания закінчення completion end полного повного full entry соглашения угоди agreement вступления`)
)

// start gives the event that a span of time which ends before token i is counted from, "" where none is told.
func (s *scanner) start(i int) string {
	if !s.in(i, sinceWords) {
		return ""
	}
	const far = 5
	for k := i + 1; k <= i+far && s.isWord(k); k++ {
		for _, e := range events {
			if e.begin.has(s.tokens[k].fold) {
				return e.event
			}
		}
		if !s.in(k, sinceFiller) && !s.in(k, sinceWords) {
			return ""
		}
	}
	return ""
}

var (
	renewals  = prefixes("продл продлен продлева продовж пролонг renew extend extension extendable prolong")
	noRenewal = set("без не without not no cannot")
)

// renewed says whether the text tells that what lasts from first to next-1 may be renewed: a word for renewal behind it in
// the sentence, or in the next where that goes on with the matter: «Действие … может быть продлено»; before the next span of
// time; or, where it says how often, right before it.
func (s *scanner) renewed(first, next int, every bool) bool {
	if said, yes := s.renewal(next); said {
		return yes
	}
	end := next
	for end < len(s.tokens) && !s.isDigits(end) && !s.fold(end, ".", ";") {
		end++
	}
	if s.fold(end, ".", ";") && s.in(end+1, resumes) {
		if said, yes := s.renewal(end + 1); said {
			return yes
		}
	}
	if every {
		for k := first - 1; k >= 0 && k >= first-3 && s.isWord(k); k-- {
			if renewals.has(s.tokens[k].fold) {
				return !s.denied(k)
			}
		}
	}
	return false
}

// renewal looks for a word for renewal from token i on, not far behind it in the sentence, and tells whether it is allowed.
func (s *scanner) renewal(i int) (said, yes bool) {
	const far = 10
	for k := i; k < len(s.tokens) && k < i+far && !s.fold(k, ".", ";") && !s.isDigits(k); k++ {
		if s.isWord(k) && renewals.has(s.tokens[k].fold) {
			return true, !s.denied(k)
		}
	}
	return false, false
}

// resumes are the words with which a sentence goes on with the term that the one before set.
var resumes = set("действие дія срок строк термін этот указанный данный цей зазначений вказаний it this the такой такий его він вона он она")

// denied says whether one of the three words before i denies it: «без права продления».
func (s *scanner) denied(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && s.isWord(k); k-- {
		if s.in(k, noRenewal) {
			return true
		}
	}
	return false
}
