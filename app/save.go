//go:build !headless

package app

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"parley/diffview/comparison"
	"parley/diffview/report"
	"parley/diffview/whole"
)

// saving is the dialog that writes a report: what kind, what name, in which folder.
type saving struct {
	program    *program
	comparison *comparison.Comparison
	dialog     *dialog.CustomDialog
	format     *widget.RadioGroup
	name       *field
	folder     string
	where      *phrase
	save       *button
}

// kinds are the formats in the order they are offered, with the ending of their files.
var kinds = []struct {
	format report.Format
	ending string
}{
	{report.HTMLFormat, ".html"},
	{report.TextFormat, ".txt"},
	{report.JSONFormat, ".json"},
}

// save asks for a report's kind and place and writes it. The toolkit's own dialog is not used: it speaks English only
// where a file would be replaced.
func (p *program) save() {
	if !p.reviewing {
		return
	}
	s := &saving{program: p, comparison: p.comparison, folder: p.reportFolder()}
	s.format = widget.NewRadioGroup(s.labels(), func(string) { s.rename() })
	s.format.Required = true
	s.format.Selected = s.labels()[0]
	s.name = newField(suggestName(s.comparison)+kinds[0].ending, p.strayKey)
	s.where = newPhrase(s.folder, aside).yielding()
	s.save = p.button("app.save.write", primary, s.write)
	s.name.OnSubmitted = func(string) { s.write() }
	s.name.OnChanged = func(text string) { s.save.enable(strings.TrimSpace(text) != "") }
	content := container.New(layout.NewCustomPaddedVBoxLayout(8),
		newPhrase(p.say.Say("app.save.kind"), strong),
		s.format,
		newPhrase(p.say.Say("app.save.name"), strong),
		s.name,
		container.New(strip{gap: 12},
			newPhrase(p.say.Say("app.save.folder"), strong), s.where, layout.NewSpacer(),
			p.button("app.save.other", quiet, s.chooseFolder)),
	)
	cancel := p.button("app.cancel", quiet, func() { s.dialog.Hide() })
	s.dialog = p.message(p.say.Say("app.save.title"), content, p.roomFor(560, 0), cancel, s.save)
	p.win.Canvas().Focus(s.name)
}

// labels names the formats in the person's language.
func (s *saving) labels() []string {
	labels := make([]string, len(kinds))
	for i, k := range kinds {
		labels[i] = s.program.say.Say("app.save." + string(k.format))
	}
	return labels
}

// kind is the index of the chosen format.
func (s *saving) kind() int { return max(slices.Index(s.labels(), s.format.Selected), 0) }

// rename gives the name the ending of the chosen format, if it had the ending of another.
func (s *saving) rename() {
	stem := s.name.Text
	for _, k := range kinds {
		stem = strings.TrimSuffix(stem, k.ending)
	}
	s.name.SetText(stem + kinds[s.kind()].ending)
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

// write writes the report, after a question where a file would be replaced.
func (s *saving) write() {
	p, name := s.program, strings.TrimSpace(s.name.Text)
	if name == "" {
		return
	}
	path := filepath.Join(s.folder, name)
	if filepath.IsAbs(name) {
		path = name
	}
	if _, err := os.Stat(path); err != nil {
		s.finish(path)
		return
	}
	var question *dialog.CustomDialog
	question = p.message(p.say.Say("app.save.replace"), newProse(p.say.Say("app.save.replace.what", filepath.Base(path)), plain), p.roomFor(480, 0),
		p.button("app.cancel", quiet, func() { question.Hide() }),
		p.button("app.save.replace.yes", primary, func() {
			question.Hide()
			s.finish(path)
		}),
	)
}

// finish writes to path and says so, or says what is wrong.
func (s *saving) finish(path string) {
	p := s.program
	err := whole.Write(path, whole.Shared, func(w io.Writer) error {
		return report.Write(w, kinds[s.kind()].format, s.comparison, report.Options{Language: p.say.Language})
	})
	if err != nil {
		p.showSentence(p.say.Say("app.save.failed"), p.say.Say("app.save.failed.what", filepath.Base(path)), err.Error())
		return
	}
	s.dialog.Hide()
	p.settings.setReportFolder(filepath.Dir(path))
	p.showSaved(path)
}

// showSaved says where the report lies.
func (p *program) showSaved(path string) {
	p.message(p.say.Say("app.saved"), newProse(path, plain), p.roomFor(480, 0))
}

// reportFolder is where the last report went, or where the last draft came from, or the person's own folder.
func (p *program) reportFolder() string {
	for _, folder := range []string{p.settings.reportFolder(), p.settings.folder()} {
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
