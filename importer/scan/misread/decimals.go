package misread

import (
	"slices"
	"strconv"
	"strings"

	"parley/importer/memo"
	"parley/importer/pattern"
)

var (
	// decimal matches a label of several numbers as it is: "4.2." or "4.2".
	decimal = pattern.New(`^(\d{1,3}(?:\.\d{1,3}){1,4})(\.?)\s`)
	// slipped matches what such a label may be read as: with commas or letters in it, or without its points.
	slipped = pattern.New(`^([\dЗОOIlІ]{1,3}(?:[.,][\dЗОOIlІ]{1,3}){0,4})([.,]?)\s`)

	figuresOf = strings.NewReplacer("З", "3", "О", "0", "O", "0", "I", "1", "l", "1", "І", "1", ",", ".")
)

// mendDecimals finds labels of several numbers that were read wrong, by the numbers of their paragraphs: those that are what
// comes next in all but a point, a comma or a letter that looks like a figure. A number without any point is taken for one
// only where the label behind it counts on from it, or where it is the last of its kind.
func mendDecimals(paragraphs []memo.Paragraph) map[int]mended {
	all := map[int]mended{}
	var last []int
	for i, p := range paragraphs {
		if p.Note {
			continue
		}
		if m := decimal.FindStringSubmatch(p.Text); m != nil {
			last = pathOf(m[1])
			continue
		}
		m := slipped.FindStringSubmatch(p.Text)
		if m == nil || p.Confidence == 0 || last == nil {
			continue
		}
		plain := figuresOf.Replace(m[1])
		for _, next := range successors(last) {
			is := written(next)
			bare := strings.ReplaceAll(is, ".", "")
			switch {
			case plain == is && (m[1] != is || m[2] == ","):
			case plain == bare && !plainNumber(paragraphs[i+1:], bare) && m[2] != "":
			default:
				continue
			}
			all[i] = mended{m[1] + m[2], is + strings.ReplaceAll(m[2], ",", ".")}
			last = next
			break
		}
	}
	return all
}

// successors are the labels that may follow one, itself as a path of numbers: its first child, the next beside it, the next
// beside one that it lies in, and the first child of that.
func successors(path []int) [][]int {
	all := [][]int{append(slices.Clone(path), 1)}
	for k := len(path); k >= 1; k-- {
		next := slices.Clone(path[:k])
		next[k-1]++
		if k > 1 {
			all = append(all, next)
		} else {
			all = append(all, append(next, 1))
		}
	}
	return all
}

// plainNumber says whether the labels behind count on from a number without points, so that it is one.
func plainNumber(behind []memo.Paragraph, number string) bool {
	n, _ := strconv.Atoi(number)
	next := strconv.Itoa(n+1) + "."
	return slices.ContainsFunc(behind, func(p memo.Paragraph) bool { return strings.HasPrefix(p.Text, next+" ") })
}

// written writes a path of numbers with points between.
func written(path []int) string {
	parts := make([]string, len(path))
	for i, n := range path {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ".")
}

func pathOf(s string) (path []int) {
	for part := range strings.SplitSeq(s, ".") {
		n, _ := strconv.Atoi(part)
		path = append(path, n)
	}
	return path
}
