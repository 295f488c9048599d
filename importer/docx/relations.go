package docx

import (
	"fmt"
	"path"
	"strings"
)

// relation is how one part names another.
type relation struct {
	id     string // by which the part that names the other refers to it
	kind   string // last word of the type's address: "styles", "footnotes"; the same for both dialects of the standard
	target string // name of the part
}

// relations reads what the part called name is related to, other parts of the package only.
func (p *pack) relations(name string) ([]relation, error) {
	folder, base := path.Split(name)
	s, err := p.open(folder + "_rels/" + base + ".rels")
	if err != nil || s == nil {
		return nil, err
	}
	var found []relation
	err = s.root(func(element) error {
		return s.children(func(e element) error {
			target := strings.ReplaceAll(e.value("Target"), `\`, "/")
			if e.local != "Relationship" || target == "" || e.value("TargetMode") == "External" {
				return nil
			}
			if !strings.HasPrefix(target, "/") {
				target = path.Join(folder, target)
			}
			found = append(found, relation{e.value("Id"), path.Base(e.value("Type")), strings.TrimPrefix(path.Clean(target), "/")})
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("relations of %q: %w", name, err)
	}
	return found, nil
}

// mainPart finds the part that holds the body: the one that the package itself is related to, or, where that is lost,
// the one whose declared type says so.
func (p *pack) mainPart() (string, error) {
	found, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range found {
		if r.kind == "officeDocument" && p.files[key(r.target)] != nil {
			return r.target, nil
		}
	}
	s, err := p.open("[Content_Types].xml")
	if err != nil {
		return "", err
	}
	var main string
	if s != nil {
		err = s.root(func(element) error {
			return s.children(func(e element) error {
				if t := e.value("ContentType"); main == "" && strings.Contains(t, "word") && strings.HasSuffix(t, ".main+xml") {
					main = strings.TrimPrefix(e.value("PartName"), "/")
				}
				return nil
			})
		})
		if err != nil {
			return "", fmt.Errorf("content types: %w", err)
		}
	}
	if main == "" || p.files[key(main)] == nil {
		return "", fmt.Errorf("%w: no part of it is a document", ErrDamaged)
	}
	return main, nil
}
