package pdf

import (
	_ "embed" // the color profile of screens
	"errors"
	"fmt"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/pdf/xmp"
)

// sRGB is the output intent of files that are read on screens (Compact ICC
// Profiles, CC0).
//
//go:embed icc/sRGB-v2-magic.icc
var sRGB string

// finisher completes the file that fpdf wrote.
type finisher struct {
	doc     *display.Document
	painter *painter
	file    *cos.File
	catalog *cos.Dict
	pages   []cos.Ref
	actions []goToAction
	// print is nil for screens.
	print *Print
}

// fpdf gives these objects their numbers whatever the document holds.
const (
	fpdfPages     = cos.Ref(1)
	fpdfResources = cos.Ref(2)
)

// newFinisher finds the pages of fpdf's file.
func newFinisher(doc *display.Document, p *painter, f *cos.File) (*finisher, error) {
	fin := &finisher{doc: doc, painter: p, file: f, catalog: f.Dict(f.Trailer.Get("Root"))}
	pages := f.Dict(fpdfPages)
	if fin.catalog == nil || pages == nil || f.Dict(fpdfResources) == nil {
		return nil, errors.New("pdf: fpdf's file is not as it should be")
	}
	kids, _ := pages.Get("Kids").(cos.Array)
	for _, k := range kids {
		if r, ok := k.(cos.Ref); ok && f.Dict(r) != nil {
			fin.pages = append(fin.pages, r)
		}
	}
	if len(fin.pages) != len(doc.Pages) {
		return nil, fmt.Errorf("pdf: fpdf wrote %d pages of %d", len(fin.pages), len(doc.Pages))
	}
	return fin, nil
}

// finish adds everything that fpdf does not write.
func (fin *finisher) finish() error {
	if err := fin.fonts(); err != nil {
		return err
	}
	if err := fin.contents(); err != nil {
		return err
	}
	if err := fin.pictures(); err != nil {
		return err
	}
	fin.pageBoxes()
	annotations := fin.links()
	elements := tag.Attach(fin.file, fin.catalog, fin.pages, fin.doc, &fin.painter.marks, annotations)
	fin.outline(elements)
	fin.structureDestinations(elements)
	fin.labels()
	fin.describe()
	fin.attachments()
	return nil
}

// fonts adds the subsets to the one resource dictionary that all pages share.
func (fin *finisher) fonts() error {
	fonts := new(cos.Dict)
	for _, u := range fin.painter.fonts {
		ref, err := u.objects(fin.file)
		if err != nil {
			return err
		}
		fonts.Set(u.name, ref)
	}
	resources := fin.file.Dict(fpdfResources)
	resources.Set("Font", fonts)
	fin.inkResources(resources)
	for _, key := range resources.Keys() {
		if d := fin.file.Dict(resources.Get(key)); d != nil && key != "Font" {
			d.Sort() // fpdf writes these in the order of a map
		}
	}
	return nil
}

// contents puts what was painted in the place of fpdf's stand-ins.
func (fin *finisher) contents() error {
	for i, ref := range fin.pages {
		packed := fin.painter.packed[i]
		if packed == nil {
			continue
		}
		r, _ := fin.file.Dict(ref).Get("Contents").(cos.Ref)
		stream, ok := fin.file.Objects[int(r)].(*cos.Stream)
		if !ok || string(stream.Data) != standing {
			return fmt.Errorf("pdf: fpdf did not leave page %d as it was given", i+1)
		}
		stream.Data, stream.Packed = packed.Raw(), packed
	}
	return nil
}

// pageBoxes gives each page its own boxes, and a transparency group only where
// a picture has an alpha channel.
func (fin *finisher) pageBoxes() {
	transparent := fin.hasTransparency()
	fin.file.Dict(fpdfPages).Delete("MediaBox")
	for i, ref := range fin.pages {
		d, size := fin.file.Dict(ref), fin.doc.Pages[i].Size
		box := cos.Array{cos.Int(0), cos.Int(0), cos.Length(size.W), cos.Length(size.H)}
		d.Delete("Annots")
		d.Delete("Group")
		d.Set("MediaBox", box)
		if transparent {
			d.Set("Group", cos.NewDict(cos.Name("Type"), cos.Name("Group"), cos.Name("S"), cos.Name("Transparency"), cos.Name("CS"), cos.Name("DeviceRGB")))
		}
	}
}

