package html

import (
	"strconv"
	"strings"

	dom "golang.org/x/net/html"

	"parley/importer/prose"
)

// style is how an element and what stands in it look.
type style struct {
	display string
	unseen  bool // visibility
	look    prose.Look
	raised  bool
	centred bool
	space   space
	list    string // list-style-type
	font    string // first of the font family, in lower case
	left    float64
	first   float64 // of first lines beyond left, in points
	says    declared
}

// space says what becomes of white space.
type space uint8

const (
	folded space = iota
	lines        // line ends stay
	kept
)

// bodySize is the type size of a page that says nothing, in points.
const bodySize = 12

// initial is the style around the page.
var initial = style{look: prose.Look{Points: bodySize}, list: "disc"}

// blocks are the values of display that make paragraphs of their own.
var blocks = set("block", "list-item", "flex", "grid", "flow-root", "table", "table-caption", "table-cell", "table-row", "table-row-group",
	"table-header-group", "table-footer-group")

// block says whether the element stands apart from the text around it.
func (s style) block() bool { return blocks[s.display] }

// within gives the style of an element in another.
func (s style) within(d declared) style {
	own := s
	own.says = d
	own.display = "inline"
	if v := strings.ToLower(d["display"]); v != "" {
		own.display = v
	}
	if s.display == "flex" || s.display == "grid" { // what stands in these is set apart
		if own.display == "inline" {
			own.display = "block"
		}
	}
	switch v := strings.ToLower(d["visibility"]); v {
	case "hidden", "collapse":
		own.unseen = true
	case "visible":
		own.unseen = false
	}
	own.setFont(d, s)
	switch strings.ToLower(d["text-align"]) {
	case "center", "-moz-center", "-webkit-center":
		own.centred = true
	case "left", "right", "justify", "start", "end":
		own.centred = false
	}
	switch strings.ToLower(d["white-space"]) {
	case "normal", "nowrap":
		own.space = folded
	case "pre-line":
		own.space = lines
	case "pre", "pre-wrap", "break-spaces":
		own.space = kept
	}
	switch v := strings.ToLower(d["vertical-align"]); v {
	case "super":
		own.raised = true
	case "":
	default:
		own.raised = false
	}
	if v := d["list-style-type"]; v != "" {
		own.list = v
	}
	for _, name := range []string{"margin-left", "padding-left"} {
		if v, ok := length(d[name], own.look.Points); ok && own.block() && own.display != "table" {
			own.left = min(max(own.left+v, 0), 2000)
		}
	}
	if v, ok := length(d["text-indent"], own.look.Points); ok {
		own.first = v
	}
	return own
}

// setFont takes in what is said of the type.
func (s *style) setFont(d declared, around style) {
	switch v := strings.ToLower(d["font-weight"]); v {
	case "":
	case "bold", "bolder":
		s.look.Bold = true
	case "normal", "lighter":
		s.look.Bold = false
	default:
		if n, err := strconv.Atoi(v); err == nil {
			s.look.Bold = n >= 600
		}
	}
	switch v := strings.ToLower(d["font-style"]); v {
	case "":
	case "italic", "oblique":
		s.look.Italic = true
	default:
		s.look.Italic = false
	}
	if v, ok := size(d["font-size"], around.look.Points); ok {
		s.look.Points = min(max(v, 0), 1000)
	}
	if v := d["font-family"]; v != "" {
		first, _, _ := strings.Cut(v, ",")
		s.font = strings.ToLower(strings.Trim(first, ` "'`))
	}
}

// hides says whether the element does not show at all.
func (s style) hides() bool {
	d := s.says
	return s.display == "none" || strings.EqualFold(d["mso-hide"], "all") || d["opacity"] == "0"
}

// sizes are the type sizes that have names, and those of <font size>, in points.
var sizes = map[string]float64{
	"xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24, "xxx-large": 36,
}

// size reads a type size; around is that of the text around.
func size(v string, around float64) (float64, bool) {
	v = strings.ToLower(v)
	if p, ok := sizes[v]; ok {
		return p, true
	}
	switch v {
	case "smaller":
		return around / 1.2, true
	case "larger":
		return around * 1.2, true
	}
	if percent, ok := strings.CutSuffix(v, "%"); ok {
		f, err := strconv.ParseFloat(percent, 64)
		return around * f / 100, err == nil && f >= 0 && f < 1e4
	}
	return length(v, around)
}

// units are what lengths are measured in; em and its like count in the type size.
var units = []struct {
	name   string
	points float64
	em     bool
}{
	{"rem", bodySize, false},
	{"em", 1, true},
	{"ex", 0.5, true},
	{"ch", 0.5, true},
	{"px", 0.75, false},
	{"pt", 1, false},
	{"cm", 72 / 2.54, false},
	{"mm", 72 / 25.4, false},
	{"in", 72, false},
	{"pc", 12, false},
}

// length reads a length and gives it in points.
func length(v string, em float64) (float64, bool) {
	v = strings.ToLower(strings.TrimSpace(v))
	if v == "0" {
		return 0, true
	}
	for _, u := range units {
		number, ok := strings.CutSuffix(v, u.name)
		if !ok {
			continue
		}
		f, err := strconv.ParseFloat(number, 64)
		if err != nil || !(f > -1e5 && f < 1e5) {
			return 0, false
		}
		if u.em {
			return f * u.points * em, true
		}
		return f * u.points, true
	}
	return 0, false
}

// hints are what attributes of old say of the look of an element.
func hints(n *dom.Node) []property {
	var all []property
	say := func(name, value string) { all = append(all, property{name: name, value: value}) }
	for _, a := range n.Attr {
		value := strings.TrimSpace(a.Val)
		switch a.Key {
		case "align":
			if n.Data != "table" && n.Data != "img" {
				say("text-align", strings.ToLower(value))
			}
		case "type":
			if kind := listType(value); kind != "" && (n.Data == "ol" || n.Data == "ul" || n.Data == "li") {
				say("list-style-type", kind)
			}
		case "size":
			if n.Data == "font" {
				say("font-size", fontSize(value))
			}
		case "face":
			if n.Data == "font" {
				say("font-family", value)
			}
		}
	}
	return all
}

// listType gives the kind of numerals that a type attribute names.
func listType(v string) string {
	switch v {
	case "1":
		return "decimal"
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	}
	switch v = strings.ToLower(v); v {
	case "disc", "circle", "square", "none":
		return v
	}
	return ""
}

// fontSize gives the size that <font size> names.
func fontSize(v string) string {
	n, err := strconv.Atoi(v)
	switch {
	case err != nil:
		return ""
	case strings.HasPrefix(v, "+") || strings.HasPrefix(v, "-"):
		n += 3
	}
	names := []string{"x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"}
	return names[min(max(n, 1), len(names))-1]
}
