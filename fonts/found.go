package fonts

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// FromFolder reads the font files of a folder and groups their faces into families, in the order of the names of the
// files. A font file that cannot be embedded is a fault.
//
// Fonts for the web come as one file for each alphabet. Where a family has a face of a weight and a slant already, a
// further one begins another family of the same name, which helps out with the letters that the first one lacks. So
// does a face of other alphabets. The first of the families is the one that has Latin letters. Of faces of the same
// letters that of a variable font is used, then that of the file which is named first, and the other one is a fault.
// Faces of other widths and cuts are families of their own: see nameVariants.
//
// A font without a name is called as its file.
func FromFolder(folder fs.FS) ([]*Family, []Fault) {
	return new(FolderReader).Read(Folder{FS: folder, Place: "fonts"})
}

// latinFirst orders families of the same name so that one with Latin letters comes before the others. The places of
// different names stay.
func latinFirst(families []*Family) []*Family {
	out := slices.Clone(families)
	for i, f := range out {
		for j := i + 1; j < len(out) && !f.hasLatin(); j++ {
			if strings.EqualFold(out[j].Name, f.Name) && out[j].hasLatin() {
				out[i] = out[j]
				out[j] = f
				break
			}
		}
	}
	return out
}

// hasLatin reports whether the family has letters of English.
func (f *Family) hasLatin() bool { return f.Face(Regular, Upright).Covers('n') }

// withFace adds a face to the first family of its name that is of the same alphabets and has no such face, or to a new
// family. A face that has no letter which another one of its kind lacks is not added, but returned with that one.
func withFace(families []*Family, face *Face) (out []*Family, double *Face) {
	for _, f := range families {
		if !strings.EqualFold(f.Name, face.Family) || !sharesAlphabet(f.Faces[0], face) {
			continue
		}
		i := slices.IndexFunc(f.Faces, func(f *Face) bool { return f.Weight == face.Weight && f.Slant == face.Slant })
		if i < 0 {
			f.Faces = append(f.Faces, face)
			return families, nil
		}
		if covered, all := covers(f.Faces[i], face); covered == all {
			return families, f.Faces[i]
		}
	}
	return append(families, &Family{Name: face.Family, Faces: []*Face{face}}), nil
}

// sharesAlphabet reports whether one of two faces has half of the characters of the other one, or more.
func sharesAlphabet(a, b *Face) bool { return coversHalf(a, b) || coversHalf(b, a) }

// mostCompared is how many characters of a face are compared with those of another one.
const mostCompared = 5000

// coversHalf reports whether a face has half of the characters of another one, or more.
func coversHalf(f, other *Face) bool {
	covered, all := covers(f, other)
	return 2*covered >= all
}

// covers is how many characters of another face a face has, and how many were looked at.
func covers(f, other *Face) (covered, all int) {
	var err error
	defer other.recoverInto(&err)
	parsed, err := other.Open()
	if err != nil {
		return 0, 1
	}
	for characters := parsed.Cmap.Iter(); characters.Next() && all < mostCompared; all++ {
		if r, _ := characters.Char(); f.Covers(r) {
			covered++
		}
	}
	return covered, all
}

// facesOf makes the faces of a file of any kind. Those before a broken one are returned with the error.
func facesOf(data string) ([]*Face, error) {
	files, err := unpacked(data)
	if err != nil {
		return nil, err
	}
	var out []*Face
	for _, file := range files {
		for i := range facesIn(file) {
			faces, err := described(file, i)
			if err != nil {
				return out, err
			}
			out = append(out, faces...)
		}
	}
	return out, nil
}

// facesIn is how many faces a file has.
func facesIn(data string) int {
	if strings.HasPrefix(data, collectionMagic) && len(data) >= 12 {
		return min(int(be32(data, 8)), 1000)
	}
	return 1
}

// described makes the faces of one face of a file, with the family, weight and slant that the file gives. A variable
// font has several.
func described(data string, index int) (out []*Face, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = causeOf(newFace("", Regular, Upright, data, index).Recovered(r))
		}
	}()
	return describe(newFace("", Regular, Upright, data, index))
}

// describe makes the faces of a file as it is opened by a face without a family.
func describe(probe *Face) ([]*Face, error) {
	o, err := probe.open()
	if err != nil {
		return nil, causeOf(err)
	}
	if err := proveFace(probe, o.tables); err != nil {
		return nil, err
	}
	parsed, err := probe.Open()
	if err != nil {
		return nil, causeOf(err)
	}
	d := parsed.Describe()
	face := *probe
	face.Family = d.Family
	face.Weight = Weight(d.Aspect.Weight)
	if d.Aspect.Style == font.StyleItalic {
		face.Slant = Italic
	}
	names := o.tables.bytes(probe.data, "name")
	if face.axes = axesOf(probe.data, o.tables); face.isInstance() {
		fvar := o.tables.bytes(probe.data, "fvar")
		face.styles = sync.OnceValue(func() []Style { return namedInstances(face.axes, fvar, readNames(names)) })
		if err := proveWidths(&face); err != nil {
			return nil, err
		}
		return instances(&face), proveVariations(&face, o.tables.bytes(probe.data, "gvar"))
	}
	nameFace(&face, readNames(names))
	flags := readFlags(probe.data, o.tables)
	face.Weight = weightOf(&face, flags)
	face.variant = variantOf(&face, flags)
	return []*Face{&face}, nil
}

// causeOf is an error without the name of the face, which is not known yet.
func causeOf(err error) error {
	if broken := new(Broken); errors.As(err, &broken) {
		return fmt.Errorf("a table is broken: %s", plainly(broken.Cause))
	}
	return cmp.Or(errors.Unwrap(err), err)
}

// drawsAnything reports whether the font has an outline that can be read among its first glyphs.
func drawsAnything(parsed *font.Font) bool {
	face := font.NewFace(parsed)
	for g := range font.GID(300) {
		if o, ok := face.GlyphDataOutline(g); ok && len(o.Segments) > 0 {
			return true
		}
	}
	return false
}

// With returns the book with more families. They are found before families of the same name in the book, and are the
// first fallbacks for the scripts that they are made for: an author who puts a Nastaliq font beside a report wants it
// used. For Latin, Greek and Cyrillic the fallbacks of the book stay the first ones.
func (b *Book) With(families []*Family) *Book {
	out := *b
	out.families = append(slices.Clone(families), b.families...)
	out.fallbacks = nil
	for _, f := range families {
		for _, script := range madeFor([]*Family{f}) {
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

// Beside returns the book with the fonts of a folder beside a report (see With), as a reader reads them. A book that
// has those of a folder already is returned itself, so that all languages of a report have the same.
func (b *Book) Beside(r *FolderReader, folder Folder) *Book {
	if b.folder != nil {
		return b
	}
	out := *b
	families, faults := r.Read(folder)
	if len(families) > 0 {
		out = *b.With(families)
	}
	out.folder = &folderFonts{folder, families, faults}
	return &out
}

// folderFonts are the families of a folder, and its files that cannot be used.
type folderFonts struct {
	folder   Folder
	families []*Family
	faults   []Fault
}

// NestedFonts are the folders within the folder beside the report that have fonts, by their paths from the folder of
// the report. These fonts are not read.
func (b *Book) NestedFonts() []string {
	if b.folder == nil {
		return nil
	}
	return nestedFonts(b.folder.folder)
}

// OfFolder are the families of the folder beside the report, and its font files that cannot be used.
func (b *Book) OfFolder() ([]*Family, []Fault) {
	if b.folder == nil {
		return nil, nil
	}
	return b.folder.families, b.folder.faults
}
