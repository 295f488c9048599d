// Package icon carries the program's icon: two sheets, a line of one joined to a line of the other.
package icon

import _ "embed"

// PNG is the icon, 512 pixels square, rendered from icon.svg.
//
//go:embed icon.png
var PNG []byte
