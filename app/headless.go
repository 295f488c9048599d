//go:build headless

package app

import "errors"

// Run says that this build has no window.
func Run(Options) error {
	return errors.New("this build of Parley has no window; use the command line: parley help")
}

// HasDisplay says whether a window could be opened: never in this build.
func HasDisplay() bool { return false }
