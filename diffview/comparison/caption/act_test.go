package caption

import (
	"testing"

	"parley/assets/words"
	"parley/diffview/wording"
	"parley/importer/memo"
)

func TestDoesSaysEachActOnceInEveryLanguage(t *testing.T) {
	memos := [2]*memo.Memo{{Party: "RUS"}, {Party: "UKR"}}
	stances := [2][]wording.Stance{
		{{Act: wording.Obliges}, {Act: wording.Forbids, Conditional: true}, {Act: wording.Obliges}},
		{{Act: wording.Permits}},
	}
	for language, want := range map[string]string{
		"en": "RUS: obliges, forbids on a condition · UKR: permits",
		"ru": "RUS: обязывает, запрещает при условии · UKR: разрешает",
		"uk": "RUS: зобов’язує, забороняє за умови · UKR: дозволяє",
	} {
		if got := Does(words.In(language), memos, stances); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Does(words.In("en"), memos, [2][]wording.Stance{nil, stances[1]}); got != "UKR: permits" {
		t.Errorf("%q", got)
	}
	for _, language := range words.Languages {
		for _, act := range wording.Acts() {
			if key := "caption.act." + string(act); !words.In(language).Has(key) {
				t.Errorf("%s has no %q", language, key)
			}
		}
	}
}
