package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-pdf/fpdf"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// fpdfCanvas is a canvas made by the library fpdf, which writes an uncompressed file.
type fpdfCanvas struct {
	f *fpdf.Fpdf
	// images are the pictures in the order in which they came, and their names.
	images pictureNames
	// packed are the compressed contents of the pages.
	packed []*cos.FlateData
	// press is what the file is printed on; nil for screens.
	press *color.Press
}

// newFpdfCanvas begins a file for a document. The press is nil for screens.
func newFpdfCanvas(doc *display.Document, press *color.Press) *fpdfCanvas {
	size := fpdf.SizeType{}
	if len(doc.Pages) > 0 {
		size = sizeType(doc.Pages[0].Size)
	}
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size})
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	return &fpdfCanvas{f: f, images: pictureNames{names: make(map[*display.Picture]cos.Name)}, press: press}
}

func sizeType(s unit.Size) fpdf.SizeType { return fpdf.SizeType{Wd: s.W.Points(), Ht: s.H.Points()} }

func (c *fpdfCanvas) page(size unit.Size) { c.f.AddPageFormat("P", sizeType(size)) }

// placeholder is all that fpdf gets of a page: its contents are compressed here. Text is most of a file, and fpdf would
// copy it three times.
const placeholder = "% painted\n"

// placeholderStream is the content stream that fpdf makes of a placeholder. It begins with the graphics state that fpdf
// sets on every page, which is the default of PDF except for the line width.
const placeholderStream = "0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n" + placeholder + "\n"

func (c *fpdfCanvas) contents(packed *cos.FlateData) {
	c.packed = append(c.packed, packed)
	c.f.RawWriteStr(placeholder)
}

func (c *fpdfCanvas) picture(p *display.Picture) cos.Name { return c.images.name(p) }

// perPage is about how many bytes fpdf writes for a page beside its contents.
const perPage = 600

func (c *fpdfCanvas) file() (*draft, error) {
	var raw bytes.Buffer
	raw.Grow(perPage * len(c.packed))
	if err := c.f.Output(&raw); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	file, err := cos.Read(raw.Bytes())
	if err != nil {
		return nil, err
	}
	d, err := newDraft(file)
	if err != nil {
		return nil, err
	}
	if err := c.putContents(d); err != nil {
		return nil, err
	}
	return d, c.images.embed(d, c.press)
}

// The numbers of the objects that every file of fpdf has.
const (
	fpdfPages     = cos.Ref(1)
	fpdfResources = cos.Ref(2)
)

// newDraft finds the parts of a file that fpdf wrote, and removes the entries by which fpdf says how the file should be
// shown. It returns an error if fpdf's file has not the expected form.
func newDraft(f *cos.File) (*draft, error) {
	d := &draft{
		File: f, catalog: f.Dict(f.Trailer.Get("Root")), tree: f.Dict(fpdfPages), resources: f.Dict(fpdfResources),
	}
	if d.catalog == nil || d.tree == nil || d.resources == nil {
		return nil, errors.New("pdf: fpdf's file is not as it should be")
	}
	kids, _ := d.tree.Get("Kids").(cos.Array)
	for _, k := range kids {
		if r, ok := k.(cos.Ref); ok && f.Dict(r) != nil {
			d.pages = append(d.pages, r)
		}
	}
	for _, key := range []cos.Name{"OpenAction", "Names", "PageLayout"} {
		d.catalog.Delete(key)
	}
	d.tree.Delete("MediaBox")
	for i := range d.pages {
		d.page(i).Delete("Annots")
		d.page(i).Delete("Group")
	}
	return d, nil
}

// putContents replaces the placeholders by the compressed contents of the pages.
func (c *fpdfCanvas) putContents(d *draft) error {
	if len(d.pages) != len(c.packed) {
		return fmt.Errorf("pdf: fpdf wrote %d pages of %d", len(d.pages), len(c.packed))
	}
	for i, packed := range c.packed {
		r, _ := d.page(i).Get("Contents").(cos.Ref)
		stream, ok := d.Objects[int(r)].(*cos.Stream)
		if !ok || string(stream.Data) != placeholderStream {
			return fmt.Errorf("pdf: fpdf did not leave page %d as it was given", i+1)
		}
		stream.Data = nil
		stream.Packed = packed
	}
	return nil
}
