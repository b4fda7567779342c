//go:build !race

package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// widestLine is how many columns a line of a program file has at the most. A tab takes tabColumns.
const (
	widestLine = 120
	tabColumns = 4
)

// wideRooms are the rooms that still have wider lines. A row may be taken away when its room has none left, never added.
var wideRooms = []string{"layout/image", "layout/image/jpeg", "layout/image/png"}

// wordLists are files of data, one language a line.
var wordLists = []string{"sections/language/words.go"}

// TestColumns holds that a line of the program can be read without scrolling, and beside another file.
func TestColumns(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && file != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir // as the go command does
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		if slices.Contains(wordLists, name) || slices.Contains(wideRooms, path.Dir(name)) {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for _, n := range wideLines(string(text)) {
			t.Errorf("%s:%d: the line has more than %d columns: divide it", name, n, widestLine)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wideLines are the numbers of the lines of a text that have more columns than widestLine.
func wideLines(text string) []int {
	var out []int
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\n")
		if utf8.RuneCountInString(line)+strings.Count(line, "\t")*(tabColumns-1) > widestLine {
			out = append(out, n)
		}
	}
	return out
}

// TestWideLines: letters count and not bytes, and a tab counts four times.
func TestWideLines(t *testing.T) {
	full := strings.Repeat("é", widestLine)
	tabbed := "\t" + strings.Repeat("x", widestLine-tabColumns)
	text := strings.Join([]string{full, full + "x", tabbed, tabbed + "x"}, "\n")
	if got := wideLines(text); !slices.Equal(got, []int{2, 4}) {
		t.Errorf("wide are the lines %v", got)
	}
}
