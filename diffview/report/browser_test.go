package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// browser is a page in Chromium, which has no window. It is talked to over a pipe by the protocol of its own developer
// tools.
type browser struct {
	t       *testing.T
	session string
	trouble []string // what the page complained of
}

// message is one of the protocol, in either direction.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// chromium is the one browser of all tests; it takes seconds to start.
var chromium struct {
	run    *exec.Cmd
	folder string
	to     io.Writer
	from   *bufio.Reader
	calls  int
}

func TestMain(m *testing.M) {
	status := m.Run()
	if chromium.run != nil {
		_ = chromium.run.Process.Kill()
		_ = chromium.run.Wait()
		_ = os.RemoveAll(chromium.folder)
	}
	os.Exit(status)
}

// startChromium starts the browser. It fails the test where the program is missing: what nobody tested must not look
// tested.
func startChromium(t *testing.T) {
	t.Helper()
	folder, err := os.MkdirTemp("", "parley-browser-")
	if err != nil {
		t.Fatal(err)
	}
	theirs, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, ours, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	name := ""
	for _, known := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(known); err == nil && name == "" {
			name = found
		}
	}
	run := exec.Command(name, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
		"--window-size=1400,900", "--user-data-dir="+folder, "--remote-debugging-pipe", "about:blank")
	run.ExtraFiles = []*os.File{theirs, ours}
	if err := run.Start(); err != nil {
		t.Fatalf("%v; on Debian .ci/prepare test installs Chromium", err)
	}
	theirs.Close()
	ours.Close()
	chromium.run, chromium.folder, chromium.to, chromium.from = run, folder, to, bufio.NewReaderSize(from, 1<<20)
}

// browse opens a page.
func browse(t *testing.T, page string) *browser {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := writeFile(file, page); err != nil {
		t.Fatal(err)
	}
	if chromium.run == nil {
		startChromium(t)
	}
	b := &browser{t: t}
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	t.Cleanup(func() { b.call("Page.close", nil, nil) })
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(domain+".enable", nil, nil)
	}
	b.call("Page.bringToFront", nil, nil)
	b.call("Page.navigate", map[string]any{"url": "file://" + file}, nil)
	b.await("Page.loadEventFired")
	return b
}

// next reads a message, and notes what the page complains of.
func (b *browser) next() message {
	b.t.Helper()
	data, err := chromium.from.ReadBytes(0)
	if err != nil {
		b.t.Fatal("the browser has gone: ", err)
	}
	var m message
	if err := json.Unmarshal(bytes.TrimSuffix(data, []byte{0}), &m); err != nil {
		b.t.Fatal(err)
	}
	switch m.Method {
	case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
		b.trouble = append(b.trouble, string(m.Params))
	}
	return m
}

func (b *browser) await(event string) {
	b.t.Helper()
	for b.next().Method != event {
	}
}

// call has the browser do something and waits for its answer.
func (b *browser) call(method string, params, result any) {
	b.t.Helper()
	raw, err := json.Marshal(params)
	if err != nil {
		b.t.Fatal(err)
	}
	if params == nil {
		raw = []byte("{}")
	}
	chromium.calls++
	id := chromium.calls
	data, err := json.Marshal(message{ID: id, Session: b.session, Method: method, Params: raw})
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := chromium.to.Write(append(data, 0)); err != nil {
		b.t.Fatal(err)
	}
	for {
		m := b.next()
		if m.ID != id {
			continue
		}
		if m.Error != nil {
			b.t.Fatalf("%s: %s", method, m.Error)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				b.t.Fatal(err)
			}
		}
		return
	}
}

// eval runs an expression in the page and gives its value as text.
func (b *browser) eval(expression string) string {
	b.t.Helper()
	var out struct {
		Result           struct{ Value any }
		ExceptionDetails *struct{ Text string }
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true}, &out)
	if out.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s", expression, out.ExceptionDetails.Text)
	}
	return fmt.Sprint(out.Result.Value)
}

