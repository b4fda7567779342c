package proofreading

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// shape is a report of a few keys.
func shape() schema.Shape {
	text := func(name string, role source.Role) schema.Spec {
		return schema.Spec{Name: name, Type: schema.Type{Form: schema.FormText}, Role: role}
	}
	list := func(name string, of schema.Shape) schema.Spec {
		return schema.Spec{Name: name, Type: schema.Type{Form: schema.FormList, Item: &schema.Type{Form: schema.FormTable, Table: &of}}}
	}
	acronym := schema.Shape{Name: "acronym", Keys: []schema.Spec{text("short", source.NoRole), text("long", source.Label)}}
	section := schema.Shape{Name: "section", Keys: []schema.Spec{
		text("title", source.Heading), text("text", source.Markdown), text("alt", source.Alternative),
		text("label", source.Label), text("file", source.NoRole), list("acronym", acronym),
	}}
	return schema.Shape{Name: "file", Keys: []schema.Spec{list("section", section)}}
}

// told is what is said of a report in a language, each with what it is said of.
func told(t *testing.T, tag, toml string, change func(*Report)) string {
	t.Helper()
	l, err := language.For(tag)
	if err != nil {
		t.Fatal(err)
	}
	r := &Report{File: source.NewFile("report.toml", toml), Shape: shape(), Language: l}
	if change != nil {
		change(r)
	}
	problems := new(diag.List)
	r.Read(problems)
	var b strings.Builder
	for _, p := range problems.Sorted() {
		if p.Severity != diag.Warning {
			t.Errorf("%q is no warning", p.Summary)
		}
		at := p.Span.Position()
		line, _ := r.File.Line(at.Line)
		letters := []rune(line)
		fmt.Fprintf(&b, "%s: %s\n", string(letters[at.Column-1:min(at.Column-1+at.Length, len(letters))]), p.Summary)
	}
	return b.String()
}

// TestTexts: what is seldom meant is told at its place; what only looks like it is not.
func TestTexts(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{"en", "TODO: the numbers", "TODO: “TODO” looks like a placeholder"},
		{"en", "Members were XX,XXX and [insert number]", "XX,XXX: “XX,XXX” looks like a placeholder\n[insert number]: “[insert number]” looks like a placeholder"},
		{"en", "Lorem ipsum dolor sit amet", "Lorem ipsum: “Lorem ipsum” looks like a placeholder\ndolor sit amet: “dolor sit amet” looks like a placeholder"},
		{"en", "How many???", "???: “???” looks like a placeholder"},
		{"en", "[Your rights](https://puddle.example/TODO) and `TODO`", ""},
		{"en", "The the year of of rain", "The the: “the” stands twice\nof of: “of” stands twice"},
		{"en", "We said that that was what had had to be, in Baden Baden. So so. The\n\nthe", ""},
		{"en", "a year of\nof rain", "of: “of” stands twice"},
		{"de", "Die, die die Brücken bauten, und und", "und und: “und” stands twice"},
		{"sw", "Polepole na haraka haraka", ""},
		{"en", "Two  spaces", "  : two spaces stand between words"},
		{"en", "Two spaces\n    - as lists\n| a  | b |\n`a  b`", ""},
		{"en", "A sign (as here.", "(: ( is opened here, and not closed in its paragraph"},
		{"en", "A sign (as here). 1) One. Rain :( again", ""},
		{"en", "She said: “We mend.\n\nAnd so we do.", "“: “ is opened here, and not closed in its paragraph"},
		{"en", "She said: “We mend.\n\n“And so we do.”", ""},
		{"de", "Sie sagte: „Wir flicken.“ Und „dann", "„: „ is opened here, and not closed in its paragraph"},
		{"en", "The day was 31 June 2032, or February 30.", "31 June 2032: “31 June 2032” is no day: the month has 30\n" +
			"February 30: “February 30” is no day: the month has 29"},
		{"en", "On 29 February 2031 and 29 February 2032, in May 2032, and June 31, 2030", "29 February 2031: “29 February 2031” is no day: the month has 28\n" +
			"June 31, 2030: “June 31, 2030” is no day: the month has 30"},
		{"de", "Am 31. April war es so, am 30. April nicht", "31. April: “31. April” is no day: the month has 30"},
		{"en", "The red bars are men, and it is marked in green.", "red bars: “red bars” is known by its color alone"},
		{"de", "Die roten Balken steigen", "roten Balken: “roten Balken” is known by its color alone"},
		{"en", "A red bridge and a green hill", ""},
		{"en", "We met Мария there and [Мария]{lang=ru} and α", "Мария: “Мария” is in other letters than the text, and nothing says in which language"},
		{"ru", "Мы встретили Maria", ""},
		{"en", "[here](https://a.example) and [the report](https://b.example) and [the report](https://c.example)",
			"here: the words of this link, “here”, do not say where it leads\nthe report: “the report” leads to another place here than in line 3"},
		{"fr", "[ici](#a)", "ici: the words of this link, “ici”, do not say where it leads"},
		{"en", "![here](a.jpg) [the report](#a) and [the report](#a)", ""},
		{"en", "# One\n\na\n\n## One\n\nb", "One: the heading “One” stands twice in this text, first in line 3"},
	} {
		toml := "[[section]]\ntext = \"\"\"\n" + c.text + "\n\"\"\"\n"
		if got := strings.TrimSpace(told(t, c.tag, toml, nil)); got != strings.TrimSpace(c.want) && strings.TrimRight(got, " ") != c.want {
			t.Errorf("%s %q:\n%s\nwant\n%s", c.tag, c.text, got, c.want)
		}
	}
}

