package build

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/parallel"
	"annualreport/layout/pdf/aloud"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/schema"
)

// texts are texts that a report may have in most places: of many scripts, and with marks of Markdown.
var texts = []string{
	"The lamps burn.", "a\n\nb", "Text.\n\n{one}\n\n{two}\n", "2031", "-12,5 %", "١٢٣٫٤", "لِلّٰهِ ١٢٣ English (123)", "שָׁלוֹם עולם",
	"# Title\n\n- item\n  1. other\n\n> said\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n", "กี่ปั้นน้ำเป็นตัว", "क्षत्रियकर्ता", "c\u0301",
	"Note.[^a] Other.[^b]\n\n[^a]: One\n[^b]: Two\n", "[to](#lamps) <https://example.org/> **bold** `code` ~~gone~~", "\"\\", "&amp;",
	strings.Repeat("Donaudampfschiff", 300), strings.Repeat("word ", 400), "[WHO]{.smallcaps} H~2~O x^2^", "10.1000/182", "a.png",
}

// oddTexts are texts that are refused in most places, or have no sense.
var oddTexts = []string{
	"", " ", "{one}", "1e999", "Note.[^a]\n\n[^a]: One[^b]\n[^b]: Two\n", "[to](#one) <https://example.org/%zz> [x](javascript:1)", "日本語。한국어",
	"👩\u200d👩\u200d👧\ufe0f", "a\u00adb\u200b\u2060c", "\u202eevil\u2066", "\x1b[31m", "\x00", "�\ufffe\U000e0041", "../../etc/passwd", "<b>&amp;</b>",
	"person@example.org", "#ff8800", "2031-02-30", "fr", "ar-XB",
}

// oddNumbers are numbers and what is none.
var oddNumbers = []string{"0", "1", "-1", "3", "12.5", "2147483648", "-9223372036854775808", "1e308", "nan", "inf", "true", `"7"`}

// chance makes choices of the bytes of a fuzzer. When there are no more, all are the first.
type chance struct{ bytes []byte }

// of is a number from 0 to n-1.
func (c *chance) of(n int) int {
	if len(c.bytes) == 0 || n < 2 {
		return 0
	}
	first := c.bytes[0]
	c.bytes = c.bytes[1:]
	return int(first) % n
}

// one is one of some texts.
func (c *chance) one(texts []string) string { return texts[c.of(len(texts))] }

// text is a text of the program's users, or in one of four an odd one.
func (c *chance) text() string {
	if c.of(4) == 3 {
		return c.one(oddTexts)
	}
	return c.one(texts)
}

// reportWriter writes a report by the schema of reports: any tables, keys and kinds, most of them as they should be.
type reportWriter struct {
	chance
	files []string
	ids   int // that are given
}

// suiting are the files of seedFiles that a key can name, by the end of the name in its example. A picture is usual.
var suiting = map[string][]string{".csv": {"a.csv", "a.xlsx"}, ".bib": {"a.bib", "a.json", "a.ris", "a.nbib", "a.enw"}, ".icc": {"press.icc"}}

// file writes the name of a file for a key: often one that suits.
func (w *reportWriter) file(key schema.Spec) string {
	suit, known := suiting[filepath.Ext(strings.Trim(key.Example, `"`))]
	if !known {
		suit = []string{"a.png", "a.svg"}
	}
	if w.of(4) == 3 {
		suit = w.files
	}
	return strconv.Quote(w.one(suit))
}

// id writes a name that is no other's, but for one in eight.
func (w *reportWriter) id() string {
	if w.of(8) == 7 {
		return `"one"`
	}
	w.ids++
	return fmt.Sprintf(`"id-%d"`, w.ids)
}

// usual are keys that many tables cannot do without, though others of the name can.
var usual = []string{"alt", "title", "text", "columns", "rows", "labels", "series", "values"}

// depth is how deep tables are written within each other.
const depth = 5

