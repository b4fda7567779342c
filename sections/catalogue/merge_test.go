package catalogue

import (
	"strings"
	"testing"
)

// TestFuzzy: a translation of other words keeps what it was first made of, and an empty one has nothing to look at.
func TestFuzzy(t *testing.T) {
	old, _ := read(`
msgctxt "a.text"
#, fuzzy
#| msgid "One lamp burned through all of the long winter."
msgid "Two lamps burned through all of the long winter."
msgstr "Deux"

msgctxt "b.text"
msgid "A place of words that moved on to another one"
msgstr "Trois"

#, fuzzy, keep
#| msgctxt "c.old"
#| msgid "Gone"
msgctxt "c.text"
msgid "Here"
msgstr ""
`)
	got := Merge(old, []Message{
		{Context: "a.text", ID: "Three lamps burned through all of the long winter."},
		{Context: "x.text", ID: "A place of words that moved on to another page"},
		{Context: "c.text", ID: "Here"},
		{Context: "d.text", ID: "winter"},
	})
	text := written(t, got)
	for _, want := range []string{
		"#| msgid \"One lamp burned", "#| msgctxt \"b.text\"\n#| msgid \"A place of words that moved on to another one\"", "#, keep\nmsgctxt \"c.text\"",
		"msgctxt \"d.text\"\nmsgid \"winter\"\nmsgstr \"\"",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestKept: an entry that stays keeps what translators noted, its flags and what it was made of; so do notes of one that
// somebody must look at. Of entries that are alike that of the same place is taken.
func TestKept(t *testing.T) {
	old, _ := read(`
# ask Ada
#, fuzzy, c-format
#| msgctxt "a.old"
#| msgid "Lamp"
msgctxt "a.title"
msgid "Lamps"
msgstr "Lampen"

# ask Ben
msgctxt "b.text"
msgid "one two three four five six seven nine"
msgstr "Anderswo"

# ask Cid
msgctxt "c.text"
msgid "one two three four five six eight nine"
msgstr "Hier"
`)
	text := written(t, Merge(old, []Message{
		{Context: "a.title", ID: "Lamps"}, {Context: "c.text", ID: "one two three four five six seven eight"},
	}))
	for _, want := range []string{
		"# ask Ada\n#, fuzzy, c-format\n#| msgctxt \"a.old\"\n#| msgid \"Lamp\"\nmsgctxt \"a.title\"\nmsgid \"Lamps\"\nmsgstr \"Lampen\"",
		"# ask Cid\n#, fuzzy\n#| msgid \"one two three four five six eight nine\"\nmsgctxt \"c.text\"",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestEachOnce: a message that is new takes no translation of another one, and of several that are alike one alone takes
// what was translated; of several translations that are as like the first is taken.
func TestEachOnce(t *testing.T) {
	old, _ := read("msgid \"one two three four five\"\nmsgstr \"A\"\n\nmsgid \"one two three four six\"\nmsgstr \"B\"\n")
	for _, c := range []struct {
		messages []string
		want     string
	}{
		{[]string{"new", "one two three four five", "one two three four six"}, " A B"},
		{[]string{"one two three four nine", "one two three four ten", "one two three four eleven"}, "A B "},
		{[]string{"one two three four five", "one two three four seven", "one two three four eight"}, "A B "},
	} {
		var messages []Message
		for _, id := range c.messages {
			messages = append(messages, Message{ID: id})
		}
		var got []string
		for _, e := range Merge(old, messages).Entries[:len(messages)] {
			got = append(got, e.Str.Value)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q get %q, want %q", c.messages, got, c.want)
		}
	}
}

// TestHeaders: the header may stand anywhere, even if it says nothing; a second one is told, and lines of it that are no
// fields are kept.
func TestHeaders(t *testing.T) {
	for _, c := range []struct{ text, told string }{
		{"msgid \"\"\nmsgstr \"\"\n\nmsgid \"\"\nmsgstr \"x\"\n", "4: the catalogue has two headers"},
		{"msgid \"\"\nmsgstr \"\"\n\n#~ msgid \"\"\n#~ msgstr \"\"\n", "4: this header is no longer used: nothing of it is read"},
		{
			"msgid \"\"\nmsgstr \"\"\n\n#~ msgid \"\"\n#~ msgstr \"x\"\n",
			"4: this header is no longer used, and has a text that would be lost",
		},
		{"msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"\"\nmsgstr \"Language: fr\\nno field\\n\"\n", ""},
	} {
		got, told := read(c.text)
		if strings.Join(told, "|") != c.told || got.Fields == nil {
			t.Errorf("%q tells %q, want %q", c.text, told, c.told)
		}
	}
	c, _ := read("msgid \"a\"\nmsgstr \"b\"\n\n#, fuzzy\nmsgid \"\"\nmsgstr \"Language: fr\\nno field\\n\"\n")
	c.SetField("Language", "de")
	if got := written(t, c); !strings.HasPrefix(got, "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n\"no field\\n\"\n\nmsgid \"a\"\n") {
		t.Errorf("written:\n%s", got)
	}
}

// TestTwinsOfMerge: of two entries of a message that of today is used, or else the one that says something; what the other says
// is kept as a note, so that gettext takes the catalogue.
func TestTwinsOfMerge(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"msgid \"a\"\nmsgstr \"new\"\n\n# old one\n#~ msgid \"a\"\n#~ msgstr \"old\"\n", "new|old one|Another translation: old"},
		{"msgid \"a\"\nmsgstr \"\"\n\n#~ msgid \"a\"\n#~ msgstr \"old\"\n", "old"},
		{"msgid \"a\"\nmsgstr \"new\"\n\n#~ msgid \"a\"\n#~ msgstr \"new\"\n", "new"},
	} {
		old, told := read(c.text)
		got := Merge(old, []Message{{ID: "a"}})
		if len(told) > 0 || len(got.Entries) != 1 || got.Entries[0].Obsolete ||
			strings.Join(append([]string{got.Entries[0].Str.Value}, got.Entries[0].Notes...), "|") != c.want {
			t.Errorf("%q becomes %+v, told %q; want %s", c.text, got.Entries, told, c.want)
		}
	}
}

// TestLikeness: texts are alike by the words that they have in one order, and not at all if one is over four times as
// long as the other.
func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"a b c d", "a b c d", 100}, {"a b c d", "a c", 66}, {"a b", "b a", 50}, {"a", "", 0}, {"", "a", 0}, {"a b c d", "d", 40}, {"d", "a b c d", 40},
		{"a b c d e", "e", 0}, {"e", "a b c d e", 0}, {"a b c", "x y z", 0}, {"a b a", "a a", 80},
	} {
		if got := likeness(strings.Fields(c.a), strings.Fields(c.b)); got != c.want {
			t.Errorf("%q and %q are alike by %d %%, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestHeader: a line of the header is found by its name, changed where it stands and added where there is none.
func TestHeader(t *testing.T) {
	c := &Catalogue{Fields: []Field{{"A", "1"}, {"B", "2"}}}
	c.SetField("B", "3")
	c.SetField("C", "4")
	if len(c.Fields) != 3 || c.Field("A") != "1" || c.Field("B") != "3" || c.Field("C") != "4" || c.Field("D") != "" {
		t.Errorf("%v", c.Fields)
	}
	e := Entry{Flags: []string{"x"}}
	e.setFuzzy()
	e.setFuzzy()
	if len(e.Flags) != 2 || e.Flags[0] != fuzzyFlag {
		t.Errorf("%v", e.Flags)
	}
}

// TestMended: texts that differ in one place by two letters, or a sixth of them, are alike, whatever their script is.
func TestMended(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Members", "Memebrs", 71}, {"Lamps", "Lamp", 80}, {"Lamp", "Lamps", 80}, {"Lamps", "Lamps", 100}, {"North", "South", 0},
		{"May", "Mai", 0}, {"Lamp", "Lam", 0}, {"абвг", "абвд", 75}, {"一二三四五六七八九十", "一二三四五六七八九", 90},
		{"0123456789abcdefgh", "0123xyz789abcdefgh", 83}, {"0123456789abcdefg", "0123xyz789abcdefg", 0},
	} {
		if got := mended(c.a, c.b); got != c.want {
			t.Errorf("%q and %q are alike by %d %%, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestTypo: the translation of a word whose typo was mended is kept for somebody to look at, and so is that of a text
// without spaces of which a part was changed.
func TestTypo(t *testing.T) {
	old, _ := read("msgid \"Memebrs\"\nmsgstr \"Membres\"\n\nmsgid \"灯台は一つ。海は静か。船はない。\"\nmsgstr \"Un phare\"\n")
	got := Merge(old, []Message{{ID: "灯台は一つ。海は荒れて、誰も来ない。船はない。"}, {ID: "Members"}}).Entries
	if len(got) != 2 || got[0].Str.Value != "Un phare" || !got[0].Fuzzy() || got[1].Str.Value != "Membres" || !got[1].Fuzzy() {
		t.Errorf("%+v", got)
	}
}

// TestRepeats: words that stand in several places of the report are translated once. Where the translations of two places
// differ, the third is for the translator, and what one place leaves out is not left out of another.
func TestRepeats(t *testing.T) {
	for _, c := range []struct{ a, b, flag, want string }{
		{"Plus", "", "", "Plus Plus Plus"}, {"", "Plus", "", "Plus Plus Plus"}, {"Plus", "Encore", "", "Plus Encore "},
		{"Plus", "Encore", "#, fuzzy\n", "Plus Encore Encore"}, {" ", "", "", "   "}, {"Plus", " ", "", "Plus   "},
	} {
		old, _ := read(c.flag + "msgctxt \"a\"\nmsgid \"More\"\nmsgstr \"" + c.a + "\"\n\n" +
			"# ask Ben\nmsgctxt \"b\"\nmsgid \"More\"\nmsgstr \"" + c.b + "\"\n")
		got := Merge(old, []Message{{Context: "a", ID: "More"}, {Context: "b", ID: "More"}, {Context: "c", ID: "More"}}).Entries
		if all := got[0].Str.Value + " " + got[1].Str.Value + " " + got[2].Str.Value; all != c.want || len(got) != 3 {
			t.Errorf("%q and %q become %q, want %q", c.a, c.b, all, c.want)
		}
		if len(got[1].Notes) != 1 || len(got[2].Notes) != 0 {
			t.Errorf("notes of %+v", got)
		}
	}
}
