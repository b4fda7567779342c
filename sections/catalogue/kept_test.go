package catalogue

import (
	"regexp"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// FuzzMerge: however a catalogue was spoiled, it is told as an error, which no command writes over, or each word of its
// translations is in what is written of it, whatever the report says by then.
func FuzzMerge(f *testing.F) {
	const seed = "# zwei\n\nmsgid \"\"\nmsgstr \"Language: fr\\n\"\n\n#. note\n#: a.toml\n#, fuzzy\n#| msgid \"an owl\"\nmsgctxt \"a\"\nmsgid \"the owls\"\nmsgstr \"\"\n\"qone \"\n\"qtwo\"\n\n" +
		"msgid \"the owls\"\nmsgstr \"qthree\"\n\n#~ msgctxt \"a\"\n#~ msgid \"the owls\"\n#~ msgstr \"qfour\"\n\n#~ msgid \"fog\"\n#~ msgstr \"qfive\"\n"
	words := regexp.MustCompile(`q(?:one|two|three|four|five)`)
	messages := []Message{{Context: "a", ID: "the owls"}, {Context: "b", ID: "an owl"}, {ID: "fog"}}
	f.Add(seed)
	f.Add(strings.ReplaceAll(seed, "\n", " "))
	f.Add(strings.ReplaceAll(seed, "\n", "\r\n\r\n"))
	f.Fuzz(func(t *testing.T, text string) {
		problems := new(diag.List)
		c := Read(Open("fr.po", text), problems)
		if problems.HasErrors() {
			return
		}
		for _, now := range [][]Message{messages, messages[1:], nil} {
			out := written(t, Merge(c, now))
			for _, word := range words.FindAllString(withoutMachineComments(text), -1) {
				if !strings.Contains(out, word) {
					t.Fatalf("%s is lost of %q; told %v, written:\n%s", word, text, problems.Sorted(), out)
				}
			}
			if _, again := read(out); len(again) > 0 && problems.Len() == 0 {
				t.Fatalf("%q is written as %q, of which is told %q", text, out, again)
			}
		}
	})
}

// withoutMachineComments is a catalogue without the comments that programs write anew: flags, places and extracted ones
// are no words of a translator, unless a message stands in them.
func withoutMachineComments(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		comment := strings.TrimSpace(line)
		isOfProgram := len(comment) > 1 && comment[0] == '#' && strings.IndexByte(",:.=", comment[1]) >= 0
		if !isOfProgram || hidden().MatchString(comment) {
			b.WriteString(line)
		}
	}
	return b.String()
}
