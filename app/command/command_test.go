package command

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/pdf/handmade"
	"parley/importer/worker"
)

func TestMain(m *testing.M) {
	worker.Serve()
	testscript.Main(m, map[string]func(){"parley": func() {
		os.Exit(Run(os.Args[1:], Program{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
			Window: func(paths []string) error {
				_, err := io.WriteString(os.Stdout, "window "+strings.Join(paths, " ")+"\n")
				return err
			},
		}))
	}})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"lock": lock, "encode": encode, "review": reviewOf},
	})
}

// lock writes a PDF that a password locks: lock PASSWORD FILE LINE...
func lock(script *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) < 3 {
		script.Fatalf("usage: lock PASSWORD FILE LINE...")
	}
	script.Check(os.WriteFile(script.MkAbs(arguments[1]), lockedPDF(arguments[0], arguments[2:]...), 0o600))
}

// reviewOf writes a review of two drafts with a decision on the first row that has both: review FILE A B
func reviewOf(script *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 3 {
		script.Fatalf("usage: review FILE A B")
	}
	var r review.Review
	for side, name := range arguments[1:] {
		data := []byte(script.ReadFile(name))
		m, err := importer.ReadBytes(context.Background(), name, data, importer.Options{})
		script.Check(err)
		r.Drafts[side] = review.Draft{Name: name, Data: data, Memo: *m}
	}
	c, err := comparison.Compute(context.Background(), &r.Drafts[0].Memo, &r.Drafts[1].Memo, comparison.Options{})
	script.Check(err)
	r, ids, _ := r.Lay(c)
	at := slices.IndexFunc(c.Rows, func(row comparison.Row) bool { return row.Kind == comparison.DifferRow })
	r = r.SetStatus(ids[at], review.Political, review.Says(c, at)).SetNote(ids[at], "Ask the legal team.")
	r, _ = r.SetText(ids[at], "Thirty days.")
	script.Check(review.Save(script.MkAbs(arguments[0]), r))
}

// encode writes a text file anew in another encoding: encode NAME FILE
func encode(script *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 2 {
		script.Fatalf("usage: encode NAME FILE")
	}
	encoding, err := htmlindex.Get(arguments[0])
	script.Check(err)
	text, err := encoding.NewEncoder().String(script.ReadFile(arguments[1]))
	script.Check(err)
	script.Check(os.WriteFile(script.MkAbs(arguments[1]), []byte(text), 0o600))
}

// lockedPDF gives a page of lines that a password locks.
func lockedPDF(password string, lines ...string) []byte {
	content := "BT /F1 12 Tf 72 720 Td 0 -32 TD"
	for _, line := range lines {
		content += " (" + line + ") Tj T*"
	}
	data, err := handmade.Lock{AES: true, Bits: 256, User: password, Owner: password}.Encrypt(handmade.Simple(handmade.Helvetica, content+" ET"))
	if err != nil {
		panic(err)
	}
	return data
}

func TestTroubleIsOneLine(t *testing.T) {
	var out, said strings.Builder
	status := Run(nil, Program{Out: &out, Err: &said, Window: func([]string) error { return errors.New("first\nsecond") }})
	if status != trouble || said.String() != "parley: first second\n" {
		t.Errorf("status %d, %q", status, said.String())
	}
}
