package caption

import (
	"strings"

	"parley/assets/words"
	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// Gist says in a line what a row turns on: the issue, and what each side says on it, «Size of the armed forces: RUS: a
// ceiling · UKR: no ceiling», or that its words do not make that clear. It is "" where the glossary finds no issue that both
// sides raise.
func Gist(w *words.Catalogue, memos [2]*memo.Memo, turn wording.Turn) string {
	if turn.Issue == "" {
		return ""
	}
	language := memo.Language(w.Language)
	issue := lexicon.Load().Name(turn.Issue, language)
	says := [2]string{turn.Says[0].Name[language], turn.Says[1].Name[language]}
	of := sides(memos)
	switch {
	case says[0] == "" && says[1] == "":
		return issue
	case says[0] == says[1]:
		return issue + " — " + of[0] + ", " + of[1] + ": " + says[0]
	}
	parts := make([]string, 2)
	for i := range says {
		if says[i] == "" {
			says[i] = w.Say("caption.unclear")
		}
		parts[i] = of[i] + ": " + says[i]
	}
	return issue + " — " + strings.Join(parts, Gap)
}

// sides names the two sides as briefly as can be: by the parties' codes, or by letters where those are not known or one.
func sides(memos [2]*memo.Memo) [2]string {
	of := [2]string{memos[0].Party, memos[1].Party}
	if of[0] == "" || of[1] == "" || of[0] == of[1] {
		return [2]string{memo.Letter(0), memo.Letter(1)}
	}
	return of
}
