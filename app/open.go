//go:build !headless

package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"parley/app/review"
	"parley/assets/sample"
	"parley/diffview/comparison"
	"parley/importer/memo"
)

// endings are the kinds of files that can be chosen.
var endings = []string{
	".pdf", ".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".fodt", ".rtf", ".html", ".htm", ".txt", ".text", ".md", ".markdown",
}

// choose asks for the file of a side.
func (p *program) choose(side int) {
	p.chooseFile("app.choose."+memo.Letter(side), endings, p.settings.folder(), func(path string) { p.openPaths(side, []string{path}) })
}

// chooseReview asks for a review to open.
func (p *program) chooseReview() {
	p.chooseFile("app.choose.review", []string{review.Ending}, p.folderFor(p.settings.reviewFolder()), p.openReviewFile)
}

// isReview says whether a path is one of a review.
func isReview(path string) bool { return strings.EqualFold(filepath.Ext(path), review.Ending) }

// chooseFile asks for a file with one of some endings.
func (p *program) chooseFile(title string, endings []string, folder string, chosen func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if r == nil || err != nil {
			return
		}
		path := r.URI().Path()
		_ = r.Close() // the reader opens it anew
		chosen(path)
	}, p.win)
	d.SetTitleText(p.say.Say(title))
	d.SetConfirmText(p.say.Say("app.choose.open"))
	d.SetDismissText(p.say.Say("app.cancel"))
	d.SetView(dialog.ListView)
	d.SetFilter(storage.NewExtensionFileFilter(bothCases(endings)))
	if folder != "" {
		if place, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(place)
		}
	}
	p.put(d, p.roomFor(960, 640))
	p.translatePlaces()
}

// bothCases adds each ending in capitals, as old programs write them.
func bothCases(endings []string) []string {
	all := make([]string, 0, 2*len(endings))
	for _, e := range endings {
		all = append(all, e, strings.ToUpper(e))
	}
	return all
}

// fall takes files that fall on the window, in their turn.
func (p *program) fall(at fyne.Position, uris []fyne.URI) { p.inTurn(func() { p.dropped(at, uris) }) }

// dropped takes files that fall on the window: one goes to the side it falls on, two fill both.
func (p *program) dropped(at fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) == 0 {
		return
	}
	p.uncover()
	if at := slices.IndexFunc(paths, isReview); at >= 0 {
		p.openReviewFile(paths[at])
		return
	}
	side := 0
	if len(paths) == 1 && at.X > p.win.Canvas().Size().Width/2 {
		side = 1
	}
	p.openPaths(side, paths)
}

// openPaths reads one file for a side, or the first two for both. Their folder is where the next file is looked for, however
// these came.
func (p *program) openPaths(side int, paths []string) {
	if path, err := filepath.Abs(paths[0]); err == nil {
		p.settings.setFolder(filepath.Dir(path))
	}
	sources := make([]source, 0, 2)
	for _, path := range paths[:min(len(paths), 2)] {
		sources = append(sources, file(path))
	}
	p.open(side, sources)
}

// openSample opens the bundled memoranda.
func (p *program) openSample() {
	a, b := sample.Pair()
	p.open(0, []source{{name: a.Name, bytes: a.Data}, {name: b.Name, bytes: b.Data}})
}

// compare pairs the two drafts that are there.
func (p *program) compare() {
	if !p.comparable() {
		return
	}
	a, b := p.drafts[0].memo, p.drafts[1].memo
	if c := p.comparison; c != nil && c.Memos == [2]*memo.Memo{a, b} {
		p.compared(c, nil)
		return
	}
	p.pair(&work{})
}

// compared shows a comparison, or the first screen where there is none.
func (p *program) compared(c *comparison.Comparison, err error) {
	p.check = nil
	fresh := false
	if c != nil {
		fresh = p.lay(c)
		p.settings.remember(pair{p.drafts[0].source.path, p.drafts[1].source.path})
	}
	p.show()
	if fresh {
		p.pane.Select(p.pane.Selected()) // only now is it known how high rows stand
	}
	if err != nil {
		p.showTrouble(p.say.Say("app.compare"), err)
	}
}

// swap changes the sides.
func (p *program) swap() {
	d := [2]draft{p.drafts[1], p.drafts[0]}
	if !p.reviewing {
		p.drafts = d
		p.show()
		return
	}
	a, b := d[0].memo, d[1].memo
	turned := p.now().Swapped()
	options := func(a, b *memo.Memo) (o comparison.Options) {
		o.Confirmed, o.Rejected, _ = turned.Pairing(a, b)
		return o
	}
	p.undertake(&work{about: a.Name + " — " + b.Name, ordered: true}, func(ctx context.Context, progress memo.Progress) func() {
		o := options(a, b)
		o.Progress = progress
		c, err := p.engine.compare(ctx, a, b, o)
		return func() {
			if err == nil {
				p.drafts = d
				p.turn(turned)
			}
			p.compared(c, err)
		}
	})
}
