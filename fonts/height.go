package fonts

// LetterHeight is how high the glyph of a character reaches above the baseline in a face, in thousandths of an em;
// false if the face lacks the character, or if its glyph is empty or broken. It is that of the outline: files say only
// how high small letters of Latin are, and some say it wrongly.
func LetterHeight(f *Face, r rune) (thousandths int, ok bool) {
	height, upem, err := f.glyphTop(r)
	if err != nil || height <= 0 || upem == 0 {
		return 0, false
	}
	return (height*1000 + upem/2) / upem, true
}

// points is how many points a step of an outline has.
func (v OutlineVerb) points() int {
	return [...]int{OutlineMove: 1, OutlineLine: 1, OutlineQuad: 2, OutlineCubic: 3}[v]
}

// boxTop is the top of the box around a glyph, as outlines of TrueType have it in their heads (OpenType 1.9, glyf);
// false for other outlines. That of a variable font is the box of its usual weight, which is nearly that of others.
func (o *faceData) boxTop(glyph int) (top int, ok bool) {
	head, loca, glyf := o.tables.bytes(o.file, "head"), o.tables.bytes(o.file, "loca"), o.tables.bytes(o.file, "glyf")
	if len(glyf) == 0 || len(head) < 54 {
		return 0, false
	}
	var from, to int
	if be16(head, 50) == 0 {
		if len(loca) < 2*glyph+4 {
			return 0, false
		}
		from, to = 2*int(be16(loca, 2*glyph)), 2*int(be16(loca, 2*glyph+2))
	} else {
		if len(loca) < 4*glyph+8 {
			return 0, false
		}
		from, to = int(be32(loca, 4*glyph)), int(be32(loca, 4*glyph+4))
	}
	const boxEnd = 10
	if to < from+boxEnd || from+boxEnd > len(glyf) {
		return 0, true // empty, or broken
	}
	return sbe16(glyf, from+8), true
}
