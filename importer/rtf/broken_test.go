package rtf_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/importer/memo"
	"parley/importer/rtf"
)

// What is left of a broken file is read, and the memo says that it is broken.
func TestBroken(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"cut off", `{\rtf1{\fonttbl{\f0 Arial;}}One.\par Tw`, "One.|Tw"},
		{"cut off in a word", `{\rtf1 One.\par Two\em`, "One.|Two"},
		{"cut off in a table", `{\rtf1\trowd\pard\intbl A\cell B\cell\row\trowd\pard\intbl C\cell D`, "A B|C D"},
		{"cut off in a note", `{\rtf1 One{\footnote no`, "One|note: no"},
		{"cut off in a picture", `{\rtf1 One\par{\pict\bin1000 abc`, "One"},
		{"a brace too many", `{\rtf1 One.\par}Two.\par}`, "One.|Two."},
	} {
		got := read(t, c.data, memo.Accepted)
		if said := strings.Join(lines(got), "|"); said != c.want {
			t.Errorf("%s: got %q, want %q", c.name, said, c.want)
		}
		if diff := cmp.Diff([]memo.Warning{{Code: memo.WasDamaged}}, got.Warnings); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestRefused(t *testing.T) {
	label := `{\*\listtable{\list{\listlevel\levelnfc1\levelstartat3888{\leveltext\'ff` + strings.Repeat(`\'00`, 255) + `;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}\ls1`
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"another format", "%PDF-1.4", rtf.ErrDamaged},
		{"cut off before its text", `{\rtf1{\fonttbl{\f0 Ari`, rtf.ErrDamaged},
		{"deep groups", `{\rtf1` + strings.Repeat("{", 1<<20), rtf.ErrTooLarge},
		{"labels that grow", `{\rtf1` + label + strings.Repeat(`\par a`, 1<<17) + `}`, rtf.ErrTooLarge},
		{"cells without end", `{\rtf1\trowd` + strings.Repeat(`\cell`, 1<<21) + `\row}`, rtf.ErrTooLarge},
		{"more than a draft can have", `{\rtf1` + strings.Repeat(" ", 128<<20), rtf.ErrTooLarge},
	} {
		if got, err := rtf.Read(context.Background(), []byte(c.data), memo.Accepted); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v and %d paragraphs, want %v", c.name, err, len(got.Paragraphs), c.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := rtf.Read(ctx, []byte(`{\rtf1 a}`), memo.Accepted); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// seeds are documents to change at random.
func seeds(t testing.TB) [][]byte {
	t.Helper()
	files, _ := filepath.Glob("testdata/*.rtf")
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	all := [][]byte{
		[]byte(file(`{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}\ls1 a\par{\deleted b\par}{\footnote\ftnalt c}`)),
		[]byte(file(`\trowd\pard\intbl A\cell\pard\intbl\itap2 b\nestcell{\*\nesttableprops\nestrow}\pard\intbl\itap1 D\cell\row{\shp{\*\shpinst{\shptxt box\par}}}{\upr{a}{\*\ud b}}{\*\pn\pnucrm{\pntxta .}}\u-10179?\u-8704?`)),
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data)
	}
	return all
}

// sound checks what holds for whatever a file holds: paragraphs that say something, or one of the known errors.
func sound(t interface{ Fatalf(string, ...any) }, data []byte, view memo.View) {
	got, err := rtf.Read(context.Background(), data, view)
	if err != nil && !errors.Is(err, rtf.ErrDamaged) && !errors.Is(err, rtf.ErrTooLarge) {
		t.Fatalf("%v", err)
	}
	for i, p := range got.Paragraphs {
		if p.Text == "" || p.Paragraph != i+1 || strings.Join(strings.Fields(p.Text), " ") != p.Text || p.Style.Level > 9 || p.Style.ListLevel > 9 {
			t.Fatalf("%+v", p)
		}
	}
}

// Files of which a part is missing, doubled or other than it was are read or refused, as any file.
func TestChangedAtRandom(t *testing.T) {
	all := seeds(t)
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "a"), rapid.Uint64().Draw(t, "b")))
		data := slices.Clone(all[random.IntN(len(all))])
		for range 1 + random.IntN(8) {
			from := random.IntN(len(data) - 1)
			to := min(len(data)-1, from+1+random.IntN(40))
			switch random.IntN(4) {
			case 0:
				data = slices.Delete(data, from, to)
			case 1:
				data = slices.Insert(data, random.IntN(len(data)), slices.Clone(data[from:to])...)
			case 2:
				data[from] ^= 1 << random.IntN(8)
			case 3:
				data[from] = `{}\;0*'u`[random.IntN(8)]
			}
			if len(data) < 8 {
				return
			}
		}
		sound(t, data, memo.View(random.IntN(2)))
	})
}

// Whatever a document holds, reading ends with paragraphs that say something or with one of the known errors.
func FuzzRead(f *testing.F) {
	for _, data := range seeds(f) {
		f.Add(data, false)
		f.Add(data, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, original bool) {
		view := memo.Accepted
		if original {
			view = memo.Original
		}
		sound(t, data, view)
	})
}
