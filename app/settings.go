//go:build !headless

package app

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/diffview/report"
)

// look is how the window is lit.
type look string

// The looks; followSystem is the one that nobody chose.
const (
	followSystem look = "system"
	light        look = "light"
	dark         look = "dark"
)

// looks lists them in the order of the menu.
var looks = []look{followSystem, light, dark}

// textScales are the sizes of text a person can choose, as multiples of the usual one.
var textScales = []float64{0.85, 1, 1.15, 1.3, 1.5, 1.75}

// usualScale is the index of 1 in textScales.
const usualScale = 1

// recentLimit is how many comparisons the first screen remembers.
const recentLimit = 5

// pair names two files that were compared.
type pair [2]string

// settings are the choices that outlive a run. Nothing of a document's content is among them.
type settings struct {
	store fyne.Preferences
}

func (s settings) look() look {
	chosen := look(s.store.StringWithFallback("look", string(followSystem)))
	if !slices.Contains(looks, chosen) {
		return followSystem
	}
	return chosen
}

func (s settings) setLook(l look) { s.store.SetString("look", string(l)) }

// textStep is an index into textScales.
func (s settings) textStep() int {
	return min(max(s.store.IntWithFallback("text", usualScale), 0), len(textScales)-1)
}

func (s settings) setTextStep(step int) { s.store.SetInt("text", min(max(step, 0), len(textScales)-1)) }

func (s settings) textScale() float32 { return float32(textScales[s.textStep()]) }

// language is the chosen interface language, or the system's where Parley speaks it, or English.
func (s settings) language() string {
	chosen := s.store.String("language")
	if chosen == "" {
		chosen = string(lang.SystemLocale())
	}
	if len(chosen) > 2 {
		chosen = chosen[:2]
	}
	if !slices.Contains(words.Languages, chosen) {
		return "en"
	}
	return chosen
}

func (s settings) setLanguage(code string) { s.store.SetString("language", code) }

// size is the size that the window had when it was closed.
func (s settings) size() fyne.Size {
	return fyne.NewSize(
		float32(max(s.store.FloatWithFallback("width", 1200), 640)),
		float32(max(s.store.FloatWithFallback("height", 800), 480)),
	)
}

func (s settings) setSize(size fyne.Size) {
	s.store.SetFloat("width", float64(size.Width))
	s.store.SetFloat("height", float64(size.Height))
}

// folder is where the last file was chosen, "" at first.
func (s settings) folder() string { return s.store.String("folder") }

func (s settings) setFolder(path string) { s.store.SetString("folder", path) }

// details says whether the panel that explains the selected row is wanted.
func (s settings) details() bool { return s.store.BoolWithFallback("details", true) }

func (s settings) setDetails(on bool) { s.store.SetBool("details", on) }

// outline says whether the outline is wanted, and order what it is made after.
func (s settings) outline() bool { return s.store.BoolWithFallback("outline", true) }

func (s settings) setOutline(on bool) { s.store.SetBool("outline", on) }

func (s settings) order() order {
	chosen := order(s.store.String("outline.order"))
	if !slices.Contains(orders, chosen) {
		return byTopic
	}
	return chosen
}

func (s settings) setOrder(o order) { s.store.SetString("outline.order", string(o)) }

// panelWidth is how wide the outline, side 0, or the panel of the row, side 1, is wanted.
func (s settings) panelWidth(side int) float32 {
	w := panelWidths[side]
	return min(max(float32(s.store.FloatWithFallback(panelKeys[side], float64(w.usual))), w.least), w.most)
}

func (s settings) setPanelWidth(side int, width float32) {
	s.store.SetFloat(panelKeys[side], float64(width))
}

// panelKeys are the names under which the widths of the panels are kept.
var panelKeys = [2]string{"outline.width", "details.width"}

// hush says whether slight changes are hushed.
func (s settings) hush() bool { return s.store.Bool("hush") }

func (s settings) setHush(on bool) { s.store.SetBool("hush", on) }

// toured says whether the person was led through the program once.
func (s settings) toured() bool { return s.store.Bool("toured") }

