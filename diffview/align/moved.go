package align

// markMoved marks the links that leave the order which the others keep: those outside the heaviest chain of links in
// which both sides go forward or stay. Width is the number of right clauses.
func markMoved(links []Link, width int) {
	pairs := make([]pair, len(links))
	for n, l := range links {
		pairs[n] = pair{l.Left, l.Right, l.Score}
	}
	kept := map[[2]int]bool{}
	for _, p := range heaviest(pairs, width, false) {
		kept[[2]int{p.left, p.right}] = true
	}
	for n := range links {
		links[n].Moved = !kept[[2]int{links[n].Left, links[n].Right}]
	}
}
