package sample

import (
	"bytes"
	"strings"
	"testing"
)

func TestEachTextIsMarkedAsASampleAndHasItsPDF(t *testing.T) {
	names := map[string]bool{}
	for _, file := range Files() {
		names[file.Name] = true
	}
	marks := map[string]string{".ru.txt": "Учебный текст", ".uk.txt": "Навчальний текст", ".en.txt": "A practice text"}
	texts := 0
	for _, file := range Files() {
		base, isText := strings.CutSuffix(file.Name, ".txt")
		if !isText {
			if !bytes.HasPrefix(file.Data, []byte("%PDF-")) {
				t.Errorf("%s is no PDF", file.Name)
			}
			continue
		}
		texts++
		if !names[base+".pdf"] {
			t.Errorf("%s has no PDF beside it", file.Name)
		}
		mark := marks[file.Name[len(file.Name)-len(".ru.txt"):]]
		if mark == "" || !strings.Contains(string(file.Data), mark) {
			t.Errorf("%s is not marked as a sample", file.Name)
		}
	}
	if texts != 4 {
		t.Errorf("%d sample texts, want two drafts in two languages each", texts)
	}
}

func TestPairIsTheDraftsInTheirOwnLanguages(t *testing.T) {
	a, b := Pair()
	if !strings.HasSuffix(a.Name, ".ru.pdf") || !strings.HasSuffix(b.Name, ".uk.pdf") || len(a.Data) == 0 || len(b.Data) == 0 {
		t.Errorf("the pair is %s and %s", a.Name, b.Name)
	}
}
