//go:build !headless

package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
)

func TestHomeStartsEmpty(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.shows(t, "Drop a draft here", "Drop the other draft here", "Choose a file…", "Look at the sample", "no network code")
	if b.item(t, "Compare").Disabled == false || b.item(t, "Export…").Disabled == false {
		t.Error("Compare or Save is offered with nothing open")
	}
}

func TestOneDraftIsDescribedAndWaitsForTheOther(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf"}})
	b.shows(t, "ru.pdf", "Russian · 3 pages · 2 clauses · read without doubts", "Replace", "Drop the other draft here")
	if b.reviewing {
		t.Error("a review of one draft is shown")
	}
}

func TestDoubtsInReadingCanBeRead(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(0, []string{"/drafts/doubtful.pdf"})
	b.press(t, "1 doubt while reading")
	b.shows(t, "How the drafts were read", "could not be read to their end: 2.")
	b.strayKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(b.win.Canvas().Overlays().List()) != 0 {
		t.Error("Escape leaves the dialog")
	}
}

func TestTwoPathsOpenTheReview(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	b.shows(t, "ru.pdf — uk.pdf", "2 of 2 and 2 of 2 clauses placed, every word", "3 differences", "Differ 1")
	if got, want := b.win.Title(), "ru.pdf — uk.pdf · Parley"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestSampleOpensTheReview(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.press(t, "Look at the sample")
	if !b.reviewing || len(b.read) != 2 {
		t.Fatalf("read %q, reviewing %v", b.read, b.reviewing)
	}
	if len(b.settings.recent()) != 0 {
		t.Error("the sample is kept among the recent comparisons")
	}
}

func TestChoosingOneByOneThenCompare(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.openPaths(1, []string{"/drafts/uk.pdf"})
	b.openPaths(0, []string{"/drafts/ru.pdf"})
	if b.reviewing {
		t.Fatal("compared before the person asked for it")
	}
	b.press(t, "Compare")
	if got, want := b.win.Title(), "ru.pdf — uk.pdf · Parley"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestTroubleIsSaidInPlainWords(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/broken.pdf"}})
	b.shows(t, "broken.pdf", "The file is damaged.", "Choose another…")
	b.press(t, "Copy details")
	got := b.app.Clipboard().Content()
	for _, want := range []string{"broken.pdf: ", "damaged", "\nxref table is missing"} {
		if !strings.Contains(got, want) {
			t.Errorf("details %q lack %q", got, want)
		}
	}
}

func TestTroubleWithOneOfTwoKeepsTheOther(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/broken.pdf"}})
	b.shows(t, "ru.pdf", "Russian", "broken.pdf", "The file is damaged.")
}

func TestDroppedFilesGoWhereTheyFall(t *testing.T) {
	uri := func(path string) fyne.URI { return storage.NewFileURI(path) }
	for _, c := range []struct {
		name string
		x    float32
		uris []fyne.URI
		want [2]string
	}{
		{"left half", 100, []fyne.URI{uri("/d/ru.pdf")}, [2]string{"ru.pdf", ""}},
		{"right half", 900, []fyne.URI{uri("/d/uk.pdf")}, [2]string{"", "uk.pdf"}},
		{"two at once", 900, []fyne.URI{uri("/d/ru.pdf"), uri("/d/uk.pdf")}, [2]string{"ru.pdf", "uk.pdf"}},
		{"three: the first two", 100, []fyne.URI{uri("/d/ru.pdf"), uri("/d/uk.pdf"), uri("/d/x.pdf")}, [2]string{"ru.pdf", "uk.pdf"}},
		{"nothing", 100, nil, [2]string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, 1024, 700)
			b.dropped(fyne.NewPos(c.x, 300), c.uris)
			for side, want := range c.want {
				if got := b.drafts[side].source.name; got != want {
					t.Errorf("side %d has %q, want %q", side, got, want)
				}
			}
		})
	}
}

// The next file is looked for where the last ones lay, however they came.
func TestFoldersOfDraftsAreRemembered(t *testing.T) {
	folder := t.TempDir()
	for name, open := range map[string]func(b *bench, path string){
		"called with": func(b *bench, path string) { b.start(Options{Paths: []string{path}}) },
		"dropped":     func(b *bench, path string) { b.dropped(fyne.NewPos(100, 300), []fyne.URI{storage.NewFileURI(path)}) },
	} {
		b := newBench(t, 1024, 700)
		open(b, filepath.Join(folder, "ru.pdf"))
		if got := b.settings.folder(); got != folder {
			t.Errorf("%s: the next file is looked for in %q", name, got)
		}
		if got := b.folderFor(""); got != folder {
			t.Errorf("%s: a review is saved to %q", name, got)
		}
		b.openSample()
		if got := b.settings.folder(); got != folder {
			t.Errorf("after the sample the next file is looked for in %q", got)
		}
		b.goHome()
		b.settings.rememberReview(filepath.Join(folder, "a.parley"))
		b.show()
		b.press(t, "Clear")
		if got := b.settings.folder(); got != "" {
			t.Errorf("Clear leaves %q", got)
		}
	}
}

func TestRecentComparisons(t *testing.T) {
	b := newBench(t, 1024, 700)
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	b.start(Options{Paths: []string{"/drafts/ru2.pdf", "/drafts/uk2.pdf"}})
	b.start(Options{Paths: []string{"/drafts/ru.pdf", "/drafts/uk.pdf"}})
	want := []pair{{"/drafts/ru.pdf", "/drafts/uk.pdf"}, {"/drafts/ru2.pdf", "/drafts/uk2.pdf"}}
	if got := b.settings.recent(); !slices.Equal(got, want) {
		t.Fatalf("recent %q, want %q", got, want)
	}
	b.goHome()
	b.shows(t, "Recent", "ru2.pdf — uk2.pdf")
	for _, o := range b.objects() {
		if found, ok := o.(*button); ok && found.rank == rowRank {
			test.Tap(found)
			break
		}
	}
	if !b.reviewing {
		t.Error("a recent comparison does not open")
	}
	b.goHome()
	b.press(t, "Clear")
	if len(b.settings.recent()) != 0 {
		t.Error("Clear leaves recent comparisons")
	}
}

func TestHomePictures(t *testing.T) {
	for _, language := range []string{"en", "ru", "uk"} {
		for _, l := range []look{light, dark} {
			t.Run(language+" "+string(l), func(t *testing.T) {
				b := newBench(t, 960, 600)
				b.settings.setLook(l)
				b.settings.setLanguage(language)
				b.wear()
				b.speak()
				b.openPaths(0, []string{"/drafts/ru.pdf"})
				b.matchesPicture(t, "home-"+language+"-"+string(l)+".png")
			})
		}
	}
}
