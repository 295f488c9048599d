package text

import "strings"

// unquote takes the signs from lines that a mail quotes, "> ", and gives how many each line had. A sign on one line alone
// quotes nothing: «> 5 %».
func unquote(lines []string) (bare []string, depths []int) {
	bare, depths = make([]string, len(lines)), make([]int, len(lines))
	for i, s := range lines {
		bare[i], depths[i] = quoted(s)
	}
	for from := 0; from < len(lines); {
		to, words := from, 0
		for to < len(lines) && depths[to] > 0 {
			if strings.TrimSpace(bare[to]) != "" {
				words++
			}
			to++
		}
		if words < 2 {
			for i := from; i < to; i++ {
				bare[i], depths[i] = lines[i], 0
			}
		}
		from = max(to, from+1)
	}
	return bare, depths
}

// quoted takes the signs of quoting from a line, and the blank behind them.
func quoted(s string) (string, int) {
	rest, depth := s, 0
	for {
		next, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), ">")
		if !ok {
			break
		}
		rest = next
		depth++
	}
	if depth == 0 {
		return s, 0
	}
	return strings.TrimPrefix(rest, " "), depth
}