// table writes the keys of a table, in one line each or all in one.
func (w *reportWriter) table(s schema.Shape, level int, separator string) string {
	var keys []string
	for _, key := range s.Keys {
		needed := key.Needed || slices.Contains(usual, key.Name)
		if !needed && w.of(5) < 3 && key.Name != "section" {
			continue
		}
		if needed && w.of(40) == 39 {
			continue
		}
		keys = append(keys, key.Name+" = "+w.value(key, level+1))
	}
	return strings.Join(keys, separator)
}

// value writes a value of a key.
func (w *reportWriter) value(key schema.Spec, level int) string {
	switch {
	case w.of(60) == 59:
		return w.one(oddNumbers)
	case key.Name == "id":
		return w.id()
	case key.Type.Form == schema.FormText && (key.Type.Says == "file" || key.Type.Says == "icon" && w.of(3) == 2):
		return w.file(key)
	case key.Example != "" && w.of(4) > 0:
		return key.Example
	}
	return w.ofType(key.Type, level)
}

// ofType writes a value of a type.
func (w *reportWriter) ofType(ty schema.Type, level int) string {
	switch ty.Form {
	case schema.FormTruth:
		return w.one([]string{"true", "false"})
	case schema.FormWhole, schema.FormNumber:
		return w.number(ty)
	case schema.FormDate:
		return w.one([]string{"2031-03-01", "0001-01-01", "9999-12-31", "2031-03-01T00:00:00Z"})
	case schema.FormList:
		return w.list(ty, level)
	case schema.FormTable:
		if level > depth || ty.Table == nil {
			return "{}"
		}
		return "{ " + w.table(*ty.Table, level, ", ") + " }"
	case schema.FormKinds:
		kind := ty.Kinds[w.of(len(ty.Kinds))]
		return "{ " + ty.By + " = " + strconv.Quote(kind.Name) + ", " + w.table(without(kind, ty.By), level, ", ") + " }"
	case schema.FormEither:
		return w.ofType(ty.Any[w.of(len(ty.Any))], level)
	case schema.FormCell:
		if w.of(2) == 0 {
			return w.one(oddNumbers)
		}
	case schema.FormText:
	}
	if len(ty.Words) > 0 {
		return strconv.Quote(w.one(ty.Words))
	}
	return tomlText(w.text())
}

// number writes a number that lies within its limits, or almost.
func (w *reportWriter) number(ty schema.Type) string {
	whole := func(v float64) string { return strconv.FormatFloat(v, 'f', 0, 64) }
	switch {
	case ty.Bounded && w.of(3) == 0:
		return whole(ty.Least)
	case ty.Bounded && w.of(2) == 0:
		return whole(ty.Most)
	case ty.Bounded:
		return whole(ty.Least + (ty.Most-ty.Least)*float64(w.of(8))/8)
	}
	return w.one(oddNumbers)
}

