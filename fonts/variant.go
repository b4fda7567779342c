package fonts

import (
	"slices"
	"strings"
)

// faceFlags are what a file says of its face in numbers (OpenType 1.9, "OS/2" and "head").
type faceFlags struct {
	// isBold is whether the face is the bold one that belongs to a regular one.
	isBold bool
	// width is from 1 for the most condensed letters to 9 for the widest ones; 5 for usual ones, and 0 for none.
	width uint16
}

// readFlags reads them. What is not there is not set.
func readFlags(data string, tables directory) faceFlags {
	const widthClass, selection, macStyle = 6, 62, 44
	const boldSelection, boldMac = 1 << 5, 1
	var out faceFlags
	if os2 := tables.bytes(data, "OS/2"); len(os2) >= selection+2 {
		out.width = be16(os2, widthClass)
		out.isBold = be16(os2, selection)&boldSelection != 0
	}
	if head := tables.bytes(data, "head"); len(head) >= macStyle+2 {
		out.isBold = out.isBold || be16(head, macStyle)&boldMac != 0
	}
	return out
}

// weightOf is the weight of a face with a fixed weight. Many programs give all faces the class of regular ones: then
// the name of the style says the weight, or else whether the face is bold.
func weightOf(f *Face, flags faceFlags) Weight {
	if f.Weight != Regular {
		return f.Weight
	}
	if named, _ := weightIn(f.style); named != 0 && named != Regular {
		return named
	}
	if flags.isBold {
		return Bold
	}
	return Regular
}

// widthClasses are the names of the classes of widths (OpenType 1.9, "OS/2": usWidthClass).
var widthClasses = map[uint16]string{
	1: "Ultra Condensed", 2: "Extra Condensed", 3: "Condensed", 4: "Semi Condensed",
	6: "Semi Expanded", 7: "Expanded", 8: "Extra Expanded", 9: "Ultra Expanded",
}

// variantOf is what tells a face from the usual one of its weight and slant: the words of its style that name no
// weight, such as "Display", or else its width, if no word of its family says it. The usual face has none.
func variantOf(f *Face, flags faceFlags) string {
	if _, words := weightIn(f.style); words != "" {
		return words
	}
	if width, _ := widthIn(f.Family); width != "" {
		return ""
	}
	return widthClasses[flags.width]
}

// weightIn finds the words for a weight in the name of a style, and the style without them; 0 if there are none.
func weightIn(style string) (weight Weight, rest string) {
	_, rest = wordsIn(style, func(name string) (ok bool) {
		weight, ok = weightNamed(name)
		return ok
	})
	return weight, rest
}

// nameVariants gives faces a family of their own, "Brand Condensed" or "Brand Display", where another face of their
// family has their weight and slant: a family has one face for each, and none of the two may be lost. The other faces
// of the same variant go with them.
func nameVariants(faces []*Face) {
	own := make(map[string]bool)
	key := func(f *Face) string { return strings.ToLower(f.Family) + "\x00" + plainStyle(f.variant) }
	for _, f := range faces {
		stands := func(other *Face) bool { return takesPlace(other, f) }
		if f.variant != "" && !own[key(f)] && slices.ContainsFunc(faces, stands) {
			own[key(f)] = true
		}
	}
	for _, f := range faces {
		if f.variant != "" && own[key(f)] {
			f.Family += " " + f.variant
			f.style = strings.TrimSpace(strings.Replace(f.style, f.variant, "", 1))
		}
	}
}

// takesPlace reports whether a face of another variant would be used in the place of a face of its family.
func takesPlace(other, f *Face) bool {
	return plainStyle(other.variant) != plainStyle(f.variant) && strings.EqualFold(other.Family, f.Family) &&
		other.Weight == f.Weight && other.Slant == f.Slant && sharesAlphabet(other, f)
}
