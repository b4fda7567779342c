package bib

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// endNoteTags are the elements of a record of EndNote's XML, behind those that they stand in where that matters, with
// the tags of RIS that say the same. Files on the author's disk (pdf-urls) are not among them.
var endNoteTags = map[string]string{
	"authors/author": "AU", "secondary-authors/author": "A2", "tertiary-authors/author": "A3",
	"subsidiary-authors/author": "A4", "translated-authors/author": "A4", "titles/title": "TI",
	"titles/secondary-title": "T2", "titles/tertiary-title": "T3", "titles/alt-title": "J2", "titles/short-title": "ST",
	"periodical/full-title": "JF", "periodical/abbr-1": "JA", "record/pages": "SP", "record/volume": "VL",
	"record/number": "IS", "record/edition": "ET", "record/section": "SE", "record/num-vols": "NV",
	"keywords/keyword": "KW", "dates/year": "PY", "pub-dates/date": "DA", "record/pub-location": "CY",
	"record/publisher": "PB", "record/isbn": "SN", "record/electronic-resource-num": "DO", "related-urls/url": "UR",
	"web-urls/url": "UR", "record/abstract": "AB", "record/notes": "N1", "record/research-notes": "RN",
	"record/language": "LA", "record/label": "LB", "record/accession-num": "AN", "record/call-num": "CN",
	"record/work-type": "M3", "record/access-date": "Y2", "record/custom2": "C2", "record/custom3": "C3",
	"record/custom7": "C7", "record/remote-database-name": "DB", "record/remote-database-provider": "DP",
}

// endNoteReader goes through a file of EndNote's XML.
type endNoteReader struct {
	file     source.PlainText
	problems *diag.List
	d        *xml.Decoder
	// path are the elements that are open, without those of looks.
	path []string
	// looks are the looks of the elements style that are open, each with those around it.
	looks []Look
	// text are the words of the element that is read, as HTML; plain has none of their looks.
	text, plain strings.Builder
	// begun is where that element begins.
	begun int
	entry *risEntry
	out   []Reference
}

// readEndNote reads the records of EndNote's XML, which Bookends, Citavi, Mendeley and others write too.
func readEndNote(f source.PlainText, problems *diag.List) []Reference {
	r := endNoteReader{file: f, problems: problems, d: xml.NewDecoder(strings.NewReader(f.String()))}
	r.d.Strict = false
	r.d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // the file is UTF-8 by now
	for !isFull(r.out) {
		at := int(r.d.InputOffset())
		t, err := r.d.Token()
		if errors.Is(err, io.EOF) {
			return r.out
		}
		if err != nil {
			problems.Errorf(f.Span(min(at, max(len(f.String())-1, 0)), 1), "export it anew",
				"the file cannot be read on here: it is no XML")
			return r.out
		}
		r.token(t, at)
	}
	return r.out
}

// token takes an element, its end or words.
func (r *endNoteReader) token(t xml.Token, at int) {
	switch t := t.(type) {
	case xml.StartElement:
		r.begin(t, at)
	case xml.EndElement:
		r.end(t)
	case xml.CharData:
		r.words(string(t))
	}
}

// begin opens an element.
func (r *endNoteReader) begin(t xml.StartElement, at int) {
	if t.Name.Local == "style" {
		r.looks = append(r.looks, r.look()|faceLook(attribute(t, "face")))
		return
	}
	r.path = append(r.path, t.Name.Local)
	r.begun = at
	r.text.Reset()
	r.plain.Reset()
	switch {
	case t.Name.Local == "record":
		r.entry = newRISEntry("", r.file.Span(at, len("<record>")))
	case t.Name.Local == "ref-type" && r.entry != nil:
		if kind, known := referTypes[strings.ToLower(attribute(t, "name"))]; known {
			r.entry.kind = kind
		}
	}
}

// attribute is an attribute of an element, empty for none.
func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// faceLook is the look of a face: "italic", "bold superscript".
func faceLook(face string) Look {
	var out Look
	for _, word := range strings.Fields(face) {
		switch word {
		case "italic":
			out |= Italic
		case "bold":
			out |= Bold
		case "superscript":
			out |= Raised
		case "subscript":
			out |= Lowered
		}
	}
	return out
}

// words adds words to the text of the element that is open.
func (r *endNoteReader) words(text string) {
	r.plain.WriteString(text)
	r.text.WriteString(writeHTML([]Run{{text, r.look()}}))
}

// look is the look of the words at this place.
func (r *endNoteReader) look() Look {
	if len(r.looks) == 0 {
		return 0
	}
	return r.looks[len(r.looks)-1]
}

// end closes an element, and takes its text.
func (r *endNoteReader) end(t xml.EndElement) {
	if t.Name.Local == "style" {
		r.looks = r.looks[:max(len(r.looks)-1, 0)]
		return
	}
	r.value()
	r.path = r.path[:max(len(r.path)-1, 0)]
	if t.Name.Local == "record" && r.entry != nil {
		r.out = append(r.out, r.entry.reference())
		r.entry = nil
	}
	r.text.Reset()
	r.plain.Reset()
}

// value adds the text of the element that is closed to the entry.
func (r *endNoteReader) value() {
	if len(r.path) < 2 || r.entry == nil {
		return
	}
	tag := endNoteTags[strings.Join(r.path[len(r.path)-2:], "/")]
	text := strings.TrimSpace(r.text.String())
	if tag == "UR" || tag == "DO" {
		text = strings.TrimSpace(r.plain.String())
	}
	if tag == "" || text == "" {
		return
	}
	span := r.file.Span(r.begun, 1)
	values := []string{text}
	if tag == "KW" {
		values = strings.Split(text, "\r")
	}
	for _, v := range values {
		r.entry.add(tag, strings.Join(strings.Fields(v), " "), span)
	}
}
