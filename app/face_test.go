//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parley/assets/words"
	"parley/diffview/pane"
)

// All that the program says is drawn with our own face where it is bold; what a file may be called besides is left to the
// toolkit, which looks for the letters elsewhere.
func TestFace(t *testing.T) {
	bold := fyne.TextStyle{Bold: true}
	for _, tt := range []struct {
		text  string
		style fyne.TextStyle
		want  fyne.Resource
	}{
		{"Порівняти — «чернетки» №2…", bold, pane.Typeface(bold)},
		{"Ґанок, ёлка, Straße", bold, pane.Typeface(bold)},
		{"備忘録.pdf", bold, nil},
		{"مذكرة", bold, nil},
		{"Compare", fyne.TextStyle{}, nil},
	} {
		if got := face(tt.text, tt.style); got != tt.want {
			t.Errorf("%q: %v", tt.text, got)
		}
	}
	for _, language := range words.Languages {
		say := words.In(language)
		for _, key := range []string{"app.compare", "app.recent", "app.export"} {
			if face(say.Say(key), bold) == nil {
				t.Errorf("%s: %q is left to the toolkit", language, say.Say(key))
			}
		}
	}
}

// A text is as wide as it is drawn.
func TestMeasure(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{"Порівняти", "備忘録", ""} {
		for _, v := range []voice{caption, strong} {
			drawn := newPhrase(text, v)
			if got, want := measure(text, drawn.Theme().Size(v.size), fyne.TextStyle{Bold: v.bold}), drawn.MinSize(); got != want {
				t.Errorf("%q: %v, drawn %v", text, got, want)
			}
		}
	}
}
