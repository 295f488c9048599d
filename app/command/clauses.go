package command

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parley/diffview/report"
	"parley/importer/clauses"
	"parley/importer/memo"
)

func clausesCommand(p Program) *cobra.Command {
	format, language := "text", "en"
	var r reading
	c := &cobra.Command{
		Use:   "clauses FILE",
		Short: "Shows how one file is read and cut into clauses",
		Args:  exactly(1, "clauses takes one file: parley clauses FILE"),
		RunE: func(c *cobra.Command, paths []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("there is no format %q here; choose text or json", format)
			}
			if err := (report.Options{Language: language}).Check(); err != nil {
				return err
			}
			how, err := r.sides(len(paths))
			if err != nil {
				return err
			}
			m, err := p.read(c.Context(), paths[0], how[0])
			if err != nil {
				return err
			}
			if format == "json" {
				return report.MemoJSON(p.Out, m)
			}
			return writeClauses(p.Out, m, language)
		},
	}
	c.Flags().StringVar(&format, "format", format, "text or json")
	c.Flags().StringVar(&language, "language", language, "language of what Parley says about the cut: en, ru, uk")
	r.addFlags(c)
	return c
}

// writeClauses prints each clause on a line, indented by its depth, behind its id and place. What is doubtful about it
// stands below it, behind a question mark.
func writeClauses(w io.Writer, m *memo.Memo, language string) error {
	var b bytes.Buffer
	for _, remark := range m.Remarks(language) {
		fmt.Fprintf(&b, "! %s\n", remark)
	}
	doubts := clauses.Doubts(*m)
	for i, c := range m.Clauses {
		indent := strings.Repeat("  ", c.Level)
		place := fmt.Sprintf("l. %d", c.Line)
		if c.Page > 0 {
			place = fmt.Sprintf("p. %d, l. %d", c.Page, c.Line)
		}
		if c.Confidence > 0 {
			place += fmt.Sprintf(", %.0f %% sure", 100*c.Confidence)
		}
		text := strings.TrimSpace(c.Label + " " + c.Text)
		fmt.Fprintf(&b, "%s%s [%s, %s] %s\n", indent, memo.Ref(0, c.ID), c.Kind, place, text)
		for ; len(doubts) > 0 && doubts[0].Clause == i; doubts = doubts[1:] {
			fmt.Fprintf(&b, "%s? %s\n", indent, doubts[0].In(language))
		}
	}
	_, err := b.WriteTo(w)
	return err
}
