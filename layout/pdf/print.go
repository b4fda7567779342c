package pdf

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/pdf/xmp"
)

// Exchange is a standard of files for printers.
type Exchange uint8

// The standards. X-4 (ISO 15930-7) allows transparency and colors of screens by
// their profiles; X-1a:2003 (ISO 15930-4) allows neither, for presses of before.
const (
	X4 Exchange = iota
	X1a
)

// String names the standard as files claim it.
func (x Exchange) String() string {
	if x == X1a {
		return "PDF/X-1a:2003"
	}
	return "PDF/X-4"
}

// version is the version of PDF that a standard is built on.
func (x Exchange) version() string {
	if x == X1a {
		return "1.4"
	}
	return "1.6"
}

// Print is what a printer's file needs beside the pages.
type Print struct {
	Standard Exchange
	Press    *color.Press
	// Condition names the condition that the profile describes, as printers know
	// it: "FOGRA39".
	Condition string
	// Unembedded leaves the profile out of the file: the printer has it, by the name
	// of the condition. X-4 does not allow that.
	Unembedded bool
	// Inks asks for pictures in process inks; else those in colors of a screen are
	// left to the printer, who is told which screen.
	Inks bool
}

// WritePrint paints a document as a file for a printer: in process inks, with the
// boxes of each page, and without anything to be pressed. It stays tagged.
func WritePrint(w io.Writer, doc *display.Document, print Print) error {
	doc = unlinked(doc)
	if print.Standard == X1a {
		var err error
		if doc, err = flattened(doc); err != nil {
			return err
		}
		print.Inks = true
	}
	return write(w, doc, &print)
}

// unlinked is a document whose links are text: on paper they lead nowhere.
func unlinked(doc *display.Document) *display.Document {
	out := *doc
	structure := *doc.Structure
	structure.Elements = slices.Clone(structure.Elements)
	for i := range structure.Elements {
		if e := &structure.Elements[i]; e.Role == display.LinkRole {
			e.Role = display.Span
		}
	}
	out.Structure = &structure
	return &out
}

// finishPrint adds what fpdf does not write to a printer's file.
func (fin *finisher) finishPrint() error {
	if err := fin.fonts(); err != nil {
		return err
	}
	if err := fin.contents(); err != nil {
		return err
	}
	if err := fin.printPictures(); err != nil {
		return err
	}
	fin.printBoxes()
	tag.Attach(fin.file, fin.catalog, fin.pages, fin.doc, &fin.painter.marks, nil)
	fin.labels()
	fin.describePrint()
	return nil
}

// printBoxes gives each page its boxes (ISO 15930-7): what is left when it
// is trimmed, how far ink runs over that, and the sheet with its marks.
func (fin *finisher) printBoxes() {
	transparent := fin.hasTransparency()
	fin.file.Dict(fpdfPages).Delete("MediaBox")
	for i, ref := range fin.pages {
		d, page := fin.file.Dict(ref), &fin.doc.Pages[i]
		trim := page.Trim()
		bleed := trim.Grown(page.Bleed)
		d.Delete("Annots")
		d.Delete("Group")
		sheet := trim.Grown(page.Around)
		d.Set("MediaBox", rectangle(sheet, sheet.H))
		d.Set("BleedBox", rectangle(bleed, sheet.H))
		d.Set("TrimBox", rectangle(trim, sheet.H))
		if transparent {
			d.Set("Group", cos.NewDict(cos.Name("Type"), cos.Name("Group"), cos.Name("S"), cos.Name("Transparency"), cos.Name("CS"), cos.Name("DeviceCMYK")))
		}
	}
}

// describePrint writes the catalog's entries, the Info dictionary and the same as
// XMP, and the output intent: the press that the inks are meant for.
func (fin *finisher) describePrint() {
	info, c := fin.doc.Info, fin.catalog
	for _, key := range []cos.Name{"OpenAction", "Names", "PageLayout", "Outlines", "PageMode"} {
		c.Delete(key)
	}
	c.Set("Lang", cos.Text(info.Language))
	metadata := xmp.Metadata{
		Title: info.Title, Author: info.Author, Subject: info.Subject, Keywords: info.Keywords,
		Language: info.Language, Date: info.Date, Producer: info.Program, DocumentID: documentID(info), Untrapped: true,
	}
	if fin.print.Standard == X4 {
		metadata.Exchange = fin.print.Standard.String()
	}
	c.Set("Metadata", fin.file.Add(&cos.Stream{
		Dict: *cos.NewDict(cos.Name("Type"), cos.Name("Metadata"), cos.Name("Subtype"), cos.Name("XML")),
		Data: xmp.Packet(metadata), Plain: true,
	}))
	profile := fin.print.Press.Profile()
	intent := cos.NewDict(cos.Name("Type"), cos.Name("OutputIntent"), cos.Name("S"), cos.Name("GTS_PDFX"),
		cos.Name("OutputConditionIdentifier"), cos.Text(fin.print.Condition), cos.Name("Info"), cos.Text(profile.Description))
	if !fin.print.Unembedded {
		intent.Set("DestOutputProfile", fin.file.Add(&cos.Stream{Dict: *cos.NewDict(cos.Name("N"), cos.Int(4)), Data: []byte(profile.Data())}))
	}
	intent.Set("RegistryName", cos.String("http://www.color.org"))
	c.Set("OutputIntents", cos.Array{intent})
	d := fin.infoDictionary()
	d.Set("Trapped", cos.Name("False"))
	if fin.print.Standard == X1a { // which knows no metadata yet
		d.Set("GTS_PDFXVersion", cos.Text(fin.print.Standard.String()))
	}
	fin.file.Trailer.Set("Info", fin.file.Add(d))
}

// documentID names the document: the same report of the same date has the same.
func documentID(info display.Info) string {
	digest := sha256.Sum256([]byte(info.Title + "\n" + info.Author + "\n" + info.Language + "\n" + info.Date.UTC().Format(xmp.DateFormat)))
	return fmt.Sprintf("uuid:%x-%x-%x-%x-%x", digest[:4], digest[4:6], digest[6:8], digest[8:10], digest[10:16])
}
