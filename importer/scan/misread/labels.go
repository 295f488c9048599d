package misread

import (
	"slices"
	"strings"

	"parley/importer/memo"
	"parley/importer/pattern"
)

// label is what stands before the words of a paragraph, as it was read: a token with a point or a bracket behind it.
type label struct {
	paragraph int
	token     string
	mark      string // ".", ")", or a comma for a point
	sure      bool   // was never a picture, and is what it says
}

// mended is a label as it was read and as it is.
type mended struct{ was, is string }

// opening matches a label: a token that is no word, and what ends it.
var opening = pattern.New(`^([\p{L}\p{Nd}|!\]\[?&\\/]{1,5})([.),])(?:\s|$)`)

// comma matches the number of a section with a comma for its point: capitals before a capital.
var comma = pattern.New(`^[\p{Lu}|!\\/]{1,5}, ["«]?\p{Lu}`)

// mendLabels finds the labels to be mended, by the numbers of their paragraphs. The labels of pages that are no pictures
// count, too, but are what they say.
func mendLabels(paragraphs []memo.Paragraph) map[int]mended {
	all := map[int]mended{}
	alphabets := alphabetsFor(paragraphs)
	for _, mark := range []byte{'.', ')'} {
		var labels []label
		for i, p := range paragraphs {
			m := opening.FindStringSubmatch(p.Text)
			if m == nil || p.Note || m[2] == "," && (p.Confidence == 0 || strokes(m[1]) == "" || !comma.MatchString(p.Text)) {
				continue
			}
			if m[2][0] == mark || m[2] == "," && mark == '.' {
				labels = append(labels, label{i, m[1], m[2], p.Confidence == 0})
			}
		}
		taken := map[int]bool{}
		for _, s := range [][]count{{roman}, {arabic}, alphabets, {letters("abcdefghijklmnopqrst")}} {
			if s[0].mark == 0 || s[0].mark == mark {
				mend(s, labels, taken, all)
			}
		}
	}
	return all
}

// alphabetsFor gives the Cyrillic alphabets that may count in a text: the Ukrainian one only where its own letters stand.
func alphabetsFor(paragraphs []memo.Paragraph) []count {
	for _, p := range paragraphs {
		if strings.ContainsAny(p.Text, "іїєґ") {
			return []count{letters("абвгдежзиклмнопрст"), letters("абвгґдеєжзиіїйклмнопрст")}
		}
	}
	return []count{letters("абвгдежзиклмнопрст")}
}

// count is a way to count: what the values look like when they are read right, and how wrong they may be read.
type count struct {
	mark  byte // '.' or ')' where it has only one; 0 for both
	value func(n int) string
	most  int
	exact func(token string, n int) bool
	like  func(token string, n int) bool
	near  func(token string, n int) bool // read wrong in the one way that is well known; nil for none
	kin   func(token string) bool        // may be read for any value; nil where all may
	plain func(token string) bool        // is a value of its own, which must be borne out on both sides to be another; nil for none
}

// mend follows a way to count through the labels, or of several ways at each place the one that counts furthest. A label
// that counts on from the last one goes on; one that looks like the next value is taken for it where the label after it, or
// the one before it, leaves no doubt. Labels that another count has taken are passed over.
func mend(ways []count, labels []label, taken map[int]bool, all map[int]mended) {
	for at := range labels {
		if taken[at] {
			continue
		}
		var run []int
		var by count
		for _, c := range ways {
			if !c.starts(labels, at, taken) {
				continue
			}
			if r := c.follow(labels, at, taken); len(r) > len(run) && len(r) > 1 && c.borneOut(labels, r) {
				run, by = r, c
			}
		}
		for k, i := range run {
			taken[i] = true
			if l := labels[i]; !l.sure && (l.token != by.value(k+1) || l.mark == ",") {
				all[l.paragraph] = mended{l.token + l.mark, by.value(k+1) + strings.ReplaceAll(l.mark, ",", ".")}
			}
		}
	}
}

// starts says whether a count may start at a label: it is the first value, or looks like it.
func (c count) starts(labels []label, at int, taken map[int]bool) bool {
	token := labels[at].token
	if c.exact(token, 1) {
		return true
	}
	if !c.looks(labels[at], 1) {
		return false
	}
	// A figure may be a misread Roman one only where the same figure follows at once, as its own count, or a second Roman one.
	if token == "1" {
		behind := labels[at+1:]
		if len(behind) == 0 {
			return false
		}
		next := behind[0]
		return next.token == "1" || c.near != nil && c.near(next.token, 2) || arabic.looks(next, 1) && len(behind) > 1 && behind[1].token == "2"
	}
	return true
}

// stroke says whether a token consists of signs that no label is made of, so that it was read wrong.
func stroke(token string) bool { return strings.Trim(token, `|!][\/`) == "" }

