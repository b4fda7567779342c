package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/pdf/aloud"
)

// bad are characters that no page may have: controls of both sets, a sign of direction without an end, no character,
// and a letter that nobody sees.
const bad = "\x1b\u009b\u202e\ufdd0\U000e0041"

// foreignFile is a file in which a character stands, or is written by an escape of its format, for a report that
// reads it.
type foreignFile struct {
	name string
	// report is what the report says of the file, behind its title.
	report string
	// file has the character in the place of the sign %.
	file string
	// escape writes the character as the format can.
	escape func(r rune) string
}

func raw(r rune) string { return string(r) }

func byNumber(r rune) string { return fmt.Sprintf("&#x%X;", r) }

func inTOML(r rune) string { return fmt.Sprintf(`\U%08X`, r) }

func inJSON(r rune) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune{r}) {
		fmt.Fprintf(&out, `\u%04x`, unit)
	}
	return out.String()
}

// foreignFiles are the formats that a report reads, with a place for a character in each.
func foreignFiles() []foreignFile {
	const (
		table        = "[[section]]\nkind = \"narrative\"\ntitle = \"T\"\n[[section.table]]\nid = \"v\"\ncaption = \"C\"\nfile = \"%s\"\n"
		publications = "[[section]]\nkind = \"publications\"\ntitle = \"P\"\nsource = \"%s\"\n"
		narrative    = "[[section]]\nkind = \"narrative\"\nid = \"a\"\ntitle = \"A\"\n"
		endNote      = `<xml><records><record><ref-type name="Book">6</ref-type><titles><title>On x%y</title></titles><dates><year>2031</year></dates></record></records></xml>`
		style        = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><bibliography><layout suffix="x%y"><text variable="title"/></layout></bibliography></style>`
	)
	styled := fmt.Sprintf(publications, "a.bib") + "style = \"a.csl\"\n"
	var out []foreignFile
	for _, escape := range []func(rune) string{raw, inTOML} {
		for _, text := range []string{"text = \"x%y\"", "text = \"`x%y`\"", "lead = \"x%y\"", "[[section.quote]]\nid = \"q\"\ntext = \"x%y\"\nby = \"z\""} {
			out = append(out, foreignFile{"report.toml", narrative + text + "\n", "", escape})
		}
	}
	for _, text := range []string{"text = \"x%y\"", "text = \"## x%y\\n\\nz\"", "text = \"a[^1]\\n\\n[^1]: x%y\"", "text = \"[x%y](https://lamp.example)\""} {
		out = append(out, foreignFile{"report.toml", narrative + text + "\n", "", byNumber})
	}
	for _, escape := range []func(rune) string{raw, inJSON} {
		out = append(out, foreignFile{"a.json", fmt.Sprintf(publications, "a.json"), `[{"id":"a","type":"book","title":"On x%y","issued":{"date-parts":[[2031]]}}]`, escape})
	}
	for _, escape := range []func(rune) string{raw, byNumber} {
		out = append(out,
			foreignFile{"a.xlsx", fmt.Sprintf(table, "a.xlsx"), "x%y", escape},
			foreignFile{"a.ods", fmt.Sprintf(table, "a.ods"), "x%y", escape},
			foreignFile{"a.xml", fmt.Sprintf(publications, "a.xml"), endNote, escape},
			foreignFile{"a.csl", styled, style, escape},
		)
	}
	return append(out,
		foreignFile{"a.csv", fmt.Sprintf(table, "a.csv"), "A,B\nx%y,2\n", raw},
		foreignFile{"a.csv", fmt.Sprintf(table, "a.csv") + "markdown = true\n", "A,B\nx%y,2\n", byNumber},
		foreignFile{"a.bib", fmt.Sprintf(publications, "a.bib"), "@book{a, title = {On x%y}, year = 2031}\n", raw},
		foreignFile{"a.ris", fmt.Sprintf(publications, "a.ris"), "TY  - BOOK\nTI  - On x%y\nPY  - 2031\nER  - \n", raw},
		foreignFile{"a.nbib", fmt.Sprintf(publications, "a.nbib"), "PMID- 1\nTI  - On x%y\nDP  - 2031\n\n", raw},
		foreignFile{"a.enw", fmt.Sprintf(publications, "a.enw"), "%0 Book\n%T On x%y\n%D 2031\n", raw},
	)
}

// folder makes a folder of the report and its file.
func (f foreignFile) folder(t *testing.T, r rune) string {
	place := func(text string) string { return strings.Replace(text, "x%y", "x"+f.escape(r)+"y", 1) }
	files := map[string]string{
		"report.toml": strings.SplitAfter(reporttest.Lamp, "[[section]]")[0],
		"a.bib":       "@book{a, title = {On lamps}, year = 2031}\n",
	}
	files["report.toml"] = strings.TrimSuffix(files["report.toml"], "[[section]]") + place(f.report)
	switch f.name {
	case "a.xlsx":
		files[f.name] = zipped(t, workbook(place(f.file)))
	case "a.ods":
		files[f.name] = zipped(t, map[string]string{"content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">` +
			`<table:table-row><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>B</text:p></table:table-cell></table:table-row>` +
			`<table:table-row><table:table-cell office:value-type="string"><text:p>` + place(f.file) + `</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row>` +
			`</table:table></office:spreadsheet></office:body></office:document-content>`, "mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
	case "report.toml":
	default:
		files[f.name] = place(f.file)
	}
	return reporttest.Folder(t, files)
}

