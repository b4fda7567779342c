package yearfolder

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes a folder of files and, with a slash at the end, of folders.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		path := filepath.Join(root, filepath.FromSlash(name))
		folder := filepath.Dir(path)
		if strings.HasSuffix(name, "/") {
			folder = path
		}
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if folder != path {
			if err := os.WriteFile(path, nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return root
}

// TestRemains: what killed runs left is found in a folder and below it, and nothing else is taken for it.
func TestRemains(t *testing.T) {
	root := tree(t, "a.csv", "translations/.report-0123456789abcdef/plan", "pictures/deep/.report-lock", "empty/",
		".report-mine", "fonts/.report-0123456789abcdeg/", "fonts/a.ttf")
	var got []string
	for _, folder := range Remains(root) {
		name, _ := filepath.Rel(root, folder)
		got = append(got, filepath.ToSlash(name))
	}
	if want := []string{"translations", "pictures/deep"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Remains(filepath.Join(root, "nowhere")); got != nil {
		t.Errorf("nowhere: %q", got)
	}
}

// TestCheckFree: a folder is free if it is not there or has no files, but for the locks of killed runs.
func TestCheckFree(t *testing.T) {
	for _, c := range []struct {
		files []string
		found string
	}{
		{nil, ""}, {[]string{"translations/", "pictures/deep/"}, ""}, {[]string{"a/.report-lock", ".report-lock"}, ""},
		{[]string{"a/", "b/c/d.csv"}, "b/c/d.csv"}, {[]string{".report-0123456789abcdef/"}, ".report-0123456789abcdef"},
		{[]string{".git/HEAD"}, ".git/HEAD"},
	} {
		err := checkFree(tree(t, c.files...))
		switch {
		case c.found == "" && err != nil:
			t.Errorf("%q: %v", c.files, err)
		case c.found != "" && (err == nil || !strings.Contains(err.Error(), "with "+c.found+" in it")):
			t.Errorf("%q: %v, want %s", c.files, err, c.found)
		}
	}
	// A link to a folder without files is as good as that folder; one that leads to nothing is none.
	root := tree(t, "empty/", "full/a")
	for to, found := range map[string]string{"empty": "", "full": "with a in it", "gone": "a link to what is not there"} {
		link := filepath.Join(root, "link-"+to)
		if err := os.Symlink(to, link); err != nil {
			t.Skip(err) // a system without links
		}
		err := checkFree(link)
		if found == "" && err != nil || found != "" && (err == nil || !strings.Contains(err.Error(), found)) {
			t.Errorf("a link to %s: %v", to, err)
		}
	}
	// What is wrong with the place of a folder is said when its files are written, in words.
	for _, name := range []string{"nowhere", "a.csv/below", strings.Repeat("a", 300)} {
		if err := checkFree(filepath.Join(tree(t, "a.csv"), name)); err != nil {
			t.Error(err)
		}
	}
}
