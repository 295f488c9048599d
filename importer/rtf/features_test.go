package rtf_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
	"parley/importer/rtf"
)

// file wraps the body of a document; its fonts are Western, Russian and of signs.
func file(body string) string {
	return `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset204{\*\falt Arial}Arial Cyr;}` +
		`{\f2\fnil\fcharset2 Symbol;}{\f3\fnil\fcharset2 Wingdings;}{\f4\fnil\cpg866 Old;}{\f5\fnil\fcharset238 Central;}{\f6\fnil\fcharset77 Mac;}}` +
		`{\colortbl;\red255\green0\blue0;}{\stylesheet{Normal;}{\s1\outlinelevel0 Title of mine;}{\s2 heading 2;}{\*\cs3 Strong;}{\s4 \u1047?\u1072?\u1075?\u1086?\u1083?\u1086?\u1074?\u1086?\u1082? 3;}}` +
		`{\info{\title Not shown}}` + "\n" + body + `}`
}

// lines gives the paragraphs of a text with their labels, notes marked.
func lines(t memo.Text) []string {
	var all []string
	for _, p := range t.Paragraphs {
		s := strings.TrimSpace(p.Label + " " + p.Text)
		if p.Note {
			s = "note: " + s
		}
		all = append(all, s)
	}
	return all
}

func read(t *testing.T, data string, view memo.View) memo.Text {
	t.Helper()
	got, err := rtf.Read(context.Background(), []byte(data), view)
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return got
}

// What a document says comes out paragraph by paragraph.
func TestText(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"letters of the font", `\f1 \'cc\'e8\'f0\f0  caf\'e9 \f5\'b3\f6 \'8e\f4  \'8c\'a8\'e0`, []string{"Мир café łé Мир"}},
		{"raw bytes", "\\f1 \xcc\xe8\xf0 \xe2\xee\r\n\xe2\xf1\xb8\\par", []string{"Мир вовсё"}},
		{"unicode", `\u1052\'cc\u1080?\u1088 ?\par \uc0\u1052\u1080 \u1088\uc1  \par {\uc2\u8212 --}\u8212 -`, []string{"Мир", "Мир", "——"}},
		{"replacements end with the group", `{\u1052}ab`, []string{"Мab"}},
		{"surrogate pairs", `\u-10179?\u-8704? \u55357?\u56832? \u128512?`, []string{"😀 😀 😀"}},
		{"half a pair", `a\u-10179?b\u-8704?c`, []string{"ab\ufffdc"}},
		{"private signs", `\f2\u-3913?\f0  \f3\u61607?\f0  \f2\'b3 \'61`, []string{"• ▪ ≥ α"}},
		{"named signs", `\emdash\endash\lquote\rquote\ldblquote\rdblquote\bullet a\~b\_c d\-e\tab f\line g\emspace h\zwnbo i`, []string{"—–‘’“”•a b-c de f g hi"}},
		{"escapes", `\{a\\b\}`, []string{`{a\b}`}},
		{"replaced by a named sign", `\u8212\emdash x`, []string{"—x"}},
		{"a backslash at the end of a line", "one\\\ntwo\\\r\nthree", []string{"one", "two", "three"}},
		{"sections", `one\sect\sectd two\page three`, []string{"one", "two three"}},
		{"what is not shown", `a{\*\unknown b}{\*\generator c;}{\pict\pngblip 0a0b}{\xe d}{\*\bkmkstart e}{\nonshppict{\pict 00}}f`, []string{"af"}},
		{"binary", "a{\\pict\\wmetafile8\\bin4 }{}\\}b\\bin3 xyzc", []string{"abc"}},
		{"two texts for one", `{\upr{old \'cc}{\*\ud new \u1052 M}}.`, []string{"new М."}},
		{"fields", `see {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt{\ul the {\b page}}}}, {\field{\fldinst SYMBOL 183 \\f "Symbol" \\s 10}{\fldrslt{\f2\'b7}}}`, []string{"see the page, •"}},
		{"fields in fields", `{\field{\*\fldinst IF {\field{\*\fldinst PAGE}{\fldrslt 3}} = 3 "x"}{\fldrslt yes}}`, []string{"yes"}},
		{"objects", `{\object\objemb{\*\objclass Word}{\*\objdata 0102}{\result{\pard table\par}}}`, []string{"table"}},
		{"a box stands after its paragraph", `before\par{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard in the box\par}}{\shprslt{\*\do{\dptxbxtext twice}}}}anchor\par after`, []string{"before", "anchor", "in the box", "after"}},
		{"a box of old", `a{\*\do\dobxcolumn{\dptxbx{\dptxbxtext\pard box\par}}}\par b`, []string{"a", "box", "b"}},
		{"notes stand at the end", `one{\super\chftn}{\footnote{\super\chftn} first\par}\par two{\footnote\ftnalt\pard\plain end\par}, {\footnote second}more\par`, []string{"one", "two, more", "note: first", "note: second", "note: end"}},
		{"formulas", `a {\mmath{\*\moMath{\mr b+c}}{\mmathPict{\pict 00}}}`, []string{"a b+c"}},
		{"a paragraph in two groups", `{\b A\par}{B}{\i C\par}`, []string{"A", "BC"}},
	} {
		got := read(t, file(c.body), memo.Accepted)
		if diff := cmp.Diff(c.want, lines(got)); diff != "" || got.Warnings != nil {
			t.Errorf("%s: %v %s", c.name, got.Warnings, diff)
		}
	}
}

