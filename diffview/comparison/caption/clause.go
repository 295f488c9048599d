package caption

import (
	"regexp"
	"strings"

	"parley/assets/words"
	"parley/importer/memo"
)

// Source says where a clause stands in its draft and its file: «I, bullet 5 · p. 1, l. 17».
func Source(w *words.Catalogue, clause *memo.Clause) string {
	var place []string
	if clause.Page > 0 {
		place = append(place, w.Say("caption.page", clause.Page))
	}
	if clause.Line > 0 {
		place = append(place, w.Say("caption.line", clause.Line))
	} else if clause.Paragraph > 0 {
		place = append(place, w.Say("caption.paragraph", clause.Paragraph))
	}
	if len(place) == 0 {
		return Citation(w, clause)
	}
	return Citation(w, clause) + Gap + strings.Join(place, ", ")
}

// Home says for a quote which row has its clause in full: «shown with row 15».
func Home(w *words.Catalogue, row string) string { return w.Say("caption.home", row) }

// signed is a part of an id that begins with a sign for what it is: a bullet, an option, the title. A number behind a
// hyphen tells apart what has one name.
var signed = regexp.MustCompile(`^([bpOSXHPN])([0-9]+(?:-[0-9]+)*)$|^(T)(?:-([0-9]+))?$`)

// Citation writes the id of a clause as one would say it: "I/2" is «I.2», "II/O2/b3" is «II, option 2, bullet 3». A number
// that has the one above it in itself is said once: "6/6.1/6.1.2" is «6.1.2». What a person split off is a part: "I/2+2" is
// «I.2, part 2».
func Citation(w *words.Catalogue, clause *memo.Clause) string {
	var b strings.Builder
	spoken, said := false, "" // of the part before
	for i, part := range strings.Split(clause.ID, "/") {
		part, split, _ := strings.Cut(part, "+")
		before, name := spoken, part
		m := signed.FindStringSubmatch(part)
		if spoken = m != nil; spoken {
			name = strings.TrimSpace(w.Say("caption.cite."+m[1]+m[3], m[2]) + " " + m[4])
		} else if !before && strings.HasPrefix(part, said+".") && said != "" {
			name = part[len(said)+1:]
		}
		switch {
		case i > 0 && (before || spoken):
			b.WriteString(", ")
		case i > 0:
			b.WriteByte('.')
		}
		b.WriteString(name)
		if split != "" {
			b.WriteString(", " + w.Say("caption.cite.split", strings.ReplaceAll(split, "+", ".")))
			spoken = true
		}
		said = part
	}
	return b.String()
}

// Renumbered says that a clause has another number on the right: «4. has become 5.».
func Renumbered(w *words.Catalogue, left, right *memo.Clause) string {
	return w.Say("caption.renumbered", left.Label, right.Label)
}
