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
// a sheet that goes with it.
func handOver(r *sections.Report, file string, data []byte, pages *display.Document, print *pdf.Print) []byte {
	var b strings.Builder
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-12s %s\n", name+":", fmt.Sprintf(format, args...))
	}
	first := &pages.Pages[0]
	line("file", "%s", filepath.Base(file))
	line("SHA-256", "%x", sha256.Sum256(data))
	line("title", "%s", pages.Info.Title)
	line("from", "%s", strings.Join(contact(&r.Organisation), ", "))
	line("standard", "%s", print.Standard)
	line("profile", "%s (%s)", print.Condition, print.Press.Profile().Description)
	line("pages", "%d, a multiple of %d with the covers", len(pages.Pages), r.Print.Multiple)
	line("trimmed", "%.1f × %.1f mm", first.Size.W.Millimeters(), first.Size.H.Millimeters())
	line("bleed", "%.1f mm on each side", first.Bleed.Millimeters())
	line("marks", "%s", map[bool]string{true: "for cutting and registration, outside of the bleed", false: "none"}[r.Print.Marks])
	line("black text", "in black alone, on top of what is below")
	b.WriteString("inks:\n")
	writePlates(&b, pages, print)
	return []byte(b.String())
}

// contact is how the organisation is reached.
func contact(o *sections.Organisation) []string {
	out := []string{o.Name.Value, o.Email.Value, o.Website.Value, strings.Join(strings.Fields(o.Address.Value), " ")}
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
			span := fmt.Sprint(from + 1)
			if i > from+1 {
				span += fmt.Sprintf("–%d", i)
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
