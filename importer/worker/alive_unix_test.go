//go:build unix

package worker

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// runs says whether a process runs; one that has ended and that nobody has asked about does not.
func runs(id int) bool {
	if syscall.Kill(id, 0) != nil {
		return false
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", id))
	return err != nil || !strings.Contains(string(status), ") Z ")
}

// ownChild gives the id of a child of this process, -1 if it has some and all of them run, 0 if it has none.
func ownChild() (int, error) {
	var status syscall.WaitStatus
	switch pid, err := syscall.Wait4(-1, &status, syscall.WNOHANG, nil); {
	case errors.Is(err, syscall.ECHILD):
		return 0, nil
	case err == nil && pid == 0:
		return -1, nil
	default:
		return pid, err
	}
}
