package pdf

import (
	"bytes"
	"fmt"
	"io"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// screenVersion is the PDF version of files for screens, which PDF/A-2 asks for.
const screenVersion = "1.7"

// Standards names the standards that the file of a document keeps to.
func Standards(doc *display.Document) []string {
	return []string{"PDF/UA-1", fmt.Sprintf("PDF/A-%da", archivePart(doc))}
}

// Write paints a document as a PDF file for screens.
func Write(w io.Writer, doc *display.Document) error { return write(w, doc, nil) }

// write paints a document for screens, or for a printer.
func write(w io.Writer, doc *display.Document, print *Print) error {
	deflater := cos.NewDeflater()
	defer deflater.Close()
	var press *color.Press
	if print != nil {
		press = print.Press
	}
	p := newPainter(doc, deflater, press)
	if err := p.paint(doc); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	var raw bytes.Buffer
	raw.Grow(perPage * len(doc.Pages))
	if err := p.f.Output(&raw); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	file, err := cos.Read(raw.Bytes())
	if err != nil {
		return err
	}
	fin, err := newFinisher(doc, p, file)
	if err != nil {
		return err
	}
	fin.print = print
	finish, version := fin.finish, screenVersion
	if print != nil {
		finish, version = fin.finishPrint, print.Standard.version()
	}
	if err := finish(); err != nil {
		return err
	}
	file.Merge()
	if print != nil && print.Standard == X1a {
		return cos.WriteClassic(w, file, version, deflater)
	}
	return cos.Write(w, file, version, deflater)
}

// perPage is about what fpdf writes for a page beside what was painted.
const perPage = 600
