package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/app/command"
)

// floors lists the rooms from the ground up. A room may import rooms of lower floors only.
var floors = [][]string{
	{"assets/words", "assets/glossary", "assets/fonts", "assets/icon", "assets/sample"},
	{"importer/memo"},
	{"importer/label", "importer/language", "importer/charset", "importer/numeral", "importer/pattern", "importer/hyphen", "importer/spelling"},
	{"importer/layout", "importer/clauses", "importer/prose"},
	{"importer/scan"},
	{"importer/pdf", "importer/text", "importer/docx", "importer/odt", "importer/rtf"},
	{"importer/html"},
	{"importer/markdown"},
	{"importer"},
	{"importer/worker"},
	{"diffview/lexicon", "diffview/whole"},
	{"diffview/align", "diffview/wording"},
	{"diffview/comparison"},
	{"diffview/comparison/caption"},
	{"app/review", "diffview/report"},
	{"diffview/pane", "app/command", "diffview/accuracy", "assets/sample/makepdf"},
	{"app"},
	{""},
}

func TestImportsOnlyGoDown(t *testing.T) {
	for _, file := range sources(t) {
		home, from := floorOf(file.room)
		if home == "" && file.room != "" {
			t.Errorf("%s stands in a room that is not on the plan", file.path)
			continue
		}
		for _, imported := range file.imports {
			room, ok := strings.CutPrefix(imported, "parley/")
			if !ok {
				continue
			}
			if at, to := floorOf(room); at != home && to >= from {
				t.Errorf("%s imports %s, which is not below it", file.path, imported)
			}
		}
	}
}

func TestFyneStaysInItsRooms(t *testing.T) {
	drivers := []string{}
	for _, file := range sources(t) {
		for _, imported := range file.imports {
			if !strings.HasPrefix(imported, "fyne.io/") {
				continue
			}
			if file.room != "app" && file.room != "diffview/pane" {
				t.Errorf("%s imports %s; only app and diffview/pane may", file.path, imported)
			}
			if imported == "fyne.io/fyne/v2/app" {
				drivers = append(drivers, file.path)
			}
		}
	}
	if len(drivers) != 1 {
		t.Errorf("fyne.io/fyne/v2/app is imported by %v, want one file", drivers)
	}
}

func TestThereIsNoNetworkCode(t *testing.T) {
	for _, file := range sources(t) {
		for _, imported := range file.imports {
			if imported == "net" || imported == "net/http" || imported == "net/rpc" || imported == "net/smtp" || imported == "crypto/tls" {
				t.Errorf("%s imports %s", file.path, imported)
			}
		}
	}
}

func TestVersionIsTheSameEverywhere(t *testing.T) {
	metadata, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(metadata), "Version = "+strconv.Quote(command.Version)) {
		t.Errorf("FyneApp.toml has another version than %s", command.Version)
	}
}

type source struct {
	path, room string
	imports    []string
}

// floorOf gives the room on the plan that a folder is or lies in, and its floor.
func floorOf(room string) (string, int) {
	for ; ; room = path.Dir(room) {
		if room == "." {
			room = ""
		}
		floor := slices.IndexFunc(floors, func(rooms []string) bool { return slices.Contains(rooms, room) })
		if floor >= 0 {
			return room, floor
		}
	}
}

// sources gives the Go files of the program, tests left out.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "build" || entry.Name() == "tools" || entry.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		file := source{path: filepath.ToSlash(name)}
		if file.room = path.Dir(file.path); file.room == "." {
			file.room = ""
		}
		for _, i := range parsed.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			file.imports = append(file.imports, imported)
		}
		all = append(all, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
