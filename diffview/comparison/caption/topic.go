package caption

import (
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// Topic says what a topic is called; an unknown id is its own name, so that it is seen. A topic may share its id with a
// concept and yet be called otherwise.
func Topic(w *words.Catalogue, id string) string {
	topics := lexicon.Load().Topics
	if i := slices.IndexFunc(topics, func(t lexicon.Topic) bool { return t.ID == id }); i >= 0 {
		return topics[i].Name[memo.Language(w.Language)]
	}
	return id
}

// Group says under which group of the PA-X database of peace agreements a topic falls; "" where none fits.
func Group(w *words.Catalogue, topic string) string {
	group := lexicon.Load().GroupOf(topic)
	if group == "" {
		return ""
	}
	return w.Say("caption.group." + strings.NewReplacer(",", "", " ", "-").Replace(strings.ToLower(group)))
}

// Filed says the same with the name of the database before it, for where a reader may not know whose group it is.
func Filed(w *words.Catalogue, topic string) string {
	if group := Group(w, topic); group != "" {
		return w.Say("caption.group", group)
	}
	return ""
}

// Concept says what a concept is called; an unknown id is its own name.
func Concept(w *words.Catalogue, id string) string {
	return lexicon.Load().Name(id, memo.Language(w.Language))
}
