package picture

import (
	"bytes"
	"image"
	"io"

	"golang.org/x/image/ccitt"
)

// Fax is what the parameters of CCITTFaxDecode say.
type Fax struct {
	K        int // below 0 for group 4, 0 for group 3
	Columns  int // 0 means the usual, 1728
	Align    bool
	BlackIs1 bool
}

// fax decodes the code of fax machines. Rows behind damage stay white.
func (s Source) fax(data []byte) (*image.Gray, error) {
	columns := s.Fax.Columns
	if columns <= 0 {
		columns = 1728
	}
	if columns > maxPixels/s.Height {
		return nil, ErrTooLarge
	}
	kind := ccitt.Group4
	if s.Fax.K >= 0 {
		kind = ccitt.Group3
	}
	row := (columns + 7) / 8
	rows := make([]byte, row*s.Height)
	r := ccitt.NewReader(bytes.NewReader(data), ccitt.MSB, kind, columns, s.Height, &ccitt.Options{Align: s.Fax.Align, Invert: s.Fax.BlackIs1})
	n, err := io.ReadFull(r, rows)
	n -= n % row
	if n == 0 && err != nil {
		return nil, ErrDamaged
	}
	plain := s
	plain.Bits = 1
	if columns != s.Width { // the dictionary promises rows of another width
		plain.Width = min(columns, s.Width)
		rows = narrowed(rows[:n], row, (plain.Width+7)/8)
		n = len(rows)
	}
	return plain.samples(rows[:n])
}

// narrowed cuts rows of bytes to a smaller width.
func narrowed(rows []byte, from, to int) []byte {
	if from == to {
		return rows
	}
	var out []byte
	for ; len(rows) >= from; rows = rows[from:] {
		out = append(out, rows[:to]...)
	}
	return out
}
