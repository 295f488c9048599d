package html

import (
	"bytes"
	"slices"

	dom "golang.org/x/net/html"
)

// maxDepth is how deep elements may stand within each other. Browsers too put what is deeper side by side.
const maxDepth = 350

// Elements by what the parser does with them.
var (
	void = set("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "frame")
	raw  = set("title", "script", "style", "textarea", "iframe", "noscript", "xmp", "noembed", "noframes", "plaintext")
	ends = map[string][]string{ // what the start of an element ends, unless the second or a later one stands between
		"li": {"li", "ul", "ol", "menu", "dir"}, "dt": {"dt", "dl"}, "dd": {"dd", "dl"},
		"tr": {"tr", "table"}, "td": {"td", "tr", "table"}, "th": {"th", "tr", "table"}, "option": {"option", "select"},
	}
	closesP = set("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote",
		"address", "center", "form", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "fieldset")
)

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// mend prepares a page for the parser: what stands too deep is put side by side, and in XHTML an element that is closed
// by its own tag gets the end tag that HTML wants.
func mend(src []byte) []byte {
	xml := bytes.Contains(src[:min(len(src), codingWithin)], []byte("http://www.w3.org/1999/xhtml"))
	var out bytes.Buffer
	var open []string
	z := dom.NewTokenizer(bytes.NewReader(src))
	for at := 0; ; {
		kind := z.Next()
		piece := z.Raw()
		at += len(piece)
		switch kind {
		case dom.ErrorToken:
			out.Write(piece)
			return out.Bytes()
		case dom.StartTagToken, dom.SelfClosingTagToken:
			piece = slices.Clone(piece)
			tag, _ := z.TagName()
			name := string(tag)
			closed := kind == dom.SelfClosingTagToken && xml && !void[name]
			if closed {
				piece = append(piece, "</"+name+">"...)
				if raw[name] { // the tokenizer waits for an end tag that does not come
					z = dom.NewTokenizer(bytes.NewReader(src[at:]))
				}
			}
			if !void[name] && !raw[name] && !closed {
				open = opened(open, name)
				if len(open) > maxDepth {
					continue
				}
			}
		case dom.EndTagToken:
			piece = slices.Clone(piece)
			tag, _ := z.TagName()
			if i := lastIndex(open, string(tag)); i >= 0 {
				deep := i >= maxDepth
				open = open[:i]
				if deep {
					continue
				}
			}
		}
		out.Write(piece)
	}
}

// opened gives the open elements after the start of another, roughly as the parser will have them.
func opened(open []string, name string) []string {
	if closesP[name] {
		if i := lastIndex(open, "p"); i >= 0 && i > lastIndex(open, "td") && i > lastIndex(open, "th") {
			open = open[:i]
		}
	}
	if family := ends[name]; family != nil {
		i, fence := lastIndex(open, family[0]), -1
		for _, f := range family[1:] {
			fence = max(fence, lastIndex(open, f))
		}
		if i > fence {
			open = open[:i]
		}
	}
	if len(open) > 2*maxDepth {
		return open
	}
	return append(open, name)
}

// lastIndex gives where name stands last among the open elements, -1 where it does not.
func lastIndex(open []string, name string) int {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] == name {
			return i
		}
	}
	return -1
}
