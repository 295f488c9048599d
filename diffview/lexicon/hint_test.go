package lexicon

import (
	"math"
	"slices"
	"strings"
	"testing"

	"parley/importer/memo"
)

// hintedAt names what a word hints at.
func hintedAt(g *Glossary, fold string, language memo.Language) []string {
	var ids []string
	for _, h := range g.Hints(fold, language) {
		ids = append(ids, g.Concepts[h.Concept].ID)
	}
	return ids
}

const fewPhrases = `
topic lakes: Lakes | Озёра | Озера
lake-level 1
  en level of the lake: lake_level; level of lake; drought-stricken
  ru уровень озера: уровень озер*
  uk рівень озера: рівень озер*; -рівень освіти
lake-fish 1
  en fish: fish; lake fish/eel
  ru рыба: рыб*
  uk риба: риб*
`

// A word hints at the concepts in whose phrases it stands, each phrase giving a word its part; in its own language, in
// any form that the phrases ask for, and not for what a phrase rules out.
func TestHints(t *testing.T) {
	g, err := Parse(Source{Name: "few.txt", Reader: strings.NewReader(fewPhrases)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		fold     string
		language memo.Language
		want     []string
	}{
		{"lake", memo.English, []string{"lake-level", "lake-fish"}},
		{"lakes", memo.English, []string{"lake-level", "lake-fish"}},
		{"level", memo.English, []string{"lake-level"}},
		{"stricken", memo.English, []string{"lake-level"}},
		{"lake-dwelling", memo.English, []string{"lake-level", "lake-fish"}},
		{"озерный", memo.Russian, []string{"lake-level"}},
		{"освіти", memo.Ukrainian, nil},
		{"рыбак", memo.English, nil},
		{"bridge", memo.English, nil},
		{"lake", memo.Unknown, nil},
	} {
		if got := hintedAt(g, c.fold, c.language); !slices.Equal(got, c.want) {
			t.Errorf("%s in %s hints at %v, not at %v", c.fold, c.language, got, c.want)
		}
	}
	// of "lake" two phrases of two words speak of the level, and one of three, in two ways to write it, of fish
	if h := g.Hints("lake", memo.English); math.Abs(h[0].Share-0.75) > 1e-9 || math.Abs(h[1].Share-0.25) > 1e-9 {
		t.Errorf("shares %.3f and %.3f", h[0].Share, h[1].Share)
	}
	// 9 words stand in phrases: lake, level, drought, stricken, fish, eel; уровень, озер*, рыб*; рівень, озер*, риб*
	if level, fish := g.Breadth(0), g.Breadth(1); math.Abs(level-8.0/12) > 1e-9 || math.Abs(fish-5.0/12) > 1e-9 {
		t.Errorf("breadths %.3f and %.3f", level, fish)
	}
}

// The shares of every word make 1, concepts come in order, and all of them have phrases.
func TestHintsAreShares(t *testing.T) {
	g := Load()
	met := 0
	for i, c := range g.Concepts {
		if b := g.Breadth(i); b <= 0 || b >= 0.1 {
			t.Errorf("%s has a share of %.3f of all words", c.ID, b)
		}
		for language, name := range c.Name {
			for _, token := range Tokens(name, language) {
				all, sum := g.Hints(token.Fold, language), 0.0
				for n, h := range all {
					sum += h.Share
					if h.Share <= 0 || n > 0 && all[n-1].Concept >= h.Concept {
						t.Fatalf("%s: %v", token.Fold, all)
					}
				}
				if len(all) > 0 {
					met++
					if math.Abs(sum-1) > 1e-9 {
						t.Errorf("%s: the shares make %.6f", token.Fold, sum)
					}
				}
			}
		}
	}
	if met < len(g.Concepts) {
		t.Errorf("of all names %d words hint at something", met)
	}
}

// What a delegate adds hints too, and no longer when it is taken away.
func TestOwnEntriesHint(t *testing.T) {
	t.Cleanup(func() { _ = Extend() })
	if err := Extend(Source{Name: "mine.txt", Reader: strings.NewReader("lake-ladle\n  en ladle: zweeble_ladle\n")}); err != nil {
		t.Fatal(err)
	}
	if ids := hintedAt(Load(), "zweeble", memo.English); !slices.Equal(ids, []string{"lake-ladle"}) {
		t.Errorf("%v", ids)
	}
	if err := Extend(); err != nil {
		t.Fatal(err)
	}
	if ids := hintedAt(Load(), "zweeble", memo.English); len(ids) > 0 {
		t.Errorf("%v after it was taken away", ids)
	}
}