// looks says whether a label that was read from a picture looks like the value n.
func (c count) looks(l label, n int) bool { return !l.sure && c.like(l.token, n) }

// follow gives the labels that count on from the one at a place, itself first.
func (c count) follow(labels []label, at int, taken map[int]bool) []int {
	run := []int{at}
	for i := at + 1; i < len(labels) && len(run) < c.most; i++ {
		token, next := labels[i].token, len(run)+1
		if taken[i] {
			continue
		}
		switch {
		case c.exact(token, next):
			run = append(run, i)
		case c.exact(token, 1) && !c.resumes(labels, i, next+1, taken):
			return run // it starts anew
		case c.looks(labels[i], next) && !c.resumesExactly(labels, i, next, taken) && (!c.another(token, next) || c.follows(labels, i, next+1, taken)):
			run = append(run, i)
		}
	}
	return run
}

// resumes says whether behind a label there is one that has the value n before there is one that has the second.
func (c count) resumes(labels []label, at, n int, taken map[int]bool) bool {
	for i := at + 1; i < len(labels); i++ {
		switch {
		case taken[i]:
		case c.exact(labels[i].token, 2) && n != 2, c.exact(labels[i].token, 1):
			return false
		case c.exact(labels[i].token, n):
			return true
		case c.looks(labels[i], n):
			return true
		}
	}
	return false
}

// resumesExactly says whether the value n itself stands behind a label before the count starts anew, or, where the label is
// not, what is read for it in the one way that is known.
func (c count) resumesExactly(labels []label, at, n int, taken map[int]bool) bool {
	clear := c.near != nil && c.near(labels[at].token, n)
	for i := at + 1; i < len(labels); i++ {
		switch {
		case taken[i]:
		case c.exact(labels[i].token, n), !clear && c.near != nil && c.near(labels[i].token, n):
			return true
		case c.exact(labels[i].token, 1), c.exact(labels[i].token, n+1):
			return false
		}
	}
	return false
}

// another says whether a token is a value other than n.
func (c count) another(token string, n int) bool {
	return c.plain != nil && c.plain(token) && (c.near == nil || !c.near(token, n))
}

// follows says whether the very next label behind one has the value n, or may have it.
func (c count) follows(labels []label, at, n int, taken map[int]bool) bool {
	for i := at + 1; i < len(labels); i++ {
		if !taken[i] && (c.kin == nil || c.kin(labels[i].token)) {
			return c.exact(labels[i].token, n) || c.near != nil && c.looks(labels[i], n)
		}
	}
	return false
}

// borneOut says whether the labels of a run that were read right, or wrong in the one way that is known, are enough to
// believe the others.
func (c count) borneOut(labels []label, run []int) bool {
	sure := 0
	for k, i := range run {
		if token := labels[i].token; c.exact(token, k+1) || c.near != nil && c.near(token, k+1) || stroke(token) {
			sure++
		}
	}
	if first, last := run[0], run[len(run)-1]; len(run) == 2 && sure == 1 && labels[first].token == "1" {
		// Two sections, each with a count of its own.
		return labels[first+1].token == "1" && last+1 < len(labels) && labels[last+1].token == "1"
	}
	return sure >= 2 || sure*2 >= len(run) && c.exact(labels[run[0]].token, 1)
}

// letters counts with the letters of an alphabet, before a bracket.
func letters(alphabet string) count {
	order := []rune(alphabet)
	value := func(n int) string { return string(order[n-1]) }
	return count{
		mark: ')', value: value, most: len(order),
		exact: func(token string, n int) bool { return n <= len(order) && token == value(n) },
		like: func(token string, n int) bool {
			return n <= len(order) && slices.Contains(strings.Fields(alike[order[n-1]]), token)
		},
	}
}

// alike are what letters of labels are read as.
var alike = map[rune]string{
	'а': "a @ д", 'б': "6 о Б 5 о6", 'в': "B b 8 В в6", 'г': "r Г т т. 1 т", 'ґ': "г g r т", 'д': "л Д п 0 A А", 'е': "e с Е ё", 'є': "с е € e c С Є",
	'ж': "Ж >к", 'з': "3 З э", 'и': "И u й н", 'і': "i 1 l І 1 |", 'ї': "і i 1 ї", 'й': "и Й", 'к': "k К x", 'л': "Л п д", 'м': "М m", 'н': "Н и", 'о': "o 0 О",
	'п': "П л n", 'р': "p Р", 'с': "c С", 'т': "Т m", 'a': "а @", 'b': "6 Ь в", 'c': "с С C", 'd': "4 0", 'e': "е є", 'f': "Г f", 'g': "9 q", 'h': "һ п",
	'i': "1 l | і", 'l': "1 i |", 'o': "0 о",
}