// Rows of facts come a row a line; cells of clauses paragraph by paragraph.
func TestTables(t *testing.T) {
	const long = "The parties shall keep the strait open to all civilian ships at any time of the year and of the day."
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"facts", `before\par\trowd\cellx1\cellx2\pard\intbl Post\cell Code\cell\row\trowd\cellx1\cellx2\pard\intbl North\par gate\cell 26\cell\row\pard after\par`, []string{"before", "Post Code", "North gate 26", "after"}},
		{"cells without a word for it", `\trowd\cellx1\cellx2 A\cell B\cell\row\pard after`, []string{"A B", "after"}},
		{"clauses side by side", `\trowd\pard\intbl 1. ` + long + `\cell 1. ` + long + `\cell\row\pard after`, []string{"1. " + long, "1. " + long, "after"}},
		{"a table in a table", `\trowd\pard\intbl A\cell\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1 D\cell\row\pard after`, []string{"A b c D", "after"}},
		{"numbers in cells of their own", `{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}\trowd\pard\intbl\ls1\cell\pard\intbl North\cell\row\trowd\pard\intbl\ls1\cell\pard\intbl South\cell\row`, []string{"1. North", "2. South"}},
		{"two tables without a word between", `\trowd\cellx10\cellx20\pard\intbl Post\cell Code\cell\row\trowd\cellx10\cellx20\pard\intbl North\cell 26\cell\row\trowd\cellx50\cellx100\pard\intbl ` + long + `\cell ` + long + `\cell\row`, []string{"Post Code", "North 26", long, long}},
		{"a row cut short", `\trowd\pard\intbl A\cell B`, []string{"A B"}},
	} {
		if diff := cmp.Diff(c.want, lines(read(t, file(c.body), memo.Accepted))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// A file with tracked changes is read as if all were accepted, or as if none were.
func TestViews(t *testing.T) {
	numbers := `{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}`
	item := func(label, text string) string { return `{\listtext ` + label + `\tab}\pard\ls1 ` + text }
	for _, c := range []struct {
		name, body         string
		accepted, original []string
		marks              memo.Marks
	}{
		{"runs", `within {\deleted ten}{\revised thirty} days`, []string{"within thirty days"}, []string{"within ten days"}, memo.Marks{Tracked: 2}},
		{"switched off again", `a\revised b\revised0 c`, []string{"abc"}, []string{"ac"}, memo.Marks{Tracked: 1}},
		{"a deleted end joins", `The posts{\deleted .\par} are open.\par`, []string{"The posts are open."}, []string{"The posts.", "are open."}, memo.Marks{Tracked: 1}},
		{"an inserted end splits", `One. {\revised\par}Two.`, []string{"One.", "Two."}, []string{"One. Two."}, memo.Marks{Tracked: 1}},
		{"whole paragraphs", `{\deleted Old.\par}{\revised New.\par}Last.`, []string{"New.", "Last."}, []string{"Old.", "Last."}, memo.Marks{Tracked: 2}},
		{"deleted notes", `a{\deleted{\footnote\pard\plain note\par}}`, []string{"a"}, []string{"a", "note: note"}, memo.Marks{Tracked: 1}},
		{
			"numbers are those of the view", numbers + item("1.", `{\deleted a\par}`) + item("2.", `b\par`) + item("3.", `{\revised c\par}`) + item("4.", `d\par`),
			[]string{"1. b", "2. c", "3. d"},
			[]string{"1. a", "2. b", "3. d"},
			memo.Marks{Tracked: 2},
		},
		{
			"numbers that are not understood are those of the file", numbers + item("6.", `{\deleted a\par}`) + item("7.", `b\par`),
			[]string{"7. b"},
			[]string{"6. a", "7. b"},
			memo.Marks{Tracked: 1},
		},
		{"hidden text", `a{\v  secret {\b one}} b\v c\v0 d\par{\v whole\par}e`, []string{"a bd", "e"}, []string{"a bd", "e"}, memo.Marks{Hidden: 3}},
		{"comments", `a{\*\atnid X}{\*\atnauthor Y}\chatn{\*\annotation{\*\atndate 1}\pard really?\par}b`, []string{"ab"}, []string{"ab"}, memo.Marks{Comments: 1}},
	} {
		accepted, original := read(t, file(c.body), memo.Accepted), read(t, file(c.body), memo.Original)
		if diff := cmp.Diff(c.accepted, lines(accepted)); diff != "" {
			t.Errorf("%s, accepted: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.original, lines(original)); diff != "" {
			t.Errorf("%s, original: %s", c.name, diff)
		}
		if accepted.Marks != c.marks || original.Marks != c.marks {
			t.Errorf("%s: %+v and %+v, want %+v", c.name, accepted.Marks, original.Marks, c.marks)
		}
	}
}

// Styles of paragraphs: headings by level or by name, what is centred, how large the letters are.
func TestStyle(t *testing.T) {
	body := `\pard\qc\b\fs32 Memorandum\par\pard\plain\s1 One\par\pard\s2 Two\par\pard\s4 Three\par\pard\outlinelevel4 Five\par\pard\outlinelevel9\s2 none\par` +
		`\pard\plain\li720\fi-360\i text of the usual size and more of it\par`
	want := []memo.Style{
		{Bold: true, Centred: true, Size: 1.33},
		{Level: 1, Size: 1},
		{Level: 2, Size: 1},
		{Level: 3, Size: 1},
		{Level: 5, Size: 1},
		{Size: 1},
		{Italic: true, Size: 1, Indent: 1.5},
	}
	var got []memo.Style
	for _, p := range read(t, file(body), memo.Accepted).Paragraphs {
		got = append(got, p.Style)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Headers and footers are no part of the text.
func TestFurniture(t *testing.T) {
	got := read(t, file(`{\header\pard Draft of May\par}{\headerf\pard Draft of May\par}{\footer\pard p. {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}{\footerl\chpgn}\pard Text.\par`), memo.Accepted)
	want := []memo.Furniture{{Kind: memo.RunningHead, Text: "Draft of May"}, {Kind: memo.PageNumber, Text: "p. 1"}}
	if diff := cmp.Diff(want, got.Furniture); diff != "" || len(got.Paragraphs) != 1 {
		t.Error(diff, got.Paragraphs)
	}
}

// Letters that a file calls Western but that can only be Russian are read as these, and the memo says so.
func TestRecoded(t *testing.T) {
	for _, c := range []struct {
		name, head string
	}{
		{"no word of letters", `{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}`},
		{"a wrong word", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times New Roman;}}`},
	} {
		got := read(t, c.head+"\\pard \xd1\xf2\xee\xf0\xee\xed\xfb \xef\xf0\xe5\xea\xf0\xe0\xf9\xe0\xfe\xf2 \xee\xe3\xee\xed\xfc.\\par English.\\par}", memo.Accepted)
		if diff := cmp.Diff([]string{"Стороны прекращают огонь.", "English."}, lines(got)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff([]memo.Warning{{Code: memo.Recoded, Values: []string{"1"}}}, got.Warnings); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	got := read(t, file(`D\'e9j\'e0 vu \'e0 l'\'e9t\'e9, na\'efvet\'e9 \'e9l\'e9gante \'e0 c\'f4t\'e9.`), memo.Accepted)
	if want := []string{"Déjà vu à l'été, naïveté élégante à côté."}; !cmp.Equal(want, lines(got)) {
		t.Errorf("%q", lines(got))
	}
}

// Files that say their language only, and those that are in UTF-8 against the format.
func TestOtherLetters(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{`{\rtf1\ansi\deflang1049{\fonttbl{\f0 Arial;}}\'cc\'e8\'f0}`, "Мир"},
		{`{\rtf1\ansi\ansicpg1251{\fonttbl\f0\fswiss\fcharset0 Helvetica;}\f0 \'cc\'e8\'f0 \'97 peace}`, "Мир — peace"},
		{`{\rtf1\mac\ansicpg10007{\fonttbl\f0\fswiss\fcharset77 Helvetica;}\f0 \'8c\'e8\'f0}`, "Мир"},
		{`{\rtf1\pc \'82}`, "é"},
		{`{\rtf1\ansi Мир, peace \u8212—.}`, "Мир, peace —."},
		{`{\rtf1\ansi\ansicpg65001 \'d0\'9c\'d0\'b8\'d1\'80}`, "Мир"},
		{"\xef\xbb\xbf\r\n{\\rtf1 Peace}\r\n\x00", "Peace"},
	} {
		if got := strings.Join(lines(read(t, c.data, memo.Accepted)), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.data, got, c.want)
		}
	}
}
