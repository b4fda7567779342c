package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/texttest"
)

// TestForeignArguments: nothing that somebody writes on the command line, as a name of a file or of anything else, reaches
// the terminal but as what can be seen.
func TestForeignArguments(t *testing.T) {
	const foreign = "x\x1b]0;y\x07\x7f\u009b31m\u202e\u2066\u200f\u200b\U000e0041.toml"
	for _, args := range [][]string{
		{foreign}, {"build", foreign}, {"check", foreign}, {"build", "--" + foreign}, {"build", "-e", foreign, "a.toml"},
		{"build", "-l", foreign, "a.toml"}, {"build", "-o", foreign + "/b", foreign}, {"import", foreign}, {"read", foreign},
		{"pages", foreign}, {"publications", "--format", foreign, "a.toml"}, {"email", "send", "--to", foreign, "a.toml"},
		{"email", foreign}, {"translate", foreign}, {"translate", "status", foreign}, {"fonts", foreign}, {"version", foreign},
		{"email", "send", "--server", foreign, "--to", foreign, foreign}, {"schema", foreign}, {"check", "--json", foreign},
	} {
		var out, err bytes.Buffer
		if code := run(append([]string{"report"}, args...), streams{in: strings.NewReader(""), out: &out, err: &err}); code == exitDone {
			t.Errorf("%q is done", args)
		}
		for _, c := range out.String() + err.String() {
			if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
				t.Errorf("%q sends %U: %q", args, c, err.String())
				break
			}
		}
	}
}

// TestForeignText: names on the command line that lead to nothing are a wrong use, and reach the terminal without what
// would steer it.
func TestForeignText(t *testing.T) {
	const name = "a\x1b[2J\a\u009b\u202e\x7f"
	for _, args := range [][]string{
		{"build", name + ".toml"},
		{"import", name + ".docx"},
		{"read", name + ".pdf"},
		{"fonts", name},
		{"build", "--" + name},
		{name},
	} {
		var said bytes.Buffer
		code := run(append([]string{"report"}, args...), streams{in: strings.NewReader(""), out: &said, err: &said})
		if code != exitUsage {
			t.Errorf("%q ends with %d", args, code)
		}
		if strings.ContainsAny(said.String(), "\x1b\a\x7f\u009b\u202e") {
			t.Errorf("%q says %q", args, said.String())
		}
	}
}

// FuzzForeign: whatever somebody writes on the command line or in a report, a server says or a file is called: nothing in
// it steers the terminal, words that can be seen stay as they are, and programs read from JSON what was written.
func FuzzForeign(f *testing.F) {
	for _, text := range texttest.Texts(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		holdSaid(t, text)
		holdJSON(t, text)
		holdCommandLine(t, text)
		holdReport(t, text)
	})
}

// movesTerminal reports whether a character changes what a terminal shows beside it.
func movesTerminal(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Cs, r)
}

// holdSteady holds that what is said steers no terminal.
func holdSteady(t *testing.T, said, of string) {
	t.Helper()
	if strings.ContainsFunc(said, movesTerminal) || !utf8.ValidString(said) {
		t.Fatalf("%q is said as %q", of, said)
	}
}

// holdSaid holds that words for people steer nothing, and stay as they are if they can be seen.
func holdSaid(t *testing.T, text string) {
	t.Helper()
	var said, shown strings.Builder
	if err := errors.Join(say(&said, "%s", text), show(&shown, text)); err != nil {
		t.Fatal(err)
	}
	holdSteady(t, said.String(), text)
	if isPlain := func(r rune) bool { return r >= ' ' && r <= '~' || unicode.IsLetter(r) }; said.String() != text &&
		!strings.ContainsFunc(text, func(r rune) bool { return !isPlain(r) || strings.ContainsRune("\u115f\u1160\u3164\uffa0", r) }) {
		t.Fatalf("%q is said as %q", text, said.String())
	}
	if strings.ContainsFunc(shown.String(), func(r rune) bool { return movesTerminal(r) && !unicode.Is(unicode.Cf, r) }) ||
		strings.ContainsAny(shown.String(), "\u202d\u202e") {
		t.Fatalf("%q is shown as %q", text, shown.String())
	}
}

