package clauses

import (
	"strings"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// titleWords are what drafts call themselves, by their beginnings.
var titleWords = []string{
	"меморандум", "memorandum", "предложени", "пропозиці", "proposal", "проект", "проєкт", "draft", "соглашени", "угод",
	"agreement", "договор", "договір", "treaty", "протокол", "protocol", "план", "plan", "декларац", "declaration",
	"заявлени", "заява", "рамоч", "рамков", "framework", "позици", "позиці", "position", "documents", "документ",
}

// titleLimit is how many words a title has at most.
const titleLimit = 40

// assignTitle finds the title at the head of the items and gives the index of the first item after it. A line that says
// where and when may stand within it.
func assignTitle(items []item) int {
	n := 0
	for n < len(items) && titleLine(items, n) {
		items[n].role = title
		n++
	}
	if n == 1 && n+1 < len(items) && dateline(&items[n]) && calledDraft(items[n+1].Text) && items[n+1].shape(titleLimit) && !items[n+1].marked {
		items[n].role = recital
		for n++; n < len(items) && titleLine(items, n); n++ {
			items[n].role = title
		}
	}
	if n == len(items) && n > 0 { // a draft is more than its title
		n = 0
		for i := range items {
			items[i].role = body
		}
	}
	return n
}

// titleLine says whether item n belongs to the title, all before it being title lines.
func titleLine(items []item, n int) bool {
	it := &items[n]
	if it.role != body || it.marked || it.Text == "" {
		return false
	}
	words := len(strings.Fields(it.Text))
	if n == 0 {
		return it.Style.Level == 1 || it.shape(titleLimit) && (it.styled() || calledDraft(it.Text) || words <= styledHeading) && len(items) > 1
	}
	before := &items[n-1]
	if before.role == recital { // the dateline between
		return true
	}
	if n > 4 || opensBody(it.Text) || before.Style.Level > 0 || it.Style.Level > 0 || words > titleLimit {
		return false
	}
	open := strings.ContainsRune(".;:,", lastMark(it.Text))
	bracketed := strings.HasPrefix(it.Text, "(") && strings.HasSuffix(it.Text, ")")
	if bracketed || continuesTitle(it.Text) && !open || calledDraft(it.Text) && it.shape(2*plainHeading) {
		return true
	}
	// Another line with the title's own look goes on with it, unless it heads the body: then text follows.
	alike := it.Style.Centred && before.Style.Centred || capitals(it.Text) && capitals(before.Text)
	return alike && !open && n+1 < len(items) && sameLook(it, before)
}

// sameLook says whether two lines are set alike.
func sameLook(a, b *item) bool {
	return a.Style.Bold == b.Style.Bold && capitals(a.Text) == capitals(b.Text) && max(a.Style.Size, b.Style.Size)-min(a.Style.Size, b.Style.Size) < 0.05
}

// continuesTitle says whether a line goes on with a title: «о взаимопонимании …», "on the cessation …".
func continuesTitle(s string) bool {
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	switch word {
	case "о", "об", "про", "по", "щодо", "on", "for", "of", "concerning", "regarding", "между", "між", "between", "касательно", "относительно", "стосовно",
		"к", "до", "to", "towards", "from", "для", "з", "с":
		return true
	}
	return false
}

// opensBody says whether a line heads what comes before the first part, and so ends the title.
func opensBody(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".:")) {
	case "преамбула", "preamble", "введение", "вступление", "вступ", "introduction", "recitals", "содержание", "зміст", "contents":
		return true
	}
	return false
}

// dated knows the end of a line that says when: a year, «г.», «року», or a blank to fill in.
var dated = pattern.New(`(?:\d{4}|_{2,}|\d{2}__?)\s*(?:г\.?|год[ау]?|р\.?|року|рік)?$`)

// dateline says whether a line says where and when: «г. Женева, 14 марта 2026 г.».
func dateline(it *item) bool {
	return it.role == body && len(strings.Fields(it.Text)) <= plainHeading && dated.MatchString(it.Text)
}

func calledDraft(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		for _, stem := range titleWords {
			if strings.HasPrefix(strings.TrimLeft(w, "«\"“„("), stem) {
				return true
			}
		}
	}
	return false
}

// partyOf tells whose draft it is, where a title, a heading or a recital near the top names it as the author:
// «предложения Российской Федерации», "Ukrainian proposals". A title that names both says nothing.
func partyOf(clauses []memo.Clause) string {
	found := ""
	for i := range clauses[:min(len(clauses), 9)] {
		c := &clauses[i]
		if c.Kind == memo.Body {
			break
		}
		for _, p := range parties {
			if !p.author.MatchString(strings.ToLower(c.Text)) {
				continue
			}
			if found != "" && found != p.code {
				return ""
			}
			found = p.code
		}
	}
	return found
}

// parties know how drafts name their author, in lower case.
var parties = []struct {
	code   string
	author *pattern.Pattern
}{
	{"RUS", authorship(`росси[ия]|российской федерации|российской сторон[ыа]|российской делегации|рф|росії|російської федерації|російської сторони|російської делегації`, `российск\S+|російськ\S+`, `the russian (?:federation|side|party|delegation)|russia`, `russian`)},
	{"UKR", authorship(`украины|украинской стороны|украинской делегации|україни|української сторони|української делегації`, `украинск\S+|українськ\S+`, `the ukrainian (?:side|party|delegation)|ukraine`, `ukrainian`)},
	{"USA", authorship(`сша|соединенных штатов(?: америки)?|соединённых штатов(?: америки)?|сполучених штатів(?: америки)?|американской стороны|американської сторони`, `американск\S+|американськ\S+`, `the united states(?: of america)?|the us|the american side`, `us|u\.s\.|american`)},
}

// authorship builds the pattern of a party from its names in the genitive and its adjectives, Slavic and English.
func authorship(genitive, adjective, of, english string) *pattern.Pattern {
	const (
		slavic = `(?:предложени\S*|пропозиці\S*|меморандум\S*|прое[кк]т\S*|проєкт\S*|позици\S*|позиці\S*|редакци\S*|редакці\S*)`
		latin  = `(?:proposals?|memorandum|draft|position|paper|peace plan)`
	)
	return pattern.New(`(?:^|[^\p{L}])(?:` +
		slavic + ` (?:от |від )?(?:` + genitive + `)` +
		`|(?:` + adjective + `) (?:мирн\S+ )?` + slavic +
		`|` + latin + ` (?:of|by|from) (?:` + of + `)` +
		`|(?:` + adjective + `) сторона (?:предста|предлаг|пропон|выдвиг|висува|переда)\S*` +
		`|(?:` + english + `)(?: side['’]s)? (?:draft |peace )?` + latin +
		`)(?:[^\p{L}]|$)`)
}

// titleOf joins the lines of the title. A person may have cut it otherwise: what they made a heading at the very top, where
// there was none, is a title too.
func titleOf(clauses []memo.Clause) string {
	var lines []string
	for i := range clauses {
		c := &clauses[i]
		if c.Kind != memo.Heading || c.Parent >= 0 || c.Label != "" {
			continue
		}
		if titleID.MatchString(c.ID) || i == 0 && !strings.HasPrefix(c.ID, "H") {
			lines = append(lines, c.Text)
		}
	}
	return strings.Join(lines, " ")
}

// titleID knows the names of a title's lines, those that were split off one too.
var titleID = pattern.New(`^T(?:-\d+)?(?:\+\d+)?$`)
