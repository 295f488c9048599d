package report

import (
	"math"

	"parley/importer/memo"
)

// jsonReading is how a clause was read, where that was not plain: how sure the reading of a picture is, and the paragraph
// as it was read, where a reader mended it.
type jsonReading struct {
	Confidence float64 `json:"confidence,omitempty"`
	Raw        string  `json:"raw,omitempty"`
}

// jsonOCR says what of a memo was read from pictures, and how surely on the whole.
type jsonOCR struct {
	Pages      []int   `json:"pages"`
	Confidence float64 `json:"confidence"`
}

// ocrJSON gives nothing for a memo of which nothing was read from pictures.
func ocrJSON(m *memo.Memo) *jsonOCR {
	pages, confidence := m.Scanned()
	if len(pages) == 0 {
		return nil
	}
	return &jsonOCR{Pages: pages, Confidence: math.Round(100*confidence) / 100}
}
