package csl

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/bib"
	"annualreport/sections/source"
)

// styleOf is a style of some macros and the layout of its bibliography.
func styleOf(t *testing.T, attributes, parts string) *Style {
	t.Helper()
	if !strings.Contains(parts, "<bibliography") {
		parts = `<bibliography><layout>` + parts + `</layout></bibliography>`
	}
	problems := new(diag.List)
	text := `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ` + attributes + `><info><title>Test</title></info>` + parts + `</style>`
	s := Parse(source.NewFile("a.csl", text), problems)
	if s == nil {
		t.Fatalf("%v", problems.Sorted())
	}
	return s
}

// refsOf are publications of CSL-JSON.
func refsOf(t *testing.T, items string) []bib.Reference {
	t.Helper()
	refs, _ := bib.Read(source.NewFile("a.json", "["+items+"]"), new(diag.List))
	if len(refs) == 0 {
		t.Fatalf("no publications in %s", items)
	}
	return refs
}

// marked is runs as text: italics in stars, bold in two, small capitals in ^, raised and lowered in braces.
func marked(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		before, behind := "", ""
		for _, m := range []struct {
			look          bib.Look
			before, after string
		}{{bib.Italic, "*", "*"}, {bib.Bold, "**", "**"}, {bib.SmallCaps, "^", "^"}, {bib.Raised, "{^", "}"}, {bib.Lowered, "{_", "}"}} {
			if r.Look&m.look != 0 {
				before += m.before
				behind = m.after + behind
			}
		}
		b.WriteString(before + r.Text + behind)
	}
	return b.String()
}

// cited writes publications by a style, each on a line.
func cited(t *testing.T, s *Style, language, items string) string {
	t.Helper()
	entries, err := s.Bibliography(refsOf(t, items), Options{Language: language, Of: func(int) string { return language }})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, marked(e.Runs))
	}
	return strings.Join(out, " | ")
}

const (
	book = `{"id": "a", "type": "book", "title": "On <i>Larus</i> and \"fog\"", "publisher": "Mud Press", "edition": "2", "volume": "3-4", "page": "321-325", "number-of-pages": "320",
		"author": [{"family": "van der Lamp", "given": "Ada Maria"}, {"family": "Wick", "given": "Jean-Paul", "suffix": "Jr"}, {"literal": "Society of Gulls"}],
		"issued": {"date-parts": [[2031, 5, 3]]}, "URL": "https://gulls.example/fog", "DOI": "10.5555/12345678"}`
	ranged = `{"id": "b", "type": "report", "title": "Sea", "issued": {"date-parts": [[2031, 5, 3], [2031, 6, 4]]}, "author": [{"family": "李", "given": "明"}]}`
	bare   = `{"id": "c", "type": "document", "title": "the sea and OF course gulls: a look"}`
)

