package docx

import (
	"path"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// readable are the kinds of pictures that a report can have.
var readable = map[string]bool{
	".png": true, ".jpg": true, ".jpeg": true, ".svg": true, ".gif": true, ".webp": true, ".tif": true, ".tiff": true,
	".bmp": true,
}

// album takes the pictures of a file into the manuscript.
type album struct {
	archive *xmltree.Archive
	out     *manuscript.Document
	// places are those of the pictures that were taken, by the names of their parts.
	places map[string]int
}

// figure reads the picture of a drawing: of a picture that is there as SVG, too, that.
func (a *album) figure(n *xmltree.Node, links map[string]target) (manuscript.Figure, bool) {
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
		to, ok := links[name]
		if !ok || to.outside || !readable[strings.ToLower(path.Ext(to.name))] {
			continue
		}
		if i, ok := a.take(to.name); ok {
			f.Picture = i
			return f, true
		}
	}
	if len(names) > 0 {
		a.lose(names, links)
	}
	return f, false
}

// lose counts a picture that cannot be taken.
func (a *album) lose(names []string, links map[string]target) {
	for _, name := range names {
		if to, ok := links[name]; ok && !to.outside {
			kind := strings.ToLower(path.Ext(to.name))
			a.out.Losses.Add(manuscript.Loss{
				What: "pictures of the kind " + kind, Cure: "save them as .png or .svg, and add them",
			})
			return
		}
	}
	a.out.Losses.Add(lossOfLinked)
}

// take is the place of a picture of the file in the manuscript. One that the file cannot give is none.
func (a *album) take(part string) (int, bool) {
	if i, ok := a.places[part]; ok {
		return i, true
	}
	data, err := a.archive.Bytes(part)
	if err != nil || len(data) == 0 {
		return 0, false
	}
	i := len(a.out.Pictures)
	a.out.Pictures = append(a.out.Pictures, manuscript.Picture{Extension: strings.ToLower(path.Ext(part)), Data: data})
	a.places[part] = i
	return i, true
}
