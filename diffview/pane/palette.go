//go:build !headless

package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colours of Parley by name, for a theme to give through [Colour].
const (
	Paper        fyne.ThemeColorName = "parley-paper"         // ground of the window
	Sheet        fyne.ThemeColorName = "parley-sheet"         // ground of what is read
	Ink          fyne.ThemeColorName = "parley-ink"           // the drafts
	InkSecond    fyne.ThemeColorName = "parley-ink-second"    // what the program says
	InkThird     fyne.ThemeColorName = "parley-ink-third"     // outlines, and what cannot be used now
	InkSource    fyne.ThemeColorName = "parley-ink-source"    // labels and sources
	Line         fyne.ThemeColorName = "parley-line"          // edges of bars and fields
	LineQuiet    fyne.ThemeColorName = "parley-line-quiet"    // between rows
	Accent       fyne.ThemeColorName = "parley-accent"        // the one accent
	AccentGround fyne.ThemeColorName = "parley-accent-ground" // under text in the accent
	OnAccent     fyne.ThemeColorName = "parley-on-accent"     // text on the accent
	Fact         fyne.ThemeColorName = "parley-fact"          // tint of facts that differ
	FactEdge     fyne.ThemeColorName = "parley-fact-edge"     // its lower edge
	Insert       fyne.ThemeColorName = "parley-insert"        // tint of what only B says
	InsertEdge   fyne.ThemeColorName = "parley-insert-edge"   // its underline
	Delete       fyne.ThemeColorName = "parley-delete"        // tint of what only A says
	DeleteEdge   fyne.ThemeColorName = "parley-delete-edge"   // its strike
	Move         fyne.ThemeColorName = "parley-move"          // tint of what stands elsewhere
	MoveEdge     fyne.ThemeColorName = "parley-move-edge"     // its mark in the strip
	Hatch        fyne.ThemeColorName = "parley-hatch"         // nothing on this side
	Selection    fyne.ThemeColorName = "parley-selection"     // ground of the selected row
	Chosen       fyne.ThemeColorName = "parley-chosen"        // ground of text that is selected
	Warn         fyne.ThemeColorName = "parley-warn"          // «possibly opposite»
	Agreed       fyne.ThemeColorName = "parley-agreed"        // status G
	Working      fyne.ThemeColorName = "parley-working"       // status Y
	Open         fyne.ThemeColorName = "parley-open"          // status R
	Referendum   fyne.ThemeColorName = "parley-referendum"    // status g
	Refused      fyne.ThemeColorName = "parley-refused"       // status X
	View         fyne.ThemeColorName = "parley-view"          // fill of the box in the overview strip
)

// shades holds each colour as 0xRRGGBBAA, light and dark.
var shades = map[fyne.ThemeColorName][2]uint32{
	Paper:        {0xF7F7F4FF, 0x1B1D1FFF},
	Sheet:        {0xFFFFFFFF, 0x222527FF},
	Ink:          {0x1E2226FF, 0xECEDEEFF},
	InkSecond:    {0x5A6169FF, 0xA9AFB5FF},
	InkThird:     {0x8A9097FF, 0x7C838AFF},
	InkSource:    {0x6E747BFF, 0x8E959CFF},
	Line:         {0xE3E3DDFF, 0x34383BFF},
	LineQuiet:    {0xEFEFEAFF, 0x2B2E31FF},
	Accent:       {0x0E6F69FF, 0x5CC4BAFF},
	AccentGround: {0xDDEFEDFF, 0x1F3B39FF},
	OnAccent:     {0xFFFFFFFF, 0x102220FF},
	Fact:         {0xF6E3A6FF, 0x5E4C12FF},
	FactEdge:     {0xB58900FF, 0xE3B93CFF},
	Insert:       {0xCBE1F6FF, 0x1F4668FF},
	InsertEdge:   {0x2F74B0FF, 0x7DB4E6FF},
	Delete:       {0xF8D2C2FF, 0x6B3220FF},
	DeleteEdge:   {0xB9502AFF, 0xF0976FFF},
	Move:         {0xE3D7F3FF, 0x45325FFF},
	MoveEdge:     {0x8562C2FF, 0xB89BE8FF},
	Hatch:        {0xE9E9E2FF, 0x2F3336FF},
	Selection:    {0xEDF5F4FF, 0x25302FFF},
	Chosen:       {0x0E6F6938, 0x5CC4BA48},
	Warn:         {0x8A5A00FF, 0xE8B65AFF},
	Agreed:       {0xCFE8CFFF, 0x1F4D2BFF},
	Working:      {0xFFF2B3FF, 0x5A4A12FF},
	Open:         {0xF6C9C4FF, 0x5C2420FF},
	Referendum:   {0xE3F1DCFF, 0x2B4A33FF},
	Refused:      {0xDADADAFF, 0x4A4A4AFF},
	View:         {0x7F7F7F1A, 0x7F7F7F1A},
}

// tintOf gives the tint of what one side alone says, and its edge. Sides beyond B have the grey of what is neither: their
// letters and places tell them apart.
func tintOf(side int) (ground, edge fyne.ThemeColorName) {
	switch side {
	case 0:
		return Delete, DeleteEdge
	case 1:
		return Insert, InsertEdge
	default:
		return Line, InkThird
	}
}

// Colour gives the light or the dark shade of one of Parley's own colours, and whether name is one of them.
func Colour(name fyne.ThemeColorName, dark bool) (color.Color, bool) {
	pair, ok := shades[name]
	if !ok {
		return nil, false
	}
	shade := pair[0]
	if dark {
		shade = pair[1]
	}
	return color.NRGBA{R: uint8(shade >> 24), G: uint8(shade >> 16), B: uint8(shade >> 8), A: uint8(shade)}, true
}