// TestElements: each element of a style writes what the specification says of it.
func TestElements(t *testing.T) {
	const parted = `<date variable="issued" form="text" date-parts="year-month-day"/>`
	months := func(parts string) string {
		return `{"id": "m", "title": "x", "issued": {"date-parts": [` + parts + `]}}`
	}
	const names = `<names variable="author"><name %s/><label form="short" prefix=" (" suffix=")"/></names>`
	for _, c := range []struct{ attributes, layout, items, want string }{
		{"", `<text variable="title" font-style="italic" prefix="(" suffix=")"/>`, book, "(*On *Larus* and “fog”*)"},
		{"", `<text variable="title" quotes="true"/><text value="."/>`, book, "“On *Larus* and ‘fog.’”"},
		{"", `<text variable="title" text-case="title"/>`, bare, "The Sea and OF Course Gulls: A Look"},
		{"", `<text variable="title" text-case="sentence"/>`, bare, "The sea and OF course gulls: a look"},
		{"", `<text variable="title" text-case="uppercase"/>`, `{"id": "d", "title": "a <span class=\"nocase\">pH</span> look"}`, "A pH LOOK"},
		{"", `<group delimiter=", " prefix="[" suffix="]"><text value="of"/><text variable="medium"/></group>`, book, ""},
		{"", `<group delimiter=", "><text value="of"/><choose><if type="book"><text variable="publisher"/><text variable="volume"/></if></choose></group>`, book, "of, Mud Press, 3–4"},
		{"", `<choose><if variable="medium"><text value="x"/></if><else-if is-numeric="edition volume"><number variable="edition" form="ordinal"/><label variable="edition" form="short" prefix=" "/></else-if></choose>`, book, "2nd ed."},
		{"", `<number variable="edition" form="long-ordinal"/><number variable="volume" form="roman" prefix=" "/>`, book, "second iii–iv"},
		{"", `<label variable="number-of-pages"/><label variable="page" form="short" prefix=" "/><text variable="page" prefix=" "/>`, book, "pages pp. 321–325"},
		{`page-range-format="minimal"`, `<text variable="page"/>`, book, "321–5"}, {`page-range-format="chicago"`, `<text variable="page"/>`, book, "321–25"},
		{`page-range-format="expanded"`, `<text variable="page"/>`, `{"id": "d", "title": "x", "page": "321-25"}`, "321–325"},
		{"", `<date variable="issued" form="text"/>`, book, "May 3, 2031"}, {"", `<date variable="issued" form="numeric" date-parts="year-month"/>`, book, "05/2031"},
		{"", `<date variable="issued"><date-part name="day" form="ordinal"/><date-part name="month" form="short" prefix=" " strip-periods="true"/></date>`, book, "3rd May"},
		{"", `<date variable="issued" form="text"/>`, ranged, "May 3–June 4, 2031"}, {"", `<date variable="issued" delimiter="-"><date-part name="year"/></date>`, ranged, "2031"},
		{"", parted, months(`[2031, 3], [2031, 4]`), "March–April 2031"}, {"", parted, months(`[2030, 11], [2031, 2]`), "November 2030–February 2031"},
		{"", parted, months(`[2030], [2031]`), "2030–2031"}, {"", parted, months(`[2031, 3, 1], [2031, 3, 5]`), "March 1–5, 2031"},
		{"", `<date variable="issued" form="text"/>`, `{"id": "d", "title": "x", "issued": {"literal": "in press"}}`, "in press"},
		{"", fmt.Sprintf(names, `and="text"`), book, "Ada Maria van der Lamp, Jean-Paul Wick Jr, and Society of Gulls"},
		{"", fmt.Sprintf(names, `and="symbol" initialize-with="." name-as-sort-order="all"`), book, "Lamp, A.M. van der, Wick, J.-P., Jr, & Society of Gulls"},
		{`demote-non-dropping-particle="never"`, fmt.Sprintf(names, `form="short" et-al-min="2" et-al-use-first="1"`), book, "van der Lamp et al."},
		{`demote-non-dropping-particle="never"`, fmt.Sprintf(names, `name-as-sort-order="first" et-al-min="3" et-al-use-first="1" et-al-use-last="true"`), book, "van der Lamp, Ada Maria, … Society of Gulls"},
		{"", fmt.Sprintf(names, ""), ranged, "李明"},
		{"", `<names variable="editor"><name/><substitute><names variable="author"/><text variable="title"/></substitute></names><text variable="title" prefix=". "/>`, bare, "the sea and OF course gulls: a look"},
		{"", `<names variable="editor"><name font-variant="small-caps"/><label form="short" prefix=", "/></names>`, `{"id": "d", "title": "x", "editor": [{"family": "A"}, {"family": "B"}]}`, "^A^, ^B^, eds."},
		{"", `<names variable="author"><name name-as-sort-order="all"/><label form="short" prefix=", "/><substitute><choose><if type="book"><names variable="editor"/></if></choose></substitute></names>`, `{"id": "d", "type": "book", "title": "x", "editor": [{"family": "Ed", "given": "Ann"}]}`, "Ed, Ann, ed."},
		{"", `<names variable="author" prefix="(" suffix=")"><name/><substitute><choose><if type="book"><names variable="editor"/></if><else><text variable="title"/></else></choose></substitute></names>`, `{"id": "d", "type": "report", "title": "x"}, {"id": "e", "type": "book", "title": "y", "editor": [{"family": "Ed"}]}`, "(x) | (Ed)"},
		{"", fmt.Sprintf(names, `initialize-with=". "`), `{"id": "d", "title": "x", "author": [{"family": "Kim", "given": "Min-jun"}, {"family": "Lamp", "given": "Ada von"}]}`, "M.-j. Kim, A. von Lamp"},
		{`initialize-with-hyphen="false"`, fmt.Sprintf(names, `initialize-with=""`), `{"id": "d", "title": "x", "author": [{"family": "Kim", "given": "Min-jun"}, {"family": "山田", "given": "Taro"}]}`, "MJ Kim, T 山田"},
		{"", `<text value="So?" suffix="."/><text value=" End." suffix="."/>`, bare, "So? End."}, {"", `<text term="no date" form="short"/>`, bare, "n.d."},
		{"", `<text variable="DOI" prefix="https://doi.org/"/>`, book, "https://doi.org/10.5555/12345678"},
	} {
		if got := cited(t, styleOf(t, c.attributes, c.layout), "en", c.items); got != c.want {
			t.Errorf("%s %s: %s\nwant %s", c.attributes, c.layout, got, c.want)
		}
	}
}

// TestLanguages: words, dates and signs are those of the language of the entry, and of the style before it.
func TestLanguages(t *testing.T) {
	const parts = `<number variable="edition" form="ordinal"/><label variable="edition" form="short" prefix=" " suffix=", "/><date variable="issued" form="text"/><text value="x" quotes="true" prefix=", "/>`
	for language, want := range map[string]string{
		"en": "2nd ed., May 3, 2031, “x”", "de": "2. Aufl., 3. Mai 2031, „x“", "fr": "2ᵉ éd., 3 mai 2031, «\u00a0x\u00a0»", "ar": "2 ط، 3 مايو، 2031، \"x\"", "sw": "2nd ed., May 3, 2031, “x”",
	} {
		got := strings.NewReplacer("{^e}", "ᵉ", "2e", "2ᵉ").Replace(cited(t, styleOf(t, "", parts), language, book))
		if got != want {
			t.Errorf("%s: %s\nwant %s", language, got, want)
		}
	}
	own := styleOf(t, "", `<locale xml:lang="de"><terms><term name="edition" form="short">Ausg.</term></terms></locale><bibliography><layout>`+parts+`</layout></bibliography>`)
	if got := cited(t, own, "de", book); !strings.HasPrefix(got, "2. Ausg.") {
		t.Errorf("own words: %s", got)
	}
}

