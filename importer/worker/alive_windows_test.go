package worker

import (
	"errors"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// runs says whether a process runs.
func runs(id int) bool {
	process, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(id))
	if err != nil {
		return false
	}
	defer windows.CloseHandle(process)
	state, err := windows.WaitForSingleObject(process, 0)
	return err == nil && state == uint32(windows.WAIT_TIMEOUT)
}

// ownChild gives the id of a child of this process, 0 if it has none.
func ownChild() (int, error) {
	all, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	if err != nil {
		return 0, err
	}
	defer windows.CloseHandle(all)
	var entry windows.ProcessEntry32
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Process32First(all, &entry); err == nil; err = windows.Process32Next(all, &entry) {
		if entry.ParentProcessID == uint32(os.Getpid()) && runs(int(entry.ProcessID)) {
			return int(entry.ProcessID), nil
		}
	}
	if !errors.Is(err, windows.ERROR_NO_MORE_FILES) {
		return 0, err
	}
	return 0, nil
}
