package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley/importer"
	"parley/importer/charset"
	"parley/importer/memo"
	"parley/importer/worker"
)

// reading is what the command line says about how drafts are read. A view or an encoding holds for every draft, or with
// its letter in front, "B:koi8-u", for one.
type reading struct {
	passwordFiles, views, encodings []string
	scanLanguage                    string
	noScan                          bool
}

func (r *reading) addFlags(c *cobra.Command) {
	c.Flags().StringArrayVar(&r.passwordFiles, "password-file", nil, "read the password of a locked draft from the first line of this file; given twice, the first is for A")
	c.Flags().StringArrayVar(&r.views, "view", nil, "text of a draft with tracked changes: "+strings.Join(memo.Views(), ", ")+" (A:NAME for one draft)")
	c.Flags().StringArrayVar(&r.encodings, "encoding", nil, "encoding of a text file: "+strings.Join(charset.Names(), ", ")+" (A:NAME for one draft)")
	c.Flags().StringVar(&r.scanLanguage, "ocr-language", "", "language of scanned pages, told by their look if not given: "+strings.Join(scanLanguages, ", "))
	c.Flags().BoolVar(&r.noScan, "no-ocr", false, "leave scanned pages unread")
}

// scanLanguages are the languages that scanned pages can be in.
var scanLanguages = []string{string(memo.Russian), string(memo.Ukrainian), string(memo.English)}

// sides gives the options of reading each of a number of drafts.
func (r *reading) sides(drafts int) ([]importer.Options, error) {
	passwords, err := r.passwords(drafts)
	if err != nil {
		return nil, err
	}
	views, err := sided("view", r.views, memo.Views(), drafts)
	if err != nil {
		return nil, err
	}
	encodings, err := sided("encoding", r.encodings, charset.Names(), drafts)
	if err != nil {
		return nil, err
	}
	if r.scanLanguage != "" && !slices.Contains(scanLanguages, r.scanLanguage) {
		return nil, fmt.Errorf("there is no ocr-language %q; choose %s", r.scanLanguage, strings.Join(scanLanguages, ", "))
	}
	options := make([]importer.Options, drafts)
	for i := range options {
		options[i] = importer.Options{
			Password: passwords[i], Encoding: encodings[i],
			View:         memo.View(max(slices.Index(memo.Views(), views[i]), 0)),
			ScanLanguage: memo.Language(r.scanLanguage), NoScan: r.noScan,
		}
	}
	return options, nil
}

// passwords reads the password of each draft; one file is for all of them.
func (r *reading) passwords(drafts int) ([]string, error) {
	passwords := make([]string, drafts)
	if len(r.passwordFiles) > drafts {
		return nil, fmt.Errorf("--password-file is given %d times; once for each draft is enough", len(r.passwordFiles))
	}
	for i, path := range r.passwordFiles {
		password, err := firstLine(path)
		if err != nil {
			return nil, err
		}
		for side := i; side < drafts; side++ {
			passwords[side] = password
		}
	}
	return passwords, nil
}

// firstLine reads a password from a file. Its errors quote nothing of it.
func firstLine(path string) (string, error) {
	const longest = 4096 // bytes; no format allows more than some hundred
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("%s: the file with the password cannot be read; check its name and that you may read it", filepath.Base(path))
	}
	defer f.Close()
	lines := bufio.NewScanner(io.LimitReader(f, longest))
	if !lines.Scan() || lines.Text() == "" {
		return "", fmt.Errorf("%s: there is no password in the first line of this file; write it there", filepath.Base(path))
	}
	return strings.TrimPrefix(lines.Text(), "\ufeff"), nil
}

// sided spreads the values of a flag over drafts and wants each to be one of names, case apart. A later value overrules
// an earlier one. Drafts that none is for get "".
func sided(flag string, values, names []string, drafts int) ([]string, error) {
	chosen := make([]string, drafts)
	for _, value := range values {
		first, last, name := 0, drafts-1, value
		if letter, rest, ok := strings.Cut(value, ":"); ok {
			letters := letters(drafts)
			side := slices.Index(letters, strings.ToUpper(letter))
			if side < 0 {
				return nil, fmt.Errorf("there is no draft %q for --%s %s; name %s", letter, flag, value, strings.Join(letters, " or "))
			}
			first, last, name = side, side, rest
		}
		known := slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
		if known < 0 {
			return nil, fmt.Errorf("there is no %s %q; choose %s", flag, name, strings.Join(names, ", "))
		}
		for side := first; side <= last; side++ {
			chosen[side] = names[known]
		}
	}
	return chosen, nil
}

// letters names drafts: "A", "B".
func letters(drafts int) []string {
	all := make([]string, drafts)
	for i := range all {
		all[i] = memo.Letter(i)
	}
	return all
}

// attempts is how often a password is asked for before the program gives up.
const attempts = 3

// read reads a draft. Where it is locked and no password was given, it is asked for if there is somebody to ask.
func (p Program) read(ctx context.Context, path string, o importer.Options) (*memo.Memo, error) {
	m, err := worker.Read(ctx, path, o)
	if !has(err, memo.Encrypted) {
		return m, err
	}
	terminal, ok := p.terminal()
	if !ok {
		return nil, fmt.Errorf("%w On the command line, write it into a file and name that with --password-file", err)
	}
	for range attempts {
		if o.Password, err = terminal.ask(ctx, "Password for "+filepath.Base(path)+": "); err != nil {
			return nil, err
		}
		if m, err = worker.Read(ctx, path, o); !has(err, memo.WrongPassword) {
			return m, err
		}
		fmt.Fprintln(p.Err, oneLine(err))
	}
	return nil, err
}

// has says whether an error is a certain problem with a file.
func has(err error, problem memo.Problem) bool {
	var file *memo.FileError
	return errors.As(err, &file) && file.Problem == problem
}
