package pdf

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/pdf/tag"
	"annualreport/layout/unit"
)

// annotationPrint lets a link be printed, as PDF/A asks of every annotation.
const annotationPrint = 4

// addLinks adds the links of all pages as annotations, and returns these. A link over several lines is several
// annotations of one element. Links to anchors that do not exist are left out.
func addLinks(d *draft, doc *display.Document, links []pageLink, places *destinations) []tag.Annotation {
	var out []tag.Annotation
	for len(links) > 0 {
		page := links[0].page
		annots := cos.Array{}
		for ; len(links) > 0 && links[0].page == page; links = links[1:] {
			l := &links[0]
			action := places.action(l.Target)
			if action == nil {
				continue
			}
			ref := d.Add(cos.NewDict(
				cos.Name("Type"), cos.Name("Annot"),
				cos.Name("Subtype"), cos.Name("Link"),
				cos.Name("Rect"), rectangle(l.Rect, doc.Pages[page].Size.H),
				cos.Name("Border"), cos.Array{cos.Int(0), cos.Int(0), cos.Int(0)},
				cos.Name("F"), cos.Int(annotationPrint),
				cos.Name("Contents"), cos.Text(l.Contents),
				cos.Name("P"), d.pages[page],
				cos.Name("A"), action,
			))
			annots = append(annots, ref)
			out = append(out, tag.Annotation{Ref: ref, Page: page, Element: l.Element})
		}
		if len(annots) > 0 {
			d.page(page).Set("Annots", annots)
			d.page(page).Set("Tabs", cos.Name("S"))
		}
	}
	return out
}

// rectangle is a rectangle of a page of a height as PDF writes it, with Y upwards.
func rectangle(r unit.Rect, height unit.Length) cos.Array {
	return cos.Array{
		cos.Length(r.X), cos.Length(height - r.Y - r.H), cos.Length(r.X + r.W), cos.Length(height - r.Y),
	}
}

// asciiURL escapes the bytes of an address that may not stand in it as they are: the URI of an action is 7-bit ASCII
// (ISO 32000-1, 12.6.4.7).
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

// destinations are the places that links and bookmarks lead to.
type destinations struct {
	draft *draft
	doc   *display.Document
	// waiting are the actions that get their elements when the structure has been written.
	waiting []elementAction
}

// elementAction is an action that leads to the element of an anchor.
type elementAction struct {
	dict   *cos.Dict
	anchor string
}

func newDestinations(d *draft, doc *display.Document) *destinations {
	return &destinations{draft: d, doc: doc}
}

// action is what a link does when it is pressed; nil if its anchor does not exist.
func (d *destinations) action(t display.Target) *cos.Dict {
	if t.URL != "" {
		return cos.NewDict(cos.Name("S"), cos.Name("URI"), cos.Name("URI"), cos.String(asciiURL(t.URL)))
	}
	return d.goTo(t.Anchor)
}

// goTo is the action that leads to an anchor; nil if there is no such anchor. It names the place on the page, and in SD
// the element that stands there, for readers that follow the structure (ISO 32000-2, 12.3.2.3). Readers of PDF 1.7
// ignore SD. The element is entered when the structure has been written.
func (d *destinations) goTo(name string) *cos.Dict {
	place := d.place(name)
	if place == nil {
		return nil
	}
	action := cos.NewDict(cos.Name("S"), cos.Name("GoTo"), cos.Name("D"), place)
	d.waiting = append(d.waiting, elementAction{action, name})
	return action
}

// nameElements enters the elements in the actions. Refs are the objects of the elements, 0 for those that the structure
// leaves out.
func (d *destinations) nameElements(refs *display.Register[cos.Ref]) {
	for _, a := range d.waiting {
		ref := d.elementAt(a.anchor, refs)
		if ref == 0 {
			continue
		}
		place, _ := a.dict.Get("D").(cos.Array)
		a.dict.Set("SD", append(cos.Array{ref}, place[1:]...))
	}
}

// elementAt is the element that an anchor stands for, or else the nearest one around it that the structure has; 0 for
// none.
func (d *destinations) elementAt(name string, refs *display.Register[cos.Ref]) cos.Ref {
	a, ok := d.doc.Anchors[name]
	if !ok {
		return 0
	}
	for id := a.Element; id > 0; id = d.doc.Structure.At(id).Parent {
		if ref := *refs.At(id); ref != 0 {
			return ref
		}
	}
	return 0
}

// place is where an anchor leads: a height on its page, nil if there is no such anchor.
func (d *destinations) place(name string) cos.Array {
	a, ok := d.doc.Anchors[name]
	if !ok {
		return nil
	}
	y := d.doc.Pages[a.Page].Size.H - a.Y
	return cos.Array{d.draft.pages[a.Page], cos.Name("XYZ"), cos.Int(0), cos.Length(y), cos.Null{}}
}