// press presses a key as a person does; shift is 8 in the protocol.
func (b *browser) press(key string, code int, modifiers int) {
	b.t.Helper()
	for _, kind := range []string{"rawKeyDown", "keyUp"} {
		b.call("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}, nil)
	}
}

// is fails the test unless an expression has a value.
func (b *browser) is(expression, want string) {
	b.t.Helper()
	if got := b.eval(expression); got != want {
		b.t.Errorf("%s is %q, want %q", expression, got, want)
	}
}

// visible lists the ids of the rows that can be seen.
const visible = `[...document.querySelectorAll(".row")].filter(r => r.offsetParent !== null).map(r => r.id.slice(4)).join(" ")`

func TestPageWorksInABrowser(t *testing.T) {
	b := browse(t, written(t, HTML, small(t), Options{Decisions: decided()}))
	b.is(visible, "1 2 3 4 5 6 7 8")
	b.eval(`document.querySelector('[data-filter="onlyA"]').click()`)
	b.is(visible, "7")
	b.is(`document.querySelector('[aria-pressed="true"][data-filter]').dataset.filter`, "onlyA")
	b.eval(`document.querySelector('[data-filter="all"]').click()`)
	search := func(text string) {
		b.eval(fmt.Sprintf(`search.value = %q; search.dispatchEvent(new Event("input"))`, text))
	}
	search("САНКЦИИ снимаются")
	b.is(visible, "4")
	search("нигде такого нет")
	b.is(visible, "")
	b.is(`document.getElementById("none").offsetParent !== null`, "true")
	b.eval(`search.focus()`)
	b.press("Escape", 27, 0)
	b.is(visible, "1 2 3 4 5 6 7 8")
	b.eval(`search.blur()`)
	b.press("F7", 118, 0)
	b.is("position.textContent", "Difference 1 of 6")
	b.is("location.hash", "#row-2")
	b.press("F7", 118, 0)
	b.is("position.textContent", "Difference 2 of 6")
	b.press("F7", 118, 8)
	b.press("F7", 118, 8)
	b.is("position.textContent", "Difference 6 of 6")
	b.is(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(location.hash).getBoundingClientRect())`, "true")
	b.eval(`why.click()`)
	b.is(`document.querySelectorAll(".more").length > 0 && [...document.querySelectorAll(".more")].every(m => m.offsetParent === null)`, "true")
	b.eval(`document.querySelector('[data-filter="onlyB"]').click(); document.querySelector('.strongest a, .values a').click()`)
	b.is(visible, "1 2 3 4 5 6 7 8")
	if len(b.trouble) > 0 {
		t.Errorf("the page complains: %s", b.trouble)
	}
}

// alike is a comparison of two drafts with a long run of equal clauses.
func alike(t *testing.T) string {
	t.Helper()
	var left, right []string
	for i := range 9 {
		text := fmt.Sprintf("%d. ", i+1) + fmt.Sprintf(sentences[i%len(sentences)], i+3)
		left, right = append(left, text), append(right, text)
	}
	right[8] = strings.Replace(right[8], "11", "90", 1)
	return written(t, HTML, computed(t, left, right), Options{})
}

func TestRunsOfEqualRowsAreFoldedAndNeverLost(t *testing.T) {
	b := browse(t, alike(t))
	b.is(visible, "9")
	b.is(`document.querySelector(".fold button").textContent`, "⋯ 8 rows with the same words")
	b.eval(`search.value = "prisoners"; search.dispatchEvent(new Event("input"))`)
	b.is(visible, "2")
	b.eval(`search.value = ""; search.dispatchEvent(new Event("input"))`)
	b.is(visible, "9")
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil)
	b.is(visible, "1 2 3 4 5 6 7 8 9")
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": ""}, nil)
	b.eval(`document.querySelector(".fold button").click()`)
	b.is(visible, "1 2 3 4 5 6 7 8 9")
	b.is(`document.querySelector(".fold button").getAttribute("aria-expanded")`, "true")
	if len(b.trouble) > 0 {
		t.Errorf("the page complains: %s", b.trouble)
	}
}

func TestTopicsWithoutRowsToShowHide(t *testing.T) {
	b := browse(t, written(t, HTML, small(t), Options{Order: ByTopic}))
	const groups = `[...document.querySelectorAll(".group")].filter(g => g.offsetParent !== null).map(g => g.textContent).join(", ")`
	b.is(groups, "x-alliances, x-ceasefire, Other matters, Headings")
	b.eval(`document.querySelector('[data-filter="opposite"]').click()`)
	b.is(groups, "x-alliances")
}

// faint lists the texts whose letters have less contrast with their ground than WCAG 2.2 wants: 4.5, of large ones 3.
const faint = `(() => {
  const parse = (c) => (c.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; })
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  const found = new Set();
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.offsetParent === null || e.closest("script")) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const [a, b] = [light(parse(style.color)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5)) found.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
  }
  return [...found].join(", ");
})()`

func TestPageCanBeReadByEverybody(t *testing.T) {
	for name, page := range map[string]string{"rows": written(t, HTML, small(t), Options{Decisions: decided(), Handling: "DELEGATES", Language: "uk"}), "annex": alike(t)} {
		b := browse(t, page)
		for _, scheme := range []string{"light", "dark"} {
			b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
			if got := b.eval(faint); got != "" {
				t.Errorf("%s, %s: hard to see: %s", name, scheme, got)
			}
		}
		if !strings.Contains(b.eval(`document.body.style.cssText = "color: #ddd; background: #fff"; `+faint), "P.") {
			t.Error("what is hard to see is not found")
		}
		// every control has a name, every table heads, and headings go down step by step
		b.is(`[...document.querySelectorAll("button, input")].filter(e => !(e.textContent.trim() || e.getAttribute("aria-label"))).length`, "0")
		b.is(`[...document.querySelectorAll("table")].filter(e => !e.querySelector("th")).length`, "0")
		b.is(`[...document.querySelectorAll("h1, h2, h3")].map(h => +h.tagName[1]).every((level, i, all) => i === 0 ? level === 1 : level <= all[i - 1] + 1)`, "true")
		b.is(`document.querySelectorAll("h1, main").length`, "2")
		b.is(`[...document.querySelectorAll("[aria-labelledby], [aria-describedby], label[for]")].length`, "0")
		// nothing is wider than the window, a telephone's neither
		for _, width := range []int{1400, 390} {
			b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false}, nil)
			b.is(`document.documentElement.scrollWidth <= innerWidth`, "true")
		}
	}
}
