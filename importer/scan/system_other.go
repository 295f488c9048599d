//go:build !windows

package scan

import "os/exec"

// hide has nothing to do: only Windows opens windows for programs without one.
func hide(*exec.Cmd) {}
