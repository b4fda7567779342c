package csl

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestMarksOfTitles: the marks of a title enclose what they enclosed, across words of another look, beside others and beside
// apostrophes; those that do not belong together stay as they are.
func TestMarksOfTitles(t *testing.T) {
	for title, want := range map[string]string{
		`"<i>fog</i>" and sea`: "“*fog*” and sea", `say "the "fog"" now`: "say “the ‘fog’” now", `a "b`: `a "b`, `a" b`: `a" b`, `the gulls' "fog"`: "the gulls’ “fog”",
		`'fog' of the gulls' "lamp"`: "“fog” of the gulls’ “lamp”", `"fog" of the gulls'`: "“fog” of the gulls’", `“fog” and „sea`: "“fog” and „sea", `of“fog”`: "of“fog”",
		`the '90s and 1'2`: "the ’90s and 1’2", `(“fog”)`: "(“fog”)", `a–"fog"`: "a–“fog”", `"a" "b"`: "“a” “b”", `'a' 'b'`: "“a” “b”", `"'a' 'b'"`: "“‘a’ ‘b’”",
	} {
		got := cited(t, styleOf(t, "", `<text variable="title"/>`), "en", fmt.Sprintf(`{"id": "a", "title": %q}`, title))
		if got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

// TestMarksOfLanguages: the marks are those of the language, and a point stands inside of them where it wants it so, in the
// look of what it ends; elsewhere it stands behind, and no second one where a sentence ends within.
func TestMarksOfLanguages(t *testing.T) {
	const quoted = `<text variable="title" quotes="true" font-style="italic"/><text value="."/>`
	for _, c := range [][3]string{
		{"en", "Fog", "“*Fog.*”"}, {"de", "Fog", "„*Fog*“."}, {"en-GB", "Fog", "‘*Fog*’."}, {"de", "So?", "„*So?*“"}, {"de", "Fog.", "„*Fog.*“"}, {"de", "a \\\"So!\\\"", "„*a ‚So!‘*“."},
		{"en", "So?", "“*So?*”"}, {"fr", "Fog", "« *Fog* »."},
	} {
		got := strings.ReplaceAll(cited(t, styleOf(t, "", quoted), c[0], `{"id": "a", "title": "`+c[1]+`"}`), "\u00a0", " ")
		if got = strings.ReplaceAll(strings.ReplaceAll(got, "\u202f", " "), "**", ""); got != c[2] {
			t.Errorf("%s, %s: %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if got := cited(t, styleOf(t, "", `<text value="a" quotes="true"/><text value=", b"/>`), "en", bare); got != "“a,” b" {
		t.Errorf("a comma: %s", got)
	}
	if got := cited(t, styleOf(t, "", `<text value="" quotes="true"/><text value="; b"/>`), "en", bare); got != "; b" {
		t.Errorf("no words in quotation marks: %s", got)
	}
}

// TestSignsThatMeet: of two signs that meet those that belong together stay, in whatever pieces they stand.
func TestSignsThatMeet(t *testing.T) {
	for parts, want := range map[string]string{
		"Fog:|!": "Fog!", "Fog;|?": "Fog?", "Fog:|?": "Fog?", "Fog |  |sea": "Fog sea", "Fog | |sea": "Fog sea", "Fog\u00a0| sea": "Fog\u00a0sea", "Fog!|.|Sea": "Fog!Sea", "Fog.|.|.": "Fog.", "Fog,|.": "Fog,.", "Fog |": "Fog",
	} {
		layout := ""
		for part := range strings.SplitSeq(parts, "|") {
			layout += `<text value="` + part + `"/>`
		}
		if got := cited(t, styleOf(t, "", layout), "en", bare); got != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
}

// TestLooks: each look of a style is that of its words, words of one look are one run, and what the whole layout has stands
// around all.
func TestLooks(t *testing.T) {
	runs := func(layout string) []Run {
		entries, err := styleOf(t, "", layout).Bibliography(refsOf(t, `{"id": "a", "title": "Fog", "volume": "4"}`), Options{Language: "en", Of: func(int) string { return "en" }})
		if err != nil {
			t.Fatal(err)
		}
		return entries[0].Runs
	}
	for layout, want := range map[string]string{
		`<text variable="title" vertical-align="sup"/>`: "{^Fog}", `<text variable="title" vertical-align="sub"/>`: "{_Fog}", `<text variable="title" font-style="oblique"/>`: "*Fog*",
		`<text variable="title" font-weight="bold" font-variant="small-caps"/>`: "**^Fog^**", `<text value="a"/><text value="b"/>`: "ab", `<text value="a" font-style="italic"/><text value="b"/>`: "*a*b",
		`<group font-style="italic"><text value="a" font-style="normal"/><text value="b"/></group>`:                                                               "a*b*",
		`<bibliography><layout prefix="[" suffix="]" font-weight="bold" delimiter="; "><text variable="title"/><text variable="volume"/></layout></bibliography>`: "[**Fog; 4**]",
	} {
		if got := strings.ReplaceAll(marked(runs(layout)), "****", ""); got != want {
			t.Errorf("%s: %s, want %s", layout, got, want)
		}
	}
	if got := runs(`<text value="a" text-decoration="underline"/><text value="b"/>`); len(got) != 2 || !got[0].Underlined || got[1].Underlined {
		t.Errorf("underlined: %+v", got)
	}
	if got := runs(`<text value="a"/><text value="b"/>`); len(got) != 1 || got[0].Text != "ab" {
		t.Errorf("of one look: %+v", got)
	}
	for name, want := range map[string]Display{"block": Block, "left-margin": LeftMargin, "right-inline": RightInline, "indent": Indent, "none": InLine, "": InLine} {
		got := runs(`<group display="` + name + `"><text variable="title" prefix="x"/></group><text value="y" display="block"/>`)
		if last := got[len(got)-1]; got[0].Display != want || last.Display != Block {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestCase: each case of a style changes the letters that it is for, in words of several looks, too.
func TestCase(t *testing.T) {
	for _, c := range [][3]string{
		{"capitalize-all", "on the fog OF larus", "On The Fog OF Larus"}, {"capitalize-first", "fog of sea", "Fog of sea"}, {"capitalize-first", "pH of sea", "pH of sea"}, {"lowercase", "FOG Of", "fog of"},
		{"sentence", "ON FOG AND SEA", "On fog and sea"}, {"sentence", "on FOG", "On FOG"}, {"title", "“fog” and ’sea", "“Fog” and ’sea"}, {"title", "’sea fog", "’Sea Fog"}, {"title", "’ fog", "’ Fog"}, {"title", "ON FOG", "ON FOG"}, {"title", "2031", "2031"},
		{"title", "fog: a look", "Fog: A Look"}, {"title", "self-same fog", "Self-Same Fog"}, {"title", "in-house fog", "In-House Fog"}, {"title", "f<i>o</i>g sea", "F*o*g Sea"}, {"title", "fog? of sea", "Fog? Of Sea"},
		{"capitalize-all", "f<i>o</i>g sea", "F*o*g Sea"}, {"capitalize-all", "<i>fog</i> sea", "*Fog* Sea"},
	} {
		if got := cited(t, styleOf(t, "", `<text variable="title" text-case="`+c[0]+`"/>`), "en", `{"id": "a", "title": "`+c[1]+`"}`); got != c[2] {
			t.Errorf("%s of %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
	for language, want := range map[string]string{"en": "The Fog", "EN-US": "The Fog", "de": "the fog", "e": "the fog", "fr-EN": "the fog"} {
		if got := cited(t, styleOf(t, "", `<text variable="title" text-case="title"/>`), "en", `{"id": "a", "title": "the fog", "language": "`+language+`"}`); got != want {
			t.Errorf("a title in %s: %s", language, got)
		}
	}
}

// TestVariables: a variable is written as it is called, a short form where there is one, and what the report does not want is
// nothing; a variable that stands for another has its value, and what is asked of it.
func TestVariables(t *testing.T) {
	const item = `{"id": "a", "title": "Long fog", "title-short": "Fog", "event-title": "Meeting", "abstract": "Sum", "edition": "Second edition", "page": "3-7", "genre": "Rev. draft"}`
	asks := func(variable string) string {
		return `<choose><if variable="` + variable + `"><text value="yes"/></if><else><text value="no"/></else></choose>`
	}
	numeric := func(variable string) string { return strings.Replace(asks(variable), "variable=", "is-numeric=", 1) }
	for layout, want := range map[string]string{
		`<text variable="title" form="short"/>`: "Fog", `<text variable="title"/>`: "Long fog", `<text variable="genre" form="short"/>`: "Rev. draft", `<text variable="event"/>`: "Meeting", `<text variable="abstract"/>`: "",
		`<text variable="edition"/>`: "2", `<text variable="page-first"/>`: "3", `<text variable="genre" strip-periods="true"/>`: "Rev draft", `<text term="edition" form="short" strip-periods="true"/>`: "ed",
		asks("page-first"): "yes", asks("event"): "yes", asks("year-suffix"): "no", asks("citation-number"): "yes", asks("citation-label"): "yes", asks("medium"): "no", asks("title medium"): "no", asks("author"): "no",
		numeric("edition"): "yes", numeric("genre"): "no", numeric("page"): "yes", `<choose><if><text value="yes"/></if><else><text value="no"/></else></choose>`: "no",
		`<choose><if match="any" variable="title medium"><text value="yes"/></if></choose>`: "yes", `<choose><if match="none" variable="medium author"><text value="yes"/></if></choose>`: "yes",
		`<choose><if match="none" variable="medium title"><text value="yes"/></if></choose>`: "", `<choose><if position="first" locator="page" disambiguate="true"><text value="yes"/></if></choose>`: "",
		`<group delimiter=" "><text variable="medium"/><text term="no date" form="short"/></group>`: "n.d.", `<group delimiter=" "><text variable="medium"/><text term="edition"/></group>`: "",
		`<group><group><text value="Online"/></group><text variable="medium"/></group>`: "Online",
	} {
		if got := cited(t, styleOf(t, "", layout), "en", item); got != want {
			t.Errorf("%s: %q, want %q", layout, got, want)
		}
	}
	entries, err := styleOf(t, "", `<text variable="abstract"/>`).Bibliography(refsOf(t, item), Options{Language: "en", Of: func(int) string { return "en" }, Abstracts: true})
	if err != nil || marked(entries[0].Runs) != "Sum" {
		t.Errorf("where abstracts are wanted: %+v, %v", entries, err)
	}
}

// TestQuestionsOfStyles: a style knows what it prints, in its layout or a macro, and whether it shows that dates are guesses; one
// that only names another is told with that, by the link that says so.
func TestQuestionsOfStyles(t *testing.T) {
	s := styleOf(t, "", `<macro name="m"><group><text variable="note"/></group></macro><bibliography><layout><group><text variable="title"/></group></layout></bibliography>`)
	guess := styleOf(t, "", `<choose><if is-uncertain-date="issued"><text value="?"/></if></choose>`)
	if !s.Prints("title") || !s.Prints("note") || s.Prints("volume") || s.ShowsGuesses() || !guess.ShowsGuesses() || s.Title() != "Test" {
		t.Error("a style does not know what it prints")
	}
	for _, c := range [][2]string{
		{`<style><info><link rel="self" href="https://a.example/x"/><link rel="independent-parent" href="https://a.example/fog"/><title rel="independent-parent"/></info></style>`, "the style only names another, fog"},
		{`<style><info><link rel="self" href="https://a.example/x"/></info></style>`, "the style has no bibliography"}, {`<style/>`, "the style has no bibliography"},
		{`<style><info><note rel="independent-parent" href="a/fog"/></info></style>`, "the style has no bibliography"},
	} {
		problems := new(diag.List)
		if Parse(source.NewFile("a.csl", c[0]), problems) != nil || problems.Len() != 1 || problems.Sorted()[0].Summary != c[1] {
			t.Errorf("%s: %v", c[0], problems.Sorted())
		}
	}
	for decoration, want := range map[string]int{"underline": 1, "none": 0} {
		problems := new(diag.List)
		Parse(source.NewFile("a.csl", `<style><bibliography><layout><group><text value="a" text-decoration="`+decoration+`"/></group></layout></bibliography></style>`), problems)
		if problems.Len() != want {
			t.Errorf("%s: %v", decoration, problems.Sorted())
		}
	}
}

// TestFilesOfStyles: a style may name an encoding that its file no longer has, elements stand so deep in each other and no
// deeper, and a fault has the whole tag that it is in.
func TestFilesOfStyles(t *testing.T) {
	problems := new(diag.List)
	const layout = `<bibliography><layout><text value="ü"/></layout></bibliography></style>`
	if s := Parse(source.NewFile("a.csl", `<?xml version="1.0" encoding="ISO-8859-1"?><style>`+layout), problems); s == nil || problems.Len() > 0 {
		t.Errorf("%v", problems.Sorted())
	}
	for depth, want := range map[int]bool{deepest: true, deepest + 1: false} {
		if _, _, err := parse(strings.Repeat("<a>", depth) + strings.Repeat("</a>", depth)); (err == nil) != want {
			t.Errorf("%d deep: %v", depth, err)
		}
	}
	const text = `<style><bibliography><layout><text macro="none" prefix="x"/></layout></bibliography></style>`
	f := source.NewFile("a.csl", text)
	Parse(f, problems)
	if got, want := problems.Sorted()[0].Span, f.Span(29, 31); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestTermsOfStyles: a style may take a word away, name its long form, and have one for several things.
func TestTermsOfStyles(t *testing.T) {
	terms := func(inner string) string {
		return `<locale><terms>` + inner + `</terms></locale><bibliography><layout><text term="edition" form="short"/><text term="edition" prefix="|"/><text term="edition" plural="true" prefix="|"/></layout></bibliography>`
	}
	for parts, want := range map[string]string{
		terms(""): "ed.|edition|editions", terms(`<term name="edition" form="short"> </term>`): "|edition|editions", terms(`<term name="edition" form="long">own</term>`): "ed.|own|own",
		terms(`<term name="edition"><single> </single><multiple> more </multiple></term>`): "ed.|more", terms(`<term name="edition"><single>one</single><multiple>more</multiple></term>`): "ed.|one|more",
	} {
		if got := cited(t, styleOf(t, "", parts), "en", bare); got != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
}

// TestFirstLetters: a label has the first letters of a name up to its end, whatever signs stand in it, the first as a capital.
func TestFirstLetters(t *testing.T) {
	for word, want := range map[string]string{"Lamp": "Lam", "van der Lamp": "Van", "’t Horst": "T", "O’Hara": "OHa", "Li": "Li", " fog": "Fog", "2 gulls": "Gul", "": ""} {
		if got := firstLetters(word, 3); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

// TestFixedLanguage: a style that is always in one language is, whatever that of the list and of its entries; a list in the
// order that it is handed over in stays so.
func TestFixedLanguage(t *testing.T) {
	const parts = `<bibliography><sort><key variable="title"/></sort><layout suffix=" "><text term="edition"/><text variable="title" prefix=" "/></layout></bibliography>`
	const items = `{"id": "a", "title": "Sea"}, {"id": "b", "title": "Fog"}`
	for attributes, want := range map[string]string{`default-locale="de-DE"`: "Auflage Fog | Auflage Sea", "": "edition Fog | edition Sea"} {
		if got := cited(t, styleOf(t, attributes, parts), "en", items); got != want {
			t.Errorf("%s: %q, want %q", attributes, got, want)
		}
	}
	o := Options{Language: "en", Of: func(int) string { return "en" }, Ordered: true}
	entries, err := styleOf(t, "", parts).Bibliography(refsOf(t, items), o)
	if err != nil || marked(entries[0].Runs) != "edition Sea" || entries[0].HasMargin {
		t.Errorf("%+v, %v", entries, err)
	}
	aligned := styleOf(t, "", `<bibliography second-field-align="flush"><layout><text variable="volume"/><text value="1."/><text variable="title" prefix=" "/></layout></bibliography>`)
	entries, err = aligned.Bibliography(refsOf(t, items), o)
	if runs := entries[0].Runs; err != nil || !entries[0].HasMargin || runs[0].Display != LeftMargin || runs[0].Text != "1." || runs[1].Display != RightInline {
		t.Errorf("%+v, %v", entries, err)
	}
	order, err := styleOf(t, "", parts).Order(refsOf(t, items), o)
	if err != nil || len(order) != 2 || order[0] != 1 {
		t.Errorf("%v, %v", order, err)
	}
}
