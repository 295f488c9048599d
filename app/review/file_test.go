package review_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/app/review"
	"parley/importer/clauses"
	"parley/importer/memo"
)

// decided gives a review with a decision of each sort.
func decided(t *testing.T) review.Review {
	r := begun(t)
	r, ids, _ := r.Lay(compared(t, r))
	r = r.SetPair(review.Pair{Left: "2", Right: "1", Decision: review.Confirmed}).SetStatus(ids[2], review.Political, "d").SetNote(ids[1], "«Примітка» з апострофом ’")
	r, _ = r.SetText(ids[2], "[RUS: …] [UKR: …]")
	r = r.Correct(0, clauses.SplitClause.Correction(r.Drafts[0].Memo.Clauses[1], 15))
	r.Place = review.Place{Row: ids[2], View: "topic"}
	r.Drafts[1].Reading = review.Reading{View: memo.Original, Encoding: "windows-1251"}
	return r
}

// A review is opened as it was saved; the same review gives the same bytes.
func TestSaveAndOpen(t *testing.T) {
	want := decided(t)
	path := filepath.Join(t.TempDir(), "переговори’.parley")
	if err := review.Save(path, want); err != nil {
		t.Fatal(err)
	}
	got, err := review.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-saved +opened):\n%s", diff)
	}
	if names, err := review.Names(path); err != nil || names != [2]string{want.Drafts[0].Name, want.Drafts[1].Name} {
		t.Errorf("the file says that it holds %q, %v", names, err)
	}
	var first, second bytes.Buffer
	if err := errors.Join(review.Write(&first, want), review.Write(&second, got)); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("a review that was opened is saved otherwise: %v", err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read the file: %v, %v", info.Mode(), err)
	}
}

func TestFilesThatDoNotOpen(t *testing.T) {
	stray := filepath.Join(t.TempDir(), "stray.parley")
	if err := os.WriteFile(stray, []byte("PK\x03\x04 no review"), 0o600); err != nil {
		t.Fatal(err)
	}
	if names, err := review.Names(stray); err == nil {
		t.Errorf("a file that is no review holds %q", names)
	}
	var whole bytes.Buffer
	if err := review.Write(&whole, decided(t)); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		data []byte
		want memo.Problem
	}{
		{"empty", nil, memo.NoReview},
		{"a text", []byte("1. Стороны согласны."), memo.NoReview},
		{"another archive", rezip(t, whole.Bytes(), func(name string, data []byte) (string, []byte) { return "x" + name, data }), memo.NoReview},
		{"cut off", whole.Bytes()[:whole.Len()-40], memo.Damaged},
		{"without its decisions", rezip(t, whole.Bytes(), renamed("review.json")), memo.Damaged},
		{"without a draft", rezip(t, whole.Bytes(), renamed("drafts/A.txt")), memo.Damaged},
		{"without a cut", rezip(t, whole.Bytes(), renamed("cuts/B.json")), memo.Damaged},
		{"with another draft", rezip(t, whole.Bytes(), func(name string, data []byte) (string, []byte) {
			return name, bytes.Replace(data, []byte("нейтральный"), []byte("нейтральныи"), 1)
		}), memo.Damaged},
		{"of a newer version", rezip(t, whole.Bytes(), func(name string, data []byte) (string, []byte) {
			return name, bytes.Replace(data, []byte(`"version": 1`), []byte(`"version": 2`), 1)
		}), memo.TooNew},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.parley")
			if err := os.WriteFile(path, tt.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := review.Open(context.Background(), path)
			var file *memo.FileError
			if !errors.As(err, &file) || file.Problem != tt.want {
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
}

func renamed(part string) func(string, []byte) (string, []byte) {
	return func(name string, data []byte) (string, []byte) {
		if name == part {
			name += ".old"
		}
		return name, data
	}
}

// rezip packs an archive anew with its parts changed.
func rezip(t *testing.T, data []byte, change func(name string, data []byte) (string, []byte)) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range from.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		name, content := change(f.Name, content)
		w, err := to.CreateHeader(&zip.FileHeader{Name: name, Method: f.Method})
		if err == nil {
			_, err = w.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Whatever bytes a file has, opening it gives an answer.
func FuzzRead(f *testing.F) {
	var whole bytes.Buffer
	if err := review.Write(&whole, review.Review{}); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.Bytes())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := review.Read(data)
		if err != nil {
			return
		}
		for _, d := range r.Drafts {
			if _, err := d.Cut(); err != nil {
				var unfit *clauses.Unfit
				if !errors.As(err, &unfit) {
					t.Error(err)
				}
			}
		}
	})
}

// saveForEver is the variable that has a child of the test save one review after the other to the file it names.
const saveForEver = "PARLEY_TEST_SAVE"

func TestMain(m *testing.M) {
	path := os.Getenv(saveForEver)
	if path == "" {
		os.Exit(m.Run())
	}
	r := review.Review{}
	for side := range r.Drafts {
		r.Drafts[side] = review.Draft{Name: "draft.txt", Data: bytes.Repeat([]byte("Стороны согласны. "), 20_000)}
	}
	for n := 1; ; n++ {
		if err := review.Save(path, r.SetNote("1", fmt.Sprint(n))); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

// A program that is killed while it saves leaves a whole review: the last one, or the one before.
func TestKilledWhileSaving(t *testing.T) {
	for k := range 8 {
		path := filepath.Join(t.TempDir(), "a.parley")
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), saveForEver+"="+path)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		var n int
		if _, err := fmt.Fscan(out, &n); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(k*7) * time.Millisecond)
		child.Process.Kill()
		for {
			var more int
			if _, err := fmt.Fscan(out, &more); err != nil {
				break
			}
			n = more
		}
		child.Wait()
		r, err := review.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if note := r.Rows["1"].Note; note != fmt.Sprint(n) && note != fmt.Sprint(n+1) {
			t.Errorf("note %s after %d reviews were saved", note, n)
		}
	}
}

// A keeper saves some time after a change, the last change only, and what waits when it is asked.
func TestKeeper(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.parley")
	told := make(chan error, 10)
	k := review.Keep(path, 20*time.Millisecond, func(err error) { told <- err })
	r := begun(t)
	for _, note := range []string{"a", "b", "c"} {
		k.Put(r.SetNote("1", note))
	}
	if k.Saved() {
		t.Error("saved before it was")
	}
	if err := <-told; err != nil {
		t.Fatal(err)
	}
	got, err := review.Open(context.Background(), path)
	if err != nil || got.Rows["1"].Note != "c" || !k.Saved() {
		t.Errorf("%+v, %v", got.Rows, err)
	}

	k.MoveTo(filepath.Join(t.TempDir(), "nowhere", "b.parley"))
	k.Put(r.SetNote("1", "d"))
	if err := k.Flush(); err == nil || k.Saved() {
		t.Error("no trouble with a folder that is not there")
	}
	k.MoveTo(path)
	if err := k.Flush(); err != nil {
		t.Error(err)
	}
	if got, err = review.Open(context.Background(), path); err != nil || got.Rows["1"].Note != "d" {
		t.Errorf("%+v, %v", got.Rows, err)
	}
	k.Put(r.SetNote("1", "e"))
	k.Stop()
	if !k.Saved() {
		t.Error("a stopped keeper waits")
	}
}
