package fonts

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"annualreport/layout/parallel"
)

// Folder is a folder of fonts.
type Folder struct {
	// FS may refuse files, such as pipes or very large ones, with an error that has a method Advice: see refusal.
	FS fs.FS
	// Place is its path from the folder of the report, with slashes, as messages name it.
	Place string
	// IsDangling reports whether the folder is a link that leads nowhere, as far as whoever opened it can see.
	IsDangling bool
}

// FolderReader reads the fonts of a folder again and again. While the files stay the same, so do the families: what was
// made of them need not be made anew. The zero value has read nothing; it may be used by several goroutines.
type FolderReader struct {
	lock     sync.Mutex
	files    []fontFile
	families []*Family
	faults   []Fault
}

// fontFile is a font file of a folder, by its path from the folder of the report, with why it cannot be read.
type fontFile struct {
	name, data string
	err        error
	// isFolder is whether it stands for the folder itself.
	isFolder bool
	// stranger is what a file or a folder is that is not read; nil for fonts.
	stranger *curable
}

// same reports whether a file is what another one is. One that cannot be read is none.
func (f fontFile) same(other fontFile) bool {
	return f.err == nil && other.err == nil && f.name == other.name && f.data == other.data &&
		(f.stranger == nil) == (other.stranger == nil)
}

// Read is FromFolder. Nobody may change the families.
func (r *FolderReader) Read(folder Folder) ([]*Family, []Fault) {
	files := fontFiles(folder)
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.families == nil || !slices.EqualFunc(files, r.files, fontFile.same) {
		r.files = files
		r.families, r.faults = grouped(files)
	}
	return r.families, r.faults
}

// fontFiles reads the font files of a folder, which need not exist. A folder that is there and cannot be read is a file
// with an error.
func fontFiles(folder Folder) []fontFile {
	entries, err := fs.ReadDir(folder.FS, ".")
	if err != nil {
		if _, there := fs.Lstat(folder.FS, "."); errors.Is(there, fs.ErrNotExist) {
			return nil
		}
		return []fontFile{{name: folder.Place, err: unreadableFolder(folder, err), isFolder: true}}
	}
	var out []fontFile
	for _, e := range entries {
		if isFontName(e.Name()) {
			data, err := readFile(folder.FS, e.Name())
			out = append(out, fontFile{name: path.Join(folder.Place, e.Name()), data: data, err: err})
		}
	}
	for _, s := range strangers(folder.FS, entries) {
		out = append(out, fontFile{name: path.Join(folder.Place, s.name), stranger: s.what})
	}
	return out
}

// isFontName reports whether a file is one of the kinds that are read, by its name. What programs of the Mac put beside
// a file, under its name behind "._", is no font.
func isFontName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2":
		return !strings.HasPrefix(name, "._")
	}
	return false
}

// readFile reads a font file.
func readFile(folder fs.FS, name string) (string, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return "", unreadableFile(err)
	}
	return unsafe.String(unsafe.SliceData(data), len(data)), nil
}

// unreadableFolder is why a folder cannot be read, in the words of an author.
func unreadableFolder(in Folder, err error) error {
	folder := in.FS
	info, _ := fs.Lstat(folder, ".")
	switch {
	case in.IsDangling:
		return nowhere()
	case info != nil && info.Mode()&fs.ModeSymlink != 0 && errors.Is(err, fs.ErrNotExist):
		return nowhere()
	case errors.Is(err, fs.ErrPermission):
		return &curable{"the folder cannot be read: permission denied", "allow yourself to read and to enter it"}
	case info != nil && info.Mode()&fs.ModeSymlink != 0:
		return &curable{"the folder is a link that leads out of the folder of the report",
			"put the folder itself there, or name the one that it leads to with --fonts"}
	case info != nil && !info.IsDir():
		return &curable{"it is a file, and no folder with fonts", "give the file another name"}
	}
	return &curable{"the folder cannot be read: " + plainCause(err), "put the fonts into a new folder of this name"}
}

// nowhere is the error of a folder that is a link without a target.
func nowhere() error {
	return &curable{"the folder is a link that leads nowhere", "put the folder itself there"}
}

// unreadableFile is why a font file that its folder has cannot be read, in the words of an author.
func unreadableFile(err error) error {
	var refused refusal
	switch {
	case errors.As(err, &refused):
		why, cure := refused.Advice()
		return &curable{"it " + why, cure}
	case errors.Is(err, fs.ErrNotExist):
		return &curable{"it is a link that leads nowhere", "put the file itself there"}
	}
	return &curable{"it cannot be read: " + plainCause(err), "put the file there again"}
}

// plainCause is an error without what was done to which file, which is known.
func plainCause(err error) string {
	if e := new(fs.PathError); errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

// grouped groups the faces of files into families.
func grouped(files []fontFile) (families []*Family, faults []Fault) {
	var faces []*Face
	for _, f := range files {
		if f.isFolder {
			faults = append(faults, faultOf(f.name, f.err))
			continue
		}
		if f.stranger != nil {
			faults = append(faults, Fault{File: f.name, IsWarning: true, Err: f.stranger, Cure: f.stranger.cure})
			continue
		}
		if f.err != nil {
			faults = append(faults, unusable(f.name, f.err))
			continue
		}
		var found []*Face
		var err error
		parallel.Reading(f.name, func() { found, err = facesOf(f.data) })
		if err != nil {
			faults = append(faults, unusable(f.name, err))
		} else if table := altered(f.data); table != "" {
			faults = append(faults, alteredFault(f.name, table))
		}
		for _, face := range found {
			face.file = f.name
			if face.Family == "" {
				face.Family = strings.TrimSuffix(path.Base(f.name), path.Ext(f.name))
				faults = append(faults, namelessFault(face))
			}
		}
		faces = append(faces, found...)
	}
	nameVariants(faces)
	slices.SortStableFunc(faces, func(a, b *Face) int { return precedence(a) - precedence(b) })
	for _, face := range faces {
		var double *Face
		if families, double = withFace(families, face); double != nil {
			faults = append(faults, doubleFault(face, double))
		}
	}
	return latinFirst(families), once(faults)
}

// precedence orders faces of the same weight and slant: the first one is used. Instances of variable fonts come first,
// since an author may set their axes, but upright letters that an axis slopes come behind true italics.
func precedence(f *Face) int {
	const instance, fixed, sloped = 0, 1, 2
	switch {
	case f.isSloped():
		return sloped
	case f.isInstance():
		return instance
	}
	return fixed
}

// doubleFault is the fault of a face that another one takes the place of.
func doubleFault(f, used *Face) Fault {
	return Fault{
		File: f.file, IsWarning: true, Cure: "leave out one of the two files",
		Err: fmt.Errorf("its face %s is also in %s, which is used", f, used.file),
	}
}

// namelessFault is the fault of a face that has no name, and is called as its file.
func namelessFault(f *Face) Fault {
	return Fault{
		File: f.file, IsWarning: true,
		Cure: "take the font from its maker again, or write this name where you choose it",
		Err:  fmt.Errorf("the font has no name: here it is %q, as its file", f.Family),
	}
}

// once is faults without those that say of a file what another one says of it already.
func once(faults []Fault) []Fault {
	var out []Fault
	for _, f := range faults {
		isKnown := func(o Fault) bool { return o.File == f.File && o.Cure == f.Cure }
		if !slices.ContainsFunc(out, isKnown) {
			out = append(out, f)
		}
	}
	return out
}
