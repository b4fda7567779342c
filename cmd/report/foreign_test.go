package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
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