// hasTransparency tells whether any picture has a soft mask.
func (fin *finisher) hasTransparency() bool {
	for _, o := range fin.file.Objects {
		if s, ok := o.(*cos.Stream); ok && s.Dict.Get("SMask") != nil {
			return true
		}
	}
	return false
}

// labels writes the folios as page labels (ISO 32000-1, 12.4.2): a range for
// each stretch of pages that are numbered on from one another.
func (fin *finisher) labels() {
	nums := cos.Array{}
	next := ""
	for i := range fin.doc.Pages {
		label := fin.doc.Pages[i].Label
		if label == fmt.Sprint(i+1) {
			if next != "decimal" {
				nums = append(nums, cos.Int(i), cos.NewDict(cos.Name("S"), cos.Name("D"), cos.Name("St"), cos.Int(i+1)))
			}
			next = "decimal"
			continue
		}
		next = ""
		nums = append(nums, cos.Int(i), cos.NewDict(cos.Name("P"), cos.Text(label)))
	}
	fin.catalog.Set("PageLabels", fin.file.Add(cos.NewDict(cos.Name("Nums"), nums)))
}

// archivePart is the part of PDF/A that the document keeps to: the third is the
// first that allows attachments of any kind.
func archivePart(doc *display.Document) int {
	if len(doc.Attachments) > 0 {
		return 3
	}
	return 2
}

// describe writes the catalog's entries, the Info dictionary and the same as
// XMP.
func (fin *finisher) describe() {
	info := fin.doc.Info
	c := fin.catalog
	for _, key := range []cos.Name{"OpenAction", "Names", "PageLayout"} {
		c.Delete(key)
	}
	c.Set("Lang", cos.Text(info.Language))
	preferences := cos.NewDict(cos.Name("DisplayDocTitle"), cos.Boolean(true))
	if info.RightToLeft {
		preferences.Set("Direction", cos.Name("R2L"))
	}
	c.Set("ViewerPreferences", preferences)
	c.Set("Metadata", fin.file.Add(&cos.Stream{
		Dict: *cos.NewDict(cos.Name("Type"), cos.Name("Metadata"), cos.Name("Subtype"), cos.Name("XML")),
		Data: xmp.Packet(xmp.Metadata{
			Title: info.Title, Author: info.Author, Subject: info.Subject, Keywords: info.Keywords,
			Language: info.Language, Date: info.Date, Producer: info.Program,
			ArchivePart: archivePart(fin.doc), ArchiveLevel: "A", AccessiblePart: 1,
		}),
		Plain: true,
	}))
	profile := fin.file.Add(&cos.Stream{Dict: *cos.NewDict(cos.Name("N"), cos.Int(3)), Data: []byte(sRGB)})
	c.Set("OutputIntents", cos.Array{cos.NewDict(
		cos.Name("Type"), cos.Name("OutputIntent"), cos.Name("S"), cos.Name("GTS_PDFA1"),
		cos.Name("OutputConditionIdentifier"), cos.String("sRGB IEC61966-2.1"), cos.Name("Info"), cos.String("sRGB IEC61966-2.1"),
		cos.Name("DestOutputProfile"), profile,
	)})
	fin.file.Trailer.Set("Info", fin.file.Add(fin.infoDictionary()))
}

// infoDictionary describes the document in the older form, which says the same.
func (fin *finisher) infoDictionary() *cos.Dict {
	info, date := fin.doc.Info, fin.date()
	d := cos.NewDict()
	for _, e := range []struct {
		key  cos.Name
		text string
	}{{"Title", info.Title}, {"Author", info.Author}, {"Subject", info.Subject}, {"Keywords", info.Keywords},
		{"Creator", info.Program}, {"Producer", info.Program}} {
		if e.text != "" {
			d.Set(e.key, cos.Text(e.text))
		}
	}
	d.Set("CreationDate", date)
	d.Set("ModDate", date)
	return d
}
