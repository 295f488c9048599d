package scan

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"parley/importer/memo"
)

// names are what Tesseract calls the languages, in the order in which they are tried.
var names = []struct {
	language memo.Language
	name     string
}{{memo.Russian, "rus"}, {memo.Ukrainian, "ukr"}, {memo.English, "eng"}}

// nameOf gives Tesseract's name for a language.
func nameOf(l memo.Language) string {
	for _, n := range names {
		if n.language == l {
			return n.name
		}
	}
	return ""
}

// program is an installed Tesseract.
type program struct {
	path     string
	patience time.Duration // for one call
	data     []string      // names of the languages it has data for
}

// find looks for Tesseract: on the path, then where its installers put it, which programs started from a desktop do not
// have on their path.
func find(ctx context.Context) (program, Reason) {
	return findAt(ctx, append([]string{"tesseract"}, usual()...))
}

// findAt is find with the places to look at: names on the path, or whole paths.
func findAt(ctx context.Context, places []string) (program, Reason) {
	p := program{patience: standard}
	for _, at := range places {
		if path, err := exec.LookPath(at); err == nil {
			p.path = path
			break
		}
	}
	if p.path == "" {
		return p, Absent
	}
	return p.ask(ctx)
}

// usual lists the places of installers.
func usual() []string {
	switch runtime.GOOS {
	case "windows":
		var all []string
		for _, root := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			if dir := os.Getenv(root); dir != "" {
				all = append(all, filepath.Join(dir, "Tesseract-OCR", "tesseract.exe"), filepath.Join(dir, "Programs", "Tesseract-OCR", "tesseract.exe"))
			}
		}
		return all
	case "darwin":
		return []string{"/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract", "/opt/local/bin/tesseract"}
	}
	return []string{"/usr/bin/tesseract", "/usr/local/bin/tesseract", "/snap/bin/tesseract", "/home/linuxbrew/.linuxbrew/bin/tesseract"}
}

// ask asks the program which languages it has data for.
func (p program) ask(ctx context.Context) (program, Reason) {
	said, err := p.call(ctx, nil, "--list-langs")
	if err != nil {
		return p, Failing
	}
	for line := range bytes.Lines(said) {
		p.data = append(p.data, strings.TrimSpace(string(line)))
	}
	return p, Done
}

// choose gives the languages to read in, the wanted one alone if there is one, and the names of those of them that there is
// no data for.
func (p program) choose(wanted memo.Language) (have []memo.Language, missing []string) {
	for _, n := range names {
		switch {
		case wanted != memo.Unknown && wanted != n.language:
		case slices.Contains(p.data, n.name):
			have = append(have, n.language)
		default:
			missing = append(missing, n.name)
		}
	}
	return have, missing
}
