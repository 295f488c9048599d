// Package label recognises what stands in front of a clause: numbers, letters, bullets and names of parts.
package label

// Kind says what a label counts with.
type Kind uint8

// The kinds of labels.
const (
	Arabic Kind = iota // 1.  1.2.  3)  (4)  № 5
	Roman              // II.  iv)
	Letter             // а)  (b)  В.
	Bullet             // •  –  ·  ▪  *
	Named              // Раздел I, Розділ 2, Section 3, Стаття 4, Article 5, Option 1, Вариант 2, Annex A
)

// Label is one label at the start of a paragraph.
type Label struct {
	Text    string // as printed, trailing space left out: "1.1.", "(a)", "•", "Раздел I."
	Kind    Kind
	Close   string // what closes it: ".", ")", "()" for both brackets, "" for nothing
	Numbers []int  // the ordinals: 1.2.3 -> 1 2 3, IV -> 4, б -> 2; nil for a bullet
	Name    string // Named only: the part in English: "section", "article", "option", "part", "chapter", "annex", "point", "title"
	End     int    // offset in bytes where the text after the label begins
}
