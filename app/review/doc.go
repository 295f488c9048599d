// Package review keeps what a person decides about two drafts: which clauses belong together, how far the talks on a row
// are, notes, working texts, corrections of the cut. It knows nothing of the window.
//
// A [Review] is a plain value that is never changed: each act gives a new one, and a [History] of them is undo and redo.
// The decisions are a layer on top of a comparison, never mixed into it: the comparison is computed from the drafts and
// from [Review.Pairing], and [Review.Lay] lays the decisions back on its rows.
//
// Rows are named by ids that stay. They are handed out by [Review.Lay]: a row that holds a clause which had a row before
// keeps that row's id, a new one gets the next integer at the end of the table and the id before it with a letter ("82a")
// elsewhere, and no id is used again.
//
// [Save] writes a review with the bytes of its drafts to a .parley file, whole or not at all, and [Open] reads it.
// FORMAT.md describes the file.
package review
