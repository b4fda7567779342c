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

// Write paints a document as a PDF file for screens.
func Write(w io.Writer, doc *display.Document) error {
	p := newPainter(doc)
	if err := p.paint(doc); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	var raw bytes.Buffer
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
	return cos.Write(w, file, version)
}
