// Parley puts two peace memoranda side by side, pairs the clauses that speak of the same thing and shows where the sides
// differ. Without arguments it opens its window; "parley help" lists what it does on the command line.
package main

import (
	"os"

	"parley/app"
	"parley/app/command"
	"parley/importer/worker"
)

func main() {
	worker.Serve() // does not return in the child processes that read drafts
	os.Exit(command.Run(os.Args[1:], command.Program{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Window: func(paths []string) error { return app.Run(app.Options{Paths: paths, Version: command.Version}) },
	}))
}
