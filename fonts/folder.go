package fonts

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"unsafe"
)

// FolderReader reads the fonts of a folder again and again. While the files stay the same, so do the families: what was
// made of them need not be made anew. The zero value has read nothing; it may be used by several goroutines.
type FolderReader struct {
	lock     sync.Mutex
	files    []fontFile
	families []*Family
	faults   []Fault
}

// fontFile is a font file of a folder, with why it cannot be read.
type fontFile struct {
	name, data string
	err        error
}

// same reports whether a file is what another one is. One that cannot be read is none.
func (f fontFile) same(other fontFile) bool {
	return f.err == nil && other.err == nil && f.name == other.name && f.data == other.data
}

// Read is FromFolder. Nobody may change the families.
func (r *FolderReader) Read(folder fs.FS) ([]*Family, []Fault) {
	files := fontFiles(folder)
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.families == nil || !slices.EqualFunc(files, r.files, fontFile.same) {
		r.files = files
		r.families, r.faults = grouped(files)
	}
	return r.families, r.faults
}

// fontFiles reads the font files of a folder, which need not exist.
func fontFiles(folder fs.FS) []fontFile {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil
	}
	var out []fontFile
	for _, e := range entries {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2":
			data, err := fs.ReadFile(folder, e.Name())
			out = append(out, fontFile{e.Name(), unsafe.String(unsafe.SliceData(data), len(data)), err})
		default: // licences and notes
		}
	}
	return out
}

// grouped groups the faces of files into families.
func grouped(files []fontFile) (families []*Family, faults []Fault) {
	for _, f := range files {
		if f.err != nil {
			faults = append(faults, Fault{f.name, f.err})
			continue
		}
		faces, err := facesOf(f.data)
		if err != nil {
			faults = append(faults, Fault{f.name, err})
		}
		for _, face := range faces {
			face.file = f.name
			families = withFace(families, face)
		}
	}
	return latinFirst(families), faults
}
