package command

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

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
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true})
}

func TestTroubleIsOneLine(t *testing.T) {
	var out, said strings.Builder
	status := Run(nil, Program{Out: &out, Err: &said, Window: func([]string) error { return errors.New("first\nsecond") }})
	if status != trouble || said.String() != "parley: first second\n" {
		t.Errorf("status %d, %q", status, said.String())
	}
}
