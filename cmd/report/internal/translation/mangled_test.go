package translation

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
)

// mangledReport has four texts to be translated, and mangledCatalogue their translations: each has a word of its own.
const mangledReport = reporttest.Lamp + "\n[[section]]\nkind = \"narrative\"\nid = \"land\"\ntitle = \"On land\"\ntext = \"The **12** wells [there](#sea) are full.\"\n"

const mangledCatalogue = `# Ana has translated it.
msgid ""
msgstr ""
"Language: fr\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. heading
#: report.toml
#, md-text
msgctxt "report.title"
msgid "Year of the Lamp"
msgstr "Année-un de « lampes »"

msgctxt "sea.title"
msgid "At sea"
msgstr "En mer deux"

# of the sea
msgctxt "sea.text"
msgid "The lamps burn."
msgstr ""
"Les lampes "
"brûlent trois."

msgctxt "land.text"
msgid "The **12** wells [there](#sea) are full."
msgstr "Les **12** puits [là-bas](#sea) sont pleins, quatre."

#~ msgctxt "fog.text"
#~ msgid "The fog was thick."
#~ msgstr "Le brouillard, cinq."
`

// ownWords find the words of the translations.
var ownWords = regexp.MustCompile(`Année-un|deux|trois|quatre|cinq`)

// mangling is something that happens to a catalogue on its way through programs and hands.
type mangling struct {
	name string
	do   func(string) string
	// told is what check tells, with its line; empty for what is read as it was meant.
	told string
}

// replaced replaces words once.
func replaced(old, with string) func(string) string {
	return func(text string) string {
		if !strings.Contains(text, old) {
			panic("the catalogue has no " + old)
		}
		return strings.Replace(text, old, with, 1)
	}
}

// all replaces words everywhere.
func all(old, with string) func(string) string {
	return func(text string) string { return strings.ReplaceAll(text, old, with) }
}

// entries changes the order or the number of the entries behind the header.
func entries(change func([]string) []string) func(string) string {
	return func(text string) string {
		parts := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")
		return strings.Join(append(parts[:1:1], change(slices.Clone(parts[1:]))...), "\n\n") + "\n"
	}
}

// cut ends the catalogue before some words.
func cut(before string) func(string) string {
	return func(text string) string { return text[:strings.Index(text, before)] }
}

