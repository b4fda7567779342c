package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestReadTerms: a glossary is read with its columns in any order; lines that cannot be used are told at their place.
func TestReadTerms(t *testing.T) {
	problems := new(diag.List)
	got := ReadTerms(source.NewFile("glossary.csv", "Translation;term;Language\nfeu*|phare;lamp;fr\nkeep;INPUX;\n;owl;fr\nx;;fr\na;b;c;d\n\n"), problems)
	if len(got) != 2 || got[0].Words != "lamp" || got[0].Language != "fr" || !slices.Equal(got[0].Translations, []string{"feu*", "phare"}) ||
		got[1].Words != "INPUX" || got[1].Translations != nil || got[1].Language != "" {
		t.Errorf("%+v", got)
	}
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Span.String()+" "+p.Summary)
	}
	want := []string{"glossary.csv:4:1 the term “owl” has no translation", "glossary.csv:5:1 the line names no term",
		"glossary.csv:6:1 the line has 4 fields, but the first has 3"}
	if !slices.Equal(told, want) {
		t.Errorf("%q, want %q", told, want)
	}
	for text, want := range map[string]string{
		"a,b\n": "the first line does not name the columns of a glossary", "term,translation\n\"a,b\n": "the line cannot be read as CSV",
	} {
		problems := new(diag.List)
		if ReadTerms(source.NewFile("g.csv", text), problems); problems.Len() != 1 || problems.Sorted()[0].Summary != want {
			t.Errorf("%q tells %v", text, problems.Sorted())
		}
	}
}

// TestGlossaries: a glossary is read as spreadsheets and word processors write it; what cannot be meant is told.
func TestGlossaries(t *testing.T) {
	for text, want := range map[string]string{
		"sep=;\nterm;language;translation\nlamp;fr;feu\n":                     "lamp=feu",
		"\ufeffterm\tlanguage\ttranslation\r\nlamp\tfr\tfeu\r\n":              "lamp=feu",
		"Term,Language,Translation,Note\n“lamp”,FR,« feu »,old\n":             "lamp=feu",
		"term,language,translation\n\u00a0lamp\u00a0,fr,KEEP\n":               "lamp=",
		"term,language,translation\nlamp,fr,feu\nLAMP,FR,feu\n":               "lamp=feu",
		"term,language,translation\nlamp,fr,feu\nlamp,,keep\nlamp,de,Lampe\n": "lamp=feu lamp= lamp=Lampe",
		"term,language,translation\nlamp,fr,feu\nLamp,fr,phare\n":             "lamp=feu !3: the term “Lamp” has another translation in line 2",
		"sep=,\nterm,language,translation\nlamp,fr,*\n":                       "!3: the term “lamp” has no translation",
		"term,language,translation\nlamp,fr,|\n":                              "!2: the term “lamp” has no translation",
		"term,language,translation\n*,fr,feu\n":                               "!2: the line names no term",
		"":                                                                    "",
	} {
		problems := new(diag.List)
		var got []string
		for _, term := range ReadTerms(source.NewFile("fr.csv", text), problems) {
			got = append(got, term.Words+"="+strings.Join(term.Translations, "|"))
		}
		for _, p := range problems.Sorted() {
			got = append(got, fmt.Sprintf("!%d: %s", p.Span.Position().Line, p.Summary))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestCheckTerms: what alters a term is told, whatever its letters and endings; words of a longer term are none of a
// shorter one, nor are parts of other words.
func TestCheckTerms(t *testing.T) {
	terms := []Term{
		{Words: "rights", Translations: []string{"droits"}}, {Words: "human rights", Translations: []string{"droits humains"}},
		{Words: "advocacy", Translations: []string{"plaidoyer*", "défense"}}, {Words: "Owl Net"}, {Words: "灯台", Translations: []string{"phare"}},
		{Words: "burned", Translations: []string{"brûlé"}}, {Words: "year's end", Translations: []string{"fin de l’année"}},
		{Words: "lamp*", Translations: []string{"lampadaire*"}}, {Words: "beacon", Translations: []string{"*منار*"}},
		{Words: "quay"}, {Words: "quay", Language: "fr", Translations: []string{"quai"}},
	}
	for _, c := range []struct{ id, str, want string }{
		{"Human rights first", "D’abord les Droits humains", ""}, {"Human rights first", "D’abord les droits", "the translation of “human rights” is not “droits humains”"},
		{"Rights", "Droits", ""}, {"Rights", "Droiture", "the translation of “rights” is not “droits”"}, {"Copyrights", "x", ""},
		{"Our advocacy.", "Nos plaidoyers.", ""}, {"Our advocacy.", "La défense.", ""}, {"Our advocacy.", "La défenseuse.", "the translation of “advocacy” is not “plaidoyer*” or “défense”"},
		{"Owl Net grows", "Owl Net grandit", ""}, {"Owl Net grows", "Le réseau grandit", "the translation lacks “Owl Net”, which stays in all languages"},
		{"この灯台は", "Ce phare", ""}, {"この灯台は", "Cette lampe", "the translation of “灯台” is not “phare”"},
		{"[x](#rights)", "y", ""},
		{"The burned fog", "Le brouillard bru\u0302le\u0301", ""}, {"The year's end", "La fin de l’année", ""}, {"The year’s end", "La fin de l'année", ""},
		{"Lampposts burn", "Des reverbères brillent", "the translation of “lamp*” is not “lampadaire*”"}, {"Lampposts burn", "Des Lampadaires brillent", ""},
		{"A beacon", "وبالمنارات", ""}, {"A beacon", "وبالمصباح", "the translation of “beacon” is not “*منار*”"},
		{"A quay", "Un quai", ""}, {"A quay", "A quay", "the translation of “quay” is not “quai”"},
	} {
		one := &Catalogue{Entries: []Entry{{ID: source.Text{Value: c.id}, Str: source.Text{Value: c.str}}}}
		problems := new(diag.List)
		n := CheckTerms(one, terms, problems)
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, p.Summary)
		}
		if got := strings.Join(told, ", "); got != c.want || (n == 1) != (c.want != "") {
			t.Errorf("%q for %q tells %q, want %q", c.str, c.id, got, c.want)
		}
	}
}

// TestTwins: an original that is translated in two ways is told, with the other place.
func TestTwins(t *testing.T) {
	const file = "msgctxt \"a\"\nmsgid \"Lamps\"\nmsgstr \"Feux\"\n\nmsgctxt \"b\"\nmsgid \"Lamps\"\nmsgstr \"Lampes\"\n\n" +
		"msgctxt \"c\"\nmsgid \"Lamps\"\nmsgstr \"Feux\"\n\nmsgctxt \"d\"\nmsgid \"12\"\nmsgstr \"a\"\n\nmsgctxt \"e\"\nmsgid \"12\"\nmsgstr \"b\"\n"
	problems := new(diag.List)
	n := CheckTerms(Read(source.NewFile("x.po", file), new(diag.List)), nil, problems)
	if n != 1 || problems.Len() != 1 || problems.Sorted()[0].Summary != "“Lamps” is “Lampes” here, and “Feux” in line 3" {
		t.Errorf("%d: %v", n, problems.Sorted())
	}
}
