package align_test

import (
	"context"
	"os"
	"os/exec"
	"syscall"
	"testing"

	"parley/diffview/align"
)

// mostMemory is what pairing the longest drafts may take, in kilobytes: the glossary, both drafts and all else.
const mostMemory = 300 << 10

// inChild marks the process in which the memory is measured.
const inChild = "PARLEY_ALIGN_IN_CHILD"

// Five thousand clauses a side, in one language, which share most, are paired in 300 MB. A process of its own says how
// much it had at most.
func TestPeakMemory(t *testing.T) {
	if os.Getenv(inChild) != "" {
		const n = 5000
		if _, err := align.Align(context.Background(), long(t, "en", n), long(t, "en", n-1), align.Options{}); err != nil {
			t.Fatal(err)
		}
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestPeakMemory$")
	child.Env = append(os.Environ(), inChild+"=1", "GOGC=100", "GOMEMLIMIT=off")
	if out, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	used := child.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	if used < 20<<10 || used > mostMemory {
		t.Errorf("%d MB", used>>10)
	}
	t.Logf("%d MB", used>>10)
}
