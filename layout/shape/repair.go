package shape

import (
	"fmt"
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// go-text/typesetting v0.3.5 filters lookups by a digest of the glyphs that they cover, and computes it wrongly:
// setDigest.addRange stops as soon as one of its three masks is full, where HarfBuzz decides mask by mask. Lookups are
// then skipped, and kerning and marks are lost without an error (upstream issue 278, fixed after v0.3.5). repair
// computes the digests again from the public coverage tables. It can be removed when a release has the fix:
// TestRepairIsNeeded then fails.

// digest has the layout of harfbuzz.setDigest.
type digest [3]uint64

// digestShifts are the bits of a glyph number that each mask looks at.
var digestShifts = [3]uint{4, 0, 6}

// add adds a glyph.
func (d *digest) add(g uint16) {
	for i, shift := range digestShifts {
		d[i] |= 1 << (g >> shift & 63)
	}
}

// addRange adds the glyphs from a to b, both included, mask by mask.
func (d *digest) addRange(a, b uint16) {
	for i, shift := range digestShifts {
		if b>>shift-a>>shift >= 63 {
			d[i] = ^uint64(0)
			continue
		}
		for v := a >> shift; ; v++ {
			d[i] |= 1 << (v & 63)
			if v == b>>shift {
				break
			}
		}
	}
}

// addCoverage adds the glyphs that a subtable covers.
func (d *digest) addCoverage(c tables.Coverage) {
	switch c := c.(type) {
	case tables.Coverage1:
		for _, g := range c.Glyphs {
			d.add(uint16(g))
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			d.addRange(uint16(r.StartGlyphID), uint16(r.EndGlyphID))
		}
	}
}

// accelerator has the layout of harfbuzz.otLayoutLookupAccelerator; checkMirror compares them.
type accelerator struct {
	_         any // the lookup
	subtables []applicable
	digest    digest
}

// applicable has the layout of harfbuzz.applicable; checkMirror compares them.
type applicable struct {
	_      func() // apply
	digest digest
}

// repair corrects the lookup filters of a font in place and returns how many filters were wrong. It returns an error if
// the types of the library are not those that it knows.
func repair(hb *harfbuzz.Font, face *font.Font) (wrong int, err error) {
	substitutions := func(i int) []tables.Coverage { return coverages(face.GSUB.Lookups[i].Subtables) }
	positions := func(i int) []tables.Coverage { return coverages(face.GPOS.Lookups[i].Subtables) }
	v := reflect.ValueOf(hb).Elem()
	for _, t := range []struct {
		field     string
		lookups   int
		coverages func(lookup int) []tables.Coverage
	}{
		{"gsubAccels", len(face.GSUB.Lookups), substitutions},
		{"gposAccels", len(face.GPOS.Lookups), positions},
	} {
		field := v.FieldByName(t.field)
		if err := checkMirror(field, t.field); err != nil {
			return wrong, err
		}
		accels := *(*[]accelerator)(unsafe.Pointer(field.UnsafeAddr()))
		if len(accels) != t.lookups {
			return wrong, fmt.Errorf("shape: %s has %d lookups, the font %d", t.field, len(accels), t.lookups)
		}
		for i := range accels {
			n, err := accels[i].correct(t.coverages(i))
			if err != nil {
				return wrong, err
			}
			wrong += n
		}
	}
	return wrong, nil
}

// correct sets the digests of one lookup from the coverage of its subtables, and returns how many were wrong.
func (a *accelerator) correct(cov []tables.Coverage) (wrong int, err error) {
	if len(a.subtables) != len(cov) {
		return 0, fmt.Errorf("shape: a lookup has %d subtables, its font %d", len(a.subtables), len(cov))
	}
	var all digest
	for k, c := range cov {
		var d digest
		d.addCoverage(c)
		if a.subtables[k].digest != d {
			a.subtables[k].digest = d
			wrong++
		}
		for i := range all {
			all[i] |= d[i]
		}
	}
	a.digest = all
	return wrong, nil
}

// coverages lists the coverage tables of the subtables of a lookup.
func coverages[T interface{ Cov() tables.Coverage }](subtables []T) []tables.Coverage {
	out := make([]tables.Coverage, len(subtables))
	for i, s := range subtables {
		out[i] = s.Cov()
	}
	return out
}

// checkMirror compares the names, places and sizes of the fields of the types of the library with those of the types
// here.
func checkMirror(field reflect.Value, name string) error {
	if !field.IsValid() || field.Kind() != reflect.Slice {
		return fmt.Errorf("shape: harfbuzz.Font has no slice %s", name)
	}
	real := field.Type().Elem()
	mirror := reflect.TypeFor[accelerator]()
	if err := sameLayout(real, mirror, "lookup", "subtables", "digest"); err != nil {
		return err
	}
	subtables, _ := real.FieldByName("subtables")
	return sameLayout(subtables.Type.Elem(), reflect.TypeFor[applicable](), "", "digest")
}

// sameLayout compares two structs field by field; an empty name matches any.
func sameLayout(real, mirror reflect.Type, names ...string) error {
	if real.Kind() != reflect.Struct || real.NumField() != len(names) || real.Size() != mirror.Size() {
		return fmt.Errorf("shape: the type %s is not the one this repair knows", real)
	}
	for i, name := range names {
		f := real.Field(i)
		m := mirror.Field(i)
		sameType := f.Type.Size() == m.Type.Size() && f.Type.Kind() == m.Type.Kind()
		if name != "" && f.Name != name || f.Offset != m.Offset || !sameType {
			return fmt.Errorf("shape: the field %s.%s is not the one this repair knows", real, f.Name)
		}
	}
	return nil
}
