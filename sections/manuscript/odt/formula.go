package odt

import (
	"path"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// formulaOf is the formula that a frame holds, in one line; false if it holds something else.
func formulaOf(archive *xmltree.Archive, frame *xmltree.Node) (words string, ok bool) {
	object := frame.Child("object")
	if object == nil {
		return "", false
	}
	math := object.Child("math")
	if name := strings.TrimPrefix(object.Attribute("href"), "./"); math == nil && name != "" {
		tree, err := archive.Tree(path.Join(name, "content.xml"))
		if err != nil {
			return "", false
		}
		math = tree.Child("math")
	}
	words = strings.TrimSpace(formula(math))
	return words, words != ""
}

// formula writes a formula of MathML in one line, as those of Word are written: a fraction has a stroke, powers and
// indices have a sign before them, so that no figures run into each other.
func formula(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	parts := n.Elements()
	part := func(i int) string { return manuscript.FormulaPart(formula(parts[i])) }
	switch {
	case n.Name == "annotation" || n.Name == "annotation-xml":
		return ""
	case n.Name == "mfrac" && len(parts) == 2:
		return part(0) + "/" + part(1)
	case n.Name == "msup" && len(parts) == 2:
		return part(0) + "^" + part(1)
	case n.Name == "msub" && len(parts) == 2:
		return part(0) + "_" + part(1)
	case n.Name == "msubsup" && len(parts) == 3:
		return part(0) + "_" + part(1) + "^" + part(2)
	case n.Name == "mroot" && len(parts) == 2:
		return part(1) + "√" + part(0)
	}
	var b strings.Builder
	for _, c := range n.Children {
		b.WriteString(strings.TrimSpace(c.Text))
		b.WriteString(formula(c))
	}
	if n.Name == "msqrt" {
		return "√" + manuscript.FormulaPart(b.String())
	}
	return b.String()
}
