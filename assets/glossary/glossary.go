// Package glossary holds the files of what Parley knows of peace talks, one file a field. How they are written is said
// at the head of package lexicon, which reads them; README.md tells a delegate how to add to them.
package glossary

import "embed"

// Files are the glossary's files, in one folder, named *.txt.
//
//go:embed *.txt
var Files embed.FS
