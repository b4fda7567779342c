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
