//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"

	"parley/diffview/comparison"
)

// saving is the dialog that writes a file: what kind, what name, in which folder.
type saving struct {
	program *program
	head    string // key of the dialog's heading
	failed  string // key of what is said where the file cannot be written
	stem    string // suggested name, without its ending
	folder  string
	kinds   []kind
	write   func(path string, kind int) error
	done    func(path string)

	first  int                         // the kind that is chosen at first
	beside fyne.CanvasObject           // more to choose, beside the kinds; nil for nothing
	picked func(kind int)              // told of another kind; nil for nobody
	start  func(path string, kind int) // writes in place of write and done, and closes the dialog by itself; nil for these
	width  float32                     // of the dialog; 0 for the usual one

	dialog *dialog.CustomDialog
	format *options
	name   *field
	where  *phrase
	save   *button
}

// kind is a sort of file that can be written.
type kind struct {
	key    string // of its description
	ending string // of its files
}

// open shows the dialog. The toolkit's own is not used: it speaks English only where a file would be replaced.
func (s *saving) open() {
	p := s.program
	s.format = newOptions(s.labels(), s.first, false, p.strayKey, func(at int) {
		s.rename()
		if s.picked != nil {
			s.picked(at)
		}
	})
	s.name = newField(s.stem+s.kinds[s.first].ending, p.strayKey)
	s.where = newPhrase(s.folder, aside).yielding()
	s.save = p.button("app.save.write", primary, s.check)
	s.name.OnSubmitted = func(string) { s.check() }
	s.name.OnChanged = func(text string) { s.save.enable(strings.TrimSpace(text) != "") }
	content := container.New(layout.NewCustomPaddedVBoxLayout(8))
	if len(s.kinds) > 1 {
		content.Add(newPhrase(p.say.Say("app.save.kind"), strong))
		content.Add(s.format.box)
	}
	content.Add(newPhrase(p.say.Say("app.save.name"), strong))
	content.Add(s.name)
	content.Add(container.New(strip{gap: 12},
		newPhrase(p.say.Say("app.save.folder"), strong), s.where, layout.NewSpacer(),
		p.button("app.save.other", quiet, s.chooseFolder)))
	cancel := p.button("app.cancel", quiet, func() { s.dialog.Hide() })
	size := p.roomFor(max(s.width, 560), 0)
	var all fyne.CanvasObject = content
	if s.beside != nil {
		both := container.New(&sharing{left: 0.38, gap: 28}, content, s.beside)
		all = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 12), both))
		size = p.within(p.roomFor(s.width, 0).Width, both.MinSize().Height+110)
	}
	s.dialog = p.message(p.say.Say(s.head), all, size, cancel, s.save)
	p.win.Canvas().Focus(s.name)
	s.name.selectFirst(utf8.RuneCountInString(s.stem)) // whoever types another name keeps the ending
}

// labels names the kinds in the person's language.
func (s *saving) labels() []string {
	labels := make([]string, len(s.kinds))
	for i, k := range s.kinds {
		labels[i] = s.program.say.Say(k.key)
	}
	return labels
}

// kind is the index of the chosen kind.
func (s *saving) kind() int { return s.format.held }

// rename gives the name the ending of the chosen kind, if it had the ending of another.
func (s *saving) rename() {
	stem := s.name.Text
	longest := ""
	for _, k := range s.kinds {
		if strings.HasSuffix(stem, k.ending) && len(k.ending) > len(longest) {
			longest = k.ending // ".redline.docx", not ".docx"
		}
	}
	stem = strings.TrimSuffix(stem, longest)
	s.name.SetText(stem + s.kinds[s.kind()].ending)
}

// chooseFolder asks for another folder.
func (s *saving) chooseFolder() {
	p := s.program
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if folder == nil || err != nil {
			return
		}
		s.folder = folder.Path()
		s.where.say(s.folder)
	}, p.win)
	d.SetTitleText(p.say.Say("app.save.other"))
	d.SetConfirmText(p.say.Say("app.choose.open"))
	d.SetDismissText(p.say.Say("app.cancel"))
	if place, err := storage.ListerForURI(storage.NewFileURI(s.folder)); err == nil {
		d.SetLocation(place)
	}
	p.put(d, p.roomFor(960, 640))
	p.translatePlaces()
}

// check writes the file, after a question where one would be replaced.
func (s *saving) check() {
	p, name := s.program, strings.TrimSpace(s.name.Text)
	if name == "" {
		return
	}
	if !slices.ContainsFunc(s.kinds, func(k kind) bool { return strings.HasSuffix(strings.ToLower(name), k.ending) }) {
		name += s.kinds[s.kind()].ending
	}
	path := filepath.Join(s.folder, name)
	if filepath.IsAbs(name) {
		path = name
	}
	if _, err := os.Stat(path); err != nil {
		s.finish(path)
		return
	}
	p.ask("app.save.replace", p.say.Say("app.save.replace.what", filepath.Base(path)), "app.cancel", func() {}, "app.save.replace.yes", func() { s.finish(path) })
}

// finish writes to path and says so, or says what is wrong.
func (s *saving) finish(path string) {
	if s.start != nil {
		s.start(path, s.kind())
		return
	}
	p := s.program
	if err := s.write(path, s.kind()); err != nil {
		p.showSentence(p.say.Say(s.failed), p.say.Say("app.save.failed.what", filepath.Base(path)), err.Error())
		return
	}
	s.dialog.Hide()
	s.done(path)
}

// folderFor is where a file of a kind went last, or where the last draft came from, or the person's own folder.
func (p *program) folderFor(last string) string {
	for _, folder := range []string{last, p.settings.folder()} {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// suggestName makes a file name of the names of both drafts.
func suggestName(c *comparison.Comparison) string {
	stem := func(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }
	return stem(c.Memos[0].Name) + " — " + stem(c.Memos[1].Name)
}

// sharing lays out two objects beside each other, the left one with its share of the width; where there is no room for that
// the right one stands below.
type sharing struct {
	left, gap float32
	stacked   bool // as it was laid out last
}

// MinSize implements fyne.Layout.
func (h *sharing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	width := max(left.Width, right.Width)
	if h.stacked {
		return fyne.NewSize(width, left.Height+h.gap+right.Height)
	}
	return fyne.NewSize(width, max(left.Height, right.Height))
}

// Layout implements fyne.Layout.
func (h *sharing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	least := objects[0].MinSize()
	h.stacked = size.Width < least.Width+h.gap+objects[1].MinSize().Width
	if h.stacked {
		objects[0].Resize(fyne.NewSize(size.Width, least.Height))
		objects[1].Move(fyne.NewPos(0, least.Height+h.gap))
		objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-least.Height-h.gap, 0)))
		return
	}
	width := max((size.Width-h.gap)*h.left, objects[0].MinSize().Width)
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width+h.gap, 0))
	objects[1].Resize(fyne.NewSize(max(size.Width-width-h.gap, 0), size.Height))
}
