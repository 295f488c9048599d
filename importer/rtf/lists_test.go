package rtf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/memo"
)

// level is a level of a list table: its format, the number it starts with, and the pattern of its label.
func level(format, start int, pattern string) string {
	return fmt.Sprintf(`{\listlevel\levelnfc%d\levelnfcn%[1]d\leveljc0\levelstartat%d{\leveltext\leveltemplateid1%s;}{\levelnumbers;}\fi-360}`, format, start, pattern)
}

// tables are those of lists: each list is a string of levels with the id 1, 2, …, each override follows.
func tables(lists []string, overrides ...string) string {
	var b strings.Builder
	b.WriteString(`{\*\listtable`)
	for i, l := range lists {
		fmt.Fprintf(&b, `{\list\listtemplateid9%s{\listname ;}\listid%d}`, l, i+1)
	}
	b.WriteString(`}{\*\listoverridetable`)
	if overrides == nil {
		for i := range lists {
			fmt.Fprintf(&b, `{\listoverride\listid%d\listoverridecount0\ls%[1]d}`, i+1)
		}
	}
	for _, o := range overrides {
		b.WriteString(`{\listoverride` + o + `}`)
	}
	return b.String() + "}"
}

// items writes paragraphs, each given as list, level, text.
func items(all ...string) string {
	var b strings.Builder
	for _, s := range all {
		var number, at int
		var text string
		_, _ = fmt.Sscan(s, &number, &at, &text)
		fmt.Fprintf(&b, `\pard\ls%d\ilvl%d %s\par`, number, at, text)
	}
	return b.String()
}

// Labels that do not stand in the file are counted as its tables say.
func TestComputedLabels(t *testing.T) {
	statute := level(1, 1, `\'02\'00.`) + level(0, 1, `\'04\'00.\'01.`) + level(58, 1, `\'02\'02)`)
	legal := level(1, 1, `\'02\'00.`) + `{\listlevel\levelnfc0\levelstartat1\levellegal1{\leveltext\'04\'00.\'01.;}{\levelnumbers;}}`
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"levels restart below", tables([]string{statute}) + items("1 0 a", "1 1 b", "1 2 c", "1 2 d", "1 1 e", "1 2 f", "1 0 g", "1 1 h"), []string{"I. a", "I.1. b", "а) c", "б) d", "I.2. e", "а) f", "II. g", "II.1. h"}},
		{"upper levels begin with the first below", tables([]string{statute}) + items("1 1 a", "1 0 b"), []string{"I.1. a", "II. b"}},
		{"legal numbers", tables([]string{legal}) + items("1 0 a", "1 1 b"), []string{"I. a", "1.1. b"}},
		{"text around and a start", tables([]string{level(0, 5, `\'09\u1057?\u1090?\u1072?\u1090?\u1100?\u1103? \'00.`)}) + items("1 0 a", "1 0 b"), []string{"Статья 5. a", "Статья 6. b"}},
		{"bytes of a Russian font in the label", tables([]string{`{\listlevel\levelnfc0\levelstartat1\f1{\leveltext\f1\'04\'cf. \'00;}}`}) + items("1 0 a"), []string{"П. 1 a"}},
		{"letters and more", tables([]string{level(4, 26, `\'02\'00)`), level(3, 1, `\'01\'00`), level(22, 9, `\'01\'00`), level(7, 1, `\'01\'00`), level(255, 1, `\'00`), level(5, 2, `\'01\'00`)}) + items("1 0 a", "1 0 b", "2 0 c", "3 0 d", "3 0 e", "4 0 f", "5 0 g", "6 0 h"), []string{"z) a", "aa) b", "A c", "09 d", "10 e", "First f", "g", "2nd h"}},
		{"bullets", tables([]string{`{\listlevel\levelnfc23{\leveltext\'01\u-3913 ?;}\f2}` + `{\listlevel\levelnfc23{\leveltext\'01\'a7;}\f3}` + `{\listlevel\levelnfc23{\leveltext\'01o;}\f0}` + `{\listlevel\levelnfc23{\leveltext\'01\u8211\'96;}}`}) + items("1 0 a", "1 1 b", "1 2 c", "1 3 d"), []string{"• a", "▪ b", "o c", "– d"}},
		{"lists of one definition count together", tables([]string{statute}, `\listid1\ls1`, `\listid1\ls2`, `\listid1\listoverridecount1{\lfolevel\listoverridestartat\levelstartat7}\ls3`) + items("1 0 a", "2 0 b", "3 0 c", "3 0 d", "1 0 e"), []string{"I. a", "II. b", "VII. c", "VIII. d", "IX. e"}},
		{"an override with a form of its own", tables([]string{statute}, `\listid1\listoverridecount1{\lfolevel\listoverrideformat`+level(3, 2, `\'05Part \'00`)+`}\ls1`) + items("1 0 a"), []string{"Part B a"}},
		{"levels that count on", tables([]string{level(0, 1, `\'02\'00.`) + `{\listlevel\levelnfc0\levelstartat1\levelnorestart1{\leveltext\'02\'01);}}`}) + items("1 0 a", "1 1 b", "1 0 c", "1 1 d"), []string{"1. a", "1) b", "2. c", "2) d"}},
		{"lists that no table knows", items("7 0 a", "1 12 b"), []string{"a", "b"}},
		{"no list", tables([]string{statute}) + items("1 0 a", "0 0 b"), []string{"I. a", "b"}},
	} {
		if diff := cmp.Diff(c.want, lines(read(t, file(c.body), memo.Accepted))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// Labels that stand in the file are those that its author saw.
func TestLabelsOfTheFile(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"\\listtext", tables([]string{level(0, 1, `\'02\'00.`)}) + `{\listtext\pard\plain\f1 \'c0.1\tab}\pard\ls1 one\par{\listtext\f2\'b7\tab}two\par\pard three\par`, []string{"А.1 one", "• two", "three"}},
		{"some have none", tables([]string{level(0, 1, `\'02\'00.`)}) + `{\listtext 1.\tab}\pard\ls1 one\par two\par`, []string{"1. one", "2. two"}},
		{"\\pntext", `{\pntext\f0 1)\tab}{\*\pn\pnlvlbody\pnf0\pnstart1\pndec{\pntxta)}}\pard\fi-360\li720 one\par{\pntext\f0 2)\tab}two\par\pard three\par`, []string{"1) one", "2) two", "three"}},
		{"\\pn alone", `\pard{\*\pn\pnlvlbody\pnstart3\pnucrm{\pntxtb (}{\pntxta )}}one\par two\par\pard three\par{\*\pn\pnlvlbody\pnlcltr\pnstart1{\pntxta .}}four\par\pard{\*\pn\pnlvlblt\pnf2{\pntxtb\'b7}}five\par{\*\pn\pnlvlcont}six\par`, []string{"(III) one", "(IV) two", "three", "a. four", "• five", "six"}},
	} {
		if diff := cmp.Diff(c.want, lines(read(t, file(c.body), memo.Accepted))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