func (s settings) setToured() { s.store.SetBool("toured", true) }

// reportFolder is where the last report was written, "" at first.
func (s settings) reportFolder() string { return s.store.String("reports") }

func (s settings) setReportFolder(path string) { s.store.SetString("reports", path) }

// exportFormat is the format of the last report, and of the first one a web page.
func (s settings) exportFormat() report.Format {
	if f, err := report.FormatNamed(s.store.String("export.format")); err == nil {
		return f
	}
	return report.HTMLFormat
}

// exportOrder is how the rows of the last report followed each other.
func (s settings) exportOrder() report.Order {
	if o := s.store.String("export.order"); slices.Contains(report.Orders, o) {
		return report.Order(o)
	}
	return report.ByDocument
}

// exportSwitched says whether the last report had draft B on the left.
func (s settings) exportSwitched() bool { return s.store.Bool("export.switched") }

// exportOnly says whether the last report had only the rows that differ.
func (s settings) exportOnly() bool { return s.store.Bool("export.only") }

// exportSeparator is what parted the fields of the last CSV.
func (s settings) exportSeparator() string {
	if o := s.store.String("export.separator"); slices.Contains(report.Separators, o) {
		return o
	}
	return report.Separators[0]
}

// setExport keeps how a report was written, and nothing that a person wrote into it.
func (s settings) setExport(f report.Format, o report.Options) {
	s.store.SetString("export.format", string(f))
	s.store.SetString("export.order", string(o.Order))
	s.store.SetBool("export.switched", o.Switched)
	s.store.SetBool("export.only", o.OnlyDifferences)
	s.store.SetString("export.separator", o.Separator)
}

// recent lists the pairs compared last, the latest first.
func (s settings) recent() []pair {
	left, right := s.store.StringList("recent.a"), s.store.StringList("recent.b")
	pairs := make([]pair, 0, recentLimit)
	for i := range min(len(left), len(right), recentLimit) {
		pairs = append(pairs, pair{left[i], right[i]})
	}
	return pairs
}

// remember puts a pair at the head of the recent ones. Pairs without a path, such as the sample, are not kept.
func (s settings) remember(p pair) {
	for side, path := range p {
		if path == "" {
			return
		}
		if full, err := filepath.Abs(path); err == nil {
			p[side] = full
		}
	}
	pairs := slices.DeleteFunc(s.recent(), func(other pair) bool { return other == p })
	pairs = slices.Insert(pairs, 0, p)
	pairs = pairs[:min(len(pairs), recentLimit)]
	left, right := make([]string, len(pairs)), make([]string, len(pairs))
	for i, kept := range pairs {
		left[i], right[i] = kept[0], kept[1]
	}
	s.store.SetStringList("recent.a", left)
	s.store.SetStringList("recent.b", right)
}

func (s settings) forgetRecent() {
	s.setFolder("")
	s.store.RemoveValue("recent.a")
	s.store.RemoveValue("recent.b")
	s.store.RemoveValue("recent.reviews")
}

// reviewFolder is where the last review was saved, "" at first.
func (s settings) reviewFolder() string { return s.store.String("reviews") }

func (s settings) setReviewFolder(path string) { s.store.SetString("reviews", path) }

// recentReviews lists the reviews opened last, the latest first.
func (s settings) recentReviews() []string { return s.store.StringList("recent.reviews") }

// rememberReview puts a review at the head of the recent ones.
func (s settings) rememberReview(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	paths := slices.DeleteFunc(s.recentReviews(), func(other string) bool { return other == path })
	paths = slices.Insert(paths, 0, path)
	s.store.SetStringList("recent.reviews", paths[:min(len(paths), recentLimit)])
}

// manner is how words are searched for.
func (s settings) manner() string {
	chosen := comparison.Manner(s.store.String("find"))
	if !slices.Contains(comparison.Manners, chosen) {
		chosen = comparison.InAnyForm
	}
	return string(chosen)
}

func (s settings) setManner(m string) { s.store.SetString("find", m) }