// holdJSON holds that a program reads from JSON what was written.
func holdJSON(t *testing.T, text string) {
	t.Helper()
	data, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	data = escapedJSON(data)
	holdSteady(t, string(data), text)
	var got string
	if err := json.Unmarshal(data, &got); err != nil || got != strings.ToValidUTF8(text, "\ufffd") && utf8.ValidString(text) {
		t.Fatalf("%q is read as %q from %s, %v", text, got, data, err)
	}
}

// holdCommandLine holds that a name that leads to nothing is a wrong use, and steers nothing.
func holdCommandLine(t *testing.T, text string) {
	t.Helper()
	const longest = 200 // bytes of a name; and no system hands on a byte of zero
	name := text[:min(len(text), longest)]
	if strings.ContainsAny(name, "\x00/") {
		return
	}
	for _, args := range [][]string{
		{"build", "--", name + ".toml"}, {"import", "--", name + ".docx"}, {"check", "-e", name, "none.toml"}, {"-" + name}, {"+" + name},
	} {
		var said bytes.Buffer
		code := run(append([]string{"report"}, args...), streams{in: strings.NewReader(""), out: &said, err: &said})
		if code != exitUsage && !strings.HasPrefix(args[0], "-") {
			t.Fatalf("%q ends with %d: %s", args, code, said.String())
		}
		holdSteady(t, said.String(), name)
	}
}

// holdReport holds that what a report says, and cannot say, steers no terminal, whether for people or for programs.
func holdReport(t *testing.T, text string) {
	t.Helper()
	quoted := quotedInTOML(text)
	toml := "# " + strings.NewReplacer("\n", " ", "\r", " ").Replace(text) + "\n" +
		strings.Replace(reporttest.Lamp, `kind = "narrative"`, "kind = "+quoted+"\n"+quoted+" = "+quoted, 1)
	folder := reporttest.Folder(t, map[string]string{reporttest.ReportName: toml})
	for _, format := range []string{"--all", "--json"} {
		code, out, problems := call("check", format, filepath.Join(folder, reporttest.ReportName))
		if code != exitProblems {
			t.Fatalf("%q: exit %d, said:\n%s", text, code, problems)
		}
		holdSteady(t, out+problems, text)
		if format == "--json" && !json.Valid([]byte(out)) {
			t.Fatalf("%q makes %s", text, out)
		}
	}
}

// quotedInTOML is a text as a string of TOML with an escape for each character.
func quotedInTOML(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		fmt.Fprintf(&b, `\U%08X`, r)
	}
	b.WriteByte('"')
	return b.String()
}

// TestSayAlone: words reach the terminal through say.go alone, where what would steer it stands as its number. What a
// library writes itself are the help and the meters.
func TestSayAlone(t *testing.T) {
	writes := regexp.MustCompile(`(?:Fprint(?:f|ln)?|WriteString|NewEncoder)\(s?\.?(?:out|err)\b|\bs\.(?:out|err)\.Write`)
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "say.go" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if writes.MatchString(line) {
				t.Errorf("%s:%d: it writes past say, show and give: %s", name, i+1, strings.TrimSpace(line))
			}
		}
	}
}

// TestEscapedJSON: whatever is in a text of JSON, it is read back as it was, and nothing in it steers a terminal.
func TestEscapedJSON(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0x3000 && r < 0xd800 && r%97 > 0 || r >= 0x20000 && r < 0xe0000 && r%997 > 0 || r >= 0xe1000 && r%997 > 0 {
			continue
		}
		text := "a" + string(r) + "\"b"
		data, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		data = escapedJSON(data)
		var back string
		if err := json.Unmarshal(data, &back); err != nil || back != text {
			t.Fatalf("%U is %q, read as %+q: %v", r, data, back, err)
		}
		if strings.ContainsFunc(string(data), func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
			t.Fatalf("%U is %q", r, data)
		}
	}
}

// TestQuoting: whatever a text has, JSON for programs says it as it is, and what is said to people has nothing of it
// that steers a terminal.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Valid(200) {
		data, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var back string
		if err := json.Unmarshal(escapedJSON(data), &back); err != nil || back != text {
			t.Fatalf("%q is read as %q: %v", text, back, err)
		}
		var said bytes.Buffer
		if err := say(&said, "%s", text); err != nil {
			t.Fatal(err)
		}
		steers := func(r rune) bool {
			return r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
		}
		if strings.ContainsFunc(said.String(), steers) {
			t.Fatalf("%q is said as %q", text, said.String())
		}
	}
}
