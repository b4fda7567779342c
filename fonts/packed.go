package fonts

import (
	"slices"
	"strings"

	"annualreport/fonts/woff"
)

// unpacked are the files of TrueType or OpenType in a file: the file itself, or one for each face of a font that is
// packed for the web.
func unpacked(data string) ([]string, error) {
	if !woff.IsPacked(data) {
		return []string{data}, nil
	}
	faces, err := woff.Unpack(data)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(faces))
	for i, f := range faces {
		slices.SortFunc(f.Tables, func(a, b woff.Table) int { return strings.Compare(a.Tag, b.Tag) })
		b := sfntBuilder{flavor: f.Flavor}
		for _, t := range f.Tables {
			b.add(t.Tag, t.Data)
		}
		out[i] = string(b.bytes())
	}
	return out, nil
}
