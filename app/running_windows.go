//go:build !headless

package app

import "os"

// running says whether there is a process of this number.
func running(pid int) bool {
	process, err := os.FindProcess(pid) // opens it, so it fails where there is none
	if err != nil {
		return false
	}
	_ = process.Release()
	return true
}
