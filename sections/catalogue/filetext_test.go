package catalogue

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// broken writes a text in several lines, broken where chance has it, as programs of translators do.
func broken(r *rand.Rand, text string) string {
	lines := []string{`""`}
	if r.IntN(2) == 0 {
		lines = nil
	}
	for text != "" || lines == nil {
		n := min(1+r.IntN(30), len(text))
		for n < len(text) && text[n]&0xC0 == 0x80 {
			n++
		}
		lines = append(lines, quote(text[:n]))
		text = text[n:]
	}
	return strings.Join(lines, "\n")
}

// TestFileTexts: a catalogue that nobody changed is written as it was found, however its lines are broken, and so is one
// that is brought up to date with the same messages: what one translator saved does not differ without need.
func TestFileTexts(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := func() string {
			words := strings.Fields(`lamps of the “sea” 12 \n [x](#y) "quoted" łódź 灯台 back\slash`)
			var out []string
			for range 1 + r.IntN(12) {
				out = append(out, words[r.IntN(len(words))])
			}
			return strings.Join(out, " ")
		}
		var file strings.Builder
		file.WriteString("# A comment\nmsgid \"\"\nmsgstr " + broken(r, "Language: fr\nContent-Type: text/plain; charset=UTF-8\n") + "\n")
		var messages []Message
		for n := range 1 + r.IntN(5) {
			m := Message{Context: "a" + string(rune('a'+n)), ID: text(), References: []string{"r.toml"}}
			messages = append(messages, m)
			file.WriteString("\n#: r.toml\nmsgctxt " + broken(r, m.Context) + "\nmsgid " + broken(r, m.ID) + "\nmsgstr " + broken(r, text()) + "\n")
		}
		problems := new(diag.List)
		c := Read(source.NewFile("x.po", file.String()), problems)
		if problems.Len() > 0 {
			t.Fatalf("seed %d: %v\n%s", seed, problems.Sorted(), file.String())
		}
		for what, one := range map[string]*Catalogue{"read": c, "merged": Merge(c, messages)} {
			var b strings.Builder
			if err := one.Write(&b); err != nil || b.String() != file.String() {
				t.Fatalf("seed %d: a catalogue %s is written\n%s\nand was\n%s", seed, what, b.String(), file.String())
			}
		}
	}
}

// TestChangedTexts: a text that was changed is written in our own way, and those beside it as they were found;
// escapes that depend on the encoding of the file are written as letters.
func TestChangedTexts(t *testing.T) {
	const file = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgid \"\"\n\"a \"\n\"b\"\nmsgstr \"\"\n\"c \"\n\"d\"\n\nmsgid \"e\"\nmsgstr \"\\303\\251t\"\n\"é\"\n"
	c := Read(source.NewFile("x.po", file), new(diag.List))
	c.Entries[0].Str.Value = "c d e"
	var b strings.Builder
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	const want = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgid \"\"\n\"a \"\n\"b\"\nmsgstr \"c d e\"\n\nmsgid \"e\"\nmsgstr \"été\"\n"
	if b.String() != want {
		t.Errorf("it is\n%s\nwant\n%s", b.String(), want)
	}
}

// TestProgramFlags: the flags of the program follow the message, stand behind the mark of what somebody must look at,
// and leave those of translators.
func TestProgramFlags(t *testing.T) {
	const file = "#, fuzzy, max-length:9, no-wrap, md-text\nmsgid \"a\"\nmsgstr \"b\"\n"
	c := Read(source.NewFile("x.po", file), new(diag.List))
	for _, flags := range []struct {
		now  []string
		want string
	}{{[]string{MarkdownFlag, LengthFlag(12)}, "fuzzy md-text max-length:12 no-wrap"}, {nil, "fuzzy no-wrap"}} {
		got := Merge(c, []Message{{ID: "a", Flags: flags.now}}).Entries[0].Flags
		if strings.Join(got, " ") != flags.want {
			t.Errorf("%q, want %q", got, flags.want)
		}
	}
}
