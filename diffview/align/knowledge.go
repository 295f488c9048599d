package align

import (
	"parley/diffview/lexicon"
	"parley/importer/memo"
)

// knowledge is the glossary with its topics and issues made concepts of their own, which stand behind the glossary's: two
// passages that name different concepts of one topic have something in common, and two that raise one issue have more,
// whatever words and concepts raise it.
type knowledge struct {
	glossary *lexicon.Glossary
	w        *weights
	weights  []float64  // per concept, topic and issue
	fields   []fieldSet // per concept
	topics   []int32    // per concept: the index of its topic in weights, −1 for a general one
}

func newKnowledge(glossary *lexicon.Glossary, w *weights) *knowledge {
	k := &knowledge{glossary: glossary, w: w, fields: fieldsOfConcepts(glossary)}
	at := map[string]int32{}
	for n, t := range glossary.Topics {
		at[t.ID] = int32(len(glossary.Concepts) + n)
		if t.General {
			at[t.ID] = -1
		}
	}
	for _, c := range glossary.Concepts {
		k.weights = append(k.weights, w.concept*c.Weight)
		k.topics = append(k.topics, at[c.Topic])
	}
	for range glossary.Topics {
		k.weights = append(k.weights, w.topic)
	}
	for _, issue := range glossary.Issues {
		k.weights = append(k.weights, w.issue*issue.Weight)
	}
	return k
}

// find gives the places where a text names concepts.
func (k *knowledge) find(reader *lexicon.Reader, text string, tokens []lexicon.Token, language memo.Language) []lexicon.Hit {
	if k.w.concept == 0 {
		return nil
	}
	return reader.Find(text, tokens, language)
}

// issue gives the concept that stands for an issue of the glossary.
func (k *knowledge) issue(i int) int32 { return int32(len(k.topics) + len(k.glossary.Topics) + i) }
