package fonts

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Fault is a font file that cannot be used, and why.
type Fault struct {
	File string
	Err  error
}

// FromFolder reads the faces of a folder as families, in the order of their names. A file
// that is no font of a kind that can be embedded is a fault.
func FromFolder(folder fs.FS) ([]*Family, []Fault) {
	var families []*Family
	var faults []Fault
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, nil // there need be none
	}
	for _, e := range entries {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc", ".otc":
		default:
			continue // licences and notes
		}
		data, err := fs.ReadFile(folder, e.Name())
		var face *Face
		if err == nil {
			face, err = described(string(data))
		}
		if err != nil {
			faults = append(faults, Fault{e.Name(), err})
			continue
		}
		families = shelve(families, face)
	}
	return families, faults
}

// shelve puts a face to those of its family.
func shelve(families []*Family, face *Face) []*Family {
	for _, f := range families {
		if strings.EqualFold(f.Name, face.Family) {
			f.Faces = append(f.Faces, face)
			return families
		}
	}
	return append(families, &Family{Name: face.Family, Faces: []*Face{face}})
}

// described makes a face of a file by what the file says of itself.
func described(data string) (*Face, error) {
	if strings.HasPrefix(data, "ttcf") {
		return nil, errors.New("it is a collection: put in its faces as .ttf files")
	}
	probe := NewFace("", Regular, Upright, data)
	o, err := probe.open()
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	if o.tables.bytes(data, "glyf") == "" {
		return nil, errors.New("its outlines are not of the TrueType kind: put in its .ttf file")
	}
	if o.tables.bytes(data, "fvar") != "" {
		return nil, errors.New("it is a variable font: put in a .ttf file for each weight")
	}
	d := o.font.Describe()
	slant := Upright
	if d.Aspect.Style == font.StyleItalic {
		slant = Italic
	}
	return NewFace(d.Family, Weight(d.Aspect.Weight), slant, data), nil
}

// With returns the book with more families, which are found before those of the same name.
func (b *Book) With(families []*Family) *Book {
	out := *b
	out.families = append(slices.Clone(families), b.families...)
	return &out
}

// WithInstalled returns the book with a way to find the families that a machine has.
func (b *Book) WithInstalled(find func(name string) (*Family, error)) *Book {
	out := *b
	out.installed = find
	return &out
}

// Installed finds a family of the machine; nil if it has none of the name, or the book does not look.
func (b *Book) Installed(name string) (*Family, error) {
	if b.installed == nil {
		return nil, nil
	}
	return b.installed(name)
}

// FindInstalled finds a family among the fonts of the machine, nil if it is not there. The
// first time on a machine this takes seconds; what is found is kept in the user's cache.
func FindInstalled(name string) (*Family, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	cache = filepath.Join(cache, "annualreport")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, err
	}
	prints, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), cache)
	if err != nil {
		return nil, nil // a machine without fonts
	}
	wanted := font.NormalizeFamily(name)
	var families []*Family
	var faults []error
	for _, p := range prints {
		if p.Family != wanted || p.Location.Index != 0 {
			continue
		}
		data, err := os.ReadFile(p.Location.File)
		if err != nil {
			return nil, err
		}
		face, err := described(string(data))
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", filepath.Base(p.Location.File), err))
			continue
		}
		face.Family = name
		families = shelve(families, face)
	}
	if len(families) == 0 {
		return nil, errors.Join(faults...)
	}
	slices.SortFunc(families[0].Faces, func(a, b *Face) int {
		if a.Weight != b.Weight {
			return int(a.Weight) - int(b.Weight)
		}
		return int(a.Slant) - int(b.Slant)
	})
	return families[0], nil
}
