package misread

import (
	"parley/importer/memo"
	"parley/importer/pattern"
)

// bulletSlips match what is read for the sign before an item of a list, where a blank follows it that would not stand
// behind the sign if it were what it looks like.
var bulletSlips = []struct {
	pattern *pattern.Pattern
	is      string
}{
	{pattern.New(`^([«"]?(?:-- ?|- -|-—|—-)|[«"]-)\s+[\p{L}\d«"(]`), "—"},
	{pattern.New(`^(["«»®©¢“”„°]|\(\)|')\s+[\p{L}\d«"(]`), "•"},
}

// fewAlike is from how many paragraphs on a letter that begins them is a bullet.
const fewAlike = 2

// letterBullet matches a small round letter with a blank behind it, which is no word of English.
var letterBullet = pattern.New(`^([eo])\s+[A-Z]`)

// mendBullets finds bullets that were read as other signs, by the numbers of their paragraphs.
func mendBullets(paragraphs []memo.Paragraph) map[int]mended {
	all := map[int]mended{}
	var letters []int
	for i, p := range paragraphs {
		if p.Confidence == 0 || p.Note {
			continue
		}
		for _, s := range bulletSlips {
			if m := s.pattern.FindStringSubmatch(p.Text); m != nil {
				all[i] = mended{m[1], s.is}
				break
			}
		}
		if letterBullet.MatchString(p.Text) {
			letters = append(letters, i)
		}
	}
	if len(letters) >= fewAlike || len(letters) > 0 && len(all) > 0 {
		for _, i := range letters {
			all[i] = mended{paragraphs[i].Text[:1], "•"}
		}
	}
	return all
}
