package pdf

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/unit"
)

// annotationPrint lets a link be printed, as PDF/A asks of every annotation.
const annotationPrint = 4

// links adds the links of all pages as annotations. A link over several lines
// is several annotations of one element.
func (fin *finisher) links() []tag.Annotation {
	var out []tag.Annotation
	for i := range fin.doc.Pages {
		page := &fin.doc.Pages[i]
		annots := cos.Array{}
		for _, it := range page.Items {
			l, ok := it.(display.Link)
			if !ok {
				continue
			}
			d := cos.NewDict(
				cos.Name("Type"), cos.Name("Annot"), cos.Name("Subtype"), cos.Name("Link"),
				cos.Name("Rect"), rectangle(l.Rect, page.Size.H), cos.Name("Border"), cos.Array{cos.Int(0), cos.Int(0), cos.Int(0)},
				cos.Name("F"), cos.Int(annotationPrint), cos.Name("Contents"), cos.Text(l.Contents), cos.Name("P"), fin.pages[i],
			)
			if l.Target.URL != "" {
				d.Set("A", cos.NewDict(cos.Name("S"), cos.Name("URI"), cos.Name("URI"), cos.String(asciiURL(l.Target.URL))))
			} else if action := fin.goTo(l.Target.Anchor); action != nil {
				d.Set("A", action)
			} else {
				continue
			}
			ref := fin.file.Add(d)
			annots = append(annots, ref)
			out = append(out, tag.Annotation{Ref: ref, Page: i, Element: l.Element})
		}
		if len(annots) > 0 {
			fin.file.Dict(fin.pages[i]).Set("Annots", annots)
			fin.file.Dict(fin.pages[i]).Set("Tabs", cos.Name("S"))
		}
	}
	return out
}

// rectangle is a rectangle with Y upwards.
func rectangle(r unit.Rect, height unit.Length) cos.Array {
	return cos.Array{cos.Length(r.X), cos.Length(height - r.Y - r.H), cos.Length(r.X + r.W), cos.Length(height - r.Y)}
}

// asciiURL escapes what an address must not hold as it is: the URI of an
// action is 7-bit ASCII (ISO 32000-1, 12.6.4.7).
func asciiURL(url string) string {
	const digits = "0123456789ABCDEF"
	var out []byte
	for i := 0; i < len(url); i++ {
		if c := url[i]; c <= ' ' || c >= 0x7f {
			out = append(out, '%', digits[c>>4], digits[c&15])
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}

// goTo is the action of leading to an anchor, nil if there is no such anchor. It
// names the place on the page, and for readers that go by the structure the
// element that stands there (ISO 32000-2, 12.3.2.3): PDF 1.7 passes over SD. The
// element is put in when the structure has been written.
func (fin *finisher) goTo(name string) *cos.Dict {
	dest := fin.destination(name)
	if dest == nil {
		return nil
	}
	action := cos.NewDict(cos.Name("S"), cos.Name("GoTo"), cos.Name("D"), dest)
	fin.actions = append(fin.actions, goToAction{action, name})
	return action
}

// goToAction is an action that waits for its element.
type goToAction struct {
	dict   *cos.Dict
	anchor string
}

// structureDestinations puts the elements into the actions; refs are those of
// the elements, 0 for the ones that were left out.
func (fin *finisher) structureDestinations(refs []cos.Ref) {
	for _, a := range fin.actions {
		ref := fin.elementAt(a.anchor, refs)
		if ref == 0 {
			continue
		}
		dest, _ := a.dict.Get("D").(cos.Array)
		structure := append(cos.Array{ref}, dest[1:]...)
		a.dict.Set("SD", structure)
	}
}

// elementAt is the element that an anchor stands for, or the nearest around it
// that was written.
func (fin *finisher) elementAt(name string, refs []cos.Ref) cos.Ref {
	a, ok := fin.doc.Anchors[name]
	if !ok {
		return 0
	}
	for id := a.Element; id > 0; id = fin.doc.Structure.At(id).Parent {
		if refs[id] != 0 {
			return refs[id]
		}
	}
	return 0
}

// destination is where an anchor leads: a place a little above it, nil if
// there is no such anchor.
func (fin *finisher) destination(name string) cos.Array {
	a, ok := fin.doc.Anchors[name]
	if !ok {
		return nil
	}
	y := fin.doc.Pages[a.Page].Size.H - a.Y
	return cos.Array{fin.pages[a.Page], cos.Name("XYZ"), cos.Int(0), cos.Length(y), cos.Null{}}
}
