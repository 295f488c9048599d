package syntax

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// all reads every object and writes it back, one a line.
func all(l *Lexer) string {
	var lines []string
	for {
		o, ok := l.Next()
		if !ok {
			return strings.Join(lines, "\n")
		}
		if o.Kind == Operator {
			lines = append(lines, string(o.Bytes))
			continue
		}
		lines = append(lines, string(Append(nil, o)))
	}
}

// TestObjects reads what the format allows and what files make of it.
func TestObjects(t *testing.T) {
	cases := []struct {
		in, want string
		sloppy   bool
	}{
		{"1 -2 +3 .5 4. -.25", "1\n-2\n3\n0.500000\n4.000000\n-0.250000", false},
		{"--5 1.2.3 12Tj", "-5\n1.200000\n12\nTj", true},
		{"(a(b)c) (\\101\\n\\)\\\r\n\\q\\7)", "<6128622963>\n<410a297107>", false},
		{"(a\r\nb\rc)", "<610a620a63>", false},
		{"<48 65 6C6c 6F>", "<48656c6c6f>", false},
		{"<4>", "<40>", true},
		{"/Name /A#42C /", "/Name\n/ABC\n/", false},
		{"[1 [2] (x)]", "[1 [2 ] <78> ]", false},
		{"<< /A 1 /B << /C true >> >>", "<</A 1\n/B <</C true\n>>\n>>", false},
		{"% comment\n1 %x\r2", "1\n2", false},
		{"null true false BT T*", "null\ntrue\nfalse\nBT\nT*", false},
		{"(open", "<6f70656e>", true},
		{"[1 2", "[1 2 ]", true},
	}
	for _, c := range cases {
		l := Lexer{Input: []byte(c.in)}
		if diff := cmp.Diff(c.want, all(&l)); diff != "" || (l.Sloppy > 0) != c.sloppy {
			t.Errorf("%s: %s, sloppy %d", c.in, diff, l.Sloppy)
		}
	}
}

// TestReferences reads references within objects.
func TestReferences(t *testing.T) {
	l := Lexer{Input: []byte("<< /A 5 0 R /B [1 2 3 1 R] >>"), Refs: true}
	o, _ := l.Next()
	if a := o.Key("A"); a.Kind != Ref || a.Num != 5 {
		t.Errorf("%+v", a)
	}
	if got := string(Append(nil, o)); got != "<</A 5 0 R\n/B [1 2 3 1 R ]\n>>" {
		t.Error(got)
	}
}

// TestDeepNesting ends, whatever is nested how deep.
func TestDeepNesting(t *testing.T) {
	for _, s := range []string{"[", "<<", "<</A", "(", "[<<"} {
		l := Lexer{Input: []byte(strings.Repeat(s, 200_000)), Refs: true}
		all(&l)
	}
}

// TestSkipImage finds the end of a picture behind bytes that look like it.
func TestSkipImage(t *testing.T) {
	l := Lexer{Input: []byte("ID \x01\x02 EI \xff\xfe\nEI Q")}
	l.Next()
	l.SkipImage()
	if got := all(&l); got != "Q" {
		t.Errorf("got %q", got)
	}
}

// TestWrittenObjectsReadTheSame is the round trip of every object.
func TestWrittenObjectsReadTheSame(t *testing.T) {
	var object func(depth int) *rapid.Generator[Object]
	object = func(depth int) *rapid.Generator[Object] {
		return rapid.Custom(func(t *rapid.T) Object {
			most := Ref
			if depth > 3 {
				most = Name
			}
			switch kind := Kind(rapid.IntRange(int(Bool), int(most)).Draw(t, "kind")); kind {
			case Bool:
				return Object{Kind: Bool, Num: float64(rapid.IntRange(0, 1).Draw(t, "bool"))}
			case Number:
				return Object{Kind: Number, Whole: true, Num: float64(rapid.IntRange(-1e9, 1e9).Draw(t, "number"))}
			case Ref:
				return Object{Kind: Ref, Num: float64(rapid.IntRange(0, 1e6).Draw(t, "id")), Gen: rapid.IntRange(0, 65535).Draw(t, "gen")}
			case Array:
				return Object{Kind: Array, Items: rapid.SliceOfN(object(depth+1), 0, 4).Draw(t, "items")}
			case Dict:
				var items []Object
				for _, v := range rapid.SliceOfN(object(depth+1), 0, 4).Draw(t, "values") {
					items = append(items, Object{Kind: Name, Bytes: []byte(rapid.String().Draw(t, "key"))}, v)
				}
				return Object{Kind: Dict, Items: items}
			default:
				return Object{Kind: kind, Bytes: rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")}
			}
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		want := Append(nil, Object{Kind: Array, Items: []Object{object(0).Draw(t, "object")}})
		l := Lexer{Input: want, Refs: true}
		o, ok := l.Next()
		if got := Append(nil, o); !ok || !bytes.Equal(got, want) || l.Sloppy > 0 {
			t.Fatalf("%s came back as %s, sloppy %d", want, got, l.Sloppy)
		}
	})
}

// FuzzNext wants every input read to its end, in its own time.
func FuzzNext(f *testing.F) {
	f.Add([]byte("<< /A [1 (x\\051) <4> 5 0 R] >> stream \xff 1.2.3--4 Tj"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l := Lexer{Input: data, Refs: len(data)%2 == 0}
		for {
			before := l.Pos
			if _, ok := l.Next(); !ok {
				return
			}
			if l.Pos <= before {
				t.Fatalf("stuck at %d", before)
			}
		}
	})
}
