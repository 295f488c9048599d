// Package icon carries the program's icon: two sheets, a line of one joined to a line of the other.
package icon

import _ "embed"

// Small is the icon as a window's frame and a list of windows show it: 128 pixels square, made from icon.png, which was
// rendered from icon.svg.
//
//go:embed small.png
var Small []byte
