package docx

import "strings"

// field is one field that is open: a computed text with the instruction that computes it.
type field struct {
	instruction string
	result      bool     // past the instruction
	choices     []string // of a drop-down list
	chosen      int
}

// shows says whether text at this point is shown: within fields only their results are.
func (r *story) shows() bool {
	for _, f := range r.fields {
		if !f.result || r.furniture && f.numbersPages() {
			return false
		}
	}
	return true
}

// paged says whether text at this point is the number of a page that is left out.
func (r *story) paged() bool {
	for _, f := range r.fields {
		if r.furniture && f.result && f.numbersPages() {
			return true
		}
	}
	return false
}

// numbersPages says whether a field shows the number of a page or of pages.
func (f field) numbersPages() bool {
	words := strings.Fields(f.instruction)
	if len(words) == 0 {
		return false
	}
	switch strings.ToUpper(words[0]) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF":
		return true
	}
	return false
}

// instruction reads a part of the innermost field's instruction.
func (r *story) instruction() error {
	s, err := r.text()
	if n := len(r.fields); n > 0 && !r.fields[n-1].result {
		r.fields[n-1].instruction += s
	}
	return err
}

// turn walks a w:fldChar: the begin, the middle or the end of a field.
func (r *story) turn(e element, p *paragraph) error {
	n := len(r.fields)
	switch e.value("w:fldCharType") {
	case "begin":
		var f field
		err := r.choices(&f)
		r.fields = append(r.fields, f)
		return err
	case "separate":
		if n > 0 {
			r.fields[n-1].result = true
		}
	case "end":
		if n == 0 {
			return nil
		}
		f := r.fields[n-1]
		r.fields = r.fields[:n-1]
		if !f.result && f.chosen < len(f.choices) {
			r.add(p, f.choices[f.chosen])
		}
	}
	return nil
}

// choices reads what a drop-down list offers, where the field is one.
func (r *story) choices(f *field) error {
	return r.children(func(e element) error {
		switch e.name {
		case "w:ffData", "w:ddList":
			return r.choices(f)
		case "w:result":
			f.chosen = max(e.number("w:val", 0), 0)
		case "w:listEntry":
			f.choices = append(f.choices, e.value("w:val"))
		}
		return nil
	})
}
