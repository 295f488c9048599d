//go:build !headless

package app

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"parley/diffview/comparison"
	"parley/diffview/report"
	"parley/diffview/whole"
	"parley/importer/memo"
)

// reports are the formats of reports in the order they are offered. The dialog calls each by a key of its own.
var reports = []report.Format{
	report.HTMLFormat, report.PDFFormat, report.DOCXFormat, report.RedlineFormat, report.XLSXFormat, report.CSVFormat, report.MarkdownFormat,
	report.TextFormat, report.JSONFormat,
}

// offered gives the formats that a comparison can be written in, and how the dialog shows them.
func offered(c *comparison.Comparison) (formats []report.Format, kinds []kind) {
	for _, f := range reports {
		if report.Fits(f, c) == nil {
			formats = append(formats, f)
			kinds = append(kinds, kind{"app.save." + string(f), f.Ending()})
		}
	}
	return formats, kinds
}

// reportDecisions gives what the person said of each row, for a report; nil where nothing was said.
func (p *program) reportDecisions(c *comparison.Comparison) []report.Decision {
	said := p.now().Rows
	if len(said) == 0 {
		return nil
	}
	all := make([]report.Decision, len(c.Rows))
	for i := range c.Rows {
		row := said[c.Rows[i].ID]
		all[i] = report.Decision{Status: row.Status.Letter(), Note: row.Note, Owner: row.Owner, Text: row.Text}
	}
	return all
}

// export is the dialog that writes a report: its kind and place, how it is to be written, and a glance at it.
type export struct {
	*saving
	comparison *comparison.Comparison
	formats    []report.Format
	options    report.Options
	decisions  []report.Decision
	glance     *glance
	brief      report.Brief      // of what is chosen, under a general title
	separator  fyne.CanvasObject // only for CSV
	lock       fyne.CanvasObject // only for PDFs
	silent     fyne.CanvasObject // what the JSON and redlines do not mind
	at         int               // the kind that is chosen
	opens      bool              // the report is opened once it is written
}

// save asks how a report is to be written, and writes it.
func (p *program) save() { p.export(p.settings.exportFormat(), false) }

// print asks the same of a PDF, and opens it: whatever shows it prints it.
func (p *program) print() { p.export(report.PDFFormat, true) }

func (p *program) export(first report.Format, opens bool) {
	if !p.reviewing {
		return
	}
	c := p.comparison
	e := &export{comparison: c, decisions: p.reportDecisions(c), opens: opens}
	e.options = p.exported
	e.options.Language, e.options.Program = p.say.Language, "Parley "+p.version
	e.options.Order, e.options.Switched, e.options.OnlyDifferences = p.settings.exportOrder(), p.settings.exportSwitched(), p.settings.exportOnly()
	e.options.Separator, e.options.Decisions = p.settings.exportSeparator(), e.decisions
	var kinds []kind
	e.formats, kinds = offered(c)
	head := "app.save.title"
	if opens {
		head = "app.print.title"
	}
	e.saving = &saving{
		program: p, head: head, folder: p.folderFor(p.settings.reportFolder()), stem: suggestName(c), kinds: kinds,
		first: max(slices.Index(e.formats, first), 0), picked: e.pick, start: e.start, width: 940,
	}
	e.glance = newGlance(p)
	e.beside = e.choices()
	e.pick(e.first)
	e.open()
}

// pick shows the choices that a kind of report minds.
func (e *export) pick(kind int) {
	e.at = kind
	format := e.formats[kind]
	for object, minded := range map[fyne.CanvasObject]bool{
		e.separator: format == report.CSVFormat,
		e.lock:      format == report.PDFFormat,
		e.silent:    format != report.JSONFormat && format != report.RedlineFormat,
	} {
		if minded {
			object.Show()
		} else {
			object.Hide()
		}
	}
	e.look()
}

// look shows what would be written as things are.
func (e *export) look() {
	untitled := e.options
	untitled.Title = ""
	e.brief = report.Summarise(e.comparison, untitled, glanced)
	e.label()
}

// label shows the same under what the person wrote, which is done at each letter and must not take longer with long drafts.
func (e *export) label() {
	b := e.brief
	b.Title, b.Handling, b.Date = cmp.Or(e.options.Title, b.Title), e.options.Handling, e.options.Date
	e.glance.show(e.formats[e.at], b)
}

