package scan

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// hide gives the process no console window.
func hide(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NO_WINDOW}
}
