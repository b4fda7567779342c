package catalogue

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

func read(text string) (*Catalogue, []string) {
	problems := new(diag.List)
	c := Read(Open("fr.po", text), problems)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, fmt.Sprintf("%d: %s", p.Span.Position().Line, p.Summary))
	}
	return c, told
}

func written(t *testing.T, c *Catalogue) string {
	t.Helper()
	var b strings.Builder
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const sample = `# French for the keepers
#
msgid ""
msgstr ""
"Language: fr\n"
"Content-Type: text/plain; charset=UTF-8\n"

# mine
#. heading
#: report.toml:3
#, fuzzy, no-wrap
#| msgctxt "old"
#| msgid "A lamp"
msgctxt "year.title"
msgid "A \"lamp\""
msgstr "Une lampe"

msgctxt "year.text"
msgid ""
"Two\n"
"lines\n"
msgstr ""

#~ msgid "gone"
#~ msgstr "parti"
`

// TestRoundTrip: what is written is what was read.
func TestRoundTrip(t *testing.T) {
	c, told := read(sample)
	if len(told) > 0 || len(c.Entries) != 3 || c.Field("Language") != "fr" {
		t.Fatalf("%d entries, told %q", len(c.Entries), told)
	}
	if got := written(t, c); got != sample {
		t.Errorf("written:\n%s", got)
	}
	e := c.Entries[0]
	if !e.Fuzzy() || e.Previous != "A lamp" || e.ID.Value != `A "lamp"` || !reflect.DeepEqual(e.Notes, []string{"mine"}) || !c.Entries[2].Obsolete {
		t.Errorf("%+v", e)
	}
}

// TestCloseEntries: entries need no blank lines between them.
func TestCloseEntries(t *testing.T) {
	c, told := read("msgid \"a\"\nmsgstr \"A\"\nmsgid \"b\"\nmsgstr \"B\"\nmsgctxt \"c\"\nmsgid \"c\"\nmsgstr \"C\"\n")
	var got []string
	for _, e := range c.Entries {
		got = append(got, e.Context+e.ID.Value+e.Str.Value)
	}
	if strings.Join(got, " ") != "aA bB ccC" || len(told) > 0 {
		t.Errorf("the entries are %q, told %q", got, told)
	}
}

func TestMangled(t *testing.T) {
	for _, c := range []struct {
		text, want string
		kept       int
	}{
		{"msgid \"a\"\nmsgstr \"b\n\nmsgid \"c\"\nmsgstr \"d\"\n", "2: the text has no end", 1},
		{"msgid \"a\"\n\nmsgid \"c\"\nmsgstr \"d\"\n", "1: a message has no msgstr", 1},
		{"msgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n", "1: a translation has no original", 1},
		{"msgid \"a\"\nmsgstr \"b\"\nhello\n\nmsgid \"c\"\nmsgstr \"d\"\n", "3: this is no line of a catalogue", 2},
		{"msgid \"a\"\n<<<<<<< HEAD\nmsgstr \"b\"\n=======\nmsgstr \"c\"\n>>>>>>> other\n\nmsgid \"c\"\nmsgstr \"d\"\n",
			"2: two versions of the catalogue were merged here", 1},
		{"msgid \"a\"\nmsgstr \"b\"\n=======9\n", "3: this is no line of a catalogue", 1},
		{"msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n", "2: reports have no plural messages", 1},
		{"msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "4: this message is translated twice, first in line 1", 1},
		{"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "", 0},
		{"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgid \"a\"\nmsgstr \"\xfc\"\n", "", 1},
		{"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgid \"a\"\nmsgstr \"ü\"\n", "1: the catalogue says that it is in ISO-8859-1, but is in UTF-8", 1},
		{"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"a\"\nmsgstr \"\xfc\"\n", "5: the file is not UTF-8", 0},
		{"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-7\\n\"\n\nmsgid \"a\"\nmsgstr \"\xfc\"\n", "5: the file is not UTF-8", 0},
		{"msgid\nmsgstr \"b\"\n", "1: the text has no end", 0}, {"msgid \"\nmsgstr \"b\"\n", "1: the text has no end", 0},
		{"msgid \"a\\q\"\nmsgstr \"b\"\n", "1: the text has no end, or an escape", 0},
		{"msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n", "", 2}, // without empty lines between
		{"msgid\"a\"\nmsgstr\t\"b\"\r\n", "", 1},
		{"msgctxt \"x\"\nmsgctxt \"y\"\nmsgid \"a\"\nmsgstr \"b\"\n", "2: this msgctxt stands behind another one", 0},
		{"msgid \"a\"\nmsgid \"b\"\nmsgstr \"b\"\n", "2: this msgid stands behind another one", 0},
		{"msgid \"a\"\nmsgctxt \"y\"\nmsgid \"b\"\nmsgstr \"b\"\n", "3: this msgid stands behind another one", 0},
		{"msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", "3: a translation has no original", 1},
		{"msgid \"a\"\nmsgstr \"b\nc\"\n", "2: the text has no end", 0},
		{"msgid \"a\" msgstr \"b\"\n", "1: the text has no end", 0},
		{"#= fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n", "", 1},
	} {
		got, told := read(c.text)
		if len(got.Entries) != c.kept || c.want == "" && len(told) > 0 || c.want != "" && (len(told) == 0 || !strings.HasPrefix(told[0], c.want)) {
			t.Errorf("%q: %d entries kept, told %q; want %d, %q", c.text, len(got.Entries), told, c.kept, c.want)
		}
	}
}

func TestMerge(t *testing.T) {
	old, _ := read(`
msgctxt "one.title"
msgid "The year at sea"
msgstr "L’année en mer"

msgctxt "one.text"
msgid "Eleven lamps burned through the whole of the winter, and one did not."
msgstr "Onze lampes ont brûlé tout l’hiver, et une non."

# keep me
msgctxt "two.text"
msgid "It moved to another section."
msgstr "Il a déménagé."

msgctxt "two.title"
msgid "Gone"
msgstr "Parti"

msgctxt "two.caption"
msgid "Gone too"
msgstr ""
`)
	got := Merge(old, []Message{
		{Context: "one.title", ID: "The year at sea", References: []string{"report.toml:9"}},
		{Context: "one.text", ID: "Twelve lamps burned through the whole of the winter, and one did not."},
		{Context: "three.text", ID: "It moved to another section."},
		{Context: "three.title", ID: "Something new entirely"},
	})
	if len(got.Entries) != 5 {
		t.Fatalf("%d entries:\n%s", len(got.Entries), written(t, got))
	}
	same, changed, moved, fresh, gone := got.Entries[0], got.Entries[1], got.Entries[2], got.Entries[3], got.Entries[4]
	if same.Fuzzy() || same.Str.Value != "L’année en mer" || same.References[0] != "report.toml:9" {
		t.Errorf("what is the same: %+v", same)
	}
	if !changed.Fuzzy() || changed.Str.Value == "" || !strings.HasPrefix(changed.Previous, "Eleven") || changed.PreviousContext != "" {
		t.Errorf("what was changed: %+v", changed)
	}
	if moved.Fuzzy() || moved.Str.Value != "Il a déménagé." || moved.Notes[0] != "keep me" {
		t.Errorf("what was moved: %+v", moved)
	}
	if fresh.Str.Value != "" || fresh.Fuzzy() {
		t.Errorf("what is new: %+v", fresh)
	}
	if !gone.Obsolete || gone.ID.Value != "Gone" {
		t.Errorf("what is gone: %+v", gone)
	}
	// A message that comes back finds its translation.
	again := Merge(got, []Message{{Context: "two.title", ID: "Gone"}})
	if e := again.Entries[0]; e.Obsolete || e.Str.Value != "Parti" {
		t.Errorf("what comes back: %+v", e)
	}
}

// TestObsoleteLines: the texts of what is no longer used may have several lines, as gettext wraps them.
func TestObsoleteLines(t *testing.T) {
	const text = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n#~ msgctxt \"\"\n#~ \"x\"\n#~ msgid \"\"\n#~ \"a \"\n#~ \"lamp\"\n#~ msgstr \"\"\n#~ \"une \"\n#~ \"lampe\"\n\n" +
		"#~ msgid \"b\"\n#~ msgstr \"\"\n#~ \"c\"\n"
	c, told := read(text)
	if got := written(t, c); got != text || len(told) > 0 || len(c.Entries) != 2 || c.Entries[0].Str.Value != "une lampe" || !c.Entries[0].Obsolete {
		t.Errorf("told %q, written:\n%s", told, got)
	}
	if c, told := read(strings.ReplaceAll(text, "\n\n", "\n")); len(told) > 0 || len(c.Entries) != 2 {
		t.Errorf("without empty lines: told %q, %d entries", told, len(c.Entries))
	}
}

// TestCures: what a line that cannot be read needs is told.
func TestCures(t *testing.T) {
	for text, want := range map[string]string{
		"msgid “a”\n": straightQuotes, "msgid \"a\"\nmsgstr \"\"\n„b“\n": straightQuotes, "msgid &quot;a&quot;\n": straightQuotes,
		"> msgid \"a\"\n":    "leave out the > before the lines, which a program for mail has written",
		"domain \"other\"\n": "leave the line out: the catalogue of a report has no parts",
		"msgid \"a\"b\"\n":   `put the text into quotation marks, and \ before those inside of it`,
		"hello\n":            "write msgid or msgstr and a text in quotation marks",
	} {
		problems := new(diag.List)
		Read(Open("fr.po", text), problems)
		if told := problems.Sorted(); len(told) == 0 || told[0].Hint != want {
			t.Errorf("%q tells %v, want %q", text, told, want)
		}
	}
}

// FuzzRead: no file brings the program down, and what is read is written as it was read.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("#~| msgid \"a\"\n#~ msgid \"b\"\n#~ msgstr \"c\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		c, told := read(text)
		if len(told) > 0 {
			return
		}
		first := written(t, c)
		again, told := read(first)
		if len(told) > 0 || len(again.Entries) != len(c.Entries) {
			t.Fatalf("%q is read as %d entries, and written as %q: %d, told %q", text, len(c.Entries), first, len(again.Entries), told)
		}
	})
}

// TestObsoletePrevious: what an entry that is no longer used said before is written as part of it.
func TestObsoletePrevious(t *testing.T) {
	const text = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n" +
		"#, fuzzy\n#~| msgctxt \"at sea\"\n#~| msgid \"A lamp\"\n#~ msgid \"Two lamps\"\n#~ msgstr \"Deux lampes\"\n"
	c, told := read(text)
	if got := written(t, c); got != text || len(told) > 0 {
		t.Errorf("told %q, written:\n%s", told, got)
	}
	if e := c.Entries[0]; e.Previous != "A lamp" || e.PreviousContext != "at sea" || !e.Obsolete {
		t.Errorf("%+v", e)
	}
}
