package worker

import (
	"context"
	"path/filepath"
	"time"

	"parley/importer"
	"parley/importer/memo"
	"parley/importer/scan"
)

// limits bound one reading.
type limits struct {
	allowance time.Duration // for any file
	perPage   time.Duration // more for each page
	perScan   time.Duration // from one sign of life to the next while pages that are pictures are read
}

var standard = limits{allowance: 15 * time.Second, perPage: 200 * time.Millisecond, perScan: scan.Patience}

// Read reads the file at path and cuts it into clauses as [importer.Read] does, in a child process. [Serve] must have
// been called first. Its errors are *memo.FileError, or that of ctx where the caller ended it.
func Read(ctx context.Context, path string, o importer.Options) (*memo.Memo, error) {
	data, err := importer.Load(ctx, path)
	if err != nil {
		return nil, err
	}
	m, err := standard.read(ctx, path, filepath.Base(path), data, o)
	if err != nil {
		return nil, err
	}
	m.Path = path
	return m, nil
}

// ReadBytes reads what a file called name would hold, as [importer.ReadBytes] does, in a child process.
func ReadBytes(ctx context.Context, name string, data []byte, o importer.Options) (*memo.Memo, error) {
	if err := importer.Check(name, data); err != nil {
		return nil, err
	}
	return standard.read(ctx, name, name, data, o)
}
