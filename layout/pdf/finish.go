package pdf

import (
	"fmt"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/profile"
	"annualreport/layout/pdf/tag"
)

// finish completes a painted file with everything that its standards require and allow: fonts, page boxes, links,
// structure, outline, metadata, attachments.
func finish(d *draft, doc *display.Document, v *inventory, t *target) error {
	if err := addResources(d, v, t); err != nil {
		return err
	}
	if err := colorPictures(d, t); err != nil {
		return err
	}
	addBoxes(d, doc, &t.Profile)
	places := newDestinations(d, doc)
	var annotations []tag.Annotation
	if t.Allows(profile.Actions) {
		annotations = addLinks(d, doc, v.links, places)
	}
	elements := tag.Attach(d.File, d.catalog, d.pages, doc, &v.marks, annotations)
	if t.Allows(profile.Actions) {
		addOutline(d, doc.Outline, places, &elements)
		places.nameElements(&elements)
	}
	addLabels(d, doc.Pages)
	describe(d, doc.Info, t)
	if t.Allows(profile.Attachments) {
		addAttachments(d, doc)
	}
	return nil
}

// addResources adds fonts, inks and drawings to the one resource dictionary that all pages share.
func addResources(d *draft, v *inventory, t *target) error {
	fonts := new(cos.Dict)
	for _, u := range v.fonts {
		ref, err := u.objects(d.File)
		if err != nil {
			return err
		}
		fonts.Set(u.name, ref)
	}
	d.resources.Set("Font", fonts)
	if v.press != nil {
		addInks(d, v.spots)
	}
	if err := addDrawings(d, v.drawings, t); err != nil {
		return err
	}
	for _, key := range d.resources.Keys() {
		if below := d.Dict(d.resources.Get(key)); below != nil && key != "Font" {
			below.Sort() // fpdf writes these in the order of a map
		}
	}
	return nil
}

// addBoxes gives each page its boxes (ISO 15930-7, 6.10): MediaBox is the sheet, and in files for printers TrimBox
// is the trimmed page and BleedBox how far ink runs over it. Where the file has a transparent picture or drawing,
// pages also get a transparency group.
func addBoxes(d *draft, doc *display.Document, p *profile.Profile) {
	transparent := hasTransparency(d.File)
	for i := range d.pages {
		dict := d.page(i)
		page := &doc.Pages[i]
		sheet := page.Sheet()
		trim := page.Trim()
		dict.Set("MediaBox", rectangle(sheet, sheet.H))
		if p.Requires(profile.PageBoxes) {
			dict.Set("BleedBox", rectangle(trim.Grown(page.Bleed), sheet.H))
			dict.Set("TrimBox", rectangle(trim, sheet.H))
		}
		if transparent {
			dict.Set("Group", cos.NewDict(
				cos.Name("Type"), cos.Name("Group"),
				cos.Name("S"), cos.Name("Transparency"),
				cos.Name("CS"), cos.Name(p.Blending),
			))
		}
	}
}

// hasTransparency reports whether any picture has a soft mask, or any drawing a transparent part.
func hasTransparency(f *cos.File) bool {
	for _, o := range f.Objects {
		s, ok := o.(*cos.Stream)
		if !ok {
			continue
		}
		if s.Dict.Get("SMask") != nil || s.Dict.Get("Group") != nil || fades(f, &s.Dict) {
			return true
		}
	}
	return false
}

// fades reports whether a form has a graphics state in which something is transparent.
func fades(f *cos.File, form *cos.Dict) bool {
	resources := f.Dict(form.Get("Resources"))
	if form.Get("Subtype") != cos.Object(cos.Name("Form")) || resources == nil {
		return false
	}
	states := f.Dict(resources.Get("ExtGState"))
	if states == nil {
		return false
	}
	for _, name := range states.Keys() {
		if state := f.Dict(states.Get(name)); state != nil && (state.Get("ca") != nil || state.Get("SMask") != nil) {
			return true
		}
	}
	return false
}

// addLabels writes the folios as page labels (ISO 32000-1, 12.4.2): one range for each row of pages that are numbered
// 1, 2, 3 … as they follow each other, and one for each page with another label.
func addLabels(d *draft, pages []display.Page) {
	nums := cos.Array{}
	decimal := false // whether the pages before are in a range of numbers
	for i := range pages {
		label := pages[i].Label
		asPlace := label == fmt.Sprint(i+1)
		switch {
		case !asPlace:
			nums = append(nums, cos.Int(i), cos.NewDict(cos.Name("P"), cos.Text(label)))
		case !decimal:
			numbered := cos.NewDict(cos.Name("S"), cos.Name("D"), cos.Name("St"), cos.Int(i+1))
			nums = append(nums, cos.Int(i), numbered)
		}
		decimal = asPlace
	}
	d.catalog.Set("PageLabels", d.Add(cos.NewDict(cos.Name("Nums"), nums)))
}
