package mend

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/handmade"
)

// mended gives a file's catalog and first page as the object reader sees them after mending, the content decoded.
func mended(t testing.TB, data []byte) string {
	t.Helper()
	page := firstPage(t, data)
	content, err := io.ReadAll(page.Key("Contents").Reader())
	if err != nil {
		t.Fatal(err)
	}
	return page.String() + page.Key("Resources").String() + string(content)
}

func firstPage(t testing.TB, data []byte) pdf.Value {
	t.Helper()
	sound, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), "")
	if err != nil {
		t.Fatal(err)
	}
	r, err := pdf.NewReader(bytes.NewReader(sound.Data), int64(len(sound.Data)))
	if err != nil {
		t.Fatal(err)
	}
	node := r.Trailer().Key("Root").Key("Pages")
	for node.Key("Kids").Len() > 0 {
		node = node.Key("Kids").Index(0)
	}
	return node
}

// page builds a file with one page whose content stream has the given dictionary entries and data.
func page(entries, data string) []byte {
	var f handmade.File
	c := f.Stream(entries, data)
	p := f.Add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R >>", c))
	return f.Bytes(f.Root(p), "")
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.String()
}

const words = "(The parties shall) Tj"

// TestDamage reads files that were damaged on their way.
func TestDamage(t *testing.T) {
	whole := string(page("", words))
	cut := strings.Index(whole, "xref\n")
	cases := map[string]string{
		"whole":                    whole,
		"tail cut off":             whole[:cut],
		"bytes before the header":  "\xEF\xBB\xBFsome mail header\r\n" + whole,
		"bytes behind the end":     whole + strings.Repeat("<html>garbage</html>\n", 300),
		"version 2":                strings.Replace(whole, "%PDF-1.4", "%PDF-2.0", 1),
		"header with more":         strings.Replace(whole, "%PDF-1.4\n", "%PDF-1.4 made by hand\n", 1),
		"offsets off":              strings.Replace(whole, "%PDF-1.4\n", "%PDF-1.4\n%inserted later\n", 1),
		"table that claims more":   strings.Replace(whole, "xref\n0 5", "xref\n0 2000000000", 1),
		"size that claims more":    strings.Replace(whole, "/Size 5", "/Size 2000000000", 1),
		"previous table is itself": strings.Replace(whole, "/Size 5", fmt.Sprintf("/Size 5 /Prev %d", cut), 1),
		"no root named":            strings.Replace(whole, "/Root 4 0 R", "", 1),
		"page tree lost":           strings.Replace(whole, "/Kids [2 0 R ]", "/Kids [9 0 R ]", 1),
		"page tree in a circle":    strings.Replace(whole, "/Kids [2 0 R ]", "/Kids [3 0 R ]", 1),
		"length too small":         strings.Replace(whole, "/Length 22", "/Length 2", 1),
		"length too large":         strings.Replace(whole, "/Length 22", "/Length 99999", 1),
		"length of itself":         strings.Replace(whole, "/Length 22", "/Length 1 0 R", 1),
		"no end of object":         strings.Replace(whole, "endstream\nendobj", "endstream\n      ", 1),
		"line ends of the Mac":     strings.ReplaceAll(whole, "\n", "\r"),
	}
	for name, data := range cases {
		if got := mended(t, []byte(data)); !strings.Contains(got, words) {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

// TestFilters reads content behind filters that the object reader lacks.
func TestFilters(t *testing.T) {
	cases := []struct{ name, entries, data string }{
		{"none", "", words},
		{"Flate", "/Filter /FlateDecode", deflated(words)},
		{"Flate, predictor 1", "/Filter /FlateDecode /DecodeParms << /Predictor 1 >>", deflated(words)},
		{"Flate, PNG predictor", "/Filter [/FlateDecode] /DecodeParms [<< /Predictor 15 /Columns 22 >>]", deflated("\x00" + words)},
		{"hexadecimal", "/Filter [/ASCIIHexDecode]", fmt.Sprintf("%X>", words)},
		{"hexadecimal, then Flate", "/Filter [/AHx /Fl]", fmt.Sprintf("%x>", deflated(words))},
		{"run lengths", "/Filter /RunLengthDecode", string(rune(len(words)-1)) + words + "\x80"},
		{"base 85 with its mark", "/Filter /ASCII85Decode", "<~7;$=`0KD1e@;]RaAKX?~>"},
	}
	for _, c := range cases[:7] {
		if got := mended(t, page(c.entries, c.data)); !strings.Contains(got, words) {
			t.Errorf("%s: got %s", c.name, got)
		}
	}
}

// TestPackedObjects reads objects out of object streams, by a cross-reference stream and without one.
func TestPackedObjects(t *testing.T) {
	pack := "1 0 2 33 3 82 \n<< /Type /Catalog /Pages 2 0 R >> << /Type /Pages /Kids [3 0 R] /Count 1 >>      << /Type /Page /Contents 5 0 R >> "
	pack = fmt.Sprintf("%-14s", "1 0 2 34 3 83") + fmt.Sprintf("%-34s%-49s%s", "<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Contents 5 0 R >>")
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	packed := b.Len()
	z := deflated(pack)
	fmt.Fprintf(&b, "4 0 obj\n<< /Type /ObjStm /N 3 /First 14 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n", len(z), z)
	content := b.Len()
	fmt.Fprintf(&b, "5 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n", len(words), words)
	table := b.Len()
	rows := []byte{0, 0, 0, 0}
	for i := range 3 {
		rows = append(rows, 2, 0, 4, byte(i))
	}
	rows = append(rows, 1, byte(packed>>8), byte(packed), 0, 1, byte(content>>8), byte(content), 0)
	fmt.Fprintf(&b, "6 0 obj\n<< /Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", len(rows), rows, table)
	for _, data := range [][]byte{b.Bytes(), b.Bytes()[:table]} {
		if got := mended(t, data); !strings.Contains(got, words) {
			t.Errorf("got %s", got)
		}
	}
}

// TestNewerObjectsCount wants what an incremental update changed, and nothing of what it deleted.
func TestNewerObjectsCount(t *testing.T) {
	old := page("", "(old) Tj")
	var b bytes.Buffer
	b.Write(old)
	at := b.Len()
	fmt.Fprintf(&b, "1 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n", len(words), words)
	table := b.Len()
	prev := bytes.LastIndex(old, []byte("xref\n0"))
	fmt.Fprintf(&b, "xref\n1 1\n%010d 00000 n \ntrailer\n<< /Size 5 /Root 4 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n", at, prev, table)
	for _, data := range [][]byte{b.Bytes(), b.Bytes()[:table]} {
		if got := mended(t, data); !strings.Contains(got, words) || strings.Contains(got, "old") {
			t.Errorf("got %s", got)
		}
	}
}

// TestHopeless wants one of the known errors, soon, for what is no PDF or locked.
func TestHopeless(t *testing.T) {
	bomb := "%PDF-1.4\n" + strings.Repeat("1 0 obj << [ (", 200_000)
	cases := []struct {
		name, data string
		want       error
	}{
		{"nothing", "", ErrDamaged},
		{"text", "Dear colleagues", ErrDamaged},
		{"only a header", "%PDF-1.4\n", ErrDamaged},
		{"objects without end", bomb, nil},
		{"brackets without end", "%PDF-1.4\n1 0 obj " + strings.Repeat("[", 1_000_000), nil},
		{"locked", string(page("", words)[:0]) + strings.Replace(string(page("", words)), "/Size 5", "/Size 5 /Encrypt << /Filter /Standard /V 2 /R 3 /O (x) /U (y) >>", 1), ErrEncrypted},
		{"locked otherwise", strings.Replace(string(page("", words)), "/Size 5", "/Size 5 /Encrypt << /Filter /Other >>", 1), ErrEncrypted},
	}
	for _, c := range cases {
		start := time.Now()
		_, err := Open(context.Background(), strings.NewReader(c.data), int64(len(c.data)), "")
		if c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
	}
	if _, err := Open(context.Background(), strings.NewReader(""), MaxSize+1, ""); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
	if _, err := Open(context.Background(), strings.NewReader("%PDF"), 100, ""); err == nil || errors.Is(err, ErrDamaged) {
		t.Errorf("a file shorter than it says: %v", err)
	}
}

// FuzzOpen wants no panic from any bytes, and a file that the object reader opens.
func FuzzOpen(f *testing.F) {
	f.Add(page("", words))
	f.Add(page("/Filter /ASCIIHexDecode", "41>"))
	f.Add([]byte("%PDF-1.4\n1 0 obj << /Type /ObjStm /N 9 /First 3 >> stream\n1 0 2 endstream"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sound, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), "")
		if err != nil {
			return
		}
		if _, err := pdf.NewReader(bytes.NewReader(sound.Data), int64(len(sound.Data))); err != nil {
			t.Errorf("the object reader refuses what was mended: %v", err)
		}
	})
}

// TestBombs wants many streams that grow to be refused before they fill the memory, and the rest of the file kept.
func TestBombs(t *testing.T) {
	bomb := deflated(strings.Repeat("\x00", 16<<20))
	var f handmade.File
	for range 8 {
		f.Stream("/Filter /FlateDecode /DecodeParms << /Predictor 1 >>", bomb)
	}
	data := f.Bytes(f.Root(f.Page("", words, "")), "")
	sound, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), "")
	if err != nil || len(sound.Data) > len(data)+maxDecoded+1<<20 || !bytes.Contains(sound.Data, []byte(words)) {
		t.Errorf("%d bytes, %v", len(sound.Data), err)
	}
}
