package wording_test

import (
	"fmt"

	"parley/diffview/wording"
)

func ExampleDiff() {
	for _, e := range wording.Diff("Припинення вогню на 14 днів.", "Припинення вогню на 30 днів.") {
		fmt.Printf("%s %q\n", e.Op, e.Text)
	}
	// Output:
	// equal "Припинення вогню на "
	// delete "14"
	// insert "30"
	// equal " днів."
}

func ExampleCompareFacts() {
	left := wording.Facts("Перемирие сроком на тридцать дней; списки сверяются не позднее чем через 14 дней.", "ru")
	right := wording.Facts("A truce of at least 30 days; the lists are checked within two weeks.", "en")
	for _, pair := range wording.CompareFacts(left, right) {
		fmt.Printf("%s %s: %s, %s\n", pair.Kind, pair.Verdict, pair.Left.Value, pair.Right.Value)
	}
	// Output:
	// duration differs: 30 d, >=30 d
	// deadline same: <=14 d, <=2 w
}
