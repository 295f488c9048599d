//go:build !headless

package app

import (
	"runtime/debug"
	"strings"
)

// part is the work of others that the program is built with.
type part struct {
	name    string // of a Go module its path
	licence string // by its SPDX names
}

// parts are all works of others that are in the program, on any system, by their names. What only its tests need is not
// among them.
var parts = []part{
	{"Go", "BSD-3-Clause"},
	{"GLFW", "Zlib"},
	{"Noto Sans", "OFL-1.1"},
	{"codeberg.org/go-pdf/fpdf", "MIT"},
	{"fyne.io/fyne/v2", "BSD-3-Clause"},
	{"fyne.io/systray", "Apache-2.0"},
	{"github.com/BurntSushi/toml", "MIT"},
	{"github.com/FyshOS/fancyfs", "BSD-3-Clause"},
	{"github.com/andybalholm/cascadia", "BSD-2-Clause"},
	{"github.com/anthonynsimon/bild", "MIT"},
	{"github.com/blevesearch/snowballstem", "BSD-3-Clause"},
	{"github.com/clipperhouse/uax29/v2", "MIT"},
	{"github.com/fredbi/uri", "MIT"},
	{"github.com/fsnotify/fsnotify", "BSD-3-Clause"},
	{"github.com/fyne-io/image", "BSD-3-Clause"},
	{"github.com/fyne-io/oksvg", "BSD-3-Clause"},
	{"github.com/go-gl/gl", "MIT"},
	{"github.com/go-gl/glfw/v3.4/glfw", "BSD-3-Clause"},
	{"github.com/go-text/render", "BSD-3-Clause OR Unlicense"},
	{"github.com/go-text/typesetting", "BSD-3-Clause OR Unlicense"},
	{"github.com/godbus/dbus/v5", "BSD-2-Clause"},
	{"github.com/hhrutter/tiff", "BSD-3-Clause"},
	{"github.com/inconshreveable/mousetrap", "Apache-2.0"},
	{"github.com/jeandeaual/go-locale", "MIT"},
	{"github.com/jsummers/gobmp", "MIT"},
	{"github.com/ledongthuc/pdf", "BSD-3-Clause"},
	{"github.com/mattn/go-runewidth", "MIT"},
	{"github.com/nfnt/resize", "ISC"},
	{"github.com/nicksnyder/go-i18n/v2", "MIT"},
	{"github.com/pdfcpu/pdfcpu", "Apache-2.0"},
	{"github.com/richardlehane/mscfb", "Apache-2.0"},
	{"github.com/richardlehane/msoleps", "Apache-2.0"},
	{"github.com/rymdport/portal", "Apache-2.0"},
	{"github.com/sergi/go-diff", "MIT AND Apache-2.0"},
	{"github.com/spf13/cobra", "Apache-2.0"},
	{"github.com/spf13/pflag", "BSD-3-Clause"},
	{"github.com/srwiley/oksvg", "BSD-3-Clause"},
	{"github.com/srwiley/rasterx", "BSD-3-Clause"},
	{"github.com/tiendc/go-deepcopy", "MIT"},
	{"github.com/xuri/efp", "BSD-3-Clause"},
	{"github.com/xuri/excelize/v2", "BSD-3-Clause"},
	{"github.com/xuri/nfp", "BSD-3-Clause"},
	{"github.com/yuin/goldmark", "MIT"},
	{"go.yaml.in/yaml/v3", "MIT AND Apache-2.0"},
	{"golang.org/x/crypto", "BSD-3-Clause"},
	{"golang.org/x/image", "BSD-3-Clause"},
	{"golang.org/x/net", "BSD-3-Clause"},
	{"golang.org/x/sys", "BSD-3-Clause"},
	{"golang.org/x/term", "BSD-3-Clause"},
	{"golang.org/x/text", "BSD-3-Clause"},
}

// versions gives the versions of the modules that this program was built of, as the build noted them.
func versions() map[string]string {
	all := map[string]string{}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return all
	}
	all["Go"] = strings.TrimPrefix(info.GoVersion, "go")
	for _, m := range info.Deps {
		all[m.Path] = m.Version
		if m.Replace != nil {
			all[m.Path] = m.Replace.Version
		}
	}
	return all
}
