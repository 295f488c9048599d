package clauses

import (
	"strconv"
	"strings"
	"unicode"

	"parley/importer/label"
)

// ids gives out the names of clauses. A name is the path of labels from the top, in ASCII:
//
//	T  T-2      the lines of the title             P1 P2   recitals           N1   notes
//	II  2  A    parts by their ordinal as printed   O2      options            S1   stages, steps    X1  annexes
//	H1          headings without a number           T       the second line of a heading
//	4  4/1      points; 4.1 under 4 is 4/1          2.1     a point whose parent does not count    4bis
//	b  zh       letters, Cyrillic ones by sound     b1 b2   bullets            p1   paragraphs without a label
//
// What would have the name of an earlier clause gets a suffix: 4-2, 4-3.
type ids struct {
	taken   map[string]bool
	serial  map[string]int // by prefix and sort, for what has no ordinal
	again   map[string]int // the last suffix given to a name
	numbers [][]int        // of each clause, where its children's numbers begin with them
}

func newIDs() ids {
	return ids{taken: map[string]bool{}, serial: map[string]int{}, again: map[string]int{}}
}

// name gives the id of an item below prefix; parent holds the numbers of the clause above.
func (d *ids) name(prefix string, it *item, numbers, parent []int) string {
	own := d.segment(prefix, it, numbers, parent)
	if it.marked {
		own += it.mark.Suffix
	}
	var kept []int
	if it.marked && (it.mark.Kind == label.Arabic || it.mark.Name == "article" || it.mark.Name == "point") {
		kept = numbers
	}
	d.numbers = append(d.numbers, kept)
	id := prefix + own
	for base := id; d.taken[id]; {
		if d.again[base] == 0 {
			d.again[base] = 1
		}
		d.again[base]++
		id = base + "-" + strconv.Itoa(d.again[base])
	}
	d.taken[id] = true
	return id
}

// segment gives the last part of an id.
func (d *ids) segment(prefix string, it *item, numbers, parent []int) string {
	switch {
	case it.role == title, it.role == subtitle:
		return "T"
	case it.role == recital && !it.marked:
		return d.next(prefix, "P")
	case it.role == remark:
		return d.next(prefix, "N")
	case it.role == heading && !it.marked:
		return d.next(prefix, "H")
	case it.bullet():
		return d.next(prefix, "b")
	case !it.marked:
		return d.next(prefix, "p")
	case it.mark.Kind == label.Named:
		return initials[it.mark.Name] + printed(it, numbers)
	case len(numbers) > 1 && len(parent) > 0 && len(parent) < len(numbers) && startsWith(numbers, parent):
		return joinNumbers(numbers[len(parent):])
	}
	return printed(it, numbers)
}

// next counts what has no ordinal of its own.
func (d *ids) next(prefix, sort string) string {
	d.serial[prefix+sort]++
	return sort + strconv.Itoa(d.serial[prefix+sort])
}

// initials tell kinds of parts apart that can stand beside each other.
var initials = map[string]string{"option": "O", "stage": "S", "step": "S", "annex": "X"}

// printed gives the ordinals as the label has them, in ASCII.
func printed(it *item, numbers []int) string {
	if len(numbers) > 1 {
		return joinNumbers(numbers)
	}
	ordinal := it.mark.Text
	if it.mark.Kind == label.Named {
		fields := strings.Fields(ordinal)
		ordinal = ""
		for _, f := range fields[1:] {
			if l, ok := label.Parse(strings.TrimRight(f, ".:)") + ")"); ok && l.Kind != label.Bullet {
				ordinal = f
			}
		}
	}
	ordinal = strings.TrimFunc(ordinal, func(r rune) bool { return !unicode.IsLetter(r) })
	if ordinal == "" || it.mark.Kind == label.Arabic {
		return joinNumbers(numbers)
	}
	if it.mark.Kind == label.Roman || looksRoman(ordinal) && it.mark.Kind == label.Named {
		return romanASCII.Replace(ordinal)
	}
	var b strings.Builder
	for _, r := range ordinal {
		b.WriteString(ascii(r))
	}
	if b.Len() == 0 {
		return joinNumbers(numbers)
	}
	return b.String()
}

// looksRoman says whether an ordinal is a Roman number, look-alike letters allowed.
func looksRoman(s string) bool {
	l, ok := label.Parse(s + ")")
	return ok && l.Kind == label.Roman
}

var romanASCII = strings.NewReplacer("І", "I", "Х", "X", "С", "C", "М", "M", "і", "i", "х", "x", "с", "c")

// sounds spells the Cyrillic letters that lists count with.
var sounds = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'є': "ye", 'ё': "yo", 'ж': "zh", 'з': "z", 'и': "i",
	'і': "i", 'ї': "yi", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "q", 'ы': "y", 'ь': "q", 'э': "eh",
	'ю': "yu", 'я': "ya",
}

// ascii spells one letter in ASCII, in capitals where it is one; what it does not know is left out.
func ascii(r rune) string {
	if r < unicode.MaxASCII {
		return string(r)
	}
	s := sounds[unicode.ToLower(r)]
	if unicode.IsUpper(r) {
		return strings.ToUpper(s)
	}
	return s
}

func joinNumbers(numbers []int) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ".")
}

func startsWith(numbers, lead []int) bool {
	for i, n := range lead {
		if numbers[i] != n {
			return false
		}
	}
	return true
}
