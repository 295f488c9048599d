//go:build !headless

package app

import (
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"parley/assets/words"
	"parley/diffview/comparison"
	"parley/diffview/pane"
	"parley/diffview/report"
	"parley/importer/memo"
)

// program is the window with all its state. Everything in it belongs to the toolkit's goroutine.
type program struct {
	app      fyne.App
	win      fyne.Window
	version  string
	settings settings
	say      *words.Catalogue
	engine   engine
	spawn    func(func())         // runs long work beside the window
	opener   func(*url.URL) error // has the system show a file

	drafts       [2]draft
	decisions    decisions                    // of the person, on the drafts that were compared last
	shelters     string                       // folder where reviews are kept that were never saved
	comparison   *comparison.Comparison       // of the drafts as they were when it was made; nil before
	view         *comparison.Comparison       // what of the comparison the person sees
	reviewing    bool                         // the review is on the screen, else the first screen
	pane         *pane.Pane                   // shows the comparison; nil before
	place        place                        // where in the comparison the person is
	position     *phrase                      // says so on the review; nil before
	nav          fyne.CanvasObject            // the bar that it stands in
	top          fyne.CanvasObject            // the bar over it
	arranging    *segments                    // choose how the rows stand; nil before
	panels       [2]*button                   // show and put away the panels beside the rows
	tips         tips                         // say what buttons do
	explained    string                       // id of the row that the panel explains, "" for none
	foot         fyne.CanvasObject            // the bar below the rows
	roomless     *button                      // says in it that the working texts have no room
	saved        *button                      // says there whether the decisions are saved, and saves them
	chipped      *fyne.Container              // holds the filters
	chipsAt      float32                      // how far the filters are moved to the left
	hid          string                       // id of the selected row that the filter hid; "" for none
	filter       filter                       // which rows are shown
	finding      finding                      // what is searched for
	guide        guide                        // leads to the rows
	detail       *fyne.Container              // explains the selected row; nil where the person put it away
	stood        *fyne.Container              // says there which status the selected row has
	owns         []*own                       // the fields of the panel that the person writes in
	held         *phrase                      // says which clause is in hand, in the panel; nil for nowhere
	detailScroll *container.Scroll            // scrolls it
	drawer       drawer                       // the panel that is out in a narrow window
	check        *check                       // the cut is being checked on the screen, over the others; nil for not
	dialogs      []dialog.Dialog              // what lies over the window, the top one last
	sizes        map[dialog.Dialog]scaledSize // of these
	sheet        *container.Scroll            // what scrolls in a dialog by keys; nil for nothing
	closing      map[dialog.Dialog][]func()   // what is to be done when one is closed
	work         *work                        // what is under way; nil for nothing
	entering     bool                         // its result enters the window, and what waited for it is still to be done
	exported     report.Options               // what the person wrote into the last report: title, date, who may read it
}

// draft is one side's choice: a memo that was read, or the trouble there was in reading it, or nothing yet.
type draft struct {
	source  source
	memo    *memo.Memo
	trouble error
	cut     cut // what the person did to its clauses
	doubted doubted
	hushed  bool // the person has put away what is said of how it was read
}

// newProgram makes the window, with nothing in it and without showing it.
func newProgram(a fyne.App, version string, e engine) *program {
	p := &program{
		app:      a,
		win:      a.NewWindow("Parley"),
		version:  version,
		settings: settings{store: a.Preferences()},
		engine:   e,
		spawn:    func(f func()) { go f() },
		opener:   a.OpenURL,
		shelters: shelters(),
		tips:     newTips(),
	}
	p.win.SetMaster()
	p.win.SetPadded(false)
	p.win.Resize(p.settings.size())
	p.win.SetOnDropped(p.fall)
	p.win.SetCloseIntercept(func() { p.inTurn(p.quit) })
	p.win.Canvas().SetOnTypedKey(p.strayKey)
	for _, end := range []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd} { // as editors have it
		p.win.Canvas().AddShortcut(key(ctrl, end), func(fyne.Shortcut) { p.strayKey(&fyne.KeyEvent{Name: end}) })
	}
	p.wear()
	return p
}

// start opens what the program was called with. Whoever calls it with nothing for the first time is led through it.
func (p *program) start(o Options) {
	switch {
	case o.Sample:
		p.openSample()
	case len(o.Paths) == 1 && isReview(o.Paths[0]):
		p.openReviewFile(o.Paths[0])
	case len(o.Paths) > 0:
		p.openPaths(0, o.Paths)
	case !p.settings.toured():
		p.showTour()
	}
}

// wear puts the chosen look and size of text on.
func (p *program) wear() {
	p.app.Settings().SetTheme(dress{look: p.settings.look(), scale: p.settings.textScale()})
}

// speak takes up the chosen language and says everything anew.
func (p *program) speak() {
	p.say = words.In(p.settings.language())
	if err := speakToolkit(p.say); err != nil {
		fyne.LogError("words of the toolkit", err)
	}
	if p.pane != nil {
		p.pane.SetWords(p.say)
	}
	p.show()
}

// show builds the screen and the menu from the state.
func (p *program) show() {
	p.win.SetTitle(p.title())
	p.win.SetMainMenu(p.menu())
	defer calm(p.win.Content())
	switch {
	case p.check != nil:
		p.win.SetContent(p.tips.over(p.checkScreen()))
		p.checkFocus()
	case p.reviewing:
		back, keysBack := p.panelPlace(p.pane.Selected()), p.keysPlace()
		p.win.SetContent(p.tips.over(p.review()))
		p.win.Content().Refresh() // text that wraps has its height only after it has its width
		back()
		keysBack()
	default:
		p.win.SetContent(p.tips.over(p.home()))
	}
}

// title names the drafts that are open.
func (p *program) title() string {
	if p.check != nil {
		return p.drafts[p.check.side].memo.Name + " · Parley"
	}
	if !p.reviewing {
		return "Parley"
	}
	name := p.comparison.Memos[0].Name + " — " + p.comparison.Memos[1].Name
	k := &p.decisions.kept
	if k.path != "" {
		name = filepath.Base(k.path)
	}
	switch {
	case p.unsaved():
		name += " · " + p.say.Say("app.title.unsaved")
	case k.keeper != nil && k.keeper.Saved():
		name += " · " + p.say.Say("app.title.saved")
	}
	return name + " · Parley"
}

// goHome shows the first screen; the drafts stay chosen.
func (p *program) goHome() {
	p.abandon()
	p.reviewing, p.check = false, nil
	p.show()
}

// quit keeps the size of the window and closes it, after a question where a review was not saved.
func (p *program) quit() {
	p.abandon()
	p.settings.setSize(p.win.Canvas().Size())
	p.leave(func() {
		p.win.SetCloseIntercept(nil)
		p.win.Close()
	})
}

// shelters is the folder of the program's own where reviews are kept that were never saved.
func shelters() string {
	base, err := os.UserConfigDir()
	if err != nil {
		base = os.TempDir()
	}
	return filepath.Join(base, "parley", "unsaved")
}
