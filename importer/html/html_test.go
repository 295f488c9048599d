package html_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/importer/html"
	"parley/importer/memo"
)

// show writes a paragraph in one line: what its style says, its label in brackets, its words.
func show(p memo.Paragraph) string {
	marks := ""
	say := func(is bool, s string) {
		if is {
			marks += s + " "
		}
	}
	say(p.Style.Level > 0, fmt.Sprintf("h%d", p.Style.Level))
	say(p.Style.ListLevel > 0, fmt.Sprintf("l%d", p.Style.ListLevel))
	say(p.Style.Bold && p.Style.Level == 0, "bold")
	say(p.Style.Italic, "italic")
	say(p.Style.Centred, "centred")
	say(p.Note, "note")
	say(p.Label != "", "["+p.Label+"]")
	return marks + p.Text
}

// read gives the paragraphs of a page, each in one line.
func read(t *testing.T, page string, view memo.View) (memo.Text, []string) {
	t.Helper()
	got, err := html.Read(context.Background(), []byte(page), html.Options{View: view})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for i, p := range got.Paragraphs {
		if p.Paragraph != i+1 {
			t.Errorf("paragraph %d is numbered %d", i+1, p.Paragraph)
		}
		lines = append(lines, show(p))
	}
	return got, lines
}

// What a page shows, line by line.
func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{
			"headings and looks", `<h1>Мемо<br>рандум</h1><p align=center><b>Всё <i>жирное</i></b></p><p>Часть <b>жирная</b></p><center><em>курсив</em></center>
			<p style="font-weight:700;text-align:center">a<div role=heading aria-level=3>b</div>`,
			"h1 Мемо рандум|bold centred Всё жирное|Часть жирная|italic centred курсив|bold centred a|h3 b",
		},
		{"white space", "<p>\n one\t two&nbsp;three<!-- no -->&shy;, fo<b>ur</b>\n<i> five</i> </p>six<div>seven</div> eight", "one two three, four five|six|seven|eight"},
		{"line breaks", "<p>one<br>two<br><br>three<br>&nbsp;<br>four</p>", "one two|three|four"},
		{"labels after line breaks", "<div>Стороны:<br>1. Прекращают огонь.<br>2. Отводят войска<br>за реку.</div>", "Стороны:|1. Прекращают огонь.|2. Отводят войска за реку."},
		{
			"lines that a mail program broke", "<div>The parties agree that the ferries run every hour<br>and that the bridges are open to all who wish to<br>cross the river at any time of the day.<br>" +
				"2. The ferries stop at night, and those who guard<br>the bridges let nobody pass unless a doctor asks<br>for it.</div>",
			"The parties agree that the ferries run every hour and that the bridges are open to all who wish to cross the river at any time of the day.|" +
				"2. The ferries stop at night, and those who guard the bridges let nobody pass unless a doctor asks for it.",
		},
		{"preformatted", "<pre>\n1. One goes on for long enough\n   here.\n2. Two.\n</pre><p style='white-space:pre-line'>three\nfour</p>", "1. One goes on for long enough here.|2. Two.|three four"},
		{"quotations", "<p lang=ru>это <q>мир</q> и <q lang=en>peace</q>", "это «мир» и “peace”"},
		{"entities and signs", "<p>A&amp;B &laquo;x&raquo; 1&thinsp;000&#8209;й &le; <sup>2</sup>", "A&B «x» 1 000-й ≤ 2"},
		{"what is no text", "<title>t</title><script>x</script><style>p{}</style><p>a<img alt=b><svg><text>c</text></svg><button>d</button><noscript>e</noscript><template>f</template><iframe>g</iframe></p>", "a"},
		{
			"headings that LibreOffice numbers", `<meta name=generator content="LibreOffice 7.4 (Linux)"><h1>Статья 1.Вода</h1><h2>1.1о воде</h2><h2>2 суши</h2><h2>III.ЗЕМЛЯ</h2><h2>Вода</h2>`,
			"h1 [Статья 1.] Вода|h2 [1.1] о воде|h2 2 суши|h2 [III.] ЗЕМЛЯ|h2 Вода",
		},
		{"struck out, without changes", "<p>Срок <s>5</s> 10 <strike>часов</strike> дней", "Срок 5 10 часов дней"},
		{"struck out, with changes", "<p>Срок <s>5</s> <ins>10</ins> дней", "Срок 10 дней"},
		{"definitions", "<dl><dt>Ставка<dd>процент</dl><figure><img><figcaption>Схема</figcaption></figure>", "Ставка|процент|Схема"},
		{"links to nowhere", `<p><a name=x></a><a href="#x">1</a> и <a href="#y">2</a></p>`, "1 и 2"},
		{"no end tags", "<ol><li>a<li>b<ul><li>c</ul></ol><p>d<p>e", "l1 [1.] a|l1 [2.] b|l2 [•] c|d|e"},
		{"XHTML", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p/><p><a id="q"/>один<br/>два</p></body></html>`, "один два"},
	} {
		_, got := read(t, tt.page, memo.Accepted)
		if diff := cmp.Diff(strings.Split(tt.want, "|"), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

// Lists are numbered as browsers number them.
func TestLists(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"start and value", "<ol start=3><li>a<li value=7>b<li>c</ol><ol start=-1><li>d<li>e</ol>", "[3.] a|[7.] b|[8.] c|[-1.] d|[0.] e"},
		{"reversed", "<ol reversed><li>a<li>b<li>c</ol><ol reversed start=10><li>d<li>e</ol>", "[3.] a|[2.] b|[1.] c|[10.] d|[9.] e"},
		{"types", "<ol type=A start=27><li>a</ol><ol type=i start=4><li>b</ol><ol type=I><li>c<li type=1>d</ol>", "[AA.] a|[iv.] b|[I.] c|[2.] d"},
		{
			"kinds in styles", `<style>ol.r{list-style:upper-roman inside} li.x{list-style-type:none}</style><ol class=r><li>a<li class=x>b<li>c</ol>
			<ol style="list-style-type:lower-russian"><li>d<li>e</ol><ol style="list-style-type:'– '"><li>f</ol><ol style="list-style-type:decimal-leading-zero"><li>g</ol>`,
			"[I.] a|b|[III.] c|[а.] d|[б.] e|[–] f|[01.] g",
		},
		{
			"own numerals", `<style>@counter-style буквы{system:alphabetic;symbols:"а" "б" "в";suffix:") "} @counter-style z{system:fixed 5;symbols:x y;suffix:":"}</style>
			<ol style="list-style-type:буквы" start=3><li>a<li>b</ol><ol style="list-style-type:z" start=5><li>c<li>d<li>e</ol>`,
			"[в)] a|[аа)] b|[x:] c|[y:] d|[7:] e",
		},
		{
			"counters", `<style>ol{counter-reset:n;list-style:none} li{counter-increment:n} li::before{content:counters(n,".") ") "}</style><ol><li>a<ol><li>b<li>c</ol><li>d</ol>`,
			"[1)] a|[1.1)] b|[1.2)] c|[2)] d",
		},
		{
			"counters of headings", `<style>body{counter-reset:ст} h2{counter-increment:ст} h2:before{content:"Стаття " counter(ст,upper-roman) ". "}</style><h2>Вода</h2><p>текст<h2>Земля</h2>`,
			"[Стаття I.] Вода|текст|[Стаття II.] Земля",
		},
		{"as Google's export writes them", `<style>.lst-kix_a-0>li{counter-increment:lst-ctn-kix_a-0}.lst-kix_a-1>li{counter-increment:lst-ctn-kix_a-1}
			ol.lst-kix_a-0.start{counter-reset:lst-ctn-kix_a-0 0}ol.lst-kix_a-1.start{counter-reset:lst-ctn-kix_a-1 0}ul.lst-kix_b-0,ol{list-style-type:none}
			.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,lower-latin) ") "}
			.lst-kix_b-0>li:before{content:"\0025cf   "}</style><ol class="c1 lst-kix_a-0 start" start="1"><li>a</li></ol><ol class="lst-kix_a-1 start"><li>b</li><li>c</li></ol><ol class="lst-kix_a-0"><li>d</li></ol>
			<ul class="lst-kix_b-0 start"><li>e</li></ul>`, "[1.] a|[1.a)] b|[1.b)] c|[2.] d|[●] e"},
		{"markers in a sheet", `<style>li::marker{content:"п. " counter(list-item) " — "}</style><ol start=4><li>a<li>b</ol>`, "[п. 4 —] a|[п. 5 —] b"},
		{"blocks in items", "<ol><li><p>a<p>b<li><h3>c</h3>d<li><table><tr><td>e<td>f</table><li> <li>g</ol>", "[1.] a|b|[2.] c|d|[3.] e f|[5.] g"},
		{"an item that begins with a list", "<ol><li><ol type=a><li>a</ol><li>b</ol>", "1.|[a.] a|[2.] b"},
		{"signs of bullets", "<ul type=square><li>a</ul><ul><li>b</ul><ul style='list-style:circle'><li>c</ul><p><span style='font-family:Symbol'>·<span style='font:7.0pt Times'>&nbsp; </span></span>d", "[▪] a|[•] b|[◦] c|• d"},
	} {
		_, got := read(t, tt.page, memo.Accepted)
		for i := range got {
			for strings.HasPrefix(got[i], "l") || strings.HasPrefix(got[i], "h") {
				_, got[i], _ = strings.Cut(got[i], " ")
			}
		}
		if diff := cmp.Diff(strings.Split(tt.want, "|"), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

func TestTables(t *testing.T) {
	const long = "Стороны обеспечивают свободный проход всех гражданских судов через пролив в любое время года и суток."
	for _, tt := range []struct{ name, page, want string }{
		{"entries", "<table><caption>Смета</caption><tfoot><tr><td>Итого<td>5</tfoot><tr><th>Что<th>Сколько<tr><td rowspan=2>Порт<td>2<tr><td>3</table>", "centred Смета|Что Сколько|Порт 2|3|Итого 5"},
		{"two languages", "<table><tr><td>1. " + long + "<td>1. " + long + "</table>", "1. " + long + "|1. " + long},
		{"a page laid out", "<table><tr><td>Меню<p>Карта<td><h1>Меморандум</h1><p>1. " + long + "<p>2. " + long + "</table>", "Меню|Карта|h1 Меморандум|1. " + long + "|2. " + long},
		{"a frame", "<table><tr><td><p>раз<p>два</table>", "раз|два"},
		{"hidden rows and cells", "<table><tr hidden><td>a<td>b<tr><td>c<td style='display:none'>d<td>e</table>", "c e"},
		{"without table elements", "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>a</div><div style='display:table-cell'>b</div></div></div>", "a b"},
	} {
		_, got := read(t, tt.page, memo.Accepted)
		if diff := cmp.Diff(strings.Split(tt.want, "|"), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

// Inserted and deleted text shows in one of the views; what is hidden and remarked shows in none and is counted.
func TestMarks(t *testing.T) {
	const page = `<style>.n{display:none} @media print{.p{display:none}} @media (max-width:600px){.p{display:none}}</style>
		<p class=p>Через <del>5</del><ins>10</ins> дней.</p><ins><p>Новый абзац.</p></ins><del><p>Старый абзац.</p></del>
		<p class=n>скрыто</p><p hidden>скрыто</p><p>видно<span style="VISIBILITY : hidden">скрыто</span><span style="mso-hide:all">скрыто</span><span style="font-size:0">скрыто</span></p><p class=n></p>
		<p>Дорога<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Замечание.</span></p></div>`
	text, accepted := read(t, page, memo.Accepted)
	if diff := cmp.Diff([]string{"Через 10 дней.", "Новый абзац.", "видно", "Дорога."}, accepted); diff != "" {
		t.Errorf("accepted: -want +got\n%s", diff)
	}
	want := memo.Marks{Tracked: 4, Comments: 1, Hidden: 5}
	if text.Marks != want {
		t.Errorf("marks %+v, want %+v", text.Marks, want)
	}
	text, original := read(t, page, memo.Original)
	if diff := cmp.Diff([]string{"Через 5 дней.", "Старый абзац.", "видно", "Дорога."}, original); diff != "" {
		t.Errorf("original: -want +got\n%s", diff)
	}
	if text.Marks != want {
		t.Errorf("marks of the original view %+v, want %+v", text.Marks, want)
	}
}

// Notes stand after the body; raised marks that lead to them are left out, marks in brackets stay.
func TestNotes(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{
			"LibreOffice", `<p>Вода<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> и земля<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p>
			<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>В конце.</p></div><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Внизу.</p><p>Ещё.</p></div>`,
			"Вода и земля.|note [1] Внизу.|note Ещё.|note [i] В конце.",
		},
		{
			"Word", `<div class=WordSection1><p>Вода<a href="#_ftn1" name="_ftnref1"><span style='vertical-align:super'>[1]</span></a>.</p></div><div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Внизу.</p></div></div>`,
			"Вода[1].|note [[1]] Внизу.",
		},
		{
			"Markdown", `<p>Вода<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup> и суша<sup id="fnref:2"><a href="#fn:2">2</a></sup>.</p><div class="footnotes"><hr><ol><li id="fn:1"><p>Внизу. <a href="#fnref:1">↩</a></p></li><li id="fn:2"><p>Рядом.</p></li></ol></div>`,
			"Вода и суша.|note l1 [1.] Внизу.|note l1 [2.] Рядом.",
		},
		{"a note in the middle", `<p>Вода<sup><a id=r href="#n">*</a></sup>.</p><p id=n><a href="#r">*</a> Внизу.</p><p>Дальше.`, "Вода.|Дальше.|note [*] Внизу."},
		{"a table of contents", `<p><a href="#a">1</a></p><p><a href="#b">2</a></p><h2 id=a>Вода</h2><p>раз<h2 id=b>Суша</h2>`, "1|2|h2 Вода|раз|h2 Суша"},
	} {
		_, got := read(t, tt.page, memo.Accepted)
		for i := range got {
			got[i] = strings.Replace(got[i], "l1 note", "note l1", 1)
		}
		if diff := cmp.Diff(strings.Split(tt.want, "|"), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", tt.name, diff)
		}
	}
}

// What stands around the text of a saved page is kept apart.
func TestFurniture(t *testing.T) {
	text, got := read(t, `<header><a href=/>Вестник</a></header><nav><ul><li><a href=/a>Новости</a></ul></nav>
		<div class="main-menu"><a href=/b>Архив</a></div><main><header><h1>Меморандум</h1></header><p>Текст.</p><ul><li><a href=/1>раз</a></ul></main>
		<aside>Погода</aside><ul><li><a href=1>a</a><li><a href=2>b</a><li><a href=3>c</a><li><a href=4>d</a></ul><footer>Все права</footer>`, memo.Accepted)
	if diff := cmp.Diff([]string{"h1 Меморандум", "Текст.", "l1 [•] раз"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	var around []string
	for _, f := range text.Furniture {
		around = append(around, f.Text)
	}
	if diff := cmp.Diff([]string{"Вестник", "• Новости", "Архив", "Погода", "• a", "• b", "• c", "• d", "Все права"}, around); diff != "" {
		t.Errorf("furniture: -want +got\n%s", diff)
	}
}

// The encoding is that of the letters where what the page says cannot be.
func TestEncodings(t *testing.T) {
	const cp1251, koi = "\xcc\xe8\xf0 \xe8 \xe2\xee\xe4\xe0 \xed\xe0 \xe2\xf1\xe5 \xe2\xf0\xe5\xec\xe5\xed\xe0", "\xed\xc9\xd2 \xc9 \xd7\xcf\xc4\xc1 \xce\xc1 \xd7\xd3\xc5 \xd7\xd2\xc5\xcd\xc5\xce\xc1"
	const want = "Мир и вода на все времена"
	for _, tt := range []struct {
		name, page, encoding string
		guessed              bool
	}{
		{"UTF-8 that says otherwise", "<meta charset=windows-1251><p>" + want, "utf-8", false},
		{"a byte order mark", "\xef\xbb\xbf<meta charset=koi8-r><p>" + want, "utf-8", false},
		{"meta", "<meta charset='windows-1251'><p>" + cp1251, "windows-1251", false},
		{"http-equiv", "<meta http-equiv=Content-Type content=\"text/html; charset=KOI8-R\"><p>" + koi, "koi8-r", false},
		{"XML", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + cp1251 + "</p></html>", "windows-1251", false},
		{"nothing said", "<p>" + koi, "koi8-r", true},
		{"a Western one", "<meta charset=iso-8859-1><p>" + cp1251, "windows-1251", true},
		{"UTF-8 that is none", "<meta charset=utf-8><p>" + cp1251, "windows-1251", true},
	} {
		text, got := read(t, tt.page, memo.Accepted)
		if len(got) != 1 || got[0] != want || text.Encoding != tt.encoding {
			t.Errorf("%s: %q, read as %q", tt.name, got, text.Encoding)
		}
		if guessed := len(text.Warnings) > 0 && text.Warnings[0].Values[0] == tt.encoding; guessed != tt.guessed {
			t.Errorf("%s: guessed %v", tt.name, guessed)
		}
	}
}

// Pages that mean harm end in the text or in an error, and soon.
func TestHostile(t *testing.T) {
	for name, page := range map[string]string{
		"deep divisions":    strings.Repeat("<div>", 50_000) + "x",
		"deep lists":        strings.Repeat("<ul><li>", 20_000) + "x",
		"deep tables":       strings.Repeat("<table><tr><td>", 20_000) + "x",
		"deep formatting":   strings.Repeat("<b><i><font size=1>", 30_000) + "x",
		"deep in one style": "<style>" + strings.Repeat("@media all{", 100_000) + "p{}</style>x",
		"deep selectors":    "<style>" + strings.Repeat(":not(", 10_000) + "p{display:none}</style>x",
		"many counters":     "<style>p{counter-reset:" + strings.Repeat("a b c ", 10_000) + "}</style><p>x",
		"numbers":           "<ol start=99999999999999999999 type=a><li value=-5>x</ol>",
		"long numerals":     "<style>@counter-style s{symbols:" + strings.Repeat("*", 1000) + "}</style><ol start=1000000 style='list-style:s'><li>x",
		"numerals in rings": "<style>@counter-style a{system:extends b;fallback:b}@counter-style b{system:extends a;fallback:a}</style><ol style='list-style:a'><li>x",
	} {
		got, err := html.Read(context.Background(), []byte(page), html.Options{})
		if err != nil || len(got.Paragraphs) != 1 || !strings.HasSuffix(got.Paragraphs[0].Text, "x") {
			t.Errorf("%s: %v, %d paragraphs", name, err, len(got.Paragraphs))
		}
	}
	rules := "<style>" + strings.Repeat("p + p{display:block}", 15_000) + "</style>" + strings.Repeat("<p>x", 5_000)
	if _, err := html.Read(context.Background(), []byte(rules), html.Options{}); !errors.Is(err, html.ErrTooLarge) {
		t.Errorf("rules without end: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := html.Read(ctx, []byte("<p>x"), html.Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Whatever a page holds, reading ends with paragraphs that say something or with one of the known errors.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<ol start=3 type=i><li>a<p>b<li value=-1>c</ol>", "<table><tr><td>a<td><ol><li>b</table>",
		"<style>li:before{content:counters(n,\".\")}ol{counter-reset:n 5}</style><ol><li>a", "<p>a<br><br>b<sup><a id=r href='#n'>1</a></sup><p id=n><a href='#r'>1</a>c",
		"<pre>1. a\n  b</pre><ins>c</ins><del>d</del><p hidden>e", "<nav>a</nav><main>b</main>", "\xff\xfe<\x00p\x00>\x04\x04",
	} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, original bool) {
		o := html.Options{}
		if original {
			o.View = memo.Original
		}
		got, err := html.Read(context.Background(), data, o)
		if err != nil && !errors.Is(err, html.ErrDamaged) && !errors.Is(err, html.ErrTooLarge) {
			t.Fatal(err)
		}
		for i, p := range got.Paragraphs {
			if p.Text == "" || p.Paragraph != i+1 || strings.Join(strings.Fields(p.Text), " ") != p.Text {
				t.Fatalf("%+v", p)
			}
		}
	})
}
