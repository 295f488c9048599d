// Package sample holds the sample memoranda: two rival drafts in our own words about publicly known positions, each in
// its own language and in English, as text and as PDF.
//
// The texts are the source; the PDFs are set from them by an office program: go generate ./assets/sample.
package sample

import (
	"embed"
	"slices"
)

//go:generate go run ./makepdf russian-draft.ru.txt russian-draft.en.txt ukrainian-draft.uk.txt ukrainian-draft.en.txt

//go:embed *.txt *.pdf
var files embed.FS

// File is one sample file.
type File struct {
	Name string // "russian-draft.ru.pdf"
	Data []byte
}

// Pair gives the two drafts that the program shows as its sample: the Russian one and the Ukrainian one, as PDF.
func Pair() (a, b File) {
	return file("russian-draft.ru.pdf"), file("ukrainian-draft.uk.pdf")
}

// Files gives all sample files in order of their names.
func Files() []File {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the files are part of the program
	}
	var all []File
	for _, entry := range entries {
		all = append(all, file(entry.Name()))
	}
	return slices.Clip(all)
}

func file(name string) File {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return File{Name: name, Data: data}
}
