package font

import (
	"bytes"

	"parley/importer/pdf/syntax"
)

// type1Encoding reads the encoding in the clear part of a Type 1 program: "dup 65 /A put". It is nil where the program
// says StandardEncoding or nothing.
func type1Encoding(data []byte) *encoding {
	start := bytes.Index(data, []byte("/Encoding"))
	if start < 0 {
		return nil
	}
	data = data[start+len("/Encoding"):]
	if end := bytes.Index(data, []byte("eexec")); end >= 0 {
		data = data[:end]
	}
	var e encoding
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
				e[c], _ = nameAt(string(name.Bytes), c)
				found = found || e[c] != ""
			}
		case o.IsOperator("def") && found || o.IsOperator("readonly") && found:
			ok = false
		}
		if !ok {
			break
		}
		code, name = name, o
		if o.Kind == syntax.Number {
			code = o
		}
	}
	if !found {
		return nil
	}
	return &e
}
