package build

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/printing/ticket"
)

// TestTicket: the job ticket names the file, what it should be to the byte, the standard, and the
// press by the name that printers know and by that of its profile.
func TestTicket(t *testing.T) {
	report := sections.Read(reporttest.ReportName, reporttest.Lamp, fstest.MapFS{}, fonts.Embedded(), new(diag.List))
	print, err := printFor(report.Print)
	if err != nil {
		t.Fatal(err)
	}
	file := &output.File{Name: "build/lamp-en-print.pdf", Data: []byte("a file")}
	pages := &display.Document{Structure: display.NewStructure(), Info: display.Info{Title: "Year of the Lamp"}, Pages: []display.Page{
		{Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Bleed: unit.Millimeters(3)},
		{Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Bleed: unit.Millimeters(3)},
	}}
	ticket := string(pagesTicket(report, file, pages, print))
	for name, want := range map[string]string{
		"file":     "lamp-en-print.pdf",
		"SHA-256":  fmt.Sprintf("%x", sha256.Sum256(file.Data)),
		"title":    "Year of the Lamp",
		"standard": "PDF/X-4",
		"profile":  print.Condition + " (" + print.Press.Profile().Description + ")",
		"trimmed":  "210.0 × 297.0 mm",
		"bleed":    "3.0 mm on each side",
		"marks":    "for cutting and registration, outside of the bleed",
	} {
		if got := field(ticket, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := field(ticket, "pages"); !strings.HasPrefix(got, "2, a multiple of") || !strings.HasSuffix(got, "2 of them blank") {
		t.Errorf("the pages are %q", got)
	}
	report.Print.Ticket = "de"
	german := string(pagesTicket(report, file, pages, print))
	for name, want := range map[string]string{
		"Datei": "lamp-en-print.pdf", "Anschnitt": "3,0 mm auf jeder Seite", "Endformat": "210,0 × 297,0 mm",
		"Bindung": "Rückstichheftung", "Papier": "keine Angabe", "Norm": "PDF/X-4",
	} {
		if got := field(german, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	report.Print.Ticket = ""
	report.Print.Marks = false
	if got := field(string(pagesTicket(report, file, pages, print)), "marks"); got != "none" {
		t.Errorf("without marks they are %q", got)
	}
}

// TestWholeTickets: both tickets of a report with covers of their own, line by line.
func TestWholeTickets(t *testing.T) {
	p := reporttest.Report(t, reporttest.With(`website = "keepers.example"
address = """1 Rock
The Sea"""
[editions.print]
covers = "separate"
binding = "perfect"
paper = "Offset, uncoated"
thickness = 0.15
cover_thickness = 0.3
spine = 7`))
	result := run(t, p, Request{Editions: []edition.Edition{edition.Print()}})
	expect(t, result, []string{"lamp-en-print.pdf", "lamp-en-print-cover.pdf"},
		[]string{"needs 32 at least", "the paper is uncoated"})
	for i, want := range []string{pagesTicketWanted, coverTicketWanted} {
		_, ticket, _ := strings.Cut(string(result.Files[i].JobTicket), "\ntitle: ")
		if ticket != want {
			t.Errorf("behind the title the ticket says\n%s\nwant\n%s", ticket, want)
		}
	}
}

// What the tickets of TestWholeTickets say from the title on.
const (
	pagesTicketWanted = `      The Lighthouse Keepers of Nowhere Year of the Lamp
from:        The Lighthouse Keepers of Nowhere, keepers.example, 1 Rock The Sea
standard:    PDF/X-4
profile:     FOGRA39 (FOGRA39L coated, TAC 300 (free))
trimmed:     210.0 × 297.0 mm
bleed:       3.0 mm on each side
marks:       for cutting and registration, outside of the bleed
black text:  in black alone, on top of what is below
pages:       2, a multiple of 2
covers:      in a file of their own
binding:     perfect
paper:       Offset, uncoated, 0.15 mm a leaf
inks:
  page 3–4      C M Y K
`
	coverTicketWanted = `      The Lighthouse Keepers of Nowhere Year of the Lamp
from:        The Lighthouse Keepers of Nowhere, keepers.example, 1 Rock The Sea
standard:    PDF/X-4
profile:     FOGRA39 (FOGRA39L coated, TAC 300 (free))
trimmed:     427.0 × 297.0 mm
bleed:       3.0 mm on each side
marks:       for cutting and registration, outside of the bleed
black text:  in black alone, on top of what is below
sheet:       the covers, side by side: C4–C1
spine:       7.0 mm
binding:     perfect
paper:       0.3 mm a leaf
inks:
  page C4–C1    C M Y K
`
)

// TestPlates: pages behind each other with the same inks are one line, and a page without any is listed, too.
func TestPlates(t *testing.T) {
	print, err := printFor(reporttest.Report(t, reporttest.Lamp).Report.Print)
	if err != nil {
		t.Fatal(err)
	}
	ink := color.Black()
	size := unit.Size{W: unit.Millimeters(100), H: unit.Millimeters(100)}
	black := []display.Item{display.Path{Fill: &ink, Segments: display.RectPath(unit.Rect{W: size.W, H: size.H})}}
	pages := &display.Document{}
	for i, items := range [][]display.Item{nil, black, black, black, nil, nil} {
		pages.Pages = append(pages.Pages, display.Page{Label: fmt.Sprint(i + 1), Size: size, Items: items})
	}
	var b bytes.Buffer
	writePlates(&b, pages, print, ticket.For("en"))
	if want := "  page 1        none\n  page 2–4      K\n  page 5–6      none\n"; b.String() != want {
		t.Errorf("the inks are\n%s", b.String())
	}
}

// field is what a line of a ticket says.
func field(ticket, name string) string {
	m := regexp.MustCompile(`(?m)^` + name + `: +(.*)$`).FindStringSubmatch(ticket)
	if m == nil {
		return ""
	}
	return m[1]
}