// choices are the controls of the options, each named as the command line names it.
func (e *export) choices() fyne.CanvasObject {
	p := e.program
	text := func(value *string) *field {
		f := newField(*value, p.strayKey)
		f.OnChanged = func(typed string) {
			*value = typed
			e.label()
		}
		f.OnSubmitted = func(string) { e.check() }
		return f
	}
	password := text(&e.options.Password)
	password.Password = true
	e.separator = e.choice("app.export.separator", report.Separators, e.options.Separator, func(to string) { e.options.Separator = to })
	e.lock = e.line("app.export.password", password)
	only := newTick(p.say.Say("app.export.only"), e.options.OnlyDifferences, func(on bool) {
		e.options.OnlyDifferences = on
		e.look()
	})
	e.silent = container.New(layout.NewCustomPaddedVBoxLayout(4),
		e.choice("app.export.order", report.Orders, string(e.options.Order), func(to string) { e.options.Order = report.Order(to) }),
		e.choice("app.export.left", []string{"A", "B"}, letterOf(e.options.Switched), func(to string) { e.options.Switched = to == "B" }),
		only,
	)
	all := container.New(layout.NewCustomPaddedVBoxLayout(4),
		e.line("app.export.title", text(&e.options.Title)),
		e.line("app.export.handling", text(&e.options.Handling)),
		e.line("app.export.date", text(&e.options.Date)),
		e.choice("app.export.language", languages, e.options.Language, func(to string) { e.options.Language = to }),
		e.silent, container.New(exactly{height: 36}, container.NewStack(e.separator, e.lock)),
	)
	if e.decisions != nil {
		all.Add(newTick(p.say.Say("app.export.decisions"), true, func(on bool) {
			e.options.Decisions = nil
			if on {
				e.options.Decisions = e.decisions
			}
			e.look()
		}))
	}
	all.Add(newPhrase(p.say.Say("app.export.glance"), strong))
	all.Add(e.glance)
	return all
}

// languages are those of the words of a report.
var languages = []string{"en", "ru", "uk"}

// letterOf is the letter of the draft on the left.
func letterOf(switched bool) string {
	if switched {
		return "B"
	}
	return "A"
}

// line is an option with its name before it.
func (e *export) line(key string, control fyne.CanvasObject) fyne.CanvasObject {
	return container.New(termed{width: 130 * textScale()}, newPhrase(e.program.say.Say(key), aside).yielding(), control)
}

// choice is an option with a few values, of which one holds.
func (e *export) choice(key string, values []string, now string, choose func(string)) fyne.CanvasObject {
	labels := make([]string, len(values))
	for i, v := range values {
		labels[i] = e.program.say.Say(key + "." + v)
	}
	held := max(slices.Index(values, now), 0)
	return e.line(key, newOptions(labels, held, true, e.program.strayKey, func(at int) {
		choose(values[at])
		e.look()
	}).box)
}

// start writes the report beside the window, so that it can be cancelled.
func (e *export) start(path string, kind int) {
	p, format, options := e.program, e.formats[kind], e.options
	if format != report.PDFFormat {
		options.Password = ""
	}
	if err := options.Check(); err != nil {
		p.showSentence(p.say.Say("app.save.failed"), p.say.Say("app.export.password.unfit"), err.Error())
		return
	}
	e.dialog.Hide()
	e.remember(path, format)
	w := &work{about: filepath.Base(path), ordered: true} // else what it says would fall on what was asked for meanwhile
	p.undertake(w, func(ctx context.Context, progress memo.Progress) func() {
		progress.Report(memo.Writing, unknown)
		err := whole.Write(path, whole.Shared, func(w io.Writer) error {
			return report.Write(breakable{ctx, w}, format, e.comparison, options)
		})
		return func() { e.done(path, err) }
	})
}

// remember keeps what was chosen for the next report. What a person wrote into it is kept in memory alone.
func (e *export) remember(path string, format report.Format) {
	p, o := e.program, e.options
	p.settings.setReportFolder(filepath.Dir(path))
	p.settings.setExport(format, o)
	p.exported = report.Options{Title: o.Title, Handling: o.Handling, Date: o.Date}
}

// done says where the report lies, or what is wrong.
func (e *export) done(path string, err error) {
	p := e.program
	switch {
	case err != nil:
		p.showSentence(p.say.Say("app.save.failed"), p.say.Say("app.save.failed.what", filepath.Base(path)), err.Error())
	case e.opens:
		p.launch(path)
	default:
		p.showSaved(path)
	}
}

// breakable is a writer that ends with its context.
type breakable struct {
	ctx context.Context
	to  io.Writer
}

// Write implements io.Writer.
func (b breakable) Write(data []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	return b.to.Write(data)
}
