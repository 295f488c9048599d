// Package mend turns the bytes of a PDF as they come into a file that a strict and trusting reader of objects can read
// safely.
//
// The object reader that Parley uses follows what a file says about itself: it loops where cross-references point in
// a circle, allocates what a table claims to hold, refuses a header of version 2, a byte after the end, a filter it does
// not know, keys of 40 or 256 bits. So the cross-references are read here, with every claim checked against the bytes;
// where they do not hold, the objects are found by looking for them. Then a tail is written behind the original bytes,
// the way an incremental update does it, with
//
//   - the objects that stood in object streams, unpacked, which also spares inflating the stream once per object;
//   - streams whose filter the reader lacks, decoded, and those whose length was wrong, with the right one;
//   - objects written against the rules, written by them;
//   - a page tree, where the file has lost its own;
//   - one plain table of all objects, and a trailer.
//
// An encrypted file is first given to package unlock, with cross-references as they were found here, and what comes back
// is mended in its stead.
//
// What was sound stays where it stood and is not copied. Work is linear in the size of the file plus what is decoded,
// which is bounded by [Limits]. Nothing is written to disk, the file itself is never changed.
package mend

import "errors"

// Errors of [Open].
var (
	ErrDamaged   = errors.New("mend: no objects of a PDF can be found")
	ErrEncrypted = errors.New("mend: a password is needed")
	ErrPassword  = errors.New("mend: the password is wrong")
	ErrTooLarge  = errors.New("mend: the file is too large")
)

// Limits of what is read.
const (
	MaxSize    = 128 << 20 // bytes of the file
	maxLocked  = 64 << 20  // bytes of an encrypted file, which is copied several times
	maxStream  = 64 << 20  // bytes one stream may decode to
	maxDecoded = 96 << 20  // bytes that all streams decoded in advance may come to
	maxObjects = 1 << 20   // highest object number
)
