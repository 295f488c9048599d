//go:build !headless

package app

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// unshipped are modules that the program is tested with, or that only other systems than ours need.
var unshipped = []string{
	"github.com/google/go-cmp", "github.com/jezek/xgb", "github.com/rogpeppe/go-internal", "pgregory.net/rapid", "github.com/davecgh/go-spew",
	"github.com/pmezard/go-difflib", "github.com/stretchr/testify", "gopkg.in/yaml.v3",
	"github.com/fyne-io/gl-js", "github.com/fyne-io/glfw-js", "github.com/hack-pad/go-indexeddb", "github.com/hack-pad/safejs",
	"github.com/santhosh-tekuri/jsonschema/v6", "golang.org/x/tools",
}

// Every module that go.mod names is told of under About with its licence, unless it is not in the program; and nothing is
// told of that is not there.
func TestAboutTellsOfEveryModule(t *testing.T) {
	data, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{"Go": true, "GLFW": true, "Noto Sans": true}
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if len(f) > 0 && f[0] == "require" {
			f = f[1:]
		}
		if len(f) < 2 || !strings.HasPrefix(f[1], "v") || f[0] == "go" {
			continue
		}
		module := f[0]
		told[module] = true
		there := slices.ContainsFunc(parts, func(p part) bool { return p.name == module })
		if there == slices.Contains(unshipped, module) {
			t.Errorf("%s: told of under About %v", module, there)
		}
	}
	for _, p := range parts {
		if !told[p.name] {
			t.Errorf("%s is told of and not in go.mod", p.name)
		}
		if p.licence == "" {
			t.Errorf("%s has no licence", p.name)
		}
	}
	if len(told) < 40 {
		t.Errorf("go.mod names %d modules only; it was not read right", len(told))
	}
}

// About says that nothing goes over a network, in each language, and names parts with their versions.
func TestAbout(t *testing.T) {
	for language, says := range map[string]string{"en": "Works offline: Parley has no network code", "ru": "нет сетевого кода", "uk": "немає мережевого коду"} {
		b := newBench(t, 1024, 700)
		b.talk(language)
		b.showAbout()
		all := strings.Join(b.words(), " ")
		for _, want := range []string{says, "Parley 0.1.0", "fyne.io/fyne/v2", "Noto Sans", "OFL-1.1"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s: About does not say %q: %q", language, want, all)
			}
		}
	}
}
