package command

import (
	"context"
	"errors"

	"parley/diffview/report"
)

// locking is what the command line says about locking PDFs. A password is never an argument, for other users of the
// machine can see those.
type locking struct {
	file string // its first line is the password
	ask  bool
}

// password gives the password to lock PDFs with, "" for none. All reports of formats must be PDFs then: a person who wants
// a lock must not find the same words in a file without one.
func (l *locking) password(ctx context.Context, p Program, formats ...report.Format) (string, error) {
	if l.file == "" && !l.ask {
		return "", nil
	}
	for _, f := range formats {
		if f != report.PDFFormat {
			return "", errors.New("only PDFs can be locked, and a report in " + string(f) + " is asked for too; leave it out, or the lock")
		}
	}
	if l.file != "" {
		return firstLine(l.file)
	}
	terminal, ok := p.terminal()
	if !ok {
		return "", errors.New("there is no terminal to ask for the password on; write it into a file and name that with --password-file-out")
	}
	password, err := terminal.ask(ctx, "Password to lock the PDF with: ")
	if err != nil {
		return "", err
	}
	again, err := terminal.ask(ctx, "The same again: ")
	if err == nil && again != password {
		err = errors.New("the two passwords differ; nothing was written")
	}
	return password, err
}
