package lexicon

import (
	"strings"
	"unicode/utf8"

	"parley/importer/memo"
)

// Skeleton gives a stem in a Latin form that Russian, Ukrainian and English share, so that names and international
// words can be compared across languages: і, и, ы and й are "i", г, х, g and h are "h", c and k are "k", double letters
// are single, and the endings by which international words differ (-изация, -isation, -ный, -al) are off. It is coarse
// on purpose: equal skeletons suggest kinship, and long ones prove it better than short ones.
func Skeleton(stem string, language memo.Language) string {
	if stem == "" {
		return ""
	}
	if stem[0] >= utf8.RuneSelf {
		return bare(single(fromCyrillic.Replace(stem)))
	}
	if language == memo.English {
		stem = englishSounds.Replace(stem)
	}
	return bare(single(fromLatin.Replace(stem)))
}

var (
	// fromCyrillic transliterates to the common form.
	fromCyrillic = strings.NewReplacer(
		"а", "a", "б", "b", "в", "v", "г", "h", "ґ", "h", "д", "d", "е", "e", "є", "e", "э", "e", "ж", "sh", "з", "s",
		"и", "i", "і", "i", "ї", "i", "й", "i", "ы", "i", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r",
		"с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "sh", "ь", "", "ъ", "",
		"ю", "iu", "я", "ia", "'", "", "’", "",
	)
	// englishSounds spells what English writes in its own way as the others do.
	englishSounds = strings.NewReplacer("ph", "f", "qu", "kv", "tion", "ts", "sion", "s", "cy", "ts", "ci", "tsi", "ce", "tse")
	// fromLatin brings transliterations of every school together.
	fromLatin = strings.NewReplacer(
		"shch", "sh", "sch", "sh", "tch", "ch", "kh", "h", "zh", "sh", "ch", "ch", "th", "t", "mech", "meh", "tech", "teh", "arch", "arh",
		"x", "ks", "z", "s", "w", "v", "y", "i", "j", "i", "c", "k", "g", "h", "q", "k", "'", "", "’", "",
	)
)

// single writes doubled letters once.
func single(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// foreignEndings are the suffixes of international words in the common form, longest first where one ends another.
var foreignEndings = strings.Fields("isatsion isatsi isats ikatsi ikats ichesk ational iruish atsion ation atsi itsion itsi ats its irov isov ichn itsn isem ism " +
	"aln inh ian ent ist ik in at al is ir iv")

// bare drops foreign endings as long as at least five letters stay.
func bare(s string) string {
	for again := true; again; {
		again = false
		for _, ending := range foreignEndings {
			if len(s)-len(ending) >= 5 && strings.HasSuffix(s, ending) {
				s, again = s[:len(s)-len(ending)], true
				break
			}
		}
	}
	if n := len(s); n > 6 && s[n-1] == 'n' && !strings.ContainsRune("aeiou", rune(s[n-2])) {
		return s[:n-1]
	}
	return s
}
