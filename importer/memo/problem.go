package memo

import "path/filepath"

// Problem says why a file could not be read, as a code that the interface has words for.
type Problem string

// The problems a file can have.
const (
	Missing     Problem = "missing"
	Forbidden   Problem = "forbidden"
	Directory   Problem = "directory"
	EmptyFile   Problem = "empty"
	Unsupported Problem = "unsupported"
	LegacyWord  Problem = "legacy-word"
	Binary      Problem = "binary"
	Damaged     Problem = "damaged"
	Encrypted   Problem = "encrypted"
	NoText      Problem = "no-text"
	TooLarge    Problem = "too-large"
	TooSlow     Problem = "too-slow"
	Unreadable  Problem = "unreadable"
)

// sentences says each problem and what to do about it in plain English, for the command line.
var sentences = map[Problem]string{
	Missing:     "there is no such file; check the name and the folder",
	Forbidden:   "you have no permission to read this file; ask its owner or copy it to a folder of yours",
	Directory:   "this is a folder; name a file in it",
	EmptyFile:   "the file is empty; ask the sender for it again",
	Unsupported: "Parley does not read this kind of file; save it as PDF or text",
	LegacyWord:  "this is an old Word file (.doc); open it in a word processor and save it as PDF",
	Binary:      "this is not a text file, whatever its name says; check that it is the right file",
	Damaged:     "the file is damaged; open it in its own program, save it again, or ask the sender for it again",
	Encrypted:   "the file is locked with a password; save an unlocked copy and open that",
	NoText:      "the file holds pictures of pages and no text; ask for the text version",
	TooLarge:    "the file is larger than a memorandum can be; check that it is the right file",
	TooSlow:     "reading took too long; the file may be damaged, save it again and retry",
	Unreadable:  "the file could not be read to its end; copy it to this computer's disk and retry",
}

// FileError is trouble with one file: which, what, and what to do. Its text is one line.
type FileError struct {
	Path    string
	Problem Problem
	Err     error // the cause, for «copy details»; may be nil
}

// Error names the file by its base name, says what is wrong and what to do.
func (e *FileError) Error() string {
	return filepath.Base(e.Path) + ": " + sentences[e.Problem]
}

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }
