package lexicon

import (
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"

	"parley/assets/glossary"
)

// builtIn reads the files of the program's own glossary, once.
var builtIn = sync.OnceValue(func() *Glossary {
	g, err := parseAll(glossary.Files)
	if err != nil {
		panic(err) // a test parses the same files
	}
	return g
})

// merged is the glossary with a delegate's own entries; nil where there are none.
var merged atomic.Pointer[Glossary]

// Load gives the glossary: the one that is built into the program, with a delegate's own entries where Extend was given
// some.
func Load() *Glossary {
	if g := merged.Load(); g != nil {
		return g
	}
	return builtIn()
}

// Extend merges a delegate's own entries into what Load gives from then on, in place of those of an earlier call; without
// any it goes back to the built-in glossary. It belongs before the first comparison. The error is a *SyntaxError, and
// nothing changes then.
func Extend(own ...Source) error {
	if len(own) == 0 {
		merged.Store(nil)
		return nil
	}
	g, err := with(own)
	if err != nil {
		return err
	}
	merged.Store(g)
	return nil
}

// with reads the built-in files and a delegate's own after them.
func with(own []Source) (*Glossary, error) {
	sources, err := sourcesOf(glossary.Files)
	if err != nil {
		return nil, err
	}
	for _, s := range own {
		s.own = true
		sources = append(sources, s)
	}
	return Parse(sources...)
}

// parseAll reads the .txt files of a folder in alphabetical order.
func parseAll(files fs.FS) (*Glossary, error) {
	sources, err := sourcesOf(files)
	if err != nil {
		return nil, err
	}
	return Parse(sources...)
}

// sourcesOf reads the .txt files of a folder in alphabetical order.
func sourcesOf(files fs.FS) ([]Source, error) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil {
		return nil, err
	}
	var sources []Source
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, Source{Name: name, Reader: strings.NewReader(string(data))})
	}
	return sources, nil
}
