package lexicon

// bits is a set of small numbers.
type bits []uint64

// room gives a set for the numbers below n.
func room(n int) bits { return make(bits, (n+63)/64) }

func (b bits) add(n int) { b[n/64] |= 1 << (n % 64) }

func (b bits) remove(n int) { b[n/64] &^= 1 << (n % 64) }

func (b bits) has(n int) bool { return b[n/64]&(1<<(n%64)) != 0 }
