package fonts

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// Fault is a font file that cannot be used, and why.
type Fault struct {
	File string
	Err  error
}

// FromFolder reads the font files of a folder and groups their faces into families, in the order of the names of the
// files. A font file that cannot be embedded is a fault.
func FromFolder(folder fs.FS) ([]*Family, []Fault) {
	var families []*Family
	var faults []Fault
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, nil // the folder need not exist
	}
	for _, e := range entries {
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc", ".otc":
		default:
			continue // licences and notes
		}
		data, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			faults = append(faults, Fault{e.Name(), err})
			continue
		}
		text := string(data)
		for i := range facesIn(text) {
			face, err := described(text, i)
			if err != nil {
				faults = append(faults, Fault{e.Name(), err})
				break
			}
			families = withFace(families, face)
		}
	}
	return families, faults
}

// withFace adds a face to its family, or to a new family.
func withFace(families []*Family, face *Face) []*Family {
	for _, f := range families {
		if strings.EqualFold(f.Name, face.Family) {
			f.Faces = append(f.Faces, face)
			return families
		}
	}
	return append(families, &Family{Name: face.Family, Faces: []*Face{face}})
}

// facesIn is how many faces a file has.
func facesIn(data string) int {
	if strings.HasPrefix(data, collectionMagic) && len(data) >= 12 {
		return min(int(be32(data, 8)), 1000)
	}
	return 1
}

// described makes a face of a file, with the family, weight and slant that the file gives.
func described(data string, index int) (*Face, error) {
	probe := newFace("", Regular, Upright, data, index)
	o, err := probe.open()
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	if o.tables.bytes(data, "glyf") == "" && o.tables.bytes(data, "CFF ") == "" {
		return nil, errors.New("it has no outlines, but pictures or those of CFF2: put in a .ttf or .otf file")
	}
	if o.tables.bytes(data, "fvar") != "" {
		return nil, errors.New("it is a variable font: put in a .ttf file for each weight")
	}
	parsed, err := probe.Open()
	if err != nil {
		return nil, err
	}
	d := parsed.Describe()
	slant := Upright
	if d.Aspect.Style == font.StyleItalic {
		slant = Italic
	}
	return newFace(d.Family, Weight(d.Aspect.Weight), slant, data, index), nil
}

// With returns the book with more families. They are found before families of the same name in the book, and are the
// first fallbacks for the scripts that they are made for: an author who puts a Nastaliq font beside a report wants it
// used. For Latin, Greek and Cyrillic the fallbacks of the book stay the first ones.
func (b *Book) With(families []*Family) *Book {
	out := *b
	out.families = append(slices.Clone(families), b.families...)
	out.fallbacks = nil
	for _, f := range families {
		for _, script := range f.madeFor() {
			switch script {
			case language.Latin, language.Greek, language.Cyrillic:
			default:
				out.fallbacks = append(out.fallbacks, fallback{script, f, formsOf(f.Name)})
			}
		}
		out.fallbacks = append(out.fallbacks, fallback{family: f, forms: formsOf(f.Name)})
	}
	out.fallbacks = append(out.fallbacks, b.fallbacks...)
	return &out
}
