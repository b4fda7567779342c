package build

import (
	"bytes"

	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/conformance"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/pdf"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// makeEdition makes one edition: one file, or two if the covers are printed apart. It makes none if the report or the
// edition has errors.
func makeEdition(
	p *project.Project, v *translation.Version, e edition.Edition, purpose Purpose, o *outcome,
) ([]File, error) {
	// A report with errors is typeset too, since some problems are found only then: characters that no face has, lines
	// that do not fit.
	pages, err := setPages(p, v.Report, e, o.problems)
	if err != nil {
		return nil, err
	}
	o.tally = o.tally.with(pages)
	var print *pdf.Print
	if e.Printed {
		if print, err = printFor(v.Report.Print); err != nil {
			return nil, err
		}
		faults := checkPrint(v.Report, print, pages)
		o.ofEditions.Append(faults)
		if faults.HasErrors() {
			o.withheld = append(o.withheld, e.Name)
			return nil, nil
		}
	}
	if !e.Printed && !o.problems.HasErrors() {
		o.problems.Append(conformance.Problems(conformance.Check(pages)))
	}
	if o.problems.HasErrors() {
		return nil, nil
	}
	if e.Compact {
		return makeCompact(p, v.Report, e, pages, o)
	}
	options := image.Options{Resolution: e.Resolution, Quality: e.Quality}
	if purpose == ToCheck {
		o.problems.Append(image.Check(pages, options))
		return nil, nil
	}
	pages = readyPictures(p.Pictures, pages, options, o.problems)
	if pages == nil {
		return nil, nil
	}
	return writePages(v.Report, e, pages, print)
}

// setPages typesets an edition: it makes blocks of the report, and pages of the blocks.
func setPages(
	p *project.Project, r *sections.Report, e edition.Edition, problems *diag.List,
) (*display.Document, error) {
	pages, found, err := sections.Typeset(r.Compose(p.Setting(e), problems))
	if err != nil {
		return nil, err
	}
	problems.Append(found)
	return pages, nil
}

// readyPictures prepares the pictures of pages. It returns nil if the report has errors, such as a broken picture.
func readyPictures(
	store *image.Store, pages *display.Document, options image.Options, problems *diag.List,
) *display.Document {
	out, found := store.Prepare(pages, options)
	problems.Append(found)
	if problems.HasErrors() {
		return nil
	}
	return out
}

// writePages writes the pages of an edition and their covers, as far as there are any: of a report on a single folded
// sheet, covers are all there is. It is for screens where print is nil.
func writePages(r *sections.Report, e edition.Edition, pages *display.Document, print *pdf.Print) ([]File, error) {
	var out []File
	if len(pages.Pages) > 0 {
		data, standards, err := writePDF(pages, print)
		if err != nil {
			return nil, err
		}
		file := fileOf(r, e, e.Name, pages)
		file.Data = data
		file.Standards = standards
		if print != nil {
			file.JobTicket = pagesTicket(r, &file.File, pages, print)
		}
		out = append(out, file)
	}
	if wrap := pages.Wrap; wrap != nil {
		data, standards, err := writePDF(&wrap.Document, print)
		if err != nil {
			return nil, err
		}
		file := fileOf(r, e, e.Name+"-cover", &wrap.Document)
		file.Data = data
		file.Standards = standards
		if print != nil {
			file.JobTicket = coverTicket(r, &file.File, wrap, print)
		}
		out = append(out, file)
	}
	return out, nil
}

// fileOf is a file of an edition before it is written.
func fileOf(r *sections.Report, e edition.Edition, name string, pages *display.Document) File {
	return File{Report: r, File: output.File{
		Name: project.FileName(r, "-"+name+".pdf"), Edition: e.Name, Language: r.Meta.Language.Tag,
		Pages: len(pages.Pages), Attached: len(pages.Attachments),
	}}
}

// writePDF writes pages for screens, or for a printer. It returns the names of the standards that the file conforms to.
func writePDF(pages *display.Document, print *pdf.Print) (data []byte, standards []string, err error) {
	var b bytes.Buffer
	if print == nil {
		err = pdf.Write(&b, pages)
		return b.Bytes(), pdf.Standards(pages), err
	}
	err = pdf.WritePrint(&b, pages, *print)
	return b.Bytes(), []string{print.Standard.String()}, err
}
