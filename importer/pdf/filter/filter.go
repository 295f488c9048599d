// Package filter undoes the filters of PDF streams that carry text, fonts and objects: Flate, LZW, ASCIIHex, ASCII85,
// RunLength, and the predictors of TIFF and PNG. Picture formats are not its concern.
package filter

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
	"slices"
)

// Errors of [Decode].
var (
	ErrUnknown  = errors.New("filter: unknown filter")
	ErrTooLarge = errors.New("filter: stream too large")
)

// Step is one filter with its parameters.
type Step struct {
	Name                  string
	Predictor             int // 0 and 1 mean none
	Colors, Bits, Columns int // 0 means the format's default: 1, 8, 1
	LateChange            bool
}

// Decode undoes the steps in turn. What a damaged stream still gives is kept, so that a page with one flipped bit is
// not lost. More than limit bytes are an error.
func Decode(data []byte, steps []Step, limit int) ([]byte, error) {
	for _, s := range steps {
		var err error
		if data, err = s.decode(data, limit); err != nil {
			return nil, err
		}
		if len(data) > limit {
			return nil, ErrTooLarge
		}
	}
	return data, nil
}

func (s Step) decode(data []byte, limit int) ([]byte, error) {
	switch s.Name {
	case "FlateDecode", "Fl":
		data, err := inflate(data, limit)
		return s.unpredict(data), err
	case "LZWDecode", "LZW":
		return s.unpredict(unlzw(data, !s.LateChange, limit)), nil
	case "ASCIIHexDecode", "AHx":
		return unhex(data), nil
	case "ASCII85Decode", "A85":
		return un85(data), nil
	case "RunLengthDecode", "RL":
		return unrun(data, limit), nil
	case "Crypt":
		return data, nil
	}
	return nil, ErrUnknown
}

// inflate gives what can be had of a Flate stream. One whose zlib header is wrong must be whole behind it.
func inflate(data []byte, limit int) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err == nil {
		if data, err = ReadAll(r, limit); errors.Is(err, ErrTooLarge) {
			return nil, err
		}
		return data, nil
	}
	if len(data) < 2 {
		return nil, nil
	}
	return ReadAll(flate.NewReader(bytes.NewReader(data[2:])), limit)
}

// ReadAll reads r up to limit bytes. With an error it gives what came before it.
func ReadAll(r io.Reader, limit int) ([]byte, error) {
	return Append(nil, r, limit)
}

// Append is ReadAll with room to read into: it appends what it reads, limit bytes of it at most.
func Append(data []byte, r io.Reader, limit int) ([]byte, error) {
	const least = 4 << 10
	from := len(data)
	for {
		if cap(data)-len(data) < least {
			data = slices.Grow(data, max(least, len(data)))
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case len(data)-from > limit:
			return data[:from+limit], ErrTooLarge
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return data, err
		}
	}
}

func unhex(data []byte) []byte {
	out := make([]byte, 0, len(data)/2)
	high := -1
	for _, c := range data {
		n := -1
		switch {
		case c == '>':
			if high >= 0 {
				out = append(out, byte(high<<4))
			}
			return out
		case c >= '0' && c <= '9':
			n = int(c - '0')
		case c >= 'a' && c <= 'f':
			n = int(c-'a') + 10
		case c >= 'A' && c <= 'F':
			n = int(c-'A') + 10
		default:
			continue
		}
		if high < 0 {
			high = n
			continue
		}
		out = append(out, byte(high<<4|n))
		high = -1
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out
}

func un85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if i := bytes.IndexByte(data, '~'); i >= 0 {
		data = data[:i]
	}
	out, err := io.ReadAll(ascii85.NewDecoder(bytes.NewReader(data)))
	if err != nil && len(out) == 0 {
		return nil
	}
	return out
}

func unrun(data []byte, limit int) []byte {
	var out []byte
	for i := 0; i < len(data) && len(out) <= limit; {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}
