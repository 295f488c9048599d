package worker

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"parley/importer"
	"parley/importer/memo"
)

// mark is the argument that makes the program a reader. It starts with dashes, so that a test binary without the hook
// takes it for a flag that it does not know.
const mark = "--read-one-draft"

// The exit statuses of a child.
const (
	answered    = 0
	misled      = 3 // it was not asked as a parent asks
	orphaned    = 4
	outOfMemory = 5
)

// hooked says that this program answers to mark.
var hooked atomic.Bool

// Serve makes a process that was started to read into a reader, and does not return in it. In any other process it only
// notes that children of this binary can read. Programs that call [Read] call it first thing in main, test binaries
// first thing in TestMain.
func Serve() {
	hooked.Store(true)
	if len(os.Args) == 2 && os.Args[1] == mark {
		os.Exit(serve(os.Stdin, os.Stdout))
	}
}

// serve reads one request, does what it asks for and gives the exit status.
func serve(in io.Reader, out io.Writer) int {
	os.Stdout = os.Stderr // a library that prints must not print into the answer
	confine()
	from := bufio.NewReader(in)
	q, data, err := readRequest(from)
	if err != nil {
		return misled
	}
	ctx, cancel := context.WithCancel(context.Background())
	read := make(chan struct{})
	go func() {
		from.Peek(1) // comes back when the parent has the answer, or is gone
		cancel()     // ends the programs that this process may have started
		select {
		case <-read:
		case <-time.After(lag):
		}
		os.Exit(orphaned)
	}()
	say := speaker{to: gob.NewEncoder(out)}
	o := importer.Options{Password: q.Password, View: q.View, Encoding: q.Encoding, ScanLanguage: q.ScanLanguage, NoScan: q.NoScan}
	o.Progress = say.progress
	m, err := importer.ReadBytes(ctx, q.Name, data, o)
	close(read)
	if ctx.Err() != nil {
		return orphaned
	}
	say.say(answer(m, err))
	return answered
}

// answer is what the child says at last.
func answer(m *memo.Memo, err error) message {
	if err == nil {
		return message{Memo: m}
	}
	t := &trouble{Problem: memo.Unreadable}
	var file *memo.FileError
	if errors.As(err, &file) {
		t.Problem, err = file.Problem, file.Err
	}
	if err != nil {
		t.Cause = err.Error()
	}
	return message{Trouble: t}
}

// speaker says messages, one after the other whoever calls it.
type speaker struct {
	mu     sync.Mutex
	to     *gob.Encoder
	paused atomic.Int64 // until when pages are read without a word, in nanoseconds of the clock
}

// pause is how often a person needs to hear how far the reading of pages is.
const pause = 40 * time.Millisecond

// progress says how far the work is: when anything begins or ends, and of the pages between now and then.
func (s *speaker) progress(stage memo.Stage, share float64) {
	if stage == memo.Reading && share > 0 && share < 1 {
		now := time.Now().UnixNano()
		if now < s.paused.Load() {
			return
		}
		s.paused.Store(now + int64(pause))
	}
	s.say(message{Stage: stage, Share: share})
}

// say says m. Where nobody listens any more the process has nothing left to do.
func (s *speaker) say(m message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.to.Encode(m) != nil {
		os.Exit(orphaned)
	}
}
