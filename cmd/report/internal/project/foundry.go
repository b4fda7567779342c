package project

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"annualreport/cmd/report/internal/cache"
	"annualreport/cmd/report/internal/failure"
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/image"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/shape"
	"annualreport/sections"
	"annualreport/sections/infile"
)

// Options say how reports are read.
type Options struct {
	// Portable leaves out the fonts of the machine.
	Portable bool
	// Fonts is a folder of fonts to use in the place of the one beside the report; empty for that one.
	Fonts string
	// Program is the name and version of the program, for the files that it makes.
	Program string
	// Cache keeps pictures that were made ready from run to run; nil for none.
	Cache *cache.Folder
	// Machine is where the files come from.
	Machine infile.Machine
	// Input is what the report itself is read from, in the place of the file that is named; nil for that.
	Input io.Reader
}

// Foundry is what all reports, languages, editions and later builds of one process share: faces that are open,
// patterns of hyphenation, words that were shaped, pictures that were made ready, streams that were compressed. It may
// be used by several goroutines. What it holds is bounded, however long the process runs, and changes no byte of a
// file: each is as that of a first build.
type Foundry struct {
	options Options
	// book is the families of the program, and machine those that are installed; nil for none.
	book    *fonts.Book
	machine *fonts.Machine
	// folder reads the fonts beside reports.
	folder   fonts.FolderReader
	hyphens  *hyphen.Library
	pictures *image.Store
	// words are the tables of words between two builds; nil if none are kept.
	words *shape.Tables
	// streams are the compressed data of files that were written.
	streams *cos.Streams
}

// From which size on compressed data is kept, in bytes: for later builds pages and fonts, too, and within one build
// what several files have, which are profiles of presses.
const (
	leastOfLater = 1 << 10
	leastOfOne   = 1 << 16
)

// NewFoundry is a foundry that keeps what later builds need: for a process that makes several.
func NewFoundry(o Options) *Foundry {
	f := newFoundry(o)
	f.words = new(shape.Tables)
	f.streams = cos.NewStreams(leastOfLater)
	return f
}

// newFoundry is a foundry for one build, which keeps no words behind it.
func newFoundry(o Options) *Foundry {
	f := &Foundry{
		options: o, book: fonts.Embedded(), hyphens: hyphen.NewLibrary(), pictures: new(image.Store),
		streams: cos.NewStreams(leastOfOne),
	}
	if !o.Portable {
		f.machine = fonts.NewMachine()
	}
	if o.Cache != nil {
		f.pictures.Shelf = o.Cache
	}
	return f
}

// Open reads a report as Foundry.Open does, for one build.
func Open(name string, o Options) (*Project, error) {
	return newFoundry(o).Open(name)
}

// text reads the text of a report, and what its file is before that; nil if it comes from no file.
func (o Options) text(name string) (string, fs.FileInfo, error) {
	if o.Input != nil {
		data, err := infile.ReadStream(o.Input)
		if err != nil {
			return "", nil, failure.Usagef("%s %w", name, err)
		}
		return string(data), nil, nil
	}
	info, _ := os.Stat(name)
	data, err := o.Machine.Read(name)
	if err != nil {
		return "", nil, failure.OfFile(name, err)
	}
	return string(data), info, nil
}

// Open reads a report. A file that is not there is an error of usage; what is wrong with the report is among its
// problems. The project must be closed.
func (f *Foundry) Open(name string) (*Project, error) {
	text, info, err := f.options.text(name)
	if err != nil {
		return nil, err
	}
	// The folder is opened as a root that no name can lead out of.
	root, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	files := newReadLog(f.options.Machine.Folder(root.FS()), name, info)
	folder := infile.Folder{FS: files}
	book, err := f.bookFor(name, folder)
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	p := &Project{
		Name: name, Text: text, Book: book, Problems: new(diag.List),
		Program: f.options.Program, Hyphens: f.hyphens, Pictures: f.pictures, Words: f.words,
		Streams: f.streams, root: root, files: files,
		machine: f.options.Machine, cache: f.options.Cache,
	}
	p.Report = sections.Read(filepath.ToSlash(name), p.Text, folder, p.Book, p.Problems)
	return p, nil
}

// bookFor is the families for a report in a folder: those of the program, of the machine and of its folder of fonts.
func (f *Foundry) bookFor(report string, folder fs.FS) (*fonts.Book, error) {
	book := f.book
	if f.machine != nil {
		book = book.On(f.machine.Unasked())
	}
	beside, err := f.options.fontFolder(report, folder)
	if err != nil {
		return nil, err
	}
	return book.Beside(&f.folder, beside), nil
}

// isDangling reports whether a path is a link that leads nowhere.
func isDangling(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return false
	}
	_, err = os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// fontFolder is where the fonts of a report lie: in the folder that is named, or beside the report. A named one may lie
// anywhere, and so may what its links lead to.
func (o Options) fontFolder(report string, folder fs.FS) (fonts.Folder, error) {
	if o.Fonts == "" {
		beside, err := fs.Sub(folder, sections.FontFolder)
		path := filepath.Join(filepath.Dir(report), sections.FontFolder)
		return fonts.Folder{FS: beside, Place: sections.FontFolder, IsDangling: isDangling(path)}, err
	}
	if info, err := os.Stat(o.Fonts); err != nil || !info.IsDir() {
		return fonts.Folder{}, failure.Usagef("there is no folder %s, which --fonts names", o.Fonts)
	}
	place, err := filepath.Rel(filepath.Dir(report), o.Fonts)
	if err != nil {
		place = o.Fonts
	}
	return fonts.Folder{FS: infile.Folder{FS: o.Machine.Folder(os.DirFS(o.Fonts))}, Place: filepath.ToSlash(place)}, nil
}
