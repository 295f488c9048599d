package review_test

import (
	"context"
	"testing"

	"parley/app/review"
	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/memo"
)

const (
	leftText = `Меморандум

1. Стороны прекращают огонь на всей линии соприкосновения.
2. Украина сохраняет нейтральный статус.
3. Стороны обмениваются военнопленными.
`
	rightText = `Меморандум

1. Україна не може бути змушена до нейтралітету.
2. Сторони припиняють вогонь на 30 днів.
3. Військовополонених обмінюють усіх на всіх.
`
)

// begun gives a review of two small drafts on which nothing is decided.
func begun(t *testing.T) review.Review {
	t.Helper()
	var r review.Review
	for side, text := range []string{leftText, rightText} {
		m, err := importer.ReadBytes(context.Background(), "draft.txt", []byte(text), importer.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r.Drafts[side] = review.Draft{Name: "draft.txt", Path: "/drafts/draft.txt", Data: []byte(text), Memo: *m}
	}
	return r
}

// compared computes the comparison that a review asks for.
func compared(t *testing.T, r review.Review) *comparison.Comparison {
	t.Helper()
	var memos [2]memo.Memo
	for side, d := range r.Drafts {
		m, err := d.Cut()
		if err != nil {
			t.Fatal(err)
		}
		memos[side] = m
	}
	confirmed, rejected, _ := r.Pairing(&memos[0], &memos[1])
	c, err := comparison.Compute(context.Background(), &memos[0], &memos[1], comparison.Options{Confirmed: confirmed, Rejected: rejected})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// anchorsOf gives for each row the clauses that have their home in it.
func anchorsOf(c *comparison.Comparison) [][]string {
	rows := make([][]string, len(c.Rows))
	for i, row := range c.Rows {
		for side, cell := range row.Cells {
			for _, at := range cell.Clauses {
				rows[i] = append(rows[i], memo.Ref(side, c.Memos[side].Clauses[at].ID))
			}
		}
	}
	return rows
}
