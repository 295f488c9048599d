// Package worker reads drafts in a child process of the program's own binary, so that no file can hang or kill it.
//
// What comes from the other side may be damaged or hostile, and not all that a file does to its reader can be undone in
// the process it happens in: one that asks for more memory than there is ends the whole program, and a loop that never
// asks whether it should end cannot be ended. So the file is read by a child that may die.
//
// # How the two talk
//
// The parent reads the file, once, and hands its bytes over by standard input: the SHA-256 is that of what was read even
// if somebody saves the file meanwhile, the child opens nothing, and neither a name nor a password stands in a list of
// processes. A [request] in encoding/gob goes before the bytes. The child answers on standard output with a stream of
// [message] values: how far it is, then the memo or what is wrong. The parent leaves standard input open until it has
// the answer; a child that sees its end is an orphan and ends itself. Standard error is kept, shortened to what the
// runtime says about a crash, as the cause in a [memo.FileError].
//
// # Scanned pages
//
// The child itself starts Tesseract on the pages that are pictures (package scan): the pictures, which are as hostile as the
// rest of the file, are decoded in the child, and Tesseract, a program in C++, gets nothing but plain pixels on its
// standard input and stands in the same group of processes and under the same limit of memory as the child, each
// process by itself. So one kill ends them all: the parent kills the group when it is cancelled or time is over, and sweeps
// it when the child has died by itself; a child whose parent is gone ends them before itself; on Windows the child's job
// ends with the child.
//
// Such pages have their own time. The child gives a sign of life before each piece of the work, and Tesseract may take 60
// seconds for one; the parent waits 90 seconds from sign to sign instead of counting the whole. When all pages are read,
// the rest has the time of any file again.
//
// # Limits
//
// Else a reading may take 15 seconds and 0.2 more for each page, and 512 MB of memory. The parent keeps the time and kills the
// child when it is over or the caller cancels. The child keeps the memory, on every system by asking the runtime many
// times a second how much it holds. Before that, Linux is told to refuse more data (RLIMIT_DATA; RLIMIT_AS would count
// the address space that the runtime reserves and never uses) and Windows to refuse more to a job object, so that one
// huge allocation is caught as well. Nothing is written to disk, a core of a crashed child included.
package worker
