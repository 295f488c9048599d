package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/importer/pdf"
)

// evalSet is a set of documents by many producers with their texts, which stands beside the repository where there is
// one. What it covers is also covered by the small documents that these tests build themselves.
const evalSet = "../../../shared/eval/pdf"

// TestEvalSetWords holds reading to the words that the documents are known to have.
func TestEvalSetWords(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(evalSet, "*.txt"))
	t.Logf("%d documents", len(files))
	for _, truth := range files {
		name := strings.TrimSuffix(filepath.Base(truth), ".txt")
		if strings.HasPrefix(name, "README") {
			continue
		}
		data, err := os.ReadFile(strings.TrimSuffix(truth, ".txt") + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(truth)
		if err != nil {
			t.Fatal(err)
		}
		text, err := pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{})
		if strings.HasPrefix(name, "enc-user") {
			if !errors.Is(err, pdf.ErrEncrypted) {
				t.Errorf("%s: %v, want ErrEncrypted", name, err)
			}
			text, err = pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{Password: "secret"})
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		share := 0.995
		if strings.HasPrefix(name, "scan") {
			share = 0.97 // as the pictures of its words are read
		}
		var paragraphs, all []string
		for _, p := range text.Paragraphs {
			paragraphs = append(paragraphs, p.Text)
			all = append(all, strings.Fields(p.Text)...)
		}
		for _, f := range text.Furniture {
			all = append(all, strings.Fields(f.Text)...)
		}
		words := found(strings.Fields(string(want)), all)
		exact := found(strings.Split(strings.TrimSpace(string(want)), "\n"), paragraphs)
		t.Logf("%-32s words %.4f paragraphs %.3f %q", name, words, exact, text.Warnings)
		if words < share {
			t.Errorf("%s: %.4f of the words", name, words)
		}
	}
}

// found gives the share of what is wanted that is there, order aside.
func found(want, there []string) float64 {
	count := map[string]int{}
	for _, s := range there {
		count[s]++
	}
	n := 0
	for _, s := range want {
		if count[s] > 0 {
			count[s]--
			n++
		}
	}
	return float64(n) / float64(max(len(want), 1))
}

// TestEvalSetDamaged wants text or one of the known errors from each hostile file, soon.
func TestEvalSetDamaged(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(evalSet, "damaged", "*.pdf"))
	t.Logf("%d documents", len(files))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		text, err := pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{})
		known := errors.Is(err, pdf.ErrDamaged) || errors.Is(err, pdf.ErrNoText) || errors.Is(err, pdf.ErrTooLarge)
		if err != nil && !known || err == nil && len(text.Paragraphs) == 0 {
			t.Errorf("%s: %v", filepath.Base(f), err)
		}
		took := time.Since(start)
		t.Logf("%-28s %d paragraphs, %v, %v %q", filepath.Base(f), len(text.Paragraphs), err, took.Round(time.Millisecond), text.Warnings)
		if took > 10*time.Second {
			t.Errorf("%s: took %v", filepath.Base(f), took)
		}
	}
}
