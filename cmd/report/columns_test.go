package main

import (
	"io/fs"
	"os"
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

// wideRooms are the rooms of cmd, fonts and layout that still have wider lines. A row may be taken away when its room
// has none left, never added.
var wideRooms = []string{
	"layout/block", "layout/content", "layout/image", "layout/image/jpeg", "layout/layouttest",
	"layout/svg",
}

// narrowSections are the rooms of sections that have no wider lines any more; its other rooms still have some. A row is
// added when its room has none left, and never taken away.
var narrowSections = []string{
	"sections/bib", "sections/brand", "sections/catalogue", "sections/cite", "sections/language",
	"sections/language/cldr", "sections/markup", "sections/number", "sections/source",
}

// wordLists are files of data, one language a line.
var wordLists = []string{"sections/language/words.go"}

// TestColumns holds that a line of the program can be read without scrolling, and beside another file.
func TestColumns(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir // as the go command does
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		if slices.Contains(wordLists, name) || mayBeWide(filepath.ToSlash(filepath.Dir(rel))) {
			return nil
		}
		text, err := os.ReadFile(path)
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

// mayBeWide reports whether a room still has wider lines.
func mayBeWide(room string) bool {
	if room == "sections" || strings.HasPrefix(room, "sections/") {
		return !slices.Contains(narrowSections, room)
	}
	return slices.Contains(wideRooms, room)
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
