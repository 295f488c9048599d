//go:build unix

package worker

import (
	"os/exec"
	"syscall"
)

// detach puts the child into a process group of its own, so that an interrupt from the keyboard is the parent's to
// handle, and has the whole group killed where the child is.
func detach(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}

// confineCore keeps a crash from writing what was in memory, the document, to disk.
func confineCore() {
	syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}

// sweep kills what is left of the group of a child that has ended.
func sweep(c *exec.Cmd) { syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
