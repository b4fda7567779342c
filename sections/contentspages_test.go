package sections

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/unit"
	"annualreport/sections/edition"
)

// manySections is a report of so many sections in a design, on pages of a size, in a language.
func manySections(design, size, language string, sections int) string {
	var out strings.Builder
	fmt.Fprintf(&out, "[report]\ntitle = \"Report\"\ndate = 2031-03-20\nlanguage = %q\n[organisation]\nname = \"Union\"\n", language)
	fmt.Fprintf(&out, "[brand]\ndesign = %q\n[page]\nsize = %s\n", design, size)
	for i := range sections {
		fmt.Fprintf(&out, "[[section]]\nkind = \"narrative\"\nid = \"s%d\"\ntitle = \"Flocks of the hill %d\"\ntext = \"Up.\"\n", i, i)
		if i%3 == 0 {
			fmt.Fprintln(&out, "lead = \"They went up the hill with the flock and came back with less of it.\"")
		}
	}
	fmt.Fprintln(&out, "[[section]]\nkind = \"figures\"\ntitle = \"Numbers\"")
	for i := range 7 {
		fmt.Fprintf(&out, "[[section.number]]\nvalue = \"%d\"\nlabel = \"sheep of the year\"\n", 100+i)
	}
	return out.String()
}

// TestContentsPages: contents lead to every section, on as few pages as they need, and the first of these is full for
// the most part, in each design, on pages of any form, in both directions.
func TestContentsPages(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	for _, design := range []string{"editorial", "civic", "poster", "archive"} {
		for _, page := range []struct{ size, language string }{
			{`"A4"`, "en"}, {`"A4"`, "ar"}, {`"A5"`, "en"}, {"[297, 210]", "en"}, {"[210, 210]", "en"},
		} {
			for _, sections := range []int{1, 2, 5, 9, 16, 24, 40} {
				name := fmt.Sprint(design, " ", page.size, " ", page.language, ", ", sections, " sections")
				text := manySections(design, page.size, page.language, sections)
				problems := new(diag.List)
				report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
				set := Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}
				doc, found, err := Typeset(report.Compose(set, problems))
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				problems.Append(found)
				if problems.HasErrors() {
					t.Errorf("%s: %v", name, problems.Sorted())
				}
				checkContents(t, name, doc, sections)
			}
		}
	}
}

// checkContents looks at the pages of contents, which are those behind the cover.
func checkContents(t *testing.T, name string, doc *display.Document, sections int) {
	t.Helper()
	var led []string
	pages := 0
	fill := unit.Length(0)
	for i := range doc.Pages[1:] {
		page := &doc.Pages[1+i]
		links := anchorsOf(page)
		if len(links) == 0 {
			break
		}
		if pages == 0 {
			fill = lowestOf(page).MulDiv(100, int64(page.Size.H))
		}
		led = append(led, links...)
		pages++
	}
	for i := range sections {
		if !slices.Contains(led, fmt.Sprint("s", i)) {
			t.Errorf("%s: nothing leads to section %d", name, i)
		}
	}
	const least = 58 // percent of the page, with its head margin
	if sections >= 5 && fill < least {
		t.Errorf("%s: contents fill %d percent of the page", name, fill)
	}
	if most := 1 + sections/8; pages > most {
		t.Errorf("%s: contents take %d pages, more than %d", name, pages, most)
	}
}

// anchorsOf are the names that links of a page lead to.
func anchorsOf(page *display.Page) []string {
	var out []string
	for _, it := range page.Items {
		if link, ok := it.(display.Link); ok && link.Target.Anchor != "" {
			out = append(out, link.Target.Anchor)
		}
	}
	return out
}

// lowestOf is how far down a page its links and its tiles and panels reach.
func lowestOf(page *display.Page) unit.Length {
	const leastTile = 20 * unit.Pt
	lowest := unit.Length(0)
	for _, it := range page.Items {
		at := display.ExtentOf(it)
		if link, ok := it.(display.Link); ok {
			at = link.Rect
		} else if _, ok := it.(display.Path); !ok || at.H < leastTile || at.H == page.Size.H {
			continue
		}
		lowest = max(lowest, at.Y+at.H)
	}
	return lowest
}
