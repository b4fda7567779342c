package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestZip: the same files make the same bytes, in the order of their names.
func TestZip(t *testing.T) {
	files := map[string][]byte{"b": []byte("two"), "a/c": nil, "a": bytes.Repeat([]byte("one "), 500)}
	first, err := Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Zip(files)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("the bytes differ: %v", err)
	}
	r, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"a", "a/c", "b"} {
		if r.File[i].Name != name || r.File[i].ModifiedDate != 0 || r.File[i].ModifiedTime != 0 {
			t.Errorf("file %d is %s of %v", i, r.File[i].Name, r.File[i].Modified)
		}
	}
}

// TestArchives: the archives of the program are what Zip makes of the files in them, so that they can be made anew.
func TestArchives(t *testing.T) {
	for _, name := range []string{"../hyphen/patterns.zip", "../../sections/language/cldr.zip"} {
		data, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			t.Fatal(err)
		}
		r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		files := make(map[string][]byte)
		for _, f := range r.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if files[f.Name], err = io.ReadAll(in); err != nil {
				t.Fatal(err)
			}
		}
		if again, err := Zip(files); err != nil || !bytes.Equal(again, data) {
			t.Errorf("%s is not what its files make: %v", name, err)
		}
	}
}
