package worker

import "syscall"

// confineBySystem has the kernel refuse more than limit bytes of data.
func confineBySystem(limit uint64) {
	confineCore()
	syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: limit, Max: limit})
}

// executable names the running binary, even if its file has been replaced since it was started.
func executable() (string, error) { return "/proc/self/exe", nil }
