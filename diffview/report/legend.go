package report

import "parley/diffview/comparison"

// key is a line of the legend: a sign or a sample with its marks, and what it means.
type key struct {
	Sample string
	Kind   string // of a row whose sign it is: "differ", "equal", "only-a", "only-b", "moved"; "status" for a letter
	Mark   run    // with the mark of the sample's words; no text for a sign
	Empty  bool   // the sample is the look of a cell with nothing in it
	Says   string
}

// sample gives the sample as a run, with its mark where it shows one.
func (k key) sample() []run {
	if k.Mark.Text != "" {
		return []run{k.Mark}
	}
	return []run{{Text: k.Sample}}
}

// legend explains the signs and marks of the report; the letters of statuses only where there are decisions.
func (s *sheet) legend() []key {
	keys := []key{
		{Sample: "≠", Kind: "differ", Says: s.say("kind.differ")},
		{Sample: "=", Kind: "equal", Says: s.say("kind.equal")},
		{Sample: "A", Kind: "only-a", Says: s.say("kind.onlyA")},
		{Sample: "B", Kind: "only-b", Says: s.say("kind.onlyB")},
		{Sample: "↷", Kind: "moved", Says: s.say("kind.moved")},
	}
	for _, m := range []struct {
		name string
		mark comparison.MarkKind
	}{{"fact", comparison.FactMark}, {"reason", comparison.ReasonMark}, {"delete", comparison.DeleteMark}, {"insert", comparison.InsertMark}} {
		sample := s.say("legend." + m.name + ".sample")
		keys = append(keys, key{Sample: sample, Mark: run{Text: sample, Marks: m.mark}, Says: s.say("legend." + m.name)})
	}
	keys = append(keys, key{Empty: true, Says: s.say("legend.nothing")})
	if s.Decided {
		for _, letter := range statuses {
			keys = append(keys, key{Sample: letter, Kind: "status", Says: s.say("status." + letter)})
		}
	}
	return keys
}
