package worker

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"os/exec"
	"time"

	"parley/importer"
	"parley/importer/memo"
)

// lag is how long a killed child may take to let go of its pipes.
const lag = time.Second

var (
	errSlow   = errors.New("reading took too long")
	errBabble = errors.New("the reader gave no answer that makes sense")
	errNoHook = errors.New("this program does not call worker.Serve at its start")
)

// read has a child read data, a file that is called name and shown to people as path.
func (l limits) read(ctx context.Context, path, name string, data []byte, o importer.Options) (*memo.Memo, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	// A binary without the hook would not read but do over again what it was started for.
	if !hooked.Load() {
		return nil, &memo.FileError{Path: path, Problem: memo.NoReader, Err: errNoHook}
	}
	inTime, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	c, err := start(inTime)
	if err != nil {
		return nil, &memo.FileError{Path: path, Problem: memo.NoReader, Err: err}
	}
	began := time.Now()
	timer := time.AfterFunc(l.allowance, func() { cancel(errSlow) })
	defer timer.Stop()

	go c.send(request{name, len(data), o.Password, o.View, o.Encoding, o.ScanLanguage, o.NoScan}, data)
	allowed := l.allowance
	answer, err := listen(c.out, func(stage memo.Stage, share float64) {
		switch {
		case stage == memo.Reading && share > 0 && allowed == l.allowance: // the first share is one page's
			allowed += time.Duration(math.Round(1/share)) * l.perPage
			timer.Reset(allowed - time.Since(began))
		case stage == memo.Scanning && share < 1: // something that has its own time begins
			timer.Reset(l.perScan)
		case stage == memo.Scanning: // all pages are read, what is left is as for any file
			timer.Reset(allowed)
		}
		if ctx.Err() == nil {
			o.Progress.Report(stage, share)
		}
	})
	if err != nil && !errors.Is(err, io.EOF) {
		cancel(errBabble)
	}
	died := c.end()
	if err != nil { // what it had started may have outlived it
		sweep(c.command)
	}

	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err == nil && answer.Memo != nil:
		return answer.Memo, nil
	case err == nil:
		return nil, answer.Trouble.of(path)
	case errors.Is(context.Cause(inTime), errSlow):
		return nil, &memo.FileError{Path: path, Problem: memo.TooSlow, Err: errSlow}
	case errors.Is(context.Cause(inTime), errBabble):
		return nil, &memo.FileError{Path: path, Problem: memo.Damaged, Err: errBabble}
	}
	return nil, died.of(path)
}

// child is a process that reads.
type child struct {
	command *exec.Cmd
	in      io.WriteCloser
	out     io.Reader
	said    head
	sent    chan struct{} // closed when nothing more is sent
}

// start starts a child that is killed with ctx.
func start(ctx context.Context) (*child, error) {
	self, err := executable()
	if err != nil {
		return nil, err
	}
	c := &child{command: exec.CommandContext(ctx, self, mark), said: head{room: 16 << 10}, sent: make(chan struct{})}
	c.command.Stderr = &c.said
	c.command.WaitDelay = lag
	detach(c.command)
	if c.in, err = c.command.StdinPipe(); err != nil {
		return nil, err
	}
	if c.out, err = c.command.StdoutPipe(); err != nil {
		return nil, err
	}
	return c, c.command.Start()
}

// send hands the request and the file's bytes over. A child that has died is noticed by who listens to it.
func (c *child) send(r request, data []byte) {
	defer close(c.sent)
	if writeRequest(c.in, r) == nil {
		io.Copy(c.in, bytes.NewReader(data))
	}
}

// end lets the child go and waits until nothing is left of it.
func (c *child) end() death {
	c.in.Close()
	c.command.Wait()
	<-c.sent
	return death{c.command.ProcessState, c.said.kept.String()}
}

// head keeps the beginning of what is written to it.
type head struct {
	kept bytes.Buffer // not embedded: it would take all that it can read
	room int
}

// Write keeps what there is room for and takes the rest too.
func (h *head) Write(p []byte) (int, error) {
	n := min(len(p), h.room)
	h.room -= n
	h.kept.Write(p[:n])
	return len(p), nil
}
