package sections

import (
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
)

// fileReport is a report that reads a file of each kind.
const fileReport = `[report]
title = "Lamps"
date = 2031-03-01
language = "en"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[brand]
design = "design.toml"
[editions.print]
printer = "house"
[[section]]
kind = "narrative"
title = "In tables"
text = "Beside.\n\n{read}\n\n{drawn}"
[[section.table]]
id = "read"
caption = "Read"
file = "a.csv"
[[section.chart]]
id = "drawn"
type = "line"
caption = "Drawn"
file = "a.csv"
[[section]]
kind = "publications"
title = "In lists"
style = "a.csl"
source = ["a.bib", "a.json", "a.ris", "a.nbib", "a.enw"]
`

// readFiles are small files of the kinds that a report reads as texts, in the order of their numbers in FuzzFile.
var readFiles = []struct{ name, text string }{
	{"house.toml", "bleed = 3\nmarks = true\npaper = \"offset\"\nimages = \"cmyk\"\n"},
	{"a.csv", "Place;2030;2031\nNorth;1.200,5;3\nSouth;7;-8\n"},
	{"a.csl", `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>T</title><id>i</id>` +
		`<updated>2031-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation>` +
		`<bibliography><layout><text variable="title"/></layout></bibliography></style>`},
	{"a.bib", "@book{a, title={On {Lamps}}, author={Moon, Mia and others}, year={2031}}\n"},
	{"a.json", `[{"id":"b","type":"book","title":"Seas","issued":{"date-parts":[[2031,2]]}}]`},
	{"a.ris", "TY  - JOUR\nTI  - Storms\nAU  - Moon, Mia\nPY  - 2031\nER  - \n"},
	{"a.nbib", "PMID- 1\nTI  - Winds\nFAU - Moon, Mia\nDP  - 2031 Feb\n"},
	{"a.enw", "%0 Book\n%T Tides\n%A Moon, Mia\n%D 2031\n"},
	{"design.toml", "from = \"editorial\"\nleading = 15\n[text.body]\nlike = \"lead\"\nsize = 9.5\n[cover.title]\nink = \"second\"\n"},
}

// FuzzFile puts any text into a file that a report names: printers' options, designs, tables, styles of citation, lists
// of publications. It is read, or told.
func FuzzFile(f *testing.F) {
	for i, file := range readFiles {
		f.Add(uint8(i), []byte(file.text))
		f.Add(uint8(i), []byte("\xef\xbb\xbf"+file.text+file.text))
	}
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		folder := make(fstest.MapFS)
		for i, file := range readFiles {
			folder[file.name] = &fstest.MapFile{Data: []byte(file.text)}
			if i == int(which)%len(readFiles) {
				folder[file.name].Data = data
			}
		}
		problems := new(diag.List)
		report := Read("report.toml", fileReport, folder, fonts.Embedded(), problems)
		for _, p := range problems.Sorted() {
			_ = p.Text(report.Line)
		}
	})
}
