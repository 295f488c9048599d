package caption

import (
	"strings"

	"parley/assets/words"
	"parley/diffview/wording"
)

// How says in which ways two facts differ: «limits differ, renewable on one side only». That numbers differ is left out:
// it can be seen.
func How(w *words.Catalogue, ways []wording.How) string {
	var said []string
	for _, way := range ways {
		if way != wording.Size {
			said = append(said, w.Say("caption.how."+string(way)))
		}
	}
	return strings.Join(said, ", ")
}
