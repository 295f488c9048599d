package wording

import (
	"strings"
	"testing"
)

const clause = "Не позднее чем через 90 дней после подписания стороны возвращают 85 000 человек, выводят войска на 30 км и отменяют ст. 5 договора от 12 февраля 2015 года. "

func BenchmarkFacts(b *testing.B) {
	text := strings.Repeat(clause, 100)
	for b.Loop() {
		Facts(text, "ru")
	}
}

func BenchmarkDiff(b *testing.B) {
	left := strings.Repeat(clause, 20)
	right := strings.ReplaceAll(strings.ReplaceAll(left, "90 дней", "60 суток"), "войска", "все войска")
	for b.Loop() {
		Diff(left, right)
	}
}
