// Command accuracy measures how well clauses are paired: it makes documents of hand-cut drafts in two pairs of layouts,
// reads and pairs them, and compares the links with those that people found.
//
//	go run ./diffview/accuracy [-eval DIR] [-set NAME] [-links]
//
// The sets in testdata are the project's own and always measured; those under DIR are measured where the folder is
// there. Weights are not fitted to sets whose gold file says "checking". Each figure is the mean of the
// pairs of layouts: cut is the F1 of the cut into clauses on either side, top1 and top3 say how often a partner is the
// first candidate of a clause, or among the first three. Two more tables, which -set wording prints alone, say how well
// facts are read and compared and how often "possibly opposite" is right.
package main

import (
	"context"
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"parley/diffview/align"
	"parley/importer"
	"parley/importer/memo"
)

//go:embed testdata
var testdata embed.FS

func main() {
	eval := flag.String("eval", "../shared/eval", "folder with more sets, left out where it is missing")
	only := flag.String("set", "", "measure only the set of this name")
	links := flag.Bool("links", false, "list what is wrong or missing, links and otherwise")
	flag.Parse()
	if err := run(os.Stdout, *eval, *only, *links); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
}

// run measures the sets and prints a table.
func run(out io.Writer, eval, only string, links bool) error {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		return err
	}
	sets, err := open(own, eval)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "set       pair   cut        precision  recall  F1     top1  top3")
	for _, s := range sets {
		if only != "" && only != s.name {
			continue
		}
		var all []figures
		for _, pair := range s.pairs() {
			f, err := measurePair(s, pair)
			if err != nil {
				return err
			}
			all = append(all, f...)
			line(out, s.name, fmt.Sprintf("%s-%s", pair[0], pair[1]), mean(f))
			for n := range f {
				if links {
					fmt.Fprintf(out, "  %s-%s: wrong %v, missing %v\n", layouts[n][0], layouts[n][1], f[n].wrong, f[n].missing)
				}
			}
		}
		line(out, s.name, "mean", mean(all))
	}
	if only != "" && only != "wording" {
		return nil
	}
	return runWording(out, own, links)
}

// runWording measures what is said to differ inside of pairs.
func runWording(out io.Writer, own fs.FS, errors bool) error {
	facts, err := readFacts(own, "wording/facts")
	if err != nil {
		return err
	}
	stances, err := readStances(own, "wording/stance")
	if err != nil {
		return err
	}
	printFacts(out, facts, errors)
	printStances(out, stances, errors)
	return nil
}

func line(out io.Writer, set, pair string, f figures) {
	fmt.Fprintf(out, "%-9s %-5s  %.2f/%.2f  %.2f       %.2f    %.3f  %.2f  %.2f\n",
		set, pair, f.cut[0], f.cut[1], f.precision, f.recall, f.f1, f.first, f.firstThree)
}

// measurePair measures one pair of languages in each pair of layouts.
func measurePair(s set, pair [2]memo.Language) ([]figures, error) {
	ctx := context.Background()
	var all []figures
	for _, look := range layouts {
		var memos [2]*memo.Memo
		for side := range memos {
			text := document(s.sides[side][pair[side]], pair[side], look[side])
			m, err := importer.ReadBytes(ctx, s.name+".txt", []byte(text), importer.Options{})
			if err != nil {
				return nil, err
			}
			memos[side] = m
		}
		found, err := align.Align(ctx, memos[0], memos[1], align.Options{})
		if err != nil {
			return nil, err
		}
		all = append(all, measure(s, pair, memos, found))
	}
	return all, nil
}
