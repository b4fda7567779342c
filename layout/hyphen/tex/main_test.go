package main

import (
	"os"
	"path/filepath"
	"testing"
)

// release writes files of a release into a folder.
func release(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestPatterns: of each language in the index are taken its patterns, its exceptions where there are any, and the
// comments before them, from both forms of folders.
func TestPatterns(t *testing.T) {
	const list = "tag\tleft\tright\nxa\t2\t2\nxb\t1\t3\n"
	want := map[string]string{"index.tsv": list, "hyph-xa.pat.txt": "1a", "hyph-xa.hyp.txt": "ta-ble", "licences/hyph-xa.txt": "% title\n\n% MIT\n",
		"hyph-xb.pat.txt": "1b", "licences/hyph-xb.txt": "% free\n"}
	for _, folder := range []string{
		release(t, map[string]string{"txt/hyph-xa.pat.txt": "1a", "txt/hyph-xa.hyp.txt": "ta-ble", "tex/hyph-xa.tex": "% title\n\n% MIT\n\\patterns{\n% in\n1a}",
			"txt/hyph-xb.pat.txt": "1b", "txt/hyph-xb.hyp.txt": "\n", "tex/hyph-xb.tex": "% free\n\\message{}", "txt/hyph-xc.pat.txt": "1c"}),
		release(t, map[string]string{"hyph-xa.pat.txt": "1a", "hyph-xa.hyp.txt": "ta-ble", "licences/hyph-xa.txt": "% title\n\n% MIT\n", "hyph-xb.pat.txt": "1b", "licences/hyph-xb.txt": "% free\n"}),
	} {
		files, err := patterns(folder, list)
		if err != nil {
			t.Fatal(err)
		}
		for name, text := range want {
			if string(files[name]) != text {
				t.Errorf("%s is %q, want %q", name, files[name], text)
			}
		}
		if len(files) != len(want) {
			t.Errorf("%d files, want %d", len(files), len(want))
		}
	}
	for text, want := range map[string]string{"% free\n\\patterns{ 1a % x\n.b2 }\n": "1a\n.b2\n", "\\patterns{12a}": ""} {
		folder := release(t, map[string]string{"hyph-xa.tex": text})
		files, err := patterns(folder, "xa\t2\t2\n")
		if got := string(files["hyph-xa.pat.txt"]); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	if _, err := patterns(t.TempDir(), list); err == nil {
		t.Error("patterns of nothing are made")
	}
}

// TestThaiWords: words of other letters, letters alone and long compounds are left out.
func TestThaiWords(t *testing.T) {
	list := "กฎหมาย\nมหาชน\nกฎหมายมหาชน\n ก.ค.\nฆ\nกา กา\nกา\nกา\nกระกลับกลอกๆ\n"
	if got, want := string(thaiWords(list)), "กฎหมาย\nกระกลับกลอกๆ\nกา\nณ\nมหาชน\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
