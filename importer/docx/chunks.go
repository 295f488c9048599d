package docx

// chunk reads what an altChunk stands for: a whole file of the package, in any format, that Word takes in when it opens the
// document. What cannot be read is counted as missing.
func (r *story) chunk(e element, out *[]block) error {
	if r.gone > 0 {
		return nil
	}
	r.gathered++
	d := r.doc
	name := d.chunkNamed(e.value("id"))
	// The parts beside the body have relations of their own.
	if d.chunk == nil || name == "" || r.notes == nil {
		d.embedded++
		return nil
	}
	data, err := d.pack.unpack(d.pack.files[key(name)])
	if err != nil {
		if d.pack.ctx.Err() != nil {
			return d.pack.ctx.Err()
		}
		d.embedded++
		return nil
	}
	t, err := d.chunk(d.pack.ctx, name, data)
	switch {
	case d.pack.ctx.Err() != nil:
		return d.pack.ctx.Err()
	case err != nil:
		d.embedded++
		return nil
	}
	if len(t.Paragraphs) > 0 {
		*out = append(*out, block{chunk: t.Paragraphs})
	}
	d.marks.Tracked += t.Marks.Tracked
	d.marks.Comments += t.Marks.Comments
	d.marks.Hidden += t.Marks.Hidden
	d.warnings = append(d.warnings, t.Warnings...)
	return nil
}

// chunkNamed gives the name of the part that the body refers to by an id, "" if there is none.
func (d *document) chunkNamed(id string) string {
	for _, r := range d.related {
		if r.id == id && id != "" && d.pack.files[key(r.target)] != nil {
			return r.target
		}
	}
	return ""
}