// TestOrder: entries stand in the order of the keys, letters tell those of one author and year apart, and repeated names
// are replaced.
func TestOrder(t *testing.T) {
	item := func(id, family, year string) string {
		return fmt.Sprintf(`{"id": %q, "type": "book", "title": %q, "author": [{"family": %q, "given": "A"}], "issued": {"date-parts": [[%s]]}}`, id, "Title "+id, family, year)
	}
	items := strings.Join([]string{item("b", "Wick", "2030"), item("c", "Öl", "2031"), item("a", "Wick", "2030"), item("d", "Lamp", "2029")}, ",")
	const macro = `<macro name="who"><names variable="author"><name form="short"/></names></macro>`
	const layout = `<layout><text macro="who" suffix=" "/><date variable="issued"><date-part name="year"/></date><text variable="title" prefix=", "/></layout>`
	s := styleOf(t, "", macro+`<citation disambiguate-add-year-suffix="true"><layout><text macro="who"/><date variable="issued"><date-part name="year"/></date></layout></citation>`+
		`<bibliography subsequent-author-substitute="—"><sort><key macro="who"/><key variable="title"/></sort>`+layout+`</bibliography>`)
	if got, want := cited(t, s, "de", items), "Lamp 2029, Title d | Öl 2031, Title c | Wick 2030a, Title a | — 2030b, Title b"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	down := styleOf(t, "", macro+`<bibliography><sort><key variable="issued" sort="descending"/></sort>`+layout+`</bibliography>`)
	if got := cited(t, down, "en", items); !strings.HasPrefix(got, "Öl 2031") || !strings.HasSuffix(got, "Lamp 2029, Title d") {
		t.Errorf("descending: %s", got)
	}
}

// TestFaults: a file that is no style that can list publications is told, with its place and what to do.
func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"": "the style cannot be read", "<style": "the style cannot be read", "<html/>": "the file is no style of CSL: it begins with <html>",
		"<style/>": "the style has no bibliography", `<style><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>`: "the style only names another, apa",
		`<style><bibliography><layout><text macro="x"/></layout></bibliography></style>`: "the style has no macro x", strings.Repeat("<a>", 1000): "its elements stand too deep",
	} {
		problems := new(diag.List)
		if s := Parse(source.NewFile("a.csl", text), problems); s != nil || problems.Len() != 1 || !strings.Contains(problems.Sorted()[0].Summary, want) {
			t.Errorf("%.40s: %v", text, problems.Sorted())
		}
	}
}

// TestUnderlined: what a style asks for and the report does not do is told.
func TestUnderlined(t *testing.T) {
	problems := new(diag.List)
	Parse(source.NewFile("a.csl", `<style><bibliography><layout><text variable="title" text-decoration="underline"/></layout></bibliography></style>`), problems)
	if problems.Len() != 1 || problems.HasErrors() {
		t.Errorf("told %v", problems.Sorted())
	}
}

// TestLabelsOfOldYears: the year of a work from before the year 1000, or before our era, is no part of its label.
func TestLabelsOfOldYears(t *testing.T) {
	for year, want := range map[int]string{-44: "Caes", 0: "Caes", 800: "Caes", 999: "Caes", 1000: "Caes00", 1958: "Caes58"} {
		r := bib.Reference{Type: bib.Book}
		r.AddCreator(bib.Author, bib.Name{Family: "Caesar"})
		r.SetDate(bib.Issued, bib.Date{From: bib.Calendar{Year: year}})
		if got := label(&r); got != want {
			t.Errorf("of %d: %s, want %s", year, got, want)
		}
	}
}

