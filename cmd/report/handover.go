package main

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/layout/preflight"
	"annualreport/sections"
)

// handOver writes what a printer wants to know of a file and cannot see at once:
// a sheet that goes with it. The wrap is that of the covers, if pages are its own.
func handOver(r *sections.Report, file string, data []byte, pages *display.Document, wrap *display.Wrap, print *pdf.Print) []byte {
	var b strings.Builder
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-12s %s\n", name+":", fmt.Sprintf(format, args...))
	}
	first := &pages.Pages[0]
	line("file", "%s", filepath.Base(file))
	line("SHA-256", "%x", sha256.Sum256(data))
	line("title", "%s", pages.Info.Title)
	line("from", "%s", strings.Join(contact(r), ", "))
	line("standard", "%s", print.Standard)
	line("profile", "%s (%s)", print.Condition, print.Press.Profile().Description)
	line("trimmed", "%.1f × %.1f mm", first.Size.W.Millimeters(), first.Size.H.Millimeters())
	line("bleed", "%.1f mm on each side", first.Bleed.Millimeters())
	line("marks", "%s", map[bool]string{true: "for cutting and registration, outside of the bleed", false: "none"}[r.Print.Marks])
	line("black text", "in black alone, on top of what is below")
	for _, l := range bound(r, pages, wrap) {
		line(l[0], "%s", l[1])
	}
	b.WriteString("inks:\n")
	writePlates(&b, pages, print)
	return []byte(b.String())
}

// bound says how many pages there are, on which paper, and how they are bound.
func bound(r *sections.Report, pages *display.Document, wrap *display.Wrap) [][2]string {
	wishes := &r.Print.Binding
	if wrap != nil {
		out := [][2]string{{"sheet", fmt.Sprintf("the covers, side by side: %s", strings.Join(labels(pages), ", then "))},
			{"spine", fmt.Sprintf("%.1f mm", wrap.Spine.Millimeters())}, {"binding", wishes.Binding.String()}}
		return append(out, paper("paper", wishes.CoverPaper.Name, wishes.CoverThickness.Millimeters())...)
	}
	count := fmt.Sprintf("%d, a multiple of %d", len(pages.Pages), r.Print.Multiple)
	if blank := preflight.Blank(pages); blank > 0 {
		count += fmt.Sprintf(", %d of them blank", blank)
	}
	covers := "with the pages"
	if pages.Wrap != nil {
		covers = "in a file of their own"
	}
	out := [][2]string{{"pages", count}, {"covers", covers}, {"binding", wishes.Binding.String()}}
	return append(out, paper("paper", wishes.Paper.Name, wishes.Thickness.Millimeters())...)
}

// paper names a paper as far as it is known.
func paper(what, name string, thickness float64) [][2]string {
	if thickness > 0 {
		name = strings.TrimPrefix(fmt.Sprintf("%s, %.3g mm a leaf", name, thickness), ", ")
	}
	if name == "" {
		name = "not said"
	}
	return [][2]string{{what, name}}
}

// labels are the folios of pages.
func labels(d *display.Document) []string {
	var out []string
	for i := range d.Pages {
		out = append(out, d.Pages[i].Label)
	}
	return out
}

// contact is how the organisation of a report is reached.
func contact(r *sections.Report) []string {
	o := &r.Organisation
	out := []string{r.Plain(o.Name), o.Email.Value, o.Website.Value, strings.Join(strings.Fields(o.Address.Value), " ")}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// writePlates lists the inks of pages, those of neighbors together.
func writePlates(b *strings.Builder, pages *display.Document, print *pdf.Print) {
	from, plates := 0, ""
	for i := range len(pages.Pages) + 1 {
		next := "\x00"
		if i < len(pages.Pages) {
			next = strings.Join(preflight.Plates(&pages.Pages[i], print.Press), " ")
		}
		if i > 0 && next != plates {
			span := pages.Pages[from].Label
			if i > from+1 {
				span += "–" + pages.Pages[i-1].Label
			}
			if plates == "" {
				plates = "none"
			}
			fmt.Fprintf(b, "  page %-8s %s\n", span, plates)
			from = i
		}
		plates = next
	}
}
