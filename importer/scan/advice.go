package scan

import (
	"runtime"
	"slices"
	"strings"
)

// Advice gives what to type to get what is missing, by Tesseract's names for languages and "tesseract" for the program
// itself, on the system that this is.
func Advice(missing []string) string { return adviceOn(runtime.GOOS, missing) }

// Tesseract gives the list of what is missing where the program is: it, and the data for all languages unless some are
// named.
func Tesseract(data []string) []string {
	if len(data) == 0 {
		for _, n := range names {
			data = append(data, n.name)
		}
	}
	return append([]string{"tesseract"}, data...)
}

func adviceOn(system string, missing []string) string {
	program := slices.Contains(missing, "tesseract")
	switch system {
	case "darwin":
		if program {
			return "brew install tesseract tesseract-lang"
		}
		return "brew install tesseract-lang"
	case "windows":
		var files []string
		for _, m := range missing {
			if m != "tesseract" && m != "eng" {
				files = append(files, m+".traineddata")
			}
		}
		data := strings.Join(files, ", ") + ` → C:\Program Files\Tesseract-OCR\tessdata`
		if program {
			return "winget install UB-Mannheim.TesseractOCR; " + data
		}
		return data
	}
	packages := []string{"sudo apt-get install"}
	for _, m := range missing {
		switch m {
		case "tesseract":
			packages = append(packages, "tesseract-ocr")
		case "eng":
			if !program { // it comes with the program
				packages = append(packages, "tesseract-ocr-eng")
			}
		default:
			packages = append(packages, "tesseract-ocr-"+m)
		}
	}
	return strings.Join(packages, " ")
}