// TestLabels: labels are letters of names or of the title and figures of the year; equal ones have a letter behind them.
func TestLabels(t *testing.T) {
	s := styleOf(t, "", `<citation><layout><text variable="citation-label"/></layout></citation>
		<bibliography><sort><key variable="citation-label"/></sort><layout><text variable="citation-label" prefix="[" suffix="]"/><date variable="issued" form="text" date-parts="year" prefix=" "/></layout></bibliography>`)
	const items = `{"id": "a", "author": [{"family": "Roe", "given": "J"}, {"family": "Noakes", "given": "R"}], "issued": {"date-parts": [[1978]]}, "title": "x"},
		{"id": "b", "author": [{"family": "Doe", "given": "J"}], "issued": {"date-parts": [[1965]]}, "title": "x"},
		{"id": "c", "author": [{"family": "Roe", "given": "J"}, {"family": "Noakes", "given": "R"}], "issued": {"date-parts": [[1978]]}, "title": "y"},
		{"id": "d", "editor": [{"family": "Wick", "given": "J"}, {"family": "Lamp", "given": "R"}, {"literal": "the Keepers"}], "title": "y"},
		{"id": "e", "title": "“Fog” and sea"}, {"id": "f", "citation-label": "Own1", "title": "x"}`
	if got, want := cited(t, s, "en", items), "[Doe65] 1965 | [Fog] | [Own1] | [RoNo78a] 1978 | [RoNo78b] 1978 | [WiLT]"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// TestSigns: what stands between the parts of a name has the look of the name, no space stands before a point, and 等 has
// none before it; a style may take a word away, and list nobody.
func TestSigns(t *testing.T) {
	const two = `{"id": "a", "author": [{"family": "Lamp", "given": "Ada", "suffix": "Jr"}, {"family": "Wick", "given": "Ed"}], "title": "'\"Fog\" and sea'"}`
	for parts, want := range map[string]string{
		`<names variable="author"><name font-weight="bold"/></names>`:                                                                                 "**Ada Lamp Jr**, **Ed Wick**",
		`<names variable="author" suffix=" "><name et-al-min="2" et-al-use-first="1" form="short"/><et-al term="none"/></names><text value=". Fog"/>`: "Lamp. Fog",
		`<names variable="author"><name et-al-min="2" et-al-use-first="0"/></names><text value="Fog"/>`:                                               "Fog",
		`<text variable="title" quotes="true"/>`:                                                                                                      "“‘“Fog” and sea’”",
	} {
		if got := strings.ReplaceAll(cited(t, styleOf(t, "", parts), "en", two), "****", ""); got != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
	s := styleOf(t, "", `<names variable="author"><name et-al-min="2" et-al-use-first="1" form="short" delimiter-precedes-et-al="never"/></names>`)
	if got := cited(t, s, "zh", two); got != "Lamp等" {
		t.Errorf("in Chinese %q", got)
	}
	for name, want := range map[string]string{"de' Medici": "A de’ Medici", "d'Arc": "A d’Arc", "'t Horvath": "A ’t Horvath", "al-Lamp": "A al-Lamp"} {
		got := cited(t, styleOf(t, "", `<names variable="author"/>`), "en", `{"id": "a", "author": [{"family": "`+name+`", "given": "A"}]}`)
		if got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// TestGroups: a group with words in it keeps the group around it, one whose variables are all empty goes; what was written
// in place of names is not written again, but what was only asked for is.
func TestGroups(t *testing.T) {
	const item = `{"id": "a", "title": "arXiv v0.4 paper and ISO", "URL": "https://a.example", "author": []}`
	for parts, want := range map[string]string{
		`<group delimiter=". "><date variable="accessed" form="text"/><group prefix="[" suffix="]"><text value="Online"/></group></group>`:                                                                                                           "[Online]",
		`<group delimiter=". "><text variable="publisher"/><text value="Online"/></group>`:                                                                                                                                                           "",
		`<names variable="author"><substitute><choose><if variable="URL"><text variable="title"/></if><else><text variable="URL"/></else></choose></substitute></names><text variable="title" prefix="again "/><text variable="URL" prefix=" at "/>`: "arXiv v0.4 paper and ISO at https://a.example",
		`<text variable="title" text-case="title"/>`:            "arXiv v0.4 Paper and ISO",
		`<text variable="title" text-case="capitalize-first"/>`: "arXiv v0.4 paper and ISO",
		`<text value="Groß" text-case="uppercase"/>`:            "GROSS",
	} {
		if got := cited(t, styleOf(t, "", parts), "en", item); got != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
	const names = `{"id": "a", "author": [{"family": "Lamp", "given": "W. S. (William Sea)"}]}`
	if got := cited(t, styleOf(t, "", `<names variable="author"><name initialize-with=". "/></names>`), "en", names); got != "W. S. (William S. Lamp" {
		t.Errorf("initials with a bracket: %q", got)
	}
}

// TestMended: a date that stood in for names is not written again; a style's own straight quotation marks stay, and its
// elisions are apostrophes; an apostrophe that begins a name does not sort, one inside of it comes before letters.
func TestMended(t *testing.T) {
	s := styleOf(t, "", `<macro name="dated"><text variable="title"/><date variable="issued" form="numeric" prefix=" "/></macro>
		<bibliography><layout><names variable="author"><substitute><text macro="dated"/></substitute></names><date variable="issued" form="text" prefix=" again "/></layout></bibliography>`)
	if got := cited(t, s, "en", `{"id": "a", "title": "Fog", "issued": {"date-parts": [[1992, 3, 23]]}}`); got != "Fog 03/23/1992" {
		t.Errorf("a date in place of names: %q", got)
	}
	s = styleOf(t, "", `<text variable="title" prefix=" '" suffix="',"/><text value="d'eau"/>`)
	if got := cited(t, s, "en", `{"id": "a", "title": "It's fog"}`); got != "'It’s fog',d’eau" {
		t.Errorf("signs of a style: %q", got)
	}
	s = styleOf(t, "", `<bibliography><sort><key variable="author"/></sort><layout><names variable="author"><name form="short"/></names></layout></bibliography>`)
	const names = `{"id": "a", "author": [{"family": "De Frinkle"}]}, {"id": "b", "author": [{"family": "'t Horvath"}]}, {"id": "c", "author": [{"family": "D'Wander"}]}, {"id": "d", "author": [{"family": "Vooz"}]}`
	if got := cited(t, s, "en", names); got != "D’Wander | De Frinkle | ’t Horvath | Vooz" {
		t.Errorf("order: %s", got)
	}
}

// TestAsCiteproc: a title in capitals and the fifth volume keep theirs, a short given name its point, and a macro is
// like a group: its words go with the variables that it calls.
func TestAsCiteproc(t *testing.T) {
	s := styleOf(t, "", `<macro name="in"><text term="in" suffix=" "/><names variable="editor"/></macro><bibliography><layout><group delimiter="; ">
		<text variable="title" text-case="title"/><text variable="container-title" text-case="title"/><text macro="in"/>
		<names variable="author"><name initialize="false" initialize-with=". "/></names></group></layout></bibliography>`)
	const item = `{"id": "a", "title": "SIAM AND FOG", "container-title": "algebra V of the sea", "author": [{"family": "Lamp", "given": "Yu. E."}]}`
	if got := cited(t, s, "en", item); got != "SIAM AND FOG; Algebra V of the Sea; Yu. E. Lamp" {
		t.Error(got)
	}
}

// TestTitleCase: letters alone, words in capitals and what stands behind the apostrophe of an elision keep their letters;
// small words are large at the beginning, at the end, behind a colon and where they begin a compound.
func TestTitleCase(t *testing.T) {
	s := styleOf(t, "", `<text variable="title" text-case="title"/>`)
	for title, want := range map[string]string{
		"running 800 m and 5 km":                                    "Running 800 m and 5 Km",
		"the n-type and x-ray data":                                 "The n-Type and x-Ray Data",
		"letters of the abbé d’alembert, l’étude":                   "Letters of the Abbé d’alembert, l’étude",
		"u.s. policy, e.g. at sea":                                  "U.s. Policy, e.g. at Sea",
		"the e.u. and node.js":                                      "The e.u. and Node.js",
		"vitamin A in AS patients":                                  "Vitamin A in AS Patients",
		"on The Road To nowhere":                                    "On the Road to Nowhere",
		"what? a dog! the cat: an end":                              "What? A Dog! The Cat: An End",
		"state-of-the-art, up-to-date":                              "State-of-the-Art, Up-to-Date",
		"what we live for":                                          "What We Live For",
		"lamp et al. vs. c. and ca. the sea":                        "Lamp et al. vs. c. and ca. the Sea",
		"β cells of h<sub>two</sub>o, α":                            "β Cells of h{_two}o, α",
		`a <span class="nocase">sea in</span> fog`:                  "A sea in Fog",
		`<span style="font-variant:small-caps">dna</span> of gulls`: "^dna^ of Gulls",
	} {
		if got := cited(t, s, "en", fmt.Sprintf(`{"id": "a", "title": %q}`, title)); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestEndless: a style whose macros call each other, or many times, ends.
func TestEndless(t *testing.T) {
	var parts strings.Builder
	for i := range 40 {
		fmt.Fprintf(&parts, `<macro name="m%d"><text macro="m%d"/><text macro="m%d"/></macro>`, i, (i+1)%40, (i+2)%40)
	}
	s := styleOf(t, "", parts.String()+`<bibliography><sort><key macro="m0"/></sort><layout><text macro="m0"/></layout></bibliography>`)
	cited(t, s, "en", book)
}

// TestEdition: the edition is said in the words of the language, and what is no number as it is.
func TestEdition(t *testing.T) {
	for _, c := range []struct{ text, language, want string }{
		{"2", "en", "2nd ed."}, {"Second", "en", "2nd ed."}, {"3rd ed.", "de", "3. Aufl."}, {"2", "sw", "2"}, {"Revised", "en", "Revised"}, {"", "en", ""},
	} {
		if got := strings.ReplaceAll(Edition(c.text, c.language), "\u00a0", " "); got != c.want {
			t.Errorf("%q in %s: %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

// FuzzStyle: no style brings the program down, whatever it is.
func FuzzStyle(f *testing.F) {
	f.Add(`<style version="1.0"><macro name="a"><names variable="author"><name and="text" initialize-with="."/><substitute><text variable="title"/></substitute></names></macro>
		<bibliography second-field-align="flush"><sort><key macro="a"/></sort><layout suffix="."><text macro="a"/><date variable="issued" form="text"/><text variable="title" quotes="true" text-case="title"/></layout></bibliography></style>`)
	refs, _ := bib.Read(source.NewFile("a.json", "["+book+","+ranged+","+bare+"]"), new(diag.List))
	f.Fuzz(func(t *testing.T, text string) {
		s := Parse(source.NewFile("a.csl", text), new(diag.List))
		if s == nil {
			return
		}
		if _, err := s.Bibliography(refs, Options{Language: "en", Of: func(int) string { return "en" }}); err != nil {
			t.Fatal(err)
		}
	})
}

// TestMargins: the first part of an entry that has words stands in the margin where a style aligns the others.
func TestMargins(t *testing.T) {
	s := styleOf(t, "", `<bibliography second-field-align="flush"><layout><text variable="note"/><text variable="number"/><text variable="title"/><text variable="publisher"/></layout></bibliography>`)
	entries, err := s.Bibliography(refsOf(t, `{"id": "a", "title": "Fog", "publisher": "Mud"}`), Options{Language: "en", Of: func(int) string { return "en" }})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range entries[0].Runs {
		got = append(got, fmt.Sprintln(r.Text, r.Display == LeftMargin, r.Display == RightInline))
	}
	if want := "Fog true false\nMud false true\n"; strings.Join(got, "") != want || !entries[0].HasMargin {
		t.Errorf("%s, want %s", strings.Join(got, ""), want)
	}
}

// TestDelimitersOfRanges: what two dates have in common stands once, with the delimiter between it and what differs.
func TestDelimitersOfRanges(t *testing.T) {
	s := styleOf(t, "", `<date variable="issued" delimiter="/"><date-part name="year"/><date-part name="month" form="numeric"/><date-part name="day"/></date>`)
	for dates, want := range map[string]string{
		"[2031, 5, 3], [2031, 5, 4]": "2031/5/3–4", "[2031, 5, 3], [2031, 6, 4]": "2031/5/3–6/4", "[2030, 5, 3], [2031, 5, 3]": "2030/5/3–2031/5/3", "[2030], [2031]": "2030–2031",
	} {
		if got := cited(t, s, "en", `{"id": "a", "title": "Fog", "issued": {"date-parts": [`+dates+`]}}`); got != want {
			t.Errorf("%s: %s, want %s", dates, got, want)
		}
	}
}

// TestDialects: a language without a country has the words of the one that stands for it; a country that is said stays.
func TestDialects(t *testing.T) {
	for tag, want := range map[string]string{"": "", "en": "en-US", "en-GB": "en-GB", "pt_BR": "pt-BR", "it": "it-IT", "sr": "sr-Cyrl-RS"} {
		if got := dialect(tag); got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
}

// TestWholeNames: where given names are not shortened, a letter alone has the sign of initials, and no name has.
func TestWholeNames(t *testing.T) {
	f := initialForm{with: ". ", hyphen: true, whole: true}
	for given, want := range map[string]string{"Ada B": "Ada B. ", "A. Bo": "A. Bo ", "A": "A. ", "Ada": "Ada ", "Jean-P": "Jean-P. ", "Yu. E.": "Yu. E. ", "J-Paul": "J.-Paul ", "J.-Paul": "J.-Paul ", "Jean-Paul": "Jean-Paul ", "Ada von": "Ada von "} {
		if got := f.initials(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
		if got := (initialForm{with: ". ", whole: true}).initials(given); got != want {
			t.Errorf("%q without hyphens of initials: %q, want %q", given, got, want)
		}
	}
}

// TestStandIns: what is written in place of names has their affixes, once, and is replaced like them where it is repeated.
func TestStandIns(t *testing.T) {
	const author = `<names variable="author" prefix="(" suffix=")"><name/><substitute>%s</substitute></names>`
	const two = `{"id": "a", "title": "Fog", "editor": [{"family": "Ed"}]}, {"id": "b", "title": "Fog", "editor": [{"family": "Ed"}]}`
	for substitute, want := range map[string]string{
		`<names variable="editor"/>`:                       "(Ed) | (—)",
		`<names variable="editor" prefix="[" suffix="]"/>`: "[Ed] | [—]",
		`<names variable="editor" suffix=":"/>`:            "Ed: | —:",
		`<text variable="title"/>`:                         "(Fog) | (—)",
		`<text variable="note"/><text value="Anon"/>`:      "(Anon) | (—)",
	} {
		s := styleOf(t, "", `<bibliography subsequent-author-substitute="—"><layout>`+fmt.Sprintf(author, substitute)+`</layout></bibliography>`)
		if got := cited(t, s, "en", two); got != want {
			t.Errorf("%s: %s, want %s", substitute, got, want)
		}
	}
}

// TestSortedNames: a key says how many names it sorts by, and the last one counts where it is written.
func TestSortedNames(t *testing.T) {
	item := func(id string, names ...string) string {
		var list []string
		for _, n := range names {
			list = append(list, fmt.Sprintf(`{"family": %q}`, n))
		}
		return fmt.Sprintf(`{"id": %q, "title": %q, "author": [%s]}`, id, id, strings.Join(list, ","))
	}
	items := strings.Join([]string{item("1", "A", "Z", "C", "Y"), item("2", "A", "B", "C", "X"), item("3", "A", "D", "E", "W")}, ",")
	for key, want := range map[string]string{
		`<key variable="author"/>`:                                                                            "2 | 3 | 1",
		`<key variable="author" names-min="2" names-use-first="1"/>`:                                          "1 | 2 | 3",
		`<key variable="author" names-min="5" names-use-first="1"/>`:                                          "2 | 3 | 1",
		`<key variable="author" names-min="2" names-use-first="1" names-use-last="true"/>`:                    "3 | 2 | 1",
		`<key variable="author" names-min="2" names-use-first="1"/><key variable="title" sort="descending"/>`: "3 | 2 | 1",
	} {
		s := styleOf(t, "", `<bibliography><sort>`+key+`</sort><layout><text variable="title"/></layout></bibliography>`)
		if got := cited(t, s, "en", items); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
}

// TestUnspaced: no space stands before a point or a comma, also where a part has nothing else; dots of omission keep it.
func TestUnspaced(t *testing.T) {
	for parts, want := range map[string]string{"Fog | |.": "Fog.", "Fog  |, sea": "Fog, sea", "Fog |...": "Fog ...", "Fog |; sea": "Fog ; sea", " |.": ".", ".": "."} {
		var pieces []piece
		for text := range strings.SplitSeq(parts, "|") {
			pieces = append(pieces, piece{text: text})
		}
		unspaced(pieces, len(pieces)-1)
		got := ""
		for _, p := range pieces {
			got += p.text
		}
		if got != want {
			t.Errorf("%q is %q, want %q", parts, got, want)
		}
	}
}

// TestWholeDOI: the address of the resolver is one link with the DOI behind it, and stays before all else.
func TestWholeDOI(t *testing.T) {
	for parts, want := range map[[2]string]string{
		{"https://doi.org/", "DOI"}: "|https://doi.org/10.5555/1", {"See http://dx.doi.org/", "DOI"}: "See |http://dx.doi.org/10.5555/1",
		{"doi:", "DOI"}: "doi:|10.5555/1", {"https://doi.org/", "number"}: "https://doi.org/|10.5555/1",
	} {
		pieces := wholeDOI([]piece{{text: parts[0]}, {text: "10.5555/1", variable: bib.Variable(parts[1])}})
		if got := pieces[0].text + "|" + pieces[1].text; got != want {
			t.Errorf("%v: %s, want %s", parts, got, want)
		}
	}
}

// TestClosingMarks: a single mark ends a quotation where a word stands before it and none behind it.
func TestClosingMarks(t *testing.T) {
	for text, want := range map[string]bool{"fog' and": true, "fog'": true, "it's": false, "'fog": false, "'fog'": true, "": false, "'": false, "it's fog'": true} {
		if got := closesSingle(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestAddressesInTitles: the letters of an address are not changed.
func TestAddressesInTitles(t *testing.T) {
	s := styleOf(t, "", `<text variable="title" text-case="title"/>`)
	for title, want := range map[string]string{
		"the fog of https://x.example/a-b now": "The Fog of https://x.example/a-b Now", "www.gulls.example and httpd": "www.gulls.example and Httpd", "https://x.example/a": "https://x.example/a",
	} {
		if got := cited(t, s, "en", fmt.Sprintf(`{"id": "a", "title": %q}`, title)); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestSignsOfRanges: the signs of the parts that differ stand outside of the dash, and a part that has nothing else stays.
func TestSignsOfRanges(t *testing.T) {
	pieces := func(texts ...string) (out []piece) {
		for _, text := range texts {
			out = append(out, piece{text: text})
		}
		return out
	}
	for _, c := range []struct{ got, want []piece }{
		{trimmedSuffix(pieces("5", "."), "."), pieces("5")}, {trimmedSuffix(pieces("."), "."), pieces(".")}, {trimmedSuffix(pieces("5", ""), ""), pieces("5", "")},
		{trimmedSuffix(pieces("5", ","), "."), pieces("5", ",")}, {trimmedSuffix(nil, "."), nil}, {trimmedPrefix(pieces(".", "5"), "."), pieces("5")},
		{trimmedPrefix(pieces("."), "."), pieces(".")}, {trimmedPrefix(pieces(",", "5"), "."), pieces(",", "5")}, {trimmedPrefix(pieces("", "5"), ""), pieces("", "5")},
	} {
		if fmt.Sprint(c.got) != fmt.Sprint(c.want) {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

// TestUnknownParts: a part of a range is written where one of its dates has it.
func TestUnknownParts(t *testing.T) {
	year, month, day, season := bib.Calendar{Year: 2031}, bib.Calendar{Year: 2031, Month: 5}, bib.Calendar{Year: 2031, Month: 5, Day: 3}, bib.Calendar{Year: 2031, Season: 1}
	for _, c := range []struct {
		from, to   bib.Calendar
		month, day bool
	}{
		{year, year, true, true}, {month, year, false, true}, {year, month, false, true}, {season, year, false, true}, {year, season, false, true}, {day, year, false, false}, {year, day, false, false},
	} {
		d := bib.Date{From: c.from, To: c.to}
		if isUnknown(d, "month") != c.month || isUnknown(d, "day") != c.day || isUnknown(d, "year") {
			t.Errorf("%+v: month %t, day %t", d, isUnknown(d, "month"), isUnknown(d, "day"))
		}
	}
}

// TestOwnWords: words that a style has for a language hold in it and in its countries alone, and those for none in all.
func TestOwnWords(t *testing.T) {
	locale := func(attribute, word string) string {
		return `<locale` + attribute + `><terms><term name="edition" form="short">` + word + `</term></terms></locale>`
	}
	const layout = `<bibliography><layout><text term="edition" form="short"/></layout></bibliography>`
	some := styleOf(t, "", locale(` xml:lang="de"`, "Ausg.")+locale(` xml:lang="de-AT"`, "Ausgabe")+layout)
	all := styleOf(t, "", locale("", "Own")+locale(` xml:lang="fr"`, "Tirage")+layout)
	for language, want := range map[string]string{"de": "Ausg. Own", "de-AT": "Ausgabe Own", "fr": "éd. Tirage", "en": "ed. Own"} {
		if got := cited(t, some, language, bare) + " " + cited(t, all, language, bare); got != want {
			t.Errorf("%s: %s, want %s", language, got, want)
		}
	}
}

// TestPlacesOfLabels: a label stands where its style has it, before the names or behind them, also without an element for them.
func TestPlacesOfLabels(t *testing.T) {
	for parts, want := range map[string]string{
		`<label form="short" prefix=" "/>`: "Lamp ed.", `<name/><label form="short" prefix=" "/>`: "Lamp ed.", `<label form="short" suffix=" "/><name/>`: "ed. Lamp", ``: "Lamp",
	} {
		if got := cited(t, styleOf(t, "", `<names variable="editor">`+parts+`</names>`), "en", `{"id": "a", "title": "Fog", "editor": [{"family": "Lamp"}]}`); got != want {
			t.Errorf("%s: %s, want %s", parts, got, want)
		}
	}
}

// TestControlsOfStyles: a character that cannot be set is told in texts and in attributes, also if it is written by number.
func TestControlsOfStyles(t *testing.T) {
	for _, part := range []string{`<text value="a&#xFFFC;"/>`, `<text term="x"/></layout></bibliography><locale><terms><term name="x">a&#xFFFC;</term></terms></locale><bibliography><layout>`} {
		problems := new(diag.List)
		Parse(source.NewFile("a.csl", `<style><bibliography><layout>`+part+`</layout></bibliography></style>`), problems)
		if problems.Len() == 0 {
			t.Errorf("%s: nothing is told", part)
		}
	}
}

// TestNumbersInPlace: a number that stands in for names is not written again; one that stands for itself is.
func TestNumbersInPlace(t *testing.T) {
	for parts, want := range map[string]string{
		`<names variable="author"><substitute><number variable="volume"/></substitute></names><number variable="volume" prefix=" again "/>`: "7",
		`<number variable="volume"/><number variable="volume" prefix=" again "/>`:                                                           "7 again 7",
	} {
		if got := cited(t, styleOf(t, "", parts), "en", `{"id": "a", "title": "Fog", "volume": "7"}`); got != want {
			t.Errorf("%s: %s, want %s", parts, got, want)
		}
	}
}

// TestMeetings: where two parts meet stands one space, and one of two signs.
func TestMeetings(t *testing.T) {
	for parts, want := range map[string]string{
		"Fog | sea": "Fog sea", "Fog |sea": "Fog sea", "Fog| sea": "Fog sea", "Fog.|. Sea": "Fog. Sea", "Fog?|. Sea": "Fog? Sea", "Fog,|; sea": "Fog,; sea", "Fog:|, sea": "Fog:, sea",
	} {
		one, other, _ := strings.Cut(parts, "|")
		if got := cited(t, styleOf(t, "", `<text value="`+one+`"/><text value="`+other+`"/>`), "en", bare); got != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
}

// TestQuotesInTitles: straight marks of a title are those of the language where they enclose words, single ones those inside
// of others, and apostrophes else.
func TestQuotesInTitles(t *testing.T) {
	for title, want := range map[string]string{
		`say "fog" and 'sea'`: "say “fog” and “sea”", `it's 'fog'`: "it’s “fog”", `the '90s of 'fog'`: "the ’90s of “fog”", `the gulls' lamp`: "the gulls’ lamp", `'tis fog`: "’tis fog",
		`a 5' lamp`: "a 5’ lamp", `("fog")`: "(“fog”)", `"the 'fog' of"`: "“the ‘fog’ of”",
	} {
		if got := cited(t, styleOf(t, "", `<text variable="title"/>`), "en", fmt.Sprintf(`{"id": "a", "title": %q}`, title)); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

// TestNumbersOfEntries: entries are counted in their order, from 1.
func TestNumbersOfEntries(t *testing.T) {
	s := styleOf(t, "", `<bibliography><sort><key variable="title"/></sort><layout><text variable="citation-number" suffix=" "/><text variable="title"/></layout></bibliography>`)
	if got := cited(t, s, "en", `{"id": "a", "title": "Sea"}, {"id": "b", "title": "Fog"}`); got != "1 Fog | 2 Sea" {
		t.Error(got)
	}
}

// TestPartsOfSortedDates: a key that names parts of dates sorts by these alone.
func TestPartsOfSortedDates(t *testing.T) {
	item := func(title, date string) string {
		return fmt.Sprintf(`{"id": %q, "title": %q, "issued": {"date-parts": [[%s]]}}`, title, title, date)
	}
	items := strings.Join([]string{item("C", "2031, 1, 1"), item("B", "2031, 1, 2"), item("A", "2031, 2, 1"), item("D", "2030, 9, 9")}, ",")
	for parts, want := range map[string]string{"year": "D | A | B | C", "year-month": "D | B | C | A", "year-month-day": "D | C | B | A"} {
		s := styleOf(t, "", `<macro name="when"><date variable="issued" form="numeric" date-parts="`+parts+`"/></macro><bibliography><sort><key macro="when"/><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>`)
		if got := cited(t, s, "en", items); got != want {
			t.Errorf("%s: %s, want %s", parts, got, want)
		}
	}
}

// TestDelimiterBeforeLast: a delimiter stands before the word for and by the rule of the style.
func TestDelimiterBeforeLast(t *testing.T) {
	const items = `{"id": "a", "title": "x", "author": [{"family": "Lamp", "given": "A"}, {"family": "Wick", "given": "B"}]}`
	for attributes, want := range map[string]string{
		`and="text"`: "A Lamp and B Wick", `and="text" delimiter-precedes-last="always"`: "A Lamp, and B Wick", `and="text" delimiter-precedes-last="never"`: "A Lamp and B Wick",
		`and="text" delimiter-precedes-last="after-inverted-name"`:                            "A Lamp and B Wick",
		`and="text" delimiter-precedes-last="after-inverted-name" name-as-sort-order="first"`: "Lamp, A, and B Wick",
		`and="text" delimiter-precedes-last="after-inverted-name" name-as-sort-order="all"`:   "Lamp, A, and Wick, B",
	} {
		if got := cited(t, styleOf(t, "", `<names variable="author"><name `+attributes+`/></names>`), "en", items); got != want {
			t.Errorf("%s: %s, want %s", attributes, got, want)
		}
	}
}

// TestPluralsOfLabels: the word for a number is that of several where there are several, or as its style says.
func TestPluralsOfLabels(t *testing.T) {
	for _, c := range [][3]string{
		{"", "5", "page"}, {"", "5-6", "pages"}, {`plural="always"`, "5", "pages"}, {`plural="never"`, "5-6", "page"}, {`plural="contextual"`, "5-6", "pages"},
	} {
		if got := cited(t, styleOf(t, "", `<label variable="page" `+c[0]+`/>`), "en", `{"id": "a", "title": "x", "page": "`+c[1]+`"}`); got != c[2] {
			t.Errorf("%v: %s", c, got)
		}
	}
}

// TestHyphensOfNumbers: between numbers stands a dash, and a hyphen in what is none stays.
func TestHyphensOfNumbers(t *testing.T) {
	for number, want := range map[string]string{"3-4": "3–4", "TR-x": "TR-x", "34": "34"} {
		if got := cited(t, styleOf(t, "", `<text variable="number"/>`), "en", `{"id": "a", "title": "x", "number": "`+number+`"}`); got != want {
			t.Errorf("%s: %s, want %s", number, got, want)
		}
	}
}

// TestChains: a language has words of its own, of its dialect that stands for others, and of the root.
func TestChains(t *testing.T) {
	for tag, want := range map[string]string{"pt_BR": "en-US pt-PT pt pt-BR", "de": "en-US de-DE de"} {
		if got := strings.Join(chain(tag), " "); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// TestSpaceOfEntries: a style says whether the lines of an entry hang, and how much space stands between entries; of
// what cannot be read it says nothing.
func TestSpaceOfEntries(t *testing.T) {
	for _, c := range []struct {
		says    string
		hangs   bool
		spacing int
	}{
		{``, false, 1}, {`hanging-indent="true"`, true, 1}, {`hanging-indent="false" entry-spacing="0"`, false, 0},
		{`second-field-align="flush" entry-spacing="2"`, true, 2}, {`entry-spacing="wide"`, false, 1},
		{`entry-spacing="-3"`, false, 0}, {`entry-spacing="4000"`, false, 4},
	} {
		s := styleOf(t, "", `<bibliography `+c.says+`><layout><text variable="title"/></layout></bibliography>`)
		if s.Hangs() != c.hangs || s.EntrySpacing() != c.spacing {
			t.Errorf("%s: hangs %v, spacing %d", c.says, s.Hangs(), s.EntrySpacing())
		}
	}
}
