//go:build !headless

package app

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/diffview/report"
)

// openExport opens a review, decides on a row and opens the dialog; what is launched is collected.
func openExport(t *testing.T, width, height float32) (b *bench, launched *[]string) {
	t.Helper()
	b, launched = openReview(t), new([]string)
	b.opener = func(u *url.URL) error {
		*launched = append(*launched, u.Path)
		return nil
	}
	b.settings.setReportFolder(t.TempDir())
	b.win.Resize(fyne.NewSize(width, height))
	return b, launched
}

// take takes a choice of a group of radio buttons, or ticks a box.
func (b *bench) take(t *testing.T, label string) {
	t.Helper()
	for _, o := range b.objects() {
		switch o := o.(type) {
		case *button:
			if o.rank == option && o.text == label {
				test.Tap(o)
				return
			}
		case *tick:
			if o.Text == label {
				o.SetChecked(!o.Checked)
				return
			}
		}
	}
	t.Fatalf("nothing to choose is called %q", label)
}

// fieldBeside finds the field whose name stands before it.
func (b *bench) fieldBeside(t *testing.T, label string) *field {
	t.Helper()
	seen := false
	for _, o := range b.objects() {
		if name, ok := o.(*phrase); ok && name.text == label {
			seen = true
		}
		if f, ok := o.(*field); ok && seen {
			return f
		}
	}
	t.Fatalf("no field %q", label)
	return nil
}

func TestWhatIsChosenIsWrittenAndRemembered(t *testing.T) {
	b, _ := openExport(t, 1200, 800)
	b.save()
	b.fieldBeside(t, "Title").SetText("Round two")
	b.fieldBeside(t, "Who may read it").SetText("DELEGATES ONLY")
	b.take(t, "Plain text summary")
	b.take(t, "Draft B")
	b.take(t, "By topic")
	b.take(t, "Русский")
	b.shows(t, "Round two", "DELEGATES ONLY", "B uk.pdf", "3 of 3 rows")
	b.press(t, "Save")
	data, err := os.ReadFile(filepath.Join(b.settings.reportFolder(), "ru — uk.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Round two", "DELEGATES ONLY", "Порядок: по темам", "Левый столбец: B uk.pdf"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	b.escape()
	b.save()
	if got := b.win.Canvas().Focused().(*field).Text; got != "ru — uk.txt" {
		t.Errorf("the next report is called %q", got)
	}
	if got := b.fieldBeside(t, "Title").Text; got != "Round two" {
		t.Errorf("its title is %q", got)
	}
	if o, switched := b.settings.exportOrder(), b.settings.exportSwitched(); o != report.ByTopic || !switched {
		t.Errorf("order %q, switched %v", o, switched)
	}
}

func TestTheGlanceFollowsTheChoices(t *testing.T) {
	b, _ := openExport(t, 1200, 800)
	b.save()
	b.shows(t, "What will be written", "A ru.pdf")
	b.take(t, "For other programs (JSON)")
	b.shows(t, "All rows and drafts, for other programs")
	for _, word := range b.words() {
		if word == "Order" || word == "Password (AES-256)" || word == "Fields parted by" {
			t.Errorf("JSON is asked for %q", word)
		}
	}
	b.take(t, "Table for spreadsheets (CSV)")
	b.shows(t, "Fields parted by", ";")
	b.take(t, "Pages, to print and file (PDF)")
	b.shows(t, "Password (AES-256)")
}

func TestSavedReportsAreOpenedAndShown(t *testing.T) {
	b, launched := openExport(t, 1200, 800)
	b.save()
	b.press(t, "Save")
	b.shows(t, "The report is saved")
	b.press(t, "Show in folder")
	b.press(t, "Open")
	folder := b.settings.reportFolder()
	if want := []string{folder, filepath.Join(folder, "ru — uk.html")}; strings.Join(*launched, "|") != strings.Join(want, "|") {
		t.Errorf("launched %q, want %q", *launched, want)
	}
	b.opener = func(*url.URL) error { return errors.New("no such program") }
	b.press(t, "Open")
	b.shows(t, "Nothing opens it")
}

func TestPrintingGoesByWayOfAPDF(t *testing.T) {
	b, launched := openExport(t, 1200, 800)
	b.item(t, "Print…").Action()
	b.shows(t, "Print by way of a PDF")
	b.press(t, "Save")
	path := filepath.Join(b.settings.reportFolder(), "ru — uk.pdf")
	if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), "%PDF-") {
		t.Errorf("no PDF: %v", err)
	}
	if len(*launched) != 1 || (*launched)[0] != path {
		t.Errorf("opened: %q", *launched)
	}
}

func TestPasswordsThatCannotLockAreTold(t *testing.T) {
	b, _ := openExport(t, 1200, 800)
	b.save()
	b.take(t, "Pages, to print and file (PDF)")
	b.fieldBeside(t, "Password (AES-256)").SetText("two words")
	b.press(t, "Save")
	b.shows(t, "This password cannot lock a PDF.")
	if files, _ := os.ReadDir(b.settings.reportFolder()); len(files) > 0 {
		t.Error("something is written all the same")
	}
}

func TestWritingCanBeCancelled(t *testing.T) {
	b, _ := openExport(t, 1200, 800)
	var job func()
	b.spawn = func(f func()) { job = f }
	b.save()
	b.press(t, "Save")
	b.abandon()
	job()
	if files, _ := os.ReadDir(b.settings.reportFolder()); len(files) > 0 {
		t.Errorf("%v is left", files)
	}
}

func TestExportPictures(t *testing.T) {
	for _, dress := range []struct {
		language, kind string
		look           look
	}{{"en", "html", light}, {"ru", "pdf", light}, {"uk", "csv", dark}} {
		t.Run(dress.language, func(t *testing.T) {
			b, _ := openExport(t, 1024, 700)
			b.settings.setReportFolder("/") // which looks the same everywhere
			b.settings.setLook(dress.look)
			b.settings.setLanguage(dress.language)
			b.settings.store.SetString("export.format", dress.kind)
			b.wear()
			b.speak()
			b.save()
			test.Type(b.fieldBeside(t, b.say.Say("app.export.handling")), "Round 2")
			b.win.Resize(fyne.NewSize(1020, 700))
			b.matchesPicture(t, "export-"+dress.language+"-"+string(dress.look)+".png")
		})
	}
}

// Whoever types another name at once keeps the ending; one who takes it away gets it all the same.
func TestANameKeepsItsEnding(t *testing.T) {
	b, _ := openExport(t, 1200, 800)
	for _, c := range []struct {
		name string
		do   func(*field)
	}{
		{"first", func(f *field) {
			for _, letter := range "first" {
				f.TypedRune(letter)
			}
			if f.Text != "first.html" {
				t.Errorf("the name is %q", f.Text)
			}
		}},
		{"second", func(f *field) { f.SetText("second") }},
		{"third", func(f *field) { f.SetText("third.HTML") }},
	} {
		b.save()
		f, ok := b.win.Canvas().Focused().(*field)
		if !ok {
			t.Fatalf("%T has the keys", b.win.Canvas().Focused())
		}
		c.do(f)
		b.press(t, "Save")
		b.uncover()
		files, err := filepath.Glob(filepath.Join(b.settings.reportFolder(), c.name+".*"))
		if err != nil || len(files) != 1 || !strings.EqualFold(filepath.Ext(files[0]), ".html") {
			t.Errorf("%s: written %q", c.name, files)
		}
	}
}
