package fonts

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// stranger is a file or a folder among fonts that is not read, though its owner may think that it is.
type stranger struct {
	name string
	what *curable
}

// The cures of strangers.
const (
	cureFont     = "take the font from its maker as .otf, .ttf or .woff2"
	cureOldFont  = "take the font from its maker as .otf, or convert it: in FontForge “File, Generate Fonts, OpenType”"
	cureSuitcase = "take the font from its maker as .otf or .ttf, or take it apart: in FontForge “File, Generate Fonts”"
	cureSource   = "export the font from its editor as .otf or .ttf"
	cureArchive  = "unpack it, and put its font files into the folder of fonts itself"
)

// strangeKinds are kinds of fonts that are not read, by the endings of their names.
var strangeKinds = map[string]curable{
	".eot":           {"it is a font for browsers of old (EOT), which is not read", cureFont},
	".pfb":           {"it is a PostScript font (Type 1), which is not read", cureOldFont},
	".pfa":           {"it is a PostScript font (Type 1), which is not read", cureOldFont},
	".t1":            {"it is a PostScript font (Type 1), which is not read", cureOldFont},
	".cff":           {"it is the outlines of a font alone (CFF), which are not read", cureOldFont},
	".dfont":         {"it is a suitcase of fonts of the Mac, which is not read", cureSuitcase},
	".suit":          {"it is a suitcase of fonts of the Mac, which is not read", cureSuitcase},
	".fon":           {"it is a font of pixels of Windows, which is not read", cureFont},
	".fnt":           {"it is a font of pixels, which is not read", cureFont},
	".bdf":           {"it is a font of pixels, which is not read", cureFont},
	".pcf":           {"it is a font of pixels, which is not read", cureFont},
	".otb":           {"it is a font of pixels, which is not read", cureFont},
	".glyphs":        {"it is a font as its editor keeps it (Glyphs), which is not read", cureSource},
	".glyphspackage": {"it is a font as its editor keeps it (Glyphs), which is not read", cureSource},
	".ufo":           {"it is a font as its editor keeps it (UFO), which is not read", cureSource},
	".sfd":           {"it is a font as its editor keeps it (FontForge), which is not read", cureSource},
	".vfb":           {"it is a font as its editor keeps it (FontLab), which is not read", cureSource},
	".vfc":           {"it is a font as its editor keeps it (FontLab), which is not read", cureSource},
	".designspace":   {"it is a font as its editor keeps it (designspace), which is not read", cureSource},
}

// archives are the endings of files that other files are packed in.
var archives = []string{".zip", ".7z", ".rar", ".gz", ".tgz", ".tar"}

// strangers finds what lies in a folder of fonts and is not read. What stands beside a font that is read, under its
// name with another ending, is no loss, as in the packages of fonts for the web.
func strangers(folder fs.FS, entries []fs.DirEntry) []stranger {
	var out []stranger
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || isFontName(name) && !e.IsDir() {
			continue
		}
		if what := strangeness(folder, e); what != nil && !hasFont(entries, name) {
			out = append(out, stranger{name, what})
		}
	}
	return out
}

// strangeness is what an entry of a folder of fonts is; nil for what no one takes for a font.
func strangeness(folder fs.FS, e fs.DirEntry) *curable {
	ending := strings.ToLower(path.Ext(e.Name()))
	if what, ok := strangeKinds[ending]; ok {
		return &what
	}
	switch {
	case e.IsDir():
		return nil
	case slices.Contains(archives, ending):
		return &curable{"fonts that are packed in an archive are not read", cureArchive}
	case hasFontStart(folder, e):
		return &curable{"it is a font, but its name does not say so, and it is not read",
			"give it a name that ends with .ttf, .otf or .woff2, as what it is"}
	}
	return nil
}

// hasFont reports whether a font that is read has the name of a file before its ending, or a name that begins so: the
// archive that it came in.
func hasFont(entries []fs.DirEntry, name string) bool {
	base := strings.TrimSuffix(name, path.Ext(name))
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return !e.IsDir() && isFontName(e.Name()) && strings.HasPrefix(e.Name(), base)
	})
}

// The bounds of looking for fonts in folders within a folder of fonts.
const (
	mostNested  = 4
	mostEntries = 1000
)

// nestedFonts are the folders within a folder of fonts that have fonts, which are not read.
func nestedFonts(folder Folder) []string {
	entries, err := fs.ReadDir(folder.FS, ".")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if e.IsDir() && hasFontsWithin(folder.FS, e.Name()) {
			out = append(out, path.Join(folder.Place, e.Name()))
		}
	}
	return out
}

// hasFontsWithin reports whether a folder, or one within it, has fonts.
func hasFontsWithin(folder fs.FS, name string) bool {
	entries, err := fs.ReadDir(folder, name)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(entries[:min(len(entries), mostEntries)], func(e fs.DirEntry) bool {
		if e.IsDir() {
			return strings.Count(name, "/") < mostNested && hasFontsWithin(folder, path.Join(name, e.Name()))
		}
		return isFontName(e.Name())
	})
}

// fontStarts are the first bytes of fonts that are read (OpenType 1.9; WOFF).
var fontStarts = []string{"\x00\x01\x00\x00\x00", "OTTO\x00", "true\x00", "ttcf\x00", "wOFF", "wOF2"}

// hasFontStart reports whether a file begins as a font does.
func hasFontStart(folder fs.FS, e fs.DirEntry) bool {
	if !e.Type().IsRegular() {
		return false
	}
	f, err := folder.Open(e.Name())
	if err != nil {
		return false
	}
	defer f.Close()
	start := make([]byte, 5)
	n, _ := f.Read(start)
	return slices.ContainsFunc(fontStarts, func(s string) bool { return strings.HasPrefix(string(start[:n]), s) })
}
