//go:build !headless

package app

import (
	"net/url"
	"path/filepath"
)

// showSaved says where the report lies, and opens it or its folder.
func (p *program) showSaved(path string) {
	content := newProse(path, plain)
	open := p.button("app.saved.open", primary, func() { p.launch(path) })
	p.message(p.say.Say("app.saved"), content, p.roomFor(520, 0),
		p.button("app.close", quiet, func() { p.escape() }),
		p.button("app.saved.folder", quiet, func() { p.launch(filepath.Dir(path)) }),
		open)
	p.win.Canvas().Focus(open)
}

// launch has the system show a file in the program that is meant for it, or a folder. It says so where there is none.
func (p *program) launch(path string) {
	full, err := filepath.Abs(path)
	if err == nil {
		err = p.opener(fileURL(full))
	}
	if err != nil {
		p.showSentence(p.say.Say("app.saved.unopened"), p.say.Say("app.saved.unopened.what", path), err.Error())
	}
}

// fileURL names a file or a folder as a URL. On Windows a path begins with the letter of a drive, and a URL's with a slash.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if path != "" && path[0] != '/' {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
