package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Groups are the groups under which the PA-X database of peace agreements (University of Edinburgh) files what agreements
// provide for, in its order. A topic of the glossary names the one it falls into, so that what Parley finds can be set
// beside agreements coded there. The topics are finer where these talks are: PA-X has no group for sanctions, for energy or
// for neutrality.
func Groups() []string {
	return []string{
		"Groups", "Gender", "State definition", "Governance", "Power sharing", "Human rights and equality", "Justice sector reform",
		"Socio-economic reconstruction", "Land, property and environment", "Security sector", "Transitional justice", "Implementation",
	}
}

// GroupOf gives the group of PA-X that a topic falls into; "" for none, and for what is no topic.
func (g *Glossary) GroupOf(topic string) string {
	if at := slices.IndexFunc(g.Topics, func(t Topic) bool { return t.ID == topic }); at >= 0 {
		return g.Topics[at].Group
	}
	return ""
}

// takeGroup reads "Security sector" under the head of a topic.
func (p *parser) takeGroup(group string) error {
	at, named := p.g.topicAt[p.topic]
	if !named || p.concept >= 0 || p.issue >= 0 {
		return fmt.Errorf("a line that begins with pa-x belongs under the head of a topic")
	}
	if group = strings.TrimSpace(group); !slices.Contains(Groups(), group) {
		return fmt.Errorf("%q is no group of PA-X; they are: %s", group, strings.Join(Groups(), "; "))
	}
	p.g.Topics[at].Group = group
	return nil
}
