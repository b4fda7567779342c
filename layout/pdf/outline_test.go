package pdf

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// outlined is a document with bookmarks of the given levels, each titled by its number.
func outlined(levels ...int) *display.Document {
	doc := linked()
	for i, level := range levels {
		doc.Outline = append(doc.Outline, display.Bookmark{Title: fmt.Sprint(i), Level: level, Anchor: "storm"})
	}
	return doc
}

// tree writes bookmarks as "0 (1 2) 3", and checks their way forth and back.
func (o *opened) tree(parent cos.Object) string {
	var out []string
	var last cos.Object
	for ref := o.Dict(parent).Get("First"); ref != nil; ref = o.Dict(ref).Get("Next") {
		b := o.Dict(ref)
		if got := b.Get("Prev"); got != last {
			o.t.Errorf("before %v stands %v, and should %v", ref, got, last)
		}
		if o.Dict(b.Get("Parent")) != o.Dict(parent) {
			o.t.Errorf("%v has another parent", ref)
		}
		title := o.Text(b.Get("Title"))
		if b.Get("First") != nil {
			title += " (" + o.tree(ref) + ")"
		}
		out = append(out, title)
		last = ref
	}
	if got := o.Dict(parent).Get("Last"); got != last {
		o.t.Errorf("the last is %v, and should be %v", got, last)
	}
	return strings.Join(out, " ")
}

// TestOutline: bookmarks are nested by their levels, whatever these begin with and leave out.
func TestOutline(t *testing.T) {
	for _, c := range []struct {
		levels []int
		want   string
	}{
		{[]int{1}, "0"},
		{[]int{1, 1, 1}, "0 1 2"},
		{[]int{1, 2, 2, 1}, "0 (1 2) 3"},
		{[]int{1, 2, 3, 2, 1}, "0 (1 (2) 3) 4"},
		{[]int{1, 3, 2}, "0 (1 2)"},
		{[]int{2, 1}, "0 1"},
	} {
		file := screen(t, outlined(c.levels...))
		if got := file.tree(file.at(file.catalog, "Outlines")); got != c.want {
			t.Errorf("levels %v: %s, want %s", c.levels, got, c.want)
		}
	}
}

// TestOutlineCounts: bookmarks of the first level are shown at once, those below are folded
// (ISO 32000-1, table 152), and readers open with them.
func TestOutlineCounts(t *testing.T) {
	file := screen(t, outlined(1, 2, 2, 1))
	root := file.at(file.catalog, "Outlines")
	file.is("/Outlines", root, "Type")
	file.is("2", root, "Count")
	file.is("-2", root, "First", "Count")
	file.is("", root, "Last", "Count")
	file.is("/UseOutlines", file.catalog, "PageMode")
	file.is("/GoTo", root, "First", "A", "S")
	file.is("/XYZ", root, "First", "A", "D", 1)
	file.is("/H1", root, "First", "SE", "S")
}

// TestOutlineLeftOut: bookmarks without a title or a place are left out, and with them the
// whole outline if nothing is left.
func TestOutlineLeftOut(t *testing.T) {
	doc := outlined(1, 1, 1)
	doc.Outline[0].Title, doc.Outline[1].Anchor = "", "nowhere"
	file := screen(t, doc)
	if got := file.tree(file.at(file.catalog, "Outlines")); got != "2" {
		t.Errorf("left are %s", got)
	}
	doc.Outline = doc.Outline[:2]
	file = screen(t, doc)
	file.is("", file.catalog, "Outlines")
	file.is("", file.catalog, "PageMode")
}
