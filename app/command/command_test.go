package command

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"

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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"lock": lock, "encode": encode},
	})
}

// lock writes a PDF that a password locks: lock PASSWORD FILE LINE...
func lock(script *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) < 3 {
		script.Fatalf("usage: lock PASSWORD FILE LINE...")
	}
	script.Check(os.WriteFile(script.MkAbs(arguments[1]), lockedPDF(arguments[0], arguments[2:]...), 0o600))
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
