package scan

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// line is a line of text as Tesseract gives it. Places are in pixels, y downwards.
type line struct {
	box         box
	slope, rise float64 // baseline: rise is its height over the box's foot at the left edge
	size        float64 // from the foot of descenders to the head of ascenders; 0 if not said
	words       []word
}

type word struct {
	text       string
	box        box
	confidence float64 // 0 to 1
}

type box struct{ x0, y0, x1, y1 float64 }

// parse reads hOCR, an HTML whose elements carry what was found in their titles.
func parse(hocr []byte) ([]line, error) {
	d := xml.NewDecoder(bytes.NewReader(hocr))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var lines []line
	depth, inWord := 0, 0 // inWord is the depth of the word's element; 0 outside
	var text strings.Builder
	for {
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return lines, nil
		case err != nil:
			return lines, errAnswer
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			class, title := attributes(t)
			switch {
			case inWord > 0:
			case strings.HasPrefix(class, "ocr_line"), class == "ocr_header", class == "ocr_caption", class == "ocr_textfloat":
				lines = append(lines, lineOf(title))
			case class == "ocrx_word" && len(lines) > 0:
				inWord = depth
				text.Reset()
				l := &lines[len(lines)-1]
				l.words = append(l.words, wordOf(title))
			}
		case xml.CharData:
			if inWord > 0 {
				text.Write(t)
			}
		case xml.EndElement:
			if depth == inWord {
				inWord = 0
				l := &lines[len(lines)-1]
				l.words[len(l.words)-1].text = strings.Join(strings.Fields(text.String()), " ")
			}
			depth--
		}
	}
}

func attributes(e xml.StartElement) (class, title string) {
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "class":
			class = a.Value
		case "title":
			title = a.Value
		}
	}
	return class, title
}

// lineOf reads the title of a line: "bbox 262 249 1422 291; baseline 0.007 -16; x_size 34; …".
func lineOf(title string) (l line) {
	for property := range strings.SplitSeq(title, ";") {
		switch key, n := numbered(property); key {
		case "bbox":
			l.box = boxOf(n)
		case "baseline":
			if len(n) == 2 {
				l.slope, l.rise = n[0], -n[1]
			}
		case "x_size":
			if len(n) == 1 {
				l.size = n[0]
			}
		}
	}
	return l
}

// wordOf reads the title of a word: "bbox 654 209 729 232; x_wconf 96".
func wordOf(title string) (w word) {
	for property := range strings.SplitSeq(title, ";") {
		switch key, n := numbered(property); key {
		case "bbox":
			w.box = boxOf(n)
		case "x_wconf":
			if len(n) == 1 {
				w.confidence = max(0.01, min(1, n[0]/100))
			}
		}
	}
	return w
}

// numbered reads a name and its numbers.
func numbered(s string) (key string, numbers []float64) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return "", nil
	}
	for _, f := range fields[1:] {
		n, err := strconv.ParseFloat(f, 64)
		if err != nil || n != n || n > 1e6 || n < -1e6 {
			return fields[0], nil
		}
		numbers = append(numbers, n)
	}
	return fields[0], numbers
}

func boxOf(n []float64) box {
	if len(n) != 4 {
		return box{}
	}
	return box{n[0], n[1], n[2], n[3]}
}
