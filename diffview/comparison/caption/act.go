package caption

import (
	"slices"
	"strings"

	"parley/assets/words"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Acts says what provisions do, each way once, in the order of the text: «obliges, forbids on a condition».
func Acts(w *words.Catalogue, stances []wording.Stance) string {
	var said []string
	for _, s := range stances {
		act := w.Say("caption.act." + string(s.Act))
		if s.Conditional {
			act = w.Say("caption.act.conditional", act)
		}
		if !slices.Contains(said, act) {
			said = append(said, act)
		}
	}
	return strings.Join(said, ", ")
}

// Does says in a line what each side of a row does, «RUS: obliges · UKR: forbids»; a side without provisions is left out.
func Does(w *words.Catalogue, memos [2]*memo.Memo, stances [2][]wording.Stance) string {
	var parts []string
	for side, of := range sides(memos) {
		if acts := Acts(w, stances[side]); acts != "" {
			parts = append(parts, of+": "+acts)
		}
	}
	return strings.Join(parts, Gap)
}
