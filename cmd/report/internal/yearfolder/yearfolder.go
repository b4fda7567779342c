package yearfolder

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/nextyear"
	"annualreport/sections/source"
)

// Result is the folder of the next year as it is to be.
type Result struct {
	// Report is the path of the new report.
	Report string
	// Plan is what becomes of the report; nil if it cannot be read.
	Plan *nextyear.Plan
	// Copied are the files that are copied, and Left what is left, by their names in the folder of last year's report.
	Copied []string
	Left   []Left
	// Catalogues are the languages of the catalogues, with how far each is.
	Catalogues []translation.Status
	// Problems are those for which nothing is made, and Files the files beside the report that they are in.
	Problems *diag.List
	Files    []*source.File
	// Changes write all files.
	Changes []transaction.Change
}

// Make plans a folder for the report of the next year. Nothing is written: that is left to the caller. A folder that is
// there and not empty is an error of usage.
func Make(p *project.Project, folder string, o nextyear.Options) (*Result, error) {
	if err := checkFree(folder); err != nil {
		return nil, err
	}
	out := &Result{Report: filepath.ToSlash(filepath.Join(folder, filepath.Base(p.Name))), Problems: new(diag.List)}
	o.Previous = path.Join(frozen, filepath.Base(p.Name))
	o.Read = func(name string) (string, bool) {
		data, err := fs.ReadFile(p.FS(), name)
		return string(data), err == nil
	}
	file := source.NewFile(filepath.ToSlash(p.Name), p.Text)
	if out.Plan = nextyear.Of(file, sections.Schema(), o, out.Problems); out.Plan == nil {
		return out, nil
	}
	text := source.Edited(p.Text, out.Plan.Edits())
	next := translation.NextYear{
		Text: text, Files: newFiles{p.FS(), out.Plan}, Moved: out.Plan.Moved, By: o.By,
		Named: out.Plan.Named, Years: out.Plan.Years,
	}
	names := named(p)
	carried, files, err := translation.Carry(p, next, out.Problems)
	if err != nil {
		return nil, err
	}
	out.Files = files
	if out.Problems.HasErrors() {
		return out, nil
	}
	out.write(folder, filepath.Base(p.Name), []byte(text))
	for _, c := range carried {
		out.Catalogues = append(out.Catalogues, c.Status)
		out.write(folder, c.File, c.Data)
	}
	if err := out.copyFiles(p, folder, names); err != nil {
		return nil, err
	}
	if err := out.freeze(p, folder, names); err != nil {
		return nil, err
	}
	out.Left, err = left(filepath.Dir(p.Name), folder, out.taken(p, carried))
	return out, err
}

// frozen is the folder in the new one that has last year's report and what it is compared by, as it was.
const frozen = "last-year"

// freeze adds last year's report and the files of its values and publications, as they are.
func (r *Result) freeze(p *project.Project, folder string, names []string) error {
	r.write(folder, path.Join(frozen, filepath.Base(p.Name)), []byte(p.Text))
	for _, name := range names {
		if !isCompared[strings.ToLower(path.Ext(name))] {
			continue
		}
		data, err := fs.ReadFile(p.FS(), name)
		if err != nil {
			return failure.OfBeside(p.Path(name), err)
		}
		r.write(folder, path.Join(frozen, name), data)
	}
	return nil
}

// isCompared are the endings of files of values, and of publications.
var isCompared = map[string]bool{
	".csv": true, ".tsv": true, ".txt": true, ".xlsx": true, ".xlsm": true, ".ods": true,
	".bib": true, ".json": true, ".ris": true, ".nbib": true, ".enw": true, ".xml": true, ".ciw": true,
}

