package layouttest

import (
	"fmt"
	"io"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Dump writes the document as text: pages with their items, then the structure. This is all that a painter sees, in a
// form in which tests find differences. It returns an error of the writer.
func Dump(w io.Writer, d *display.Document) error {
	p := printer{w: w}
	for i := range d.Pages {
		p.page(i, &d.Pages[i])
	}
	p.printf("structure\n")
	p.element(d.Structure, 0, 1)
	for _, b := range d.Outline {
		p.printf("bookmark %d %q -> %s\n", b.Level, b.Title, b.Anchor)
	}
	return p.err
}

// printer keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) page(i int, page *display.Page) {
	p.printf("page %d label %q %s x %s\n", i+1, page.Label, page.Size.W, page.Size.H)
	for _, item := range page.Items {
		switch item := item.(type) {
		case display.Text:
			p.text(item)
		case display.Path:
			p.path(item)
		case display.Image:
			p.printf("  image %s%s %s\n", item.Picture.Name, at(item.Rect), item.Place)
		case display.Link:
			p.printf("  link %s%s%s #%d\n", item.Target.URL, item.Target.Anchor, at(item.Rect), item.Element)
		}
	}
}

// at is where a rectangle is, and how large.
func at(r unit.Rect) string { return fmt.Sprintf(" at %s,%s %s x %s", r.X, r.Y, r.W, r.H) }

func (p *printer) text(t display.Text) {
	p.printf("  text %s,%s %s %s %s", t.At.X, t.At.Y, t.Face, t.Size, t.Ink.Screen)
	if t.Expansion != display.Natural {
		p.printf(" x%d", t.Expansion)
	}
	if t.Tracking != 0 {
		p.printf(" tracked %d", t.Tracking)
	}
	if t.Turn != display.Upright {
		p.printf(" %s", t.Turn)
	}
	p.printf(" %s\n", t.Place)
	for _, word := range t.Words {
		if strings.TrimSpace(word.Shaped.Text) == "" {
			continue
		}
		p.printf("    %s %q", word.X, word.Shaped.Text)
		for _, g := range word.Shaped.Glyphs {
			p.printf(" %d", g.ID)
		}
		p.printf("\n")
	}
}

func (p *printer) path(path display.Path) {
	p.printf("  path")
	if path.Fill != nil {
		p.printf(" fill %s", path.Fill.Screen)
	}
	if path.Stroke != nil {
		p.printf(" stroke %s %s", path.Stroke.Screen, path.Line)
	}
	p.printf(" %s", path.Place)
	for _, s := range path.Outline() {
		p.printf(" %c", "mlcz"[s.Verb])
		for _, pt := range s.Points[:[...]int{1, 1, 3, 0}[s.Verb]] {
			p.printf(" %s,%s", pt.X, pt.Y)
		}
	}
	p.printf("\n")
}

func (p *printer) element(s *display.Structure, id display.ElementID, depth int) {
	e := s.At(id)
	if e.Role == display.Run {
		p.printf("%*stext #%d\n", 2*depth, "", id)
		return
	}
	p.printf("%*s%s", 2*depth, "", e.Role)
	attributes := e.Attributes()
	for _, a := range []struct{ name, value string }{
		{"lang", attributes.Language}, {"alt", attributes.Alt}, {"actual", attributes.Actual}, {"id", attributes.ID},
		{"numbering", attributes.Numbering}, {"scope", attributes.Scope},
	} {
		if a.value != "" {
			p.printf(" %s=%q", a.name, a.value)
		}
	}
	p.printf("\n")
	for c := range s.Children(id) {
		p.element(s, c, depth+1)
	}
}
