package bib

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// referTypes are the types of EndNote's tagField format.
var referTypes = map[string]Type{
	"journal article": Article, "electronic article": Article, "magazine article": Magazine,
	"newspaper article": Newspaper, "book": Book, "edited book": Book, "electronic book": Book, "book section": Chapter,
	"electronic book section": Chapter, "conference paper": Paper, "conference proceedings": Paper, "report": Report,
	"government document": Report, "thesis": Thesis, "web page": Webpage, "blog": WeblogPost, "map": Map,
	"manuscript": Manuscript, "unpublished work": Manuscript, "patent": Patent, "standard": Standard,
	"statute": Legislation,
	"bill":    Bill, "case": LegalCase, "hearing": Hearing, "dataset": Dataset, "computer program": Software,
	"film or broadcast": Film, "audiovisual material": Film, "personal communication": Letter, "figure": Figure,
	"artwork": Graphic, "encyclopedia": Encyclopedia, "dictionary": Dictionary, "pamphlet": Pamphlet,
}

// referTags are the tags of EndNote's format, with those of RIS that say the same.
var referTags = map[byte]string{
	'A': "AU", 'B': "T2", 'C': "CY", 'D': "PY", 'E': "ED", 'F': "ID", 'G': "LA", 'I': "PB", 'J': "T2", 'K': "KW",
	'L': "CN", 'M': "AN", 'N': "IS", 'P': "SP", 'Q': "TI", 'R': "DO", 'S': "T3", 'T': "TI", 'U': "UR", 'V': "VL",
	'X': "AB", 'Y': "A3", 'Z': "N1", '6': "NV", '7': "ET", '8': "DA", '9': "M3", '@': "SN", '?': "A4", '!': "ST",
	'(': "OP", '&': "SE", '<': "RN", '[': "Y2", '~': "DB", 'O': "J2",
}

// readRefer reads entries of EndNote's tagField format, which is that of the program refer: lines of % with a letter,
// and an empty line between entries.
func readRefer(f source.PlainText, _ *diag.List) []Reference {
	var out []Reference
	var e *risEntry
	finish := func() {
		if e != nil {
			out = append(out, e.reference())
		}
		e = nil
	}
	for n := 1; !isFull(out); n++ {
		line, ok := f.Line(n)
		if !ok {
			break
		}
		line = strings.TrimSpace(line)
		at := f.At(n, 1, len(line))
		isTag := len(line) > 1 && line[0] == '%' && (len(line) == 2 || line[2] == ' ')
		switch {
		case line == "" && e != nil && e.last == "":
		case isTag && line[1] == '0':
			finish()
			e = newRISEntry("", at)
			if t, known := referTypes[strings.ToLower(strings.TrimSpace(line[2:]))]; known {
				e.kind = t
			}
		case isTag:
			if e == nil {
				e = newRISEntry("", at)
			}
			if tag, known := referTags[line[1]]; known {
				e.add(tag, strings.TrimSpace(line[2:]), at)
			} else {
				e.add("%"+line[1:2], strings.TrimSpace(line[2:]), at)
			}
		case line != "" && e != nil && e.last != "":
			e.goOn(line)
		}
	}
	finish()
	return out
}
