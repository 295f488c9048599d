//go:build linux && !headless

package screen

import (
	"image"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// A person drops one draft on the left half of the window and its rival on the right, compares them, and drops two others
// on the comparison: these are compared in their place.
func TestDrop(t *testing.T) {
	drafts := filepath.Join(t.TempDir(), "Чернетки, 100 %")
	if err := os.Rename(sample(t), drafts); err != nil {
		t.Fatal(err)
	}
	in := func(name string) string { return filepath.Join(drafts, name) }
	s := openWith(t, watched, "1280x900", "uk_UA.UTF-8", t.TempDir())
	tour := s.picture("drop-tour")
	s.press("Escape")
	empty := s.turns("drop-home", tour, tour.Bounds())
	left, right := image.Pt(300, 450), image.Pt(980, 450)
	s.drop(right, in("ukrainian-draft.uk.pdf"))
	one := s.turns("drop-one", empty, empty.Bounds())
	s.drop(left, in("russian-draft.ru.pdf"))
	s.turns("drop-both", one, one.Bounds())
	s.press("ctrl+Return")
	s.untilTitled("russian-draft.ru.pdf — ukrainian-draft.uk.pdf · Parley")
	s.picture("drop-compared")
	s.drop(left, in("ukrainian-draft.en.txt"), in("russian-draft.en.txt"))
	s.untilTitled("ukrainian-draft.en.txt — russian-draft.en.txt · Parley")
	s.quit()
}

// drop lets files fall on the window from another program's window, after version 5 of the protocol XDND:
// https://www.freedesktop.org/wiki/Specifications/XDND
func (s *screen) drop(at image.Point, files ...string) {
	s.t.Helper()
	x, err := xgb.NewConnDisplay(s.display)
	if err != nil {
		s.t.Fatal(err)
	}
	defer x.Close()
	number, err := strconv.ParseUint(s.window, 10, 32)
	if err != nil {
		s.t.Fatal(err)
	}
	d := drag{t: s.t, x: x, onto: xproto.Window(number)}
	root := xproto.Setup(x).DefaultScreen(x).Root
	if d.own, err = xproto.NewWindowId(x); err != nil {
		s.t.Fatal(err)
	}
	d.checked(xproto.CreateWindowChecked(x, 0, d.own, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check())
	d.checked(xproto.SetSelectionOwnerChecked(x, d.own, d.atom("XdndSelection"), xproto.TimeCurrentTime).Check())

	const version = 5 << 24
	d.send("XdndEnter", version, uint32(d.atom("text/uri-list")))
	d.send("XdndPosition", 0, uint32(at.X)<<16|uint32(at.Y), xproto.TimeCurrentTime, uint32(d.atom("XdndActionCopy")))
	d.until("XdndStatus", "")
	d.send("XdndDrop", 0, xproto.TimeCurrentTime)
	var list strings.Builder
	for _, file := range files {
		list.WriteString((&url.URL{Scheme: "file", Path: file}).String() + "\r\n")
	}
	d.until("XdndFinished", list.String())
}

// drag is what another program does whose files are dragged onto a window.
type drag struct {
	t         *testing.T
	x         *xgb.Conn
	own, onto xproto.Window
}

func (d *drag) checked(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// atom gives the number that the screen has for a name.
func (d *drag) atom(name string) xproto.Atom {
	d.t.Helper()
	reply, err := xproto.InternAtom(d.x, false, uint16(len(name)), name).Reply()
	d.checked(err)
	return reply.Atom
}

// send tells the window something; the first thing told is always by whom.
func (d *drag) send(message string, told ...uint32) {
	d.t.Helper()
	all := make([]uint32, 5)
	all[0] = uint32(d.own)
	copy(all[1:], told)
	event := xproto.ClientMessageEvent{Format: 32, Window: d.onto, Type: d.atom(message), Data: xproto.ClientMessageDataUnionData32New(all)}
	d.checked(xproto.SendEventChecked(d.x, false, d.onto, xproto.EventMaskNoEvent, string(event.Bytes())).Check())
}

// until waits for an answer of the window, and gives it meanwhile what is dragged, when it asks.
func (d *drag) until(answer, dragged string) {
	d.t.Helper()
	for began := time.Now(); time.Since(began) < patience; {
		event, fault := d.x.PollForEvent()
		if fault != nil {
			d.t.Fatal(fault)
		}
		switch e := event.(type) {
		case nil:
			time.Sleep(10 * time.Millisecond)
		case xproto.SelectionRequestEvent:
			d.checked(xproto.ChangePropertyChecked(d.x, xproto.PropModeReplace, e.Requestor, e.Property, e.Target, 8, uint32(len(dragged)), []byte(dragged)).Check())
			given := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: e.Property}
			d.checked(xproto.SendEventChecked(d.x, false, e.Requestor, xproto.EventMaskNoEvent, string(given.Bytes())).Check())
		case xproto.ClientMessageEvent:
			if e.Type == d.atom(answer) {
				return
			}
		}
	}
	d.t.Fatalf("no %s after %v", answer, patience)
}
