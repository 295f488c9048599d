package worker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/importer"
	"parley/importer/memo"
)

// misbehaviour is the variable of the environment that has a child of the test do what a hostile file may bring it to.
const misbehaviour = "PARLEY_TEST_MISBEHAVIOUR"

// hoard is where a child keeps what it takes.
var hoard [][]byte

var misbehaviours = map[string]func(){
	"loop": func() {
		for n := 0; ; n++ {
			_ = n
		}
	},
	"hoard slowly": func() {
		for {
			hoard = append(hoard, bytes.Repeat([]byte{1}, 1<<20))
		}
	},
	"hoard at once": func() { hoard = append(hoard, make([]byte, 64<<30)) },
	"overflow":      func() { depth = overflow(1) },
	"panic":         func() { go panic("Пункт 7 документа") },
	"babble":        func() { os.NewFile(1, "").WriteString(strings.Repeat("Пункт 7 документа\n", 1000)) },
	"leave":         func() { os.Exit(0) },
}

// depth keeps what overflow would give, so that nobody can leave the calls out.
var depth int

// overflow calls itself for as long as the stack lasts.
func overflow(n int) int {
	if n < 0 {
		return n
	}
	return overflow(n+1) + 1
}

func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == programName {
		pretend()
	}
	if do := misbehaviours[os.Getenv(misbehaviour)]; do != nil && len(os.Args) == 2 && os.Args[1] == mark {
		confine()
		do()
		time.Sleep(time.Minute)
		os.Exit(0)
	}
	Serve()
	os.Exit(m.Run())
}

// A child reads what this process would read, and says the same of what it cannot read.
func TestReadsAsImporterDoes(t *testing.T) {
	files, err := filepath.Glob("../testdata/*.*")
	if err != nil || len(files) < 7 {
		t.Fatal(files, err)
	}
	dir := t.TempDir()
	for name, data := range map[string]string{
		"empty.txt": "", "blank.txt": " \n", "head.pdf": "%PDF-1.7\n", "picture.png": "\x89PNG\r\n\x1a\n", "program": "\x7fELF\x00\x00",
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	files = append(files, dir, filepath.Join(dir, "nowhere.txt"))
	for _, file := range files {
		o := importer.Options{View: memo.Original}
		want, wantErr := importer.Read(context.Background(), file, o)
		got, err := Read(context.Background(), file, o)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-in this process +in a child):\n%s", file, diff)
		}
		if diff := cmp.Diff(flat(wantErr), flat(err)); diff != "" {
			t.Errorf("%s: error (-in this process +in a child):\n%s", file, diff)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		want, wantErr = importer.ReadBytes(context.Background(), "pasted", data, o)
		got, err = ReadBytes(context.Background(), "pasted", data, o)
		if diff := cmp.Diff(want, got) + cmp.Diff(flat(wantErr), flat(err)); diff != "" {
			t.Errorf("bytes of %s (-in this process +in a child):\n%s", file, diff)
		}
	}
}

// flat gives what an error tells, its cause included.
func flat(err error) string {
	var file *memo.FileError
	if errors.As(err, &file) {
		return fmt.Sprintf("%s|%s|%s|%v", file, file.Path, file.Problem, file.Err)
	}
	return fmt.Sprint(err)
}

