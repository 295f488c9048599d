// Command accuracy measures how well clauses are paired: it makes documents of hand-cut drafts in four pairs of layouts,
// as text, Markdown, Word and PDF, reads and pairs them, and compares the links with those that people found.
//
//	go run ./diffview/accuracy [-eval DIR] [-set NAME] [-links] [-parts] [-fit CHANCE]
//
// The sets in testdata are the project's own and always measured; those under DIR are measured where the folder is
// there. Of translations a shuffled copy is measured too, and of every draft a revised one in its own language. Nothing
// is fitted to sets marked "held out"; testdata/README.md says more. Each figure is the mean of the pairs of layouts: cut
// is the F1 of the cut into clauses on either side, top1 and top3 say how often a partner is the first candidate of a
// clause, or among the first three. More tables, which -set wording prints alone, say how well facts are read and
// compared, how well it is told what provisions do, and how often "possibly opposite" is right.
//
// With -parts it prints instead what the rival drafts reach with one part of the method left out at a time. With -fit it
// fits the weights that the chances of pairs are told with to the rival drafts that are not held out, each set left out
// once, and a little to drafts of different sets, in which nothing is answered; it prints what the pairs of at least that
// chance reach on the set left out, and the weights fitted to all.
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
	links := flag.Bool("links", false, "list what is wrong or missing, links and otherwise; of held-out sets nothing")
	parts := flag.Bool("parts", false, "measure what each part of the method buys")
	likely := flag.Float64("fit", 0, "fit the weights that chances are told with, and try them on sets left out, linking pairs from this `chance` on")
	flag.Parse()
	if err := run(os.Stdout, *eval, *only, *links, *parts, *likely); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
}

// run measures the sets and prints a table.
func run(out io.Writer, eval, only string, links, parts bool, likely float64) error {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		return err
	}
	sets, err := open(own, eval)
	if err != nil {
		return err
	}
	if parts {
		return ablation(out, sets)
	}
	if likely > 0 {
		return fit(out, sets, likely)
	}
	fmt.Fprintln(out, "set            use       pair   cut        precision  recall  F1     top1  top3")
	sure := map[string]bands{tuning: {}, known: {}, checking: {}}
	for _, s := range sets {
		if only != "" && only != s.name {
			continue
		}
		m, err := table(out, s, links)
		if err != nil {
			return err
		}
		if s.translations() {
			if _, err := table(out, s.shuffled(), links); err != nil {
				return err
			}
			continue
		}
		sure[s.use].add(m.bands)
	}
	if only == "" || only == "revisions" {
		if err := revisionTable(out, sets, links); err != nil {
			return err
		}
	}
	if only == "" {
		printBands(out, sure)
	}
	if only == "" || only == "wording" {
		return runWording(out, own, links)
	}
	return nil
}

// revisionTable prints the figures of revised drafts, a line for each language.
func revisionTable(out io.Writer, sets []set, links bool) error {
	revised := revisions(sets)
	for _, language := range languages(revised) {
		var all []figures
		for _, s := range revised[language] {
			f, err := measurePair(s, [2]memo.Language{language, language}, layouts[:1], nil)
			if err != nil {
				return err
			}
			all = append(all, f...)
			if links {
				fmt.Fprintf(out, "  wrong %v, missing %v\n", f[0].wrong, f[0].missing)
			}
		}
		line(out, revised[language][0], fmt.Sprintf("%s-%s", language, language), mean(all))
	}
	return nil
}

// runWording measures what is said to differ inside of pairs.
func runWording(out io.Writer, own fs.FS, errors bool) error {
	facts, err := readFacts(own, "wording/facts")
	if err != nil {
		return err
	}
	provisions, err := readFacts(own, "wording/figures")
	if err != nil {
		return err
	}
	stances, err := readStances(own, "wording/stance")
	if err != nil {
		return err
	}
	labels, err := readLabels(own, "wording/labels")
	if err != nil {
		return err
	}
	contrast, err := readStances(own, "wording/contrast")
	if err != nil {
		return err
	}
	opposed, err := readStances(own, "wording/opposed")
	if err != nil {
		return err
	}
	answers, err := readStances(own, "wording/answers")
	if err != nil {
		return err
	}
	printFacts(out, "facts", facts, errors)
	printFacts(out, "figures", provisions, errors)
	printLabels(out, labels, errors)
	fmt.Fprintln(out, "\nopposite  use        precision  recall  found")
	printStances(out, "stance", stances, errors)
	printStances(out, "opposed", opposed, errors)
	printOneStances(out, "contrast", checking, contrast, false)
	printOneStances(out, "answers", halves[0], answers, errors)
	return nil
}

