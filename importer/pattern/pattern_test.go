package pattern

import (
	"reflect"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// Nothing is compiled before it is asked: a wrong expression does no harm until then.
func TestCompiledWhenAsked(t *testing.T) {
	wrong := New("(")
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression gave an answer")
		}
	}()
	wrong.MatchString("(")
}

// A pattern answers as the regular expression does that it stands for.
func TestAnswersAsRegexp(t *testing.T) {
	const expr = `(а|аб)(\d*)`
	shortest, longest := regexp.MustCompile(expr), regexp.MustCompile(expr)
	longest.Longest()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[абв1 ]{0,12}`).Draw(t, "text")
		for _, both := range []struct {
			want *regexp.Regexp
			got  *Pattern
		}{{shortest, New(expr)}, {longest, Longest(expr)}} {
			b := []byte(s)
			want := []any{
				both.want.Match(b), both.want.MatchString(s), both.want.FindString(s), both.want.FindSubmatch(b), both.want.FindStringSubmatch(s),
				both.want.FindStringSubmatchIndex(s), both.want.FindAllStringIndex(s, -1), both.want.FindAllStringSubmatch(s, 2),
			}
			got := []any{
				both.got.Match(b), both.got.MatchString(s), both.got.FindString(s), both.got.FindSubmatch(b), both.got.FindStringSubmatch(s),
				both.got.FindStringSubmatchIndex(s), both.got.FindAllStringIndex(s, -1), both.got.FindAllStringSubmatch(s, 2),
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%q: got %q, want %q", s, got, want)
			}
		}
	})
}
