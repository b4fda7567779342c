package cff2

import "errors"

// Font is a CFF2 table. It does not change once it is read, and may be used by several goroutines.
type Font struct {
	glyphs  index
	global  index
	private []private
	// selected is which private dictionary a glyph has, by its number; nil where there is one for all.
	selected []uint8
	store    store
}

// private is what a private dictionary says of the glyphs that use it.
type private struct {
	local index
	// data is which data of the store the deltas of a glyph belong to, if the glyph does not say it.
	data int
}

// Read reads a CFF2 table of a font with so many axes. It returns an error if the table cannot be used. A glyph whose
// outline is broken is an error when it is drawn.
func Read(table string, axes int) (*Font, error) {
	r := readerAt(table, 0)
	major := r.u8()
	r.u8() // the minor version
	header := r.u8()
	size := r.u16()
	if r.isShort || header+size > len(table) {
		return nil, errCutOff
	}
	if major != 2 {
		return nil, errors.New("the CFF2 table has an unknown version")
	}
	top, err := readDict(table[header : header+size])
	if err != nil {
		return nil, err
	}
	f := new(Font)
	if f.global, _, err = readIndex(table, header+size); err != nil {
		return nil, err
	}
	at, ok := top.last(opCharStrings)
	if !ok {
		return nil, errors.New("the CFF2 table has no glyphs")
	}
	if f.glyphs, _, err = readIndex(table, at); err != nil {
		return nil, err
	}
	if at, ok := top.last(opStore); ok {
		if f.store, err = readStore(table, at, axes); err != nil {
			return nil, err
		}
	}
	return f, f.readPrivates(table, top)
}

// readPrivates reads the private dictionaries and which glyphs they are for.
func (f *Font) readPrivates(table string, top dict) error {
	at, ok := top.last(opFontDicts)
	if !ok {
		return errors.New("the CFF2 table has no font dictionaries")
	}
	dicts, _, err := readIndex(table, at)
	if err != nil {
		return err
	}
	if dicts.count == 0 || dicts.count > 256 {
		return errors.New("the CFF2 table has none or too many font dictionaries")
	}
	for i := range dicts.count {
		data, ok := dicts.bytes(i)
		if !ok {
			return errCutOff
		}
		p, err := readPrivate(table, data)
		if err != nil {
			return err
		}
		f.private = append(f.private, p)
	}
	if at, ok := top.last(opFontSelect); ok {
		f.selected, err = readSelect(table, at, f.glyphs.count)
	}
	return err
}

// readPrivate reads the private dictionary of a font dictionary.
func readPrivate(table, fontDict string) (private, error) {
	outer, err := readDict(fontDict)
	if err != nil {
		return private{}, err
	}
	where := outer[opPrivate]
	if len(where) != 2 {
		return private{}, nil
	}
	size := where[0]
	at := where[1]
	if size < 0 || at < 0 || at > len(table) || size > len(table)-at {
		return private{}, errCutOff
	}
	inner, err := readDict(table[at : at+size])
	if err != nil {
		return private{}, err
	}
	p := private{}
	p.data, _ = inner.last(opIndex)
	if subrs, ok := inner.last(opSubrs); ok && subrs != 0 {
		p.local, _, err = readIndex(table, at+subrs)
	}
	return p, err
}

// readSelect reads which font dictionary each of n glyphs has ("CFF2": FDSelect).
func readSelect(table string, at, n int) ([]uint8, error) {
	r := readerAt(table, at)
	out := make([]uint8, n)
	switch r.u8() {
	case 0:
		for i := range out {
			out[i] = uint8(r.u8())
		}
	case 3:
		selectRanges(r, out, 2, 1)
	case 4:
		selectRanges(r, out, 4, 2)
	default:
		return nil, errors.New("the CFF2 table has an unknown list of font dictionaries")
	}
	if r.isShort {
		return nil, errCutOff
	}
	return out, nil
}

// selectRanges reads ranges of glyphs: the first glyph and the dictionary of each, which have so many bytes, and where
// the last range ends.
func selectRanges(r *reader, out []uint8, glyphSize, dictSize int) {
	count := r.number(glyphSize)
	first := r.number(glyphSize)
	for range count {
		if r.isShort {
			return
		}
		which := r.number(dictSize)
		next := r.number(glyphSize)
		if next <= first {
			r.isShort = true // each range begins where the one before ends
		}
		for g := max(first, 0); g < min(next, len(out)); g++ {
			out[g] = uint8(which)
		}
		first = next
	}
}

// privateOf is the private dictionary of a glyph; ok is false if there is none.
func (f *Font) privateOf(glyph int) (p private, ok bool) {
	which := 0
	if f.selected != nil {
		which = int(f.selected[glyph])
	}
	if which >= len(f.private) {
		return private{}, false
	}
	return f.private[which], true
}
