package worker

import (
	"bufio"
	"encoding/gob"
	"errors"
	"io"

	"parley/importer/memo"
)

// maxAnswer is how many bytes a child may say: many times the text of the longest memorandum.
const maxAnswer = 256 << 20

// request is what the child is asked; the file's bytes follow it.
type request struct {
	Name     string
	Size     int // of the file, in bytes
	Password string
	View     memo.View
	Encoding string

	ScanLanguage memo.Language
	NoScan       bool
}

// message is what the child says: how far it is, or at last one of memo and trouble.
type message struct {
	Stage   memo.Stage
	Share   float64
	Memo    *memo.Memo
	Trouble *trouble
}

// trouble is a memo.FileError on its way; the parent knows of which file.
type trouble struct {
	Problem memo.Problem
	Cause   string
}

// of makes the error of the file at path.
func (t *trouble) of(path string) error {
	e := &memo.FileError{Path: path, Problem: t.Problem}
	if t.Cause != "" {
		e.Err = errors.New(t.Cause)
	}
	return e
}

func writeRequest(w io.Writer, r request) error { return gob.NewEncoder(w).Encode(r) }

// readRequest reads a request and the bytes that follow it.
func readRequest(r *bufio.Reader) (request, []byte, error) {
	var q request
	if err := gob.NewDecoder(r).Decode(&q); err != nil {
		return q, nil, err
	}
	data := make([]byte, q.Size)
	_, err := io.ReadFull(r, data)
	return q, data, err
}

// listen reports the progress that r tells of until the answer comes. Its error is io.EOF or io.ErrUnexpectedEOF where
// the child died before that.
func listen(r io.Reader, progress memo.Progress) (message, error) {
	d := gob.NewDecoder(bufio.NewReader(io.LimitReader(r, maxAnswer)))
	for {
		var m message
		if err := d.Decode(&m); err != nil {
			return message{}, err
		}
		if m.Memo != nil || m.Trouble != nil {
			return m, nil
		}
		progress(m.Stage, m.Share)
	}
}
