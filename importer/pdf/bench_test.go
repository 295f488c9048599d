package pdf_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
)

// readsEnv makes this test binary a process that reads the PDF named by its argument so many times and nothing else, for
// its processor time to be measured.
const readsEnv = "PARLEY_BENCH_READS"

func TestMain(m *testing.M) {
	times, err := strconv.Atoi(os.Getenv(readsEnv))
	if err != nil {
		os.Exit(m.Run())
	}
	debug.SetGCPercent(400) // as the reading child of the program has it
	data, err := os.ReadFile(os.Args[1])
	for range times {
		if err == nil {
			_, err = pdf.Read(context.Background(), bytes.NewReader(data), int64(len(data)), pdf.Options{})
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// BenchmarkBesidePdftotext reads one document of a hundred pages with poppler's pdftotext and with Parley and reports
// the processor time, user and system, that each takes: Parley's once as a process of its own and once without the start
// of the process, by the difference between many readings and one. Where PARLEY names the program it is measured as a
// whole as well: parent, child, cutting and printing.
func BenchmarkBesidePdftotext(b *testing.B) {
	other, err := exec.LookPath("pdftotext")
	if err != nil {
		b.Fatal("pdftotext is not installed; .ci/prepare test does that")
	}
	file := filepath.Join(b.TempDir(), "hundred.pdf")
	if err := os.WriteFile(file, typeset(b, 100), 0o600); err != nil {
		b.Fatal(err)
	}
	const many = 5
	var theirs, once, often, program time.Duration
	for b.Loop() {
		theirs += cpu(b, exec.Command(other, file, os.DevNull))
		once += cpu(b, reading(file, 1))
		often += cpu(b, reading(file, many))
		if p := os.Getenv("PARLEY"); p != "" {
			program += cpu(b, exec.Command(p, "clauses", file))
		}
	}
	report := func(d time.Duration, name string) {
		b.ReportMetric(float64(d.Milliseconds())/float64(b.N), name+"-cpu-ms")
		b.ReportMetric(float64(d)/float64(theirs), name+"/pdftotext")
	}
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "pdftotext-cpu-ms")
	report((often-once)/(many-1), "reading")
	report(once, "process")
	if program > 0 {
		report(program, "program")
	}
}

// reading is this binary as a process that reads a file.
func reading(file string, times int) *exec.Cmd {
	c := exec.Command(os.Args[0], file)
	c.Env = append(os.Environ(), fmt.Sprintf("%s=%d", readsEnv, times))
	return c
}

// cpu runs a command and gives the processor time that it and its children took.
func cpu(b *testing.B, c *exec.Cmd) time.Duration {
	b.Helper()
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Run(); err != nil {
		b.Fatal(err, said.String())
	}
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime()
}

// typeset makes a document of full pages in the program's own typeface, embedded and compressed the way that writing
// programs do.
func typeset(b *testing.B, pages int) []byte {
	b.Helper()
	program, err := os.ReadFile("../../assets/fonts/NotoSans-Regular.ttf")
	if err != nil {
		b.Fatal(err)
	}
	face, err := sfnt.Parse(program)
	if err != nil {
		b.Fatal(err)
	}
	t := typeface{face: face, used: map[sfnt.GlyphIndex]rune{}}
	var contents []string
	for n := range pages {
		contents = append(contents, t.page(n))
	}
	var f handmade.File
	file := f.Stream("/Filter /FlateDecode", deflate(string(program)))
	unicode := f.Stream("/Filter /FlateDecode", deflate(cmap(twoBytes+t.characters())))
	d := f.Add(fmt.Sprintf("<< /Type /FontDescriptor /FontName /NotoSans /FontFile2 %d 0 R /Flags 4 >>", file))
	below := f.Add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /NotoSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R /CIDToGIDMap /Identity /W [%s] >>", d, t.widths()))
	whole := f.Add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /NotoSans /Encoding /Identity-H /ToUnicode %d 0 R /DescendantFonts [%d 0 R] >>", unicode, below))
	var all []int
	for _, c := range contents {
		s := f.Stream("/Filter /FlateDecode", deflate(c))
		all = append(all, f.Add(fmt.Sprintf("<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F1 %d 0 R >> >> /Contents %d 0 R >>", whole, s)))
	}
	return f.Bytes(f.Root(all...), "")
}

// typeface turns text into codes and remembers what it used.
type typeface struct {
	face *sfnt.Font
	buf  sfnt.Buffer
	used map[sfnt.GlyphIndex]rune
}

// page sets one page of numbered clauses, every word placed by itself as a justified text has it.
func (t *typeface) page(n int) string {
	var c strings.Builder
	y := 790
	for k := range 12 {
		lines := []string{
			fmt.Sprintf("%d.%d. Сторони забезпечують безпечний прохід цивільних осіб через лінію зіткнення,", n+1, k+1),
			"а спільна комісія щодня публікує звіт про порушення й про вжиті заходи; кожна",
			"зі Сторін може вимагати її скликання впродовж сорока восьми годин, якщо цього",
			"потребує захист поранених, полонених або дітей.",
		}
		for _, l := range lines {
			fmt.Fprintf(&c, "BT 1 0 0 1 60 %d Tm /F1 11 Tf [<", y)
			for i, r := range l {
				g, _ := t.face.GlyphIndex(&t.buf, r)
				t.used[g] = r
				fmt.Fprintf(&c, "%04X", g)
				if r == ' ' || i%9 == 4 {
					fmt.Fprintf(&c, ">%d<", -i%30)
				}
			}
			c.WriteString(">] TJ ET\n")
			y -= 15
		}
		y -= 5
	}
	return c.String()
}

func (t *typeface) glyphs() []sfnt.GlyphIndex { return slices.Sorted(maps.Keys(t.used)) }

func (t *typeface) widths() string {
	var w strings.Builder
	for _, g := range t.glyphs() {
		advance, _ := t.face.GlyphAdvance(&t.buf, g, fixed.I(1000), font.HintingNone)
		fmt.Fprintf(&w, "%d [%d] ", g, advance.Round())
	}
	return w.String()
}

func (t *typeface) characters() string {
	var m strings.Builder
	fmt.Fprintf(&m, "%d beginbfchar\n", len(t.used))
	for _, g := range t.glyphs() {
		fmt.Fprintf(&m, "<%04X> <%04X>\n", g, t.used[g])
	}
	return m.String() + "endbfchar"
}

func deflate(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}
