package docx

import (
	"path"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// figure reads the picture of a drawing: of a picture that is there as SVG, too, that.
func figure(r *reader, n *xmltree.Node) (manuscript.Figure, bool) {
	properties := n.Find("docPr")
	if n.Name == "pic" {
		properties = n.Find("cNvPr") // one of several pictures of a drawing
	}
	f := manuscript.Figure{Alternative: strings.TrimSpace(properties.Attribute("descr"))}
	var names []string
	for _, c := range []struct{ element, attribute string }{
		{"svgBlip", "embed"}, {"blip", "embed"}, {"imagedata", "id"},
	} {
		if found := n.Find(c.element); found != nil {
			names = append(names, found.Attribute(c.attribute))
			if f.Alternative == "" && c.element == "imagedata" {
				f.Alternative = strings.TrimSpace(found.Attribute("title"))
			}
		}
	}
	for _, name := range names {
		to, ok := r.links[name]
		if !ok || to.outside {
			continue
		}
		if i, ok := r.pictures.Take(to.name); ok {
			f.Picture = i
			if isCut(n) {
				r.out.Losses.Add(manuscript.LossOfCut)
			}
			if isTurned(n) {
				r.out.Losses.Add(manuscript.LossOfTurned)
			}
			return f, true
		}
	}
	if len(names) > 0 {
		losePicture(r, names)
	}
	return f, false
}

// isCut reports whether a drawing shows a part of its picture (ISO/IEC 29500-1, 20.1.8.55).
func isCut(n *xmltree.Node) bool {
	part := n.Find("srcRect")
	for _, side := range []string{"l", "t", "r", "b"} {
		if v := part.Attribute(side); v != "" && v != "0" {
			return true
		}
	}
	return false
}

// isTurned reports whether a drawing turns or mirrors its picture (20.1.7.6).
func isTurned(n *xmltree.Node) bool {
	to := n.Find("xfrm")
	return strings.Trim(to.Attribute("rot"), "0")+strings.Trim(to.Attribute("flipH")+to.Attribute("flipV"), "0") != ""
}

// losePicture counts a picture that cannot be taken.
func losePicture(r *reader, names []string) {
	for _, name := range names {
		if to, ok := r.links[name]; ok && !to.outside {
			kind := strings.ToLower(path.Ext(to.name))
			r.out.Losses.Add(manuscript.Loss{
				What: "pictures of the kind " + kind, Cure: "save them as .png or .svg, and add them",
			})
			return
		}
	}
	r.out.Losses.Add(lossOfLinked)
}
