package command

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parley/assets/sample"
	"parley/diffview/whole"
)

func sampleCommand(p Program) *cobra.Command {
	return &cobra.Command{
		Use:   "sample DIR",
		Short: "Writes the bundled sample memoranda to a folder",
		Args:  exactly(1, "sample takes a folder: parley sample DIR"),
		RunE: func(_ *cobra.Command, paths []string) error {
			if err := os.MkdirAll(paths[0], 0o755); err != nil {
				return fmt.Errorf("%s: the folder cannot be made; choose another place", paths[0])
			}
			for _, file := range sample.Files() {
				path := filepath.Join(paths[0], file.Name)
				err := whole.Write(path, whole.Shared, func(w io.Writer) error {
					_, err := w.Write(file.Data)
					return err
				})
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintln(p.Out, path); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
