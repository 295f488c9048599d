package scan

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

// The language is told by a sample of the pages, a page in another one is read in that, and pages come back in order.
func TestReadTellsLanguages(t *testing.T) {
	fake(t, "")
	var sheets []Sheet
	for n := range 9 {
		first := byte(100)
		if n == 2 {
			first = 10 // Ukrainian
		}
		sheets = append(sheets, sheet(n+1, 800, first))
	}
	var told []string
	r, err := Read(background(), sheets, Options{Progress: func(s memo.Stage, share float64) {
		if line := fmt.Sprintf("%s %.2f", s, share); !slices.Contains(told, line) {
			told = append(told, line)
		}
	}})
	if err != nil || r.Language != memo.Russian || len(r.Pages) != 9 || len(r.Unread)+len(r.Failed)+len(r.Slow)+len(r.Empty) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	for n, p := range r.Pages {
		want := sentences["rus"]
		if n == 2 {
			want = sentences["ukr"]
		}
		if p.Number != n+1 || p.text() != want || math.Abs(p.Confidence-0.95) > 1e-6 {
			t.Errorf("page %d, %.2f: %q", p.Number, p.Confidence, p.text())
		}
	}
	if len(told) != 10 || told[0] != "scanning 0.00" || told[9] != "scanning 1.00" || !slices.IsSorted(told) {
		t.Errorf("progress: %q", told)
	}
}

// A chosen language is the only one.
func TestChosenLanguage(t *testing.T) {
	fake(t, "")
	r, err := Read(background(), []Sheet{sheet(1, 800, 100)}, Options{Language: memo.English})
	if err != nil || r.Language != memo.English || r.Pages[0].text() != sentences["eng"] || r.Pages[0].Confidence > 0.61 {
		t.Errorf("%+v, %v", r, err)
	}
}

// A page that lies upside down is turned, and its glyphs say so.
func TestTurnedPage(t *testing.T) {
	fake(t, "")
	r, err := Read(background(), []Sheet{sheet(1, 801, 100)}, Options{Language: memo.Russian})
	if err != nil || len(r.Pages) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	g := r.Pages[0].Glyphs[0]
	if g.Angle != 180 || math.Abs(g.X-791) > 0.1 || math.Abs(g.Y-25) > 0.1 || r.Pages[0].Confidence < 0.9 {
		t.Errorf("%+v, sure of %.2f", g, r.Pages[0].Confidence)
	}
}

// Whatever Tesseract does, the caller is told what was not read.
func TestTrouble(t *testing.T) {
	pages := []Sheet{sheet(3, 800, 100), sheet(5, 800, 100)}
	tests := []struct {
		do       string
		language memo.Language
		want     Result
	}{
		{"crash", memo.Russian, Result{Language: memo.Russian, Failed: []int{3, 5}}},
		{"crash", memo.Unknown, Result{Unread: []int{3, 5}, Reason: Failing}},
		{"babble", memo.Russian, Result{Language: memo.Russian, Failed: []int{3, 5}}},
		{"endless", memo.Russian, Result{Language: memo.Russian, Failed: []int{3, 5}}},
		{"slow", memo.Russian, Result{Language: memo.Russian, Slow: []int{3, 5}}},
		{"no list", memo.Russian, Result{Unread: []int{3, 5}, Reason: Failing}},
		{"no Ukrainian", memo.Ukrainian, Result{Unread: []int{3, 5}, Reason: NoData, Missing: []string{"ukr"}}},
	}
	for _, tt := range tests {
		t.Run(tt.do+" "+string(tt.language), func(t *testing.T) {
			fake(t, tt.do)
			p, reason := find(background())
			got := Result{Unread: []int{3, 5}, Reason: reason}
			if reason == Done {
				p.patience = 2 * time.Second
				var err error
				if got, err = p.readAll(background(), pages, Options{Language: tt.language}, Result{Unread: []int{3, 5}}); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Where there is no program, that is said.
func TestAbsent(t *testing.T) {
	if _, reason := findAt(background(), []string{"no-such-tesseract", "/nowhere/tesseract"}); reason != Absent {
		t.Errorf("reason %d", reason)
	}
}

// Pages that need no Tesseract do not ask for it: none, blank ones, those that nobody wants read.
func TestWithoutTesseract(t *testing.T) {
	fake(t, "no list")
	if r, err := Read(background(), nil, Options{}); err != nil || len(r.Unread) > 0 {
		t.Errorf("no sheets: %+v, %v", r, err)
	}
	r, err := Read(background(), []Sheet{sheet(4, 800, 100)}, Options{Off: true})
	if diff := cmp.Diff(Result{Unread: []int{4}, Reason: Off}, r); err != nil || diff != "" {
		t.Errorf("off: %v %s", err, diff)
	}
}

// Blank and broken pictures are told apart.
func TestBlankAndBroken(t *testing.T) {
	fake(t, "")
	broken := Sheet{Number: 2, Draw: func() (Picture, error) { return Picture{}, errors.New("no picture") }}
	r, err := Read(background(), []Sheet{sheet(1, 800, 255), broken, sheet(3, 800, 100)}, Options{Language: memo.Russian})
	if err != nil || !slices.Equal(r.Empty, []int{1}) || !slices.Equal(r.Failed, []int{2}) || len(r.Pages) != 1 || r.Pages[0].Number != 3 {
		t.Errorf("%+v, %v", r, err)
	}
}

// Who cancels gets the context's error at once.
func TestCancel(t *testing.T) {
	fake(t, "slow")
	ctx, cancel := context.WithTimeout(background(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	_, err := Read(ctx, []Sheet{sheet(1, 800, 100), sheet(2, 800, 100)}, Options{Language: memo.Russian})
	if !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 20*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}

// The advice names what to type on each system.
func TestAdvice(t *testing.T) {
	all := Tesseract(nil)
	for system, want := range map[string]string{
		"linux":   "sudo apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-ukr",
		"darwin":  "brew install tesseract tesseract-lang",
		"windows": "winget install UB-Mannheim.TesseractOCR; rus.traineddata, ukr.traineddata",
	} {
		if got := adviceOn(system, all); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", system, got)
		}
	}
	if got := adviceOn("linux", []string{"ukr"}); got != "sudo apt-get install tesseract-ocr-ukr" {
		t.Errorf("%q", got)
	}
}
