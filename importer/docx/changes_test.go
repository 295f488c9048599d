package docx_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/importer/memo"
)

// mark is the property of a paragraph whose mark is changed.
func mark(change string) string { return `<w:rPr><w:` + change + ` w:id="1"/></w:rPr>` }

// A file with tracked changes is read as if all were accepted, or as if none were.
func TestViews(t *testing.T) {
	list := abstract(0, lvl(0, 1, "decimal", "%1.", "")) + num(1, 0)
	numbered := `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`
	for _, c := range []struct {
		name, body         string
		accepted, original []string
		tracked            int
	}{
		{
			"runs", `<w:p>` + run("within ") + gone("ten") + added("thirty") + run(" days") + `</w:p>`,
			[]string{"within thirty days"},
			[]string{"within ten days"},
			2,
		},
		{
			"deleted after it was inserted", `<w:p>` + run("one") + `<w:ins>` + gone(" two") + `</w:ins></w:p>`,
			[]string{"one"},
			[]string{"one"},
			2,
		},
		{
			"a deleted break joins", with(mark("del"), run("The posts")+gone(".")) + `<w:p>` + run(" are open.") + `</w:p>`,
			[]string{"The posts are open."},
			[]string{"The posts.", "are open."},
			2,
		},
		{
			"a large first letter", with(`<w:framePr w:dropCap="drop" w:lines="3"/>`+mark("ins"), run("W")) + para("ater flows down."),
			[]string{"Water flows down."},
			[]string{"Water flows down."},
			1,
		},
		{
			"an inserted break splits", with(mark("ins"), run("One. ")) + para("Two."),
			[]string{"One.", "Two."},
			[]string{"One. Two."},
			1,
		},
		{
			"a moved paragraph", with(mark("moveFrom"), `<w:moveFrom>`+run("A")+`</w:moveFrom>`) + para("B") + with(mark("moveTo"), `<w:moveTo>`+run("A")+`</w:moveTo>`),
			[]string{"B", "A"},
			[]string{"A", "B"},
			4,
		},
		{
			"numbers are those of the view", with(numbered+mark("del"), gone("a")) + with(numbered, run("b")) + with(numbered+mark("ins"), added("c")) + with(numbered, run("d")),
			[]string{"1. b", "2. c", "3. d"},
			[]string{"1. a", "2. b", "3. d"},
			4,
		},
		{
			"a number added and a number taken",
			with(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="3"/></w:numPr>`, run("a")) + with(`<w:pPrChange><w:pPr>`+numbered+`</w:pPr></w:pPrChange>`, run("b")),
			[]string{"1. a", "b"},
			[]string{"a", "1. b"},
			2,
		},
		{
			"rows", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>` + td("x") + td("1") + `</w:tr><w:tr><w:trPr><w:ins/></w:trPr>` + td("y") + td("2") + `</w:tr></w:tbl>`,
			[]string{"y 2"},
			[]string{"x 1"},
			2,
		},
		{
			"changes of form are counted", with(`<w:jc w:val="center"/><w:pPrChange><w:pPr/></w:pPrChange>`, `<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`) + `<w:sectPr><w:sectPrChange/></w:sectPr>`,
			[]string{"a"},
			[]string{"a"},
			3,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := file{"numbering": list, "body": c.body}
			expect(t, f, memo.Accepted, c.accepted...)
			expect(t, f, memo.Original, c.original...)
			if n := readFile(t, f, memo.Original).Marks.Tracked; n != c.tracked {
				t.Errorf("counted %d changes, want %d", n, c.tracked)
			}
		})
	}
}

// Whatever runs are inserted, deleted or kept, each view shows its own and only those, in order.
func TestViewsOfAnyRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var body, accepted, original strings.Builder
		for _, kind := range rapid.SliceOfN(rapid.IntRange(0, 3), 1, 12).Draw(t, "kinds") {
			word := rapid.StringMatching(`[а-яa-z]{1,6}`).Draw(t, "word")
			switch kind {
			case 0:
				body.WriteString(run(word))
				accepted.WriteString(word)
				original.WriteString(word)
			case 1:
				body.WriteString(added(word))
				accepted.WriteString(word)
			case 2:
				body.WriteString(gone(word))
				original.WriteString(word)
			case 3:
				body.WriteString(`<w:hyperlink>` + `<w:smartTag>` + run(word) + `</w:smartTag></w:hyperlink>`)
				accepted.WriteString(word)
				original.WriteString(word)
			}
		}
		data := file{"body": `<w:p>` + body.String() + `</w:p>`}.bytes()
		for view, want := range []string{accepted.String(), original.String()} {
			text, err := read(data, memo.View(view))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(lines(text), "|"); got != want {
				t.Fatalf("view %d: %q, want %q", view, got, want)
			}
		}
	})
}

// Comments and hidden runs are counted and left out of the text.
func TestMarks(t *testing.T) {
	f := file{
		"styles": `<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="hp"><w:rPr><w:vanish/></w:rPr></w:style>`,
		"comments": `<w:comment w:id="0">` + para("Why?") + `</w:comment><w:comment w:id="1">` + para("No.") + `</w:comment>`,
		"body": `<w:p>` + run("Seen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t> direct</w:t><w:tab/><w:t>twice</w:t></w:r><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t> styled</w:t></w:r>` +
			`<w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:rStyle w:val="h"/><w:vanish w:val="0"/></w:rPr><w:t> again</w:t></w:r></w:p>` +
			with(`<w:pStyle w:val="hp"/>`, run("Whole")),
	}
	expect(t, f, memo.Accepted, "Seen again")
	if got, want := readFile(t, f, memo.Accepted).Marks, (memo.Marks{Comments: 2, Hidden: 3}); got != want {
		t.Errorf("marks %+v, want %+v", got, want)
	}
}
