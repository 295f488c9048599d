package main

import (
	"bytes"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parley/diffview/align"
)

// fewSets are some of the project's own sets, one of them held out.
func fewSets(t *testing.T) []set {
	t.Helper()
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	sets, err := readSets(own)
	if err != nil {
		t.Fatal(err)
	}
	var some []set
	for _, s := range sets {
		if strings.Contains("autonomy custody reactor straits", s.name) {
			some = append(some, s)
		}
	}
	if len(some) != 4 {
		t.Fatalf("%d sets", len(some))
	}
	return some
}

// Fitting says the same every time, fits nothing to what is held out, and links well what it was not fitted to.
func TestFit(t *testing.T) {
	sets := fewSets(t)
	var out, again bytes.Buffer
	if err := fit(&out, sets, 0.4); err != nil {
		t.Fatal(err)
	}
	if err := fit(&again, sets, 0.4); err != nil {
		t.Fatal(err)
	}
	if out.String() != again.String() {
		t.Errorf("first\n%s\nthen\n%s", &out, &again)
	}
	weights := regexp.MustCompile(`(?m)^a.*: \[.*$`)
	var tuned []set
	for _, s := range sets {
		if s.use != checking {
			tuned = append(tuned, s)
		}
	}
	again.Reset()
	if err := fit(&again, tuned, 0.4); err != nil {
		t.Fatal(err)
	}
	if a, b := weights.FindAllString(out.String(), -1), weights.FindAllString(again.String(), -1); len(a) != 2 || strings.Join(a, "") != strings.Join(b, "") {
		t.Errorf("%q with a set held out, %q without it", a, b)
	}
	found := regexp.MustCompile(`each set by the others: F1 ([0-9.]+), the worst [0-9.]+; held out: F1 ([0-9.]+)`).FindStringSubmatch(out.String())
	if found == nil {
		t.Fatal(&out)
	}
	for _, figure := range found[1:] {
		if f1, err := strconv.ParseFloat(figure, 64); err != nil || f1 < 0.7 {
			t.Errorf("F1 %s", figure)
		}
	}
}

func TestVerdict(t *testing.T) {
	x := &sample{set: read(t), held: [2][][]string{{{"L1"}, {"L2", "L3"}, {}}, {{"R1"}, {"R2"}}}}
	tests := []struct {
		left, right   int
		answers, told bool
	}{
		{0, 0, true, true}, {0, 1, false, true}, {1, 1, true, true}, {1, 0, false, false}, {2, 0, false, false},
	}
	for _, test := range tests {
		if answers, told := x.verdict(test.left, test.right); answers != test.answers || told != test.told {
			t.Errorf("%d and %d: %v, %v", test.left, test.right, answers, told)
		}
	}
}

// What is called strong is right more than nine times of ten over the project's own sets, and what is called possible more
// often than not.
func TestBandsAreHonest(t *testing.T) {
	all := bands{}
	own, err := fs.Sub(testdata, "testdata")
	if err != nil {
		t.Fatal(err)
	}
	sets, err := readSets(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sets {
		for _, pair := range s.pairs() {
			f, err := measurePair(s, pair, layouts[:1], nil)
			if err != nil {
				t.Fatal(err)
			}
			all.add(f[0].bands)
		}
	}
	for band, least := range map[align.Band]float64{align.Strong: 0.92, align.Possible: 0.5} {
		if b := all[band]; b.all < 100 || share(b.right, b.all) < least {
			t.Errorf("%s: %d of %d links are right", band, b.right, b.all)
		}
	}
}
