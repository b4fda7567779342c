package build

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections"
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
	report.Print.Marks = false
	if got := field(string(pagesTicket(report, file, pages, print)), "marks"); got != "none" {
		t.Errorf("without marks they are %q", got)
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
