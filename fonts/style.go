package fonts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// Style is a look of a family that its fonts have a name for, such as "Medium" or "Condensed Light". Italics are no
// style: they are those of emphasized words.
type Style struct {
	Name string
	// weight is that of the face for regular text, of a family of files with fixed weights.
	weight Weight
	// settings are those of a variable font.
	settings []Setting
}

// The entries of the name table that hold the names of a face (OpenType 1.9, "name").
const (
	nameStyle      = 2
	nameOfAllStyle = 17
)

// bookWeight is the weight of letters for books, which stand beside regular ones. Files give both the same class.
const bookWeight Weight = 380

// weightNames are the names of weights, the usual one of each first, as they are compared: see plainStyle.
var weightNames = []struct {
	name   string
	weight Weight
}{
	{"Thin", 100}, {"Hairline", 100}, {"ExtraLight", 200}, {"UltraLight", 200}, {"Light", 300}, {"DemiLight", 350},
	{"SemiLight", 350}, {"Book", bookWeight},
	{"Regular", 400}, {"Normal", 400}, {"Roman", 400}, {"Medium", 500}, {"SemiBold", 600},
	{"DemiBold", 600}, {"Demi", 600}, {"Bold", 700}, {"ExtraBold", 800}, {"UltraBold", 800},
	{"Black", 900}, {"Heavy", 900},
}

// widthNames are the names of widths with what they are in percent of the usual one, those that hold others first.
var widthNames = []struct {
	name  string
	width float32
}{
	{"UltraCondensed", 50}, {"ExtraCondensed", 62.5}, {"SemiCondensed", 87.5}, {"Condensed", 75}, {"Compressed", 62.5},
	{"Narrow", 75}, {"SemiExpanded", 112.5}, {"ExtraExpanded", 150}, {"UltraExpanded", 200}, {"Expanded", 125},
	{"Extended", 125},
	{"UltraCond", 50}, {"ExtraCond", 62.5}, {"SemiCond", 87.5}, {"Cond", 75}, {"XCond", 62.5}, {"XCn", 62.5},
	{"Cn", 75}, {"Cd", 75}, {"SemiExt", 112.5}, {"ExtraExt", 150}, {"XExt", 150}, {"Ext", 125}, {"Wide", 125},
}

// plainStyle is the name of a style as it is compared: without spaces, hyphens and the case of letters.
func plainStyle(name string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "-", "", "_", "").Replace(name))
}

// faceNames are the entries of the name table of a face; it has none if the table cannot be read.
type faceNames struct{ table ot.Name }

// readNames reads a name table.
func readNames(table string) faceNames {
	names, _, err := ot.ParseName([]byte(table))
	if err != nil {
		return faceNames{}
	}
	return faceNames{names}
}

// entry is an entry by its number, empty if there is none.
func (n faceNames) entry(id uint16) string { return strings.TrimSpace(n.table.Name(ot.NameID(id))) }

