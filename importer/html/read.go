package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	dom "golang.org/x/net/html"

	"parley/importer/memo"
)

// Format is the name of HTML in a memo.
const Format = "html"

// What can be wrong with a page; errors wrap one of these, or are the context's.
var (
	ErrDamaged  = errors.New("not a readable web page")
	ErrTooLarge = errors.New("the web page is larger than can be read")
)

// Limits of a page: far beyond what a memorandum has, and safe to hold in memory.
const (
	maxBytes = 32 << 20
	maxNodes = 1_000_000
)

// Options say how to read. The zero Options are good.
type Options struct {
	View     memo.View // of a page with inserted and deleted text
	Encoding string    // one of charset.Names; "" has it told by what the page says and by its letters
}

// Read reads a web page. Marks counts inserted and deleted elements, comments and hidden elements, whatever the view.
func Read(ctx context.Context, data []byte, o Options) (memo.Text, error) {
	if len(data) > maxBytes {
		return memo.Text{}, ErrTooLarge
	}
	source, encoding, guessed, err := decode(data, o.Encoding)
	if err != nil {
		return memo.Text{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	root, err := dom.Parse(bytes.NewReader(mend(source)))
	if err != nil {
		return memo.Text{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	p, err := survey(root)
	if err != nil {
		return memo.Text{}, err
	}
	w := newWalker(ctx, p, o.View)
	if p.body != nil {
		w.element(p.body, w.root)
	}
	w.flush()
	switch err := ctx.Err(); {
	case err != nil:
		return memo.Text{}, err
	case w.sheet.spent():
		return memo.Text{}, ErrTooLarge
	}
	t := memo.Text{Format: Format, Encoding: encoding, Paragraphs: w.draft.Paragraphs(), Furniture: w.draft.Furniture, Marks: w.marks}
	if guessed {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.GuessedCoding, Values: []string{encoding}})
	}
	if p.framed {
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Embedded})
	}
	return t, nil
}
