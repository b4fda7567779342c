package fonts

import (
	"errors"

	"github.com/go-text/typesetting/font"
)

// prove returns an error if widths or TrueType outlines of a face are not within its tables. The font library takes a
// width that is not there for 0, and an outline that is not there for an empty one.
func prove(data string, tables directory) error {
	maxp := tables.bytes(data, "maxp")
	head := tables.bytes(data, "head")
	hhea := tables.bytes(data, "hhea")
	if len(maxp) < 6 || len(head) < 54 || len(hhea) < 36 {
		return errors.New("its main tables are cut off")
	}
	if tables["hmtx"].length < 4*int(be16(hhea, 34)) {
		return errors.New("the widths of its letters are missing or cut off (hmtx)")
	}
	if !tables.has("glyf") {
		return nil
	}
	const wide = 4 // the size of a place, in bytes, where head says that places are long
	size := 2
	if be16(head, 50) != 0 {
		size = wide
	}
	loca := tables.bytes(data, "loca")
	places := int(be16(maxp, 4)) + 1
	if len(loca) < places*size {
		return errors.New("the places of its outlines are missing or cut off (loca)")
	}
	for i := range places {
		at := 0
		if size == wide {
			at = int(be32(loca, i*size))
		} else {
			at = 2 * int(be16(loca, i*size))
		}
		if at > tables["glyf"].length {
			return errors.New("its outlines are cut off (glyf)")
		}
	}
	return nil
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
