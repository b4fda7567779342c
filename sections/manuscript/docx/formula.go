package docx

import (
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// formula writes a formula in one line (ISO/IEC 29500-1, 22.1): a fraction has a stroke, powers and indices have a sign
// before them, so that no figures run into each other.
func formula(n *xmltree.Node) string {
	part := func(name string) string { return manuscript.FormulaPart(formula(n.Child(name))) }
	switch {
	case n == nil:
		return ""
	case n.Name == "f":
		return part("num") + "/" + part("den")
	case n.Name == "sSup":
		return part("e") + "^" + part("sup")
	case n.Name == "sSub":
		return part("e") + "_" + part("sub")
	case n.Name == "sSubSup":
		return part("e") + "_" + part("sub") + "^" + part("sup")
	case n.Name == "rad":
		return part("deg") + "√" + part("e")
	}
	var b strings.Builder
	b.WriteString(n.Text)
	for _, c := range n.Children {
		b.WriteString(formula(c))
	}
	return b.String()
}
