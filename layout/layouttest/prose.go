package layouttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Prose is the Universal Declaration of Human Rights in a language, by paragraphs: some pages of dense text.
func Prose(t testing.TB, tag string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(module(t), "layout", "testdata", "udhr", tag+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range strings.Split(string(data), "\n\n") {
		p = strings.TrimSpace(p)
		if p != "" && !strings.HasPrefix(p, "#") {
			out = append(out, strings.TrimPrefix(p, "- "))
		}
	}
	return out
}

// ProseWords are the words of Prose, one by one.
func ProseWords(t testing.TB, tag string) []string {
	t.Helper()
	return strings.Fields(strings.Join(Prose(t, tag), " "))
}

// module is the folder of the source of the program, above that of the room whose tests run.
func module(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			t.Fatal("the tests do not run within the source of the program")
		}
		folder = above
	}
}
