package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parley/importer/memo"
)

// lightWeight is the weight below which a concept of a general topic is a mere word: verbs of drafting, the parties, days.
// Places and other states weigh more.
const lightWeight = 0.5

// Source is one file of the glossary.
type Source struct {
	Name   string // for messages
	Reader io.Reader

	own bool // a delegate's own: weights, topics and names in every language may be left out
}

// ownTopic holds a delegate's entries that stand under no topic.
const ownTopic = "own: Own entries | Свои статьи | Власні статті"

// SyntaxError says what is wrong with a file of the glossary, and where.
type SyntaxError struct {
	File    string
	Line    int // from 1; 0 for trouble with the file as a whole
	Message string
}

// Error gives "file:line: message".
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message) }

// parser carries what is known while files are read.
type parser struct {
	g                *Glossary
	file             string
	line             int
	topic            string
	concept          int // index of the entry being read, -1 for none
	issue            int // index of the issue being read, -1 for none
	own              bool
	ours             int // concepts and fewer are the program's own, the rest a delegate's
	hidden, reopened []mention
	conditions       []unresolved
	slots            map[memo.Language]map[string]slot     // of the words that were read
	choices          map[memo.Language]map[string][][]slot // of what stands between two spaces
	room             []slot                                // for those of patterns to come
}

// mention is an id that an entry uses and that may be defined later.
type mention struct {
	by   int // the concept that hides another, -1 for a topic
	id   string
	file string
	line int
}

// Parse reads a glossary from sources, in their order. The form of the files is described in the package's own
// documentation. The error is a *SyntaxError.
func Parse(sources ...Source) (*Glossary, error) {
	p := &parser{g: &Glossary{byID: map[string]int{}, topicAt: map[string]int{}, issueAt: map[string]int{}, denies: map[int]bool{}, asks: newAsks()}, slots: map[memo.Language]map[string]slot{}, choices: map[memo.Language]map[string][][]slot{}}
	for _, source := range sources {
		if err := p.read(source); err != nil {
			return nil, err
		}
	}
	if err := p.resolve(); err != nil {
		return nil, err
	}
	for i, c := range p.g.Concepts {
		p.g.Concepts[i].called = stemsOf(c.Name)
		p.g.light = append(p.g.light, c.Weight < lightWeight && p.g.Topics[p.g.topicAt[c.Topic]].General)
	}
	p.g.indexes = p.g.indexed()
	p.g.clues, p.g.conditions = p.g.cluesOf()
	p.g.hinted = sync.OnceValue(p.g.hint)
	return p.g, nil
}

func (p *parser) read(source Source) error {
	p.file, p.line, p.topic, p.concept, p.issue, p.own = source.Name, 0, "", -1, -1, source.own
	if p.own {
		p.g.Own = append(p.g.Own, filepath.Base(source.Name))
	} else {
		defer func() { p.ours = len(p.g.Concepts) }()
	}
	lines := bufio.NewScanner(source.Reader)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		p.line++
		text, _, _ := strings.Cut(lines.Text(), "#")
		if strings.TrimSpace(text) == "" {
			continue
		}
		if err := p.take(text); err != nil {
			return &SyntaxError{p.file, p.line, err.Error()}
		}
	}
	if err := lines.Err(); err != nil {
		return &SyntaxError{p.file, p.line, err.Error()}
	}
	return nil
}

// take reads one line: a topic, the head of an entry, or an indented line of an entry.
func (p *parser) take(text string) error {
	indented := text[0] == ' ' || text[0] == '\t'
	text = strings.TrimSpace(text)
	key, rest, _ := strings.Cut(text, " ")
	switch {
	case !indented && key == "topic":
		p.issue = -1
		return p.takeTopic(rest)
	case !indented && key == "issue":
		return p.takeIssue(rest)
	case !indented:
		p.issue = -1
		return p.takeConcept(key, strings.TrimSpace(rest))
	case key == "when", key == "says":
		return p.takeCondition(key, rest)
	case key == "pa-x":
		return p.takeGroup(rest)
	case p.concept < 0:
		return fmt.Errorf("an indented line outside an entry")
	case key == "denies" && rest == "":
		p.g.denies[p.concept] = true
		return nil
	case key == "hides":
		for id := range strings.FieldsSeq(rest) {
			p.hidden = append(p.hidden, mention{p.concept, id, p.file, p.line})
		}
		return nil
	default:
		return p.takePhrases(text)
	}
}

