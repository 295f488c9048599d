package review

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"parley/diffview/whole"
	"parley/importer"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// Ending is that of the names of review files.
const Ending = ".parley"

// The names of the parts of a file; see FORMAT.md.
const (
	mediaType    = "application/vnd.parley.review+zip"
	typePart     = "mimetype"
	manifestPart = "review.json"
)

// The form of the file that is written, and the newest that is read.
const (
	format  = "parley.review"
	version = 1
)

// What can be wrong with a review file beside the trouble that any file can have.
var (
	errParts    = errors.New("a part of the review is missing or damaged")
	errChecksum = errors.New("a draft in the review is not the one that was put in")
	errVersion  = errors.New("written by a newer version")
)

// maxPart is how many bytes a part may have, more than any draft that can be read; maxFile how many a file may.
const (
	maxPart = 256 << 20
	maxFile = 3 * maxPart
)

// manifest is review.json.
type manifest struct {
	Format  string         `json:"format"`
	Version int            `json:"version"`
	Drafts  []manifestSide `json:"drafts"`
	Pairs   []Pair         `json:"pairs"`
	Rows    map[string]Row `json:"rows"`
	Ids     Numbering      `json:"ids"`
	Place   Place          `json:"place"`
}

type manifestSide struct {
	Name        string               `json:"name"`
	Path        string               `json:"path,omitempty"`
	SHA256      string               `json:"sha256"`
	Source      string               `json:"source"` // name of the part with the file's bytes
	Cut         string               `json:"cut"`    // name of the part with the memo
	Reading     Reading              `json:"reading"`
	Corrections []clauses.Correction `json:"corrections"`
}

// Save writes a review to a file, whole or not at all. The same review gives the same bytes. Its error is one line.
func Save(path string, r Review) error {
	return whole.Write(path, whole.Private, func(w io.Writer) error { return Write(w, r) })
}

// Write writes the bytes of a review file.
func Write(w io.Writer, r Review) error {
	z := zip.NewWriter(w)
	put := func(name string, method uint16, data []byte) error {
		part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err == nil {
			_, err = part.Write(data)
		}
		return err
	}
	if err := put(typePart, zip.Store, []byte(mediaType)); err != nil {
		return err
	}
	m := manifest{Format: format, Version: version, Pairs: r.Pairs, Rows: r.Rows, Ids: r.Ids, Place: r.Place}
	for side, d := range r.Drafts {
		letter := memo.Letter(side)
		s := manifestSide{
			Name: d.Name, Path: d.Path, SHA256: checksum(d.Data), Source: "drafts/" + letter + ending(d.Name), Cut: "cuts/" + letter + ".json",
			Reading: d.Reading, Corrections: d.Corrections,
		}
		cut, err := json.Marshal(d.Memo)
		if err != nil {
			return err
		}
		if err := errors.Join(put(s.Source, zip.Store, d.Data), put(s.Cut, zip.Deflate, cut)); err != nil {
			return err
		}
		m.Drafts = append(m.Drafts, s)
	}
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	if err := put(manifestPart, zip.Deflate, data); err != nil {
		return err
	}
	return z.Close()
}

func checksum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// ending gives the ending of a file's name where it is a plain one, so that whoever unpacks a review can open its drafts.
func ending(name string) string {
	e := strings.ToLower(filepath.Ext(name))
	if len(e) > 6 || strings.ContainsFunc(strings.TrimPrefix(e, "."), func(r rune) bool { return r < '0' || r > 'z' || r > '9' && r < 'a' }) {
		return ""
	}
	return e
}

// Open reads a review file. Its errors are *memo.FileError, or that of ctx.
func Open(ctx context.Context, path string) (Review, error) {
	data, err := importer.LoadUpTo(ctx, path, maxFile)
	if err != nil {
		return Review{}, err
	}
	r, err := Read(data)
	if err != nil {
		problem := memo.Damaged
		switch {
		case errors.Is(err, errVersion):
			problem = memo.TooNew
		case errors.Is(err, zip.ErrFormat) && !IsReview(data):
			problem = memo.NoReview
		}
		return Review{}, &memo.FileError{Path: path, Problem: problem, Err: err}
	}
	return r, nil
}

// Names gives the names of the drafts that a review file holds, and reads no more of it.
func Names(path string) (names [2]string, err error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return names, err
	}
	defer z.Close()
	var m manifest
	if err := readJSON(&z.Reader, manifestPart, &m); err != nil {
		return names, err
	}
	if len(m.Drafts) < 2 {
		return names, errParts
	}
	return [2]string{m.Drafts[0].Name, m.Drafts[1].Name}, nil
}

// IsReview says whether the bytes begin as a review file does.
func IsReview(data []byte) bool {
	const head = 30 // bytes of a part's header in a ZIP
	start := typePart + mediaType
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && len(data) > head && bytes.HasPrefix(data[head:], []byte(start))
}

// Read reads the bytes of a review file.
func Read(data []byte) (Review, error) {
	if !IsReview(data) {
		return Review{}, zip.ErrFormat
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Review{}, err
	}
	var m manifest
	if err := readJSON(z, manifestPart, &m); err != nil {
		return Review{}, err
	}
	switch {
	case m.Format != format || m.Version < 1 || len(m.Drafts) < 2:
		return Review{}, errParts
	case m.Version > version || len(m.Drafts) > 2:
		return Review{}, errVersion
	}
	r := Review{Pairs: m.Pairs, Rows: m.Rows, Ids: m.Ids, Place: m.Place}
	if err := r.Ids.check(); err != nil {
		return Review{}, fmt.Errorf("%w: %w", errParts, err)
	}
	for side, s := range m.Drafts {
		d := Draft{Name: s.Name, Path: s.Path, Reading: s.Reading, Corrections: s.Corrections}
		if d.Data, err = readPart(z, s.Source); err != nil {
			return Review{}, err
		}
		if checksum(d.Data) != s.SHA256 {
			return Review{}, fmt.Errorf("%w: %s", errChecksum, s.Source)
		}
		if err := readJSON(z, s.Cut, &d.Memo); err != nil {
			return Review{}, err
		}
		if err := d.Memo.Check(); err != nil {
			return Review{}, fmt.Errorf("%w: %w", errParts, err)
		}
		r.Drafts[side] = d
	}
	return r, nil
}

func readJSON(z *zip.Reader, name string, into any) error {
	data, err := readPart(z, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%w: %s: %w", errParts, name, err)
	}
	return nil
}

// readPart gives the bytes of a part; their own checksum in the ZIP must be right.
func readPart(z *zip.Reader, name string) ([]byte, error) {
	for _, f := range z.File {
		if f.Name != name || f.UncompressedSize64 > maxPart {
			continue
		}
		part, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", errParts, name, err)
		}
		defer part.Close()
		data, err := io.ReadAll(io.LimitReader(part, maxPart))
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", errParts, name, err)
		}
		return data, nil
	}
	return nil, fmt.Errorf("%w: %s", errParts, name)
}
