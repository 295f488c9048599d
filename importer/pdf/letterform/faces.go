package letterform

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

//go:generate go run ./faces

//go:embed faces/letters
var packed []byte

// Face is the letters of one typeface in one cut.
type Face struct {
	Letters []Letter
}

// Letter is a letter or sign with its look.
type Letter struct {
	Rune  rune
	Shape Shape
}

// Faces gives the typefaces that come with the program.
var Faces = sync.OnceValue(func() []Face {
	all, err := Unpack(packed)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return all
})

// record is a letter in the packed file.
type record struct {
	Rune                     uint16
	Left, Right, Bottom, Top int16 // thousandths of an em
	Grid                     [Side * Side / 2]uint8
}

// Pack writes faces in the form that [Unpack] reads. Ink is kept in sixteen steps.
func Pack(faces []Face) ([]byte, error) {
	var plain, out bytes.Buffer
	write := func(v any) { _ = binary.Write(&plain, binary.BigEndian, v) } // a buffer takes everything
	write(uint16(len(faces)))
	for _, f := range faces {
		write(uint16(len(f.Letters)))
		for _, l := range f.Letters {
			r := record{Rune: uint16(l.Rune)}
			r.Left, r.Right, r.Bottom, r.Top = mille(l.Shape.Left), mille(l.Shape.Right), mille(l.Shape.Bottom), mille(l.Shape.Top)
			for i := range r.Grid {
				r.Grid[i] = l.Shape.Grid[2*i]>>4<<4 | l.Shape.Grid[2*i+1]>>4
			}
			write(r)
		}
	}
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(plain.Bytes()); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

func mille(em float64) int16 { return int16(em * 1000) }

// maxFaces bounds the unpacked bytes.
const maxFaces = 4 << 20

// Unpack reads what [Pack] wrote.
func Unpack(data []byte) ([]Face, error) {
	plain, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), maxFaces))
	if err != nil {
		return nil, fmt.Errorf("letterform: faces: %w", err)
	}
	r := bytes.NewReader(plain)
	number := func() int {
		var n uint16
		if err == nil {
			err = binary.Read(r, binary.BigEndian, &n)
		}
		return int(n)
	}
	faces := make([]Face, number())
	for i := range faces {
		faces[i] = Face{Letters: make([]Letter, number())}
		for k := range faces[i].Letters {
			var one record
			if err == nil {
				err = binary.Read(r, binary.BigEndian, &one)
			}
			faces[i].Letters[k] = one.letter()
		}
	}
	if err != nil {
		return nil, fmt.Errorf("letterform: faces: %w", err)
	}
	return faces, nil
}

func (r record) letter() Letter {
	l := Letter{Rune: rune(r.Rune)}
	l.Shape.Left, l.Shape.Right = float64(r.Left)/1000, float64(r.Right)/1000
	l.Shape.Bottom, l.Shape.Top = float64(r.Bottom)/1000, float64(r.Top)/1000
	for i, two := range r.Grid {
		l.Shape.Grid[2*i], l.Shape.Grid[2*i+1] = two>>4*17, two&15*17
	}
	return l
}
