package fonts

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// proveFace returns an error if a table of a face, which is opened, cannot be used.
func proveFace(f *Face, tables directory) error {
	if !tables.has("glyf") && !tables.has("CFF ") && !tables.has("CFF2") {
		return &curable{"it has no outlines, but pictures", "put in a .ttf or .otf file with outlines"}
	}
	if avar := tables.bytes(f.data, "avar"); len(avar) >= 2 && be16(avar, 0) >= 2 {
		return &curable{"it is a variable font whose axes change each other (avar 2), which is not drawn",
			"put in its files with fixed weights"}
	}
	parsed, err := f.Open()
	if err != nil {
		return causeOf(err)
	}
	if err := prove(f.data, tables); err != nil {
		return err
	}
	if err := proveOutlines(f, tables, parsed); err != nil {
		return err
	}
	return proveLayout(f.data, tables, parsed)
}

// prove returns an error if widths or TrueType outlines of a face are not within its tables. The font library takes a
// width that is not there for 0, and an outline that is not there for an empty one.
func prove(data string, tables directory) error {
	maxp := tables.bytes(data, "maxp")
	head := tables.bytes(data, "head")
	hhea := tables.bytes(data, "hhea")
	if len(maxp) < 6 || len(head) < 54 || len(hhea) < 36 {
		return errors.New("its main tables are cut off")
	}
	hmtx := tables.bytes(data, "hmtx")
	if len(hmtx) < 4*int(be16(hhea, 34)) {
		return errors.New("the widths of its letters are missing or cut off (hmtx)")
	}
	if strings.Trim(hmtx, "\x00") == "" {
		return errors.New("the widths of its letters are all 0 (hmtx)")
	}
	if !tables.has("glyf") {
		return nil
	}
	return provePlaces(tables.bytes(data, "loca"), tables["glyf"].length, int(be16(maxp, 4))+1, be16(head, 50) != 0)
}

// provePlaces returns an error if the places of outlines are not one behind the other in a glyf table of so many bytes
// (OpenType 1.9, "loca"). They are of four bytes, or halves in two bytes.
func provePlaces(loca string, glyf, count int, isLong bool) error {
	size := 2
	if isLong {
		size = 4
	}
	if len(loca) < count*size {
		return errors.New("the places of its outlines are missing or cut off (loca)")
	}
	at := 0
	for i := range count {
		before := at
		if isLong {
			at = int(be32(loca, i*size))
		} else {
			at = 2 * int(be16(loca, i*size))
		}
		if at > glyf {
			return errors.New("its outlines are cut off (glyf)")
		}
		if at < before {
			return errors.New("the places of its outlines are not in their order (loca)")
		}
	}
	if at == 0 {
		return errors.New("its outlines are all empty (loca)")
	}
	return nil
}

// proveLayout returns an error if a table by which letters are chosen, placed and made wider cannot be read. The font
// library sets without such a table.
func proveLayout(data string, tables directory, parsed *font.Font) error {
	for _, t := range []struct {
		tag, use string
		isRead   func(table []byte) bool
	}{
		{"GSUB", "ligatures and forms of letters", func([]byte) bool { return parsed.GSUB.Lookups != nil }},
		{"GPOS", "kerning and marks", func([]byte) bool { return parsed.GPOS.Lookups != nil }},
		{"GDEF", "classes of letters", isRead(ot.ParseGDEF)},
		{"kern", "kerning", isRead(ot.ParseKern)},
		{"fvar", "axes", isWholeFvar},
		{"avar", "steps of axes", isRead(ot.ParseAvar)},
		{"HVAR", "widths along axes", isRead(ot.ParseHVAR)},
		{"MVAR", "measures along axes", isRead(ot.ParseMVAR)},
		{"gvar", "outlines along axes", isRead(ot.ParseGvar)},
	} {
		table := tables.bytes(data, t.tag)
		isVersioned := t.tag != "kern"
		if table == "" {
			continue
		}
		if isVersioned && !strings.HasPrefix(table, "\x00\x01") || !t.isRead([]byte(table)) {
			return fmt.Errorf("its table of %s is broken (%s)", t.use, t.tag)
		}
	}
	return nil
}

// isRead reports whether a table can be read by a parser of the font library.
func isRead[T any](parse func([]byte) (T, int, error)) func([]byte) bool {
	return func(table []byte) bool {
		_, _, err := parse(table)
		return err == nil
	}
}

// proveWidths returns an error if the widths of a variable font cannot be read at the ends of its axes.
func proveWidths(f *Face) error {
	for _, a := range f.axes {
		for _, end := range []float32{a.Least, a.Most} {
			if _, err := f.at(f.Slant, f.Weight, Setting{a.Tag, end}).Advances(); err != nil {
				return errors.New("its widths along its axes are broken (HVAR)")
			}
		}
	}
	return nil
}

// proveVariations returns an error if the outlines of a variable font with a gvar table are the same at the ends of all
// its axes: the font library draws so where it cannot read their variations.
func proveVariations(f *Face, gvar string) error {
	if !hasVariations(gvar) {
		return nil
	}
	usual, err := f.Outlines()
	if err != nil {
		return causeOf(err)
	}
	for _, a := range f.axes {
		for _, end := range []float32{a.Least, a.Most} {
			other, err := f.at(f.Slant, f.Weight, Setting{a.Tag, end}).Outlines()
			if err != nil {
				return causeOf(err)
			}
			if differ(usual, other) {
				return nil
			}
		}
	}
	return errors.New("its outlines do not change along its axes: their variations are broken (gvar)")
}

// hasVariations reports whether a gvar table says that it has variations of a glyph (OpenType 1.9, "gvar"). Those of
// CFF2 are with the outlines, and are read by this program itself.
func hasVariations(gvar string) bool {
	const header, count, flags = 20, 12, 14
	if len(gvar) < header+8 {
		return false
	}
	glyphs := int(be16(gvar, count))
	size := 2
	if be16(gvar, flags)&1 != 0 {
		size = 4
	}
	end := header + glyphs*size
	return end+size <= len(gvar) && strings.Trim(gvar[end:end+size], "\x00") != ""
}

// differ reports whether one of the first glyphs has another outline.
func differ(a, b *Outlines) bool {
	for g := range uint16(mostProved) {
		one, err := a.Glyph(g)
		other, err2 := b.Glyph(g)
		if err != nil || err2 != nil {
			return false
		}
		if !slices.Equal(one, other) {
			return true
		}
	}
	return false
}

// mostProved is how many glyphs of a font of the PostScript kind are drawn to see whether its outlines can be used.
const mostProved = 300

// proveOutlines returns an error if a face has outlines of the PostScript kind that cannot be drawn.
func proveOutlines(f *Face, tables directory, parsed *font.Font) error {
	switch {
	case tables.has("glyf"):
		return nil
	case tables.has("CFF2"):
		return proveVariable(f)
	case !drawsAnything(parsed):
		return errors.New("its outlines are broken (CFF)")
	}
	return nil
}

// proveVariable draws the first glyphs of a face with a CFF2 table, whose outlines are all within the table or none.
func proveVariable(f *Face) error {
	o, err := f.Outlines()
	if err != nil {
		return causeOf(err)
	}
	for g := range min(o.postscript.Glyphs(), mostProved) {
		if _, err := o.postscript.Outline(g); err != nil {
			return err
		}
	}
	return nil
}
