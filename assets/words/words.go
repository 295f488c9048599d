// Package words holds what the program says, in English, Russian and Ukrainian.
//
// One folder a language, one JSON file a room, the same keys in each language (a test compares them). A value is a
// string, or an object with the plural forms "one", "few", "many" (English: "one", "many"). Places for values are
// written {0}, {1}, …; in a plural {0} is the number.
package words

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"sync"
)

//go:embed en/*.json ru/*.json uk/*.json
var files embed.FS

// Languages lists the interface languages by their codes, English first.
var Languages = []string{"en", "ru", "uk"}

// entry is one saying: a plain text, or plural forms.
type entry struct {
	text  string
	forms map[string]string
}

// UnmarshalJSON takes a string or an object of plural forms.
func (e *entry) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &e.text) == nil {
		return nil
	}
	return json.Unmarshal(data, &e.forms)
}

// Catalogue is everything the program says in one language.
type Catalogue struct {
	Language string
	entries  map[string]entry
}

// catalogues gives those of all languages. Each is read when it is first asked, for most processes say little and in one.
var catalogues = func() map[string]func() *Catalogue {
	all := map[string]func() *Catalogue{}
	for _, language := range Languages {
		all[language] = sync.OnceValue(func() *Catalogue { return load(language) })
	}
	return all
}()

// load reads the catalogue of a language.
func load(language string) *Catalogue {
	c := &Catalogue{Language: language, entries: map[string]entry{}}
	names, err := fs.Glob(files, language+"/*.json")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		room := strings.TrimSuffix(path.Base(name), ".json")
		var entries map[string]entry
		if err := json.Unmarshal(data, &entries); err != nil {
			panic(fmt.Sprintf("words: %s: %v", name, err))
		}
		for key, e := range entries {
			c.entries[room+"."+key] = e
		}
	}
	return c
}

// In gives the catalogue of a language, the English one for a language that has none.
func In(language string) *Catalogue {
	if c := catalogues[language]; c != nil {
		return c()
	}
	return catalogues["en"]()
}

// Say gives the text of key ("room.name") with values put in. An unknown key comes back as it is, so that it is seen.
func (c *Catalogue) Say(key string, values ...any) string {
	e, ok := c.entries[key]
	if !ok {
		return key
	}
	return fill(e.text, values)
}

// Count gives the plural form of key for n, with n as {0} and values after it.
func (c *Catalogue) Count(key string, n int, values ...any) string {
	e, ok := c.entries[key]
	if !ok {
		return key
	}
	return fill(e.forms[plural(c.Language, n)], append([]any{n}, values...))
}

// Has says whether key is there.
func (c *Catalogue) Has(key string) bool {
	_, ok := c.entries[key]
	return ok
}

func fill(text string, values []any) string {
	for i, v := range values {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", fmt.Sprint(v))
	}
	return text
}

// plural names the form for n after the rules of the Unicode CLDR for whole numbers.
func plural(language string, n int) string {
	n = max(n, -n)
	if language == "en" {
		if n == 1 {
			return "one"
		}
		return "many"
	}
	switch ten, hundred := n%10, n%100; {
	case ten == 1 && hundred != 11:
		return "one"
	case ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14):
		return "few"
	default:
		return "many"
	}
}
