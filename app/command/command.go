// Package command is the command line: it reads its words, calls the engine and writes what was asked for. It knows
// nothing of the window but how to open it, so it builds without one.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parley/app/review"
)

// Version is the program's version.
const Version = "0.1.0"

// The exit statuses that scripts rely on.
const (
	done    = 0
	differs = 1 // only with --exit-code
	trouble = 2
)

// Program is what the command line is connected to.
type Program struct {
	In       io.Reader
	Out, Err io.Writer
	Window   func(paths []string) error // opens the window and returns when it is closed
}

// errDiffers ends a comparison asked for with --exit-code whose drafts differ; it is no trouble.
var errDiffers = errors.New("the drafts differ")

// Run does what the arguments say and gives the exit status. Trouble is one line on p.Err.
func Run(arguments []string, p Program) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := rootCommand(p)
	root.SetArgs(arguments)
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return done
	case errors.Is(err, errDiffers):
		return differs
	default:
		fmt.Fprintln(p.Err, "parley: "+oneLine(err))
		return trouble
	}
}

// oneLine gives an error's text on one line, whatever it quotes.
func oneLine(err error) string {
	if errors.Is(err, context.Canceled) {
		return "cancelled; nothing was written"
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}

func rootCommand(p Program) *cobra.Command {
	root := &cobra.Command{
		Use:   "parley [FILE.parley | A B]",
		Short: "Puts two peace memoranda side by side, clause by clause",
		Long: "Parley puts two peace memoranda side by side, pairs the clauses that speak of the same thing,\n" +
			"even across languages and a different order, and shows where the sides differ.\n" +
			"Without a command it opens its window. It works offline: there is no network code in it.",
		Args:          windowArguments,
		RunE:          func(_ *cobra.Command, paths []string) error { return window(p, paths) },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(p.In)
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(compareCommand(p), clausesCommand(p), sampleCommand(p), versionCommand(p))
	return root
}

// window opens the window. It opens without a delegate's own glossary entries too, if something is wrong with them.
func window(p Program, paths []string) error {
	if err := useGlossary(""); err != nil {
		fmt.Fprintln(p.Err, "parley: "+oneLine(err))
	}
	return p.Window(paths)
}

// windowArguments takes no file, a review, or two drafts. A misspelt command is told apart from a file.
func windowArguments(_ *cobra.Command, arguments []string) error {
	switch len(arguments) {
	case 0, 2:
		return nil
	case 1:
		if strings.EqualFold(filepath.Ext(arguments[0]), review.Ending) {
			return nil
		}
		return fmt.Errorf("%s: name two drafts or a review (.parley) to open, or a command; \"parley help\" lists them", arguments[0])
	default:
		return fmt.Errorf("the window takes two drafts, not %d; \"parley help\" says how", len(arguments))
	}
}

// exactly asks for n arguments and says how the command is called if there are more or fewer.
func exactly(n int, usage string) cobra.PositionalArgs {
	return func(_ *cobra.Command, arguments []string) error {
		if len(arguments) != n {
			return errors.New(usage)
		}
		return nil
	}
}

func versionCommand(p Program) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Prints the version", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(p.Out, "parley "+Version)
			return err
		},
	}
}
