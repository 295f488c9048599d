package caption

import (
	"slices"

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

// Concept says what a concept is called; an unknown id is its own name.
func Concept(w *words.Catalogue, id string) string {
	return lexicon.Load().Name(id, memo.Language(w.Language))
}
