package docx

import (
	"strconv"

	"annualreport/sections/manuscript/xmltree"
)

// indent is how far paragraph properties set a paragraph in, in twentieths of a point (ISO/IEC 29500-1, 17.3.1.12).
type indent struct {
	// left is where its lines begin, first is how much further its first one begins.
	left, first length
}

// length is a length that properties may leave to those that are further away.
type length struct {
	twentieths int
	said       bool
}

// indentOf reads the indent of paragraph properties.
func indentOf(properties *xmltree.Node) indent {
	n := properties.Child("ind")
	out := indent{left: lengthOf(n, "left"), first: lengthOf(n, "firstLine")}
	if !out.left.said {
		out.left = lengthOf(n, "start")
	}
	if hanging := lengthOf(n, "hanging"); hanging.said {
		out.first = length{-hanging.twentieths, true}
	}
	return out
}

// lengthOf reads a length.
func lengthOf(n *xmltree.Node, name string) length {
	v, err := strconv.Atoi(n.Attribute(name))
	return length{v, err == nil}
}

// over is an indent with what properties that are further away say beside it.
func (i indent) over(far indent) indent {
	if !i.left.said {
		i.left = far.left
	}
	if !i.first.said {
		i.first = far.first
	}
	return i
}

// mark is how far from the margin the mark of an item stands.
func (i indent) mark() int { return i.left.twentieths + i.first.twentieths }
