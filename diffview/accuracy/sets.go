package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"parley/importer/memo"
)

// set is two drafts cut by hand into clauses, in one or more languages each, and what answers what.
type set struct {
	name     string
	use      string // tuning, known or checking
	revision bool   // the right side is an edited copy of the left one
	sides    [2]map[memo.Language][]unit
	must     map[link]bool // links that have to be found
	may      map[link]bool // links that count neither way
}

// What a set is for.
const (
	tuning   = "tuning"
	known    = "known" // scores are not tuned to it, but chances are fitted to it and word lists were written with it in view
	checking = "held out"
)

// useOf says what a set is for whose gold does not: the rival drafts that lie beside the repository were known to whoever
// wrote the word lists.
func useOf(name string) string {
	if name == "rival" {
		return known
	}
	return checking
}

// unit is one clause of a hand-made cut.
type unit struct {
	id, heading, text string
}

// link names a unit of either side.
type link struct {
	left, right string
}

// pairs lists the pairs of languages in which a set can be measured: left and right for rival drafts; each two languages
// once for translations of one text.
func (s set) pairs() [][2]memo.Language {
	var all [][2]memo.Language
	for _, l := range languages(s.sides[0]) {
		for _, r := range languages(s.sides[1]) {
			if s.translations() && l >= r {
				continue
			}
			all = append(all, [2]memo.Language{l, r})
		}
	}
	return all
}

// translations says whether both sides are the same text.
func (s set) translations() bool {
	if s.revision {
		return false
	}
	for _, l := range languages(s.sides[0]) {
		if !sameUnits(s.sides[0][l], s.sides[1][l]) {
			return false
		}
	}
	return true
}

// sameUnits says whether two drafts have the same units, in whatever order.
func sameUnits(a, b []unit) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(u unit) bool { return !slices.Contains(b, u) })
}

func languages[T any](side map[memo.Language]T) []memo.Language {
	var all []memo.Language
	for l := range side {
		all = append(all, l)
	}
	slices.Sort(all)
	return all
}

// readSets reads every folder of files that holds a file named gold.
func readSets(files fs.FS) ([]set, error) {
	folders, err := fs.Glob(files, "*/gold")
	if err != nil {
		return nil, err
	}
	var all []set
	for _, gold := range folders {
		s, err := readSet(files, path.Dir(gold))
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

func readSet(files fs.FS, folder string) (set, error) {
	s := set{name: folder, use: useOf(folder), must: map[link]bool{}, may: map[link]bool{}}
	for i := range s.sides {
		s.sides[i] = map[memo.Language][]unit{}
	}
	names, err := fs.Glob(files, folder+"/*.units")
	if err != nil {
		return s, err
	}
	for _, name := range names {
		units, err := readUnits(files, name)
		if err != nil {
			return s, err
		}
		side, language, sided := strings.Cut(strings.TrimSuffix(path.Base(name), ".units"), ".")
		switch {
		case !sided: // one text in several languages stands on both sides
			s.sides[0][memo.Language(side)], s.sides[1][memo.Language(side)] = units, units
		case side == "left":
			s.sides[0][memo.Language(language)] = units
		case side == "right":
			s.sides[1][memo.Language(language)] = units
		}
	}
	return s, s.readGold(files, folder+"/gold")
}

func readUnits(files fs.FS, name string) ([]unit, error) {
	var units []unit
	err := eachLine(files, name, func(line string) error {
		parts := strings.SplitN(line, "|", 3)
		if len(parts) < 3 {
			return fmt.Errorf("%s: a line is id|heading|text, not %q", name, line)
		}
		units = append(units, unit{parts[0], parts[1], parts[2]})
		return nil
	})
	return units, err
}

func (s *set) readGold(files fs.FS, name string) error {
	return eachLine(files, name, func(line string) error {
		switch {
		case strings.HasPrefix(line, "# tuning"):
			s.use = tuning
		case strings.HasPrefix(line, "# known"):
			s.use = known
		}
		parts := strings.Fields(line)
		if len(parts) < 3 {
			return nil
		}
		switch l := (link{parts[1], parts[2]}); parts[0] {
		case "m":
			s.must[l] = true
		case "a":
			s.may[l] = true
		}
		return nil
	})
}

// eachLine calls f for every line of a file that is not blank.
func eachLine(files fs.FS, name string, f func(line string) error) error {
	file, err := files.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		if err := f(lines.Text()); err != nil {
			return err
		}
	}
	return lines.Err()
}

// open lists the folders to read sets from: the project's own, and where it is there the one given by name.
func open(own fs.FS, given string) ([]set, error) {
	all, err := readSets(own)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(given); err != nil {
		return all, nil
	}
	more, err := readSets(os.DirFS(filepath.Clean(given)))
	return append(all, more...), err
}
