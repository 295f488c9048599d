package worker

import (
	"errors"
	"os"
	"strings"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// death is how a child ended that gave no answer.
type death struct {
	state *os.ProcessState
	said  string // on standard error
}

// of makes trouble with the file at path of a child's death.
func (d death) of(path string) error {
	problem := memo.Damaged
	if d.ofMemory() {
		problem = memo.TooLarge
	}
	cause := append([]string{"the reader ended: " + d.state.String()}, crash(d.said)...)
	return &memo.FileError{Path: path, Problem: problem, Err: errors.New(strings.Join(cause, "\n"))}
}

// ofMemory says whether the child died of wanting too much memory: by its own watch, by the runtime that was refused
// more, or by the system, which kills what it has no memory for.
func (d death) ofMemory() bool {
	return d.state.ExitCode() == outOfMemory || strings.Contains(d.said, "out of memory") ||
		strings.Contains(d.said, "cannot allocate memory") || d.state.String() == "signal: killed"
}

// telling matches the lines of a crash that name what broke and where in the program. Others may quote the document.
var telling = pattern.New(`^(fatal error: |runtime: |panic: runtime error: |\[signal |goroutine \d+ |\t\S+\.go:\d+|[\w./*()\-]+\(.*\)$)`)

// crash gives the telling lines of what a crashed child said.
func crash(said string) (lines []string) {
	for line := range strings.Lines(said) {
		if line = strings.TrimRight(line, "\r\n"); telling.MatchString(line) {
			lines = append(lines, line)
		}
	}
	return lines
}
