package importer

import (
	"bytes"
	"path/filepath"
	"strings"

	"parley/importer/memo"
	"parley/importer/pattern"
	"parley/importer/rtf"
)

// kind is what a file turns out to be.
type kind uint8

const (
	plain  kind = iota
	unread      // known, or known not to be readable; the problem says more
	pdfFile
	docxFile
	lockedOffice // of the family of Word; what it is shows once it is unlocked
	odtFile
	flatODT
	rtfFile
	htmlFile
)

// sniff tells what data is by its content. The name is asked only what is wrong with a container of nothing known.
func sniff(name string, data []byte) (kind, memo.Problem) {
	switch {
	case isPDF(data):
		return pdfFile, ""
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return sniffZip(name, data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return sniffCompound(data)
	case rtf.Is(data):
		return rtfFile, ""
	}
	for _, magic := range []string{"PK\x05\x06", "\x89PNG", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "%!PS", "Rar!", "7z\xbc\xaf", "\x1f\x8b"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return unread, memo.Unsupported
		}
	}
	return sniffMarkup(name, data)
}

// isPDF says whether the mark of a PDF stands where readers look for it. A number follows it, and no letters come
// before it: text may speak of the mark.
func isPDF(data []byte) bool {
	mark := []byte("%PDF-")
	at := bytes.Index(data[:min(len(data), 1024)], mark)
	if at < 0 {
		return false
	}
	after := data[at+len(mark):]
	return at == 0 || len(after) == 0 || '0' <= after[0] && after[0] <= '9' && bytes.Contains(data, []byte(" obj"))
}

// sniffZip tells what an archive holds by the names in it, which stand in plain bytes even where its directory is cut
// off.
func sniffZip(name string, data []byte) (kind, memo.Problem) {
	if bytes.Contains(data, []byte("mimetypeapplication/vnd.oasis.opendocument.text")) {
		return odtFile, ""
	}
	if isWord(data) {
		return docxFile, ""
	}
	if strings.EqualFold(filepath.Ext(name), ".odt") && bytes.Contains(data, []byte("content.xml")) { // packed again by hand
		return odtFile, ""
	}
	if p := binaryProblem(name); p == memo.Damaged {
		return unread, p
	}
	return unread, memo.Unsupported
}

// isWord says whether an archive has the parts of a Word document. Other programs of the family name theirs otherwise.
func isWord(data []byte) bool {
	return bytes.Contains(data, []byte("[Content_Types].xml")) &&
		(bytes.Contains(data, []byte("word/document")) || bytes.Contains(data, []byte("word/styles")))
}

// sniffMarkup tells text with tags from text without. XML that is no page is not read.
func sniffMarkup(name string, data []byte) (kind, memo.Problem) {
	head := bytes.ReplaceAll(data[:min(len(data), 4096)], []byte{0}, nil) // UTF-16 becomes ASCII where it is
	for _, bom := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(bom))
	}
	head = bytes.ToLower(bytes.TrimLeft(head, " \t\r\n"))
	switch {
	case bytes.Contains(head, []byte("multipart/related")) && mailHead.Match(head):
		return unread, memo.Unsupported
	case htmlName(name) && tag.Match(head):
		return htmlFile, ""
	case !bytes.HasPrefix(head, []byte("<")):
		return plain, ""
	case bytes.Contains(head, []byte("<office:document")):
		return flatODT, ""
	case pageStart.Match(head):
		return htmlFile, ""
	case bytes.HasPrefix(head, []byte("<?xml")), bytes.HasPrefix(head, []byte("<!doctype")):
		return unread, memo.Unsupported
	case !isMarkdown(name) && elementStart.Match(head):
		return htmlFile, ""
	}
	return plain, ""
}

var (
	mailHead = pattern.New(`^(mime-version|from|return-path|received|message-id|date|subject|content-type|snapshot-content-location):`)
	tag      = pattern.New(`<[a-z!/?]`)
	// pageStart is how a page starts: declarations, comments, then its document type or its first element.
	pageStart = pattern.New(`^(<\?[^>]*>\s*|<!--(?s:.*?)-->\s*)*(<!doctype\s+html|<(html|head|body|title|meta)[\s>/])`)
	// elementStart is how a part of a page starts.
	elementStart = pattern.New(`^(<!--(?s:.*?)-->\s*)*<(p|div|span|h[1-6]|table|ol|ul|center|font|b|style|section|article|main|blockquote|pre)(\s[^<>]*)?>`)
)

// htmlName says whether a name is one of a web page.
func htmlName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".xht", ".shtml":
		return true
	}
	return false
}

// isMarkdown says whether a name is one of Markdown.
func isMarkdown(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// sniffCompound looks into the container that old Word files and locked new ones share, by the names of its streams.
func sniffCompound(data []byte) (kind, memo.Problem) {
	switch {
	case bytes.Contains(data, wide("EncryptedPackage")):
		return lockedOffice, ""
	case bytes.Contains(data, wide("WordDocument")):
		return unread, memo.LegacyWord
	}
	return unread, memo.Unsupported
}

// wide spells an ASCII name in UTF-16.
func wide(name string) []byte {
	var b []byte
	for i := range len(name) {
		b = append(b, name[i], 0)
	}
	return b
}

// binaryProblem says what is wrong with bytes that are no text, by what the name promised.
func binaryProblem(name string) memo.Problem {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".xlsx", ".pptx":
		return memo.Damaged
	case ".doc":
		return memo.LegacyWord
	}
	return memo.Binary
}
