package main

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"parley/diffview/wording"
	"parley/importer/memo"
)

// factsPair is two provisions with the facts and the verdicts that people counted in them, or one provision alone, whose
// other side has no language and no text.
type factsPair struct {
	sides    [2]factsSide
	verdicts []goldVerdict
}

type factsSide struct {
	language memo.Language
	text     string
	facts    []goldFact
}

// goldFact is a fact as a person sees it. Places and actors are known by their words only.
type goldFact struct {
	kind              wording.FactKind
	value, role, text string
	optional          bool // it counts neither way
}

// goldVerdict names facts by their values, places and actors by their words.
type goldVerdict struct {
	verdict     wording.Verdict
	left, right string
	how         []string
}

// readFacts reads the file of provisions; its head says how it is written.
func readFacts(files fs.FS, name string) ([]factsPair, error) {
	var all []factsPair
	var pair *factsPair
	var side *factsSide
	err := eachLine(files, name, func(line string) error {
		mark, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case mark == "#" || line == "#":
			return nil
		case mark == "=":
			left, right, two := strings.Cut(rest, "-")
			if left == "" || two && right == "" {
				break
			}
			all = append(all, factsPair{})
			pair = &all[len(all)-1]
			pair.sides[0].language, pair.sides[1].language = memo.Language(left), memo.Language(right)
			return nil
		case pair == nil:
		case mark == "L" || mark == "R":
			side = &pair.sides[strings.Index("LR", mark)]
			side.text = rest
			return nil
		case mark == "V":
			if parts := strings.Split(rest, "|"); len(parts) == 4 {
				pair.verdicts = append(pair.verdicts, goldVerdict{wording.Verdict(parts[0]), parts[1], parts[2], strings.Fields(parts[3])})
				return nil
			}
		case side != nil:
			fact, optional := strings.CutPrefix(strings.TrimSpace(line), "?")
			if parts := strings.Split(fact, "|"); len(parts) == 4 {
				side.facts = append(side.facts, goldFact{wording.FactKind(parts[0]), parts[1], parts[2], parts[3], optional})
				return nil
			}
		}
		return fmt.Errorf("%s: the line %q is not as the head of the file says", name, line)
	})
	return all, err
}

// is says whether a fact that was read off text is this one: of its kind and value, and where it stands.
func (g goldFact) is(f wording.Fact, text string) bool {
	return f.Kind == g.kind && (g.value == "" || g.value == f.Value) && g.touches(f, text)
}

// touches says whether a fact shares a letter with one of the places where the words of g stand.
func (g goldFact) touches(f wording.Fact, text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], g.text)
		if i < 0 {
			return false
		}
		if f.Span.Start < at+i+len(g.text) && at+i < f.Span.End {
			return true
		}
		at += i + len(g.text)
	}
}

// tally counts what was found of what there is.
type tally struct {
	right, found, there int
	errors              []string // what is wrong and what is missing, in words
}

func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.right, t.there) }

func (t *tally) wrong(format string, args ...any) {
	t.errors = append(t.errors, fmt.Sprintf(format, args...))
}

// factFigures is what is measured of facts.
type factFigures struct {
	facts, roles, verdicts, how tally
}

// measureFacts reads and compares the facts of pairs.
func measureFacts(pairs []factsPair) factFigures {
	var f factFigures
	for _, p := range pairs {
		var read [2][]wording.Fact
		for n, side := range p.sides {
			read[n] = wording.Facts(side.text, side.language)
			f.count(side, read[n])
		}
		if p.sides[1].language != "" {
			f.compare(p, wording.CompareFacts(read[0], read[1]))
		}
	}
	return f
}

// count sets the facts read off one text against those that a person counted.
func (f *factFigures) count(side factsSide, read []wording.Fact) {
	met := make([]bool, len(side.facts))
	for _, got := range read {
		if side.excuses(got) {
			continue
		}
		f.facts.found++
		at := slices.IndexFunc(side.facts, func(g goldFact) bool { return g.is(got, side.text) })
		if at < 0 || met[at] {
			f.facts.wrong("%s: %s %s (%s) is no fact", side.text, got.Kind, got.Value, got.Text)
			continue
		}
		met[at] = true
		f.facts.right++
		if want := side.facts[at].role; want != "" || got.Role != "" && got.Kind == wording.Number && !strings.Contains(got.Value, got.Role) {
			f.roles.found++
			f.roles.there++
			if want == got.Role {
				f.roles.right++
			} else {
				f.roles.wrong("%s: %s counts %q, not %q", side.text, got.Text, want, got.Role)
			}
		}
	}
	for n, g := range side.facts {
		if g.optional {
			continue
		}
		f.facts.there++
		if !met[n] {
			f.facts.wrong("%s: %s %s (%s) is missing", side.text, g.kind, g.value, g.text)
		}
	}
}

