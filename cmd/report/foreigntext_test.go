package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestForeignText: names on the command line reach the terminal without what would steer it.
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
