package align_test

import (
	"strings"
	"testing"

	"parley/diffview/align"
)

// What opens a draft speaks of all of it, whatever its words name; a heading of its first part does not open it.
func TestTopicsOfWhatOpensADraft(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{
			[]string{"# MEMORANDUM on NATO", "^ A teaching text of a school.", "# Security", "Ukraine shall not join NATO.", "All prisoners of war are exchanged.", "Sanctions are lifted."},
			"- - guarantees alliances people sanctions",
		},
		{[]string{"# Security guarantees", "Ukraine shall not join NATO.", "Sanctions are lifted."}, "guarantees alliances sanctions"},
		{[]string{"^ Ukraine shall not join NATO.", "^ Sanctions are lifted.", "All prisoners of war are exchanged."}, "alliances sanctions people"},
	} {
		m := draft("en", c.lines...)
		m.Title = "MEMORANDUM on NATO"
		topics := run(t, m, m, align.Options{}).Topics[0]
		for i, topic := range topics {
			if topic == "" {
				topics[i] = "-"
			}
		}
		if got := strings.Join(topics, " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.lines, got, c.want)
		}
	}
}