func TestProgress(t *testing.T) {
	var told []string
	_, err := ReadBytes(context.Background(), "draft.txt", []byte("1. The parties agree."), importer.Options{
		Progress: func(s memo.Stage, share float64) { told = append(told, fmt.Sprint(s, share)) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"reading0", "reading1", "cutting0", "cutting1"}, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The options reach the reader.
func TestOptions(t *testing.T) {
	koi := []byte("1. \xf3\xd4\xcf\xd2\xcf\xce\xd9 \xd3\xcf\xc7\xcc\xc1\xd3\xce\xd9.")
	m, err := ReadBytes(context.Background(), "draft.txt", koi, importer.Options{Encoding: "koi8-r"})
	if err != nil || m.Clauses[0].Text != "Стороны согласны." {
		t.Errorf("%+v, %v", m, err)
	}
}

// patience is how long a child may take on a machine that has much else to do, before a test calls it hanging.
const patience = 2 * time.Minute

// Whatever a child does, the caller gets an answer in time and nothing of the child is left.
func TestMisbehaviour(t *testing.T) {
	tests := []struct {
		do   string
		want memo.Problem
	}{
		{"loop", memo.TooSlow},
		{"hoard slowly", memo.TooLarge},
		{"hoard at once", memo.TooLarge},
		{"overflow", memo.Damaged},
		{"panic", memo.Damaged},
		{"babble", memo.Damaged},
		{"leave", memo.Damaged},
	}
	for _, tt := range tests {
		t.Run(tt.do, func(t *testing.T) {
			t.Setenv(misbehaviour, tt.do)
			before := runtime.NumGoroutine()
			allowance := patience
			if tt.want == memo.TooSlow {
				allowance = 3 * time.Second
			}
			_, err := limits{allowance: allowance}.read(context.Background(), "/drafts/draft.pdf", "draft.pdf", make([]byte, 1<<20), importer.Options{})
			var file *memo.FileError
			if !errors.As(err, &file) || file.Problem != tt.want || file.Path != "/drafts/draft.pdf" {
				t.Fatalf("%v (%v), want %s", err, errors.Unwrap(err), tt.want)
			}
			if strings.Contains(fmt.Sprint(file.Err), "Пункт") {
				t.Errorf("the cause quotes the document: %v", file.Err)
			}
			nothingLeft(t, before)
		})
	}
}

// nothingLeft wants no goroutine more than there were, and no child.
func nothingLeft(t *testing.T, goroutines int) {
	t.Helper()
	for wait := time.Millisecond; runtime.NumGoroutine() > goroutines; wait *= 2 {
		if wait > time.Second {
			t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), goroutines)
			break
		}
		time.Sleep(wait)
	}
	if pid, err := ownChild(); pid != 0 || err != nil {
		t.Errorf("a child is left: %d, %v", pid, err)
	}
}

// Who cancels gets the context's error at once, wherever the reading stands.
func TestCancel(t *testing.T) {
	before := runtime.NumGoroutine()
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ReadBytes(ended, "draft.txt", []byte("1. Text."), importer.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before: %v", err)
	}
	t.Setenv(misbehaviour, "loop")
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := ReadBytes(ctx, "draft.txt", []byte("1. Text."), importer.Options{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("cancelled meanwhile: %v", err)
	}
	if took := time.Since(began); took > patience {
		t.Errorf("it took %v to cancel", took)
	}
	nothingLeft(t, before)
}

// A program that does not call Serve is not started over and over: reading fails.
func TestWithoutHook(t *testing.T) {
	hooked.Store(false)
	defer hooked.Store(true)
	var file *memo.FileError
	if _, err := ReadBytes(context.Background(), "draft.txt", []byte("1. Text."), importer.Options{}); !errors.As(err, &file) || file.Problem != memo.NoReader {
		t.Errorf("%v, want %s", err, memo.NoReader)
	}
}

// A child whose parent is gone ends, and so does one that is started by hand.
func TestOrphan(t *testing.T) {
	t.Setenv(misbehaviour, "")
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c, err := start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	long := []byte(strings.Repeat("1. The parties cease fire, and the ferries run every hour of the day.\n", 250_000))
	go c.send(request{Name: "long.txt", Size: len(long)}, long)
	<-c.sent
	c.in.Close()
	go io.Copy(io.Discard, c.out)
	if died := c.end(); died.state.ExitCode() != orphaned {
		t.Errorf("an orphan ended with %v", died.state)
	}

	c, err = start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	close(c.sent)
	if died := c.end(); died.state.ExitCode() != misled {
		t.Errorf("a child that was asked nothing ended with %v", died.state)
	}
}

func TestCrashQuotesNoDocument(t *testing.T) {
	const said = `panic: Пункт 7: 30 days

goroutine 34 [running]:
parley/importer/pdf.(*document).page(0xc000112008, 0x1)
	/home/someone/parley/importer/pdf/read.go:43 +0x1f
Secret clause (with brackets) of the draft
exit status 2
fatal error: runtime: out of memory
`
	want := []string{
		"goroutine 34 [running]:", "parley/importer/pdf.(*document).page(0xc000112008, 0x1)",
		"\t/home/someone/parley/importer/pdf/read.go:43 +0x1f", "fatal error: runtime: out of memory",
	}
	if diff := cmp.Diff(want, crash(said)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// BenchmarkStart is what a child costs beside the reading itself.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		if _, err := ReadBytes(context.Background(), "draft.txt", []byte("1. The parties agree."), importer.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
