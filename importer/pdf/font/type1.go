package font

import (
	"bytes"

	"parley/importer/pdf/syntax"
)

// type1Encoding reads the encoding in the clear part of a Type 1 program. It is nil where the program says
// StandardEncoding or nothing.
func type1Encoding(data []byte) *encoding {
	var e encoding
	found := false
	for c, name := range type1Names(data) {
		if name != "" {
			e[c], _ = nameAt(name, c)
			found = found || e[c] != ""
		}
	}
	if !found {
		return nil
	}
	return &e
}

// type1Names reads the glyph names of codes in the clear part of a Type 1 program: "dup 65 /A put".
func type1Names(data []byte) (names [256]string) {
	start := bytes.Index(data, []byte("/Encoding"))
	if start < 0 {
		return names
	}
	data = data[start+len("/Encoding"):]
	if end := bytes.Index(data, []byte("eexec")); end >= 0 {
		data = data[:end]
	}
	found := false
	l := syntax.Lexer{Input: data}
	var code, name syntax.Object
	for {
		o, ok := l.Next()
		switch {
		case !ok || o.IsOperator("StandardEncoding") || o.IsOperator("currentdict"):
			ok = false
		case o.IsOperator("put"):
			if c := code.Int(); code.Kind == syntax.Number && c >= 0 && c < 256 && name.Kind == syntax.Name {
				names[c] = string(name.Bytes)
				found = true
			}
		case o.IsOperator("def") && found || o.IsOperator("readonly") && found:
			ok = false
		}
		if !ok {
			return names
		}
		code, name = name, o
		if o.Kind == syntax.Number {
			code = o
		}
	}
}
