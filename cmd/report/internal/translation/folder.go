// Package translation is the translations beside a report: their catalogues, the report as it is read in each language,
// and how far they are.
package translation

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// folder is where catalogues lie, beside the report.
const folder = translate.Folder

// whole is the folder in it for translations as they were when they were complete.
const whole = "whole"

// Folders are the folders with files that translators and the program write, beside a report of the name.
func Folders(report string) []string {
	beside := filepath.Join(filepath.Dir(report), folder)
	return []string{beside, filepath.Join(beside, whole)}
}

// File is the name of the catalogue of a language, in the folder of the report.
func File(tag string) string { return path.Join(folder, tag+".po") }

// withCatalogue lists the languages that have a catalogue; none if the folder cannot be listed.
func withCatalogue(files fs.FS) []string {
	out, _ := catalogues(files)
	return out
}

// catalogues lists the languages that have a catalogue. The error is that of the file system.
func catalogues(files fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	return sorted(entries).tags, nil
}

// mostLanguages is how many languages one run reads a report in: each is a report of its own to read and to set.
const mostLanguages = 300

// fewLanguages is the error of more languages than one run reads.
func fewLanguages(tags []string) error {
	if len(tags) <= mostLanguages {
		return nil
	}
	return failure.Reportf("there are %d languages, and one run reads a report in at most %d; name fewer, "+
		"or take catalogues that are not needed out of the folder %s", len(tags), mostLanguages, folder)
}

// folderFault is the error of the folder of catalogues that something has the name of and that cannot be listed; nil if
// there is none.
func folderFault(err error) error {
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if of := new(fs.PathError); errors.As(err, &of) {
		err = of.Err
	}
	const cure = "make it a folder that you may read and enter"
	return failure.Reportf("the folder %s cannot be read: %w; %s", folder, err, cure)
}

// Known lists the languages that a report is in: first its own, then those that have a catalogue.
func Known(p *project.Project) []string {
	return append([]string{p.Language()}, withCatalogue(p.FS())...)
}

// choose reads a list of languages: the report's own if none is named, all that there are for "all". The original comes
// first. A language that the report is not in is an error of usage.
func choose(p *project.Project, tags []string) ([]string, error) {
	own := p.Language()
	listed, err := catalogues(p.FS())
	if fault := folderFault(err); fault != nil && len(tags) > 0 {
		return nil, fault
	}
	known := append([]string{own}, listed...)
	var out []string
	for _, tag := range tags {
		switch {
		case tag == "all":
			out = append(out, known...)
		case slices.Contains(known, tag) || translate.Pseudo(tag, own) != nil:
			out = append(out, tag)
		default:
			return nil, failure.Usagef("the report is not written in %q, and has no translation into it; it is in %s",
				tag, strings.Join(known, ", "))
		}
	}
	if len(out) == 0 {
		return []string{own}, nil
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if i := slices.Index(out, own); i > 0 {
		out = slices.Insert(slices.Delete(out, i, i+1), 0, own)
	}
	return out, fewLanguages(out)
}

// readCatalogue reads a catalogue of a language, and gives the file that it is in, for messages; both are nil if there
// is none.
func readCatalogue(
	p *project.Project, tag, name string, problems *diag.List,
) (*catalogue.Catalogue, *source.File, error) {
	data, err := fs.ReadFile(p.FS(), name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, failure.OfBeside(p.Path(name), err)
	}
	file := catalogue.Open(p.Path(name), string(data))
	c := catalogue.Read(file, problems)
	if named := translate.OtherLanguage(c, tag); named != "" {
		problems.Warnf(lineWith(file, "Language:"), "put the translation into "+tag+
			" there; if it is that, write Language: "+underscored(tag)+" into its header",
			"the catalogue of %s says that it is in %s", tag, named)
	}
	return c, file, nil
}

// underscored is a language as catalogues name it.
func underscored(tag string) string { return strings.ReplaceAll(tag, "-", "_") }

// lineWith is the first line of a file that has some words, or the file.
func lineWith(f *source.File, words string) diag.Span {
	for n := 1; ; n++ {
		line, ok := f.Line(n)
		switch {
		case !ok:
			return f.At(1, 1, 1)
		case strings.Contains(line, words):
			return f.At(n, 1, len(line))
		}
	}
}

// messagesOf are the texts of a report as it stands.
func messagesOf(p *project.Project) []catalogue.Message {
	return sections.Messages(filepath.ToSlash(p.Name), p.Text, p.FS(), p.Book)
}
