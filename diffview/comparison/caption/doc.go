// Package caption says in a few words what a thing of a comparison is: where a clause stands, what a draft is called,
// what a topic is. The window and the reports show the same captions, so that whoever reads in one finds it in the other.
package caption

// Gap stands between the parts of a caption.
const Gap = " · "
