package report

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parley/assets/sample"
	"parley/diffview/comparison"
	"parley/importer"
	"parley/importer/memo"
)

// schemaFile describes the JSON for those who read it.
const schemaFile = "comparison.schema.json"

// closed makes every object of a schema refuse fields that it does not describe. Readers must take those of later
// versions, this version must describe its own.
func closed(v any) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["properties"]; ok {
			v["additionalProperties"] = false
		}
		for _, part := range v {
			closed(part)
		}
	case []any:
		for _, part := range v {
			closed(part)
		}
	}
}

// compiled gives the schema, or the part of it that a fragment names.
func compiled(t *testing.T, fragment string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	closed(schema)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:parley:comparison:1", schema); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:parley:comparison:1" + fragment)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// fits checks a report against a schema.
func fits(t *testing.T, s *jsonschema.Schema, report string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(report))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Error(err)
	}
}

// full is small with what files carry seldom: scanned pages, brackets, references, mended text.
func full(t *testing.T) *comparison.Comparison {
	t.Helper()
	c := small(t)
	clause := &c.Memos[0].Clauses[1]
	clause.Confidence, clause.Raw, clause.RunIn = 0.93, "Неитральный", span(t, clause.Text, "Нейтральный статус:")
	clause.Provisions = []memo.Span{span(t, clause.Text, "страна не вступает")}
	clause.Brackets = []memo.Bracket{{Span: span(t, clause.Text, "военные союзы"), Party: "RUS", Other: true}}
	clause.References = []memo.Reference{{Span: span(t, clause.Text, "войска"), To: "I/2"}, {Span: span(t, clause.Text, "союзы")}}
	c.Links[4].Renumbered, c.Links[1].Opposed = true, nil
	c.Memos[0].Marks, c.Memos[0].Encoding = memo.Marks{Tracked: 2, Comments: 1}, "koi8-u"
	return c
}

func TestJSONIsAsItsSchemaSays(t *testing.T) {
	s := compiled(t, "")
	fits(t, s, written(t, JSON, full(t), Options{Title: "Round two", Handling: "DELEGATES", Date: "2 June 2025", Decisions: decided()}))
	fits(t, s, written(t, JSON, small(t), Options{}))
	for _, pair := range [][2]string{{"russian-draft.ru.txt", "ukrainian-draft.uk.txt"}, {"russian-draft.en.txt", "ukrainian-draft.en.txt"}} {
		fits(t, s, written(t, JSON, sampled(t, pair), Options{}))
	}
}

func TestJSONOfOneDraftIsAsTheSchemaSays(t *testing.T) {
	var b bytes.Buffer
	if err := MemoJSON(&b, full(t).Memos[0]); err != nil {
		t.Fatal(err)
	}
	fits(t, compiled(t, "#/$defs/memo"), b.String())
}

// A schema that takes anything would prove nothing: take any field away, or give it another type, and it does not fit.
func TestSchemaMissesWhatIsMissing(t *testing.T) {
	s := compiled(t, "")
	report := written(t, JSON, full(t), Options{Decisions: decided()})
	for _, name := range []string{"schema", "memos", "links", "candidates", "rows", "audit"} {
		for _, put := range []any{nil, 7.0, "x"} {
			var v map[string]any
			if err := json.Unmarshal([]byte(report), &v); err != nil {
				t.Fatal(err)
			}
			if delete(v, name); put != nil {
				v[name] = put
			}
			if s.Validate(v) == nil {
				t.Errorf("%s may be %v", name, put)
			}
		}
	}
	for from, to := range map[string]string{`"relation": "related"`: `"relation": "kindred"`, `"A/I/1"`: `"C/I/1"`, `"moved"`: `"movedTo"`, `"verdict": "differs"`: `"verdict": 1`} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.ReplaceAll(report, from, to)))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(report, from) || s.Validate(v) == nil {
			t.Errorf("%s may be %s", from, to)
		}
	}
}

// sampled compares two of the sample memoranda.
func sampled(t *testing.T, names [2]string) *comparison.Comparison {
	t.Helper()
	var memos [2]*memo.Memo
	for i, name := range names {
		at := slices.IndexFunc(sample.Files(), func(f sample.File) bool { return f.Name == name })
		m, err := importer.ReadBytes(context.Background(), name, sample.Files()[at].Data, importer.Options{})
		if err != nil {
			t.Fatal(err)
		}
		memos[i] = m
	}
	c, err := comparison.Compute(context.Background(), memos[0], memos[1], comparison.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(c.Links, func(l comparison.Link) bool { return len(l.Facts) > 0 }) {
		t.Fatal("the sample states nothing")
	}
	return c
}
