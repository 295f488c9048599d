package main

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"parley/diffview/lexicon"
	"parley/diffview/wording"
	"parley/importer/memo"
)

// labelled is a provision and what it does, as people read it.
type labelled struct {
	acts        []wording.Act // any of them will do
	conditional bool
	language    memo.Language
	text        string
}

// readLabels reads the file of labelled provisions; its head says how it is written.
func readLabels(files fs.FS, name string) ([]labelled, error) {
	var all []labelled
	err := eachLine(files, name, func(line string) error {
		if strings.HasPrefix(line, "#") {
			return nil
		}
		parts := strings.Split(line, "|")
		if len(parts) != 3 {
			return fmt.Errorf("%s: a line is label|language|text, not %q", name, line)
		}
		one := labelled{language: memo.Language(parts[1]), text: parts[2]}
		for label := range strings.SplitSeq(parts[0], "/") {
			act, conditional := strings.CutPrefix(label, "if ")
			if !slices.Contains(wording.Acts(), wording.Act(act)) {
				return fmt.Errorf("%s: %q is no act", name, act)
			}
			one.acts, one.conditional = append(one.acts, wording.Act(act)), conditional
		}
		all = append(all, one)
		return nil
	})
	return all, err
}

// measureLabels counts by act, and for conditions, which have no act, how often they are found and rightly so; all is
// everything together, conditions aside.
func measureLabels(provisions []labelled) (byAct map[wording.Act]*tally, conditions, all tally) {
	byAct = map[wording.Act]*tally{}
	for _, act := range wording.Acts() {
		byAct[act] = &tally{}
	}
	for _, p := range provisions {
		s := wording.StanceOf(p.text, lexicon.Tokens(p.text, p.language), p.language)
		wanted := p.acts[0]
		if slices.Contains(p.acts, s.Act) {
			wanted = s.Act
			byAct[s.Act].right++
			all.right++
		} else {
			all.wrong("%s and not %s: %s", wanted, s.Act, p.text)
		}
		byAct[wanted].there++
		byAct[s.Act].found++
		all.there++
		all.found++
		if p.conditional {
			conditions.there++
		}
		if s.Conditional {
			conditions.found++
		}
		switch {
		case p.conditional && s.Conditional:
			conditions.right++
		case p.conditional != s.Conditional:
			all.wrong("on a condition %v and not %v: %s", p.conditional, s.Conditional, p.text)
		}
	}
	return byAct, conditions, all
}

// printLabels prints the figures of both halves by act, and the errors of the half that is for tuning where they are
// asked for.
func printLabels(out io.Writer, provisions []labelled, errors bool) {
	for n, half := range halves {
		byAct, conditions, all := measureLabels(every(provisions, n))
		fmt.Fprintf(out, "\nwhat provisions do, %s\nact          precision  recall  found\n", half)
		row := func(name string, t *tally) {
			fmt.Fprintf(out, "%-12s %.2f       %.2f    %d of %d\n", name, t.precision(), t.recall(), t.right, t.there)
		}
		for _, act := range wording.Acts() {
			row(string(act), byAct[act])
		}
		row("all", &all)
		row("conditional", &conditions)
		if errors && n == 0 {
			for _, e := range all.errors {
				fmt.Fprintln(out, "  "+e)
			}
		}
	}
}