// excuses says whether a fact is one that counts neither way.
func (side factsSide) excuses(f wording.Fact) bool {
	return slices.ContainsFunc(side.facts, func(g goldFact) bool { return g.optional && g.kind == f.Kind && g.touches(f, side.text) })
}

// compare sets the verdicts on a pair against those of a person.
func (f *factFigures) compare(p factsPair, got []wording.FactPair) {
	met := make([]bool, len(p.verdicts))
	for _, pair := range got {
		if pair.Left != nil && p.sides[0].excuses(*pair.Left) || pair.Right != nil && p.sides[1].excuses(*pair.Right) {
			continue
		}
		f.verdicts.found++
		at := slices.IndexFunc(p.verdicts, func(v goldVerdict) bool {
			return v.verdict == pair.Verdict && names(v.left, pair.Left) && names(v.right, pair.Right)
		})
		if at < 0 || met[at] {
			f.verdicts.wrong("%s / %s: %s %s ~ %s is wrong", p.sides[0].text, p.sides[1].text, pair.Verdict, shown(pair.Left), shown(pair.Right))
			continue
		}
		met[at] = true
		f.verdicts.right++
		f.ways(p, p.verdicts[at].how, pair)
	}
	for n, v := range p.verdicts {
		f.verdicts.there++
		if !met[n] {
			f.verdicts.wrong("%s / %s: %s %s ~ %s is missing", p.sides[0].text, p.sides[1].text, v.verdict, v.left, v.right)
		}
	}
}

// ways sets in which ways two facts are said to differ against what a person says.
func (f *factFigures) ways(p factsPair, want []string, pair wording.FactPair) {
	if pair.Verdict != wording.Differs {
		return
	}
	got := make([]string, 0, len(pair.How))
	for _, way := range pair.How {
		got = append(got, string(way))
	}
	slices.Sort(got)
	want = slices.Sorted(slices.Values(want))
	f.how.found++
	f.how.there++
	if slices.Equal(got, want) {
		f.how.right++
		return
	}
	f.how.wrong("%s / %s: %s ~ %s differ by %v, not %v", p.sides[0].text, p.sides[1].text, shown(pair.Left), shown(pair.Right), want, got)
}

// names says whether a verdict speaks of a fact, nil being none.
func names(said string, f *wording.Fact) bool {
	switch {
	case f == nil || said == "":
		return f == nil && said == ""
	case f.Kind == wording.PlaceName || f.Kind == wording.Actor:
		return strings.Contains(f.Text, said) || strings.Contains(said, f.Text)
	}
	return f.Value == said
}

func shown(f *wording.Fact) string {
	if f == nil {
		return "nothing"
	}
	return f.Value
}

// printFacts prints the figures of both halves, and the errors of the half that is for tuning where they are asked for.
func printFacts(out io.Writer, title string, pairs []factsPair, errors bool) {
	fmt.Fprintf(out, "\n%-9s precision  recall  verdicts: precision  recall  roles  how\n", title)
	for n, half := range halves {
		f := measureFacts(every(pairs, n))
		fmt.Fprintf(out, "%-9s %.2f       %.2f               %.2f       %.2f    %.2f   %.2f\n",
			half, f.facts.precision(), f.facts.recall(), f.verdicts.precision(), f.verdicts.recall(), f.roles.recall(), f.how.recall())
		if errors && n == 0 {
			for _, e := range slices.Concat(f.facts.errors, f.roles.errors, f.verdicts.errors, f.how.errors) {
				fmt.Fprintln(out, "  "+e)
			}
		}
	}
}

// halves names the odd and the even items of a file.
var halves = [2]string{"tuning", "held out"}

// every gives the items of one half: 0 the first, the third and so on, 1 the others.
func every[T any](all []T, half int) []T {
	var items []T
	for n := half; n < len(all); n += 2 {
		items = append(items, all[n])
	}
	return items
}
