package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestCarried: what the command says it holds is what the page of licences says.
func TestCarried(t *testing.T) {
	page := readFile(t, filepath.Join("..", "..", "docs", "licences.md"))
	for _, c := range carried {
		named := false
		for line := range strings.Lines(page) {
			named = named || strings.Contains(line, c.name) && strings.Contains(line, c.version)
		}
		if !named {
			t.Errorf("docs/licences.md does not name %s %s", c.name, c.version)
		}
	}
	if lines := strings.Split(versions(), "\n"); !strings.HasPrefix(lines[0], "report "+release) {
		t.Errorf("the first line is %q", lines[0])
	}
}
