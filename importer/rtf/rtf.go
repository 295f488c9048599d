package rtf

import (
	"bytes"
	"context"
	"errors"
	"strconv"

	"parley/importer/memo"
)

// Format is the name of Rich Text Format in a memo.
const Format = "rtf"

// What can be wrong with a file; errors are one of these or the context's.
var (
	ErrDamaged  = errors.New("not Rich Text Format, or cut off before its text")
	ErrTooLarge = errors.New("the document is larger than can be read")
)

// Limits of a document.
const (
	maxBytes = 128 << 20
	maxText  = 32 << 20 // of what it says, labels that are computed included
	maxDepth = 2000     // of groups
)

// Is says whether data begins as Rich Text Format does.
func Is(data []byte) bool { return bytes.HasPrefix(trimmed(data), []byte(`{\rtf`)) }

// trimmed takes off what programs put before the first brace.
func trimmed(data []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
}

// Read reads a file. One that is cut off is read as far as it goes, with a warning.
func Read(ctx context.Context, data []byte, view memo.View) (memo.Text, error) {
	switch {
	case !Is(data):
		return memo.Text{}, ErrDamaged
	case len(data) > maxBytes:
		return memo.Text{}, ErrTooLarge
	}
	data = trimmed(data)
	trusted, err := trust(ctx, data)
	if err != nil {
		return memo.Text{}, err
	}
	p := newParser(data, view)
	p.trusted = trusted
	if err := p.read(ctx); err != nil {
		return memo.Text{}, err
	}
	t := p.result()
	if recoded := p.foreign(); len(recoded) > 0 {
		p = newParser(data, view)
		p.trusted, p.recoded = trusted, recoded
		if err := p.read(ctx); err != nil {
			return memo.Text{}, err
		}
		before := t.Paragraphs
		t = p.result()
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.Recoded, Values: []string{strconv.Itoa(differing(before, t.Paragraphs))}})
	}
	if p.broken {
		if len(t.Paragraphs) == 0 {
			return memo.Text{}, ErrDamaged
		}
		t.Warnings = append(t.Warnings, memo.Warning{Code: memo.WasDamaged})
	}
	return t, nil
}

// trust gives the lists, by \ls, that are to be counted for a view. The labels in a file with tracked changes are those of
// one view, or of all changes together: a list that counts as one of these does is understood, and can count for others.
func trust(ctx context.Context, data []byte) (map[int]bool, error) {
	if !bytes.Contains(data, []byte(`\revised`)) && !bytes.Contains(data, []byte(`\deleted`)) {
		return nil, nil
	}
	trusted := map[int]bool{}
	for _, view := range []memo.View{everything, memo.Accepted} {
		p := newParser(data, view)
		if err := p.read(ctx); err != nil {
			return nil, err
		}
		for number := range p.overrides {
			trusted[number] = trusted[number] || !p.mistaken[number]
		}
	}
	return trusted, nil
}

// result gives what was read.
func (p *parser) result() memo.Text {
	return memo.Text{Format: Format, Paragraphs: p.draft.Paragraphs(), Furniture: p.draft.Furniture, Marks: p.marks}
}

// differing counts the paragraphs that two readings of a file tell differently.
func differing(a, b []memo.Paragraph) int {
	n := max(len(a), len(b)) - min(len(a), len(b))
	for i := range min(len(a), len(b)) {
		if a[i].Text != b[i].Text || a[i].Label != b[i].Label {
			n++
		}
	}
	return n
}