// list writes some items.
func (w *reportWriter) list(ty schema.Type, level int) string {
	count := ty.Count
	if count == 0 {
		count = w.of(4)
	}
	if level > depth {
		count = 0
	}
	var items []string
	for range count {
		item := schema.Type{}
		if ty.Item != nil {
			item = *ty.Item
		}
		items = append(items, w.ofType(item, level+1))
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// without is a table without the key of its kind, which is written already.
func without(s schema.Shape, by string) schema.Shape {
	s.Keys = slices.DeleteFunc(slices.Clone(s.Keys), func(key schema.Spec) bool { return key.Name == by })
	return s
}

// tomlText writes a text in one line of TOML.
func tomlText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r < ' ' || r == '"' || r == '\\' || r == 0x7f {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}

// seedFiles are files of all kinds, which reports name.
func seedFiles(t testing.TB) map[string][]byte {
	t.Helper()
	root := filepath.Join("..", "..", "..", "..")
	files := map[string][]byte{
		"a.svg": []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><defs><linearGradient id="g"><stop stop-color="red"/>` +
			`<stop offset="1" stop-color="#00f"/></linearGradient><mask id="m"><rect width="9" height="9" fill="#fff"/></mask></defs>` +
			`<g transform="rotate(9) scale(1 .5)" mask="url(#m)"><path d="M0 0c1 2 3 4 5 6a2 3 0 01 4 4z" fill="url(#g)" stroke="#000"/></g>` +
			`<use href="#t"/><text id="t" x="2" y="5" font-size="3">One</text></svg>`),
		"a.csv":  []byte("Place;2030;2031\nNorth;1.200,5;3\nSouth;7;-8\n"),
		"a.bib":  []byte("@article{a, title={On {Lamps}}, author={Moon, Mia and others}, year={2031}, doi={10.1000/182}}\n"),
		"a.json": []byte(`[{"id":"b","type":"book","title":"Lamps","issued":{"date-parts":[[2031,2]]},"author":[{"family":"Moon"}]}]`),
		"a.ris":  []byte("TY  - JOUR\nTI  - Lamps\nAU  - Moon, Mia\nPY  - 2031\nER  - \n"),
		"a.nbib": []byte("PMID- 1\nTI  - Lamps\nFAU - Moon, Mia\nDP  - 2031 Feb\n"),
		"a.enw":  []byte("%0 Book\n%T Lamps\n%A Moon, Mia\n%D 2031\n"),
		"design.toml": []byte("from = \"civic\"\nleading = 14\n[text.body]\nlike = \"lead\"\nsize = 9.5\n[cover.title]\nsize = 90\n" +
			"[front_cover]\nground = \"second\"\nhead = [23, 7, 70, 29]\npattern = \"strata\"\n[[front_cover.shape]]\narea = [0, 0, 9, 100]\n"),
		"house.toml": []byte("profile = \"press.icc\"\nbleed = 3\n"),
		"a.csl": []byte(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>T</title><id>i</id>` +
			`<updated>2031-01-01T00:00:00Z</updated></info><macro name="n"><names variable="author"><name/></names></macro><citation><layout>` +
			`<text macro="n"/></layout></citation><bibliography><layout><text macro="n"/><text variable="title"/></layout></bibliography></style>`),
		"translations/fr.po": []byte("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"The lamps burn.\"\nmsgstr \"Les lampes.\"\n"),
		"a.xlsx":             workbook(t),
		"a.png":              grayPicture(t),
	}
	for name, from := range map[string]string{
		"a.icc": "layout/color/icc/testdata/wide.icc", "press.icc": "layout/color/icc/profiles/FOGRA39L-coated-tac300.icc", "fonts/a.ttf": "fonts/testdata/variable.ttf",
		"fonts/b.woff2": "fonts/testdata/variable.woff2", "fonts/c.otf": "fonts/testdata/subroutines.otf",
	} {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(from)))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	return files
}

