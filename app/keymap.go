//go:build !headless

package app

import "fyne.io/fyne/v2/container"

// binding is a line of the map of keys: how keys are written, or the words for that, and the words for what they do.
type binding struct{ key, does string }

// bindings lists the keys that Help shows, under headings: how to get about, then menu by menu.
var bindings = []struct {
	head string
	keys []binding
}{
	{"app.keys.moving", []binding{
		{"F7", "app.menu.next"},
		{"Shift+F7", "app.menu.previous"},
		{"app.keys.arrows", "app.keys.rows"},
		{"Page Up  Page Down", "app.keys.pages"},
		{"Home  End", "app.keys.ends"},
		{"Enter", "app.keys.follow"},
		{"Alt+M", "app.menu.moved"},
		{"Tab  Shift+Tab", "app.keys.tab"},
		{"Escape", "app.keys.escape"},
	}},
	{"app.menu.file", []binding{
		{"Ctrl+O", "app.menu.openA"},
		{"Ctrl+Shift+O", "app.menu.openB"},
		{"Ctrl+Shift+V", "app.menu.paste"},
		{"Ctrl+Enter", "app.menu.compare"},
		{"Alt+O", "app.menu.openReview"},
		{"Ctrl+S  Ctrl+Shift+S", "app.keys.keep"},
		{"Ctrl+P", "app.menu.save"},
		{"Ctrl+Shift+P", "app.menu.print"},
		{"Ctrl+W", "app.menu.home"},
		{"Ctrl+Q", "app.menu.quit"},
	}},
	{"app.menu.review", []binding{
		{"Ctrl+Z  Ctrl+Y", "app.keys.undo"},
		{"Shift+F10", "app.keys.context"},
		{"Ctrl+J  Ctrl+Shift+J", "app.keys.judge"},
		{"Ctrl+G", "app.menu.pair"},
		{"Ctrl+1 … 6", "app.keys.status"},
		{"Ctrl+B", "app.menu.note"},
		{"Ctrl+C", "app.keys.copy"},
		{"Ctrl+Shift+C", "app.menu.copyMarked"},
		{"Ctrl+A", "app.menu.selectAll"},
		{"app.keys.shiftArrows", "app.keys.select"},
		{"Alt+A  Alt+B", "app.keys.page"},
		{"Alt+Shift+A  B", "app.keys.folder"},
	}},
	{"app.menu.reading", []binding{
		{"Ctrl+M", "app.menu.remarks"},
		{"Ctrl+R  Ctrl+Shift+R", "app.keys.original"},
		{"Ctrl+K  Ctrl+Shift+K", "app.keys.encoding"},
		{"Ctrl+Alt+1 … 8", "app.keys.scan"},
	}},
	{"app.menu.clauses", []binding{
		{"Ctrl+L", "app.menu.cut.check"},
		{"F6", "app.menu.cut.other"},
		{"Enter  Ctrl+Shift+Enter", "app.menu.cut.split"},
		{"Backspace  Ctrl+Backspace", "app.menu.cut.join"},
		{"Ctrl+→  Ctrl+←", "app.keys.levels"},
		{"Ctrl+H  Ctrl+N", "app.keys.kinds"},
		{"Ctrl+D", "app.menu.cut.right"},
		{"F8  Shift+F8", "app.keys.doubts"},
	}},
	{"app.menu.view", []binding{
		{"Alt+1 … 0", "app.keys.filters"},
		{"Alt+T", "app.menu.topic"},
		{"Ctrl+F", "app.menu.find"},
		{"F3  Shift+F3", "app.keys.found"},
		{"Alt+F  Alt+W  Alt+L", "app.menu.findHow"},
		{"Ctrl+Shift+H", "app.menu.hush"},
		{"Ctrl+T", "app.menu.swap"},
		{"Ctrl+U", "app.menu.outline"},
		{"Ctrl+Shift+U  A  B", "app.menu.outlineAfter"},
		{"Ctrl+I", "app.menu.details"},
		{"Alt+S  Alt+U  Alt+G", "app.keys.arrange"},
		{"Alt+K  Alt+R", "app.keys.apart"},
		{"Alt+→  Alt+←  Alt+E", "app.keys.widths"},
		{"Alt+D", "app.menu.texts"},
		{"Alt+Shift+D", "app.menu.text.write"},
		{"Alt+Shift+←  →", "app.keys.text.width"},
		{"Ctrl+Shift+E", "app.menu.folding"},
		{"Alt+C", "app.menu.foldHere"},
		{"Ctrl+Shift+L  D  Y", "app.keys.look"},
		{"Ctrl+=  Ctrl+−  Ctrl+0", "app.keys.text"},
		{"Ctrl+Shift+1  2  3", "app.menu.language"},
	}},
	{"app.menu.help", []binding{
		{"Ctrl+E", "app.menu.sample"},
		{"F2", "app.menu.tour"},
		{"F1", "app.menu.keys"},
		{"Shift+F1", "app.menu.about"},
	}},
}

// showKeys shows the keys of the window.
func (p *program) showKeys() {
	grid := container.New(pairs{gap: 24})
	for i, part := range bindings {
		above := float32(10)
		if i == 0 {
			above = 0
		}
		grid.Add(container.NewVBox(newGap(above), newPhrase(p.say.Say(part.head), title)))
		grid.Add(newGap(0))
		for _, b := range part.keys {
			grid.Add(newPhrase(p.keyName(b.key), strong))
			grid.Add(newProse(p.say.Say(b.does), plain))
		}
	}
	p.page(p.say.Say("app.menu.keys"), grid, 620, 600)
}

// keyName says how a key is written.
func (p *program) keyName(name string) string {
	if p.say.Has(name) {
		return p.say.Say(name)
	}
	return name
}