// table prints the figures of a set, a line for each pair of languages.
func table(out io.Writer, s set, links bool) (figures, error) {
	var all []figures
	for _, pair := range s.pairs() {
		f, err := measurePair(s, pair, layouts, nil)
		if err != nil {
			return figures{}, err
		}
		all = append(all, f...)
		line(out, s, fmt.Sprintf("%s-%s", pair[0], pair[1]), mean(f))
		for n := range f {
			if links && s.use == tuning {
				fmt.Fprintf(out, "  %s-%s: wrong %v, missing %v\n", layouts[n][0], layouts[n][1], f[n].wrong, f[n].missing)
			}
		}
	}
	m := mean(all)
	line(out, s, "mean", m)
	return m, nil
}

// printBands says how many links of each band are right, over all rival drafts.
func printBands(out io.Writer, sure map[string]bands) {
	fmt.Fprintln(out, "\nlinks     strong: right  possible: right")
	for _, use := range []string{tuning, known, checking} {
		s, p := sure[use][align.Strong], sure[use][align.Possible]
		fmt.Fprintf(out, "%-9s %4d %.2f %11d %.2f\n", use, s.all, share(s.right, s.all), p.all, share(p.right, p.all))
	}
}

func line(out io.Writer, s set, pair string, f figures) {
	fmt.Fprintf(out, "%-14s %-9s %-5s  %.2f/%.2f  %.2f       %.2f    %.3f  %.2f  %.2f\n",
		s.name, s.use, pair, f.cut[0], f.cut[1], f.precision, f.recall, f.f1, f.first, f.firstThree)
}

// ablation prints the means over the rival drafts with all parts of the method, and with one left out at a time.
func ablation(out io.Writer, sets []set) error {
	fmt.Fprintln(out, "left out       tuning: F1     top1  top3   others:   F1     top1  top3   translations: F1, shuffled")
	for _, part := range append([]align.Part{""}, align.Parts()...) {
		groups := map[string][]figures{}
		for _, s := range sets {
			versions := []set{s}
			if s.translations() {
				versions = append(versions, s.shuffled())
			}
			for n, s := range versions {
				for _, pair := range s.pairs() {
					f, err := measurePair(s, pair, layouts[:1], []align.Part{part})
					if err != nil {
						return err
					}
					group := tuning
					if s.use != tuning {
						group = checking
					}
					if s.translations() || n > 0 {
						group = fmt.Sprint("translations", n)
					}
					groups[group] = append(groups[group], f...)
				}
			}
		}
		name := string(part)
		if part == "" {
			name = "nothing"
		}
		fmt.Fprintf(out, "%-14s", name)
		for _, use := range []string{tuning, checking} {
			f := mean(groups[use])
			fmt.Fprintf(out, " %13.3f  %.2f  %.2f", f.f1, f.first, f.firstThree)
		}
		fmt.Fprintf(out, " %12.3f  %.3f\n", mean(groups["translations0"]).f1, mean(groups["translations1"]).f1)
	}
	return nil
}

// readPair sets a pair of drafts as files and reads them.
func readPair(s set, pair [2]memo.Language, look [2]layout) (memos [2]*memo.Memo, err error) {
	for side := range memos {
		file, ending := document(s.sides[side][pair[side]], pair[side], look[side])
		if memos[side], err = importer.ReadBytes(context.Background(), s.name+ending, file, importer.Options{}); err != nil {
			return memos, err
		}
	}
	return memos, nil
}

// measurePair measures one pair of languages in pairs of layouts.
func measurePair(s set, pair [2]memo.Language, looks [][2]layout, without []align.Part) ([]figures, error) {
	ctx := context.Background()
	var all []figures
	for _, look := range looks {
		memos, err := readPair(s, pair, look)
		if err != nil {
			return nil, err
		}
		found, err := align.Align(ctx, memos[0], memos[1], align.Options{Without: without})
		if err != nil {
			return nil, err
		}
		all = append(all, measure(s, pair, memos, found))
	}
	return all, nil
}
