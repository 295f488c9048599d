//go:build !headless

package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"parley/assets/words"
)

// toolkitWords are the ids of the toolkit's own sayings that the window can show: in its file dialog, its confirmations
// and the menus of its entries.
var toolkitWords = []string{
	"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error", "Favourites", "File", "Folder",
	"New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo", "Save", "Select all", "Show Hidden Files", "Undo", "Yes",
	"file.name", "file.parent",
}

// speakToolkit gives the toolkit our words. It always follows the system's locale and cannot be told another language, so
// the words of that locale, and of English that it falls back on, are overwritten with those of the chosen one.
func speakToolkit(say *words.Catalogue) error {
	sayings := map[string]string{}
	for _, id := range toolkitWords {
		sayings[id] = say.Say("app.toolkit." + id)
	}
	data, err := json.Marshal(sayings)
	if err != nil {
		return err
	}
	for _, locale := range []fyne.Locale{"en", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale(data, locale); err != nil {
			return err
		}
	}
	return nil
}
