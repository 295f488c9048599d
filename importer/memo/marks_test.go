package memo

import (
	"slices"
	"testing"
)

func TestMarksAreSaidWithTheirPlurals(t *testing.T) {
	for _, c := range []struct {
		language string
		marks    Marks
		view     View
		want     string
	}{
		{"en", Marks{}, Accepted, ""},
		{"en", Marks{Tracked: 14, Comments: 3}, Accepted, "This file carries 14 tracked changes and 3 comments; the accepted text is read."},
		{"en", Marks{Tracked: 1}, Original, "This file carries 1 tracked change; the original text is read, as it was before the changes."},
		{"en", Marks{Comments: 1}, Accepted, "This file carries 1 comment."},
		{"en", Marks{Comments: 2, Hidden: 1}, Accepted, "This file carries 2 comments and 1 piece of hidden text. Hidden text is left out."},
		{"en", Marks{Tracked: 2, Comments: 1, Hidden: 5}, Accepted, "This file carries 2 tracked changes, 1 comment and 5 pieces of hidden text; the accepted text is read. Hidden text is left out."},
		{"en", Marks{Tracked: 2, Hidden: 5}, Accepted, "This file carries 2 tracked changes and 5 pieces of hidden text; the accepted text is read. Hidden text is left out."},
		{"ru", Marks{Tracked: 14, Comments: 3}, Accepted, "В файле есть 14 исправлений и 3 примечания; прочитан текст с принятыми исправлениями."},
		{"ru", Marks{Tracked: 21, Hidden: 2}, Original, "В файле есть 21 исправление и 2 фрагмента скрытого текста; прочитан исходный текст, без исправлений. Скрытый текст не читается."},
		{"uk", Marks{Tracked: 22, Comments: 5}, Accepted, "У файлі є 22 виправлення і 5 коментарів; прочитано текст із прийнятими виправленнями."},
		{"uk", Marks{Tracked: 5, Comments: 21, Hidden: 3}, Original, "У файлі є 5 виправлень, 21 коментар і 3 фрагменти прихованого тексту; прочитано початковий текст, без виправлень. Прихований текст не читається."},
	} {
		if got := c.marks.In(c.language, c.view); got != c.want {
			t.Errorf("%s %+v:\n%s\nwant\n%s", c.language, c.marks, got, c.want)
		}
	}
}

func TestRemarksAreMarksAndWarnings(t *testing.T) {
	m := Memo{Marks: Marks{Comments: 1}, Warnings: []Warning{{Code: PagesCutShort, Values: []string{"2"}}}}
	want := []string{"This file carries 1 comment.", "Text may be missing: these pages could not be read to their end: 2."}
	if got := m.Remarks("en"); !slices.Equal(got, want) {
		t.Errorf("remarks %q, want %q", got, want)
	}
	if got := (&Memo{}).Remarks("en"); len(got) != 0 {
		t.Errorf("of a plain draft it remarks %q", got)
	}
}

func TestViewsAreNamedAndOpposed(t *testing.T) {
	for v, name := range Views() {
		v := View(v)
		if v.String() != name || v.Other() == v || v.Other().Other() != v {
			t.Errorf("%v is called %q, its other %v", v, name, v.Other())
		}
	}
}