// TestReports: what the parts of a report say of each other.
func TestReports(t *testing.T) {
	for name, c := range map[string]struct{ toml, want string }{
		"titles": {
			"[[section]]\ntitle = \"Our year\"\n[[section]]\ntitle = \"our  year\"\n",
			"\"our  year\": the title “our  year” stands twice, first in line 2\n  : two spaces stand between words\n",
		},
		"short forms": {
			"[[section]]\ntext = \"The PMN and the ABC met. ABC again, the DEF (Drain Experts) and DEF, VII and VII, UN and UN.\"\n" +
				"[[section]]\n[[section.acronym]]\nshort = \"PMN\"\nlong = \"Puddle Menders\"\n[[section.acronym]]\nshort = \"XYZ\"\nlong = \"No one\"\n",
			"ABC: nothing explains “ABC”, which the report uses 2 times\n\"XYZ\": “XYZ” is explained, and no text uses it\n",
		},
		"no list": {"[[section]]\ntext = \"ABC and ABC\"\n", ""},
		"alternative": {
			"[[section]]\nalt = \"" + strings.Repeat("a mender ", 40) + "\"\n",
			strings.Repeat("a mender ", 40) + ": the description of the picture has 359 letters, and is heard in one piece\n",
		},
		"a story": {
			"[[section]]\npseudonym = true\ntext = \"Call +49 30 1234567 or ada@puddle.example, 12 Rain Street, or @adamends.\"\n" +
				"[[section]]\ntext = \"Call +49 30 1234567\"\n",
			"+49 30 1234567: the story hides a name and has a telephone number, “+49 30 1234567”\n" +
				"ada@puddle.example: the story hides a name and has an address of mail, “ada@puddle.example”\n" +
				"12 Rain Street: the story hides a name and has the address of a house, “12 Rain Street”\n" +
				" @adamends: the story hides a name and has the name of an account, “@adamends”\n",
		},
		"another language": {"[[section]]\nlanguages = [\"ru\"]\ntext = \"Мария и что что\"\n", ""},
	} {
		if got := told(t, "en", c.toml, nil); got != c.want {
			t.Errorf("%s:\n%swant\n%s", name, got, c.want)
		}
	}
}

// TestPartsOfNames: a part of a hidden name is told wherever it stands, but not the list of the names itself.
func TestPartsOfNames(t *testing.T) {
	toml := "[[section]]\npseudonym = true\nnames = [\"Ada May Quill\"]\ntext = \"Quill, May and quill.\"\n"
	got := told(t, "en", toml, func(r *Report) {
		r.Hidden = []source.Text{{Value: "Ada May Quill", Span: r.File.At(3, 11, 13)}}
	})
	if want := "Quill: “Quill” is a part of a name that line 3 hides\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
}

// TestContradictions: a sentence that names what is counted and says a number near to it is told; one with the right
// number, or with another one altogether, is not.
func TestContradictions(t *testing.T) {
	l, _ := language.For("en")
	numerals := amount.NewNumerals(number.Context{Language: l.Numbers.Notation()}, new(diag.List))
	fact := func(r *Report) {
		r.Facts = []amount.Fact{{
			Label: source.Text{Value: "Puddles mended"}, Text: source.Text{Value: "1,230", Span: r.File.At(1, 1, 1)}, Numerals: numerals,
		}}
	}
	for text, want := range map[string]string{
		"This year 1,220 puddles mended were counted.":    "1,220: the text says 1,220 of “Puddles mended”, and line 1 says 1,230\n",
		"Puddles mended: 1,230 (in 2031: 1,220).":         "",
		"Puddles mended grew by 12 % in 2032 and 3 more.": "",
		"We counted 1,220 bridges.":                       "",
	} {
		if got := told(t, "en", "[[section]]\ntext = \""+text+"\"\n", fact); got != want {
			t.Errorf("%q: %swant %s", text, got, want)
		}
	}
}

// FuzzTexts: any text is read to its end.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"", "(“TODO", "[a](b) [a](c)", "a a  a", "31 June", "АБ", "`", "{a", "+49 30 1234567", "é\\u00e9"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("a.md", text)
		l, _ := language.For("en")
		p := newPassage(file, 0, file.Text, source.Markdown)
		if len(p.plain) != len(p.raw) {
			t.Errorf("%d bytes of %d", len(p.plain), len(p.raw))
		}
		r := &Report{File: source.NewFile("r.toml", ""), Shape: shape(), Language: l, Others: []*source.File{file}}
		r.Read(new(diag.List))
	})
}