// workbook are the parts of a spreadsheet with a cell of words.
func workbook(words string) map[string]string {
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	cell := func(name, text string) string {
		return `<c r="` + name + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
	}
	return map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="` + types + `worksheet" Target="worksheets/a.xml"/></Relationships>`,
		"xl/worksheets/a.xml": `<worksheet><sheetData><row r="1">` + cell("A1", "A") + cell("B1", "B") + `</row><row r="2">` + cell("A2", words) +
			`<c r="B2"><v>2</v></c></row></sheetData></worksheet>`,
	}
}

// zipped is an archive of files.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, text := range files {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(part, text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestBadCharacters: whatever the format, a character that cannot be set is told by its number, or the whole file is
// refused; neither the terminal nor what readers get of the PDF has it. The formats take turns with the characters.
func TestBadCharacters(t *testing.T) {
	for i, f := range foreignFiles() {
		for k, r := range []rune(bad) {
			if (i+k)%3 > 0 {
				continue
			}
			name := fmt.Sprintf("%s with %U as %q", f.name, r, f.escape(r))
			folder := f.folder(t, r)
			code, said := command(t, "build", "--portable", "-q", "-o", filepath.Join(folder, "out"), filepath.Join(folder, "report.toml"))
			refused := strings.Contains(said, "it is no XML") || strings.Contains(said, "invalid character") ||
				strings.Contains(said, "illegal character") || strings.Contains(said, " is damaged")
			if !refused && !strings.Contains(said, fmt.Sprintf("%U", r)) || code > exitProblems {
				t.Errorf("%s: exit %d, said\n%s", name, code, said)
			}
			if at := strings.IndexFunc(said, steers); at >= 0 {
				t.Errorf("%s: the terminal gets %+q", name, said[at:])
			}
			if code == exitDone {
				for _, line := range readBack(t, filepath.Join(folder, "out")) {
					if strings.ContainsFunc(line, steers) {
						t.Errorf("%s: a reader gets %+q", name, line)
					}
				}
			}
		}
	}
}

// steers reports whether a character is one of those that nothing may have that leaves the program.
func steers(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || strings.ContainsRune(bad, r))
}

// command runs the program, and gives what it says.
func command(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var said bytes.Buffer
	code := run(append([]string{"report"}, args...), streams{in: strings.NewReader(""), out: &said, err: &said})
	return code, said.String()
}

// readBack is what a screen reader says of the file of a folder.
func readBack(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	d, err := aloud.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{d.Title}
	for _, line := range d.Read() {
		out = append(out, line.Text)
	}
	return out
}
