package translation

import (
	"errors"
	"io/fs"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// GlossaryFile has the terms that translations must keep to, beside the report.
const GlossaryFile = folder + "/glossary.csv"

// glossary is the terms of a report.
type glossary struct {
	terms []catalogue.Term
	// file is nil if there is none.
	file *source.File
}

// glossaryOf reads the glossary of a report, if it has one. Its problems are reported.
func glossaryOf(p *project.Project, problems *diag.List) (glossary, error) {
	data, err := fs.ReadFile(p.FS(), GlossaryFile)
	if errors.Is(err, fs.ErrNotExist) {
		return glossary{}, nil
	}
	if err != nil {
		return glossary{}, failure.OfBeside(p.Path(GlossaryFile), err)
	}
	file := source.NewFile(p.Path(GlossaryFile), string(data))
	out := glossary{file: file, terms: catalogue.ReadTerms(file, problems)}
	for _, t := range out.terms {
		if _, known := language.Setting(t.Language); !known && t.Language != "" {
			problems.Errorf(t.At, "write a BCP 47 tag, such as fr or pt-BR, or leave it empty for all languages",
				"the language %q is not known", t.Language)
		}
	}
	return out, nil
}

// in are the terms for a language.
func (g *glossary) in(tag string) []catalogue.Term {
	var out []catalogue.Term
	for _, t := range g.terms {
		if t.Language == "" || language.Covers(t.Language, tag) {
			out = append(out, t)
		}
	}
	return out
}

// files are the files with the glossary, if there is one.
func (g *glossary) files(others []*source.File) []*source.File {
	if g.file == nil {
		return others
	}
	return append(others, g.file)
}
