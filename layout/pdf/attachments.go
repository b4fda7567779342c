package pdf

import (
	"cmp"
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// attachments adds the attached files, associated with the document as a whole
// (ISO 19005-3, 6.8 and annex E), and lists them by their names.
func (fin *finisher) attachments() {
	if len(fin.doc.Attachments) == 0 {
		return
	}
	files := slices.Clone(fin.doc.Attachments)
	slices.SortFunc(files, func(a, b display.Attachment) int {
		return cmp.Compare(string(cos.Text(a.Name)), string(cos.Text(b.Name)))
	})
	var associated, names cos.Array
	for i := range files {
		ref := fin.file.Add(fin.fileSpecification(&files[i]))
		associated = append(associated, ref)
		names = append(names, cos.Text(files[i].Name), ref)
	}
	fin.catalog.Set("AF", associated)
	fin.catalog.Set("Names", cos.NewDict(cos.Name("EmbeddedFiles"), fin.file.Add(cos.NewDict(cos.Name("Names"), names))))
}

// fileSpecification describes an embedded file (ISO 32000-1, 7.11.3).
func (fin *finisher) fileSpecification(a *display.Attachment) *cos.Dict {
	params := cos.NewDict(cos.Name("ModDate"), fin.date(), cos.Name("Size"), cos.Int(len(a.Data)))
	stream := fin.file.Add(&cos.Stream{Data: a.Data, Dict: *cos.NewDict(
		cos.Name("Type"), cos.Name("EmbeddedFile"), cos.Name("Subtype"), cos.Name(a.MediaType), cos.Name("Params"), params)})
	d := cos.NewDict(cos.Name("Type"), cos.Name("Filespec"), cos.Name("F"), cos.Text(a.Name), cos.Name("UF"), cos.Text(a.Name),
		cos.Name("AFRelationship"), cos.Name(a.Relation.String()),
		cos.Name("EF"), cos.NewDict(cos.Name("F"), stream, cos.Name("UF"), stream))
	if a.Description != "" {
		d.Set("Desc", cos.Text(a.Description))
	}
	return d
}

// date is the date of the document as a PDF writes it.
func (fin *finisher) date() cos.String {
	return cos.String(fin.doc.Info.Date.UTC().Format("D:20060102150405Z"))
}
