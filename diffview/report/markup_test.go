package report

import (
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// void elements have no end.
var void = []string{"meta", "col", "input", "br", "hr"}

// TestMarkupNeedsNoMending wants every element closed in its order, and a browser to make nothing of the page but what is
// written: no element added, moved or dropped, no attribute twice.
func TestMarkupNeedsNoMending(t *testing.T) {
	for name, page := range map[string]string{
		"plain": written(t, HTML, small(t), Options{}), "decided": written(t, HTML, small(t), Options{Decisions: decided(), Handling: "<A> & B", Order: ByTopic, Switched: true}),
		"annex": alike(t), "full": written(t, HTML, full(t), Options{OnlyDifferences: true, Language: "uk", Date: "2 & 3"}),
	} {
		wrote := map[string]int{}
		var open []string
		tokens := html.NewTokenizer(strings.NewReader(page))
		for {
			kind := tokens.Next()
			if kind == html.ErrorToken {
				if !errors.Is(tokens.Err(), io.EOF) {
					t.Fatal(tokens.Err())
				}
				break
			}
			token := tokens.Token()
			switch kind {
			case html.StartTagToken:
				wrote[token.Data]++
				if !slices.Contains(void, token.Data) {
					open = append(open, token.Data)
				}
				seen := map[string]bool{}
				for _, a := range token.Attr {
					if seen[a.Key] {
						t.Errorf("%s: <%s> has %s twice", name, token.Data, a.Key)
					}
					seen[a.Key] = true
				}
			case html.EndTagToken:
				if n := len(open); n == 0 || open[n-1] != token.Data {
					t.Fatalf("%s: </%s> closes %v", name, token.Data, open)
				}
				open = open[:len(open)-1]
			case html.SelfClosingTagToken:
				t.Errorf("%s: <%s/> closes itself, which HTML does not know", name, token.Data)
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: %v stay open", name, open)
		}
		read := map[string]int{}
		for n := range parsed(t, page).Descendants() {
			if n.Type == html.ElementNode {
				read[n.Data]++
			}
		}
		if !maps.Equal(wrote, read) {
			t.Errorf("%s: written %v, read %v", name, wrote, read)
		}
	}
}
