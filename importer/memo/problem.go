package memo

import (
	"path/filepath"

	"parley/assets/words"
)

// Problem says why a file could not be read, as a code that the interface has words for.
type Problem string

// The problems a file can have.
const (
	Missing       Problem = "missing"
	Forbidden     Problem = "forbidden"
	Directory     Problem = "directory"
	NotAFile      Problem = "not-a-file" // a pipe or a device
	Changing      Problem = "changing"   // written to while it was read
	EmptyFile     Problem = "empty"
	Unsupported   Problem = "unsupported"
	LegacyWord    Problem = "legacy-word"
	Binary        Problem = "binary"
	Damaged       Problem = "damaged"
	Encrypted     Problem = "encrypted" // and no password was given
	WrongPassword Problem = "password"
	ForeignLock   Problem = "foreign-lock" // locked in a way that no password helps Parley with
	NoText        Problem = "no-text"
	Unscanned     Problem = "unscanned" // as before, and Tesseract that could read them is missing or lacks data
	TooLarge      Problem = "too-large"
	TooSlow       Problem = "too-slow"
	Unreadable    Problem = "unreadable"
	NoReview      Problem = "no-review" // not a .parley file, whatever it is called
	TooNew        Problem = "too-new"   // a review of a later version of the program
	NoReader      Problem = "no-reader" // nothing is wrong with the file; the program could not start reading
)

// FileError is trouble with one file: which, what, and what to do. Its text is one line.
type FileError struct {
	Path    string
	Problem Problem
	Err     error // the cause, for «copy details»; may be nil
}

// Error names the file by its base name, says what is wrong and what to do, in English.
func (e *FileError) Error() string {
	return filepath.Base(e.Path) + ": " + e.Problem.In("en")
}

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// In says the problem and what to do about it in a language of the interface.
func (p Problem) In(language string) string {
	return words.In(language).Say("memo.problem." + string(p))
}
