package build

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/cmd/report/internal/output"
	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/layout/preflight"
	"annualreport/sections"
	"annualreport/sections/printing/ticket"
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
	words := ticket.For(r.Print.Ticket)
	marks := "none"
	if r.Print.Marks {
		marks = "with marks"
	}
	size := words.Millimeters(first.Size.W.Millimeters()) + " × " + words.Millimeters(first.Size.H.Millimeters())
	lines := append([]ticketLine{
		{"file", filepath.Base(file.Name)},
		{"SHA-256", fmt.Sprintf("%x", sha256.Sum256(file.Data))},
		{"title", pages.Info.Title},
		{"from", strings.Join(contact(r), ", ")},
		{"standard", print.Standard.String()},
		{"profile", fmt.Sprintf("%s (%s)", print.Condition, print.Press.Profile().Description)},
		{"trimmed", size + " mm"},
		{"bleed", words.Say("each side", words.Millimeters(first.Bleed.Millimeters()))},
		{"marks", words.Say(marks)},
		{"black text", words.Say("overprint")},
	}, binding...)
	var b bytes.Buffer
	width := widthOfNames(words, lines)
	for _, l := range lines {
		name := words.Say(l.name) + ":"
		fmt.Fprintf(&b, "%s%s %s\n", name, strings.Repeat(" ", width-utf8.RuneCountInString(name)), l.text)
	}
	b.WriteString(words.Say("inks") + ":\n")
	writePlates(&b, pages, print, words)
	return b.Bytes()
}

// widthOfNames is how many letters the longest name of a line has, with its colon; twelve at the least.
func widthOfNames(words ticket.Words, lines []ticketLine) int {
	width := 12
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(words.Say(l.name))+1)
	}
	return width
}

// pagesBinding says how many pages there are, on which paper, and how they are bound.
func pagesBinding(r *sections.Report, pages *display.Document) []ticketLine {
	options := &r.Print.Binding
	words := ticket.For(r.Print.Ticket)
	count := words.Say("multiple", len(pages.Pages), r.Print.Multiple)
	if blank := preflight.Blank(pages); blank > 0 {
		count += words.Say("blank", blank)
	}
	covers := "with the pages"
	if pages.Wrap != nil {
		covers = "own file"
	}
	return []ticketLine{
		{"pages", count},
		{"covers", words.Say(covers)},
		{"binding", words.Say(options.Binding.String())},
		{"paper", paper(words, options.Paper.Name, options.Thickness.Millimeters())},
	}
}

// coverBinding says how covers stand on their sheet, and on which paper.
func coverBinding(r *sections.Report, wrap *display.Wrap) []ticketLine {
	options := &r.Print.Binding
	words := ticket.For(r.Print.Ticket)
	return []ticketLine{
		{"sheet", words.Say("side by side", strings.Join(folios(&wrap.Document), words.Say("then")))},
		{"spine", words.Millimeters(wrap.Spine.Millimeters()) + " mm"},
		{"binding", words.Say(options.Binding.String())},
		{"paper", paper(words, options.CoverPaper.Name, options.CoverThickness.Millimeters())},
	}
}

// paper names a paper as far as it is known, with the thickness of a leaf in millimeters.
func paper(words ticket.Words, name string, thickness float64) string {
	if thickness > 0 {
		name = strings.TrimPrefix(name+", "+words.Say("leaf", words.Thickness(thickness)), ", ")
	}
	if name == "" {
		return words.Say("not said")
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
func writePlates(b *bytes.Buffer, pages *display.Document, print *pdf.Print, words ticket.Words) {
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
		if inks == "" {
			inks = words.Say("none")
		}
		fmt.Fprintf(b, "  %s %-8s %s\n", words.Say("page"), span, inks)
		from = to
	}
}

// inksOf names the inks of a page; empty if there are none.
func inksOf(page *display.Page, print *pdf.Print) string {
	return strings.Join(preflight.Plates(page, print.Press), " ")
}
