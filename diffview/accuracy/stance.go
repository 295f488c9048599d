package main

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// stancePair is two provisions and whether they are opposite on a point, as people read them.
type stancePair struct {
	opposite  bool
	languages [2]memo.Language
	texts     [2]string
}

// readStances reads the file of provisions; its head says how it is written.
func readStances(files fs.FS, name string) ([]stancePair, error) {
	var all []stancePair
	err := eachLine(files, name, func(line string) error {
		if strings.HasPrefix(line, "#") {
			return nil
		}
		parts := strings.Split(line, "|")
		if len(parts) != 4 || parts[0] != "opposite" && parts[0] != "none" {
			return fmt.Errorf("%s: a line is opposite or none|languages|left|right, not %q", name, line)
		}
		left, right, _ := strings.Cut(parts[1], "-")
		all = append(all, stancePair{
			opposite:  parts[0] == "opposite",
			languages: [2]memo.Language{memo.Language(left), memo.Language(right)},
			texts:     [2]string{parts[2], parts[3]},
		})
		return nil
	})
	return all, err
}

// measureStances counts the pairs that are rightly called possibly opposite.
func measureStances(pairs []stancePair) tally {
	var t tally
	for _, p := range pairs {
		found := wording.Oppositions(passage(p.texts[0], p.languages[0]), passage(p.texts[1], p.languages[1]))
		if len(found) > 0 {
			t.found++
		}
		if p.opposite {
			t.there++
		}
		switch {
		case len(found) > 0 && p.opposite:
			t.right++
		case len(found) > 0:
			t.wrong("not opposite, but taken so on %s: %s / %s", found[0].Issue, p.texts[0], p.texts[1])
		case p.opposite:
			t.wrong("opposite: %s / %s", p.texts[0], p.texts[1])
		}
	}
	return t
}

func passage(text string, language memo.Language) wording.Passage {
	tokens := lexicon.Tokens(text, language)
	return wording.Passage{Text: text, Language: language, Tokens: tokens, Hits: lexicon.Load().Find(text, tokens, language)}
}

// printStances prints the figures of both halves of a set, and the errors of the half that is for tuning where they are
// asked for.
func printStances(out io.Writer, name string, pairs []stancePair, errors bool) {
	for n, half := range halves {
		printOneStances(out, name, half, every(pairs, n), errors && n == 0)
	}
}

// printOneStances prints the figures of pairs that have one use.
func printOneStances(out io.Writer, name, use string, pairs []stancePair, errors bool) {
	t := measureStances(pairs)
	fmt.Fprintf(out, "%-9s %-9s  %.2f       %.2f    %d of %d\n", name, use, t.precision(), t.recall(), t.right, t.there)
	if errors {
		for _, e := range t.errors {
			fmt.Fprintln(out, "  "+e)
		}
	}
}