// manglings are more than thirty of them.
func manglings() []mangling {
	return []mangling{
		{"as it was", func(s string) string { return s }, ""},
		{"cut within a text", cut("mer deux"), "16: the text has no end"},
		{"cut behind a msgid", cut("msgstr \"En mer"), "14: a message has no msgstr"},
		{"cut within a keyword", cut("str \"En mer"), "16: this is no line of a catalogue"},
		{"the quotation mark before a text lost", replaced("msgstr \"En", "msgstr En"), "16: this is no line"},
		{"the quotation mark behind a text lost", replaced("deux\"", "deux"), "16: the text has no end"},
		{"all quotation marks lost", all("\"", ""), "2: the text has no end"},
		{"msgstr twice", replaced("msgstr \"En mer deux\"", "msgstr \"En mer deux\"\nmsgstr \"Au large\""), "17: a translation has no original"},
		{"msgid twice", replaced("msgid \"At sea\"", "msgid \"At sea\"\nmsgid \"At sea\""), "16: this msgid stands behind another one"},
		{"msgctxt twice", replaced("msgctxt \"sea.title\"", "msgctxt \"sea.title\"\nmsgctxt \"sea.title\""), "15: this msgctxt stands behind another one"},
		{"an entry twice", entries(func(e []string) []string { return append(e, e[1]) }), "33: this message is translated twice, first in line 14"},
		{"marks of a merge", replaced("msgstr \"En mer deux\"", "<<<<<<< HEAD\nmsgstr \"En mer deux\"\n=======\nmsgstr \"Au large\"\n>>>>>>> ana"), "16: two versions of the catalogue were merged here"},
		{"marks of a merge of three", replaced("msgstr \"En mer deux\"", "<<<<<<< HEAD\nmsgstr \"En mer deux\"\n||||||| base\nmsgstr \"\"\n=======\nmsgstr \"Au large\"\n>>>>>>> ana"), "16: two versions of the catalogue were merged here"},
		{"in Latin-1", func(s string) string { return latin1(s) }, "12: the file is not UTF-8"},
		{"in Latin-1, which its header names", func(s string) string { return latin1(strings.Replace(s, "UTF-8", "ISO-8859-1", 1)) }, ""},
		{"UTF-8 under another name", replaced("UTF-8", "ISO-8859-1"), "1: the catalogue says that it is in ISO-8859-1, but is in UTF-8"},
		{"UTF-8 taken for Latin-1", func(s string) string { return strings.ReplaceAll(s, "é", "Ã©") }, ""},
		{"with a mark of the order of bytes", func(s string) string { return "\ufeff" + s }, ""},
		{"in UTF-16", utf16Of, ""},
		{"line ends of Windows", all("\n", "\r\n"), ""},
		{"line ends of old Macs", all("\n", "\r"), ""},
		{"lines joined", all("\n", " "), "a message stands in this comment"},
		{"two lines joined", replaced("msgid \"At sea\"\n", "msgid \"At sea\" "), "15: the text has no end"},
		{"empty lines everywhere", all("\n", "\n\n"), "a message has no msgstr"},
		{"no empty lines", all("\n\n", "\n"), ""},
		{"lines set in", all("\nmsg", "\n\t  msg"), ""},
		{"lines of mail", all("\n", "\n> "), "leave out the >"},
		{"broken by mail", replaced("Les **12** puits [", "Les **12** puits\n["), "27: the text has no end"},
		{"broken by mail as quoted-printable", replaced("msgstr \"En mer", "msgstr \"En =\nmer"), "16: the text has no end"},
		{"sorted", entries(func(e []string) []string { slices.Sort(e); return e }), ""},
		{"from back to front", entries(func(e []string) []string { slices.Reverse(e); return e }), ""},
		{"an entry deleted", entries(func(e []string) []string { return slices.Delete(e, 1, 2) }), ""},
		{"the header lost", func(s string) string { return s[strings.Index(s, "#. heading"):] }, ""},
		{"the header at the end", func(s string) string {
			head, rest, _ := strings.Cut(s, "\n\n")
			return rest + "\n" + head + "\n"
		}, ""},
		{"two headers", func(s string) string { return s + "\nmsgid \"\"\nmsgstr \"Language: fr\\n\"\n" }, "33: the catalogue has two headers"},
		{"typographic quotation marks", all("\"", "”"), "straight quotation marks"},
		{"typographic quotation marks around one text", replaced("\"En mer deux\"", "“En mer deux”"), "straight quotation marks"},
		{"quotation marks of the web", all("\"", "&quot;"), "straight quotation marks"},
		{"NUL bytes", replaced("mer deux", "mer\x00 deux"), "16: the control character U+0000"},
		{"tabs in a text", replaced("En mer deux", "En\tmer deux"), ""},
		{"the msgid translated", replaced("msgid \"At sea\"", "msgid \"En mer\""), "the report has no text “En mer” to translate"},
		{"the msgid changed by a letter", replaced("msgid \"The lamps burn.\"", "msgid \"The lamp burn.\""), "the report has no text “The lamp burn.” to translate"},
		{"msgid and msgstr exchanged", replaced("msgid \"At sea\"\nmsgstr \"En mer deux\"", "msgid \"En mer deux\"\nmsgstr \"At sea\""), "the report has no text “En mer deux” to translate"},
		{"the context translated", replaced("msgctxt \"sea.title\"", "msgctxt \"mer.titre\""), ""},
		{"a line end at the end", replaced("En mer deux", "En mer deux\\n"), "the translation ends with \\n"},
		{"a line end at the start", replaced("En mer deux", "\\nEn mer deux"), "the translation begins with \\n"},
		{"a link translated", replaced("puits [là-bas](#sea)", "puits [là-bas](#mer)"), "27: the cross-reference #mer leads nowhere"},
		{"bold marks lost", replaced("Les **12** puits", "Les 12 puits"), "0 of 1 bold words"},
		{"spaces in bold marks", replaced("Les **12** puits", "Les ** 12 ** puits"), "0 of 1 bold words"},
		{"entities", replaced("brûlent", "br&ucirc;lent"), ""},
		{"characters without a width", replaced("mer deux", "mer\u200b\ufeff deux"), ""},
		{"an escape that is none", replaced("mer deux", `mer\ deux`), "16: the text has no end, or an escape that is not known"},
		{"escapes of numbers", replaced("brûlent", `br\303\273lent`), ""},
		{"hexadecimal escapes", replaced("brûlent", `br\xc3\xbblent`), ""},
		{"a part of its own", replaced("#. heading", "domain \"fr\"\n\n#. heading"), "leave the line out"},
		{"a plural", replaced("msgid \"At sea\"\nmsgstr", "msgid \"At sea\"\nmsgid_plural \"At seas\"\nmsgstr[0]"), "16: reports have no plural messages"},
		{"a conflict of Nextcloud", func(s string) string { return s + "\nSome words of a person.\n" }, "33: this is no line"},
		{"everything obsolete", all("\nmsg", "\n#~ msg"), "this header is no longer used"},
		{"everything fuzzy", all("\nmsgctxt", "\n#, fuzzy\nmsgctxt"), ""},
	}
}

