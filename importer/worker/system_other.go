//go:build !linux

package worker

import "os"

// executable names the running binary.
func executable() (string, error) { return os.Executable() }