// grayPicture is a small picture in PNG.
func grayPicture(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1060, 60))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// workbook is a small workbook of Excel.
func workbook(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Place</t></is></c><c r="B1"><v>2031</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>North</t></is></c><c r="B2"><v>12.5</v></c></row></sheetData></worksheet>`},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store}) // so that edits reach what is in it
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// edited changes bytes of a file: each edit is a place, in parts of 65,536 of its length, and a byte. A first byte of
// 255 puts the rest in the place of the file. In a text the byte is one of ASCII, so that it stays one.
func edited(data, edits []byte) []byte {
	if len(edits) > 0 && edits[0] == 255 {
		return edits[1:]
	}
	data = slices.Clone(data)
	isText := utf8.Valid(data)
	for ; len(edits) >= 3 && len(data) > 0; edits = edits[3:] {
		at := int(binary.BigEndian.Uint16(edits)) * len(data) >> 16
		data[at] = edits[2]
		if isText {
			data[at] = ' ' + edits[2]%95
		}
	}
	return data
}

// FuzzBuild sets reports of any kinds, keys and objects, with files of which one is damaged: whatever is in them, a
// build ends with files that can be read and with problems of the report, and never with a fault of the program or with
// an error that speaks of the machine.
func FuzzBuild(f *testing.F) {
	g := newGenerator(f)
	f.Add([]byte(nil), uint8(0), []byte(nil))
	for i := range g.names {
		choices := make([]byte, 300)
		for j := range choices {
			choices[j] = byte(i*31 + j*j*7 + j*(i+3))
		}
		copy(choices, []byte{byte(i), byte(i), byte(i), byte(i), 1}) // one line changed in most of them
		f.Add(choices, uint8(i), []byte{128, 0, 'x'})
	}
	f.Fuzz(func(t *testing.T, choices []byte, which uint8, edits []byte) {
		g.build(t, choices, which, edits)
	})
}

// reports is how many reports TestAnyReports makes.
var reports = flag.Int("reports", 40, "how many reports of chance are built")

// TestAnyReports does what FuzzBuild does by chance alone, which is quicker by far. The same numbers make the same reports.
func TestAnyReports(t *testing.T) {
	g := newGenerator(t)
	made := 0
	for n := range *reports {
		dice := rand.New(rand.NewPCG(uint64(n), 0))
		choices := make([]byte, 20+dice.IntN(300))
		for i := range choices {
			choices[i] = byte(dice.Uint32())
		}
		edits := make([]byte, 3*max(0, dice.IntN(8)-4))
		for i := range edits {
			edits[i] = byte(dice.Uint32())
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			if g.build(t, choices, uint8(dice.Uint32()), edits) > 0 {
				made++
			}
		})
	}
	if made < *reports/5 { // more than a third are, give or take what chance does with few of them
		t.Errorf("of %d reports only %d are set: the others are refused too early", *reports, made)
	}
}

// generator makes reports.
type generator struct {
	names []string
	files map[string][]byte
	whole string
	shape schema.Shape
}

// newGenerator reads what reports are made of.
func newGenerator(t testing.TB) *generator {
	t.Helper()
	g := &generator{files: seedFiles(t), whole: wholeReport(t), shape: sections.Schema()}
	for name := range g.files {
		g.names = append(g.names, name)
	}
	slices.Sort(g.names)
	return g
}

// build makes a report by choices, with one damaged file, and builds it. It returns how many files come of it.
func (g *generator) build(t *testing.T, choices []byte, which uint8, edits []byte) int {
	t.Helper()
	folder := t.TempDir()
	for i, name := range g.names {
		data := g.files[name]
		if i == int(which)%len(g.names) {
			data = edited(data, edits)
		}
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, data, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	chosen := chance{choices}
	request := anyRequest(&chosen)
	w := reportWriter{chance: chosen, files: append(slices.Clone(g.names), "missing.png", "..", "house")}
	text := ""
	if w.of(8) == 7 {
		text = w.table(g.shape, 0, "\n") + "\n"
	} else {
		text = w.changed(g.whole, g.shape)
	}
	name := filepath.Join(folder, "report.toml")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return buildAny(t, name, text, request)
}

// wholeReport is a report with every kind of section, object and file, of which lines are changed.
func wholeReport(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "whole", "report.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// keyLine matches a line that has a key and its whole value: no text of several lines begins in it.
var keyLine = regexp.MustCompile(`^([a-z]+) *= ([^{["]+|"[^"]+"|[{[].*[]}])$`)

// changed is a report in which some lines have become others: with an odd value, that of another line, twice, gone, or
// with tables of any kind before them. Most of them are lines of keys, so that the report is still one.
func (w *reportWriter) changed(report string, shape schema.Shape) string {
	lines := strings.Split(report, "\n")
	for range w.of(4) {
		i := (w.of(256)*256 + w.of(256)) % len(lines)
		if w.of(8) > 0 {
			for i > 0 && !keyLine.MatchString(lines[i]) {
				i--
			}
		}
		lines[i] = w.changedLine(lines, i, shape)
	}
	return strings.Join(lines, "\n")
}

// changedLine is what becomes of a line.
func (w *reportWriter) changedLine(lines []string, i int, shape schema.Shape) string {
	key := keyLine.FindStringSubmatch(lines[i])
	switch {
	case key == nil && strings.HasPrefix(lines[i], "["):
		return lines[i] + " # " + strings.ReplaceAll(w.text(), "\n", " ")
	case key == nil:
		return lines[i] + w.text()
	}
	switch w.of(16) {
	case 0:
		return ""
	case 1:
		return lines[i] + "\n" + lines[i]
	case 2:
		return lines[i] + "\n\n[[section]]\n" + w.section(shape)
	case 3:
		return key[1] + " = " + w.one(oddNumbers)
	case 4:
		if other := keyLine.FindStringSubmatch(lines[(i+w.of(256))%len(lines)]); other != nil {
			return key[1] + " = " + other[2]
		}
	case 5:
		return key[1] + " = " + strconv.Quote(w.one(w.files))
	case 6, 7, 8, 9, 10, 11, 12:
		if specs := specsOf(shape, key[1], depth); len(specs) > 0 {
			return key[1] + " = " + w.value(specs[w.of(len(specs))], depth)
		}
	}
	return key[1] + " = " + tomlText(w.text())
}

// specsOf are the keys of a name in a table and in those within it, to a depth.
func specsOf(s schema.Shape, name string, depth int) []schema.Spec {
	var out []schema.Spec
	for _, key := range s.Keys {
		if key.Name == name {
			out = append(out, key)
		}
		if depth == 0 {
			continue
		}
		for ty := &key.Type; ty != nil; ty = ty.Item {
			if ty.Table != nil {
				out = append(out, specsOf(*ty.Table, name, depth-1)...)
			}
			for _, kind := range ty.Kinds {
				out = append(out, specsOf(kind, name, depth-1)...)
			}
		}
	}
	return out
}

// section writes a section of some kind.
func (w *reportWriter) section(report schema.Shape) string {
	for _, key := range report.Keys {
		if key.Name == "section" {
			kinds := key.Type.Item.Kinds
			kind := kinds[w.of(len(kinds))]
			return "kind = " + strconv.Quote(kind.Name) + "\n" + w.table(without(kind, "kind"), 1, "\n")
		}
	}
	return ""
}

// anyRequest asks for one edition or all, in one language or all.
func anyRequest(c *chance) Request {
	all := []edition.Edition{edition.Screen(), edition.Print(), edition.Email()}
	out := Request{Editions: all[c.of(len(all)):]}
	if c.of(4) > 0 {
		out.Editions = out.Editions[:1]
	}
	if c.of(4) == 0 {
		out.Languages = []string{"all"}
	}
	return out
}

// buildAny builds a report, judges how that ends, and returns how many files come of it.
func buildAny(t *testing.T, name, text string, request Request) (files int) {
	t.Helper()
	err := parallel.Guard(func() error {
		p, err := project.Open(name, project.Options{Portable: true})
		if err != nil {
			return err
		}
		defer p.Close()
		r, err := Run(p, request)
		if err != nil {
			return err
		}
		for _, problem := range r.Problems.Sorted() {
			if said := problem.Text(nil); strings.Contains(said, "the program fails") {
				t.Errorf("%s", said)
			}
		}
		files = len(r.Files)
		for _, file := range r.Files {
			if !strings.HasSuffix(file.Name, ".pdf") {
				continue
			}
			if _, err := aloud.Open(file.Data); err != nil && file.Edition == edition.Screen().Name {
				t.Errorf("%s cannot be read: %v", file.Name, err)
			}
		}
		return nil
	})
	if fault := (*parallel.Fault)(nil); errors.As(err, &fault) {
		t.Errorf("%v\n%s\n%s", err, fault.Trace, text)
	} else if err != nil && failure.KindOf(err) == failure.Machine {
		t.Errorf("it is told as a failure of the machine: %v\n%s", err, text)
	}
	return files
}
