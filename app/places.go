//go:build !headless

package app

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// translatePlaces puts the names of the usual folders («Home», «Documents») in the file dialog that lies on top into the
// person's language: the toolkit has them in English only.
func (p *program) translatePlaces() {
	list := findList(covered(p.win.Canvas().Overlays().Top()))
	if list == nil {
		return
	}
	fill := list.UpdateItem
	list.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
		fill(id, item)
		if box, ok := item.(*fyne.Container); ok && len(box.Objects) > 0 {
			if name, ok := box.Objects[len(box.Objects)-1].(*widget.Label); ok {
				name.SetText(p.folderName(name.Text))
			}
		}
	}
	list.Refresh()
}

// covered gives what the toolkit's cover, of a type that it keeps to itself, holds; nil where it holds nothing.
func covered(cover fyne.CanvasObject) fyne.CanvasObject {
	value := reflect.Indirect(reflect.ValueOf(cover))
	if value.Kind() != reflect.Struct {
		return nil
	}
	field := value.FieldByName("Content")
	if !field.IsValid() {
		return nil
	}
	content, _ := field.Interface().(fyne.CanvasObject)
	return content
}

// folderName says the name of a usual folder in the person's language, any other as it is.
func (p *program) folderName(name string) string {
	if key := "app.folder." + name; p.say.Has(key) {
		return p.say.Say(key)
	}
	return name
}

// findList finds the first list within a tree of objects: in a file dialog, the one of places.
func findList(o fyne.CanvasObject) *widget.List {
	switch o := o.(type) {
	case *widget.List:
		return o
	case *widget.PopUp:
		return findList(o.Content)
	case *container.Split:
		return findList(o.Leading)
	case *fyne.Container:
		for _, child := range o.Objects {
			if list := findList(child); list != nil {
				return list
			}
		}
	}
	return nil
}
