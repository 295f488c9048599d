package lexicon

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/importer/memo"
)

var languages = []memo.Language{memo.English, memo.Russian, memo.Ukrainian}

// written gives the glossary as its files stand, for the checks of what people write into them.
func written(t *testing.T) *Glossary {
	t.Helper()
	g, err := parseAll(os.DirFS("../../assets/glossary"))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show gives a pattern with its place.
func (g *Glossary) show(p pattern) string {
	of := g.phrases[p.phrase]
	return fmt.Sprintf("%s:%d: %s %q", of.file, of.line, of.language, g.text(p.slots))
}

func TestConceptsAreNamedInThreeLanguages(t *testing.T) {
	g := written(t)
	if len(g.Concepts) < 800 {
		t.Errorf("%d concepts, want at least 800", len(g.Concepts))
	}
	id := regexp.MustCompile(`^[a-z][a-z0-9-]+$`)
	names := map[string]string{}
	for _, c := range g.Concepts {
		if !id.MatchString(c.ID) {
			t.Errorf("%q: an id is lower-case Latin letters, digits and hyphens", c.ID)
		}
		for _, language := range languages {
			name := string(language) + " " + c.Name[language]
			if other, taken := names[name]; taken {
				t.Errorf("%s and %s are both called %q", other, c.ID, name)
			}
			names[name] = c.ID
		}
	}
	for _, topic := range g.Topics {
		for _, language := range languages {
			if topic.Name[language] == "" {
				t.Errorf("topic %s has no name in %s", topic.ID, language)
			}
		}
		if topic.General != (topic.Group == "") {
			t.Errorf("topic %s: every topic but a general one names its group in PA-X, this one says %q", topic.ID, topic.Group)
		}
	}
}

// A rival says the same thing in other words: five phrases as an author writes them, choices within a phrase not counted.
func TestConceptsHaveEnoughPhrases(t *testing.T) {
	g := written(t)
	seen := map[string]map[phrase]bool{}
	for _, p := range g.phrases {
		if p.veto {
			continue
		}
		of := string(p.language) + " " + g.Concepts[p.concept].ID
		if seen[of] == nil {
			seen[of] = map[phrase]bool{}
		}
		seen[of][p] = true
	}
	for _, c := range g.Concepts {
		for _, language := range languages {
			if n := len(seen[string(language)+" "+c.ID]); n < 5 {
				t.Errorf("%s has %d phrases in %s, want at least 5", c.ID, n, language)
			}
		}
	}
}

// A single word cut short finds too much; in a phrase the other words hold it.
func TestPatternsAreNotGreedy(t *testing.T) {
	g := written(t)
	for _, p := range g.patterns {
		least := 4
		if len(p.slots) > 1 {
			least = 3
		}
		for _, s := range p.slots {
			if beginning, cut := strings.CutSuffix(g.words[s.written], "*"); cut && utf8.RuneCountInString(beginning) < least {
				t.Errorf("%s: %s* is too short", g.show(p), beginning)
			}
		}
	}
}

// Common words that say nothing of the matters of peace talks (testdata/common) must name no concept but the light ones:
// a pattern that catches one of them is greedy. A word that a new pattern catches on purpose goes from the list.
func TestPatternsLeaveCommonWordsAlone(t *testing.T) {
	g := written(t)
	for _, language := range languages {
		data, err := os.ReadFile("testdata/common/" + string(language) + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(string(data))
		if len(words) < 1000 {
			t.Fatalf("%s: only %d common words", language, len(words))
		}
		for _, text := range words {
			tokens := Tokens(text, language)
			for _, hit := range g.Find(text, tokens, language) {
				if !g.light[hit.Concept] {
					t.Errorf("%s: %q is taken for %s, by %s", language, text, g.Concepts[hit.Concept].ID, g.catching(text, tokens, language, hit.Concept))
				}
			}
		}
	}
}

// catching gives the patterns by which a word names a concept.
func (g *Glossary) catching(text string, tokens []Token, language memo.Language, concept int) []string {
	words := g.Reader().wordsOf(text, tokens, language)
	var found []string
	for _, p := range g.patterns {
		of := g.phrases[p.phrase]
		if _, _, ok := p.at(words, 0); ok && of.concept == concept && g.indexes[of.language] == words[0].index {
			found = append(found, g.show(p))
		}
	}
	return found
}

func TestPatternsBelongToOneConcept(t *testing.T) {
	g := written(t)
	type place struct {
		language memo.Language
		slots    string
	}
	first := map[place]phrase{}
	for _, pattern := range g.patterns {
		p := g.phrases[pattern.phrase]
		if p.veto {
			continue
		}
		slots := slices.Clone(pattern.slots)
		for i := range slots {
			slots[i].written = 0 // other forms of a word are the same
		}
		at := place{p.language, fmt.Sprint(slots)}
		if q, taken := first[at]; taken && q.concept != p.concept && !(p.shared || q.shared) {
			t.Errorf("%s belongs to %s already; mark one with & if both are meant", g.show(pattern), g.Concepts[q.concept].ID)
			continue
		}
		first[at] = p
	}
}

// Every pattern finds its concept in a text made of its own words.
func TestPatternsFindThemselves(t *testing.T) {
	g := written(t)
	for _, pattern := range g.patterns {
		p := g.phrases[pattern.phrase]
		if p.veto {
			continue
		}
		text := strings.NewReplacer("_", " ", "'*", "'я", "*", "", "!", "").Replace(g.text(pattern.slots))
		hits := g.Find(text, Tokens(text, p.language), p.language)
		if !slices.ContainsFunc(hits, func(h Hit) bool {
			return h.Concept == p.concept || slices.Contains(g.hides[h.Concept], p.concept) || g.light[p.concept]
		}) {
			t.Errorf("%s does not find %s in %q", g.show(pattern), g.Concepts[p.concept].ID, text)
		}
	}
}

// Words that look like a concept's words and are not: "language: text: concept that must not be found".
func TestPatternsAvoidTraps(t *testing.T) {
	g := written(t)
	for line := range strings.SplitSeq(strings.TrimSpace(traps), "\n") {
		parts := strings.SplitN(strings.TrimSpace(line), ": ", 3)
		language, text, id := memo.Language(parts[0]), parts[1], parts[2]
		concept, ok := g.Concept(id)
		if !ok {
			t.Errorf("no concept %s", id)
		}
		for _, hit := range g.Find(text, Tokens(text, language), language) {
			if hit.Concept == concept {
				t.Errorf("%s: %q is taken for %s", language, text, id)
			}
		}
	}
}

const traps = `
	ru: права национальных меньшинств: nationalist-formations
	ru: национальное законодательство: nationalist-formations
	uk: права національних меншин: nationalist-formations
	en: the national minorities: nationalist-formations
	ru: на территории Украины: territory
	uk: на території України: territory
	en: on the territory of Ukraine: territory
	en: let us meet: usa
	ru: ремонт крыш домов: crimea
	ru: мировой океан: peace
	en: a piece of the matter: peace
	ru: адекватные меры: parliament
	uk: радіостанція: parliament
	uk: Рада Безпеки: parliament
	en: the trade unions: trade
	en: political party: parties
	ru: гарантии безопасности: security
	en: the Security Council: security
	ru: нейтральные воды: neutrality
	en: a prisoner of war: hostilities
	ru: обмен информацией: prisoner-exchange
	en: the exchange of information: prisoner-exchange
	ru: портрет министра: ports
	en: a portal of news: ports
	ru: газета: gas-transit
	ru: минимальный срок: demining
	uk: мінімальний строк: demining
	ru: министр: demining
	en: undermine: demining
	ru: водитель: water
	ru: танкер: heavy-weapons
	ru: детали договора: children
	uk: деталі договору: children
	ru: действие договора: children
	uk: дії сторін: children
	ru: телефонная связь: the-fallen
	ru: языческий: language
	uk: за умови: language
	ru: выбор места: elections
	ru: пленарное заседание: prisoners
	en: plenary meeting: prisoners
	en: the state language: states
	en: head of state: states
	ru: безопасность на дорогах: nuclear-plant
	en: nuclear power plant: nuclear-status
	en: Crimean Tatars: crimea
	ru: крымские татары: crimea
	ru: Запорожская атомная электростанция: zaporizhzhia
	uk: воєнний злочин: martial-law
	en: martial arts: martial-law
	en: social security: security
	ru: проект договора: prohibit
	uk: радник: parliament
	en: sanctioned by parliament: elections
	ru: мосты: usa
	ru: фондовый рынок: fund
	ru: социальное страхование: tyranny
	uk: взаємні консультації: diplomatic-relations
	ru: консультации сторон: diplomatic-relations
	ru: вступление в Европейский союз: alliance-accession
	uk: виконати завдання: damage
	en: a map is annexed to the treaty: annexation
	en: they withdraw their lawsuits: withdrawal
	en: news of the day: new-existing
	en: important matters: trade
	en: the self-government of the areas: democracy
	uk: незалежно від статі: sovereignty
	ru: независимо от пола: sovereignty
	en: weapons of mass destruction: damage
	ru: заключённые договоры: hostages
	en: nature reserves are restored: frozen-assets
	en: resolution of the dispute by talks: security-council
	en: rosatom runs the fuel plant: iaea
	ru: Росатом передаёт станцию: iaea
	uk: персонал Росатома лишається: iaea
	uk: війська залишаються на позиціях: withdrawal
	ru: войска остаются на занимаемых позициях: withdrawal
	ru: вывод средств из банков: withdrawal
	en: the withdrawal of funds from accounts: withdrawal
	ru: признание дипломов: recognition
	uk: визначати строки: recognition
	uk: визначати строки: confirm
	ru: признаки нарушения: confirm
	en: the recognition of diplomas: recognition
	en: no limits on trade: no-arms-limits
	ru: никаких ограничений торговли: no-arms-limits
	uk: жодних обмежень торгівлі: no-arms-limits
	ru: топливо для реакторов: gas-transit
	en: fresh fuel for the reactors: gas-transit
	uk: паливо для реакторів: gas-transit
	en: the Polish border: european-powers
	ru: польская граница: european-powers
	uk: УГОДА ПРО ДРУЖБУ: air-defence
	en: START OF THE CEASEFIRE: arms-control
	en: START OF THE CEASEFIRE: strategic-arms
	en: within 24 hours: hotline
	ru: пункт д) списка: railways
	ru: расходы стали выше: metals-chemicals
	uk: сталі відносини: metals-chemicals
	uk: мешканці міст: roads-bridges
	uk: за рахунок бюджету: payments-system
	uk: на батьківщину: return-of-children
	ru: поставка медикаментов: military-detained-categories
	ru: потерпевшие от аварии: damage
	en: the authority of the commission: science
	ru: авторитетные посредники: science
	ru: внешнее питание станции: health
	ru: камеры наблюдения: camps-conditions
	en: a pilot project: dredging-pilotage
	en: a communication channel: tv-radio
	en: fields of cooperation: agriculture-sector
	en: maps of the region: mine-maps
	ru: сбор доказательств: taxes
	uk: збір доказів: taxes
	ru: политические партии: stages-of-exchange
	en: the clearance of goods: demining
	en: the investment climate: environment
	ru: инвестиционный климат: environment
	en: threats to the environment: aggression
	ru: угроза загрязнения воды: aggression
	uk: загроза забруднення води: aggression
	uk: незалежні експерти: sovereignty
	ru: полномочия комиссии: legitimacy
	en: the fate of the assets: missing-persons
	en: a transport corridor: humanitarian-corridor
	ru: автономное питание: autonomy
	en: autonomous weapons: autonomy
	ru: социальные гарантии: security-guarantees
	en: guarantees of property: security-guarantees
	ru: последствия войны: consequences
	en: a diplomatic mission: observation-mission
	ru: избирательная комиссия: joint-commission
	en: family life: families
	uk: зустріч експертів: leaders-meeting
	en: religious leaders: leaders-meeting
	ru: принципы торговли: un-charter
	en: registration of parties: international-recognition-of-agreement
	ru: роспуск парламента: nationalist-parties
	uk: розпуск парламенту: nationalist-parties
	ru: юридические лица: legally-binding
	uk: юридичні особи: legally-binding
	ru: захваченные суда: occupation
	uk: захоплені храми: occupation
	en: the Moldovan border: eurasian-security
	ru: специальная зона: buffer-zone
	en: a free economic zone: buffer-zone
	ru: запуск реактора: launch-notification
	en: launch of talks: launch-notification
	ru: давление воды: new-sanctions
	en: an artificial intelligence: intelligence
	ru: геологическая разведка: intelligence
	uk: чинне законодавство: entry-into-force
	en: cyber attacks: sabotage
	ru: санитарный контроль: sectoral-ceasefire
	en: quarrels of fishermen: water
	ru: торговля людьми: trade
	uk: громадянам і підприємствам: economic-relations
	ru: сельскохозяйственный банк: grain
	en: nationalist formations: establish
	ru: караван судов: vessel-inspection
	ru: юридические последствия: legally-binding
	en: the second language: mission-leaders
	en: an advance warning: no-offensive
	uk: поїздки на могили: railways
	en: free of charge: innocence
	ru: суммы не удерживаются: hostages
	ru: трое суток подряд: contracts-tenders
	uk: водночас: water
	en: deputy ministers: parliament
	ru: вне очереди: crossings
	en: everyone goes home: housing-stock
	en: oil depots: ammunition
	ru: страны — члены НАТО: alliance-accession
	en: each inquiry is answered: accountability
	en: border commissioners: ombudsman
	en: the adoption of a resolution: boarding-schools
	en: bank accounts: audit-valuation
	uk: розмінна монета: demining
	ru: под эгидой ООН: us-led
	uk: голосування за кордоном: borders
	en: warrants lose effect: damage
	en: thirty days: ceasefire-duration
	en: transit remains governed by the Convention: the-fallen
	en: for an initial period: signing
	en: the period is renewable automatically: snapback
	en: gas storage is not attacked: pipeline
	ru: за участием посредников: participation
	uk: за участю експертів: participation
	en: a person who takes part in the exchange: participation
	ru: со дня подписания меморандума: provisional-clause
	uk: присутність міжнародних спостерігачів: election-observation
	ru: организации к опознанию не привлекаются: no-prosecution
	ru: передаёт тела в одностороннем порядке: supremacy-of-agreement
	ru: местом передачи является пункт пропуска на территории: handover-of-areas
	uk: передача відбувається на території Туреччини: handover-of-areas
`

func TestIssuesAreNamedAndMany(t *testing.T) {
	g := written(t)
	if len(g.Issues) < 100 {
		t.Errorf("%d issues, want at least 100", len(g.Issues))
	}
	names := map[string]string{}
	for _, issue := range g.Issues {
		for _, language := range languages {
			name := string(language) + " " + issue.Name[language]
			if other, taken := names[name]; taken {
				t.Errorf("%s and %s are both called %q", other, issue.ID, name)
			}
			names[name] = issue.ID
		}
		for _, c := range issue.when {
			for n, group := range c.all {
				for _, other := range c.all[n+1:] {
					if slices.Equal(group, other) {
						t.Errorf("%s asks twice for %s", issue.ID, g.Concepts[group[0]].ID)
					}
				}
			}
		}
	}
}

func TestHidingIsNotMutual(t *testing.T) {
	g := written(t)
	for i, hidden := range g.hides {
		for _, j := range hidden {
			if i == j || slices.Contains(g.hides[j], i) {
				t.Errorf("%s and %s hide each other", g.Concepts[i].ID, g.Concepts[j].ID)
			}
		}
	}
}

func TestEveryTopicHasConcepts(t *testing.T) {
	g := written(t)
	left := maps.Clone(g.topicAt)
	for _, c := range g.Concepts {
		delete(left, c.Topic)
	}
	for _, id := range slices.Sorted(maps.Keys(left)) {
		t.Errorf("topic %s has no concept", id)
	}
}
