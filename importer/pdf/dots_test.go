package pdf_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/layout"
	"parley/importer/pdf/handmade"
)

// TestDots wants small blobs, which may be bullets, and no other shapes.
func TestDots(t *testing.T) {
	disc := "54 102 m 54 103 53 104 52 104 c 51 104 50 103 50 102 c 50 101 51 100 52 100 c 53 100 54 101 54 102 c h"
	four := []layout.Dot{{X0: 50, Y0: 100, X1: 54, Y1: 104}}
	cases := []struct {
		content string
		want    []layout.Dot
	}{
		{disc + " f", four},
		{disc + " S", four},
		{"50 100 4 4 re f", four},
		{"50 100 4 4 re 51 101 2 2 re f*", four},
		{"q 4 0 0 4 50 100 cm /Im Do Q", nil},
		{"50 100 4 4 re n", nil},
		{"50 100 4 4 re 60 100 4 4 re f", nil},
		{"50 100 40 4 re f", nil},
		{"50 100 20 20 re f", nil},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, pages(t, handmade.Simple(mono, c.content))[0].Dots); diff != "" {
			t.Errorf("%s: %s", c.content, diff)
		}
	}
}
