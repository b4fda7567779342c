package pdf

import (
	"fmt"
	"io"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/profile"
)

// Standards are the names of the standards that the file of a document for screens conforms to, such as PDF/UA-1.
func Standards(doc *display.Document) []string { return screenProfile(doc).Standards }

// screenProfile is what the file of a document for screens must conform to.
func screenProfile(doc *display.Document) profile.Profile {
	return profile.Screen(len(doc.Attachments) > 0)
}

// Write paints a document as a PDF file for screens. Streams has what earlier files compressed; nil for none. It
// returns errors of fonts, pictures and of the writer.
func Write(w io.Writer, doc *display.Document, streams *cos.Streams) error {
	return write(w, doc, target{Profile: screenProfile(doc), intent: screenIntent(), streams: streams})
}

// WritePrint paints a document as a PDF file for a printer: in process inks, with the boxes of each page, without links
// and bookmarks. The file is tagged, as that for screens. It returns errors as Write does.
func WritePrint(w io.Writer, doc *display.Document, print Print, streams *cos.Streams) error {
	return write(w, doc, target{
		Profile: print.profile(), press: print.Press, intent: print.intent(), streams: streams,
	})
}

// target is what a file is written for: the standards, the press and the device.
type target struct {
	profile.Profile
	// press is nil for screens.
	press  *color.Press
	intent intent
	// streams has what earlier files compressed; nil for none.
	streams *cos.Streams
}

// write paints a document, completes the file and writes it.
func write(w io.Writer, doc *display.Document, t target) error {
	doc, err := allowed(doc, &t)
	if err != nil {
		return err
	}
	deflater := cos.NewDeflater(t.streams)
	defer deflater.Close()
	inventory := newInventory(newFpdfCanvas(doc, t.press), doc, t.press)
	if err := inventory.paint(doc, deflater); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	d, err := inventory.canvas.file()
	if err != nil {
		return err
	}
	if err := finish(d, doc, inventory, &t); err != nil {
		return err
	}
	d.Merge()
	if !t.Allows(profile.ObjectStreams) {
		return cos.WriteClassic(w, d.File, t.Version, deflater)
	}
	return cos.Write(w, d.File, t.Version, deflater)
}

// allowed is a document in which what the standards forbid is replaced by what they allow: links by text, transparent
// pictures by opaque ones.
func allowed(doc *display.Document, t *target) (*display.Document, error) {
	if !t.Allows(profile.Actions) {
		doc = unlinked(doc)
	}
	if !t.Allows(profile.Transparency) {
		return flattened(doc, t.press)
	}
	return doc, nil
}