// checkFree is the error of a folder that has something already.
func checkFree(folder string) error {
	const cure = "name one that is not there yet: nothing is written over"
	info, err := os.Stat(folder)
	switch {
	case err != nil && isLink(folder):
		return failure.Usagef("%s is a link to what is not there; %s", folder, cure)
	case err != nil:
		return nil // it is not there, or the transaction says what is wrong with its place
	case !info.IsDir():
		return failure.Usagef("%s is there already, and no folder; %s", folder, cure)
	}
	first, err := firstFile(folder, mostLevels)
	if err == nil && first != "" {
		err = failure.Usagef("the folder %s is there already, with %s in it; %s", folder, first, cure)
	}
	return err
}

// isLink reports whether a name is that of a symbolic link.
func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// isFont are the endings of fonts.
var isFont = map[string]bool{
	".ttf": true, ".otf": true, ".ttc": true, ".otc": true, ".woff": true, ".woff2": true,
}

// fontTexts begin the names of the texts that come with fonts, such as their licences.
var fontTexts = []string{
	"ofl", "ufl", "licen", "copying", "copyright", "trademark", "notice", "readme", "fontlog",
	"authors", "contributors",
}

// goesWithFonts reports whether a file in the folder of fonts is a font, or a text that comes with fonts.
func goesWithFonts(name string) bool {
	name = strings.ToLower(name)
	switch ending := path.Ext(name); ending {
	case "", ".txt", ".md", ".html", ".pdf":
		return slices.ContainsFunc(fontTexts, func(begin string) bool { return strings.HasPrefix(name, begin) })
	default:
		return isFont[ending]
	}
}

// settings are files of a folder that say how its other files are kept, edited and translated.
var settings = []string{".editorconfig", ".gitattributes", ".gitignore", translation.GlossaryFile}

// named are the files that a report names, and those that belong to them: what was read for it, the files beside its
// fonts, such as their licences, and the settings of the folder.
func named(p *project.Project) []string {
	out := p.Opened()
	for _, entry := range listed(p.FS(), sections.FontFolder) {
		if goesWithFonts(entry) {
			out = append(out, path.Join(sections.FontFolder, entry))
		}
	}
	for _, name := range settings {
		if info, err := fs.Stat(p.FS(), name); err == nil && info.Mode().IsRegular() {
			out = append(out, name)
		}
	}
	own := filepath.Base(p.Name)
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(name string) bool {
		return name == own || strings.HasPrefix(name, frozen+"/")
	})
}

// listed are the names of the regular files in a folder; none if there is no such folder.
func listed(files fs.FS, folder string) []string {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if info, err := fs.Stat(files, path.Join(folder, e.Name())); err == nil && info.Mode().IsRegular() {
			out = append(out, e.Name())
		}
	}
	return out
}

// write adds a file of the new folder.
func (r *Result) write(folder, name string, data []byte) {
	r.Changes = append(r.Changes, transaction.Create(filepath.Join(folder, filepath.FromSlash(name)), data))
}

// copyFiles adds copies of files.
func (r *Result) copyFiles(p *project.Project, folder string, names []string) error {
	for _, name := range names {
		data, err := fs.ReadFile(newFiles{p.FS(), r.Plan}, name)
		if err != nil {
			return failure.OfBeside(p.Path(name), err)
		}
		r.Copied = append(r.Copied, name)
		r.write(folder, name, data)
	}
	return nil
}

// newFiles is the folder of last year's report with its files as the new one has them.
type newFiles struct {
	fs.FS
	plan *nextyear.Plan
}

// ReadFile implements fs.ReadFileFS.
func (f newFiles) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(f.FS, name)
	if edits := f.plan.Files[name]; err == nil && len(edits) > 0 {
		data = []byte(source.Edited(string(data), edits))
	}
	return data, err
}

// ReadDir implements fs.ReadDirFS.
func (f newFiles) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.FS, name) }

// Stat implements fs.StatFS.
func (f newFiles) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }

// taken are the files of last year's folder that the new one has.
func (r *Result) taken(p *project.Project, carried []translation.NextCatalogue) map[string]bool {
	out := map[string]bool{filepath.Base(p.Name): true}
	for _, name := range r.Copied {
		out[name] = true
	}
	for _, c := range carried {
		out[c.File] = true
	}
	return out
}
