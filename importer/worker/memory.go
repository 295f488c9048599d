package worker

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// How much memory a child may hold, in bytes, and how often it is asked. Under frugal the garbage collector lets the heap
// grow by lavish percent before it looks, for a child lives for one file; over it, it works harder. The system refuses what
// goes beyond most where it can.
const (
	most    = 512 << 20
	watched = 448 << 20
	frugal  = 320 << 20
	often   = 5 * time.Millisecond
	lavish  = 400
)

// deepest is how many bytes the stack of a goroutine may take: enough for any nesting that readers allow, and little
// enough that a recursion without end is found out at once.
const deepest = 64 << 20

// confine limits what this process may take, before it looks at a file.
func confine() {
	confineBySystem(most)
	debug.SetMemoryLimit(frugal)
	debug.SetGCPercent(lavish)
	debug.SetMaxStack(deepest)
	go watch(watched)
}

// watch ends the process when the runtime holds more than limit bytes.
func watch(limit uint64) {
	held := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(often) {
		metrics.Read(held)
		if held[0].Value.Uint64()-held[1].Value.Uint64() > limit {
			os.Exit(outOfMemory)
		}
	}
}
