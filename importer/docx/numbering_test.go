package docx_test

import (
	"testing"

	"parley/importer/memo"
)

// three is a list of three levels, as statutes have.
var three = abstract(0, lvl(0, 1, "upperRoman", "%1.", ""), lvl(1, 1, "decimal", "%1.%2.", "<w:isLgl/>"), lvl(2, 1, "russianLower", "%3)", ""))

// Automatic numbers stand before their paragraphs as Word prints them.
func TestAutomaticNumbers(t *testing.T) {
	heading := `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="H2a"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>`
	styled := func(style, text string) string { return with(`<w:pStyle w:val="`+style+`"/>`, run(text)) }
	for _, c := range []struct {
		name      string
		numbering string
		styles    string
		body      string
		want      []string
	}{
		{
			"levels restart under a new one above them", three + num(1, 0), "",
			item(1, 0, "Troops") + item(1, 1, "Lines") + item(1, 2, "north") + item(1, 2, "south") + item(1, 1, "Posts") + item(1, 2, "east") + item(1, 0, "Costs") + item(1, 1, "Shares"),
			[]string{"I. Troops", "1.1. Lines", "а) north", "б) south", "1.2. Posts", "а) east", "II. Costs", "2.1. Shares"},
		},
		{
			"lists of one definition count together until one restarts", three + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 5)), "",
			item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c") + item(1, 0, "d") + item(3, 0, "e"),
			[]string{"I. a", "II. b", "V. c", "VI. d", "VII. e"},
		},
		{
			"a level used before the one above has that begin", three + num(1, 0), "",
			item(1, 1, "a") + item(1, 1, "b") + item(1, 0, "c"),
			[]string{"1.1. a", "1.2. b", "II. c"},
		},
		{
			"lvlRestart keeps counting", abstract(0, lvl(0, 1, "decimal", "%1.", ""), lvl(1, 1, "decimal", "%2)", `<w:lvlRestart w:val="0"/>`), lvl(2, 1, "lowerLetter", "%3)", `<w:lvlRestart w:val="1"/>`)) + num(1, 0), "",
			item(1, 0, "a") + item(1, 1, "b") + item(1, 2, "c") + item(1, 1, "d") + item(1, 2, "e") + item(1, 0, "f") + item(1, 1, "g") + item(1, 2, "h"),
			[]string{"1. a", "1) b", "a) c", "2) d", "b) e", "2. f", "3) g", "a) h"},
		},
		{
			"an override may define the level anew", three + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">`+lvl(0, 1, "upperLetter", "Part %1", "")+`</w:lvlOverride>`), "",
			item(1, 0, "a") + item(2, 0, "b"),
			[]string{"I. a", "Part B b"},
		},
		{
			"styles number by the level linked with them, and based ones like them",
			abstract(0, lvl(0, 1, "decimal", "Article %1.", `<w:pStyle w:val="H1"/>`), lvl(1, 1, "decimal", "%1.%2", `<w:pStyle w:val="H2"/>`), lvl(2, 1, "decimal", "wrong", "")) + num(1, 0), heading,
			styled("H1", "Scope") + styled("H2", "a") + styled("H2a", "b") + with(`<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>`, run("Signatures")) + styled("H1", "Terms"),
			[]string{"Article 1. Scope", "1.1 a", "1.2 b", "Signatures", "Article 2. Terms"},
		},
		{
			"a numbering style stands for the definition it names",
			abstract(0, `<w:numStyleLink w:val="L"/>`) + abstract(1, `<w:styleLink w:val="L"/>`, lvl(0, 3, "lowerRoman", "(%1)", "")) + num(1, 0) + num(2, 1),
			`<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
			item(1, 0, "a") + item(2, 0, "b"),
			[]string{"(iii) a", "(iv) b"},
		},
		{
			"bullets of symbol fonts become the signs they show",
			abstract(0, lvl(0, 1, "bullet", "\uf0b7", `<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>`), lvl(1, 1, "bullet", "\uf0a7", `<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>`), lvl(2, 1, "bullet", "–", ""), lvl(3, 1, "bullet", "§", `<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>`), lvl(4, 1, "bullet", "\ue123", "")) + num(1, 0), "",
			item(1, 0, "a") + item(1, 1, "b") + item(1, 2, "c") + item(1, 3, "d") + item(1, 4, "e"),
			[]string{"• a", "▪ b", "– c", "▪ d", "• e"},
		},
		{
			"a custom format pads with zeros; one without numbers shows its words only",
			abstract(0, `<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="No. %1"/></w:lvl>`, lvl(1, 1, "none", "Note:", ""), lvl(2, 1, "decimal", "", "")) + num(1, 0), "",
			item(1, 0, "a") + item(1, 0, "b") + item(1, 1, "c") + item(1, 2, "d"),
			[]string{"No. 009 a", "No. 010 b", "Note: c", "d"},
		},
		{
			"paragraphs that show only their number are counted and left out", three + num(1, 0), "",
			item(1, 0, "a") + item(1, 0, "") + item(1, 0, "b"),
			[]string{"I. a", "III. b"},
		},
		{"a list that is not there gives no number", three, "", item(7, 0, "a"), []string{"a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, file{"numbering": c.numbering, "styles": c.styles, "body": c.body}, memo.Accepted, c.want...)
		})
	}
}

// Paragraphs say how deep they stand: in headings by their styles, in lists by their levels.
func TestLevels(t *testing.T) {
	text := readFile(t, file{
		"styles": `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Clause"/><w:basedOn w:val="1"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>`,
		"numbering": three + num(1, 0),
		"body": with(`<w:pStyle w:val="1"/>`, run("a")) + with(`<w:pStyle w:val="b"/>`, run("b")) + with(`<w:pStyle w:val="c"/>`, run("c")) +
			with(`<w:pStyle w:val="c"/><w:outlineLvl w:val="9"/>`, run("d")) + item(1, 2, "e"),
	}, memo.Accepted)
	for i, want := range []struct{ level, list int }{{2, 0}, {2, 0}, {4, 0}, {0, 0}, {0, 3}} {
		if s := text.Paragraphs[i].Style; s.Level != want.level || s.ListLevel != want.list {
			t.Errorf("paragraph %d: heading level %d, list level %d; want %v", i+1, s.Level, s.ListLevel, want)
		}
	}
}
