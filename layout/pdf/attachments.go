package pdf

import (
	"cmp"
	"slices"
	"time"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// addAttachments adds the attached files, associated with the document as a whole
// (ISO 19005-3, 6.8 and annex E), and lists them by their names.
func addAttachments(d *draft, doc *display.Document) {
	if len(doc.Attachments) == 0 {
		return
	}
	files := slices.Clone(doc.Attachments)
	slices.SortFunc(files, func(a, b display.Attachment) int {
		return cmp.Compare(string(cos.Text(a.Name)), string(cos.Text(b.Name)))
	})
	var associated, names cos.Array
	for i := range files {
		ref := d.Add(fileSpecification(d.File, &files[i], doc.Info.Date))
		associated = append(associated, ref)
		names = append(names, cos.Text(files[i].Name), ref)
	}
	d.catalog.Set("AF", associated)
	d.catalog.Set("Names", cos.NewDict(cos.Name("EmbeddedFiles"), d.Add(cos.NewDict(cos.Name("Names"), names))))
}

// fileSpecification describes an embedded file (ISO 32000-1, 7.11.3).
func fileSpecification(f *cos.File, a *display.Attachment, date time.Time) *cos.Dict {
	params := cos.NewDict(cos.Name("ModDate"), dateString(date), cos.Name("Size"), cos.Int(len(a.Data)))
	stream := f.Add(&cos.Stream{Data: a.Data, Dict: *cos.NewDict(
		cos.Name("Type"), cos.Name("EmbeddedFile"),
		cos.Name("Subtype"), cos.Name(a.MediaType),
		cos.Name("Params"), params,
	)})
	d := cos.NewDict(
		cos.Name("Type"), cos.Name("Filespec"),
		cos.Name("F"), cos.Text(a.Name),
		cos.Name("UF"), cos.Text(a.Name),
		cos.Name("AFRelationship"), cos.Name(a.Relation.String()),
		cos.Name("EF"), cos.NewDict(cos.Name("F"), stream, cos.Name("UF"), stream),
	)
	if a.Description != "" {
		d.Set("Desc", cos.Text(a.Description))
	}
	return d
}
