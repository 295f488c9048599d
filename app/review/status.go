package review

// Status says how far the talks on a row are. Only a person sets it.
type Status string

// The statuses, by the letters that stand at the edges of a row.
const (
	NotDiscussed Status = ""  // shown as "–"
	Agreed       Status = "G" // agreed
	AdReferendum Status = "g" // agreed, subject to confirmation by the capitals
	WorkingGroup Status = "Y" // agreed in the working group
	Political    Status = "R" // open, a political matter
	Refused      Status = "X" // one side refuses to discuss it
)

// Statuses lists them in the order of the choice.
var Statuses = []Status{Agreed, AdReferendum, WorkingGroup, NotDiscussed, Political, Refused}

// Letter is what stands at the edge of a row.
func (s Status) Letter() string {
	if s == NotDiscussed {
		return "–"
	}
	return string(s)
}

// Settled says whether the sides have agreed, at whatever level: a change of what the row says takes that back.
func (s Status) Settled() bool { return s == Agreed || s == AdReferendum || s == WorkingGroup }

// Mover says which side came nearer to the other on a row. Only a person says so.
type Mover string

// Who moved.
const (
	Nobody   Mover = ""
	SideA    Mover = "A"
	SideB    Mover = "B"
	BothMove Mover = "AB"
)