// takeTopic reads "alliances: Alliances | Союзы | Союзи", English, Russian, Ukrainian, or the id alone of a topic that
// another file names.
func (p *parser) takeTopic(text string) error {
	id, names, named := strings.Cut(text, ":")
	if !named {
		p.reopened = append(p.reopened, mention{-1, id, p.file, p.line})
		p.topic, p.concept = id, -1
		return nil
	}
	id, general := strings.CutSuffix(id, " general")
	name, err := threeNames(names)
	if err != nil {
		return fmt.Errorf("topic %s %w", id, err)
	}
	if _, ok := p.g.topicAt[id]; ok || id == "" || strings.Contains(id, " ") {
		return fmt.Errorf("topic %q is there already or is no single word", id)
	}
	p.g.topicAt[id] = len(p.g.Topics)
	p.g.Topics = append(p.g.Topics, Topic{ID: id, Name: name, General: general})
	p.topic, p.concept = id, -1
	return nil
}

// takeConcept reads "neutrality 1.5"; the id alone goes on with a concept that is there already.
func (p *parser) takeConcept(id, weight string) error {
	if at, known := p.g.byID[id]; known && weight == "" {
		p.concept = at
		p.g.Concepts[at].Own = p.own
		return nil
	}
	if p.own {
		if weight == "" {
			weight = "1"
		}
		if err := p.openOwnTopic(); err != nil {
			return err
		}
	}
	value, err := strconv.ParseFloat(weight, 64)
	switch _, known := p.g.byID[id]; {
	case err != nil || !(value > 0 && value <= 10):
		return fmt.Errorf("%q is no weight for %s; write a number from 0.1 to 10", weight, id)
	case known:
		return fmt.Errorf("there is a concept %s already", id)
	case p.topic == "":
		return fmt.Errorf("%s stands before the first topic", id)
	}
	p.concept = len(p.g.Concepts)
	p.g.byID[id] = p.concept
	p.g.Concepts = append(p.g.Concepts, Concept{ID: id, Topic: p.topic, Weight: value, Name: map[memo.Language]string{}, Own: p.own})
	return nil
}

// openOwnTopic puts a delegate's entry that stands under no topic under one of its own.
func (p *parser) openOwnTopic() error {
	if p.topic != "" {
		return nil
	}
	id, _, _ := strings.Cut(ownTopic, ":")
	if _, known := p.g.topicAt[id]; known {
		p.topic = id
		return nil
	}
	return p.takeTopic(ownTopic)
}

// takePhrases reads "en neutrality: neutral*; permanent* neutral*".
func (p *parser) takePhrases(text string) error {
	head, phrases, ok := strings.Cut(text, ":")
	code, name, _ := strings.Cut(strings.TrimSpace(head), " ")
	language := memo.Language(code)
	if !ok || language != memo.English && language != memo.Russian && language != memo.Ukrainian {
		return fmt.Errorf("an entry's line begins with en, ru, uk, hides or denies, not with %q", code)
	}
	if name = strings.TrimSpace(name); name != "" {
		p.g.Concepts[p.concept].Name[language] = name
	}
	for number, written := range strings.Split(phrases, ";") {
		if written = strings.TrimSpace(written); written == "" {
			continue
		}
		written, shared := strings.CutPrefix(written, "&")
		written, veto := strings.CutPrefix(written, "-")
		of := phrase{concept: p.concept, language: language, veto: veto, shared: shared, file: p.file, line: p.line, number: number}
		if err := p.takePhrase(written, of); err != nil {
			return err
		}
	}
	return nil
}

// resolve turns the ids of hidden concepts into indexes and checks that each topic and each name is there.
func (p *parser) resolve() error {
	for _, m := range p.reopened {
		if _, ok := p.g.topicAt[m.id]; !ok {
			return &SyntaxError{m.file, m.line, fmt.Sprintf("no file names the topic %s", m.id)}
		}
	}
	p.g.hides = make([][]int, len(p.g.Concepts))
	for _, h := range p.hidden {
		i, ok := p.g.byID[h.id]
		if !ok {
			return &SyntaxError{h.file, h.line, fmt.Sprintf("there is no concept %s to hide", h.id)}
		}
		p.g.hides[h.by] = append(p.g.hides[h.by], i)
	}
	for i, c := range p.g.Concepts {
		if i >= p.ours && len(c.Name) > 0 {
			fill(c.Name)
		}
		if len(c.Name) != 3 {
			return &SyntaxError{p.file, 0, fmt.Sprintf("concept %s lacks a name in one of the three languages", c.ID)}
		}
	}
	return p.resolveConditions()
}

// fill gives a delegate's entry its name in another language where it lacks one.
func fill(name map[memo.Language]string) {
	all := []memo.Language{memo.English, memo.Russian, memo.Ukrainian}
	first := all[slices.IndexFunc(all, func(l memo.Language) bool { return name[l] != "" })]
	for _, language := range all {
		if name[language] == "" {
			name[language] = name[first]
		}
	}
}

// stemsOf gives the stems of the words of a name in each language.
func stemsOf(name map[memo.Language]string) map[memo.Language][]string {
	stems := make(map[memo.Language][]string, len(name))
	for language, text := range name {
		for _, token := range Tokens(text, language) {
			if !token.Stop {
				stems[language] = append(stems[language], token.Stem)
			}
		}
	}
	return stems
}
