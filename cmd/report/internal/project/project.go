// Package project is a report as it lies on the disk: its file, the folder around it, the fonts that it may use, and
// the report as it was read.
package project

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"annualreport/cmd/report/internal/cache"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/image"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/shape"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/infile"
)

// Project is a report with the folder that it lies in. Nothing in it changes once it was read, so that goroutines may
// share it.
type Project struct {
	// Name is the path of the report's file as it was given, Text what is in it.
	Name, Text string
	// Book is the families of letters that the report may use.
	Book *fonts.Book
	// Report is the report in its own language, Problems are those of its files.
	Report   *sections.Report
	Problems *diag.List
	// Program is the name and version of the program, Hyphens its patterns of hyphenation.
	Program string
	Hyphens *hyphen.Library
	// Pictures are those that were made ready for some edition.
	Pictures *image.Store
	// Words are those that were shaped for earlier builds; nil for none.
	Words *shape.Tables
	// Streams are the compressed data of files that were written.
	Streams *cos.Streams

	root    *os.Root
	files   *readLog
	machine infile.Machine
	cache   *cache.Folder
}

// Close lets go of the folder, and brings the cache back to its size.
func (p *Project) Close() {
	_ = p.root.Close()
	if p.cache != nil {
		p.cache.Trim()
	}
}

// IsFile reports whether the report was read from a file of its own, and not from the standard input.
func (p *Project) IsFile() bool { return p.files.report != nil }

// IsOther reports whether a file is there that is not that of the report.
func (p *Project) IsOther(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir() && !os.SameFile(info, p.files.report)
}

// Language is the BCP 47 tag of the language that the report is written in.
func (p *Project) Language() string { return p.Report.Meta.Language.Tag }

// Setting is what an edition is composed for and with; words are those of its earlier documents.
func (p *Project) Setting(e edition.Edition, words *shape.Table) sections.Setting {
	return sections.Setting{Edition: e, Hyphens: p.Hyphens, Words: words, Program: p.Program}
}

// FS is the folder of the report. What is read from it is noted, so that CheckUnchanged knows it.
func (p *Project) FS() fs.FS { return infile.Folder{FS: p.files} }

// Read reads a file that the caller of a command has named, wherever it lies.
func (p *Project) Read(name string) ([]byte, error) { return p.machine.Read(name) }

// Opened are the files of the folder that were read so far, in the order of their names: what the report names.
func (p *Project) Opened() []string { return p.files.opened() }

// CheckUnchanged is an error if a file that was read has changed since: what was made of the report would be of two
// states.
func (p *Project) CheckUnchanged() error { return p.files.check(p.Path) }

// Path is the name of a file in the folder, which is written with slashes, as it is seen from here.
func (p *Project) Path(name string) string {
	return filepath.ToSlash(filepath.Join(filepath.Dir(p.Name), filepath.FromSlash(name)))
}

// Written are the changes that write a file in the folder: none if it is the same already.
func (p *Project) Written(name string, data []byte) []transaction.Change {
	path := filepath.FromSlash(p.Path(name))
	if old, err := infile.Read(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return []transaction.Change{transaction.Write(path, data)}
}

// Removed is the change that removes a file of the folder; it may be gone already.
func (p *Project) Removed(name string) transaction.Change {
	return transaction.Remove(filepath.FromSlash(p.Path(name)))
}

// CheckFonts warns of families of the machine in which the report is set: on other machines it has other pages.
func (p *Project) CheckFonts(problems *diag.List) {
	for _, family := range p.Book.Machine().Named() {
		problems.Warnf(p.Report.Place("brand"), "put its files into the folder fonts beside the report",
			"letters are set in the family %q of this machine: others would not get the same pages", family)
	}
}

// FileName is the name of a file of a report in its language: slug, language, and the rest.
func FileName(r *sections.Report, rest string) string {
	return r.Meta.Slug + "-" + r.Meta.Language.Tag + rest
}
