package pdf

import (
	"bytes"
	"fmt"
	"io"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// version is the PDF version of files for screens, which PDF/A-2 asks for.
const version = "1.7"

// Standards names the standards that the file of a document keeps to.
func Standards(doc *display.Document) []string {
	return []string{"PDF/UA-1", fmt.Sprintf("PDF/A-%da", archivePart(doc))}
}

// Write paints a document as a PDF file for screens.
func Write(w io.Writer, doc *display.Document) error {
	deflater := cos.NewDeflater()
	defer deflater.Close()
	p := newPainter(doc, deflater)
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
	if err := fin.finish(); err != nil {
		return err
	}
	file.Merge()
	return cos.Write(w, file, version, deflater)
}

// perPage is about what fpdf writes for a page beside what was painted.
const perPage = 600
