package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"parley/importer/memo"
)

// maxDepth is how many elements may stand inside each other. A table within a table within a text box takes some thirty.
const maxDepth = 400

// prefixes are the customary prefixes of the namespaces that carry text, in both dialects of the standard.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "w:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                      "m:",
	"urn:schemas-microsoft-com:vml":                                       "v:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "",
	"http://schemas.openxmlformats.org/package/2006/relationships":        "",
	"http://schemas.openxmlformats.org/package/2006/content-types":        "",
	"": "",
}

// element is the start of an XML element.
type element struct {
	name  string // with the customary prefix, "w:p"; with "?:" for a namespace that is not known
	local string
	attrs []xml.Attr
	names *names
}

// lookup finds an attribute by its name with the customary prefix.
func (e element) lookup(name string) (string, bool) {
	for _, a := range e.attrs {
		if e.names.of(a.Name) == name {
			return a.Value, true
		}
	}
	return "", false
}

// value is an attribute's value, "" if there is none.
func (e element) value(name string) string {
	v, _ := e.lookup(name)
	return v
}

// number is an attribute's value as a number between -1e6 and 1e6; other if it says none.
func (e element) number(name string, other int) int {
	v, ok := e.lookup(name)
	if n, valid := parseNumber(v); ok && valid {
		return n
	}
	return other
}

// on says whether an element that switches something on or off says on.
func (e element) on() bool {
	switch strings.ToLower(e.value("w:val")) {
	case "0", "false", "off":
		return false
	}
	return true
}

// names gives names their customary prefixes; each name is put together once.
type names map[xml.Name]string

func (n names) of(x xml.Name) string {
	s, ok := n[x]
	if !ok {
		prefix, known := prefixes[x.Space]
		if !known {
			prefix = "?:"
		}
		s = prefix + x.Local
		n[x] = s
	}
	return s
}

// source walks the XML of one part.
type source struct {
	ctx    context.Context
	xml    *xml.Decoder
	names  names
	depth  int
	tokens int
	marks  *memo.Marks // counts change elements, where set
}

// newSource prepares the XML in data for walking, whatever encoding it is in.
func newSource(ctx context.Context, data []byte) (*source, error) {
	data, err := narrow(data)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // narrow has been here
		}
		return charset.NewReaderLabel(label, in)
	}
	return &source{ctx: ctx, xml: d, names: names{}}, nil
}

// narrow turns UTF-16 into UTF-8 and leaves all else as it is.
func narrow(data []byte) ([]byte, error) {
	var order unicode.Endianness
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("<\x00")):
		order = unicode.LittleEndian
	case bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(data, []byte("\x00<")):
		order = unicode.BigEndian
	default:
		return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), nil
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return out, nil
}

// root finds the outermost element, has visit walk it, and makes sure that nothing is wrong up to the end of the part.
func (s *source) root(visit func(element) error) error {
	found := false
	for {
		e, start, err := s.next()
		switch {
		case errors.Is(err, io.EOF) && found:
			return nil
		case errors.Is(err, io.EOF):
			return fmt.Errorf("%w: an empty part", ErrDamaged)
		case err != nil:
			return err
		case !start:
			continue
		}
		found = true
		if err := s.finish(e, visit); err != nil {
			return err
		}
	}
}

// children walks the elements within the one that was entered last, up to its end. An element that visit leaves
// unread is skipped.
func (s *source) children(visit func(element) error) error {
	for {
		e, start, err := s.next()
		if err != nil {
			return unexpected(err)
		}
		if !start {
			return nil
		}
		if err := s.finish(e, visit); err != nil {
			return err
		}
	}
}

// finish has visit walk e, and skips what it has left of it.
func (s *source) finish(e element, visit func(element) error) error {
	outside := s.depth - 1
	if err := visit(e); err != nil {
		return err
	}
	for s.depth > outside {
		if _, _, err := s.next(); err != nil {
			return unexpected(err)
		}
	}
	return nil
}

// next goes to the next start or end of an element.
func (s *source) next() (element, bool, error) {
	for {
		t, err := s.token()
		if err != nil {
			return element{}, false, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			return s.enter(t)
		case xml.EndElement:
			s.depth--
			return element{}, false, nil
		}
	}
}

// text gives the characters of the element that was entered last, up to its end; elements within it are left out.
func (s *source) text() (string, error) {
	var b strings.Builder
	for inside := s.depth; s.depth >= inside; {
		t, err := s.token()
		if err != nil {
			return "", unexpected(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if _, _, err := s.enter(t); err != nil {
				return "", err
			}
		case xml.EndElement:
			s.depth--
		case xml.CharData:
			if s.depth == inside {
				b.Write(t)
			}
		}
	}
	return b.String(), nil
}

// enter notes that an element begins.
func (s *source) enter(t xml.StartElement) (element, bool, error) {
	if s.depth++; s.depth > maxDepth {
		return element{}, false, fmt.Errorf("%w: elements stand too deep inside each other", ErrTooLarge)
	}
	e := element{s.names.of(t.Name), t.Name.Local, t.Attr, &s.names}
	if s.marks != nil && isChange(e.name) {
		s.marks.Tracked++
	}
	return e, true, nil
}

// token reads one token. A document type is refused: Word writes none, and it could define text that is not there.
func (s *source) token() (xml.Token, error) {
	if s.tokens++; s.tokens%1024 == 0 && s.ctx.Err() != nil {
		return nil, s.ctx.Err()
	}
	t, err := s.xml.Token()
	switch {
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if _, ok := t.(xml.Directive); ok {
		return nil, fmt.Errorf("%w: it declares a document type", ErrDamaged)
	}
	return t, nil
}

// unexpected makes an end that comes too early a damage.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: it ends too early", ErrDamaged)
	}
	return err
}

// isChange says whether an element is one of those that a tracked change is counted by.
func isChange(name string) bool {
	switch name {
	case "w:ins", "w:del", "w:moveFrom", "w:moveTo":
		return true
	}
	return strings.HasPrefix(name, "w:") && strings.HasSuffix(name, "PrChange")
}
