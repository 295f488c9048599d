// Package syntax reads the tokens and objects of PDF: numbers, names, strings, arrays, dictionaries, references, and the
// operators of content streams and CMaps.
//
// It is lenient where the format's readers traditionally are and says so: [Lexer.Sloppy] counts what a strict reader
// would refuse. It never panics, its work is linear in the input, and nesting deeper than [MaxDepth] is flattened.
package syntax

import "math"

// MaxDepth is how deep arrays and dictionaries may nest; brackets beyond are ignored.
const MaxDepth = 100

// Kind says what an object is.
type Kind uint8

// The kinds of objects. Null is the zero value.
const (
	Null Kind = iota
	Bool
	Number
	String
	Name
	Array
	Dict
	Ref
	Operator // a bare word: an operator of a content stream, or "obj", "endobj", "stream"
)

// Object is one PDF object. Its slices may point into the lexer's input or its arena: see [Lexer.Reset].
type Object struct {
	Kind  Kind
	Whole bool     // a number written without a point
	Num   float64  // a number, a reference's object number, or 1 for true
	Gen   int      // a reference's generation
	Bytes []byte   // a string's or a name's bytes, decoded; an operator's word
	Items []Object // an array's elements; a dictionary's keys and values in turn
}

// Int gives a number as an int, clamped to what an int32 holds.
func (o Object) Int() int {
	switch {
	case o.Kind != Number || math.IsNaN(o.Num):
		return 0
	case o.Num > math.MaxInt32:
		return math.MaxInt32
	case o.Num < math.MinInt32:
		return math.MinInt32
	}
	return int(o.Num)
}

// Key gives a dictionary's value for a key, the zero Object where there is none.
func (o Object) Key(key string) Object {
	if o.Kind != Dict {
		return Object{}
	}
	for i := 0; i+1 < len(o.Items); i += 2 {
		if string(o.Items[i].Bytes) == key {
			return o.Items[i+1]
		}
	}
	return Object{}
}

// Is says whether o is the given name.
func (o Object) Is(name string) bool { return o.Kind == Name && string(o.Bytes) == name }

// IsOperator says whether o is the given bare word.
func (o Object) IsOperator(word string) bool { return o.Kind == Operator && string(o.Bytes) == word }
