package build

import (
	"bytes"
	"maps"
	"slices"

	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/conformance"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/pdf"
	"annualreport/layout/shape"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// job makes the editions of a report in one language, one after the other. Editions share what is the same for them.
type job struct {
	project *project.Project
	report  *sections.Report
	// uses counts the editions that are still to be made, by what their pages depend on.
	uses map[edition.Edition]int
	// editions are those that are made, by what their pages depend on.
	editions map[edition.Edition][]edition.Edition
	// names are those of all editions that are made.
	names []string
	// words are those of the pages that were set; nil before and behind all settings.
	words *shape.Table
	// pages are those that were set and are used again, and screens the files for screens of such pages.
	pages   map[edition.Edition]*display.Document
	screens map[*display.Document]pdfFile
	*outcome
}

// pdfFile is a PDF file, and the names of the standards that it conforms to.
type pdfFile struct {
	data      []byte
	standards []string
}

// newJob is a job of which nothing is done yet, for some editions. What becomes of them is entered into the outcome.
func newJob(p *project.Project, r *sections.Report, editions []edition.Edition, o *outcome) *job {
	j := &job{
		project: p, report: r, outcome: o, uses: make(map[edition.Edition]int),
		editions: make(map[edition.Edition][]edition.Edition),
		pages:    make(map[edition.Edition]*display.Document), screens: make(map[*display.Document]pdfFile),
	}
	for _, e := range editions {
		own := r.PagesOf(e)
		j.uses[own]++
		j.editions[own] = append(j.editions[own], e)
		j.names = append(j.names, e.Name)
	}
	return j
}

// make makes one edition: one file, or two if the covers are printed apart. It makes none if the report or the edition
// has errors.
func (j *job) make(e edition.Edition, purpose Purpose) ([]File, error) {
	// A report with errors is typeset too, since some problems are found only then: characters that no face has, lines
	// that do not fit.
	pages, err := j.set(e)
	if err != nil {
		return nil, err
	}
	var print *pdf.Print
	if e.Printed {
		if print, err = printFor(j.report.Print); err != nil {
			return nil, err
		}
		faults := checkPrint(j.report, print, pages)
		j.ofPrint = append(j.ofPrint, pagesProblems{j.names, faults})
		if faults.HasErrors() {
			j.withheld = append(j.withheld, e.Name)
			return nil, nil
		}
	}
	if !e.Printed && !j.hasErrors() {
		j.problems.Append(conformance.Problems(conformance.Check(pages)))
	}
	if j.hasErrors() {
		return nil, nil
	}
	if e.Compact {
		return j.makeCompact(e, pages)
	}
	options := image.Options{Resolution: e.Resolution, Quality: e.Quality, Inks: e.Printed}
	if purpose == ToCheck {
		j.problems.Append(image.Check(pages, options))
		return nil, nil
	}
	// A job ticket says what inks are on the pages.
	pages.Once = print == nil && j.uses[j.report.PagesOf(e)] == 0
	pages = readyPictures(j.project.Pictures, pages, options, j.problems)
	if pages == nil {
		return nil, nil
	}
	return j.write(e, pages, print)
}

// set gives the pages of an edition, with its attached files. They are set once for all editions that have the same,
// and let go with the last of these.
func (j *job) set(e edition.Edition) (*display.Document, error) {
	own := j.report.PagesOf(e)
	pages, ok := j.pages[own]
	if !ok {
		var err error
		if j.words == nil {
			j.words = j.project.Words.Take(j.language())
		}
		var found *diag.List
		if pages, found, err = setPages(j.project, j.report, own, j.words, j.problems); err != nil {
			return nil, err
		}
		j.found(found, j.editions[own]...)
		j.tally = j.tally.with(pages)
		j.pages[own] = pages
	}
	j.use(own)
	attached := j.report.Attachments(e)
	if len(attached) == 0 {
		return pages, nil
	}
	out := *pages
	out.Attachments = attached
	return &out, nil
}

// use notes that pages are used, and lets go what no edition needs any more.
func (j *job) use(own edition.Edition) {
	j.uses[own]--
	if j.uses[own] > 0 {
		return
	}
	delete(j.pages, own)
	delete(j.uses, own)
	if len(j.uses) == 0 {
		j.project.Words.Keep(j.language(), j.words)
		j.words = nil
	}
}

// language is the tag of the language of the report.
func (j *job) language() string { return j.report.Meta.Language.Tag }

// setAlone typesets one edition of a report, as setPages does.
func setAlone(
	p *project.Project, r *sections.Report, e edition.Edition, problems *diag.List,
) (*display.Document, *diag.List, error) {
	tag := r.Meta.Language.Tag
	words := p.Words.Take(tag)
	pages, found, err := setPages(p, r, e, words, problems)
	if err == nil {
		p.Words.Keep(tag, words)
	}
	return pages, found, err
}

// setPages typesets an edition: it makes blocks of the report, and pages of the blocks. What is wrong with the texts is
// entered into the problems; what was found on the pages is returned.
func setPages(
	p *project.Project, r *sections.Report, e edition.Edition, words *shape.Table, problems *diag.List,
) (*display.Document, *diag.List, error) {
	return sections.Typeset(r.Compose(p.Setting(e, words), problems))
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

// write writes the pages of an edition and their covers, as far as there are any: of a report on a single folded
// sheet, covers are all there is. It is for screens where print is nil.
func (j *job) write(e edition.Edition, pages *display.Document, print *pdf.Print) ([]File, error) {
	var out []File
	if len(pages.Pages) > 0 {
		one, err := j.writePDF(pages, print)
		if err != nil {
			return nil, err
		}
		file := fileOf(j.report, e, e.Name, pages, one)
		if print != nil {
			file.JobTicket = pagesTicket(j.report, &file.File, pages, print)
		}
		out = append(out, file)
	}
	if wrap := pages.Wrap; wrap != nil {
		one, err := j.writePDF(&wrap.Document, print)
		if err != nil {
			return nil, err
		}
		file := fileOf(j.report, e, e.Name+"-cover", &wrap.Document, one)
		if print != nil {
			file.JobTicket = coverTicket(j.report, &file.File, wrap, print)
		}
		out = append(out, file)
	}
	return out, nil
}

// fileOf is a file of an edition.
func fileOf(r *sections.Report, e edition.Edition, name string, pages *display.Document, w pdfFile) File {
	return File{Report: r, File: output.File{
		Name: project.FileName(r, "-"+name+".pdf"), Edition: e.Name, Language: r.Meta.Language.Tag,
		Pages: len(pages.Pages), Attached: len(pages.Attachments), Data: w.data, Standards: w.standards,
	}}
}

// writePDF writes pages for screens, or for a printer. The same pages for screens are written once.
func (j *job) writePDF(pages *display.Document, print *pdf.Print) (pdfFile, error) {
	var b bytes.Buffer
	if print != nil {
		err := pdf.WritePrint(&b, pages, *print, j.project.Streams)
		return pdfFile{b.Bytes(), []string{print.Standard.String()}}, err
	}
	if known, ok := j.screens[pages]; ok {
		return known, nil
	}
	err := pdf.Write(&b, pages, j.project.Streams)
	out := pdfFile{b.Bytes(), pdf.Standards(pages)}
	if err == nil && slices.Contains(slices.Collect(maps.Values(j.pages)), pages) {
		j.screens[pages] = out
	}
	return out, err
}
