package align

import (
	"runtime"
	"sync"
)

// share splits n pieces of work into ranges and calls work for each, on all processors at once. What work does must not
// depend on how the ranges are cut.
func share(n int, work func(from, to int)) {
	parts := min(runtime.GOMAXPROCS(0), n/fewest)
	if parts < 2 {
		work(0, n)
		return
	}
	var wait sync.WaitGroup
	for k := range parts {
		wait.Go(func() { work(n*k/parts, n*(k+1)/parts) })
	}
	wait.Wait()
}

// fewest is the number of pieces from which a range is worth a goroutine.
const fewest = 16