// latin1 is a text in Latin-1.
func latin1(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteByte(byte(r))
	}
	return b.String()
}

// utf16Of is a text in UTF-16, as Windows calls Unicode.
func utf16Of(text string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, r := range text {
		b.Write([]byte{byte(r), byte(r >> 8)})
	}
	return b.String()
}

// toldOf are what was told of a catalogue, with its lines.
func toldOf(problems *diag.List) string {
	var b strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "%d: %s = %s\n", p.Span.Position().Line, p.Summary, p.Hint)
	}
	return b.String()
}

// TestMangled: whatever happens to a catalogue, it is read as it was meant or told with its line, and an update loses no
// word of a translation: it leaves the file alone, or keeps what it cannot use.
func TestMangled(t *testing.T) {
	for _, m := range manglings() {
		file := m.do(mangledCatalogue)
		folder := reporttest.Folder(t, map[string]string{reporttest.ReportName: mangledReport, File("fr"): file})
		check, err := CheckAll(reporttest.Open(t, folder), []string{"fr"}, false)
		if err != nil {
			t.Fatal(err)
		}
		told := toldOf(check.Problems)
		if !strings.Contains(told, m.told) || m.told != "" && strings.HasPrefix(told, "0:") {
			t.Errorf("%s: told %q, want %q", m.name, told, m.told)
		}
		if m.told == "" && told != "" {
			t.Errorf("%s: told %q", m.name, told)
		}
		checkNothingLost(t, m.name, reporttest.Read(t, folder, File("fr")))
	}
}

// anyhow changes a catalogue in some places, as chance has it.
func anyhow(r *rand.Rand, text string) string {
	for range 1 + r.IntN(3) {
		from := r.IntN(len(text))
		to := min(from+r.IntN(50), len(text))
		lines := strings.SplitAfter(text, "\n")
		a, b := r.IntN(len(lines)), r.IntN(len(lines))
		switch r.IntN(7) {
		case 0:
			text = text[:from] + text[to:]
		case 1:
			text = text[:to] + text[from:]
		case 2:
			lines[a], lines[b] = lines[b], lines[a]
			text = strings.Join(lines, "")
		case 3:
			text = strings.Join(slices.Delete(lines, a, a+1), "")
		case 4:
			text = strings.Join(slices.Insert(lines, a, lines[b]), "")
		case 5:
			text = text[:from] + []string{"\"", "\\", "#", "\n", "#~ ", "“", "msgid ", "\r"}[r.IntN(8)] + text[from:]
		case 6:
			text = text[:max(from, 1)]
		}
	}
	return text
}

// TestMangledAnyhow: however a catalogue is spoiled, an update loses no word of a translation.
func TestMangledAnyhow(t *testing.T) {
	for seed := range uint64(100) {
		file := anyhow(rand.New(rand.NewPCG(seed, 4)), mangledCatalogue)
		checkNothingLost(t, fmt.Sprint("seed ", seed), file)
	}
}

// checkNothingLost brings a catalogue up to date: the file stays as it is, or has each word of a translation that it had.
func checkNothingLost(t *testing.T, name, file string) {
	t.Helper()
	folder := reporttest.Folder(t, map[string]string{reporttest.ReportName: mangledReport, File("fr"): file})
	got, err := UpdateAll(reporttest.Open(t, folder), []string{"fr"})
	if err != nil {
		t.Fatal(err)
	}
	reporttest.Change(t, got.Changes)
	after := reporttest.Read(t, folder, File("fr"))
	if after == file {
		return
	}
	if got.Problems.HasErrors() {
		t.Errorf("%s: it was told as an error and written over", name)
	}
	for _, word := range ownWords.FindAllString(strings.ReplaceAll(file, "\x00", ""), -1) {
		if !strings.Contains(after, word) {
			t.Errorf("%s: %q is lost; told %q\n%s\nit was\n%s", name, word, toldOf(got.Problems), after, file)
		}
	}
}
