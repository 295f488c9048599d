package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// terminal is where a person can be asked something: what they type comes from one file, what they read goes to another.
type terminal struct {
	keys   *os.File
	screen io.Writer
}

// terminal gives the terminal that the program runs in; false where its input or its messages go elsewhere.
func (p Program) terminal() (terminal, bool) {
	keys, typed := p.In.(*os.File)
	screen, shown := p.Err.(*os.File)
	if !typed || !shown || !term.IsTerminal(int(keys.Fd())) || !term.IsTerminal(int(screen.Fd())) {
		return terminal{}, false
	}
	return terminal{keys, screen}, true
}

var errNoPassword = errors.New("no password was typed; nothing was read")

// ask puts a question and takes a line that is not shown while it is typed. When ctx ends the terminal is left as it was
// found.
func (t terminal) ask(ctx context.Context, question string) (string, error) {
	fd := int(t.keys.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return "", err
	}
	fmt.Fprint(t.screen, question)
	typed := make(chan string, 1)
	go func() {
		line, _ := term.ReadPassword(fd) // of what ends too early there is nothing
		typed <- string(line)
	}()
	defer fmt.Fprintln(t.screen)
	select {
	case <-ctx.Done():
		return "", errors.Join(ctx.Err(), term.Restore(fd, before))
	case line := <-typed:
		if line == "" {
			return "", errNoPassword
		}
		return line, nil
	}
}
