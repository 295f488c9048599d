package align

import (
	_ "embed" // for light.txt
	"strings"
	"sync"

	"parley/diffview/lexicon"
	"parley/importer/memo"
)

//go:embed light.txt
var lightText string

// light says which stems stand in any clause of any draft and tell none from another. In two short drafts their rarity
// does not show it.
var light = sync.OnceValue(func() map[entry]bool {
	all := map[entry]bool{}
	for line := range strings.Lines(lightText) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		language := memo.Language(words[0])
		for _, word := range words[1:] {
			all[entry{lexicon.Stem(lexicon.Fold(word), language), language}] = true
		}
	}
	return all
})