// uprightStyle is the name of a style without words for italics; empty if nothing is left.
func uprightStyle(name string) string {
	var words []string
	for word := range strings.FieldsSeq(name) {
		switch strings.ToLower(word) {
		case "italic", "oblique", "slanted", "kursiv":
		default:
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// widthIn finds the words for a width in the name of a style, as they stand there, and the style without them.
func widthIn(style string) (width, rest string) {
	return wordsIn(style, func(name string) bool { return widthNamed(name) != 0 })
}

// wordsIn finds the one or two words in the name of a style that are a name, as they stand there, and the style without
// them. Two words are tried before one, and the first ones are found.
func wordsIn(style string, isName func(name string) bool) (found, rest string) {
	words := strings.Fields(style)
	for count := min(2, len(words)); count > 0; count-- {
		for i := range len(words) - count + 1 {
			if isName(strings.Join(words[i:i+count], "")) {
				return strings.Join(words[i:i+count], " "), strings.Join(slices.Delete(words, i, i+count), " ")
			}
		}
	}
	return "", style
}

// nameFace names the family and the style of a face with a fixed weight. Widths are families of their own: a family has
// one face for each weight, and an author calls "Roboto Condensed" what its file calls a style of Roboto.
func nameFace(f *Face, names faceNames) {
	width, rest := widthIn(uprightStyle(cmp.Or(names.entry(nameOfAllStyle), names.entry(nameStyle))))
	if width != "" && f.Family != "" && !saysWidth(f.Family, width) {
		f.Family += " " + width
	}
	f.style = rest
}

// saysWidth reports whether the name of a family has a width in it. Short words for one may be letters of any name.
func saysWidth(family, width string) bool {
	const longestShort = 4
	plain := plainStyle(width)
	if len(plain) > longestShort {
		return strings.Contains(plainStyle(family), plain)
	}
	isIt := func(word string) bool { return plainStyle(word) == plain }
	return slices.ContainsFunc(strings.Fields(family), isIt)
}

// namedInstances are the styles that a variable font has names for, without its italics (OpenType 1.9, "fvar").
func namedInstances(axes []Axis, fvar string, names faceNames) []Style {
	if !isWholeFvar([]byte(fvar)) {
		return nil
	}
	first := int(be16(fvar, 4))
	axisSize := int(be16(fvar, 10))
	count := int(be16(fvar, 12))
	size := int(be16(fvar, 14))
	at := first + axisCount(fvar)*axisSize
	if axisSize < 4 || size < 4+4*axisCount(fvar) {
		return nil
	}
	var out []Style
	for range count {
		record := fvar[at : at+size]
		at += size
		name := uprightStyle(names.entry(be16(record, 0)))
		isKnown := func(s Style) bool { return plainStyle(s.Name) == plainStyle(name) }
		if name == "" || slices.ContainsFunc(out, isKnown) {
			continue
		}
		s := Style{Name: name}
		for i := range axisCount(fvar) {
			tag := fvar[first+i*axisSize:][:4]
			value := float32(int32(be32(record, 4+4*i))) / 65536
			if a, ok := axis(axes, tag); ok && tag != italicAxis && tag != slopeAxis {
				s.settings = append(s.settings, Setting{tag, a.within(value)})
			}
		}
		out = append(out, s)
	}
	return out
}

// Styles are the styles of the family by their names, none if it has but its usual one.
func Styles(f *Family) []Style {
	var out []Style
	add := func(s Style) {
		isKnown := func(o Style) bool { return plainStyle(o.Name) == plainStyle(s.Name) }
		if !slices.ContainsFunc(out, isKnown) {
			out = append(out, s)
		}
	}
	for _, face := range f.Faces {
		if face.styles != nil {
			for _, s := range face.styles() {
				add(s)
			}
		}
		if !face.isInstance() && face.Slant == Upright {
			add(Style{Name: styleName(face), weight: face.Weight})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// styleName is the name of the style of a face with a fixed weight: that of its file, or else the usual one.
func styleName(f *Face) string {
	if f.style != "" {
		return f.style
	}
	for _, w := range weightNames {
		if w.weight == f.Weight {
			return w.name
		}
	}
	return fmt.Sprint(f.Weight)
}

// styleOf finds a style by its name, or by the words that all families use for weights and widths.
func styleOf(f *Family, name string) (Style, bool) {
	plain := plainStyle(name)
	styles := Styles(f)
	for _, s := range styles {
		if plainStyle(s.Name) == plain {
			return s, true
		}
	}
	width, rest := widthIn(name)
	weight, isWeight := weightNamed(rest)
	axes := f.Axes()
	if axes == nil {
		has := func(face *Face) bool { return face.Slant == Upright && face.Weight == weight }
		return Style{Name: name, weight: weight}, width == "" && isWeight && slices.ContainsFunc(f.Faces, has)
	}
	s := Style{Name: name}
	if isWeight {
		s.settings = append(s.settings, Setting{weightAxis, float32(weight)})
	}
	if width != "" {
		s.settings = append(s.settings, Setting{widthAxis, widthNamed(width)})
	}
	for _, set := range s.settings {
		if a, ok := axis(axes, set.Tag); !ok || a.within(set.Value) != set.Value {
			return Style{}, false
		}
	}
	return s, len(s.settings) > 0 && (isWeight || rest == "")
}

// weightNamed is the weight of a name.
func weightNamed(name string) (Weight, bool) {
	for _, w := range weightNames {
		if plainStyle(w.name) == plainStyle(name) {
			return w.weight, true
		}
	}
	return 0, false
}

// widthNamed is the width of a name, 0 if it is none.
func widthNamed(name string) float32 {
	for _, w := range widthNames {
		if plainStyle(w.name) == plainStyle(name) {
			return w.width
		}
	}
	return 0
}

// HasStyle reports whether the family has a style of a name.
func HasStyle(f *Family, name string) bool {
	_, ok := styleOf(f, name)
	return ok
}

// InStyle is the family with the letters of a style as those of regular text, and with settings of its axes, as
// Instance has them; semibold and bold letters are bolder by as much as usual, as far as the family has them. An empty
// name is the usual style. It returns an error that names the styles, or the axes, that the family has.
func InStyle(f *Family, name string, settings []Setting) (*Family, error) {
	if name == "" {
		return f.Instance(settings)
	}
	s, ok := styleOf(f, name)
	switch {
	case !ok && len(Styles(f)) == 0:
		return nil, fmt.Errorf("%s has no style %q: it has but one", f.Name, name)
	case !ok:
		return nil, fmt.Errorf("%s has no style %q; it has %s", f.Name, name, StyleWords(Styles(f)))
	case s.settings != nil:
		all := s.settings
		for _, set := range settings {
			all = with(all, set)
		}
		return f.Instance(all)
	case len(settings) > 0:
		return f.Instance(settings) // which says that it has no axes
	}
	return weighted(f, s)
}

// StyleWords lists styles, as in "Light, Regular, Medium".
func StyleWords(styles []Style) string {
	words := make([]string, len(styles))
	for i, s := range styles {
		words[i] = s.Name
	}
	return strings.Join(words, ", ")
}

// weighted is a family of fixed weights in which a style is that of regular text. The same style gives the same family.
func weighted(f *Family, s Style) (*Family, error) {
	if s.weight == Regular {
		return f, nil
	}
	return f.variant(s.Name, func() (faces []*Face, err error) {
		for _, slant := range []Slant{Upright, Italic} {
			var last *Face
			for _, w := range []Weight{Regular, Semibold, Bold} {
				face := nearest(f, s.weight+w-Regular, slant)
				if face == nil || face == last {
					continue
				}
				last = face
				called := *face
				called.Weight = w
				faces = append(faces, &called)
			}
		}
		return faces, nil
	})
}

// nearest is the face of a slant whose weight is nearest; nil if the family lacks the slant.
func nearest(f *Family, weight Weight, slant Slant) *Face {
	face := f.Face(weight, slant)
	if face.Slant != slant {
		return nil
	}
	return face
}
