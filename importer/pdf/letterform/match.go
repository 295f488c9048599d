package letterform

import (
	"cmp"
	"math"
	"slices"
)

// Candidate is a letter that a glyph may be.
type Candidate struct {
	Rune rune
	Cost float64 // how far the shapes are apart; 0 is the same, beyond 0.5 they have little in common
}

// Bounds on the work of one font.
const (
	maxMatched = 1200 // glyphs of a font that are looked at
	bestFaces  = 4    // typefaces whose letters count
	maxChoices = 10   // candidates of a glyph
)

// Weights of where a letter stands and how wide it is against its grid, per em; and of its proportions.
const (
	standWeight = 1.6
	widthWeight = 0.6
	proportion  = 0.15
)

// Match gives for each glyph of a font the letters that it may be, the likeliest first; none for a blank. The faces that
// fit the font as a whole best are asked, so that one glyph does not decide alone what style the font has.
func Match(font []Shape, faces []Face) [][]Candidate {
	font = font[:min(len(font), maxMatched)]
	type fit struct {
		face  int
		scale float64
		cost  float64
	}
	grids := make([][][]float64, len(faces)) // by face, glyph and letter
	var fits []fit
	for i := range faces {
		grids[i] = compare(font, &faces[i])
		scale := scaleOf(font, &faces[i], grids[i])
		total := 0.0
		for g := range font {
			if font[g].Blank() {
				continue
			}
			least := 1.0
			for l := range faces[i].Letters {
				least = min(least, distance(&font[g], &faces[i].Letters[l].Shape, grids[i][g][l], scale))
			}
			total += math.Sqrt(least)
		}
		fits = append(fits, fit{i, scale, total})
	}
	slices.SortStableFunc(fits, func(a, b fit) int { return cmp.Compare(a.cost, b.cost) })
	fits = fits[:min(len(fits), bestFaces)]
	out := make([][]Candidate, len(font))
	for g := range font {
		if font[g].Blank() {
			continue
		}
		least := map[rune]float64{}
		for rank, f := range fits {
			behind := (f.cost - fits[0].cost) / float64(len(font)) * 0.5 // how much worse the face fits
			for l, letter := range faces[f.face].Letters {
				if grids[f.face][g][l] >= 1 {
					continue
				}
				d := distance(&font[g], &letter.Shape, grids[f.face][g][l], f.scale)
				if rank > 0 {
					d += behind
				}
				if old, ok := least[letter.Rune]; !ok || d < old {
					least[letter.Rune] = d
				}
			}
		}
		out[g] = ranked(least)
	}
	return out
}

// ranked sorts candidates and drops those far behind.
func ranked(least map[rune]float64) []Candidate {
	list := make([]Candidate, 0, len(least))
	for r, d := range least {
		list = append(list, Candidate{r, d})
	}
	slices.SortFunc(list, func(a, b Candidate) int { return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.Rune, b.Rune)) })
	return slices.Clip(list[:min(len(list), maxChoices)])
}

// compare gives how unlike the grids of each glyph and each letter are, 1 where their proportions rule a likeness out.
func compare(font []Shape, f *Face) [][]float64 {
	all := make([][]float64, len(font))
	for g := range font {
		all[g] = make([]float64, len(f.Letters))
		for l := range f.Letters {
			all[g][l] = 1
			if !font[g].Blank() && stretched(&font[g], &f.Letters[l].Shape) < 0.7 {
				all[g][l] = unlike(&font[g].Grid, &f.Letters[l].Shape.Grid)
			}
		}
	}
	return all
}

// distance weighs a glyph against a letter, the font being scaled to the face.
func distance(g, l *Shape, grid, scale float64) float64 {
	if grid >= 1 {
		return 1
	}
	stand := math.Abs(g.Top*scale-l.Top) + math.Abs(g.Bottom*scale-l.Bottom)
	return min(1, grid+standWeight*stand*stand*4+widthWeight*math.Abs(g.width()*scale-l.width())+proportion*stretched(g, l))
}

// scaleOf gives the factor that brings a font to the size of a face: the one that most of the glyphs want whose grid is
// much like that of a letter. Glyphs that look like letters of two sizes vote for both.
func scaleOf(font []Shape, f *Face, grids [][]float64) float64 {
	var votes []float64 // logarithms
	for g := range font {
		least := slices.Min(append([]float64{1}, grids[g]...))
		if least > 0.35 || font[g].Blank() {
			continue
		}
		for l := range f.Letters {
			if grids[g][l] <= least+0.02 && f.Letters[l].Shape.height() > 0.3 {
				votes = append(votes, math.Log(f.Letters[l].Shape.height()/font[g].height()))
			}
		}
	}
	if len(votes) == 0 {
		return 1
	}
	slices.Sort(votes)
	const window = 0.06
	from, to, most := 0, 0, 0
	for i, k := 0, 0; i < len(votes); i++ {
		for k < len(votes) && votes[k] <= votes[i]+window {
			k++
		}
		if k-i > most {
			from, to, most = i, k, k-i
		}
	}
	return math.Exp(votes[(from+to)/2])
}
