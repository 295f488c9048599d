package align

import "parley/diffview/lexicon"

// knowledge is the glossary with its topics made concepts of their own, which stand behind the glossary's: two passages
// that name different concepts of one topic have something in common.
type knowledge struct {
	glossary *lexicon.Glossary
	w        *weights
	weights  []float64 // per concept and topic
	topics   []int32   // per concept: the index of its topic in weights, −1 for a general one
}

func newKnowledge(glossary *lexicon.Glossary, w *weights) *knowledge {
	k := &knowledge{glossary: glossary, w: w}
	at := map[string]int32{}
	for n, t := range glossary.Topics {
		at[t.ID] = int32(len(glossary.Concepts) + n)
		if t.General {
			at[t.ID] = -1
		}
	}
	for _, c := range glossary.Concepts {
		k.weights = append(k.weights, c.Weight)
		k.topics = append(k.topics, at[c.Topic])
	}
	for range glossary.Topics {
		k.weights = append(k.weights, w.topic)
	}
	return k
}
