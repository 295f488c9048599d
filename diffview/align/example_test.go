package align_test

import (
	"context"
	"fmt"

	"parley/diffview/align"
)

func ExampleAlign() {
	left := draft("ru",
		"Украина сохраняет постоянный нейтралитет и не вступает в НАТО.",
		"Рыбакам возвращают суда, задержанные в проливе.",
	)
	right := draft("en",
		"Vessels detained in the strait are given back to the fishermen without a fine.",
		"Neutrality cannot be imposed; NATO membership is for the allies to decide.",
	)
	found, err := align.Align(context.Background(), left, right, align.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range found.Links {
		fmt.Printf("%d answers %d, %s\n", l.Right, l.Left, l.Relation)
	}
	// Output:
	// 1 answers 0, related
	// 0 answers 1, related
}
