package fonts

import (
	"path"
	"strings"
)

// NamedAs is what an author writes for the family of a font file that a book has of a folder, where the name of the
// file or that of its face in a PDF was written instead, as IBMPlexSans-Bold for "IBM Plex Sans:Bold"; empty if there
// is no such file.
func NamedAs(b *Book, file string) string {
	wanted := withoutEnding(file)
	for _, f := range b.families {
		for _, face := range f.Faces {
			if isCalled(face, wanted) {
				return f.Name + styleBehind(f, face)
			}
		}
	}
	return ""
}

// isCalled reports whether the file of a face, or the face itself in a PDF, has a name.
func isCalled(f *Face, name string) bool {
	if f.file == "" || name == "" {
		return false
	}
	if plainStyle(withoutEnding(f.file)) == plainStyle(name) {
		return true
	}
	postscript, err := f.PostScriptName()
	return err == nil && plainStyle(postscript) == plainStyle(name)
}

// withoutEnding is the name of a file without its folders and, if it is that of a font, its ending.
func withoutEnding(file string) string {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	if isFontName(name) {
		return strings.TrimSuffix(name, path.Ext(name))
	}
	return name
}

// styleBehind is the style of a face as it is written behind the name of its family; empty for regular letters, and for
// variable fonts, whose file has all styles.
func styleBehind(f *Family, face *Face) string {
	if face.isInstance() || face.Weight == Regular {
		return ""
	}
	if style := uprightStyle(styleName(face)); style != "" && HasStyle(f, style) {
		return ":" + style
	}
	return ""
}
