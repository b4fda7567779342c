package conformance

import (
	"fmt"
	"slices"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// builder makes documents of elements that each stand on a page.
type builder struct {
	*display.Document
	// page is where the next words stand, counted from 0.
	page int
}

// newBuilder is a document of two pages with a title and a language.
func newBuilder() *builder {
	return &builder{Document: &display.Document{
		Info: display.Info{Title: "A year of lamps", Language: "en"}, Structure: display.NewStructure(),
		Pages: make([]display.Page, 2), Anchors: map[string]display.Anchor{"lamp": {}}, Sources: make(map[display.ElementID]diag.Span),
	}}
}

// element adds an element, with words of its own if there are any.
func (b *builder) element(parent display.ElementID, role display.Role, words ...string) display.ElementID {
	id := b.Structure.Add(parent, role)
	switch {
	case role == display.L:
		b.Structure.Set(id).Numbering = "Disc"
	case role >= display.H1 && role <= display.H6:
		name := fmt.Sprint("heading-", id)
		b.Anchors[name] = display.Anchor{Page: b.page, Element: id}
		b.Outline = append(b.Outline, display.Bookmark{Title: "A heading", Level: int(role-display.H1) + 1, Anchor: name})
	}
	b.Sources[id] = diag.At("report.toml", int(id), 1)
	if len(words) > 0 {
		b.say(id, words...)
	}
	return id
}

// say puts words of an element on the page.
func (b *builder) say(id display.ElementID, words ...string) {
	b.put(display.Content(b.Structure.AddRun(id)), words...)
}

// put puts words of a place on the page.
func (b *builder) put(place display.Place, words ...string) {
	t := display.Text{Place: place}
	for _, w := range words {
		t.Words = append(t.Words, display.Word{Shaped: &shape.Word{Text: w}})
	}
	b.add(t)
}

func (b *builder) add(it display.Item) {
	page := &b.Pages[b.page]
	page.Items = append(page.Items, it)
}

// link adds a link with words that leads to an anchor.
func (b *builder) link(parent display.ElementID, anchor string, words ...string) display.ElementID {
	id := b.element(parent, display.LinkRole, words...)
	b.add(display.Link{Element: id, Contents: "A lamp", Target: display.Target{Anchor: anchor}, Rect: unit.Rect{W: unit.Pt, H: unit.Pt}})
	return id
}

// note adds a note with its mark.
func (b *builder) note(parent display.ElementID, name string) display.ElementID {
	id := b.element(parent, display.Note)
	b.Structure.Set(id).ID = name
	b.link(b.element(id, display.Lbl), "lamp", "1")
	b.element(id, display.P, "A note.")
	return id
}

// figure adds a picture that says what it shows.
func (b *builder) figure(parent display.ElementID, alt string) display.ElementID {
	id := b.element(parent, display.Figure)
	a := b.Structure.Set(id)
	a.Alt, a.Box = alt, unit.Rect{W: unit.Pt, H: unit.Pt}
	b.add(display.Path{Place: display.Content(b.Structure.AddRun(id))})
	return id
}

// row adds a row of a head cell and others.
func (b *builder) row(parent display.ElementID, cells int) display.ElementID {
	tr := b.element(parent, display.TR)
	b.Structure.Set(b.element(tr, display.TH, "Lamp")).Scope = "Row"
	for range cells - 1 {
		b.element(tr, display.TD)
	}
	return tr
}

// section adds a section with something of each kind, as the program makes it.
func (b *builder) section() display.ElementID {
	sect := b.element(0, display.Sect)
	title := b.element(sect, display.H1)
	b.element(title, display.Span, "1")
	b.say(title, "Lamps")
	p := b.element(sect, display.P, "A lamp")
	b.link(b.element(p, display.Reference), "lamp", "1")
	b.note(sect, "note-1")
	b.element(sect, display.H2, "Keepers")
	list := b.element(sect, display.L)
	item := b.element(list, display.LI)
	b.element(item, display.Lbl, "•")
	body := b.element(item, display.LBody)
	b.element(body, display.P, "A keeper")
	b.note(body, "note-2")
	b.figure(body, "A keeper")
	table := b.element(sect, display.Table)
	b.element(b.element(table, display.Caption), display.P, "Lamps by keeper")
	b.row(b.element(table, display.THead), 2)
	b.row(b.element(table, display.TBody), 2)
	picture := b.figure(sect, "A lamp")
	b.element(b.element(picture, display.Caption), display.P, "The lamp")
	toc := b.element(sect, display.TOC)
	entry := b.element(toc, display.TOCI)
	b.element(entry, display.Lbl, "1")
	b.link(b.element(entry, display.Reference), "lamp", "Lamps")
	quotation := b.element(sect, display.BlockQuote)
	b.element(quotation, display.P, "A lamp!")
	b.element(sect, display.BibEntry, "On lamps")
	return sect
}

// TestGood finds nothing in what the program makes.
func TestGood(t *testing.T) {
	b := newBuilder()
	b.section()
	// The remark of a picture that waits for the next page, and text that stands before it.
	more := b.element(0, display.Sect)
	b.element(more, display.H1, "More")
	b.page = 1
	late := b.figure(more, "A late lamp")
	b.page--
	b.element(late, display.Caption, "A caption on the page before")
	b.page++
	b.element(more, display.P, "A remark")
	b.page = 0
	b.element(more, display.P, "Text")
	b.page = 1
	b.element(more, display.H2, "The end")
	for _, v := range Check(b.Document) {
		t.Errorf("%s: %s", v.Rule.Name, v.What)
	}
}

// TestFaults plants one fault after the other; each breaks the rule that is named.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		rule  Rule
		plant func(b *builder, sect display.ElementID)
	}{
		{"paragraph in a paragraph", Nesting, func(b *builder, s display.ElementID) {
			p := b.element(s, display.P, "A")
			b.element(p, display.P, "B")
		}},
		{"heading in a heading", Nesting, func(b *builder, s display.ElementID) {
			h := b.element(s, display.H2, "A")
			b.element(h, display.H3, "B")
		}},
		{"paragraph in a list", Nesting, func(b *builder, s display.ElementID) { b.element(b.element(s, display.L), display.P, "A") }},
		{"item without a list", Nesting, func(b *builder, s display.ElementID) {
			b.element(b.element(b.element(s, display.LI), display.LBody), display.P, "A")
		}},
		{"cell without a row", Nesting, func(b *builder, s display.ElementID) { b.row(b.element(s, display.P, "A"), 2) }},
		{"words of a list", Nesting, func(b *builder, s display.ElementID) {
			list := b.element(s, display.L, "A")
			b.element(b.element(b.element(list, display.LI), display.LBody), display.P, "B")
		}},
		{"words in no element", Nesting, func(b *builder, s display.ElementID) { b.put(display.Content(9999), "A") }},
		{"words on an element itself", Nesting, func(b *builder, s display.ElementID) { b.put(display.Content(s), "A") }},
		{"caption in the middle", Nesting, func(b *builder, s display.ElementID) {
			table := b.element(s, display.Table)
			b.row(table, 2)
			b.element(b.element(table, display.Caption), display.P, "A")
			b.row(table, 2)
		}},
		{"note in a note", Notes, func(b *builder, s display.ElementID) { b.note(b.note(s, "a"), "b") }},
		{"note in a list in a note", Notes, func(b *builder, s display.ElementID) {
			b.note(b.element(b.element(b.element(b.note(s, "a"), display.L), display.LI), display.LBody), "b")
		}},
		{"note without a mark", Notes, func(b *builder, s display.ElementID) {
			note := b.element(s, display.Note)
			b.Structure.Set(note).ID = "a"
			b.element(note, display.P, "A")
		}},
		{"note without an ID", Notes, func(b *builder, s display.ElementID) { b.note(s, "") }},
		{"IDs given twice", Names, func(b *builder, s display.ElementID) { b.note(s, "note-1") }},
		{"table without rows", Rows, func(b *builder, s display.ElementID) {
			b.element(b.element(b.element(s, display.Table), display.Caption), display.P, "A")
		}},
		{"uneven rows", Rows, func(b *builder, s display.ElementID) {
			body := b.element(b.element(s, display.Table), display.TBody)
			b.row(body, 2)
			b.row(body, 3)
		}},
		{"header without a scope", Rows, func(b *builder, s display.ElementID) {
			table := b.element(s, display.Table)
			b.element(b.row(table, 2), display.TH, "A")
		}},
		{"head alone", Rows, func(b *builder, s display.ElementID) {
			b.row(b.element(b.element(s, display.Table), display.THead), 2)
		}},
		{"head behind the body", Rows, func(b *builder, s display.ElementID) {
			table := b.element(s, display.Table)
			b.row(b.element(table, display.TBody), 2)
			b.row(b.element(table, display.THead), 2)
		}},
		{"item that is a mark alone", Lists, func(b *builder, s display.ElementID) {
			item := b.element(b.element(s, display.L), display.LI)
			b.element(item, display.Lbl, "•")
			b.element(item, display.LBody)
		}},
		{"item of two bodies", Lists, func(b *builder, s display.ElementID) {
			item := b.element(b.element(s, display.L), display.LI)
			b.element(b.element(item, display.LBody), display.P, "A")
			b.element(b.element(item, display.LBody), display.P, "B")
		}},
		{"list without a numbering", Lists, func(b *builder, s display.ElementID) {
			list := b.element(s, display.L)
			b.Structure.Set(list).Numbering = ""
			b.element(b.element(b.element(list, display.LI), display.LBody), display.P, "A")
		}},
		{"heading without a bookmark", Headings, func(b *builder, s display.ElementID) {
			b.element(s, display.H2, "A")
			b.Outline = b.Outline[:len(b.Outline)-1]
		}},
		{"bookmark of another level", Headings, func(b *builder, s display.ElementID) { b.Outline[1].Level = 3 }},
		{"bookmark of another element", Headings, func(b *builder, s display.ElementID) { b.Outline[1].Anchor = "lamp" }},
		{"skipped level", Headings, func(b *builder, s display.ElementID) {
			b.element(s, display.H2, "A")
			b.element(s, display.H4, "B")
		}},
		{"picture without words", Figures, func(b *builder, s display.ElementID) { b.figure(s, " ") }},
		{"picture without a place", Figures, func(b *builder, s display.ElementID) {
			b.Structure.Set(b.figure(s, "A lamp")).Box = unit.Rect{}
		}},
		{"picture on two pages", Figures, func(b *builder, s display.ElementID) {
			f := b.figure(s, "A lamp")
			b.page = 1
			b.add(display.Path{Place: display.Content(b.Structure.AddRun(f))})
		}},
		{"link that cannot be pressed", Links, func(b *builder, s display.ElementID) {
			b.element(b.element(s, display.P, "A"), display.LinkRole, "B")
		}},
		{"link without an extent", Links, func(b *builder, s display.ElementID) {
			id := b.link(b.element(s, display.P, "A"), "lamp", "B")
			for i, it := range b.Pages[b.page].Items {
				if l, ok := it.(display.Link); ok && l.Element == id {
					l.Rect.H = 0
					b.Pages[b.page].Items[i] = l
				}
			}
		}},
		{"link that leads nowhere", Links, func(b *builder, s display.ElementID) { b.link(b.element(s, display.P, "A"), "gone", "B") }},
		{"link of another element", Links, func(b *builder, s display.ElementID) {
			b.add(display.Link{Element: b.element(s, display.P, "A"), Contents: "A lamp", Target: display.Target{Anchor: "lamp"}})
		}},
		{"bookmark that leads nowhere", Links, func(b *builder, s display.ElementID) { b.Outline[1].Anchor = "gone" }},
		{"paragraph of spaces", Empty, func(b *builder, s display.ElementID) { b.element(s, display.P, " ", "\u00a0") }},
		{"label without words", Empty, func(b *builder, s display.ElementID) {
			item := b.element(b.element(s, display.L), display.LI)
			b.element(item, display.Lbl, "")
			b.element(b.element(item, display.LBody), display.P, "A")
		}},
		{"text before its heading", Order, func(b *builder, s display.ElementID) {
			b.page = 1
			b.element(s, display.H2, "A")
			b.page = 0
			b.element(s, display.P, "B")
		}},
		{"heading before the text above it", Order, func(b *builder, s display.ElementID) {
			b.page = 1
			b.element(s, display.P, "A")
			b.page = 0
			b.element(s, display.H2, "B")
		}},
		{"no title", Title, func(b *builder, s display.ElementID) { b.Info.Title = " " }},
		{"bookmark without words", Title, func(b *builder, s display.ElementID) { b.Outline[1].Title = " " }},
		{"no language", Language, func(b *builder, s display.ElementID) { b.Info.Language = "" }},
		{"zero in a word", Characters, func(b *builder, s display.ElementID) { b.element(s, display.P, "A\x00B") }},
		{"zero in a footer", Characters, func(b *builder, s display.ElementID) {
			b.put(display.Place{Artifact: display.Footer}, "\x00")
		}},
		{"zero in an alternative", Characters, func(b *builder, s display.ElementID) { b.figure(s, "A\x00B") }},
		{"byte order mark in a word", Characters, func(b *builder, s display.ElementID) { b.element(s, display.P, "A\uFEFF") }},
		{"no character in the title", Characters, func(b *builder, s display.ElementID) { b.Info.Title = "A\uFFFE" }},
		{"control in a bookmark", Characters, func(b *builder, s display.ElementID) { b.Outline[1].Title = "A\u0085" }},
		{"zero in the name of a file", Characters, func(b *builder, s display.ElementID) {
			b.Attachments = append(b.Attachments, display.Attachment{Name: "a\x00"})
		}},
	} {
		b := newBuilder()
		c.plant(b, b.section())
		found := Check(b.Document)
		if !slices.ContainsFunc(found, func(v Violation) bool { return v.Rule == c.rule }) {
			t.Errorf("%s: nobody says that this breaks the rule of %s: %v", c.name, c.rule.Name, found)
		}
		for _, v := range found {
			if v.Rule != c.rule && v.Rule != Nesting && v.Rule != Notes {
				t.Errorf("%s: breaks the rule of %s, too: %s", c.name, v.Rule.Name, v.What)
			}
		}
	}
}

// TestFirstHeading tells a heading before any of the first level.
func TestFirstHeading(t *testing.T) {
	b := newBuilder()
	b.element(b.element(0, display.Part), display.H2, "Together")
	b.section()
	found := Check(b.Document)
	if len(found) != 1 || found[0].Rule != Headings || found[0].Span.Position().Line != 2 {
		t.Errorf("found %v", found)
	}
}

// TestProblems gives violations as errors with their places.
func TestProblems(t *testing.T) {
	b := newBuilder()
	b.element(b.section(), display.P, "\x00")
	problems := Problems(Check(b.Document))
	if !problems.HasErrors() || problems.Sorted()[0].Span.IsZero() {
		t.Errorf("problems: %v", problems.Sorted())
	}
}
