// Package app is the window: the first screen where two drafts are chosen, the review around the pane, the check of
// how drafts were cut into clauses, the menu, the settings that outlive a run.
//
// One value, the program, holds the state: two drafts, the comparison of them and at most one piece of work under way.
// Screens are built from that state and built anew when it changes; only the pane lives on. Reading and comparing run on
// goroutines of their own over values that nobody changes, and their result enters the window in one [fyne.Do]; a result
// that nobody waits for any more is dropped.
package app

// Options says what the window opens with.
type Options struct {
	Paths   []string // one or two drafts; the first is side A
	Sample  bool     // open the bundled sample instead
	Version string   // shown under Help, About
}
