package build

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/output"
	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/layout/preflight"
	"annualreport/sections"
)

// ticketLine is a line of a job ticket: what it is about, and what it says.
type ticketLine struct{ name, text string }

// pagesTicket is the job ticket of the pages of a report: what a printing company needs to know about the file and
// cannot see at once.
func pagesTicket(r *sections.Report, file *output.File, pages *display.Document, print *pdf.Print) []byte {
	return writeTicket(r, file, pages, print, pagesBinding(r, pages))
}

// coverTicket is that of covers in a file of their own.
func coverTicket(r *sections.Report, file *output.File, wrap *display.Wrap, print *pdf.Print) []byte {
	return writeTicket(r, file, &wrap.Document, print, coverBinding(r, wrap))
}

// writeTicket writes a job ticket.
func writeTicket(
	r *sections.Report, file *output.File, pages *display.Document, print *pdf.Print, binding []ticketLine,
) []byte {
	first := &pages.Pages[0]
	marks := "none"
	if r.Print.Marks {
		marks = "for cutting and registration, outside of the bleed"
	}
	lines := []ticketLine{
		{"file", filepath.Base(file.Name)},
		{"SHA-256", fmt.Sprintf("%x", sha256.Sum256(file.Data))},
		{"title", pages.Info.Title},
		{"from", strings.Join(contact(r), ", ")},
		{"standard", print.Standard.String()},
		{"profile", fmt.Sprintf("%s (%s)", print.Condition, print.Press.Profile().Description)},
		{"trimmed", fmt.Sprintf("%.1f × %.1f mm", first.Size.W.Millimeters(), first.Size.H.Millimeters())},
		{"bleed", fmt.Sprintf("%.1f mm on each side", first.Bleed.Millimeters())},
		{"marks", marks},
		{"black text", "in black alone, on top of what is below"},
	}
	var b bytes.Buffer
	for _, l := range append(lines, binding...) {
		fmt.Fprintf(&b, "%-12s %s\n", l.name+":", l.text)
	}
	b.WriteString("inks:\n")
	writePlates(&b, pages, print)
	return b.Bytes()
}

// pagesBinding says how many pages there are, on which paper, and how they are bound.
func pagesBinding(r *sections.Report, pages *display.Document) []ticketLine {
	options := &r.Print.Binding
	count := fmt.Sprintf("%d, a multiple of %d", len(pages.Pages), r.Print.Multiple)
	if blank := preflight.Blank(pages); blank > 0 {
		count += fmt.Sprintf(", %d of them blank", blank)
	}
	covers := "with the pages"
	if pages.Wrap != nil {
		covers = "in a file of their own"
	}
	return []ticketLine{
		{"pages", count},
		{"covers", covers},
		{"binding", options.Binding.String()},
		{"paper", paper(options.Paper.Name, options.Thickness.Millimeters())},
	}
}

// coverBinding says how covers stand on their sheet, and on which paper.
func coverBinding(r *sections.Report, wrap *display.Wrap) []ticketLine {
	options := &r.Print.Binding
	return []ticketLine{
		{"sheet", "the covers, side by side: " + strings.Join(folios(&wrap.Document), ", then ")},
		{"spine", fmt.Sprintf("%.1f mm", wrap.Spine.Millimeters())},
		{"binding", options.Binding.String()},
		{"paper", paper(options.CoverPaper.Name, options.CoverThickness.Millimeters())},
	}
}

// paper names a paper as far as it is known, with the thickness of a leaf in millimeters.
func paper(name string, thickness float64) string {
	if thickness > 0 {
		name = strings.TrimPrefix(fmt.Sprintf("%s, %.3g mm a leaf", name, thickness), ", ")
	}
	if name == "" {
		return "not said"
	}
	return name
}

// folios are the numbers of pages, as they are printed.
func folios(d *display.Document) []string {
	var out []string
	for i := range d.Pages {
		out = append(out, d.Pages[i].Label)
	}
	return out
}

// contact is how to reach the organisation of a report.
func contact(r *sections.Report) []string {
	o := &r.Organisation
	address := strings.Join(strings.Fields(o.Address.Value), " ")
	out := []string{r.Plain(o.Name), o.Email.Value, o.Website.Value, address}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// writePlates lists the inks of pages, those of neighbors with the same inks together.
func writePlates(b *bytes.Buffer, pages *display.Document, print *pdf.Print) {
	for from := 0; from < len(pages.Pages); {
		inks := inksOf(&pages.Pages[from], print)
		to := from + 1
		for to < len(pages.Pages) && inksOf(&pages.Pages[to], print) == inks {
			to++
		}
		span := pages.Pages[from].Label
		if to > from+1 {
			span += "–" + pages.Pages[to-1].Label
		}
		fmt.Fprintf(b, "  page %-8s %s\n", span, inks)
		from = to
	}
}

// inksOf names the inks of a page.
func inksOf(page *display.Page, print *pdf.Print) string {
	plates := preflight.Plates(page, print.Press)
	if len(plates) == 0 {
		return "none"
	}
	return strings.Join(plates, " ")
}
