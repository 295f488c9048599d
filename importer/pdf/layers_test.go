package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"parley/importer/pdf"
	"parley/importer/pdf/handmade"
)

// TestLayers wants nothing of layers that are switched off, whatever belongs to them, and what is in the others.
func TestLayers(t *testing.T) {
	cases := []struct{ name, state, choice, content, want string }{
		{"off", "/OFF [2 0 R]", "", "/OC /L2 BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"of one name", "/OFF [1 0 R]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "b 106 700"},
		{"on", "/OFF []", "", "/OC /L2 BDC (b) Tj EMC", "b 100 700"},
		{"all off but one", "/BaseState /OFF /ON [1 0 R]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "a 100 700"},
		{"spans within", "/OFF [2 0 R]", "", "/OC /L2 BDC /P BMC (b) Tj EMC (b) Tj EMC (c) Tj", "c 112 700"},
		{"a form", "/OFF [2 0 R]", "", "(a) Tj /Off Do", "a 100 700"},
		{"any on", "/OFF [2 0 R]", "", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"all on", "/OFF [2 0 R]", "/P /AllOn", "/OC /Some BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"any off", "/OFF [2 0 R]", "/P /AnyOff", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"all off", "/OFF [2 0 R]", "/P /AllOff", "/OC /Some BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"not the second", "/OFF [2 0 R]", "/VE [/Not 2 0 R]", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"both", "/OFF [2 0 R]", "/VE [/And 1 0 R 2 0 R]", "/OC /Some BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"one of both", "/OFF [2 0 R]", "/VE [/Or 2 0 R 1 0 R]", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"expressions within", "/OFF [2 0 R]", "/VE [/And 1 0 R [/Not [/Or 2 0 R [/Not 1 0 R]]]]", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"expressions within, hidden", "/OFF [2 0 R]", "/VE [/Or 2 0 R [/Not 1 0 R]]", "/OC /Some BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"the expression counts", "/OFF [2 0 R]", "/P /AllOn /VE [/Or 1 0 R 2 0 R]", "/OC /Some BDC (b) Tj EMC", "b 100 700"},
		{"an expression without sense", "/OFF [2 0 R]", "/P /AllOn /VE [/Xor 1 0 R 2 0 R]", "/OC /Some BDC (b) Tj EMC (c) Tj", "c 106 700"},
		{"switched off for showing", "/AS [<< /Event /View /Category [/View /Print] /OCGs [1 0 R 2 0 R] >>]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "a 100 700"},
		{"switched on for showing", "/OFF [1 0 R 2 0 R] /AS [<< /Event /View /Category [/View] /OCGs [1 0 R] >>]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "a 100 700"},
		{"for printing only", "/AS [<< /Event /Print /Category [/View /Print] /OCGs [1 0 R 2 0 R] >>]", "", "/OC /L2 BDC (b) Tj EMC", "b 100 700"},
		{"no category that says anything", "/OFF [1 0 R] /AS [<< /Event /View /Category [/Language] /OCGs [1 0 R 2 0 R] >>]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "b 106 700"},
		{"for a page that is made large", "/AS [<< /Event /View /Category [/Zoom] /OCGs [1 0 R 2 0 R] >>]", "", "/OC /L1 BDC (a) Tj EMC /OC /L2 BDC (b) Tj EMC", "a 100 700"},
		{"another kind of span", "/OFF [2 0 R]", "", "/Span /L2 BDC (b) Tj EMC", "b 100 700"},
	}
	for _, c := range cases {
		if got := places(glyphs(t, layered(c.state, c.choice, c.content))); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// layered gives a file with two layers of one name, 1 and 2, and a form that belongs to the second.
func layered(state, choice, content string) []byte {
	var f handmade.File
	f.Add("<< /Type /OCG /Name (Draft) /Usage << /View << /ViewState /ON >> /Print << /PrintState /OFF >> /Zoom << /min 0.5 /max 3 >> >> >>")
	f.Add("<< /Type /OCG /Name (Draft) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> /Zoom << /min 2 >> >> >>")
	some := f.Add("<< /Type /OCMD /OCGs [1 0 R 2 0 R] " + choice + " >>")
	form := f.Stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /OC 2 0 R /Resources << /Font << "+mono+" >> >>", "BT /F1 10 Tf 5 5 Td (f) Tj ET")
	page := f.Page(fmt.Sprintf("/Font << %s >> /Properties << /L1 1 0 R /L2 2 0 R /Some %d 0 R >> /XObject << /Off %d 0 R >>", mono, some, form),
		"BT /F1 10 Tf 100 700 Td "+content+" ET", "")
	tree := f.Add(fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>", page))
	return f.Bytes(f.Add(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R /OCProperties << /OCGs [1 0 R 2 0 R] /D << %s >> >> >>", tree, state)), "")
}

// TestHiddenLayersAreTold wants the reader to say that a layer with text was left out.
func TestHiddenLayersAreTold(t *testing.T) {
	for state, want := range map[string]int{"/OFF [2 0 R]": 1, "/OFF []": 0} {
		file := layered(state, "", "(Seen by all) Tj 0 -20 Td /OC /L2 BDC (Seen) Tj ( by few) Tj EMC /OC /L2 BDC ( ) Tj EMC")
		text, err := pdf.Read(context.Background(), bytes.NewReader(file), int64(len(file)), pdf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if told := strings.Contains(fmt.Sprint(text.Paragraphs), "few"); text.Marks.Hidden != want || told == (want > 0) {
			t.Errorf("%s: %d hidden, read %v", state, text.Marks.Hidden, text.Paragraphs)
		}
	}
}

// TestClips wants what is cut off by a clip told apart, and nothing that may be seen.
func TestClips(t *testing.T) {
	cases := []struct{ name, clip, want string }{
		{"around", "90 690 50 30 re W n", "ab"},
		{"beside", "300 690 50 30 re W n", ""},
		{"around the first", "90 690 13 30 re W* n", "a"},
		{"narrower and narrower", "90 690 50 30 re W n 105 600 100 300 re W n", "ab"},
		{"without area", "0 0 0 0 re W n", "ab"},
		{"round", "0 0 m 10 0 10 10 0 10 c h W n", "ab"},
		{"painted only", "300 690 50 30 re f", "ab"},
		{"given back", "q 300 690 50 30 re W n Q", "ab"},
		{"turned with the text", "0 1 -1 0 800 0 cm 90 690 50 30 re W n", "ab"},
		{"turned, beside", "0 1 -1 0 800 0 cm 300 690 50 30 re W n", ""},
	}
	for _, c := range cases {
		seen := ""
		for _, g := range glyphs(t, handmade.Simple(mono, c.clip+" BT /F1 10 Tf 100 700 Td (ab) Tj ET")) {
			if !g.Hidden {
				seen += g.Text
			}
		}
		if seen != c.want {
			t.Errorf("%s: %q is seen, want %q", c.name, seen, c.want)
		}
	}
}

// TestRunningHeadsByName wants what a file calls a running head known as one, other artifacts not.
func TestRunningHeadsByName(t *testing.T) {
	content := "/Artifact << /Type /Pagination /Subtype /Header >> BDC (h) Tj EMC /Artifact << /Type /Layout >> BDC (l) Tj EMC /Artifact BMC (b) Tj EMC " +
		"/Artifact /P1 BDC (n) Tj EMC /P << /Type /Pagination >> BDC (p) Tj EMC"
	var f handmade.File
	page := f.Page("/Font << "+mono+" >> /Properties << /P1 << /Type /Pagination >> >>", "BT /F1 10 Tf 100 700 Td "+content+" ET", "")
	heads := ""
	for _, g := range glyphs(t, f.Bytes(f.Root(page), "")) {
		if g.Head {
			heads += g.Text
		}
	}
	if heads != "hn" {
		t.Errorf("%q are running heads, want hn", heads)
	}
}
