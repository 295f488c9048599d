// Command accuracy measures how well clauses are paired: it makes documents of hand-cut drafts, reads and pairs them,
// and compares the links with those that people found.
//
//	go run ./diffview/accuracy [-eval DIR] [-links]
//
// The sets in testdata are the project's own and always measured; those under DIR are measured where the folder is there.
package main

import (
	"context"
	"embed"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"parley/diffview/align"
	"parley/importer/memo"
)

//go:embed testdata
var testdata embed.FS

func main() {
	eval := flag.String("eval", "../shared/eval", "folder with more sets, left out where it is missing")
	links := flag.Bool("links", false, "list the links that are wrong or missing")
	only := flag.String("set", "", "measure only the set of this name")
	flag.Parse()
	if err := run(*eval, *only, *links); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
}

func run(eval, only string, links bool) error {
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		return err
	}
	sets, err := open(own, eval)
	if err != nil {
		return err
	}
	fmt.Println("set        pair   cut        precision  recall  F1    top1  top3")
	for _, s := range sets {
		if only != "" && !strings.Contains(only, s.name) {
			continue
		}
		sum, n := 0.0, 0
		for _, pair := range s.pairs() {
			var memos [2]*memo.Memo
			for i := range memos {
				memos[i] = direct(s.sides[i][pair[i]], pair[i])
			}
			found, err := align.Align(context.Background(), memos[0], memos[1], align.Options{})
			if err != nil {
				return err
			}
			f := measure(s, pair, memos, found)
			sum += f.f1
			n++
			fmt.Printf("%-10s %s-%s  %.2f %.2f  %.2f       %.2f    %.2f  %.2f  %.2f\n", s.name, pair[0], pair[1], f.cut[0], f.cut[1], f.precision, f.recall, f.f1, f.first, f.firstThree)
			if links {
				fmt.Println("  wrong  ", f.wrong)
				fmt.Println("  missing", f.missing)
			}
		}
		fmt.Printf("%-10s mean F1 %.3f\n", s.name, sum/float64(n))
	}
	return nil
}
