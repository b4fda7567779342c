package build

import (
	"fmt"
	"time"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/layout/image"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/source"
)

// Proof is a file to read a translation in, with the numbers of messages around its pages.
type Proof struct {
	// File is nil if the report has errors in the language.
	File *File
	// Problems are those of the catalogue and of the report in the language, and Files what was read.
	Problems *diag.List
	Files    []*source.File
	// Messages is how many messages have a number, and Unseen those that stand on no page.
	Messages int
	Unseen   []int
}

// proofEdition is that of a proof: the pages for screens, small enough to be sent.
func proofEdition() edition.Edition {
	e := edition.Email()
	return edition.Edition{Name: "proof", Resolution: e.Resolution, Quality: e.Quality}
}

// MakeProof sets a report in a language as a proof.
func MakeProof(p *project.Project, tag string) (*Proof, error) {
	out := &Proof{Problems: new(diag.List)}
	read, files, err := translation.ReadProof(p, tag, out.Problems)
	out.Files = files
	if read == nil {
		return out, err
	}
	out.Messages = read.Messages
	e := proofEdition()
	r := read.Report
	found := new(diag.List)
	words := p.Words.Take(tag)
	setting := p.Setting(e, words)
	day := r.Meta.Date.Format(time.DateOnly)
	setting.Proof = &sections.Proof{
		NumberOf: read.NumberOf, Slug: fmt.Sprintf("%s · %s · proof of the report of %s", r.Meta.Slug, tag, day),
	}
	pages, ofPages, err := sections.Typeset(r.Compose(setting, found))
	if err != nil {
		return out, err
	}
	p.Words.Keep(tag, words)
	found.Append(ofPages)
	out.Problems.Append(read.Placed(found))
	for n, k := 1, 0; n <= read.Messages; n++ {
		if k < len(pages.Numbers) && pages.Numbers[k] == n {
			k++
		} else {
			out.Unseen = append(out.Unseen, n)
		}
	}
	if out.Problems.HasErrors() {
		return out, nil
	}
	options := image.Options{Resolution: e.Resolution, Quality: e.Quality}
	if pages = readyPictures(p.Pictures, pages, options, out.Problems); pages == nil {
		return out, nil
	}
	one, err := newJob(p, r, nil, newOutcome()).writePDF(pages, nil)
	if err != nil {
		return out, err
	}
	file := fileOf(r, e, e.Name, pages, one)
	out.File = &file
	return out, nil
}
