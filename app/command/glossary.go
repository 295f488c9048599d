package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley/diffview/lexicon"
)

// useGlossary adds a delegate's own entries to what Parley knows: those of the file, or where none is named those of
// glossary.txt in the parley folder of the user's settings, if it is there.
func useGlossary(path string) error {
	named := path != ""
	if !named {
		settings, err := os.UserConfigDir()
		if err != nil {
			return lexicon.Extend() // a user without settings has no entries either
		}
		path = filepath.Join(settings, "parley", "glossary.txt")
	}
	file, err := os.Open(path)
	switch {
	case err == nil:
	case !named && errors.Is(err, fs.ErrNotExist):
		return lexicon.Extend()
	default:
		return fmt.Errorf("own glossary: %w", err)
	}
	defer file.Close()
	if err := lexicon.Extend(lexicon.Source{Name: path, Reader: file}); err != nil {
		return fmt.Errorf("own glossary: %w", err)
	}
	return nil
}
