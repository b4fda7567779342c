package pdf

import (
	"crypto/sha256"
	"fmt"

	"annualreport/fonts"
	"annualreport/layout/pdf/cos"
)

// objects adds the font to the file: a Type0 font over a CIDFontType2, whose character codes are the slots
// (ISO 32000-1, 9.7). It returns an error if the font file cannot be read or cut down to its glyphs.
func (u *fontUse) objects(f *cos.File) (cos.Ref, error) {
	slots := make([]fonts.Slot, len(u.slots))
	widths := make(cos.Array, len(u.slots))
	for i, s := range u.slots {
		slots[i] = fonts.Slot{Glyph: s.glyph, Advance: s.advance, Parts: unpackParts(s.parts)}
		widths[i] = cos.Int(int(u.width(s)))
	}
	subset, err := u.face.Subset(slots)
	if err != nil {
		return 0, err
	}
	name, err := u.face.PostScriptName()
	if err != nil {
		return 0, err
	}
	metrics, err := u.face.Metrics()
	if err != nil {
		return 0, err
	}
	base := cos.Name(subsetTag(subset) + "+" + name)
	file := f.Add(&cos.Stream{Dict: *cos.NewDict(cos.Name("Length1"), cos.Int(len(subset))), Data: subset})
	system := cos.NewDict(
		cos.Name("Registry"), cos.String("Adobe"),
		cos.Name("Ordering"), cos.String("Identity"),
		cos.Name("Supplement"), cos.Int(0),
	)
	descendant := f.Add(cos.NewDict(
		cos.Name("Type"), cos.Name("Font"), cos.Name("Subtype"), cos.Name("CIDFontType2"), cos.Name("BaseFont"), base,
		cos.Name("CIDSystemInfo"), system,
		cos.Name("FontDescriptor"), f.Add(u.descriptor(base, metrics, file)),
		cos.Name("DW"), cos.Int(0), cos.Name("W"), cos.Array{cos.Int(0), widths},
		cos.Name("CIDToGIDMap"), cos.Name("Identity"),
	))
	return f.Add(cos.NewDict(
		cos.Name("Type"), cos.Name("Font"), cos.Name("Subtype"), cos.Name("Type0"), cos.Name("BaseFont"), base,
		cos.Name("Encoding"), cos.Name("Identity-H"), cos.Name("DescendantFonts"), cos.Array{descendant},
		cos.Name("ToUnicode"), f.Add(&cos.Stream{Data: u.toUnicode()}),
	)), nil
}

// The flags of font descriptors (ISO 32000-1, table 123).
const (
	// flagSymbolic means that the codes are not those of a Latin encoding.
	flagSymbolic = 1 << 2
	// flagItalic means that letters slope to the right.
	flagItalic = 1 << 6
)

// stemWidth estimates the thickness of stems in thousandths of an em. Viewers use it only to replace a font that is
// missing.
func stemWidth(w fonts.Weight) int { return 50 + int(w-400)/4 }

// descriptor is the font descriptor (ISO 32000-1, 9.8) of a font with its file.
func (u *fontUse) descriptor(name cos.Name, m fonts.Metrics, file cos.Ref) *cos.Dict {
	n := func(units int) cos.Number { return cos.Int(int(u.thousandths(int64(units)))) }
	flags := flagSymbolic
	if u.face.Slant == fonts.Italic {
		flags |= flagItalic
	}
	return cos.NewDict(
		cos.Name("Type"), cos.Name("FontDescriptor"),
		cos.Name("FontName"), name,
		cos.Name("Flags"), cos.Int(flags),
		cos.Name("FontBBox"), cos.Array{n(m.XMin), n(m.YMin), n(m.XMax), n(m.YMax)},
		cos.Name("ItalicAngle"), cos.Number(cos.AppendThousandths(nil, int64(m.ItalicAngle*1000))),
		cos.Name("Ascent"), n(m.Ascender),
		cos.Name("Descent"), n(m.Descender),
		cos.Name("CapHeight"), n(m.CapHeight),
		cos.Name("StemV"), cos.Int(stemWidth(u.face.Weight)),
		cos.Name("FontFile2"), file,
	)
}

// subsetTag is six letters that differ for different subsets (ISO 32000-1,
// 9.6.4).
func subsetTag(subset []byte) string {
	digest := sha256.Sum256(subset)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + digest[i]%26
	}
	return string(tag)
}

// toUnicode is the CMap that maps codes to text (ISO 32000-1, 9.10.3). Code 0, which is .notdef, has no text.
func (u *fontUse) toUnicode() []byte {
	const perBlock = 100 // the most that PostScript allows
	out := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 1; from < len(u.slots); from += perBlock {
		to := min(from+perBlock, len(u.slots))
		out = fmt.Appendf(out, "%d beginbfchar\n", to-from)
		for code := from; code < to; code++ {
			out = fmt.Appendf(out, "<%04X> <%X>\n", code, cos.UTF16(u.slots[code].text))
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}
