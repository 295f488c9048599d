package docx_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"parley/importer/docx"
	"parley/importer/memo"
)

// Files that are broken or mean harm end in one of the known errors.
func TestRefused(t *testing.T) {
	whole := file{"body": para("Текст.")}
	with := func(change func(parts map[string]string)) []byte {
		parts := whole.parts()
		change(parts)
		return pack(parts)
	}
	data := whole.bytes()
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, docx.ErrDamaged},
		{"no ZIP", []byte("Это не документ."), docx.ErrDamaged},
		{"cut off", data[:len(data)/2], docx.ErrDamaged},
		{"an empty ZIP", pack(nil), docx.ErrDamaged},
		{"a locked file", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1........"), docx.ErrEncrypted},
		{"no body", with(func(parts map[string]string) { delete(parts, "text/main.xml") }), docx.ErrDamaged},
		{"a body that is none", with(func(parts map[string]string) { parts["text/main.xml"] = "<html/>" }), docx.ErrDamaged},
		{"a body that ends early", with(func(parts map[string]string) {
			parts["text/main.xml"] = parts["text/main.xml"][:len(parts["text/main.xml"])-20]
		}), docx.ErrDamaged},
		{"entities", with(func(parts map[string]string) {
			parts["text/main.xml"] = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` + strings.Replace(parts["text/main.xml"], "Текст.", "&b;", 1)
		}), docx.ErrDamaged},
		{"a bomb", file{"body": para(strings.Repeat("а", 6<<20))}.bytes(), docx.ErrTooLarge},
		{"depth", file{"body": strings.Repeat("<w:sdt><w:sdtContent>", 20_000)}.bytes(), docx.ErrTooLarge},
	} {
		if _, err := read(tt.data, memo.Accepted); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := docx.Read(ctx, strings.NewReader(string(data)), int64(len(data)), docx.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// Whatever stands in the parts of a file, reading ends with paragraphs that say something or with one of the known errors.
func FuzzRead(f *testing.F) {
	lists := abstract(1, lvl(0, 1, "decimal", "%1.", ""), lvl(1, 3, "russianLower", "%1.%2)", "<w:isLgl/>")) + num(1, 1) + num(2, 1, restart(0, 5))
	for _, body := range []string{
		item(1, 0, "раз") + item(1, 1, "два") + item(2, 0, "три"),
		para("a") + "<w:tbl><w:tr><w:tc>" + para("b") + "</w:tc><w:tc>" + para("c") + "</w:tc></w:tr></w:tbl>",
		`<w:p>` + run("через ") + gone("5") + added("10") + `</w:p><w:sdt><w:sdtContent>` + para("d") + `</w:sdtContent></w:sdt>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
	} {
		f.Add(body, lists, false)
		f.Add(body, lists, true)
	}
	f.Fuzz(func(t *testing.T, body, lists string, original bool) {
		view := memo.Accepted
		if original {
			view = memo.Original
		}
		got, err := read(file{"body": body, "numbering": lists}.bytes(), view)
		if err != nil && !errors.Is(err, docx.ErrDamaged) && !errors.Is(err, docx.ErrTooLarge) {
			t.Fatal(err)
		}
		for i, p := range got.Paragraphs {
			if p.Text == "" || p.Paragraph != i+1 || strings.Join(strings.Fields(p.Text), " ") != p.Text {
				t.Fatalf("%+v", p)
			}
		}
	})
}
