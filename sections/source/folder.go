package source

import (
	"io/fs"
	"path"
)

// Folder is the folder of a report: the report itself, and what it names beside it.
type Folder struct {
	fs.FS
	// Report is the file of the report.
	Report *File
	// Others are the files that were read because the report names them, in this order.
	Others []*File
}

// ReadFile implements fs.ReadFileFS by that of the folder, which may refuse a file.
func (f *Folder) ReadFile(name string) ([]byte, error) { return fs.ReadFile(f.FS, name) }

// ReadDir implements fs.ReadDirFS.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.FS, name) }

// Path is the name of a file of the folder as messages say it: beside that of the report.
func (f *Folder) Path(name string) string { return path.Join(path.Dir(f.Report.Name()), name) }

// Add adds a file that was read because the report names it.
func (f *Folder) Add(file *File) { f.Others = append(f.Others, file) }

// Files are the report and the others.
func (f *Folder) Files() []*File { return append([]*File{f.Report}, f.Others...) }
