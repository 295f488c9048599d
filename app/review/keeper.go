package review

import (
	"sync"
	"time"
)

// Keeper saves a review some time after each change, in the background, so that little is lost whatever happens.
type Keeper struct {
	delay time.Duration
	told  func(error) // called after each saving, from a goroutine of the keeper's or from Flush

	mu      sync.Mutex // guards what follows
	path    string
	pending *Review // to be saved; nil for nothing
	timer   *time.Timer

	saving sync.Mutex // held while a file is written: one at a time, in order
}

// Keep makes a keeper that saves to path, at the latest a delay after a change.
func Keep(path string, delay time.Duration, told func(error)) *Keeper {
	return &Keeper{path: path, delay: delay, told: told}
}

// Put has a review saved soon. A later one takes its place.
func (k *Keeper) Put(r Review) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.pending = &r
	if k.timer == nil {
		k.timer = time.AfterFunc(k.delay, func() { _ = k.Flush() })
	}
}

// Flush saves at once what is to be saved. What could not be saved is kept for the next time.
func (k *Keeper) Flush() error {
	k.saving.Lock()
	defer k.saving.Unlock()
	k.mu.Lock()
	r, path := k.pending, k.path
	k.pending = nil
	if k.timer != nil {
		k.timer.Stop()
		k.timer = nil
	}
	k.mu.Unlock()
	if r == nil {
		return nil
	}
	err := Save(path, *r)
	if err != nil {
		k.mu.Lock()
		if k.pending == nil {
			k.pending = r
		}
		k.mu.Unlock()
	}
	k.told(err)
	return err
}

// Saved says whether nothing waits to be saved.
func (k *Keeper) Saved() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.pending == nil
}

// MoveTo has everything saved to another file from now on.
func (k *Keeper) MoveTo(path string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.path = path
}

// Stop ends the keeper; what waits to be saved is not.
func (k *Keeper) Stop() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.pending = nil
	if k.timer != nil {
		k.timer.Stop()
		k.timer = nil
	}
}
