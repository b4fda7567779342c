package fonts

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// Axis is a direction in which the letters of a variable font change, such as "wght" (OpenType 1.9, "fvar").
type Axis struct {
	// Tag is four letters, such as "wght" for the weight or "wdth" for the width.
	Tag string
	// Least, Usual and Most are values of the axis. What they count is up to the axis: "wght" is as Weight, "wdth" is
	// the width in percent of the usual one.
	Least, Usual, Most float32
}

// String is the axis with its range, as in "wght 100 to 900".
func (a Axis) String() string {
	return fmt.Sprintf("%s %s to %s", a.Tag, short(a.Least), short(a.Most))
}

// within is the value of the axis that is nearest to the wanted one.
func (a Axis) within(v float32) float32 { return min(max(v, a.Least), a.Most) }

// Setting is a value of an axis.
type Setting struct {
	Tag   string
	Value float32
}

// String is the setting as an author writes it, as in "wght=450".
func (s Setting) String() string { return s.Tag + "=" + short(s.Value) }

// short is a number in as few digits as tell it.
func short(v float32) string { return strconv.FormatFloat(float64(v), 'f', -1, 32) }

// axisCount is how many axes the fvar table of a face names, 0 if it has none.
func axisCount(fvar string) int {
	if len(fvar) < 16 {
		return 0
	}
	return int(be16(fvar, 8))
}

// isWholeFvar reports whether all axes and named instances that an fvar table counts are within it.
func isWholeFvar(fvar []byte) bool {
	if len(fvar) < 16 {
		return false
	}
	at := func(i int) int { return int(binary.BigEndian.Uint16(fvar[i:])) }
	const axes, count, size, instances, instanceSize = 4, 8, 10, 12, 14
	return at(axes)+at(count)*at(size)+at(instances)*at(instanceSize) <= len(fvar)
}

// axesOf reads the axes of a face, none if it is not one of a variable font. An axis without a range is left out.
func axesOf(data string, tables directory) []Axis {
	fvar := tables.bytes(data, "fvar")
	if len(fvar) < 16 {
		return nil
	}
	at := int(be16(fvar, 4))
	size := int(be16(fvar, 10))
	var axes []Axis
	for range axisCount(fvar) {
		if size < 20 || at+20 > len(fvar) {
			break
		}
		value := func(i int) float32 { return float32(int32(be32(fvar, at+i))) / 65536 }
		a := Axis{Tag: fvar[at : at+4], Least: value(4), Usual: value(8), Most: value(12)}
		if a.Least < a.Most && a.Least <= a.Usual && a.Usual <= a.Most {
			axes = append(axes, a)
		}
		at += size
	}
	return axes
}

// axis finds an axis by its tag.
func axis(axes []Axis, tag string) (Axis, bool) {
	for _, a := range axes {
		if a.Tag == tag {
			return a, true
		}
	}
	return Axis{}, false
}

// with returns settings with another one, which takes the place of one for the same axis.
func with(settings []Setting, s Setting) []Setting {
	var out []Setting
	for _, old := range settings {
		if old.Tag != s.Tag {
			out = append(out, old)
		}
	}
	return append(out, s)
}

// Choice is what an author wrote for a family: its name and, behind a colon, that of a style and settings of a variable
// font, both of which may be absent.
type Choice struct {
	Name, Style string
	Settings    []Setting
}

// ParseFamily reads what an author wrote for a family, such as "Inter", "Inter:Medium" or "Inter:wght=450,wdth=87". It
// returns an error that says what a setting looks like.
func ParseFamily(written string) (Choice, error) {
	name, rest, any := strings.Cut(written, ":")
	if !any {
		return Choice{Name: written}, nil
	}
	c := Choice{Name: strings.TrimSpace(name)}
	for part := range strings.SplitSeq(rest, ",") {
		tag, value, isSetting := strings.Cut(part, "=")
		tag = strings.TrimSpace(tag)
		if !isSetting && tag != "" && c.Style == "" {
			c.Style = tag
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(value), 32)
		if err != nil || len(tag) != 4 || v != v {
			return c, fmt.Errorf("%q is not an axis of four letters with its value, such as wght=450", part)
		}
		c.Settings = with(c.Settings, Setting{tag, float32(v)})
	}
	return c, nil
}
